import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { ways } from '#words/practice';
import { drift, driftDebrief } from '#words-of/drift';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The screen of a line, by role and name. */
const lineOf = (page: Page) => ({
  start: page.getByRole('button', { name: ways.startSeed }),
  resume: page.getByRole('button', { name: /^Continue/ }),
  carryOn: page.getByRole('button', { name: drift.moves.item }),
  nextWeek: page.getByRole('button', { name: drift.moves.week }),
  toWrong: page.getByRole('button', { name: drift.moves.toWrong }),
  look: page.getByRole('button', { name: /^Look at/ }),
  leaveOut: page.getByRole('button', { name: new RegExp(`^${drift.leaveOut}:`) }),
  stop: page.getByRole('button', { name: drift.moves.stop }),
  why: page.getByRole('heading', { name: drift.why }),
  cause: page.getByRole('radio'),
  next: page
    .getByRole('button', { name: drift.next })
    .or(page.getByRole('button', { name: drift.toDebrief })),
  sentence: page.getByRole('heading', { level: 1, name: /^(You stopped|No line)/ }),
  lines: page.getByRole('heading', { name: driftDebrief.lines.title }),
  said: page.locator('[role=status][aria-live=polite]'),
});

/** Presses until something has come: right after a line begins the screen takes a key for a slip. */
const until = async (come: () => Promise<boolean>, press: () => Promise<unknown>) =>
  expect
    .poll(async () => {
      if (!(await come())) await press();
      return come();
    })
    .toBe(true);

describe('stop the line', () => {
  it('is worked by the keyboard alone, left in the middle and taken up again, to its debrief', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const line = lineOf(page);
    await open('/practice/two-readers/?seed=7');
    await hand.follow(line.start);
    await hand.isLedTo(page.getByRole('heading', { level: 2 }));
    await until(
      async () => /went by|Audit [2-9]/.test(await line.said.innerText()),
      () => hand.press('2'),
    );
    await hand.press('3');
    await expect.poll(() => line.said.innerText()).toMatch(/3 more: \d right, \d wrong/);
    await hand.follow(line.leaveOut.first());
    await expect.poll(() => line.said.innerText()).toContain('1 error is left out.');
    for (let n = 1; n <= 4; n++) {
      await until(
        () => line.why.isVisible(),
        () => hand.press('4'),
      );
      await hand.isLedTo(line.why);
      await hand.follow(line.stop);
      await expect
        .poll(() => line.said.innerText(), { message: 'what is missing is said' })
        .toContain(drift.missing);
      await hand.isLedTo(line.cause.first());
      await hand.press('Space');
      await until(
        () => line.next.isVisible(),
        () => hand.follow(line.stop),
      );
      await hand.isLedTo(page.getByRole('heading', { level: 2 }));
      if (n === 2) {
        await page.reload();
        await hand.follow(line.resume);
        await line.next.waitFor();
      }
      const place = page.getByText(drift.place(n + 1, 4), { exact: true });
      await until(
        async () => (n < 4 ? await place.isVisible() : await line.sentence.isVisible()),
        () => hand.follow(line.next),
      );
    }
    await hand.isLedTo(line.sentence);
    await line.lines.waitFor();
    expect(await page.getByText(debrief.table, { exact: true }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('by the week on a phone: no fault for axe, nothing to push sideways, moves in reach', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const line = lineOf(page);
    const sound = async (when: string) => {
      expect(await violations(page), when).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, when).toBe(0);
    };
    await open('/practice/six-weeks/?seed=5');
    await line.start.click();
    await until(
      () => page.getByText(/^Week 2 of 6/).isVisible(),
      () => line.nextWeek.click(),
    );
    await line.look.click();
    await page.getByText(/10 more outputs made at the same time/).waitFor();
    for (const move of [line.nextWeek, line.stop]) {
      const box = await move.boundingBox();
      expect(box && box.height >= 43.5 && box.y + box.height <= phone.height + 0.5).toBe(true);
    }
    await sound('while watching');
    await line.stop.click();
    await line.cause.first().check();
    await sound('asked for the cause');
    await until(
      () => line.next.isVisible(),
      () => line.stop.click(),
    );
    await sound('after the line');
    for (let n = 2; n <= 5; n++) {
      await until(
        () => page.getByText(drift.place(n, 5), { exact: true }).isVisible(),
        () => line.next.click(),
      );
      await until(
        () => line.why.isVisible(),
        () => line.stop.click(),
      );
      await line.cause.last().check();
      await until(
        () => line.next.isVisible(),
        () => line.stop.click(),
      );
    }
    await until(
      () => line.sentence.isVisible(),
      () => line.next.click(),
    );
    await line.lines.waitFor();
    await sound('in the debrief');
    expect(faults).toEqual([]);
    await context.close();
  });
});
