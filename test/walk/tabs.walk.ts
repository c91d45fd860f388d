import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awake, type House, openHouse } from './browser.ts';
import { debriefOf, deskOf, startShift } from './desk.ts';
import { answer, lessonFile, placeOf } from './lesson.ts';
import { recordOf } from './record.ts';

const lesson = lessonFile('m01-l1');
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const resume = async (page: Page) => {
  await page.getByRole('button', { name: /^Continue at item/ }).click();
  await deskOf(page).place.waitFor();
};

describe('two tabs of one learner', () => {
  it('an answer in one shows in the other without a reload', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open(lesson.path);
    const two = await tab(lesson.path);
    const today = await tab('/');
    const check = lesson.check('one');
    await awake(placeOf(two, check));
    const left = lesson.counted.length;
    await two.getByText(`Left in this lesson: ${left} questions.`).waitFor();

    await answer(one, check, false);
    await placeOf(two, check).getByText('Not this one.', { exact: true }).waitFor();
    await two.getByText(`Left in this lesson: ${left - 1} questions.`).waitFor();
    await today.getByRole('region', { name: lesson.title }).getByText('Carry on').waitFor();

    for (const other of lesson.counted.filter(({ id }) => id !== check.id)) await answer(two, other);
    await one.getByText('You finished this lesson.').waitFor();
    await today.getByText(`You finished “${lesson.title}”.`).waitFor();
    const finished = (await recordOf(one)).filter(({ kind }) => kind === 'lesson.finished');
    expect(finished, 'both tabs saw it, one wrote it').toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a theme chosen in one shows in the other', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open('/settings/');
    const two = await tab('/settings/');
    await awake(two.getByRole('radio', { name: 'Dark' }));
    await awake(one.getByRole('radio', { name: 'Dark' }));
    await one.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => two.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    expect(await two.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('one shift in two tabs goes on in both, is finished once, and nothing of it is written twice', async () => {
    const { page: one, open, tab, faults, context } = await house.learner();
    await open('/practice/first-shift/');
    const first = await startShift(one);
    const two = await tab('/practice/first-shift/');
    await resume(two);
    const second = deskOf(two);

    await first.step(80).check();
    await expect.poll(() => second.step(80).isChecked()).toBe(true);
    await second.choose('Escalate');
    await first.moveBar.getByRole('button', { name: 'Escalate', pressed: true }).waitFor();
    await second.detail.selectOption({ index: 1 });
    await first.nothing.click();
    await two.getByRole('button', { name: 'Nothing decisive', pressed: true }).waitFor();
    await second.commit.click();
    for (const page of [one, two]) await page.getByText('Item 2 of 10', { exact: true }).waitFor();

    // Both hands at once: whoever comes second finds the place taken, and the shift is still one shift.
    await Promise.all([first.step(20).click(), second.step(40).click()]);
    await expect
      .poll(async () => JSON.stringify(await steps(one)) === JSON.stringify(await steps(two)))
      .toBe(true);

    for (let at = 2; at <= 10; at++) {
      const [page, other] = at % 2 ? [one, two] : [two, one];
      const desk = deskOf(page);
      await desk.prepare({ open: 0, risk: 60 });
      await desk.commit.click();
      const now = page.getByText(`Item ${at + 1} of 10`, { exact: true });
      if (at < 10) await other.getByText(`Item ${at + 1} of 10`, { exact: true }).waitFor();
      else await debriefOf(page).sentence.waitFor();
      if (at < 10) await now.waitFor();
    }
    await one.getByText('This shift was finished in another tab.').waitFor();
    const record = await recordOf(one);
    expect(record.filter(({ kind }) => kind === 'run.started')).toHaveLength(1);
    expect(record.filter(({ kind }) => kind === 'run.finished')).toHaveLength(1);
    const numbers = record.flatMap(({ kind, data }) => (kind === 'run.acted' ? [data['n'] as number] : []));
    const counted = [...new Set(numbers)].sort((a, b) => a - b);
    expect(counted, 'no gap').toEqual(counted.map((_, i) => i));
    expect(numbers.length - counted.length, 'at most the one place both hands took').toBeLessThanOrEqual(1);

    await one.getByRole('link', { name: 'See its debrief' }).click();
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
    await placeOf(two, check).getByText('Right.', { exact: true }).waitFor();
    await open('/settings/');
    await Promise.all([
      one.waitForEvent('download'),
      one.getByRole('button', { name: 'Save a backup and go on' }).click(),
    ]);
    await one.getByRole('button', { name: /^The file is saved/ }).click();
    await one.getByText(/^Everything was removed from this browser/).waitFor();

    // Neither shows what was there, nor does the open lesson note again that it was opened.
    for (const page of [today, two]) {
      await page.getByText('Start here').waitFor();
      await page.getByText('Nothing yet. Your lessons and shifts will show here.').waitFor();
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
