import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { debrief, screen as words } from '#words-of/threshold';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The screen as a person finds it: every part by its role and name. */
const dialOf = (page: Page) => ({
  place: page.getByText(/^Cut-off \d+ of \d+$/),
  slider: page.getByRole('slider', { name: words.slider }),
  field: page.getByRole('spinbutton', { name: words.field }),
  keep: page.getByRole('button', { name: /^Keep \d+$/ }),
  move: page.getByRole('button', { name: /^Set (\d+|another)$/ }),
  commit: page.getByRole('button', { name: words.commit, exact: true }),
  /** What the slider's cut-off comes to: the first figure of a row. */
  figure: (row: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .first()
      .getByRole('cell')
      .first(),
  next: page.getByRole('button', { name: words.next, exact: true }),
  onward: page.getByRole('button', { name: new RegExp(`^(${words.next}|${words.toDebrief})$`) }),
  sentence: page.getByRole('heading', { level: 1, name: /^You kept/ }),
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Presses until it is taken: a tap right after a new screen counts as a slip, and no person is so quick. */
const until = (done: () => Promise<boolean>, press: () => Promise<void>) =>
  expect
    .poll(async () => {
      if (await done()) return true;
      await press();
      return done();
    })
    .toBe(true);

describe('set the threshold', () => {
  it('by keyboard alone: slider and number agree, a reload goes on where it was, and the debrief is reached', async () => {
    const me = await house.learner();
    const { page } = me;
    const hand = keyboardOf(page);
    const dial = dialOf(page);
    await me.open('/practice/doubles-cut-off/?seed=11');
    await hand.follow(page.getByRole('button', { name: ways.startSeed }));
    await dial.place.filter({ hasText: 'Cut-off 1 of 8' }).waitFor();

    await hand.tabTo(dial.slider);
    const stood = Number(await dial.field.inputValue());
    const cost = () => dial.figure('Cost of the quarter').innerText();
    const before = await cost();
    for (let i = 0; i < 4; i++) await hand.press('ArrowLeft');
    await expect.poll(() => dial.field.inputValue()).toBe(String(stood - 20));
    await expect.poll(cost).not.toBe(before);
    expect(await dial.slider.getAttribute('aria-valuetext')).toMatch(/^\d+: \d+ miss/);

    // A number beside the steps goes to the nearest one.
    await hand.tabTo(dial.field);
    await hand.press('ControlOrMeta+a');
    await hand.type('62');
    await hand.press('Enter');
    await expect.poll(() => dial.slider.inputValue()).toBe('60');

    // A commit without a move says what is missing and leads there.
    await until(
      async () => (await page.getByText(words.missing.choice).count()) > 0,
      () => hand.follow(dial.commit),
    );
    await hand.isLedTo(dial.keep);
    await hand.press('2');
    await page.getByRole('button', { name: 'Set 60', pressed: true }).waitFor();
    await hand.follow(dial.commit);
    await page.getByRole('heading', { level: 2, name: /^The proposal was/ }).waitFor();
    await until(
      async () => (await dial.place.innerText()) === 'Cut-off 2 of 8',
      () => hand.follow(dial.next),
    );

    await page.reload();
    await hand.follow(page.getByRole('button', { name: /^Continue/ }));
    await dial.place.filter({ hasText: 'Cut-off 2 of 8' }).waitFor();
    await page.getByRole('columnheader', { name: `${words.columns.before} 60` }).waitFor();

    for (let round = 2; round <= 8; round++) {
      await until(
        async () => (await dial.onward.count()) > 0,
        async () => {
          await hand.press('1');
          if (await page.getByRole('button', { name: /^Keep/, pressed: true }).count())
            await hand.follow(dial.commit);
        },
      );
      await until(
        async () => (await dial.onward.count()) === 0,
        () => hand.follow(dial.onward),
      );
    }
    await hand.isLedTo(dial.sentence);
    expect(await page.getByRole('list', { name: /marks/i }).getByRole('listitem').count()).toBe(3);
    expect(me.faults).toEqual([]);
  }, 30_000);

  it('on a phone: nothing is pushed sideways, every control is tall enough, and axe finds nothing', async () => {
    const me = await house.learner({ viewport: phone, hasTouch: true, isMobile: true });
    const { page } = me;
    const dial = dialOf(page);
    await me.open('/practice/fair-screen/?seed=3');
    await page.getByRole('button', { name: ways.startSeed }).tap();
    await dial.keep.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    for (const part of [dial.slider, dial.field, dial.keep, dial.move, dial.commit])
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(43.5);

    await until(
      async () => (await dial.onward.count()) > 0,
      async () => {
        await dial.keep.tap();
        await dial.commit.tap();
      },
    );
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);

    for (let round = 1; (await dial.sentence.count()) === 0; round++) {
      expect(round).toBeLessThan(60);
      if (await dial.onward.count()) await dial.onward.tap();
      else if (await dial.keep.count()) {
        await dial.keep.tap();
        await dial.commit.tap();
      }
      await page.waitForTimeout(60);
    }
    await page.getByRole('heading', { name: debrief.detail }).scrollIntoViewIfNeeded();
    await page.locator('details', { hasText: /^1\. / }).locator('summary').first().tap();
    await page.getByText('Decision curve', { exact: false }).first().waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(me.faults).toEqual([]);
  }, 30_000);
});
