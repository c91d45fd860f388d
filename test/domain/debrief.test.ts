import { describe, expect, it } from 'vitest';
import {
  aiSteps,
  changeOf,
  departmentsOf,
  evidenceOf,
  fewInQuarters,
  interventionOf,
  leanOf,
  learnerSteps,
  lineOf,
  modesOf,
  quartersOf,
  relianceOf,
  stagesOf,
  standingOf,
  surenessOf,
} from '../../src/domain/debrief.ts';
import type { Judgement, RiskStep } from '../../src/domain/judgement.ts';
import type { MeasuredRun } from '../../src/domain/measured.ts';
import { fourCounts } from '../../src/domain/metrics/counts.ts';
import type { Shown } from '../../src/domain/metrics/figure.ts';
import { judged, shiftOf, times } from './judged.ts';

const measured = shiftOf([7, 3, 3, 27]);
const counts = fourCounts(measured);
const stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };

const numbers = (shown: Shown | null | undefined) =>
  shown?.kind === 'figure' ? [shown.value, shown.interval?.lo, shown.interval?.hi] : shown;
const close = (shown: Shown | null | undefined, wanted: number[], digits = 4) => {
  const found = numbers(shown) as number[];
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
};

describe('how much a run may claim', () => {
  it('a measured shift on a fresh seed with ten wrong outputs claims rates', () => {
    expect(standingOf('measured', true, counts)).toBe('measured');
  });
  it('a measured shift with fewer than ten wrong outputs claims counts only', () => {
    expect(standingOf('measured', true, fourCounts(shiftOf([6, 3, 1, 30])))).toBe('few-wrong');
    expect(standingOf('measured', true, fourCounts(shiftOf([2, 0, 0, 38])))).toBe('few-wrong');
  });
  it('practice, and a measured shift whose seed is not fresh, claim nothing beyond themselves', () => {
    expect(standingOf('practice', true, counts)).toBe('practice');
    expect(standingOf('measured', false, counts)).toBe('practice');
  });
});

describe('over- and under-reliance', () => {
  it('is wrong ones let through of the wrong, and right ones stopped of the right, with Wilson intervals', () => {
    const { over, under } = relianceOf(counts, 'measured');
    expect([over.x, over.n, under.x, under.n]).toEqual([3, 10, 3, 30]);
    // Wilson by hand: (x/n + z²/2n ± z√(pq/n + z²/4n²)) / (1 + z²/n), z² = 3.8415.
    close(over.shown, [0.3, 0.1078, 0.6032]);
    close(under.shown, [0.1, 0.0346, 0.2562]);
  });
  it('is a rate from eight on, and below that says how many are missing', () => {
    const { over } = relianceOf(fourCounts(shiftOf([4, 3, 0, 30])), 'measured');
    expect(over.shown).toMatchObject({
      kind: 'not-yet',
      need: 1,
      lacks: [{ of: 'wrong', have: 7, least: 8 }],
    });
    expect(relianceOf(fourCounts(shiftOf([5, 3, 0, 30])), 'measured').over.shown?.kind).toBe('figure');
  });
  it('is counts only where few outputs were wrong, on both sides', () => {
    const { over, under } = relianceOf(fourCounts(shiftOf([1, 1, 4, 34])), 'few-wrong');
    expect([over, under]).toEqual([
      { x: 1, n: 2, shown: null },
      { x: 4, n: 38, shown: null },
    ]);
  });
  it('is counts only in practice', () => {
    const { over, under } = relianceOf(fourCounts(shiftOf([3, 2, 3, 7])), 'practice');
    expect(over).toEqual({ x: 2, n: 5, shown: null });
    expect(under).toEqual({ x: 3, n: 10, shown: null });
  });
});

it('screening reads opened documents, the final row reads moves', () => {
  const some = [
    ...times(9, { sound: false, stopped: true, opened: 1 }),
    ...times(1, { sound: false, stopped: true }),
    ...times(10, { opened: 2 }),
    ...times(20, { stopped: true }),
  ];
  const { opened, stopped } = stagesOf(some, 'measured');
  expect([opened.wrong.x, opened.right.x, stopped.wrong.x, stopped.right.x]).toEqual([9, 10, 10, 20]);
  close(opened.right.shown, [1 / 3, 0.1923, 0.5122]);
});

describe('moves and evidence', () => {
  it('the right intervention is counted among caught errors alone, as a rate from eight on', () => {
    const seven = [
      ...times(5, { sound: false, stopped: true, fitting: true }),
      ...times(2, { sound: false, stopped: true }),
    ];
    expect(interventionOf([...seven, ...times(9, { fitting: true })], 'measured')).toMatchObject({
      x: 5,
      n: 7,
      shown: { kind: 'not-yet', need: 1 },
    });
  });
  it('a right verdict on another row is lucky, and one without a row is not', () => {
    const asked = (some: Partial<Judgement>) => judged({ mark: 'r/1', ...some });
    expect(
      evidenceOf([
        asked({ sound: false, stopped: true, markRight: true }),
        asked({ sound: false, stopped: true, markRight: false }),
        asked({ markRight: false }),
        asked({ markRight: false, mark: 'nothing' }),
        asked({ sound: false, markRight: true }),
        asked({ stopped: true, markRight: false }),
        asked({ sound: false, stopped: true, markRight: true, counted: false }),
      ]),
    ).toEqual({ sound: 1, lucky: 2, unmarked: 1, seen: 1, missed: 1 });
  });
  it('a run that asked for no row has no evidence to tell of', () => {
    expect(evidenceOf(measured)).toBeNull();
  });
});

describe('where the line is drawn', () => {
  it('is c − c* by hand: above 0 lets through too readily', () => {
    // H = 7.5/11, F = 3.5/31: z = 0.47279 and −1.21128, d′ = 1.68407, c = 0.36925;
    // ln β* = ln(0.75/0.25 · 40/200) = −0.51083, c* = −0.30333.
    const line = lineOf(counts, stakes, 'measured');
    expect((numbers(line?.gap) as number[])[0]).toBeCloseTo(0.6726, 3);
    expect((numbers(line?.dPrime) as number[])[0]).toBeCloseTo(1.6841, 3);
    expect(leanOf(line?.gap as Shown)).toBe(1);
  });
  it('needs ten wrong and twenty right outputs', () => {
    expect(lineOf(fourCounts(shiftOf([7, 3, 2, 17])), stakes, 'measured')?.gap).toMatchObject({
      kind: 'not-yet',
      lacks: [{ of: 'right', have: 19, least: 20 }],
    });
  });
  it('is withheld when all answers are alike, and when wrong and right are not surely told apart', () => {
    expect(lineOf(fourCounts(shiftOf([0, 10, 0, 30])), stakes, 'measured')?.gap).toEqual({
      kind: 'withheld',
      why: 'same-answer',
    });
    expect(lineOf(fourCounts(shiftOf([3, 7, 9, 21])), stakes, 'measured')?.gap).toEqual({
      kind: 'withheld',
      why: 'at-chance',
    });
  });
  it('is told of measured shifts alone, and only with the stakes they were played at', () => {
    expect(lineOf(counts, stakes, 'practice')).toBeNull();
    expect(lineOf(counts, stakes, 'few-wrong')).toBeNull();
    expect(lineOf(counts, null, 'measured')).toBeNull();
  });
  it.each<[number, number, -1 | 0 | 1]>([
    [0.1, 0.5, 1],
    [-0.5, -0.1, -1],
    [-0.1, 0.5, 0],
    [0, 0.5, 0],
  ])('an interval from %d to %d leans %d', (lo, hi, lean) => {
    expect(leanOf({ kind: 'figure', value: (lo + hi) / 2, interval: { lo, hi } })).toBe(lean);
  });
});

describe('where it happened', () => {
  const some = [
    ...times(2, { sound: false, failureMode: 'drift', stopped: true }),
    ...times(1, { sound: false, failureMode: 'stale-data' }),
    ...times(3, { department: 'procurement', stopped: true }),
    judged({ sound: false, failureMode: 'drift', counted: false }),
  ];
  it('kinds of error are counted over wrong outputs, the most missed first', () => {
    expect(modesOf(some).map(({ mode, counts: c }) => [mode, c.wrongThrough, c.wrongStopped])).toEqual([
      ['stale-data', 1, 0],
      ['drift', 0, 2],
    ]);
  });
  it('kinds missed equally often stand by their share', () => {
    const tied = [
      ...times(2, { sound: false, failureMode: 'drift' }),
      ...times(4, { sound: false, failureMode: 'drift', stopped: true }),
      ...times(2, { sound: false, failureMode: 'stale-data' }),
    ];
    expect(modesOf(tied).map(({ mode }) => mode)).toEqual(['stale-data', 'drift']);
  });
  it('departments keep both sides', () => {
    expect(departmentsOf(some)).toEqual([
      {
        department: 'payroll',
        counts: { wrongStopped: 2, wrongThrough: 1, rightStopped: 0, rightThrough: 0 },
      },
      {
        department: 'procurement',
        counts: { wrongStopped: 0, wrongThrough: 0, rightStopped: 3, rightThrough: 0 },
      },
    ]);
  });
  it('quarters hold every counted item once, in order, and planted ones not at all', () => {
    const ten = [judged({ counted: false }), ...times(9, {}), judged({ sound: false })];
    const quarters = quartersOf(ten);
    expect(quarters.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [4, 5],
      [6, 8],
      [9, 10],
    ]);
    expect(quarters.map((q) => q.counts.wrongThrough)).toEqual([0, 0, 0, 1]);
    expect(quartersOf(measured).map(({ from, to }) => to - from + 1)).toEqual([10, 10, 10, 10]);
  });
  it('quarters show a pattern only where each has eight wrong and eight right outputs', () => {
    const quarter = (wrong: number, right: number) => ({
      from: 1,
      to: wrong + right,
      counts: fourCounts(shiftOf([wrong, 0, 0, right])),
    });
    expect(fewInQuarters([quarter(8, 8), quarter(9, 8)])).toBe(false);
    expect(fewInQuarters([quarter(8, 8), quarter(7, 20)])).toBe(true);
    expect(fewInQuarters([quarter(8, 7)])).toBe(true);
  });
  it('a shift of fewer than eight items has no quarters', () => {
    expect(quartersOf(times(7, {}))).toEqual([]);
  });
});

describe('sureness', () => {
  const rated = (n: number, risk: RiskStep, sound: boolean) => times(n, { risk, sound });
  it('each step stands against the share that was in fact wrong, hollow below five', () => {
    expect(
      learnerSteps([...rated(4, 20, true), ...rated(1, 20, false), ...rated(2, 80, false)]),
    ).toMatchObject([
      { forecast: 0.2, n: 5, observed: { p: 0.2 }, hollow: false },
      { forecast: 0.8, n: 2, observed: { p: 1 }, hollow: true },
    ]);
  });
  it('the AI’s confidence is turned into doubt and gathered at the same six steps', () => {
    const ai = (confidence: number, sound: boolean) => judged({ aiConfidence: confidence, sound });
    const steps = aiSteps([ai(0.95, true), ai(0.99, false), ai(0.9, true), ai(0.71, true), ai(0.5, false)]);
    expect(steps.map(({ forecast, n, observed }) => [forecast, n, observed.p])).toEqual([
      [(0.05 + 0.01) / 2, 2, 0.5],
      [(0.1 + 0.29) / 2, 2, 0],
      [0.5, 1, 1],
    ]);
  });
  it('figures come from measured shifts alone, each from its own minimum on', () => {
    const shift = [...rated(6, 80, false), ...rated(2, 20, false), ...rated(11, 20, true)];
    expect(surenessOf(shift, 'practice')).toBeNull();
    expect(surenessOf(shift, 'few-wrong')).toBeNull();
    const found = surenessOf(shift, 'measured');
    expect(found?.over).toMatchObject({ kind: 'not-yet', lacks: [{ of: 'answers', have: 19, least: 20 }] });
    expect(found?.auc).toMatchObject({ kind: 'not-yet', lacks: [{ of: 'right', have: 11, least: 20 }] });
    expect(found?.skill.kind).toBe('not-yet');
  });
  it('over-confidence is mean sureness minus share right, by hand', () => {
    // 40 estimates, each 80% sure; 28 on the right side: 0.80 − 0.70 = 0.10.
    const shift = [
      ...rated(7, 80, false),
      ...rated(3, 20, false),
      ...rated(21, 20, true),
      ...rated(9, 80, true),
    ];
    const found = surenessOf(shift, 'measured');
    expect((numbers(found?.over) as number[])[0]).toBeCloseTo(0.1, 10);
    // Pairs won: 7·21 of 300, ties 7·9 + 3·21 at half.
    expect((numbers(found?.auc) as number[])[0]).toBeCloseTo((147 + 63) / 300, 10);
  });
});

describe('change', () => {
  const run = (i: number, of: readonly [number, number, number, number]): MeasuredRun => ({
    run: `r${i}`,
    scenario: 'measured',
    finishedAt: i,
    stakes,
    ledger: null,
    judgements: shiftOf(of),
  });
  const before = [0, 1, 2].map((i) => run(i, [2, 8, 3, 27]));
  const after = [3, 4, 5].map((i) => run(i, [9, 1, 3, 27]));

  it('pools the last three measured shifts against the three before', () => {
    const { through, stopped } = changeOf([...before, ...after], 'r5');
    expect(through).toMatchObject({ kind: 'change', before: { x: 24, n: 30 }, after: { x: 3, n: 30 } });
    expect(through.kind === 'change' && through.difference).toBeCloseTo(-0.7, 10);
    expect(stopped).toMatchObject({
      kind: 'no-clear-change',
      before: { x: 9, n: 90 },
      after: { x: 9, n: 90 },
    });
  });
  it('is not told below six shifts', () => {
    expect(changeOf([...before, ...after.slice(1)], 'r5').through).toMatchObject({
      kind: 'not-yet',
      lacks: [{ of: 'shifts', have: 5, least: 6 }],
    });
  });
  it('of an older debrief reads no later shift', () => {
    const later = run(6, [10, 0, 0, 30]);
    expect(changeOf([...before, ...after, later], 'r5')).toEqual(changeOf([...before, ...after], 'r5'));
  });
  it('leaves out runs of another scenario, and pools nothing for a run it does not hold', () => {
    const other = [0, 1, 2].map((i) => ({ ...run(i, [2, 8, 3, 27]), scenario: 'another' }));
    expect(changeOf([...other, ...after], 'r5').through).toMatchObject({
      kind: 'not-yet',
      lacks: [{ of: 'shifts', have: 3, least: 6 }],
    });
    expect(changeOf([...before, ...after], 'unknown').through).toMatchObject({
      kind: 'not-yet',
      lacks: [{ of: 'shifts', have: 0, least: 6 }],
    });
  });
  it('leaves out shifts with few wrong outputs, in which everybody misses more', () => {
    const rare = run(9, [0, 2, 0, 38]);
    expect(changeOf([...before, rare, ...after], 'r5')).toEqual(changeOf([...before, ...after], 'r5'));
  });
});
