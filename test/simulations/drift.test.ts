import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { driftAfter, driftAuthor, driftDebrief } from '#words-of/drift';
import { play } from '../../src/cli/gate.ts';
import { driftScore } from '../../src/domain/metrics/drift.ts';
import { shiftScore } from '../../src/domain/metrics/shift-score.ts';
import { seeded } from '../../src/domain/rng.ts';
import { assess, holds } from '../../src/simulations/drift/assess.ts';
import { author, type DriftScenario } from '../../src/simulations/drift/author.ts';
import { baselineOf, posteriorOf } from '../../src/simulations/drift/cost.ts';
import { engine } from '../../src/simulations/drift/engine.ts';
import { contextOf } from '../../src/simulations/drift/fill.ts';
import { expertFor, robots } from '../../src/simulations/drift/robots.ts';
import type {
  Action,
  Line,
  Settled,
  Spec,
  State,
  Visible,
  World,
} from '../../src/simulations/drift/types.ts';
import { type AnyRobot } from '../../src/simulations/index.ts';
import { playable } from '../../src/simulations/registering.ts';
import { scenarios } from './samples.ts';

const own = scenarios
  .filter(({ type }) => type === 'drift')
  .map(({ name, spec }) => ({ name, spec: spec as Spec }));
const specOf = (name: string) => own.find((one) => one.name === name)?.spec as Spec;
const daily = specOf('two-readers');
const weekly = specOf('six-weeks');
const worldOf = (spec: Spec, seed: number) => engine.generate(spec, [], seeded(seed));
const type = await playable('drift');

/** The state after some actions, each of which must have been allowed. */
function after(world: World, actions: Action[], state: State = engine.begin(world)): State {
  let now = state;
  for (const action of actions) {
    const next = engine.reduce(now, action, world);
    expect(next, JSON.stringify(action)).not.toBe(now);
    now = next;
  }
  return now;
}

const stopping: Action[] = [{ do: 'stop' }, { do: 'reason', cause: 'unclear' }, { do: 'commit' }];

/** A line made by hand from a row of right (0), wrong (1) and known wrong (2) audits, nothing beside them. */
function lineOf(audits: readonly number[], tau: number | null, spec: Spec): Line {
  const kinds = ['net-for-gross', 'smudged'];
  const places = audits.map((was) => [
    { says: 'x', finding: 'y', kind: was === 0 ? null : (kinds[was - 1] as string) },
    ...Array.from({ length: spec.outputsPerAudit - 1 }, () => ({ says: 'x', finding: 'y', kind: null })),
  ]);
  const line: Line = {
    key: 'line-1',
    tool: 0,
    tau,
    cause: tau === null ? null : 'new-form',
    shape: tau === null ? null : 'sudden',
    places,
    log: [{ period: 1, text: 'Spare scanner.', known: 'smudged' }],
    words: 7,
    baseline: { acceptAll: 0, rejectAll: 0, checkAll: 0, ideal: 0 },
  };
  return { ...line, baseline: baselineOf(line, spec) };
}
const settled = (stop: number | null, looks: number[] = []): Settled => ({
  stop,
  reason: null,
  looks,
  leftOut: { known: 0, other: 0 },
});
const row = (text: string, length = 60) =>
  [...text.padEnd(length, '.')].map((c) => (c === '.' ? 0 : c === 'x' ? 1 : 2));

describe('the lines of a run', () => {
  it.each(own)(
    '$name: as many lines as told, some sound and some changing, changes within their ends',
    ({ spec }) => {
      const counts = new Set<number>();
      const taus = new Map<number, number>();
      for (let seed = 1; seed <= 80; seed++) {
        const { lines } = worldOf(spec, seed);
        expect(lines).toHaveLength(spec.lines);
        const sound = lines.filter(({ tau }) => tau === null).length;
        counts.add(sound);
        expect(sound).toBeGreaterThanOrEqual(spec.sound[0]);
        expect(sound).toBeLessThanOrEqual(spec.sound[1]);
        for (const { tau } of lines) {
          if (tau === null) continue;
          expect(tau).toBeGreaterThanOrEqual(spec.change.from);
          expect(tau).toBeLessThanOrEqual(spec.change.to);
          taus.set(tau, (taus.get(tau) ?? 0) + 1);
        }
      }
      expect(counts.size).toBe(spec.sound[1] - spec.sound[0] + 1);
      const all = [...taus.values()].reduce((sum, n) => sum + n, 0);
      expect(Math.max(...taus.values()) / all, 'no place of change that could be learned').toBeLessThan(0.12);
    },
  );

  it.each(own)(
    '$name: every line shows all notes of its tool and one passing cause, whether it changes or not',
    ({ spec }) => {
      for (let seed = 1; seed <= 40; seed++) {
        for (const line of worldOf(spec, seed).lines) {
          const tool = spec.tools[line.tool];
          const texts = line.log.map(({ text }) => text);
          for (const { text } of tool?.notes ?? []) expect(texts).toContain(text);
          expect(line.log.filter(({ known }) => known !== null)).toHaveLength(1);
          expect(new Set(line.log.map(({ period }) => period)).size).toBe(line.log.length);
        }
      }
    },
  );

  it('the log of a sound line is spread like that of a changing one', () => {
    const days = { sound: [] as number[], changing: [] as number[] };
    for (let seed = 1; seed <= 160; seed++)
      for (const { tau, log } of worldOf(daily, seed).lines)
        days[tau === null ? 'sound' : 'changing'].push(log.find(({ known }) => known)?.period ?? 0);
    for (let day = 1; day <= 5; day++) {
      const share = (some: number[]) => some.filter((d) => d === day).length / some.length;
      expect(Math.abs(share(days.sound) - share(days.changing)), `day ${day}`).toBeLessThan(0.11);
    }
  });

  it('outside its day or week a passing cause makes no more errors of its kind than any other', () => {
    let [inside, outside] = [0, 0];
    for (let seed = 1; seed <= 60; seed++)
      for (const { places, log, tau } of worldOf(daily, seed).lines) {
        if (tau !== null) continue;
        const note = log.find(({ known }) => known !== null);
        places.forEach(([audited], i) => {
          if (audited?.kind !== note?.known) return;
          if (Math.ceil((i + 1) / daily.perPeriod) === note?.period) inside += 1;
          else outside += 1;
        });
      }
    expect(inside).toBeGreaterThan(8 * outside);
  });

  it('the share of wrong outputs is the usual one before the change and the changed one after it', () => {
    let [wrongBefore, before, wrongAfter, behind] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 80; seed++)
      for (const { places, tau, log } of worldOf(daily, seed).lines) {
        const known = log.find((note) => note.known !== null)?.period;
        places.forEach((place, i) => {
          if (Math.ceil((i + 1) / daily.perPeriod) === known) return;
          const wrong = place.filter(({ kind }) => kind !== null).length;
          if (tau !== null && i + 1 >= tau)
            [wrongAfter, behind] = [wrongAfter + wrong, behind + place.length];
          else [wrongBefore, before] = [wrongBefore + wrong, before + place.length];
        });
      }
    expect(wrongBefore / before).toBeCloseTo(0.05, 1.5);
    expect(Math.abs(wrongBefore / before - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(wrongAfter / behind - 0.4)).toBeLessThan(0.02);
  });

  it('a creeping change grows: its first errors are fewer than its last', () => {
    const spec: Spec = { ...specOf('ten-weeks'), shapes: ['creep'] };
    let [early, late] = [0, 0];
    for (let seed = 1; seed <= 60; seed++)
      for (const { places, tau } of worldOf(spec, seed).lines) {
        if (tau === null || tau + 20 > places.length) continue;
        early += places
          .slice(tau - 1, tau + 3)
          .flat()
          .filter(({ kind }) => kind !== null).length;
        late += places
          .slice(tau + 15, tau + 19)
          .flat()
          .filter(({ kind }) => kind !== null).length;
      }
    expect(late).toBeGreaterThan(1.8 * early);
  });

  it('texts are filled whole: no brace is left, and numbers that are names have no commas', () => {
    for (const { spec } of own) {
      const world = worldOf(spec, 5);
      let state = engine.begin(world);
      for (let i = 0; i < 2_000 && !engine.done(state, world); i++) {
        const { phase, more } = engine.visible(state, world);
        state = engine.reduce(
          state,
          { do: phase === 'after' ? 'next' : more > 0 ? 'look' : 'carry-on' },
          world,
        );
        for (const { says, finding } of state.seen.slice(state.fresh)) {
          expect(`${says} ${finding}`).not.toMatch(/[{}]|undefined|NaN/);
          expect(Math.min(says.length, finding.length)).toBeGreaterThan(5);
          expect(says.length, says).toBeLessThanOrEqual(150);
        }
      }
      expect(engine.done(state, world)).toBe(true);
    }
    expect(JSON.stringify(worldOf(daily, 5).lines)).toMatch(/R-\d{5}/);
  });

  it('what the tool says and what the auditor found speak of the same thing', () => {
    const fills = {
      net: { from: 100, to: 100.5, step: 1, decimals: 2, code: false },
      gross: { of: 'net', times: 1.19, plus: 0, decimals: 2 },
    };
    const context = contextOf(fills, seeded(1));
    expect(context('€{net} and €{gross}')).toBe('€100.00 and €119.00');
    expect(() => context('{nothing}')).toThrow(RangeError);
  });
});

describe('watching', () => {
  it('nothing of whether and when a line changes is on the screen before it is settled', () => {
    for (const { spec } of own)
      for (let seed = 1; seed <= 12; seed++) {
        const world = worldOf(spec, seed);
        let state = engine.begin(world);
        for (let i = 0; i < 3; i++) state = engine.reduce(state, { do: 'carry-on' }, world);
        const shown = state.seen.length;
        // The same line up to here, with another future.
        const line = world.lines[0] as Line;
        const turned: Line = {
          ...line,
          tau: line.tau === null ? 20 : null,
          cause: null,
          shape: null,
          places: line.places.map((place, p) =>
            p < shown ? place : place.map((o) => ({ ...o, kind: o.kind === null ? 'x' : null })),
          ),
        };
        const other = { ...world, lines: [turned, ...world.lines.slice(1)] };
        expect(engine.visible(state, other)).toEqual(engine.visible(state, world));
        expect(JSON.stringify(engine.visible(state, world))).not.toMatch(
          /"(tau|cause|baseline|places|shape)"/,
        );
      }
  });

  it('a measured run tells nothing on the way, practice tells after each line', () => {
    for (const { spec } of own) {
      const world = worldOf(spec, 3);
      const state = after(world, stopping);
      const { after: told, phase } = engine.visible(state, world);
      expect(told === null, spec.scenario).toBe(spec.mode === 'measured');
      expect(phase).toBe(spec.mode === 'measured' ? 'watching' : 'after');
    }
  });

  it('“on to the next wrong one” brings exactly what carrying on brings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), (seed, jumps) => {
        const world = worldOf(daily, seed);
        let quick = engine.begin(world);
        let slow = engine.begin(world);
        for (let i = 0; i < jumps; i++) {
          const next = engine.reduce(quick, { do: 'to-next-wrong' }, world);
          if (next === quick) break;
          quick = next;
          do slow = engine.reduce(slow, { do: 'carry-on' }, world);
          while (slow.step < 60 && slow.seen.at(-1)?.wrong === false);
        }
        expect({ ...quick, fresh: 0 }).toEqual({ ...slow, fresh: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it('a look shows outputs of the present step that the audit left aside, once, and moves the tally', () => {
    const world = worldOf(daily, 4);
    const state = after(world, [{ do: 'carry-on' }, { do: 'look' }]);
    expect(state.seen.slice(2).map(({ place, extra }) => [place, extra])).toEqual([
      [2, true],
      [2, true],
      [2, true],
    ]);
    expect(engine.visible(state, world).more).toBe(0);
    expect(engine.reduce(state, { do: 'look' }, world)).toBe(state);
    expect(engine.visible(engine.reduce(state, { do: 'carry-on' }, world), world).more).toBe(3);
  });

  it('in a week a look shows one output beside each audited one, and there are further looks', () => {
    const world = worldOf(weekly, 4);
    const state = after(world, [{ do: 'look' }, { do: 'look' }]);
    expect(state.seen.slice(10, 20).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(engine.visible(state, world)).toMatchObject({ more: 10, looks: 2, audited: 10 });
    expect(engine.reduce(state, { do: 'to-next-wrong' }, world)).toBe(state);
  });

  it('an error can be left out of the tally and put back; a right output cannot', () => {
    const world = worldOf(daily, 2);
    let state = engine.begin(world);
    while (state.seen.filter(({ wrong }) => wrong).length < 2)
      state = after(world, [{ do: 'to-next-wrong' }], state);
    const wrong = state.seen.findIndex((one) => one.wrong);
    const right = state.seen.findIndex((one) => !one.wrong);
    const left = after(world, [{ do: 'leave-out', nth: wrong }], state);
    expect(left.seen.at(-1)?.tally).toBeLessThan(state.seen.at(-1)?.tally as number);
    expect(after(world, [{ do: 'leave-out', nth: wrong }], left)).toEqual(state);
    expect(engine.reduce(state, { do: 'leave-out', nth: right }, world)).toBe(state);
    expect(engine.reduce(state, { do: 'leave-out', nth: 9_999 }, world)).toBe(state);
  });

  it('a stop may be taken back until it is committed, and needs a cause from the list', () => {
    const world = worldOf(daily, 2);
    const start = engine.begin(world);
    const asked = after(world, [{ do: 'stop' }]);
    expect(after(world, [{ do: 'back' }], asked)).toEqual(start);
    expect(engine.reduce(asked, { do: 'commit' }, world)).toBe(asked);
    expect(engine.reduce(asked, { do: 'reason', cause: 'the-moon' }, world)).toBe(asked);
    expect(engine.reduce(asked, { do: 'carry-on' }, world)).toBe(asked);
  });

  it('a line that is never stopped ends after its last audit', () => {
    const world = worldOf(weekly, 2);
    const state = after(
      world,
      Array.from({ length: 6 }, (): Action => ({ do: 'carry-on' })),
    );
    expect(state).toMatchObject({ phase: 'after', settled: [{ stop: null, reason: null }] });
  });
});

describe('a stop against the ideal observer on the same stream', () => {
  const burst = row('..............................xxxx');
  it.each([
    ['nothing changed and it ran', row('...x.........x'), null, null, 'went-on', true],
    ['stopped when the evidence is there', row('...............x.xxx.x.x'), 16, 20, 'in-time', true],
    ['stopped long after it', row('...............x.xxx.x.x.x.x.x.x.x.x.x.x.x.x'), 16, 44, 'late', false],
    ['never stopped', row('...............x.xxx.x.x.x.x.x.x.x.x.x.x.x.x'), 16, null, 'missed', false],
    ['changed, but hardly an error followed', row('...............x'), 55, null, 'unseen', true],
    ['stopped at the first error', row('...x'), null, 4, 'false-stop', false],
    ['four in a row by bad luck', burst, null, 34, 'excused', true],
    ['before the change, on nothing', burst, 40, 12, 'false-stop', false],
    ['after the change, at once', row('...............x.xxx.x.x'), 16, 16, 'in-time', true],
    ['known errors are no evidence', row('..2.22.2'), null, 8, 'false-stop', false],
  ] as const)('%s', (_, audits, tau, stop, result, passes) => {
    const found = assess(lineOf(audits, tau, daily), daily, settled(stop));
    expect(found.result).toBe(result);
    expect(holds(found)).toBe(passes);
  });

  it('early luck is told by the evidence at the stop', () => {
    const line = lineOf(row('...............x.xxx.x.x'), 16, daily);
    expect(assess(line, daily, settled(16)).posteriorAtStop).toBeLessThan(0.5);
    expect(assess(line, daily, settled(20)).posteriorAtStop).toBeGreaterThan(0.9);
  });

  it('agrees with the measure of the domain where nothing was looked at and nothing is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 60, maxLength: 60 }),
        fc.option(fc.integer({ min: 13, max: 45 })),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (audits, tau, stop) => {
          const found = assess(lineOf(audits, tau, daily), daily, settled(stop));
          const said = driftScore(audits as (0 | 1)[], tau, stop, {
            p0: 0.05,
            p1: 0.4,
            rho: 1 / daily.change.mean,
            threshold: 0.9,
          });
          expect(found.idealStop).toBe(said.idealStop);
          expect(found.delay).toBe(said.delay);
          expect(found.posteriorAtStop).toEqual(said.posteriorAtStop);
          expect(found.result === 'false-stop' || found.result === 'excused').toBe(
            said.outcome === 'falseStop',
          );
          expect(['in-time', 'late'].includes(found.result)).toBe(said.outcome === 'stopped');
        },
      ),
    );
  });

  it('by the week nobody can stop within it: not the ideal observer either', () => {
    for (let seed = 1; seed <= 40; seed++)
      for (const line of worldOf(weekly, seed).lines) {
        const { idealStop, due } = assess(line, weekly, settled(null));
        for (const place of [idealStop, due]) if (place !== null) expect(place % weekly.perPeriod).toBe(0);
      }
  });

  it('what was looked at counts as evidence, for the ideal observer too', () => {
    const line = lineOf(row('...............x....x'), 16, daily);
    const looks = Array.from({ length: 20 }, (_, i) => (i === 15 ? 1 : 0));
    // Three right ones beside the first error speak against a change.
    expect(posteriorOf(line, daily, looks)[15]).toBeLessThan(posteriorOf(line, daily)[15] as number);
    expect(posteriorOf(line, daily, looks)[14]).toBe(posteriorOf(line, daily)[14]);
  });
});

describe('the score', () => {
  it('stopping where the ideal observer stops costs what it costs; never and at once cost as told', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const world = worldOf(daily, seed);
      const of = (robot: AnyRobot) => play(type, world, robot, seeded(1));
      const idle = of(robots['accept-all'] as AnyRobot);
      const hasty = of(robots['reject-all'] as AnyRobot);
      expect(idle?.ledger?.you).toBe(idle?.ledger?.acceptAll);
      expect(hasty?.ledger?.you).toBe(hasty?.ledger?.rejectAll);
      const ideal: AnyRobot = ((visible: Visible) => {
        if (visible.phase === 'after') return { do: 'next' };
        if (visible.phase === 'stopping')
          return visible.reason ? { do: 'commit' } : { do: 'reason', cause: 'unclear' };
        const line = world.lines[visible.number - 1] as Line;
        const stop = assess(line, daily, settled(null)).idealStop;
        return { do: visible.audited === stop ? 'stop' : 'carry-on' };
      }) as AnyRobot;
      expect(of(ideal)?.ledger?.you).toBe(of(ideal)?.ledger?.ideal);
      expect(shiftScore(of(ideal)?.ledger as never)).toBe(100);
    }
  });

  it('one judgement for each line: sound until it changes, stopped or let run', () => {
    for (const { spec } of own)
      for (let seed = 1; seed <= 20; seed++) {
        const world = worldOf(spec, seed);
        for (const name of ['expert', 'random', 'accept-all']) {
          const score = play(type, world, robots[name] as AnyRobot, seeded(seed));
          score?.judgements.forEach((judgement, i) => {
            const { tau } = world.lines[i] as Line;
            const { stop } = (score.kept as { lines: { stop: number | null }[] }).lines[i] as {
              stop: number | null;
            };
            expect(judgement.sound).toBe(tau === null || (stop !== null && stop < tau));
            expect(judgement.failureMode).toBe(judgement.sound ? 'none' : 'drift');
            expect(judgement.move).toBe(stop === null ? 'accept' : 'stop-line');
          });
          expect(score?.judgements).toHaveLength(spec.lines);
          expect(JSON.parse(JSON.stringify(score?.kept))).toEqual(score?.kept);
        }
      }
  });

  it.each(own)(
    '$name: who follows the tally and leaves out what the log explains passes 95 of 100 runs',
    ({ spec }) => {
      const follow = (looks: boolean): AnyRobot =>
        ((visible: Visible): Action => {
          if (visible.phase === 'after') return { do: 'next' };
          if (visible.phase === 'stopping')
            return visible.reason ? { do: 'commit' } : { do: 'reason', cause: 'unclear' };
          const explained = visible.seen.findIndex(
            (one) =>
              !one.leftOut &&
              one.wrong &&
              visible.log.some(
                ({ known, period }) =>
                  known === one.kind && period === Math.ceil(one.place / visible.perPeriod),
              ),
          );
          if (explained >= 0) return { do: 'leave-out', nth: explained };
          const H = visible.tool?.design.H ?? 0;
          if (visible.seen.slice(visible.fresh).some(({ tally, leftOut }) => !leftOut && tally >= H))
            return { do: 'stop' };
          if (looks && visible.more > 0 && visible.seen.at(-1)?.wrong && !visible.seen.at(-1)?.leftOut)
            return { do: 'look' };
          return { do: visible.canSkip ? 'to-next-wrong' : 'carry-on' };
        }) as AnyRobot;
      for (const looks of [false, true]) {
        let passes = 0;
        for (let seed = 1; seed <= 100; seed++)
          if (play(type, worldOf(spec, seed), follow(looks), seeded(seed))?.passed) passes += 1;
        expect(passes, `looks: ${looks}`).toBeGreaterThanOrEqual(95);
      }
    },
  );

  it('looking at more pays for who is in doubt: the expert with looks is cheaper than the ideal without', () => {
    let [expert, ideal] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const ledger = play(type, worldOf(daily, seed), expertFor() as AnyRobot, seeded(seed))?.ledger;
      expert += ledger?.you ?? 0;
      ideal += ledger?.ideal ?? 0;
      expect(ledger?.checkAll).toBeGreaterThan(0);
    }
    expect(expert).toBeLessThan(ideal);
  });
});

describe('what trainers write', () => {
  const whole = (change: (file: Record<string, never>) => void = () => {}) => {
    const file = parse(author.example('some-lines', 'Some lines'));
    change(file);
    return author.schema.safeParse(file);
  };
  const faults = (change: (file: DriftScenario) => void) => {
    const file = structuredClone(whole().data as DriftScenario);
    change(file);
    return author
      .check?.(file, { cases: [], roles: [] })
      .map(({ path, expected }) => `${path.join('.')}: ${expected}`);
  };
  const tool = (file: DriftScenario) => file.tools[0] as DriftScenario['tools'][number];

  it('the example is whole, and every field of the form says what it is', () => {
    expect(whole().success).toBe(true);
    expect(faults(() => {})).toEqual([]);
    expect(
      worldOf(author.toSpec(whole().data as DriftScenario, { cases: [], roles: [] }).spec as Spec, 1).lines,
    ).toHaveLength(4);
  });

  it.each([
    ['sound', [3, 2], /at least one line that never changes/],
    ['change', { mean: 25, from: 5, to: 45 }, /after the first day or week/],
    ['known', [4, 20], /no more known errors/],
    ['skills', ['stale-data'], /`drift` among the skills/],
  ])('a wrong %s is named', (name, value, message) => {
    const found = whole((file) => Object.assign(file, { [name]: value }));
    expect(found.success ? '' : found.error.issues.map((i) => i.message).join()).toMatch(message);
  });

  it.each<[string, (file: DriftScenario) => void, RegExp]>([
    [
      'a name in braces that leads nowhere',
      (f) => (tool(f).right[0] = 'Pay {nobody} by {due.day}.'),
      /tools.0.right.0: a name in braces/,
    ],
    [
      'a part that is not there',
      (f) => (tool(f).right[0] = 'Pay {supplier} by {due.hour}.'),
      /tools.0.right.0: a name/,
    ],
    [
      'a kind that leads nowhere',
      (f) => ((tool(f).causes[0] as { kind: string }).kind = 'ghost'),
      /causes.0.kind: one of this tool/,
    ],
    [
      'a note that leads nowhere',
      (f) => ((tool(f).causes[0] as { note: string }).note = 'ghost'),
      /causes.0.note: one of this tool/,
    ],
    [
      'an id twice',
      (f) => ((tool(f).kinds[1] as { id: string }).id = tool(f).kinds[0]?.id ?? ''),
      /kinds.1.id: each id once/,
    ],
    ['a tally for another change', (f) => (tool(f).design.m = 9), /design.m: m 6/],
    [
      'a line that alarms too often',
      (f) => (tool(f).design.H = 6),
      /design.H: a line H that a sound stream seldom reaches/,
    ],
    ['a line that is never reached in time', (f) => (tool(f).design.H = 30), /design.H: enough audits/],
    ['a look at more than there is', (f) => (f.perLook = 4), /perLook: `perLook` of at most 3/],
    [
      'a number reckoned from itself',
      (f) => (tool(f).fills['gross'] = { of: 'gross', times: 2, plus: 0, decimals: 2 }),
      /fills.gross: `of` to name a number/,
    ],
    ['a department that is not named', (f) => (f.departments = ['payroll']), /tools.0.department/],
  ])('%s is found', (_, change, message) => {
    expect(faults(change)?.join('\n')).toMatch(message);
  });

  it('stakes under which nothing can be won are said, not played', () => {
    const poor: Spec = { ...daily, stakes: { missCents: 2, falseStopCents: 1, checkCents: 1 } };
    expect(() => worldOf(poor, 1)).toThrow(/never EUR 20 ahead/);
  });
});

describe('what it takes to pass', () => {
  const said = (limit: number) =>
    driftAuthor.brief({
      mode: 'practice',
      step: 'item',
      periods: 5,
      perPeriod: 8,
      outputsPerAudit: 10,
      perLook: 1,
      lines: 5,
      limit,
    }).pass;

  it('is said in short sentences that name both signs, and who is measured against is no observer', () => {
    for (const limit of [0, 4]) {
      expect(said(limit)).not.toMatch(/observer|whichever/);
      expect(said(limit)).toMatch(/tally is at its line.*90 in 100 sure.*both signs/);
      for (const sentence of said(limit).split(/(?<=\.) /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
    }
  });

  it('is told afterwards in the same words: what the evidence was, and no observer', () => {
    const all = (words: unknown): string =>
      typeof words === 'object' && words !== null ? Object.values(words).map(all).join(' ') : String(words);
    expect(all([driftAfter, driftDebrief])).not.toMatch(/observer/);
    expect(driftAfter.ideal('in week 7')).toContain('reached 90 in 100 in week 7');
    const off = (excess: number) => driftAfter.delay('9 audits', excess, `${Math.abs(excess)} audits`);
    expect(off(3)).toContain('9 audits: 3 audits more than the evidence took');
    expect(off(-2)).toContain('9 audits: 2 audits less than the evidence took');
    expect(off(0)).toContain('9 audits: as long as the evidence took');
  });

  it('names no spread where all lines took the same', () => {
    expect(driftDebrief.over.delay(true, '2 weeks', '2', '2 weeks')).toMatch(/: 2 weeks\.$/);
    expect(driftDebrief.over.delay(false, '3 weeks', '2', '5 weeks')).toContain('from 2 to 5 weeks');
    expect(driftDebrief.over.excess(true, 'at the same time', '', '')).toMatch(/: at the same time\.$/);
  });
});
