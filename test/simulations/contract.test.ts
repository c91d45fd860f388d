import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import { registry } from '../../src/simulations/index.ts';
import { type Playable, playable } from '../../src/simulations/registering.ts';
import { samples } from './samples.ts';

/** Forbids every change from here on, so that an engine that mutates what it was given fails loudly. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const bytes = (value: unknown) => JSON.stringify(value);

/** Plays with a robot and keeps every action as the log would. */
function record({ engine, robots }: Playable, world: unknown, name: string, seed: number) {
  const robot = robots[name];
  if (!robot) throw new Error(`no robot ${name}`);
  const rng = seeded(seed);
  const actions: unknown[] = [];
  let state = freeze(engine.begin(world));
  for (let i = 0; i < 3_000 && !engine.done(state, world); i++) {
    const action = robot(engine.visible(state, world) as never, rng);
    const next = freeze(engine.reduce(state, action, world));
    expect(next, `${name} made an action that is not allowed: ${bytes(action)}`).not.toBe(state);
    actions.push(action);
    state = next;
  }
  return { state, actions };
}

const types = await Promise.all(
  Object.keys(registry).map(async (type) => [type, await playable(type)] as const),
);

for (const [type, { engine }] of types) {
  for (const sample of samples) if (sample.type === type) await engine.prepare?.(sample.spec);
}

describe.each(types)('simulation %s', (type, entry) => {
  const { engine, robots } = entry;
  const own = samples.filter((sample) => sample.type === type);
  const worldOf = (sample: (typeof own)[number], seed: number) =>
    engine.generate(sample.spec, sample.cases, seeded(seed));

  it('has at least one sample here and is registered under its own name', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(engine.type).toBe(type);
  });

  it.each(own)('$name: the same seed draws the same world, another seed another one', (sample) => {
    const worlds = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const world = bytes(worldOf(sample, seed));
      // Drawing each one twice would only say the same forty times.
      if (seed % 4 === 0) expect(bytes(worldOf(sample, seed))).toBe(world);
      worlds.add(world);
    }
    expect(worlds.size).toBe(40);
  });

  it.each(own)(
    '$name: every robot finishes, only with allowed actions, and its run replays to the same state',
    (sample) => {
      for (const name of Object.keys(robots)) {
        for (const seed of [3, 4]) {
          const world = freeze(worldOf(sample, seed));
          const { state, actions } = record(entry, world, name, seed);
          expect(engine.done(state, world), name).toBe(true);
          let again = engine.begin(world);
          for (const kept of JSON.parse(bytes(actions)) as unknown[]) {
            const action = engine.parseAction(kept);
            expect(action).not.toBeNull();
            again = engine.reduce(again, action, world);
          }
          expect(again).toEqual(state);
          expect(bytes(engine.score(again, world))).toBe(bytes(engine.score(state, world)));
        }
      }
    },
  );

  it('garbage is no action, and whatever parses is taken without an error or a change of what was given', () => {
    const sample = own[0] as (typeof own)[number];
    const world = freeze(worldOf(sample, 8));
    const { actions } = record(entry, world, Object.keys(robots)[0] as string, 8);
    const anyOf = fc.constantFrom(...actions);
    const near = fc
      .tuple(anyOf, fc.string(), fc.anything())
      .map(([action, key, value]) => ({ ...(action as object), [key]: value }));
    const noise = fc.array(fc.oneof(anyOf, near, fc.anything()), { maxLength: 60 });
    fc.assert(
      fc.property(noise, (raws) => {
        let state = freeze(engine.begin(world));
        for (const raw of raws) {
          const action = engine.parseAction(raw);
          if (action !== null) state = freeze(engine.reduce(state, action, world));
        }
        engine.visible(state, world);
        engine.score(state, world);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const action = engine.parseAction(raw);
        if (action !== null) expect(bytes(action)).toBe(bytes(raw));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a run that is not done has not passed', () => {
    const world = worldOf(own[0] as (typeof own)[number], 2);
    expect(engine.score(engine.begin(world), world)).toMatchObject({ passed: false, judgements: [] });
  });

  it('an expert with the key passes, and every judgement says which way it went', () => {
    for (const sample of own) {
      const world = worldOf(sample, 12);
      const score = play(entry, world, entry.expertFor(world), seeded(1));
      expect(score?.passed, sample.name).toBe(true);
      for (const { move, stopped } of score?.judgements ?? []) expect(stopped).toBe(move !== 'accept');
    }
  });
});
