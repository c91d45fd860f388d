import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { clean } from '#words-of/data-cleaning';
import { rowWords } from '../../src/simulations/data-cleaning/words.row_en.ts';
import { told } from '../../src/simulations/data-cleaning/words.told_en.ts';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** A table whose first row has a proposal for one cell, and whose second row stands in no proposal. */
const address = '/practice/supplier-list/?seed=27';
const jobs = 60;

/** The screen as a person finds it. */
const tableOf = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    start: button(ways.startSeed),
    resume: button(/^Continue at item/),
    heading: page.getByRole('region').or(page.locator('main')).getByRole('heading', { level: 2 }),
    row: (no: number) => button(new RegExp(`^Row ${no}, `)),
    papers: button(/^Open the papers/),
    move: (name: string) => button(new RegExp(`^${name}`)),
    left: (n: number) => page.getByText(clean.place(n, 50), { exact: true }),
    run: button(clean.run),
    runNow: button(rowWords.runNow),
    next: button(clean.next),
    commit: page.getByRole('button', { name: rowWords.commit, exact: true }),
    toDebrief: button(clean.toDebrief),
    sentence: page.getByRole('heading', { level: 1, name: new RegExp(`of ${jobs} jobs wrong before`) }),
  };
};

describe('a table is cleaned by keyboard alone', () => {
  it('papers, a proposal, a cell and a merge, a reload in the middle, the run of the AI, a rule, the debrief', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const table = tableOf(page);
    const said = page.locator('[role=status][aria-live=polite]');
    await open(address);
    await hand.follow(table.start);
    await hand.isLedTo(table.heading);

    await hand.follow(table.row(1));
    await hand.follow(table.papers);
    await hand.isLedTo(page.locator('.cleaning-papers'));
    await table.left(47).waitFor();
    await hand.press('1');
    await table.left(46).waitFor();
    await expect.poll(() => said.innerText()).toContain('46 minutes left.');
    expect(await page.getByRole('button', { name: rowWords.apply, pressed: true }).isVisible()).toBe(true);
    // Taken back by the same key, and made again.
    await hand.press('1');
    await table.left(47).waitFor();
    await hand.press('1');
    await table.left(46).waitFor();

    // Another row: arrows go from line to line.
    await page.getByRole('button', { name: /^Row 1, / }).focus();
    await hand.press('ArrowDown');
    await hand.isLedTo(table.row(2));
    await hand.press('Enter');
    await page.getByRole('heading', { name: /^What to do with row 2/ }).waitFor();
    await hand.press('3');
    await hand.isLedTo(page.getByLabel(rowWords.column));
    await hand.press('ArrowDown');
    await hand.tabTo(page.getByRole('textbox', { name: rowWords.value }));
    await hand.type('1 April');
    await hand.press('Enter');
    await page.getByText(rowWords.expected.date).waitFor();
    await hand.press('Control+a');
    await hand.type('01-04-2028');
    await hand.press('Enter');
    await table.left(42).waitFor();

    await page.reload();
    await hand.follow(table.resume);
    await table.left(42).waitFor();
    await hand.follow(table.row(2));
    await page.getByRole('list', { name: rowWords.edits }).getByText('01-04-2028').waitFor();
    await hand.press('4');
    await hand.isLedTo(page.getByLabel(rowWords.with));
    await hand.press('ArrowDown');
    await hand.tabTo(page.getByRole('radio', { name: /^Row 2, / }));
    await hand.press('Space');
    await hand.follow(page.getByRole('button', { name: rowWords.doMerge }));
    await table.left(37).waitFor();
    await hand.follow(page.getByRole('button', { name: /^Undo: Merge/ }).first());
    await table.left(42).waitFor();

    await hand.follow(table.run);
    await hand.isLedTo(table.runNow);
    await hand.press('Enter');
    await hand.isLedTo(page.getByRole('heading', { name: clean.result }));
    await page.getByText(told.trap).waitFor();
    await hand.follow(table.next);
    await hand.isLedTo(page.getByRole('heading', { name: clean.ruleHeading }));
    await hand.follow(table.commit);
    await hand.isLedTo(page.getByRole('radio').first());
    await hand.press('Space');
    await hand.follow(table.commit);
    await hand.follow(table.toDebrief);
    await hand.isLedTo(table.sentence);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a table is cleaned on a phone', () => {
  it('cards keep inside the screen, axe finds nothing at work, at the result and in the debrief', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const table = tableOf(page);
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await open(address);
    await table.start.click();
    await table.row(1).tap();
    await table.papers.tap();
    await table.move(rowWords.fix).tap();
    expect(await violations(page)).toEqual([]);
    expect(await sideways()).toBe(0);
    const small = await page
      .locator('.stage button:visible, .stage select:visible, .stage summary:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 43.5 && !one.closest('.cleaning-line'))
          .map((one) => one.textContent),
      );
    expect(small).toEqual([]);
    await page.getByRole('button', { name: rowWords.cancel, exact: true }).tap();
    await table.move(rowWords.apply).tap();
    await page.getByLabel(clean.filter).selectOption({ index: 3 });
    expect(await page.getByRole('button', { name: /^Row \d+, / }).count()).toBe(1);
    await table.run.tap();
    await table.runNow.tap();
    await page.getByRole('heading', { name: clean.result }).waitFor();
    expect(await violations(page)).toEqual([]);
    await table.next.tap();
    await page.getByRole('radio').nth(1).check();
    await table.commit.tap();
    expect(await violations(page)).toEqual([]);
    await table.toDebrief.tap();
    await table.sentence.waitFor();
    await page.getByRole('heading', { name: told.bestPlan }).waitFor();
    // What comes next is fetched, and its buttons change their colour once it is there.
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await sideways()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
