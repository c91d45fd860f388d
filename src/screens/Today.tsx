import { useStore } from '@nanostores/preact';
import { today as words } from '#words/today';
import type { Course } from '../domain/course.ts';
import { type NextStep, nextStep, pathProgress, type StepProgress } from '../domain/next.ts';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import { Title } from '../parts/Title.tsx';
import { $progress } from '../stores/progress.ts';
import { Recent } from './Recent.tsx';
import { StorageNotice } from './StorageNotice.tsx';

/** The page a learner comes back to: one next thing, the path it belongs to, and what changed. */
export function Today({ course }: { course: Course }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const next = nextStep(course, progress);
  // A built page has no assignments, so no date depends on the day it was built.
  const clock = Date.now();
  return (
    <>
      <StorageNotice />
      {next && <Next next={next} fresh={progress.events === 0} />}
      <div class="today-columns">
        <PathNow course={course} progress={progress} next={next} now={clock} />
        <Recent course={course} progress={progress} />
      </div>
    </>
  );
}

function Next({ next, fresh }: { next: NextStep; fresh: boolean }) {
  const { title, href: to } = target(next);
  const hash = next.why === 'continue-lesson' ? '#continue' : next.why === 'resume-run' ? '#continue' : '';
  return (
    <section class="next" aria-labelledby="next">
      <div>
        <p class="eyebrow">{eyebrow(next, fresh)}</p>
        <h1 id="next">
          <Title text={title} />
        </h1>
        <p>{sentence(next, fresh)}</p>
        {next.why === 'assigned' && next.assignment.note && <p class="note-lines">{next.assignment.note}</p>}
      </div>
      <a class="button primary" href={`${href(to)}${hash}`}>
        {words.button[next.why]}
        <span class="visually-hidden">: {title}</span>
      </a>
    </section>
  );
}

/** What the one next thing leads to. */
const target = (next: NextStep): { title: string; href: string } =>
  next.why === 'assigned' || next.why === 'path' ? next.step : next;

/** A step in words: minutes while it lies ahead, and for a shift whether both marks were reached. */
function stateWords(step: StepProgress, progress: Progress): string {
  const minutes = words.minutes(step.minutes);
  if (step.state === 'untouched') return minutes;
  if (step.state === 'started') return words.startedFor(minutes);
  if ('lesson' in step.step) return words.state.finished;
  const { practice } = step.step;
  const passed = Object.values(progress.runs).some((run) => run.scenario === practice && run.passed);
  return passed ? words.practice.passed : words.practice.notPassed;
}

function eyebrow(next: NextStep, fresh: boolean): string {
  switch (next.why) {
    case 'resume-run':
      return words.resumeRun;
    case 'continue-lesson':
      return words.continueLesson;
    case 'assigned':
      return `${words.assigned(next.path.title, next.assignment.due)}, ${words.minutes(next.step.minutes)}`;
    case 'path':
      return `${fresh ? words.start : words.onPath}, ${words.minutes(next.step.minutes)}`;
    case 'practice':
      return `${words.practiceNext}, ${words.minutes(next.minutes)}`;
  }
}

function sentence(next: NextStep, fresh: boolean): string {
  if (fresh) return words.firstTime;
  if (next.why === 'resume-run') return words.sentence['resume-run'](words.when(next.lastAt));
  if (next.why === 'continue-lesson') return words.sentence['continue-lesson'];
  if (next.why === 'practice') return words.sentence.practice;
  if (next.why === 'assigned') return words.assignedBy(next.assignment.from);
  return '';
}

const dayMs = 86_400_000;
/** Whole days from today to an ISO day, by the reader's calendar. */
function daysLeft(due: string, now: number): number {
  const d = new Date(now);
  return Math.round(
    (Date.parse(`${due}T00:00:00Z`) - Date.UTC(d.getFullYear(), d.getMonth(), d.getDate())) / dayMs,
  );
}

function PathNow(props: { course: Course; progress: Progress; next: NextStep | null; now: number }) {
  const { course, progress, next, now } = props;
  const assigned = next?.why === 'assigned' ? next.path : null;
  const newest = Object.values(progress.assignments).sort((a, b) => b.at - a.at)[0];
  const path =
    assigned ??
    course.paths.find((p) => p.id === progress.path?.id) ??
    course.paths.find((p) => p.id === newest?.path) ??
    course.paths.find((p) => p.id === 'onboarding');
  if (!path) return null;
  const along = pathProgress(course, path, progress);
  const to = next && target(next).href;
  const assignment = progress.assignments[path.id];
  return (
    <section class="stack" aria-labelledby="path">
      <h2 id="path">{words.path(path.title)}</h2>
      {assignment && (
        <p class="quiet">
          {words.assignedBy(assignment.from)}{' '}
          {assignment.due ? words.due(assignment.due, daysLeft(assignment.due, now)) : ''}
        </p>
      )}
      <ol class="path-steps">
        {along.steps.map((step, i) => (
          <li key={step.href} data-state={step.state}>
            <span class="n" aria-hidden="true">
              {i + 1}
            </span>
            <a href={href(step.href)} aria-current={step.href === to ? 'step' : undefined}>
              {step.title}
            </a>
            <span class="quiet">{stateWords(step, progress)}</span>
          </li>
        ))}
      </ol>
      {along.finished && <p>{words.pathDone}</p>}
      <p class="row">
        <a class="button" href={href(path.href)}>
          {words.wholePath}
        </a>
        {assignment && (
          <a class="button" href={`${href(path.href)}#hand-in`}>
            {words.handIn}
          </a>
        )}
      </p>
    </section>
  );
}
