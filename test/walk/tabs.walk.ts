import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check as words } from '#words/elements';
import { marks } from '#words/learn';
import { ways } from '#words/practice';
import { run } from '#words/run';
import { settings } from '#words/settings';
import { leaving } from '#words/storage';
import { today as todayWords } from '#words/today';
import { awake, type House, openHouse } from './browser.ts';
import { debriefOf, deskOf, resumeShift, startShift } from './desk.ts';
import { answer, lessonFile, placeOf, rightIn } from './lesson.ts';
import { recordOf } from './record.ts';

const lesson = lessonFile('m01-l1');
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('two tabs of one learner', () => {
  it('an answer in one shows in the other without a reload', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open(lesson.path);
    const two = await tab(lesson.path);
    const today = await tab('/');
    const check = lesson.check('one');
    await awake(placeOf(two, check));
    const left = lesson.counted.length;
    await two.getByText(marks.open(left, 0)).waitFor();

    await answer(one, check, false);
    await placeOf(two, check).getByText(words.wrong, { exact: true }).waitFor();
    await two.getByText(marks.open(left - 1, 0)).waitFor();
    await today
      .getByRole('region', { name: lesson.title })
      .getByText(todayWords.continueLesson, { exact: true })
      .waitFor();

    for (const other of lesson.counted.filter(({ id }) => id !== check.id)) await answer(two, other);
    await one.getByText(marks.done).waitFor();
    await today.getByText(todayWords.lessonFinished(lesson.title)).waitFor();
    const finished = (await recordOf(one)).filter(({ kind }) => kind === 'lesson.finished');
    expect(finished, 'both tabs saw it, one wrote it').toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a theme chosen in one shows in the other', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open('/settings/');
    const two = await tab('/settings/');
    await awake(two.getByRole('radio', { name: settings.theme.dark }));
    await awake(one.getByRole('radio', { name: settings.theme.dark }));
    await one.getByRole('radio', { name: settings.theme.dark }).check();
    await expect.poll(() => two.getByRole('radio', { name: settings.theme.dark }).isChecked()).toBe(true);
    expect(await two.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('one shift in two tabs goes on in both, is finished once, and nothing of it is written twice', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open('/practice/first-shift/');
    const first = await startShift(one);
    const two = await tab('/practice/first-shift/');
    const second = await resumeShift(two);

    await first.step(80).check();
    await expect.poll(() => second.step(80).isChecked()).toBe(true);
    await second.choose('escalate');
    await first.chosen('escalate').waitFor();
    await second.detail.selectOption({ index: 1 });
    const role = await second.detail.inputValue();
    expect(role).not.toBe('');
    await expect.poll(() => first.detail.inputValue(), { message: 'chosen in the other tab' }).toBe(role);
    await second.own.fill('The account is new.');
    await expect
      .poll(() => first.own.inputValue(), { message: 'written in the other tab' })
      .toBe('The account is new.');
    await first.nothing.click();
    await second.nothingMarked.waitFor();
    await second.commit.click();
    for (const page of [one, two]) await page.getByText(run.itemOf(2, 10), { exact: true }).waitFor();

    // Both hands at once: whoever comes second finds the place taken, and the shift is still one shift.
    await Promise.all([first.step(20).click(), second.step(40).click()]);
    await expect
      .poll(async () => JSON.stringify(await steps(one)) === JSON.stringify(await steps(two)))
      .toBe(true);

    // A corrected value travels as well, and what is typed here is not taken away by what comes from there.
    await first.choose('correct');
    await second.chosen('correct').waitFor();
    const listed = (await first.detail.evaluate((field) => field.tagName)) === 'SELECT';
    if (listed) await first.detail.selectOption({ index: 2 });
    else await first.detail.fill('99.90');
    const value = await first.detail.inputValue();
    await expect.poll(() => second.detail.inputValue()).toBe(value);

    for (let at = 2; at <= 10; at++) {
      const [page, other] = at % 2 ? [one, two] : [two, one];
      const desk = deskOf(page);
      await desk.prepare({ open: 0, risk: 60 });
      await desk.commit.click();
      const now = page.getByText(run.itemOf(at + 1, 10), { exact: true });
      if (at < 10) await other.getByText(run.itemOf(at + 1, 10), { exact: true }).waitFor();
      else await debriefOf(page).sentence.waitFor();
      if (at < 10) await now.waitFor();
    }
    await one.getByText(ways.elsewhere).waitFor();
    const record = await recordOf(one);
    expect(record.filter(({ kind }) => kind === 'run.started')).toHaveLength(1);
    expect(record.filter(({ kind }) => kind === 'run.finished')).toHaveLength(1);
    const numbers = record.flatMap(({ kind, data }) => (kind === 'run.acted' ? [data['n'] as number] : []));
    const counted = [...new Set(numbers)].sort((a, b) => a - b);
    expect(counted, 'no gap').toEqual(counted.map((_, i) => i));
    expect(numbers.length - counted.length, 'at most the one place both hands took').toBeLessThanOrEqual(1);

    await one.getByRole('link', { name: ways.seeDebrief }).click();
    await one.getByRole('heading', { level: 1, name: await debriefOf(two).sentence.innerText() }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('clearing in one tab starts the other afresh, and nothing comes back', async () => {
    const { page: one, open, tab, faults, context } = await house.learner({ acceptDownloads: true });
    await open(lesson.path);
    const two = await tab(lesson.path);
    const today = await tab('/');
    const check = lesson.check('one');
    await answer(one, check);
    await awake(placeOf(two, check));
    await rightIn(two, check).waitFor();
    await open('/settings/');
    const leave = one.getByRole('button', { name: settings.leaveStart });
    await awake(leave);
    await Promise.all([one.waitForEvent('download'), leave.click()]);
    await one.getByRole('button', { name: leaving.confirm }).click();
    await one.getByText(leaving.done).waitFor();

    // Neither shows what was there, nor does the open lesson note again that it was opened.
    for (const page of [today, two]) {
      await page.getByText(todayWords.start).waitFor();
      await page.getByText(todayWords.nothingYet).waitFor();
    }
    expect(await recordOf(two)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const steps = (page: Page) =>
  deskOf(page)
    .risk.getByRole('radio')
    .evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).checked));
