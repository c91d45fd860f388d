import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventKinds } from '../../src/domain/events.ts';
import { judged } from '../domain/judged.ts';
import { stubPage } from './browser.ts';

beforeEach(() => {
  stubPage();
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
  ...(await import('../../src/stores/measured.ts')),
  ...(await import('../../src/stores/kept-run.ts')),
  ...(await import('../../src/stores/run.ts')),
  ...(await import('../../src/stores/log.ts')),
});

const stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };
const ledger = { you: 400, acceptAll: 20_000, rejectAll: 8_000, checkAll: 800, ideal: 200 };
const about: Omit<EventKinds['run.started'], 'run'> = {
  scenario: 'measured-shift',
  type: 'review-desk',
  seed: 7,
  caseSet: 'abc',
  fresh: true,
  lesson: null,
  mode: 'measured',
  stakes,
};

describe('measured runs', () => {
  it('are none where nothing was played', async () => {
    const { measuredRuns } = await load();
    expect(await measuredRuns()).toEqual([]);
  });

  it('come with judgements, costs and stakes, oldest end first, and without practice, old seeds and unfinished runs', async () => {
    const { measuredRuns, startRun, finishRun, leaveRun, log } = await load();
    const end = (run: string, item: string) =>
      finishRun({ run, passed: true, judgements: [judged({ item })], ledger, shown: null });
    const first = await startRun(about);
    const second = await startRun({ ...about, stakes: null });
    await end(second, 'b');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await end(first, 'a');
    await end(await startRun({ ...about, mode: 'practice' }), 'practice');
    await end(await startRun({ ...about, fresh: false }), 'old seed');
    await leaveRun(await startRun(about));
    await startRun(about);
    const { runs } = log.$progress.get();
    const of = (run: string) => ({ run, scenario: 'measured-shift', finishedAt: runs[run]?.finishedAt });
    expect(await measuredRuns()).toEqual([
      { ...of(second), stakes: null, judgements: [judged({ item: 'b' })], ledger },
      { ...of(first), stakes, judgements: [judged({ item: 'a' })], ledger },
    ]);
  });

  it('leave practice and old seeds to a list of their own, which says whether the items were new', async () => {
    const { practiceRuns, startRun, finishRun } = await load();
    for (const [item, change] of [
      ['practice', { mode: 'practice' as const }],
      ['old seed', { fresh: false }],
      ['measured', {}],
    ] as const) {
      const run = await startRun({ ...about, ...change });
      await finishRun({ run, passed: false, judgements: [judged({ item })], ledger: null, shown: null });
    }
    const found = (await practiceRuns()).map(({ fresh, judgements }) => [judgements[0]?.item, fresh]);
    expect(new Map(found as [string, boolean][])).toEqual(
      new Map([
        ['practice', true],
        ['old seed', false],
      ]),
    );
  });

  it('that storage no longer holds, or that cannot be read, are left out', async () => {
    const { measuredRuns, startRun, finishRun, log } = await load();
    const ids: (string | null | undefined)[] = [];
    for (const item of ['a', 'b', 'c']) {
      const run = await startRun(about);
      await finishRun({ run, passed: true, judgements: [judged({ item })], ledger: null, shown: null });
      ids.push(log.$progress.get().runs[run]?.finishedId);
    }
    const get = log.get;
    vi.spyOn(log, 'get').mockImplementation(async (id) => {
      if (id === ids[0]) return undefined;
      const kept = await get(id);
      return kept && id === ids[1] ? { ...kept, data: { run: 'x' } } : kept;
    });
    expect((await measuredRuns()).map((run) => run.judgements[0]?.item)).toEqual(['c']);
  });
});
