import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunProgress } from '../../src/domain/progress.ts';
import type { BriefData } from '../../src/run/Brief.tsx';
import type { HoldingLesson } from '../../src/run/finish-lessons.ts';
import type { BaseScore } from '../../src/simulations/contract.ts';
import { stubPage } from '../stores/browser.ts';

beforeEach(() => void stubPage());
afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
  ...(await import('../../src/stores/log.ts')),
  ...(await import('../../src/stores/progress.ts')),
  ...(await import('../../src/stores/run.ts')),
  ...(await import('../../src/run/end-run.ts')),
});
type Page = Awaited<ReturnType<typeof load>>;

const brief: BriefData = {
  scenario: 'desk',
  type: 'review-desk',
  title: 'A desk',
  mode: 'practice',
  guided: false,
  stakes: { missCents: 6_000, falseStopCents: 1_200, checkCents: 200 },
};
const score = { passed: false, judgements: [], ledger: null, kept: {} } as unknown as BaseScore;
const lesson = (id: string, checks: string[], practices = ['desk']): HoldingLesson => ({
  id,
  title: id,
  href: `/learn/${id}/`,
  checks,
  practices,
});

/** Plays the practice to its end on a page that knows these lessons. */
async function play({ startRun, endRun, $progress }: Page, lessons: HoldingLesson[]): Promise<void> {
  const run = await startRun({
    scenario: 'desk',
    type: 'review-desk',
    seed: 1,
    caseSet: 'abc',
    fresh: true,
    lesson: null,
    mode: 'practice',
    stakes: null,
  });
  await endRun(run, brief, score, $progress.get().runs[run] as RunProgress, lessons);
}
const answer = ({ append }: Page, lesson: string, check: string) =>
  append('check.answered', { lesson, check, answer: ['a'], right: false, sure: null });
const finished = async ({ log }: Page) =>
  (await log.whole()).flatMap(({ kind, data }) =>
    kind === 'lesson.finished' ? [(data as { lesson: string }).lesson] : [],
  );

describe('the end of a practice', () => {
  it('finishes every lesson that waited for it alone, at that moment and once', async () => {
    const page = await load();
    await answer(page, 'l1', 'first');
    await page.append('lesson.opened', { lesson: 'l2' });
    const lessons = [lesson('l1', ['first']), lesson('l2', [])];
    await play(page, lessons);
    expect(await finished(page)).toEqual(['l1', 'l2']);
    const { runs, lessons: kept } = page.$progress.get();
    const ended = Object.values(runs)[0]?.finishedAt ?? Number.POSITIVE_INFINITY;
    expect(kept['l1']?.finishedAt).toBeGreaterThanOrEqual(ended);
    await play(page, lessons);
    expect(await finished(page), 'a second run finishes nothing again').toEqual(['l1', 'l2']);
  });

  it('finishes no lesson with an open question or another practice to go, and none that was never opened', async () => {
    const page = await load();
    await answer(page, 'l1', 'first');
    await answer(page, 'l2', 'first');
    await play(page, [
      lesson('l1', ['first', 'second']),
      lesson('l2', ['first'], ['desk', 'other']),
      lesson('l3', []),
    ]);
    expect(await finished(page)).toEqual([]);
  });
});
