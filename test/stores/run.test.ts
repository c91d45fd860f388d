import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readShown } from '../../src/stores/kept-run.ts';
import { packShown } from '../../src/stores/shown.ts';
import { judged } from '../domain/judged.ts';
import { stubPage } from './browser.ts';

afterEach(() => vi.unstubAllGlobals());

describe('what a run showed', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(await readShown(await packShown(plain))).toEqual(plain);
      }),
    );
  });

  it('is kept small', async () => {
    const items = Array.from({ length: 40 }, (_, i) => ({
      item: i,
      text: 'The invoice does not match the contract. '.repeat(20),
    }));
    const text = (await packShown(items)) as string;
    expect(text).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(text.length).toBeLessThan(JSON.stringify(items).length / 20);
  });

  it('works in a browser that cannot deflate', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    const text = await packShown([{ a: 1 }]);
    expect(await readShown(text)).toEqual([{ a: 1 }]);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['no base64', '§§§'],
    ['base64 of no deflate stream', btoa('hello there')],
    [
      'a stream that breaks off',
      deflateRawSync(JSON.stringify({ a: 'b'.repeat(5000) }))
        .toString('base64')
        .slice(0, 12),
    ],
    ['a stream of no JSON', deflateRawSync('hello').toString('base64')],
    ['broken JSON', '{"a":'],
    ['a text beyond the limit', 'A'.repeat(2_000_001)],
  ])('reads %s as nothing', async (_, text) => {
    expect(await readShown(text)).toBeNull();
  });

  it('unfolds up to 4 MB and stops a forged bomb there', async () => {
    const room = JSON.stringify('x'.repeat(4 * 1024 * 1024 - 2));
    expect(await readShown(deflateRawSync(room).toString('base64'))).toHaveLength(4 * 1024 * 1024 - 2);
    // Unfolded in full it would be sound JSON: one very long number.
    const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, '1')).toString('base64');
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await readShown(bomb)).toBeNull();
  });

  it('too large to be read back is not kept at all', async () => {
    expect(await packShown('x'.repeat(5 * 1024 * 1024))).toBeNull();
    expect(await packShown(undefined)).toBeNull();
  });
});

describe('a run', () => {
  beforeEach(() => {
    stubPage();
  });
  const load = async () => ({
    ...(await import('../../src/stores/kept-run.ts')),
    ...(await import('../../src/stores/run.ts')),
    ...(await import('../../src/stores/progress.ts')),
    ...(await import('../../src/stores/entropy.ts')),
    ...(await import('../../src/stores/log.ts')),
  });
  const about = {
    scenario: 'first-shift',
    type: 'review-desk',
    seed: 7,
    caseSet: 'abc',
    fresh: true,
    lesson: null,
    mode: 'practice',
    stakes: null,
  } as const;
  const judgement = judged({ risk: 20, fitting: true });

  it('is started, acted in, finished and read again with what it showed', async () => {
    const { startRun, recordAction, finishRun, keptRun, $progress } = await load();
    const run = await startRun(about);
    await recordAction(run, 0, { do: 'rate', risk: 20 }, 1234.56);
    await recordAction(run, 1, { do: 'commit' }, Number.NaN);
    expect($progress.get().runs[run]).toMatchObject({
      ...about,
      actions: [{ do: 'rate', risk: 20 }, { do: 'commit' }],
    });
    expect(await keptRun(run)).toBeNull();
    const ledger = { you: 0, acceptAll: 100, rejectAll: 100, checkAll: 50, ideal: 0 };
    await finishRun({ run, passed: true, judgements: [judgement], ledger, shown: [{ key: '1' }] });
    expect($progress.get().runs[run]).toMatchObject({
      state: 'finished',
      passed: true,
      counts: { rightThrough: 1 },
    });
    expect(await keptRun(run)).toEqual({
      run,
      passed: true,
      judgements: [judgement],
      ledger,
      shown: [{ key: '1' }],
    });
  });

  it('put aside is left', async () => {
    const { startRun, leaveRun, $progress } = await load();
    const run = await startRun(about);
    await leaveRun(run);
    expect($progress.get().runs[run]?.state).toBe('left');
  });

  it('that nobody knows has nothing kept', async () => {
    const { keptRun } = await load();
    expect(await keptRun('ghost')).toBeNull();
  });

  it('beyond the newest fifty keeps its judgements only', async () => {
    const { startRun, finishRun, keptRun } = await load();
    const runs: string[] = [];
    for (let i = 0; i < 52; i++) {
      const run = await startRun(about);
      await finishRun({ run, passed: true, judgements: [judgement], ledger: null, shown: { i } });
      runs.push(run);
    }
    const kept = await Promise.all(runs.map(keptRun));
    expect(kept.map((k) => k?.shown)).toEqual([
      null,
      null,
      ...Array.from({ length: 50 }, (_, i) => ({ i: i + 2 })),
    ]);
    expect(kept.every((k) => k?.judgements.length === 1)).toBe(true);
  });

  it('gets a seed of 32 bits and an id nobody else has', async () => {
    const { freshSeed, newId } = await load();
    const seeds = Array.from({ length: 500 }, freshSeed);
    expect(seeds.every((s) => Number.isInteger(s) && s >= 0 && s < 2 ** 32)).toBe(true);
    expect(seeds.some((s) => s > 2 ** 31)).toBe(true);
    const ids = Array.from({ length: 500 }, newId);
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id) => /^[0-9a-z]{12}$/.test(id))).toBe(true);
  });
});
