import { describe, expect, it } from 'vitest';
import { loadShift, oddSeed, parseShift, seedOf } from '../../src/run/shift.ts';
import { createStopwatch } from '../../src/run/stopwatch.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { generatedSpec, scenarios } from '../simulations/samples.ts';

const cases = scenarios.find(({ type }) => type === 'review-desk')?.cases ?? [];

const withValue = (ai: unknown) => ({ ...cases[0], answer: { ...cases[0]?.answer, ai } });
const good = { v: 1, type: 'review-desk', caseSet: 'abc', spec: generatedSpec, cases: cases.slice(0, 2) };
const answer =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

describe('the cases of a practice are checked before a run begins', () => {
  it('takes what the site itself builds', async () => {
    const shift = await loadShift('cases.json', 'review-desk', answer(JSON.stringify(good)));
    expect(shift.cases).toHaveLength(2);
  });
  it.each([
    ['a newer form', { ...good, v: 2 }],
    ['another simulation', { ...good, type: 'drift' }],
    ['no digest', { ...good, caseSet: undefined }],
    ['a case without its records', { ...good, cases: [{ ...cases[0], sourceRecords: undefined }] }],
    [
      'a case whose values cannot be written',
      { ...good, cases: [withValue({ kind: 'number', number: 1, decimals: -1 })] },
    ],
    ['a case with an unknown move', { ...good, cases: [{ ...cases[0], acceptableMoves: ['toString'] }] }],
    ['a list', [good]],
    ['nothing', null],
  ])('refuses %s as odd', (_name, raw) => {
    expect(() => parseShift(raw, 'review-desk')).toThrow(expect.objectContaining({ why: 'odd' }));
  });
  it.each([
    ['no stakes', { ...good, spec: { ...generatedSpec, stakes: undefined } }],
    [
      'pass marks that are no shares',
      { ...good, spec: { ...generatedSpec, pass: { wrongStopped: '1', rightLetThrough: 2 } } },
    ],
    [
      'a role without a title',
      { ...good, spec: { ...generatedSpec, roles: [{ id: 'a', departments: [] }] } },
    ],
    ['a mode nobody knows', { ...good, spec: { ...generatedSpec, mode: 'exam' } }],
    [
      'a generator nobody has',
      { ...good, spec: { ...generatedSpec, generated: [{ family: 'toString', items: 6, subtlety: 1 }] } },
    ],
    [
      'a level beyond the hardest',
      { ...good, spec: { ...generatedSpec, generated: [{ family: 'payroll', items: 6, subtlety: 4 }] } },
    ],
    [
      'one generator where a list of them belongs, as it was',
      { ...good, spec: { ...generatedSpec, generated: generatedSpec.generated[0] } },
    ],
    ['planted items without a number', { ...good, spec: { ...generatedSpec, planted: true } }],
    ['no word on adapting', { ...good, spec: { ...generatedSpec, adaptive: undefined } }],
    ['a million items', { ...good, spec: { ...generatedSpec, items: 1_000_000 } }],
  ])('the desk refuses a spec with %s', (_name, { spec }) => {
    expect(engine.isSpec?.(spec)).toBe(false);
    expect(engine.isSpec?.(generatedSpec)).toBe(true);
  });
  it.each(scenarios)('takes every scenario of content/: $name', ({ type, spec, cases }) => {
    const shift = JSON.parse(JSON.stringify({ ...good, type, spec, cases }));
    expect(parseShift(shift, type).cases).toHaveLength(cases.length);
    if (type === engine.type) expect(engine.isSpec?.(spec)).toBe(true);
  });
  it('gives up on an answer that never ends, as one that failed', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    const stuck: typeof fetch = async (_, init) =>
      new Response(
        new ReadableStream({
          start: (body) => init?.signal?.addEventListener('abort', () => body.error(new Error('aborted'))),
        }),
      );
    for (const get of [never, stuck])
      await expect(loadShift('cases.json', 'review-desk', get, 20)).rejects.toMatchObject({ why: 'failed' });
  });
  it('tells what cannot be reached from what cannot be read', async () => {
    const load = (get: typeof fetch) => loadShift('cases.json', 'review-desk', get);
    await expect(load(() => Promise.reject(new TypeError('offline')))).rejects.toMatchObject({
      why: 'failed',
    });
    await expect(load(answer('gone', 404))).rejects.toMatchObject({ why: 'failed' });
    await expect(load(answer('<html>'))).rejects.toMatchObject({ why: 'odd' });
  });
});

describe('an address may name a shift', () => {
  it.each([
    ['?seed=123', 123],
    ['?lesson=m03-l4&seed=0', 0],
    ['?seed=4294967295', 4294967295],
    ['?seed=4294967296', null],
    ['?seed=-1', null],
    ['?seed=12x', null],
    ['?seed=', null],
    ['', null],
  ])('%s', (search, seed) => expect(seedOf(search)).toBe(seed));
  it('and one that names none is told apart from no name at all', () => {
    for (const odd of ['?seed=', '?seed=-1', '?seed=1.5', '?seed=4294967296'])
      expect(oddSeed(odd), odd).toBe(true);
    for (const plain of ['', '?lesson=m03-l4', '?seed=0']) expect(oddSeed(plain), plain).toBe(false);
  });
});

describe('time on an item', () => {
  it('counts only while the item is seen', () => {
    const watch = createStopwatch(0);
    watch.on('1', 0);
    watch.going(false, 1_000);
    watch.going(true, 61_000);
    expect(watch.on('1', 62_000)).toBe(2_000);
  });
  it('starts again with the next item', () => {
    const watch = createStopwatch(0);
    watch.on('1', 0);
    expect(watch.on('1', 500)).toBe(500);
    expect(watch.on('2', 700)).toBe(0);
    expect(watch.on('2', 900)).toBe(200);
  });
  it('adds nothing when the clock is set back', () => {
    const watch = createStopwatch(10_000);
    watch.on('1', 10_000);
    expect(watch.on('1', 4_000)).toBe(0);
    expect(watch.on('1', 5_000)).toBe(1_000);
  });
});
