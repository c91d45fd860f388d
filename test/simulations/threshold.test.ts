import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { play } from '../../src/cli/gate.ts';
import { countsAt, cutCost, pooled } from '../../src/domain/metrics/cutoff.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/threshold/author.ts';
import { engine } from '../../src/simulations/threshold/engine.ts';
import { cuts, gapSlack, isKept, isOpen } from '../../src/simulations/threshold/figures.ts';
import { robots } from '../../src/simulations/threshold/robots.ts';
import {
  type Action,
  bands,
  type Kept,
  type Round,
  type Score,
  type Spec,
  type State,
  type World,
} from '../../src/simulations/threshold/types.ts';
import { scenarios } from './samples.ts';

const own = scenarios.filter(({ type }) => type === 'threshold');
const specOf = (name: string): Spec => own.find((sample) => sample.name === name)?.spec as Spec;
const practice = specOf('doubles-cut-off');
const fair = specOf('fair-screen');
const hours = specOf('bot-hand-over');
const measured = specOf('measured-cut-offs');

const draw = (spec: Spec, seed: number): World => engine.generate(spec, [], seeded(seed));
const act = (world: World, ...actions: Action[]): State =>
  actions.reduce((state, action) => engine.reduce(state, action, world), engine.begin(world));
const look = (cut: number): Action => ({ do: 'look', cut });
const choose = (choice: 'keep' | 'move'): Action => ({ do: 'choose', choice });
const commit: Action = { do: 'commit' };

/** A whole run in which each round ends at a cut-off of its own. */
function run(world: World, cutOf: (round: Round) => number): Score {
  let state = engine.begin(world);
  for (const round of world.rounds) {
    const cut = cutOf(round);
    const moves: Action[] = cut === round.proposal ? [choose('keep')] : [look(cut), choose('move')];
    for (const action of [...moves, commit, { do: 'next' } as const])
      state = engine.reduce(state, action, world);
  }
  expect(engine.done(state, world)).toBe(true);
  return engine.score(state, world);
}

const seeds = Array.from({ length: 25 }, (_, i) => i + 1);

describe('threshold: what is drawn', () => {
  it.each(own)(
    '$name: as many rounds and wrong proposals as declared, half of them new months',
    ({ spec }) => {
      const { rounds: n, wrong } = spec as Spec;
      for (const seed of seeds) {
        const { rounds } = draw(spec as Spec, seed);
        expect(rounds).toHaveLength(n);
        expect(rounds.filter(({ fault }) => fault !== null)).toHaveLength(wrong);
        expect(rounds.filter(({ stage }) => stage === 'next')).toHaveLength(n / 2);
        const wrongNext = rounds.filter(({ fault, stage }) => fault !== null && stage === 'next').length;
        expect(Math.abs(2 * wrongNext - wrong)).toBeLessThanOrEqual(1);
        expect(new Set(rounds.map(({ key }) => key)).size).toBe(n);
        expect(new Set(rounds.map(({ desk, month }) => `${desk} ${month}`)).size).toBe(n);
      }
    },
  );

  it.each(own)(
    '$name: a proposal is clearly sound or clearly wrong, also for a move of one step',
    ({ spec }) => {
      const { tolerance } = spec as Spec;
      for (const seed of seeds) {
        for (const { fault, proposal, truth, stage } of draw(spec as Spec, seed).rounds) {
          const { regrets, fits, allowed } = truth;
          if (fault === null) {
            expect(fits[proposal]).toBe(true);
            expect(regrets[proposal]).toBeLessThanOrEqual(0.75 * tolerance[stage]);
          } else {
            expect(cuts.filter((cut) => isKept(cut, proposal) && fits[cut])).toEqual([]);
            expect(!allowed[proposal] || (regrets[proposal] as number) >= 1.6 * tolerance[stage]).toBe(true);
            expect(cuts.some((cut) => fits[cut])).toBe(true);
          }
        }
      }
    },
  );

  it('the month after belongs to the same desk, and proposes what was cheapest before', () => {
    for (const seed of seeds) {
      const { rounds } = draw(practice, seed);
      for (let i = 0; i < rounds.length; i += 2) {
        const [first, next] = rounds.slice(i, i + 2) as [Round, Round];
        expect([first.stage, next.stage]).toEqual(['first', 'next']);
        expect(next.desk).toBe(first.desk);
        expect(next.proposal).toBe(first.truth.best);
        expect(next.last).toEqual(first.all);
        expect(first.labelled).toEqual(first.all);
      }
    }
  });

  it('a sample holds no case that is not there, and about the share that was declared', () => {
    for (const seed of seeds) {
      for (const { all, labelled, stage } of draw(measured, seed).rounds) {
        if (stage === 'first') continue;
        const [whole, some] = [pooled(all), pooled(labelled)];
        for (const kind of ['real', 'clean'] as const)
          some[kind].forEach((n, band) => expect(n).toBeLessThanOrEqual(whole[kind][band] as number));
        const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
        const share = (total(some.real) + total(some.clean)) / (total(whole.real) + total(whole.clean));
        expect(share).toBeGreaterThan(0.24);
        expect(share).toBeLessThan(0.46);
      }
    }
  });

  it('wrong proposals lie on both sides, and neither confidence, place nor words tell them apart', () => {
    const tally = { high: 0, low: 0, surer: 0, firstWrong: 0, rounds: 0 };
    const words = { sound: new Set<string>(), wrong: new Set<string>() };
    let [sureWrong, sureSound, wrongs] = [0, 0, 0];
    for (let seed = 1; seed <= 150; seed++) {
      const { rounds } = draw(measured, seed);
      if (rounds[0]?.fault) tally.firstWrong += 1;
      for (const { fault, proposal, truth, confidence, offer } of rounds) {
        words[fault ? 'wrong' : 'sound'].add(offer.replace(/\d+/, '#'));
        if (fault) {
          wrongs += 1;
          sureWrong += confidence;
          tally[proposal > truth.best ? 'high' : 'low'] += 1;
        } else sureSound += confidence;
      }
    }
    expect(tally.high / wrongs).toBeGreaterThan(0.35);
    expect(tally.low / wrongs).toBeGreaterThan(0.35);
    expect(Math.abs(sureWrong - sureSound) / wrongs).toBeLessThan(0.02);
    expect(tally.firstWrong / 150).toBeGreaterThan(0.35);
    expect(tally.firstWrong / 150).toBeLessThan(0.65);
    expect([...words.wrong].sort()).toEqual([...words.sound].sort());
  });

  it('where there is a limit it binds: following the cost alone leads outside it at least twice a run', () => {
    for (const seed of seeds) {
      const rounds = draw(fair, seed).rounds.filter(({ truth }) => !truth.allowed[truth.cheapest]);
      expect(rounds.length).toBeGreaterThanOrEqual(2);
      for (const { fault, truth, proposal } of draw(fair, seed).rounds)
        if (fault === 'unfair') expect(truth.gaps[proposal]).toBeGreaterThan(fair.fairness as number);
    }
  });

  it('says in words which desk cannot give what is asked', () => {
    const flat: Spec = {
      ...practice,
      desks: practice.desks.map((desk) => ({ ...desk, sharpness: [0.5, 0.5] })),
    };
    expect(() => draw({ ...flat, tolerance: { first: 0, next: 0 } }, 1)).toThrow(RangeError);
    expect(() => draw({ ...flat, tolerance: { first: 0, next: 0 } }, 1)).toThrow(
      /doubles-cut-off: desk ".+" allows no .+ proposal for (audited cases|a new month)/,
    );
  });
});

describe('threshold: what is shown', () => {
  it('live figures of looked-up cases are exact: counts, hours and cost at every cut-off', () => {
    const world = draw(practice, 3);
    const { item } = engine.visible(engine.begin(world), world);
    const round = world.rounds[0] as Round;
    item?.figures.forEach(({ cut, about, seen, reviews, hours: time, costCents }) => {
      const at = countsAt(pooled(round.all), cut);
      expect(seen).toEqual(at);
      expect(about).toEqual(at);
      expect(reviews).toBe(at.caught + at.falseAlarms);
      expect(time).toBeCloseTo((reviews * (item?.desk.minutesPerReview ?? 0)) / 60, 10);
      expect(costCents).toBe(cutCost(at, practice.stakes));
    });
  });

  it('of a new month the reviews are exact and the rest is scaled from the sample', () => {
    const world = draw(measured, 5);
    for (const round of world.rounds.filter(({ stage }) => stage === 'next')) {
      const whole = pooled(round.all);
      const seen = pooled(round.labelled);
      const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
      const factor = (total(whole.real) + total(whole.clean)) / (total(seen.real) + total(seen.clean));
      for (const { cut, reviews, about } of round.figures) {
        const at = countsAt(whole, cut);
        expect(reviews).toBe(at.caught + at.falseAlarms);
        expect(about.misses).toBe(Math.round(countsAt(seen, cut).misses * factor));
      }
    }
  });

  it('before a commit nothing of the truth is to be seen: other unseen cases and faults change nothing', () => {
    for (const spec of [practice, measured]) {
      const world = draw(spec, 6);
      const hidden: World = {
        ...world,
        rounds: world.rounds.map((round) => ({
          ...round,
          all: [],
          fault: round.fault === null ? 'share' : null,
          truth: {
            ...round.truth,
            best: 0,
            cheapest: 0,
            costs: [],
            allowed: [],
            regrets: [],
            fits: [],
            gaps: [],
          },
        })),
      };
      expect(engine.visible(engine.begin(world), world)).toEqual(
        engine.visible(engine.begin(hidden), hidden),
      );
    }
  });

  it('a measured run goes straight on; practice tells what was so', () => {
    const quiet = draw(measured, 2);
    const after = act(quiet, choose('keep'), commit);
    expect(engine.visible(after, quiet)).toMatchObject({ phase: 'deciding', number: 2 });
    const told = draw(practice, 2);
    const reasons = engine.visible(act(told, choose('keep'), commit), told);
    expect(reasons).toMatchObject({ phase: 'reasons', number: 1 });
    expect(reasons.item?.reasons?.best).toBe(told.rounds[0]?.truth.best);
  });

  it('in the month after, your own cut-off of before stands beside the proposal', () => {
    const world = draw(practice, 4);
    const state = act(world, look(3), choose('move'), commit, { do: 'next' });
    expect(engine.visible(state, world).item?.before).toBe(3);
  });
});

describe('threshold: what may be done', () => {
  it('looking decides nothing; a choice may change until the commit; after it nothing moves but on', () => {
    const world = draw(practice, 1);
    const begun = engine.begin(world);
    expect(begun.cut).toBe(world.rounds[0]?.proposal);
    expect(engine.visible(begun, world).missing).toEqual(['choice']);
    expect(engine.reduce(begun, commit, world)).toBe(begun);
    const standing = act(world, choose('move'));
    expect(engine.visible(standing, world).missing).toEqual(['cut']);
    expect(engine.reduce(standing, commit, world)).toBe(standing);
    const changed = act(world, look(2), choose('move'), choose('keep'), look(7));
    expect(engine.visible(changed, world).missing).toEqual([]);
    const done = engine.reduce(changed, commit, world);
    expect(done.settled).toEqual([world.rounds[0]?.proposal]);
    for (const action of [look(4), choose('move'), commit])
      expect(engine.reduce(done, action, world)).toBe(done);
    expect(engine.reduce(changed, { do: 'next' }, world)).toBe(changed);
  });

  it('what is not an action is none, whoever wrote it', () => {
    for (const raw of [
      { do: 'look' },
      { do: 'look', cut: 21 },
      { do: 'look', cut: -0 },
      { do: 'look', cut: 2.5 },
      { cut: 3, do: 'look' },
      { do: 'look', cut: 3, more: 1 },
      { do: 'choose', choice: 'toString' },
      { do: 'commit', now: true },
      ['commit'],
      null,
    ])
      expect(engine.parseAction(raw)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bands }), (cut) => {
        expect(engine.parseAction({ do: 'look', cut })).toEqual({ do: 'look', cut });
      }),
    );
  });
});

describe('threshold: what counts', () => {
  it('a change of one step is keeping; a wrong proposal is moved well only to where the cost fits', () => {
    const world = draw(practice, 8);
    const step = run(world, ({ proposal }) => proposal - 1);
    for (const { move, stopped, sound, fitting } of step.judgements) {
      expect([move, stopped]).toEqual(['accept', false]);
      if (!sound) expect(fitting).toBe(false);
    }
    const none = run(world, () => bands);
    for (const judgement of none.judgements.filter(({ sound }) => !sound))
      expect(judgement).toMatchObject({ move: 'correct', stopped: true, fitting: false });
    const best = run(world, ({ truth, fault, proposal }) => (fault === null ? proposal : truth.best));
    expect(best.judgements.every(({ fitting }) => fitting)).toBe(true);
    expect(best.passed).toBe(true);
  });

  it('passing needs all three: wrong ones moved, sound ones kept, and little extra cost', () => {
    const world = draw(practice, 9);
    expect(run(world, ({ proposal }) => proposal).passed).toBe(false);
    // The very cheapest everywhere costs nothing extra, and yet moves sound ones that lie off it.
    const apart = world.rounds.filter(
      ({ fault, proposal, truth }) => fault === null && !isKept(truth.best, proposal),
    );
    const cheapest = run(world, ({ truth }) => truth.best);
    expect(cheapest.passed).toBe(apart.length <= 1);
    const dear = run(
      { ...world, spec: { ...world.spec, pass: { ...practice.pass, regret: 0 } } },
      ({ truth, fault, proposal }) => (fault === null ? proposal : truth.best),
    );
    const extra = dear.kept.rounds.reduce((sum, { regret }) => sum + regret.own, 0);
    expect(dear.passed).toBe(extra === 0);
  });

  it('a cut-off outside the limits never fits, however cheap; in a new month a little is forgiven', () => {
    for (const seed of seeds.slice(0, 12)) {
      for (const spec of [fair, hours]) {
        for (const { truth, stage, hours: most, all, desk } of draw(spec, seed).rounds) {
          cuts.forEach((cut) => {
            if (!truth.fits[cut]) return;
            const gap = truth.gaps[cut] ?? 0;
            expect(gap).toBeLessThanOrEqual(
              (spec.fairness as number) + (stage === 'next' ? gapSlack : 0) + 1e-9,
            );
            const { caught, falseAlarms } = countsAt(pooled(all), cut);
            const time = ((caught + falseAlarms) * (spec.desks[desk]?.minutesPerReview ?? 0)) / 60;
            if (most !== null) expect(time).toBeLessThanOrEqual(most + 1e-9);
          });
          expect(truth.allowed[truth.best]).toBe(true);
        }
      }
    }
  });

  it.each(own)(
    '$name: the cheapest cut-offs save far more than EUR 20 over reviewing all or none',
    ({ spec }) => {
      for (const seed of seeds) {
        const { kept } = run(draw(spec as Spec, seed), ({ truth }) => truth.best);
        const total = (cutOf: (round: Kept['rounds'][number]) => number) =>
          kept.rounds.reduce((sum, round) => sum + (round.costs[cutOf(round)] as number), 0);
        expect(
          Math.min(
            total(() => 0),
            total(() => bands),
          ) - total(({ best }) => best),
        ).toBeGreaterThan(2_000);
      }
    },
  );

  it('every judgement names its desk, its kind of error and the confidence that was shown', () => {
    const world = draw(fair, 7);
    const { judgements } = run(world, ({ proposal }) => proposal);
    judgements.forEach((judgement, i) => {
      const round = world.rounds[i] as Round;
      expect(judgement).toMatchObject({
        item: `round-${i + 1}`,
        department: 'recruiting',
        aiConfidence: round.confidence,
        counted: true,
        risk: null,
      });
      expect(judgement.failureMode === 'none').toBe(round.fault === null);
    });
    const modes = new Set(judgements.map(({ failureMode }) => failureMode));
    expect(modes.has('proxy-bias')).toBe(true);
  });

  it('the expert decides by what is shown, and better than whoever runs after the lowest figure', () => {
    const chase = (visible: ReturnType<typeof engine.visible>): Action => {
      const { item } = visible;
      if (!item || visible.phase === 'reasons') return { do: 'next' };
      const open = item.figures.filter(isOpen);
      const { cut } = open.reduce((a, b) => (b.costCents < a.costCents ? b : a));
      if (item.choice) return commit;
      if (cut === item.proposal) return choose('keep');
      return item.cut === cut ? choose('move') : look(cut);
    };
    const passes = (robot: unknown) =>
      seeds.filter(
        (seed) => play({ engine } as never, draw(hours, seed), robot as never, seeded(seed))?.passed,
      ).length;
    expect(passes(robots['expert'])).toBeGreaterThan(passes(chase) + 5);
  });
});

describe('threshold: what an author is told', () => {
  const shelf = { cases: [], roles: [] };
  const file = (more: object) =>
    ({
      ...structuredClone(practice),
      id: 'x',
      skills: ['stale-data', 'overconfident-extraction', 'out-of-distribution', 'drift'],
      stakes: { miss: 15_000, falseStop: 800, check: 300 },
      ...more,
    }) as never;
  const faults = (more: object) => (author.check?.(file(more), shelf) ?? []).map(({ expected }) => expected);

  it('gets an example that is whole: it is read, checked and drawn', () => {
    const read = author.schema.parse(parse(author.example('my-cut-offs', 'My cut-offs: a first try')));
    expect(read).toMatchObject({ id: 'my-cut-offs', title: 'My cut-offs: a first try', status: 'draft' });
    expect(author.check?.(read, shelf)).toEqual([]);
    const { spec } = author.toSpec(read, shelf);
    expect(draw(spec, 1).rounds).toHaveLength(4);
  });
  it('finds nothing in a scenario that holds', () => expect(faults({})).toEqual([]));
  it('names what is missing or twice', () => {
    const [first, ...others] = structuredClone(practice.desks);
    expect(faults({ desks: [first, first, ...others] })).toContain('every desk to have an id of its own');
    expect(faults({ fairness: 0.1 })).toContain('groups, since `fairness` sets a limit between them');
    expect(faults({ skills: ['stale-data'] })).toContain(
      '"drift" among the skills, since a fault of that kind occurs',
    );
    expect(
      faults({
        skills: ['stale-data', 'overconfident-extraction', 'out-of-distribution', 'drift', 'sycophancy'],
      })[0],
    ).toMatch(/^one of stale-data/);
    expect(faults({ faults: { first: ['unfair'], next: ['share'] } })).toContain(
      'a limit, since "unfair" breaks one',
    );
    expect(faults({ rounds: 24 })).toContain('months for 24 rounds');
    expect(faults({ desks: [{ ...first, months: ['One'] }, ...others] })[0]).toMatch(
      /^an even number of months/,
    );
    expect(
      faults({ desks: [{ ...first, offers: { first: ['Set it.'], next: ['Keep {cut}.'] } }, ...others] }),
    ).toContain('the words {cut} where the cut-off stands');
    const uneven = [
      { name: 'A', share: 0.5, shift: 0, prevalence: 1 },
      { name: 'B', share: 0.4, shift: 0, prevalence: 1 },
    ];
    expect(faults({ desks: [{ ...first, groups: uneven }, ...others] })).toContain('shares that add up to 1');
  });
  it('tries whether every round can be drawn', () => {
    const desks = practice.desks.map((desk) => ({ ...desk, sharpness: [0.5, 0.5] }));
    expect(faults({ desks, tolerance: { first: 0, next: 0 } })).toContain(
      'ranges from which every round can be drawn',
    );
  });
});
