import type { CourseLesson } from './course.ts';
import type { Event } from './events.ts';
import { fourCounts } from './metrics/counts.ts';
import type { CheckProgress, LessonProgress, Progress, RunProgress } from './progress.ts';

/** Raised whenever the same events would fold to something else: kept checkpoints of another number are dropped. */
export const foldVersion = 2;

/** Gives an object that this fold may change: the object itself when the fold made it, else a copy. */
type Own = <T extends object>(object: T) => T;

/**
 * What follows from `events`, in the order given (the log gives them in order of id), on top of `start`.
 * Pure: `start` stays as it was; what did not change is shared. An object is copied once per call, so that
 * thousands of events fold in the time of a few.
 */
export function foldAll(start: Progress, events: Iterable<Event>): Progress {
  const mine = new Set<object>();
  const own: Own = (object) => {
    if (mine.has(object)) return object;
    const copy = (Array.isArray(object) ? [...object] : { ...object }) as typeof object;
    mine.add(copy);
    return copy;
  };
  const progress = { ...start };
  for (const event of events) {
    apply(progress, event, own);
    progress.firstAt = Math.min(progress.firstAt ?? event.at, event.at);
    progress.lastAt = Math.max(progress.lastAt ?? event.at, event.at);
    progress.events++;
  }
  return progress;
}

/** The same for one event. */
export const fold = (progress: Progress, event: Event): Progress => foldAll(progress, [event]);

function apply(p: Progress, event: Event, own: Own): void {
  switch (event.kind) {
    case 'lesson.opened':
      lessonOf(p, event.data.lesson, event.at, own);
      return;
    case 'lesson.read':
      lessonOf(p, event.data.lesson, event.at, own).anchor = event.data.anchor;
      return;
    case 'lesson.finished':
      lessonOf(p, event.data.lesson, event.at, own).finishedAt ??= event.at;
      return;
    case 'check.drafted': {
      const { answer, sure } = event.data;
      checkOf(p, event, own).draft = { answer, sure };
      return;
    }
    case 'check.answered': {
      const check = checkOf(p, event, own);
      const { answer, right, sure } = event.data;
      const attempt = { answer, right, sure, at: event.at };
      check.first ??= attempt;
      check.best = check.best && (check.best.right || !right) ? check.best : attempt;
      check.last = attempt;
      check.attempts++;
      check.draft = null;
      return;
    }
    case 'note.written': {
      const lesson = lessonOf(p, event.data.lesson, event.at, own);
      lesson.notes = own(lesson.notes);
      lesson.notes[event.data.note] = { text: event.data.text, at: event.at };
      return;
    }
    case 'point.ticked': {
      const { note, point, ticked } = event.data;
      const lesson = lessonOf(p, event.data.lesson, event.at, own);
      lesson.ticks = own(lesson.ticks ?? {});
      if (ticked) lesson.ticks[`${note}/${point}`] = true;
      else delete lesson.ticks[`${note}/${point}`];
      return;
    }
    case 'path.chosen':
      p.path = { id: event.data.path, chosenAt: event.at };
      return;
    case 'path.accepted':
      p.assignments = own(p.assignments);
      p.assignments[event.data.path] = { ...event.data, at: event.at };
      return;
    case 'key.disputed': {
      const { run, item, text } = event.data;
      p.disputes = own(p.disputes);
      if (text === '') delete p.disputes[`${run}/${item}`];
      else p.disputes[`${run}/${item}`] = { ...event.data, at: event.at };
      return;
    }
    case 'receipt.made':
      p.receipts = own(p.receipts);
      p.receipts.push({ path: event.data.path, at: event.at, key: event.data.key });
      return;
    case 'name.given':
      p.name = event.data.name;
      return;
    case 'run.started':
      startRun(p, event, own);
      return;
    default:
      moveRun(p, event, own);
  }
}

function lessonOf(p: Progress, id: string, at: number, own: Own): LessonProgress {
  p.lessons = own(p.lessons);
  const lesson = own(
    p.lessons[id] ?? { openedAt: at, lastAt: at, finishedAt: null, anchor: null, checks: {}, notes: {} },
  );
  lesson.openedAt = Math.min(lesson.openedAt, at);
  lesson.lastAt = Math.max(lesson.lastAt, at);
  p.lessons[id] = lesson;
  return lesson;
}

function checkOf(
  p: Progress,
  event: Event<'check.drafted'> | Event<'check.answered'>,
  own: Own,
): CheckProgress {
  const lesson = lessonOf(p, event.data.lesson, event.at, own);
  const { check: id } = event.data;
  lesson.checks = own(lesson.checks);
  const check = own(lesson.checks[id] ?? { first: null, best: null, last: null, attempts: 0, draft: null });
  lesson.checks[id] = check;
  return check;
}

function startRun(p: Progress, event: Event<'run.started'>, own: Own): void {
  const { run } = event.data;
  if (p.runs[run]) return;
  p.runs = own(p.runs);
  p.runs[run] = {
    ...event.data,
    startedAt: event.at,
    lastAt: event.at,
    actions: [],
    state: 'going',
    finishedAt: null,
    finishedId: null,
    passed: null,
    counts: null,
    acted: 0,
  };
  p.runOrder = own(p.runOrder);
  p.runOrder.push(run);
}

type RunMove = Event<'run.acted'> | Event<'run.finished'> | Event<'run.left'>;

/** A run nobody started is not known, and what comes after its end changes nothing: both are passed over. */
function moveRun(p: Progress, event: RunMove, own: Own): void {
  const known = p.runs[event.data.run];
  if (!known || known.state === 'finished') return;
  // An action counts only in its place: a second tab's one with a taken number, or one after a gap, would
  // make the replay another run.
  if (event.kind === 'run.acted' && event.data.n !== known.acted) return;
  const run: RunProgress = own(known);
  p.runs = own(p.runs);
  p.runs[run.run] = run;
  run.lastAt = Math.max(run.lastAt, event.at);
  if (event.kind === 'run.acted') {
    run.actions = own(run.actions);
    run.actions.push(event.data.action);
    run.acted++;
    run.state = 'going';
  } else if (event.kind === 'run.left') {
    run.state = 'left';
  } else {
    run.state = 'finished';
    run.finishedAt = event.at;
    run.finishedId = event.id;
    run.passed = event.data.passed;
    run.counts = fourCounts(event.data.judgements);
    run.actions = [];
  }
}

export type LessonState = 'untouched' | 'started' | 'finished';

/** Of a lesson, what it asks for. */
type Asked = Pick<CourseLesson, 'id' | 'checks' | 'practices'>;

/** All checks that count answered to their reasons, right or wrong, and every practice at its debrief. */
const requirementsMet = (lesson: Asked, progress: Progress): boolean =>
  lesson.checks.length + lesson.practices.length > 0 &&
  lesson.checks.every((check) => progress.lessons[lesson.id]?.checks[check]?.last) &&
  lesson.practices.every((scenario) => practiceState(scenario, progress) === 'finished');

/**
 * Where a lesson stands. Scrolling finishes nothing. A lesson that was finished once stays so when a question
 * is added to it later; one with nothing to answer is finished only by a `lesson.finished` event.
 */
export function lessonState(lesson: Asked, progress: Progress): LessonState {
  const known = progress.lessons[lesson.id];
  if ((known && known.finishedAt !== null) || requirementsMet(lesson, progress)) return 'finished';
  return known ? 'started' : 'untouched';
}

/** Where a practice stands: finished as soon as one run of it, from whenever, has reached its debrief. */
export function practiceState(scenario: string, progress: Progress): LessonState {
  let state: LessonState = 'untouched';
  for (const id of progress.runOrder) {
    const run = progress.runs[id];
    if (run?.scenario !== scenario) continue;
    if (run.state === 'finished') return 'finished';
    if (run.state === 'going') state = 'started';
  }
  return state;
}

/** The unfinished run of a scenario that was touched last, to be taken up again. */
export function goingRun(progress: Progress, scenario?: string): RunProgress | null {
  let latest: RunProgress | null = null;
  for (const id of progress.runOrder) {
    const run = progress.runs[id];
    if (run?.state !== 'going' || (scenario !== undefined && run.scenario !== scenario)) continue;
    if (!latest || run.lastAt >= latest.lastAt) latest = run;
  }
  return latest;
}
