import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history, summary } from '../../src/cli/bench-metrics.ts';
import { departments, failureModes } from '../../src/domain/case.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { isMeasured, type MeasuredRun } from '../../src/domain/measured.ts';
import { meeting } from '../../src/domain/profile/meeting.ts';
import { type Profile, profileOf } from '../../src/domain/profile.ts';
import type { RunProgress } from '../../src/domain/progress.ts';
import { seeded } from '../../src/domain/rng.ts';
import {
  day,
  judged,
  measured,
  noon,
  practised,
  shiftOf,
  someMeasured,
  somePractice,
  stakes,
} from './profile-runs.ts';

const now = noon('2026-07-01');
const runs = fc.array(someMeasured, { maxLength: 12 });
const of = (...judgements: Judgement[][]): Profile =>
  profileOf(
    judgements.map((list) => measured(list)),
    [],
    now,
  );
const rate = (x: number, n: number) => ({ x, n });

describe('the skill profile', () => {
  it('is empty, and proposes no date, before anything was measured', () => {
    const profile = profileOf([], [], now);
    expect([profile.shifts, profile.items, profile.again, profile.cost]).toEqual([0, 0, null, null]);
    expect([profile.alike, profile.dated, profile.cells, profile.schedule]).toEqual([[], [], [], []]);
    expect(profile.over.shown).toMatchObject({ kind: 'not-yet' });
  });

  it('counts both sides: wrong stopped and let through, right stopped and let through', () => {
    const profile = of(shiftOf([7, 10], [3, 30]), shiftOf([9, 10], [1, 30]));
    expect(profile.counts).toEqual({ wrongStopped: 16, wrongThrough: 4, rightStopped: 4, rightThrough: 56 });
    expect([profile.shifts, profile.items]).toEqual([2, 80]);
    expect(profile.over).toMatchObject({ x: 4, n: 20, shown: { kind: 'figure', value: 0.2 } });
    expect(profile.under).toMatchObject({ x: 4, n: 60, shown: { kind: 'figure', value: 4 / 60 } });
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(runs, fc.array(somePractice, { maxLength: 5 }), fc.nat(), (list, practice, seed) => {
        const mixed = seeded(seed);
        expect(profileOf(mixed.shuffle(list), mixed.shuffle(practice), now)).toEqual(
          profileOf(list, practice, now),
        );
      }),
    );
  });

  it('adds up: kinds of error, departments, cells and groups of shifts each sum to the totals', () => {
    const sum = (rates: readonly { x: number; n: number }[]) =>
      rates.reduce((all, { x, n }) => rate(all.x + x, all.n + n), rate(0, 0));
    fc.assert(
      fc.property(runs, (list) => {
        const p = profileOf(list, [], now);
        const { wrongStopped, wrongThrough, rightStopped, rightThrough } = p.usual.counts;
        for (const key of ['wrongStopped', 'wrongThrough', 'rightStopped', 'rightThrough'] as const)
          expect(p.usual.counts[key] + p.rare.counts[key]).toBe(p.counts[key]);
        expect([p.usual.shifts + p.rare.shifts, p.usual.items + p.rare.items]).toEqual([p.shifts, p.items]);
        const wrong = rate(wrongStopped, wrongStopped + wrongThrough);
        expect(sum([...p.modes.map((m) => m.stopped), p.unnamed])).toEqual(wrong);
        expect(sum(p.departments.map((d) => d.stopped))).toEqual(wrong);
        expect(sum(p.departments.map((d) => d.through))).toEqual(
          rate(rightThrough, rightStopped + rightThrough),
        );
        for (const { mode, met } of p.modes)
          expect(sum(p.cells.filter((cell) => cell.mode === mode)).n).toBe(met);
        expect(p.departments.reduce((all, { met }) => all + met, 0)).toBe(p.items);
        const usual = p.alike.filter((group) => !group.rare);
        expect(
          sum(usual.map(({ counts: c }) => rate(c.wrongStopped, c.wrongStopped + c.wrongThrough))),
        ).toEqual(wrong);
        expect(p.alike.reduce((shifts, group) => shifts + group.shifts, 0)).toBe(p.shifts);
        expect(p.items).toBe(list.flatMap((run) => run.judgements).filter((j) => j.counted).length);
      }),
    );
  });

  it('never gives a number below its minimum count', () => {
    fc.assert(
      fc.property(runs, (list) => {
        const p = profileOf(list, [], now);
        const sides = [
          p.over,
          p.under,
          ...p.modes.map((m) => m.stopped),
          ...p.departments.flatMap((d) => [d.stopped, d.through]),
        ];
        for (const { n, shown } of sides) expect(shown.kind === 'figure').toBe(n >= 8);
        for (const { counts: c, rare, dPrime, gap, change } of p.alike) {
          const [wrong, right] = [c.wrongStopped + c.wrongThrough, c.rightStopped + c.rightThrough];
          expect(rare).toBe(wrong * 10 < wrong + right || wrong + right === 0);
          if (rare) expect([dPrime, gap, change]).toEqual([null, null, null]);
          else if (wrong < 10 || right < 20)
            expect([dPrime?.kind, gap?.kind ?? 'not-yet']).toEqual(['not-yet', 'not-yet']);
        }
      }),
    );
  });

  it('leaves planted and guided items out of every figure', () => {
    const plain = shiftOf([3, 5], [1, 9]);
    const planted = [judged({ counted: false, stopped: true }), judged({ counted: false, sound: true })];
    const at = { run: 'same', finishedAt: noon('2026-03-02') };
    expect(profileOf([measured([...plain, ...planted], at)], [], now)).toEqual(
      profileOf([measured(plain, at)], [], now),
    );
  });

  it('takes no figure from practice, whatever it was: only the list and the skill schedule change', () => {
    fc.assert(
      fc.property(runs, fc.array(somePractice, { maxLength: 6 }), (list, practice) => {
        const [withIt, without] = [profileOf(list, practice, now), profileOf(list, [], now)];
        expect({ ...withIt, practice: [], schedule: [] }).toEqual({ ...without, practice: [], schedule: [] });
        expect(withIt.practice.reduce((sum, line) => sum + line.runs, 0)).toBe(practice.length);
        expect(JSON.stringify(withIt.practice)).not.toContain('shown');
      }),
    );
  });

  it('counts only the first run of a freshly drawn seed of a measured shift that was played to its end', () => {
    const run = { mode: 'measured', fresh: true, state: 'finished' } as RunProgress;
    expect(isMeasured(run)).toBe(true);
    expect(isMeasured({ ...run, fresh: false }), 'a repeated or addressed seed').toBe(false);
    expect(isMeasured({ ...run, mode: 'practice' }), 'a practice').toBe(false);
    for (const state of ['going', 'left'] as const) expect(isMeasured({ ...run, state }), state).toBe(false);
  });

  it('shows what was not met as untested: every kind and department is there, cells only where something was met', () => {
    const profile = of([judged(), judged({ stopped: false }), judged({ sound: true, department: 'data' })]);
    expect(profile.modes.map((m) => m.mode)).toEqual([...failureModes]);
    expect(profile.departments.map((d) => d.department)).toEqual([...departments]);
    expect(profile.cells).toEqual([{ mode: 'stale-data', department: 'payroll', x: 1, n: 2 }]);
    expect(profile.modes.filter((m) => m.stopped.n > 0).map((m) => m.mode)).toEqual(['stale-data']);
  });

  it('adds what the shifts cost, beside the ideal and the cheaper blind way of each', () => {
    const ledger = { you: 50, acceptAll: 100, rejectAll: 200, checkAll: 80, ideal: 30 };
    const other = { you: 70, acceptAll: 300, rejectAll: 90, checkAll: 80, ideal: 40 };
    const list = [ledger, other, null].map((l) => measured([], { ledger: l }));
    expect(profileOf(list, [], now).cost).toEqual({ shifts: 2, you: 120, ideal: 70, blind: 190 });
  });
});

describe('rare shifts, with under a tenth of outputs wrong', () => {
  const rareShift = shiftOf([1, 2], [4, 38], { failureMode: 'drift', department: 'data' });

  it('are in no rate: not over, not under, not by kind of error, not by department', () => {
    const usual = shiftOf([7, 10], [3, 30]);
    const [both, alone] = [of(usual, rareShift), of(usual)];
    expect([both.over, both.under]).toEqual([alone.over, alone.under]);
    expect(both.modes.map((m) => m.stopped)).toEqual(alone.modes.map((m) => m.stopped));
    expect(both.departments.map(({ stopped, through }) => [stopped, through])).toEqual(
      alone.departments.map(({ stopped, through }) => [stopped, through]),
    );
    const [first] = of(rareShift).dated;
    expect(first).toMatchObject({ rare: true, rates: null });
  });

  it('are counted by themselves, in the cells, and as met', () => {
    const both = of(shiftOf([7, 10], [3, 30]), rareShift);
    expect(both.rare).toEqual({
      shifts: 1,
      items: 40,
      counts: { wrongStopped: 1, wrongThrough: 1, rightStopped: 4, rightThrough: 34 },
    });
    expect(both.cells).toContainEqual({ mode: 'drift', department: 'data', x: 1, n: 2 });
    expect(both.modes.find(({ mode }) => mode === 'drift')).toMatchObject({ met: 2, stopped: rate(0, 0) });
  });

  it('do not bring a kind of error nearer to its eight cases', () => {
    expect(of(...Array.from({ length: 5 }, () => rareShift)).again).toMatchObject({ thin: 1 });
  });
});

describe('shifts that may be pooled', () => {
  const everyFourth = (stopped: number, falseStops = 3) => shiftOf([stopped, 10], [falseStops, 30]);

  it('have the same stakes and about the same share of wrong outputs', () => {
    const list = [
      measured(everyFourth(7)),
      measured(everyFourth(8)),
      measured(everyFourth(8), { stakes: { ...stakes, missCents: 60_000 } }),
      measured(shiftOf([8, 20], [2, 20])),
      measured(everyFourth(8), { stakes: null }),
    ];
    const groups = profileOf(list, [], now).alike;
    expect(groups.map((g) => [g.shifts, g.tenth, g.stakes?.missCents])).toEqual([
      [2, 2, 20_000],
      [1, 5, 20_000],
      [1, 2, 60_000],
      [1, 2, undefined],
    ]);
    expect(groups[0]?.counts).toMatchObject({ wrongStopped: 15, wrongThrough: 5 });
    expect(groups[0]?.dPrime?.kind).toBe('figure');
    expect(groups[0]?.gap?.kind).toBe('figure');
    expect(groups[3]?.dPrime?.kind, 'no stakes are needed to tell wrong from right').toBe('figure');
    expect(groups[3]?.gap, 'but there is no best line without stakes').toBeNull();
  });

  it('are runs of the same shift: contracts and payroll stay apart', () => {
    const list = ['contracts', 'contracts', 'payroll'].map((scenario) =>
      measured(everyFourth(7), { scenario }),
    );
    expect(profileOf(list, [], now).alike.map((g) => [g.scenario, g.shifts])).toEqual([
      ['contracts', 2],
      ['payroll', 1],
    ]);
  });

  it('give counts alone where fewer than one in ten outputs are wrong', () => {
    const rare = () => measured(shiftOf([1, 2], [2, 38]));
    const [group] = profileOf(Array.from({ length: 12 }, rare), [], now).alike;
    expect(group).toMatchObject({ rare: true, shifts: 12, dPrime: null, gap: null, change: null });
    expect(group?.counts).toMatchObject({ wrongStopped: 12, wrongThrough: 12 });
  });

  const later = (n: number) => ({ finishedAt: noon('2026-03-02') + n * day });
  const changeOf = (stops: readonly number[], order = (list: MeasuredRun[]) => list) =>
    profileOf(order(stops.map((s, i) => measured(everyFourth(s), later(i)))), [], now).alike[0]?.change
      ?.wrongStopped;

  it('tell a change only from six shifts on, and only where its interval leaves out none', () => {
    expect(changeOf([1, 1, 1, 9, 9])).toMatchObject({ kind: 'not-yet', need: 1 });
    expect(changeOf([5, 5, 5, 6, 6, 6])).toMatchObject({ kind: 'no-clear-change' });
    expect(changeOf([2, 2, 2, 9, 9, 9])).toMatchObject({
      kind: 'change',
      before: rate(6, 30),
      after: rate(27, 30),
    });
  });

  it('compare the last three with the three before, by their dates', () => {
    const found = changeOf([10, 10, 2, 2, 2, 9, 9, 9], (list) => list.toReversed());
    expect(found).toMatchObject({ before: rate(6, 30), after: rate(27, 30) });
  });

  it('pass over shifts of another kind in between', () => {
    const list = [2, 2, 2, 9, 9, 9].flatMap((s, i) => [
      measured(everyFourth(s), later(2 * i)),
      measured(shiftOf([2, 2], [0, 38]), later(2 * i + 1)),
    ]);
    const [first] = profileOf(list, [], now).alike.filter((g) => !g.rare);
    expect(first?.change?.wrongStopped).toMatchObject({ kind: 'change', after: rate(27, 30) });
  });
});

describe('when to measure again', () => {
  const last = { finishedAt: noon('2026-03-02') };
  const at = (judgements: Judgement[], today: string) =>
    profileOf([measured(judgements, last)], [], noon(today)).again;

  it('is four weeks after the last measured shift', () => {
    const enough = shiftOf([6, 8], [1, 20]);
    expect(at(enough, '2026-03-29')).toMatchObject({ on: '2026-03-30', due: false, thin: 0 });
    expect(at(enough, '2026-03-30')).toMatchObject({ due: true });
  });

  it('is two weeks after it while a kind of error has fewer than eight cases', () => {
    const thin = shiftOf([6, 8], [1, 20]).concat(judged({ failureMode: 'drift' }));
    expect(at(thin, '2026-03-15')).toMatchObject({ on: '2026-03-16', due: false, thin: 1 });
    expect(at(thin, '2026-03-16')).toMatchObject({ due: true });
  });
});

describe('the skill schedule', () => {
  const on = (iso: string) => ({ finishedAt: noon(iso) });
  const schedule = (...list: MeasuredRun[]) => profileOf(list, [], now).schedule;

  it('has one card for each kind of error in each department that was met', () => {
    const cards = schedule(
      measured([
        judged(),
        judged({ department: 'data' }),
        judged({ failureMode: 'drift' }),
        judged({ sound: true }),
      ]),
    );
    expect(cards.map((c) => `${c.mode} ${c.department}`).sort()).toEqual([
      'drift payroll',
      'stale-data data',
      'stale-data payroll',
    ]);
  });

  it('brings what was missed, or met with a move that does not fit, back sooner than what was right', () => {
    const daysOf = (j: Partial<Judgement>) => {
      const [card] = schedule(measured([judged(j)], on('2026-03-02')));
      return (noon(card?.on ?? '') - noon('2026-03-02')) / day;
    };
    const right = daysOf({});
    expect(daysOf({ stopped: false, fitting: false })).toBeLessThan(right);
    expect(daysOf({ fitting: false })).toBeLessThan(right);
    expect(daysOf({ stopped: false, fitting: false })).toBeGreaterThanOrEqual(1);
  });

  it('takes the cases of one day as one review with the worst of their grades', () => {
    const one = schedule(measured([judged({ stopped: false, fitting: false })], on('2026-03-02')));
    const many = schedule(
      measured([judged(), judged({ stopped: false, fitting: false }), judged()], on('2026-03-02')),
      measured([judged()], on('2026-03-02')),
    );
    expect(many).toEqual(one);
    expect(many[0]?.slip).toBe('missed');
  });

  it('tells what was let through from what was stopped though another move fitted', () => {
    const slipOf = (...list: Partial<Judgement>[]) =>
      schedule(measured(list.map(judged), on('2026-03-02')))[0]?.slip;
    const [through, unfit] = [{ stopped: false, fitting: false }, { fitting: false }];
    expect([slipOf({}), slipOf(unfit), slipOf(through)]).toEqual([null, 'move', 'missed']);
    expect([slipOf(unfit, through), slipOf(through, unfit), slipOf(unfit, {})]).toEqual([
      'missed',
      'missed',
      'move',
    ]);
    const since = schedule(
      measured([judged(through)], on('2026-03-02')),
      measured([judged()], on('2026-03-09')),
    );
    expect(since[0]?.slip, 'right since').toBeNull();
  });

  it('never waits longer than 180 days, and grows with every right answer', () => {
    const days = Array.from({ length: 12 }, (_, i) => noon('2025-01-06') + i * 60 * day);
    const waits = days.map((_, i) => {
      const [card] = schedule(
        ...days.slice(0, i + 1).map((finishedAt) => measured([judged()], { finishedAt })),
      );
      return Math.round((Date.parse(card?.on ?? '') - Date.parse(card?.lastOn ?? '')) / day);
    });
    expect(waits.every((w, i) => i === 0 || w >= (waits[i - 1] as number))).toBe(true);
    expect(waits.at(-1)).toBe(180);
  });

  it('learns from practice on fresh items, and not from items seen before', () => {
    const practice = (fresh: boolean) => profileOf([], [practised([judged()], { fresh })], now).schedule;
    expect(practice(true)).toHaveLength(1);
    expect(practice(false)).toEqual([]);
  });

  it('says what is due by today', () => {
    const run = measured([judged({ stopped: false, fitting: false })], on('2026-03-02'));
    const card = (today: string) => profileOf([run], [], noon(today)).schedule[0];
    const due = card('2026-03-02')?.on ?? '';
    expect(card('2026-03-02')?.due).toBe(false);
    expect(card(due)?.due).toBe(true);
  });
});

describe('where something untested can be met', () => {
  const scenario = (id: string, mode: 'practice' | 'measured', level: number, skills: string[]) => {
    return { id, mode, level, skills, departments: ['payroll'] };
  };
  const all = [
    scenario('c', 'practice', 2, ['drift']),
    scenario('b', 'practice', 1, ['drift', 'sycophancy']),
    scenario('m', 'measured', 2, ['sycophancy']),
  ];
  it('names the easiest practice and a measured shift that hold it, or nothing', () => {
    expect(meeting(all, { mode: 'sycophancy' })).toMatchObject({
      measured: { id: 'm' },
      practice: { id: 'b' },
    });
    expect(meeting(all, { mode: 'drift' })).toMatchObject({ measured: null, practice: { id: 'b' } });
    expect(meeting(all, { mode: 'disclosure' })).toEqual({ measured: null, practice: null });
    expect(meeting(all, { mode: 'drift', department: 'data' })).toEqual({ measured: null, practice: null });
  });
});

describe('100,000 judgements', () => {
  const list = history(2_500);
  const all = list.flatMap((run) => run.judgements);
  const said = summary(list);
  const count = (holds: (j: Judgement) => boolean) => all.filter(holds).length;

  it('are summarised as a count by hand says', () => {
    expect(all).toHaveLength(100_000);
    expect(said.counts).toEqual({
      wrongStopped: count((j) => !j.sound && j.stopped),
      wrongThrough: count((j) => !j.sound && !j.stopped),
      rightStopped: count((j) => j.sound && j.stopped),
      rightThrough: count((j) => j.sound && !j.stopped),
    });
    expect(said.profile.counts).toEqual(said.counts);
    expect([said.profile.shifts, said.profile.items]).toEqual([2_500, 100_000]);
    for (const { mode, stopped } of said.profile.modes)
      expect(stopped.n).toBe(count((j) => !j.sound && j.failureMode === mode));
    for (const { department, counts } of said.departments)
      expect(counts.rightStopped).toBe(count((j) => j.sound && j.stopped && j.department === department));
    expect(said.quarters.map(({ from, to }) => to - from + 1)).toEqual([25_000, 25_000, 25_000, 25_000]);
    expect(said.stages.opened.wrong.x).toBe(count((j) => !j.sound && j.opened > 0));
    expect(said.interventions.x).toBe(count((j) => !j.sound && j.stopped && j.fitting));
  });

  it('give back what the learner of the bench was made to do', () => {
    const value = (shown?: { kind: string; value?: number }) => shown?.value;
    expect(value(said.profile.over.shown)).toBeCloseTo(0.25, 1);
    expect(value(said.profile.under.shown)).toBeCloseTo(0.1, 2);
    // z(.75) − z(.10)
    expect(value(said.line?.dPrime)).toBeCloseTo(1.956, 1);
    // P(rating of a wrong one above a right one): steps 3 to 5 against 0 to 2.
    expect(value(said.sureness?.auc)).toBe(1);
    expect(value(said.sureness?.skill)).toBeGreaterThan(0.5);
    for (const { observed } of said.aiSteps)
      expect(observed.p, 'stated confidence says nothing here').toBeCloseTo(0.25, 1);
    expect(said.steps.map((s) => s.forecast)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(said.profile.schedule).toHaveLength(failureModes.length * departments.length);
  });
});
