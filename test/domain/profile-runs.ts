import fc from 'fast-check';
import { departments, failureModes } from '../../src/domain/case.ts';
import { type Judgement, riskSteps, type Stakes } from '../../src/domain/judgement.ts';
import type { MeasuredRun, PracticeRun } from '../../src/domain/measured.ts';

export const stakes: Stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };
export const day = 86_400_000;
/** Noon, so that no time zone makes another day of it. */
export const noon = (iso: string): number => new Date(`${iso}T12:00:00`).getTime();

/** One judgement; a wrong output is old data in payroll unless told otherwise. */
export function judged(about: Partial<Judgement> = {}): Judgement {
  const sound = about.sound ?? false;
  const stopped = about.stopped ?? !sound;
  return {
    item: 'item',
    department: 'payroll',
    failureMode: sound ? 'none' : 'stale-data',
    sound,
    move: stopped ? 'correct' : 'accept',
    stopped,
    fitting: stopped !== sound,
    detailRight: null,
    risk: 60,
    aiConfidence: 0.8,
    opened: 1,
    mark: null,
    markRight: null,
    reason: null,
    counted: true,
    ...about,
  };
}

/** `stopped` of `wrong` wrong outputs and `falseStops` of `right` right ones. */
export const shiftOf = (
  [stopped, wrong]: readonly [number, number],
  [falseStops, right]: readonly [number, number],
  about: Partial<Judgement> = {},
): Judgement[] => [
  ...Array.from({ length: wrong }, (_, i) => judged({ ...about, stopped: i < stopped })),
  ...Array.from({ length: right }, (_, i) =>
    judged({ ...about, sound: true, failureMode: 'none', fitting: i >= falseStops, stopped: i < falseStops }),
  ),
];

let made = 0;
export const measured = (judgements: Judgement[], about: Partial<MeasuredRun> = {}): MeasuredRun => ({
  run: `run${made++}`,
  scenario: 'measured-shift',
  finishedAt: noon('2026-03-02'),
  stakes,
  ledger: null,
  judgements,
  ...about,
});

export const practised = (judgements: Judgement[], about: Partial<PracticeRun> = {}): PracticeRun => ({
  run: `run${made++}`,
  scenario: 'first-shift',
  finishedAt: noon('2026-03-02'),
  stakes,
  ledger: null,
  fresh: true,
  judgements,
  ...about,
});

/** Any judgement there can be: wrong outputs carry a fault, right ones none. */
const someJudgement: fc.Arbitrary<Judgement> = fc
  .record({
    sound: fc.boolean(),
    stopped: fc.boolean(),
    fitting: fc.boolean(),
    counted: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    department: fc.constantFrom(...departments.slice(0, 4)),
    mode: fc.constantFrom(...failureModes.slice(0, 5)),
    risk: fc.option(fc.constantFrom(...riskSteps)),
  })
  .map(({ mode, ...j }) => judged({ ...j, failureMode: j.sound ? 'none' : mode }));

const someStakes = fc.constantFrom(stakes, { ...stakes, missCents: 5_000 }, null);
const about = {
  run: fc.uuid(),
  scenario: fc.constantFrom('one', 'two'),
  finishedAt: fc.integer({ min: noon('2026-01-05'), max: noon('2026-06-05') }),
  stakes: someStakes,
  ledger: fc.option(
    fc.constant({ you: 900, acceptAll: 4_000, rejectAll: 3_000, checkAll: 2_000, ideal: 800 }),
  ),
  judgements: fc.array(someJudgement, { maxLength: 40 }),
};
export const someMeasured: fc.Arbitrary<MeasuredRun> = fc.record(about);
export const somePractice: fc.Arbitrary<PracticeRun> = fc.record({ ...about, fresh: fc.boolean() });
