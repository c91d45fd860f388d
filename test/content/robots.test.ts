import { describe, expect, it } from 'vitest';
import { gate, play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import { type AnyRobot, type Playable, playable, registry } from '../../src/simulations/index.ts';
import type { Spec, World } from '../../src/simulations/review-desk/types.ts';
import { generatedSpec, scenarios } from '../simulations/samples.ts';

const loaded = new Map<string, Playable>();
for (const type of Object.keys(registry)) loaded.set(type, await playable(type));
const entryOf = (type: string): Playable => {
  const entry = loaded.get(type);
  if (!entry) throw new Error(`no simulation "${type}"`);
  return entry;
};

/** Far more than the 200 of the rulings, so that a rate near the limit is not a matter of luck. */
const seeds = 1_000;

describe('every scenario is passed by careful work and not by blind work', () => {
  it('there are scenarios to try', () => {
    expect(scenarios.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'first-shift',
        'rare-mistakes',
        'invoice-match',
        'payroll-desk',
        'refund-desk',
      ]),
    );
  });

  it.each(scenarios)(
    '$name: bad policies pass at most 5 of 100 seeds, the expert at least 99, the ideal saves EUR 20',
    ({ name, type, spec, cases }) => {
      const { counts, advice } = gate(entryOf(type), { spec, cases, seeds });
      expect(advice.map((sentence) => `${name}: ${sentence}`)).toEqual([]);
      expect(counts.length).toBeGreaterThan(8);
      for (const { robot, passes, runs } of counts) {
        const rate = passes / runs;
        if (robot === 'expert') expect(rate).toBeGreaterThanOrEqual(0.99);
        else expect(rate, `${name}: ${robot}`).toBeLessThanOrEqual(0.05);
      }
    },
  );
});

describe('generated items at the desk', () => {
  const { engine, robots } = entryOf('review-desk');
  it('the expert makes a fitting move on every one from the displayed records alone, at all levels', () => {
    for (const subtlety of [1, 2, 3]) {
      const spec = { ...generatedSpec, generated: { family: 'invoice3way', items: 6, subtlety } };
      for (let seed = 1; seed <= 60; seed++) {
        const world = engine.generate(spec, [], seeded(seed));
        const score = play(entryOf('review-desk'), world, robots['expert'] as AnyRobot, seeded(seed));
        expect(score?.judgements.filter(({ fitting }) => !fitting)).toEqual([]);
      }
    }
  });

  it('hand over only to roles that stand in the list of their department', () => {
    for (const { name, spec, cases } of scenarios.filter(({ type }) => type === 'review-desk')) {
      const { roles } = spec as Spec;
      for (let seed = 1; seed <= 40; seed++) {
        const { items } = engine.generate(spec, cases, seeded(seed)) as World;
        for (const { case: item } of items) {
          const known = roles
            .filter(({ departments }) => departments.includes(item.department))
            .map(({ id }) => id);
          expect(
            item.escalateTo.filter((id) => !known.includes(id)),
            `${name}: ${item.id}`,
          ).toEqual([]);
        }
      }
    }
  });
});

describe('the gate says what to change', () => {
  const report = (more: Partial<Spec>, tries = 200) =>
    gate(entryOf('review-desk'), {
      spec: { ...generatedSpec, ...more },
      cases: [],
      seeds: tries,
    }).advice.join('\n');

  it('finds nothing in a shift that holds, with few seeds or many', () => {
    const more = {
      items: 10,
      wrong: 5,
      generated: { family: 'invoice3way', items: 10, subtlety: 2 },
    } as const;
    expect(report(more)).toBe('');
    expect(report(more, 20)).toBe('');
  });

  it('a mark of nothing for right outputs lets rejecting all pass', () => {
    const pass = { wrongStopped: 0.8, rightLetThrough: 0 };
    const generated = { family: 'invoice3way', items: 10, subtlety: 2 } as const;
    const advice =
      /reject-all passes on 200 of 200 seeds: 8 of 10 items are wrong; lower the share or raise the pass mark for right ones/;
    expect(report({ items: 10, wrong: 8, generated, pass })).toMatch(advice);
    expect(report({ items: 10, wrong: 8, generated, pass }, 20)).toContain(
      'reject-all passes on 20 of 20 seeds',
    );
  });

  it('a mark of nothing for wrong outputs lets accepting all pass', () => {
    expect(report({ pass: { wrongStopped: 0, rightLetThrough: 1 } })).toMatch(
      /accept-all passes on 200 of 200 seeds: 3 of 6 items are right; raise the share of wrong ones or the pass mark/,
    );
  });

  it('few items with low marks let luck pass', () => {
    expect(report({ pass: { wrongStopped: 0.5, rightLetThrough: 0.5 } })).toMatch(
      /random passes on \d+ of 200 seeds: luck is enough with 6 items/,
    );
  });

  it('a mark nobody can reach fails the expert', () => {
    expect(report({ pass: { wrongStopped: 1.1, rightLetThrough: 1 } })).toMatch(
      /the expert fails on 200 of 200 seeds/,
    );
  });

  it('stakes that make checking worthless are named with the seed', () => {
    const stakes = { missCents: 1_000, falseStopCents: 500, checkCents: 400 };
    expect(report({ stakes })).toMatch(/with seed \d+ the ideal saves only EUR -?\d+\.\d\d over blind work/);
  });

  it('a pool that is too small is said as it is', () => {
    expect(report({ generated: null })).toMatch(/no shift can be drawn: generated-only: cannot draw 6 items/);
  });
});
