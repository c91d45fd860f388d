import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gate, play } from '../../src/cli/gate.ts';
import type { Move } from '../../src/domain/case.ts';
import { familyNames } from '../../src/domain/families/names.ts';
import { seeded } from '../../src/domain/rng.ts';
import { type AnyRobot, registry } from '../../src/simulations/index.ts';
import { type Playable, playable } from '../../src/simulations/registering.ts';
import type { Spec, World } from '../../src/simulations/review-desk/types.ts';
import { roles as everyRole, generatedSpec, scenarios } from '../simulations/samples.ts';
import { parts } from './gated.ts';

const loaded = new Map<string, Playable>();
for (const type of Object.keys(registry)) loaded.set(type, await playable(type));
const entryOf = (type: string): Playable => {
  const entry = loaded.get(type);
  if (!entry) throw new Error(`no simulation "${type}"`);
  return entry;
};

it('there are scenarios of every type to try, and each is worked in one of the files beside this', () => {
  expect(new Set(scenarios.map(({ type }) => type))).toEqual(new Set(Object.keys(registry)));
  const files = readdirSync(import.meta.dirname).filter((name) => /^robots-\d+\.test\.ts$/.test(name));
  expect(files).toHaveLength(parts);
  for (const [i, name] of files.sort().entries())
    expect(readFileSync(join(import.meta.dirname, name), 'utf8')).toContain(`workPart(${i});`);
});

describe('generated items at the desk', () => {
  const { engine, robots } = entryOf('review-desk');
  it.each(familyNames)(
    '%s: the expert makes a fitting move on every one from the displayed records alone, at all levels',
    async (family) => {
      const moves = new Set<Move>();
      for (const subtlety of [1, 2, 3] as const) {
        const spec: Spec = {
          ...generatedSpec,
          roles: everyRole,
          generated: [{ family, items: 6, subtlety }],
        };
        await engine.prepare?.(spec);
        for (let seed = 1; seed <= 60; seed++) {
          const world = engine.generate(spec, [], seeded(seed));
          const score = play(entryOf('review-desk'), world, robots['expert'] as AnyRobot, seeded(seed));
          expect(score?.judgements.filter(({ fitting }) => !fitting)).toEqual([]);
          for (const { move } of score?.judgements ?? []) moves.add(move);
        }
      }
      // Some batches fail alike in several lines, so the line is stopped at times.
      expect(moves.has('stop-line')).toBe(true);
    },
  );

  it('neither stopping all batches nor trusting batches alone tells right from wrong, in any family', async () => {
    for (const family of familyNames) {
      const spec: Spec = {
        ...generatedSpec,
        roles: everyRole,
        items: 400,
        wrong: 200,
        generated: [{ family, items: 400, subtlety: 2 }],
      };
      await engine.prepare?.(spec);
      const world = engine.generate(spec, [], seeded(5));
      for (const name of ['batch-doubter', 'batch-follower']) {
        const score = play(entryOf('review-desk'), world, robots[name] as AnyRobot, seeded(1));
        const hits = score?.judgements.filter(({ sound, stopped }) => sound !== stopped).length ?? 0;
        expect(Math.abs(hits / 400 - 0.5), `${family}: ${name}`).toBeLessThan(0.08);
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
  const report = async (more: Partial<Spec>, tries = 200) => {
    const spec = { ...generatedSpec, ...more };
    return (
      await gate(entryOf('review-desk'), { spec, cases: [], seeds: tries, sure: tries < 200 ? tries : 600 })
    ).advice.join('\n');
  };
  const generated: Spec['generated'] = [{ family: 'invoice3way', items: 10, subtlety: 2 }];

  it('finds nothing in a shift that holds, with few seeds or many', async () => {
    const twelve: Spec['generated'] = [{ family: 'invoice3way', items: 12, subtlety: 2 }];
    const more = { items: 12, wrong: 6, generated: twelve };
    expect(await report(more)).toBe('');
    expect(await report(more, 20)).toBe('');
    expect(await report({ ...more, reasons: 'after-each', adaptive: true, planted: 1 })).toBe('');
  });

  it('a mark of nothing for right outputs lets rejecting all pass', async () => {
    const pass = { wrongStopped: 0.8, rightLetThrough: 0 };
    const advice =
      /reject-all passes on 200 of 200 seeds: 8 of 10 items are wrong; lower the share or raise the pass mark for right ones/;
    expect(await report({ items: 10, wrong: 8, generated, pass })).toMatch(advice);
    expect(await report({ items: 10, wrong: 8, generated, pass }, 20)).toContain(
      'reject-all passes on 20 of 20 seeds',
    );
  });

  it('a mark of nothing for wrong outputs lets accepting all pass', async () => {
    expect(await report({ pass: { wrongStopped: 0, rightLetThrough: 1 } })).toMatch(
      /accept-all passes on 200 of 200 seeds: 3 of 6 items are right; raise the share of wrong ones or the pass mark/,
    );
  });

  it('few items with low marks let luck pass', async () => {
    expect(await report({ pass: { wrongStopped: 0.5, rightLetThrough: 0.5 } })).toMatch(
      /random passes on \d+ of 200 seeds: luck is enough with 6 items/,
    );
  });

  it('a mark nobody can reach fails the expert', async () => {
    expect(await report({ pass: { wrongStopped: 1.1, rightLetThrough: 1 } })).toMatch(
      /the expert fails on 200 of 200 seeds/,
    );
  });

  it('stakes that make checking worthless are named with the seed', async () => {
    const stakes = { missCents: 1_000, falseStopCents: 500, checkCents: 400 };
    expect(await report({ stakes })).toMatch(
      /with seed \d+ the ideal saves only EUR -?\d+\.\d\d over blind work/,
    );
  });

  it('a pool that is too small is said as it is', async () => {
    expect(await report({ generated: [] })).toMatch(
      /no shift can be drawn: generated-only: cannot draw 6 items/,
    );
  });
});
