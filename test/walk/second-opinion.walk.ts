import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '#words/measures';
import { ways } from '#words/practice';
import { run } from '#words/run';
import { opinion, told } from '#words-of/second-opinion';
import { sections } from '#words-of/second-opinion/debrief';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The screen of a second opinion as a person finds it: every part by its role and name. */
const screenOf = (page: Page) => ({
  start: page.getByRole('button', { name: ways.startSeed }),
  place: page.getByText(/^Item \d+ of \d+$/),
  at: (n: number, of: number) => page.getByText(opinion.place(n, of), { exact: true }),
  heading: page.locator('main').getByRole('heading', { level: 2 }),
  field: page.getByRole('textbox'),
  sure: page.getByRole('group', { name: /^How sure are you/ }).getByRole('radio'),
  lock: page.getByRole('button', { name: opinion.lock }),
  advice: page.getByRole('heading', { name: opinion.aiBy }),
  final: page.getByRole('heading', { name: opinion.finalAnswer }),
  keep: page.getByRole('button', { name: new RegExp(`^${opinion.keep}`) }),
  take: page.getByRole('button', { name: new RegExp(`^${opinion.take}`) }),
  commit: page.getByRole('button', { name: opinion.commit, exact: true }),
  reasons: page.getByRole('heading', { name: told.reasons }),
  next: page.getByRole('button', { name: new RegExp(`^(${opinion.next}|${opinion.toDebrief})$`) }),
  sentence: page.getByRole('heading', { level: 1, name: /^Where the AI was wrong/ }),
});

/** A press in the first third of a second is taken for the second half of a double tap: no person is as quick as this. */
const aPerson = (page: Page) => page.waitForTimeout(360);

describe('second opinion', () => {
  it('is worked to its debrief by keyboard alone, and goes on after a reload with the own answer still locked', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const screen = screenOf(page);
    const said = page.locator('[role=status][aria-live=polite]');
    await open('/practice/six-cash-forecasts/?seed=3');
    await hand.follow(screen.start);
    const total = Number((await screen.place.innerText()).split(' ').at(-1));
    for (let n = 1; n <= total; n++) {
      await screen.at(n, total).waitFor();
      await hand.isLedTo(screen.heading);
      expect(await screen.advice.count(), 'nothing of the AI before the lock').toBe(0);
      await hand.tabTo(screen.field);
      await hand.type('30000');
      if (n === 1) {
        await aPerson(page);
        await hand.press('Enter');
        await expect.poll(() => said.innerText()).toContain(opinion.missing.sure);
        await page.getByText(opinion.missing.sure).last().waitFor();
      }
      await hand.tabTo(screen.sure);
      await hand.press('Space');
      await aPerson(page);
      await hand.follow(screen.lock);
      await hand.isLedTo(screen.advice);
      if (n === 1) {
        await expect.poll(() => said.innerText()).toContain('Your answer is locked: €30,000.00.');
        await page.getByText(opinion.rule).waitFor();
      }
      if (n === 2) {
        await page.reload();
        await hand.follow(page.getByRole('button', { name: ways.resume(n, total) }));
        await screen.final.waitFor();
        await page.getByText(/€30,000\.00, \d+% sure/).waitFor();
      }
      // Single keys: 1 keeps, 2 takes. Nothing is chosen before.
      expect(await screen.keep.getAttribute('aria-pressed')).toBe('false');
      await hand.press(n % 2 ? '1' : '2');
      await (n % 2 ? screen.keep : screen.take).and(page.locator('[aria-pressed="true"]')).waitFor();
      await hand.tabTo(screen.sure);
      await hand.press('Space');
      await aPerson(page);
      await hand.follow(screen.commit);
      await hand.isLedTo(screen.reasons);
      await aPerson(page);
      await hand.follow(screen.next);
    }
    await hand.isLedTo(screen.sentence);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is accessible and whole on a phone: a verdict, reasons and debrief', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const screen = screenOf(page);
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const sound = async (when: string) => {
      expect(await violations(page), when).toEqual([]);
      expect(await sideways(), when).toBe(0);
    };
    await open('/practice/second-verdict/?seed=2');
    await screen.start.tap();
    await page.getByRole('group', { name: opinion.yours }).getByRole('button').nth(1).tap();
    await screen.sure.nth(4).check();
    await aPerson(page);
    await screen.lock.tap();
    await screen.advice.waitFor();
    await sound('a verdict and its advice');

    await open('/practice/six-cash-forecasts/?seed=2');
    await screen.start.tap();
    await screen.place.waitFor();
    const total = Number((await screen.place.innerText()).split(' ').at(-1));
    for (let n = 1; n <= total; n++) {
      await screen.at(n, total).waitFor();
      await screen.field.fill('12');
      await screen.sure.nth(n % 6).check();
      await aPerson(page);
      await screen.lock.tap();
      await screen.advice.waitFor();
      if (n % 3) await screen.take.tap();
      else await screen.field.fill('20');
      await screen.sure.nth(4).check();
      await aPerson(page);
      await screen.commit.tap();
      await screen.reasons.waitFor();
      if (n === 1) {
        await sound('reasons');
        for (const part of [screen.next, page.getByRole('button', { name: run.pause })])
          expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(43.5);
      }
      await aPerson(page);
      await screen.next.tap();
    }
    await screen.sentence.waitFor();
    for (const { title } of [sections.square, sections.path, sections.together, sections.items])
      await page.getByRole('heading', { name: title }).waitFor();
    for (const name of [sections.square.counts, figures.table, /^Item 2/])
      await page.locator('summary', { hasText: name }).first().click();
    await sound('debrief');
    expect(faults).toEqual([]);
    await context.close();
  });
});
