import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#words/run';
import { verdict } from '#words/verdict';
import { type House, openHouse } from './browser.ts';
import { debriefOf, deskOf, startShift } from './desk.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('a shift with reasons, by keyboard alone', () => {
  it('is worked to its debrief: private sentence, reasons, and a second look with the error gone', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    await open('/practice/refund-desk/?seed=7');
    await startShift(page);
    const desk = deskOf(page);
    const total = Number((await desk.place.innerText()).split(' ').at(-1));
    const again = page.getByRole('button', { name: verdict.again });
    const said = page.locator('[role=status][aria-live=polite]');
    let looked = 0;
    for (let item = 1; item <= total; item++) {
      await page.getByText(run.itemOf(item, total), { exact: true }).waitFor();
      await hand.isLedTo(desk.item);
      await hand.tabTo(desk.risk.getByRole('radio'));
      await hand.press('Space');
      await expect
        .poll(async () => {
          if (!(await desk.commit.isVisible())) await hand.press('3');
          return desk.commit.isVisible();
        })
        .toBe(true);
      await hand.tabTo(desk.nothing);
      await hand.press('Space');
      if (item === 1) {
        await hand.tabTo(desk.own);
        await hand.type('1 of 2 rows is missing');
        await hand.press('Enter');
        expect(await desk.own.inputValue()).toBe('1 of 2 rows is missing');
        expect(await desk.chosen('request-data').isVisible(), 'its digits choose no move').toBe(true);
        expect(await desk.commit.isVisible(), 'its end is no commit').toBe(true);
      }
      await hand.follow(desk.commit);
      await hand.isLedTo(page.getByRole('heading', { name: run.reasons }));
      if (await again.count()) {
        looked++;
        await hand.follow(again);
        await again.and(page.locator('[aria-pressed="true"]:focus')).waitFor();
        await page.getByText(run.aiBy, { exact: true }).waitFor({ state: 'hidden' });
        await expect.poll(() => said.innerText(), { message: 'it is said' }).toContain('The error is gone.');
        await hand.press('Enter');
        await again.and(page.locator('[aria-pressed="false"]:focus')).waitFor();
        await page.getByText(run.aiBy, { exact: true }).waitFor();
        await expect.poll(() => said.innerText()).toContain(verdict.againOff);
      }
      await hand.follow(desk.next);
    }
    await hand.isLedTo(debriefOf(page).sentence);
    expect(looked, 'wrong outputs alone can be looked at again').toBeGreaterThan(0);
    expect(looked).toBeLessThan(total);
    expect(faults).toEqual([]);
    await context.close();
  });
});
