import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorld, placeOf, prepare } from '../../src/run/ready.ts';
import { type Entry, registry } from '../../src/simulations/index.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { generatedSpec } from '../simulations/samples.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  delete registry['added-by-a-test'];
});

/** Answers every request with a practice of this type. */
const serve = (type: string) =>
  vi.stubGlobal('fetch', async () =>
    Response.json({ v: 1, type, caseSet: 'abc', spec: generatedSpec, cases: [] }),
  );

/** A simulation that does as the review desk but for these parts. */
const add = (change: Partial<typeof engine>) => {
  const desk = registry['review-desk'] as Entry;
  registry['added-by-a-test'] = { ...desk, engine: async () => ({ ...engine, ...change }) as never };
};

describe('what a run needs', () => {
  it('is there when a run may begin: engine, screen, cases and what draws the items', async () => {
    serve('review-desk');
    const ready = await prepare('generated-only', 'review-desk');
    expect(ready.View).toBeTypeOf('function');
    expect(createWorld(ready, 5)).toEqual(createWorld(ready, 5));
    expect(placeOf(ready, 5, [{ do: 'rate', risk: 20 }])).toEqual({ number: 1, total: 6 });
  });

  it('waits for the engine to be prepared with its spec, and says so when that fails', async () => {
    serve('added-by-a-test');
    const asked: unknown[] = [];
    add({ prepare: async (spec) => void asked.push(spec) });
    await prepare('x', 'added-by-a-test');
    expect(asked).toEqual([generatedSpec]);
    add({ prepare: () => Promise.reject(new TypeError('offline')) });
    await expect(prepare('x', 'added-by-a-test')).rejects.toMatchObject({ why: 'failed' });
  });

  it('needs no preparing where the type asks for none', async () => {
    serve('added-by-a-test');
    add({ prepare: undefined as never });
    await expect(prepare('x', 'added-by-a-test')).resolves.toMatchObject({ shift: { caseSet: 'abc' } });
  });

  it('is told apart: no such simulation, and no shift in these cases', async () => {
    serve('nobody');
    await expect(prepare('x', 'nobody')).rejects.toMatchObject({ why: 'odd' });
    serve('review-desk');
    const ready = await prepare('x', 'review-desk');
    const shift = { ...ready.shift, spec: { ...generatedSpec, roles: [] } };
    expect(() => createWorld({ ...ready, shift }, 1)).toThrow(expect.objectContaining({ why: 'odd' }));
    expect(placeOf({ ...ready, shift }, 1, [])).toBeNull();
  });
});
