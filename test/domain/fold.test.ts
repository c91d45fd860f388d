import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseLesson } from '../../src/domain/course.ts';
import type { Event } from '../../src/domain/events.ts';
import { fold, foldAll, goingRun, lessonState, practiceState } from '../../src/domain/fold.ts';
import { fourCounts } from '../../src/domain/metrics/counts.ts';
import { emptyProgress, type Progress } from '../../src/domain/progress.ts';
import { event, eventLog, judgement } from './some-events.ts';

const folded = (...events: Event[]) => foldAll(emptyProgress(), events);
const answered = (minute: number, right: boolean, answer = ['a'], check = 'first-look') =>
  event(minute, 'check.answered', { lesson: 'm01-l1', check, answer, right, sure: null });
const started = (minute: number, run = 'run1', scenario = 'first-shift') =>
  event(minute, 'run.started', {
    run,
    scenario,
    type: 'review-desk',
    seed: 7,
    caseSet: 'abc',
    fresh: true,
    lesson: null,
    mode: 'practice',
    stakes: null,
  });
const acted = (minute: number, n: number, action: unknown, run = 'run1') =>
  event(minute, 'run.acted', { run, n, action, ms: 5 });
const finished = (minute: number, run = 'run1', passed = true) =>
  event(minute, 'run.finished', { run, passed, judgements: [], ledger: null, shown: null });

/** Freezes everything that can be reached, so that a change of it would throw. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

describe('the fold', () => {
  it('leaves the state it started from and the events as they were', () => {
    fc.assert(
      fc.property(eventLog(40), (log) => {
        let progress = frozen(emptyProgress());
        for (const one of frozen(log)) progress = frozen(fold(progress, one));
        expect(progress.events).toBe(log.length);
      }),
    );
  });

  it('comes to the same one by one, all at once, and from any checkpoint', () => {
    fc.assert(
      fc.property(eventLog(), fc.nat(), (log, at) => {
        const all = foldAll(emptyProgress(), log);
        expect(log.reduce(fold, emptyProgress())).toEqual(all);
        const cut = log.length === 0 ? 0 : at % log.length;
        const checkpoint = frozen(structuredClone(foldAll(emptyProgress(), log.slice(0, cut))));
        expect(foldAll(checkpoint, log.slice(cut))).toEqual(all);
      }),
    );
  });

  it('survives being kept as plain data', () => {
    fc.assert(
      fc.property(eventLog(), (log) => {
        const progress = foldAll(emptyProgress(), log);
        expect(JSON.parse(JSON.stringify(progress))).toEqual(progress);
      }),
    );
  });

  it('takes events in any order without failing, and counts every one', () => {
    fc.assert(
      fc.property(
        eventLog().chain((log) => fc.shuffledSubarray(log)),
        (log) => {
          expect(foldAll(emptyProgress(), log).events).toBe(log.length);
        },
      ),
    );
  });

  it('shares what did not change', () => {
    const before = folded(answered(0, true), started(1));
    const after = fold(before, acted(2, 0, { do: 'commit' }));
    expect(after.lessons).toBe(before.lessons);
    expect(after.runs).not.toBe(before.runs);
    expect(before.runs['run1']?.actions).toEqual([]);
  });

  it('folds ten thousand events, many of them in runs', () => {
    const log = Array.from({ length: 10_000 }, (_, i) => {
      const run = `run${Math.floor(i / 100)}`;
      if (i % 100 === 0) return started(i, run);
      return i % 100 === 99 ? finished(i, run) : acted(i, (i % 100) - 1, { do: 'next', i }, run);
    });
    const progress = foldAll(emptyProgress(), log);
    expect(progress.events).toBe(10_000);
    expect(progress.runOrder).toHaveLength(100);
    expect(Object.values(progress.runs).every((r) => r.state === 'finished' && r.acted === 98)).toBe(true);
  });
});

describe('a question', () => {
  const check = (progress: Progress) => progress.lessons['m01-l1']?.checks['first-look'];

  it('keeps its first, best and last attempt apart', () => {
    const kept = check(
      folded(
        answered(0, false, ['a']),
        answered(1, true, ['b']),
        answered(2, true, ['c']),
        answered(3, false, ['d']),
      ),
    );
    expect([kept?.first?.answer, kept?.best?.answer, kept?.last?.answer]).toEqual([['a'], ['b'], ['d']]);
    expect(kept?.attempts).toBe(4);
  });

  it('has the first attempt as its best while none is right', () => {
    expect(check(folded(answered(0, false, ['a']), answered(1, false, ['b'])))?.best?.answer).toEqual(['a']);
  });

  it('keeps the newest draft, drops it on an answer, and takes a new one when tried again', () => {
    const draft = (minute: number, answer: string[]) =>
      event(minute, 'check.drafted', { lesson: 'm01-l1', check: 'first-look', answer, sure: 40 });
    const one = folded(draft(0, ['a']), draft(1, ['b']));
    expect(check(one)?.draft).toEqual({ answer: ['b'], sure: 40 });
    expect(check(one)?.attempts).toBe(0);
    const two = fold(one, answered(2, false));
    expect(check(two)?.draft).toBeNull();
    expect(check(fold(two, draft(3, ['c'])))?.draft?.answer).toEqual(['c']);
  });
});

describe('a run', () => {
  it('keeps its actions in order while it goes and drops them at its end', () => {
    const going = folded(started(0), acted(1, 0, 'a'), acted(2, 1, 'b'));
    expect(going.runs['run1']).toMatchObject({ actions: ['a', 'b'], acted: 2, state: 'going' });
    expect(fold(going, finished(3)).runs['run1']).toMatchObject({ actions: [], acted: 2, state: 'finished' });
  });

  it('passes over an action whose number is taken, and one after a gap', () => {
    const run = folded(started(0), acted(1, 0, 'mine'), acted(2, 0, 'other tab'), acted(3, 2, 'after a gap'))
      .runs['run1'];
    expect(run?.actions).toEqual(['mine']);
    expect(run?.lastAt).toBe(acted(1, 0, '').at);
  });

  it('keeps what it was played as and at which stakes', () => {
    const stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };
    const begun = event(0, 'run.started', { ...started(0).data, mode: 'measured', stakes });
    expect(folded(begun, finished(1)).runs['run1']).toMatchObject({ mode: 'measured', stakes });
  });

  it('ends once: what comes later for it changes nothing', () => {
    const end = folded(started(0), finished(1, 'run1', true));
    const late = foldAll(end, [
      acted(2, 0, 'x'),
      finished(3, 'run1', false),
      event(4, 'run.left', { run: 'run1' }),
      started(5),
    ]);
    expect(late.runs).toEqual(end.runs);
    expect(late.runOrder).toEqual(['run1']);
  });

  it('that nobody started is not known', () => {
    const progress = folded(
      acted(0, 0, 'x', 'ghost'),
      finished(1, 'ghost'),
      event(2, 'run.left', { run: 'ghost' }),
    );
    expect(progress.runs).toEqual({});
  });

  it('put aside is no longer offered, and goes on when somebody acts in it', () => {
    const left = folded(started(0), acted(1, 0, 'a'), event(2, 'run.left', { run: 'run1' }));
    expect(left.runs['run1']?.state).toBe('left');
    expect(goingRun(left)).toBeNull();
    const again = fold(left, acted(3, 1, 'b'));
    expect(goingRun(again, 'first-shift')?.actions).toEqual(['a', 'b']);
  });

  it('knows which event finished it, and its four counts of counted items only', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 30 }), (judgements) => {
        const end = event(1, 'run.finished', {
          run: 'run1',
          passed: false,
          judgements,
          ledger: null,
          shown: 'x',
        });
        const run = folded(started(0), end).runs['run1'];
        expect(run).toMatchObject({ finishedId: end.id, finishedAt: end.at, passed: false });
        const of = (sound: boolean, stopped: boolean) =>
          judgements.filter((j) => j.counted && j.sound === sound && j.stopped === stopped).length;
        expect(run?.counts).toEqual({
          wrongStopped: of(false, true),
          wrongThrough: of(false, false),
          rightStopped: of(true, true),
          rightThrough: of(true, false),
        });
        expect(run?.counts).toEqual(fourCounts(judgements));
      }),
    );
  });

  it('touched last is the one to resume, of its own scenario', () => {
    const progress = folded(
      started(0),
      started(1, 'run2', 'other'),
      acted(2, 0, 'a'),
      started(3, 'run3'),
      finished(4, 'run3'),
    );
    expect(goingRun(progress)?.run).toBe('run1');
    expect(goingRun(progress, 'other')?.run).toBe('run2');
    expect(goingRun(progress, 'third')).toBeNull();
  });
});

describe('other facts', () => {
  it('keep the newest note, name, path and assignment of a path', () => {
    const note = (minute: number, text: string) =>
      event(minute, 'note.written', { lesson: 'm01-l1', note: 'n', text });
    const assign = (minute: number, due: string) =>
      event(minute, 'path.accepted', { path: 'payroll', due, note: '', from: 'Ines', link: 'x' });
    const progress = folded(
      note(0, 'first'),
      note(1, 'second'),
      event(2, 'name.given', { name: 'A' }),
      event(3, 'name.given', { name: 'B' }),
      event(4, 'path.chosen', { path: 'hr' }),
      event(5, 'path.chosen', { path: 'payroll' }),
      assign(6, '2026-12-01'),
      assign(7, '2026-12-24'),
      event(8, 'receipt.made', { path: 'payroll', key: 'k3v9x0a1b2c3' }),
    );
    expect(progress.lessons['m01-l1']?.notes['n']?.text).toBe('second');
    expect(progress.name).toBe('B');
    expect(progress.path?.id).toBe('payroll');
    expect(progress.assignments['payroll']?.due).toBe('2026-12-24');
    expect(progress.receipts).toMatchObject([{ path: 'payroll', key: 'k3v9x0a1b2c3' }]);
  });

  it('keep the last tick of every point, whatever was ticked between, and count a reworded point as another', () => {
    const ticks = fc.array(
      fc.record({
        note: fc.constantFrom('mine', 'theirs'),
        point: fc.constantFrom('1a2b', '3c4d', '5e6f'),
        ticked: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(ticks, (list) => {
        const events = list.map((tick, i) => event(i, 'point.ticked', { lesson: 'm01-l1', ...tick }));
        const last = new Map(list.map(({ note, point, ticked }) => [`${note}/${point}`, ticked]));
        const on = [...last].filter(([, ticked]) => ticked).map(([key]) => key);
        expect(Object.keys(folded(...events).lessons['m01-l1']?.ticks ?? {}).sort()).toEqual(on.sort());
      }),
    );
  });

  it('leave a lesson in whose list nothing was ticked as it was before there were ticks', () => {
    const note = event(0, 'note.written', { lesson: 'm01-l1', note: 'n', text: 'x' });
    expect(folded(note).lessons['m01-l1']).not.toHaveProperty('ticks');
  });

  it('keep an objection to a key as last written, one per item of a run, and drop it when it is taken back', () => {
    const dispute = (minute: number, item: string, text: string, run = 'run1') =>
      event(minute, 'key.disputed', { run, item, text });
    const two = folded(
      started(0),
      dispute(1, 'ap-01', 'first'),
      dispute(2, 'ap-02', 'another'),
      dispute(3, 'ap-01', 'second'),
      dispute(4, 'ap-01', 'elsewhere', 'run2'),
    );
    expect(Object.keys(two.disputes)).toEqual(['run1/ap-01', 'run1/ap-02', 'run2/ap-01']);
    expect(two.disputes['run1/ap-01']).toEqual({
      run: 'run1',
      item: 'ap-01',
      text: 'second',
      at: dispute(3, '', '').at,
    });
    const taken = foldAll(two, [dispute(5, 'ap-01', ''), dispute(6, 'ap-03', '')]);
    expect(Object.keys(taken.disputes)).toEqual(['run1/ap-02', 'run2/ap-01']);
    expect(Object.keys(two.disputes)).toHaveLength(3);
    expect(fold(taken, dispute(7, 'ap-01', 'after all')).disputes['run1/ap-01']?.text).toBe('after all');
    expect(taken.runs).toBe(two.runs);
  });

  it('know the first and the last moment even when the clock stepped back', () => {
    const progress = folded({ ...started(0), at: 900 }, { ...acted(1, 0, 'x'), at: 100 });
    expect([progress.firstAt, progress.lastAt]).toEqual([100, 900]);
  });
});

describe('where a lesson stands', () => {
  const lesson: CourseLesson = {
    id: 'm01-l1',
    title: 'A lesson',
    href: '/',
    module: 'm01',
    readMinutes: 5,
    practiceMinutes: 5,
    checks: ['first-look', 'second'],
    practices: ['first-shift'],
  };
  const reads = [
    event(0, 'lesson.opened', { lesson: 'm01-l1' }),
    ...Array.from({ length: 30 }, (_, i) =>
      event(i + 1, 'lesson.read', { lesson: 'm01-l1', anchor: `p${i}` }),
    ),
  ];
  const draft = event(50, 'check.drafted', { lesson: 'm01-l1', check: 'second', answer: ['a'], sure: null });

  it('untouched, then started: reading to the end and drafting finish nothing', () => {
    expect(lessonState(lesson, emptyProgress())).toBe('untouched');
    expect(lessonState(lesson, folded(...reads))).toBe('started');
    expect(lessonState(lesson, folded(...reads, answered(40, true), draft, started(60), finished(61)))).toBe(
      'started',
    );
  });

  it('finished when every question that counts is answered, right or wrong, and every practice debriefed', () => {
    const questions = [answered(40, false), answered(41, false, ['z'], 'second')];
    expect(lessonState(lesson, folded(...reads, ...questions))).toBe('started');
    expect(lessonState(lesson, folded(...reads, ...questions, started(50)))).toBe('started');
    expect(lessonState(lesson, folded(...reads, ...questions, started(50), finished(51)))).toBe('finished');
  });

  it('counts a practice run from before the lesson was opened', () => {
    const log = [
      started(-9),
      finished(-8),
      ...reads,
      answered(40, true),
      answered(41, true, ['z'], 'second'),
    ];
    expect(lessonState(lesson, folded(...log))).toBe('finished');
  });

  it('stays finished when a question is added to it later', () => {
    const log = folded(...reads, event(60, 'lesson.finished', { lesson: 'm01-l1' }));
    expect(lessonState({ ...lesson, checks: ['first-look', 'second', 'new'] }, log)).toBe('finished');
  });

  it('is not finished by opening when it asks nothing', () => {
    expect(lessonState({ ...lesson, checks: [], practices: [] }, folded(...reads))).toBe('started');
  });

  it('and a practice: finished by any run of it that reached its debrief', () => {
    expect(practiceState('first-shift', folded())).toBe('untouched');
    expect(practiceState('first-shift', folded(started(0)))).toBe('started');
    expect(practiceState('first-shift', folded(started(0), event(1, 'run.left', { run: 'run1' })))).toBe(
      'untouched',
    );
    expect(practiceState('first-shift', folded(started(0), finished(1), started(2, 'run2')))).toBe(
      'finished',
    );
    expect(practiceState('other', folded(started(0), finished(1)))).toBe('untouched');
  });
});
