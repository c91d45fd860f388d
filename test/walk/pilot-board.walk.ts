import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { debriefWords, words } from '#words-of/pilot-board';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const papers = 5;
const begin = (page: Page) => page.getByRole('button', { name: ways.startSeed }).click();
const sentenceOf = (page: Page) =>
  page.getByRole('heading', { level: 1, name: /^You made a call that fits/ });

describe('the pilot board', () => {
  it('is worked by keyboard alone, is found again after a reload, and is told in its debrief', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const ask = page.getByRole('button', { name: /^Ask: / });
    const because = page.getByRole('combobox', { name: words.because });
    const commit = page.getByRole('button', { name: words.commit, exact: true });
    const goes = page.getByRole('button', { name: words.calls.go, pressed: true });
    const next = page
      .getByRole('button', { name: words.next, exact: true })
      .or(page.getByRole('button', { name: words.toDebrief, exact: true }));
    await open('/practice/board-spring/?seed=11');
    await begin(page);
    await page.getByText(words.place(1, 1, papers), { exact: true }).waitFor();

    // What is asked for appears where the gap was, and the focus waits there.
    await hand.follow(ask);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DD');
    expect(await ask.count()).toBe(2);
    await hand.follow(commit);
    await page.getByText(words.missing.call, { exact: true }).first().waitFor();
    await hand.press('1');
    await goes.waitFor();

    await page.reload();
    await page.getByRole('button', { name: ways.resume(1, papers) }).click();
    await goes.waitFor();
    expect(await ask.count()).toBe(2);

    const sentence = sentenceOf(page);
    for (let call = 0; call < 2 * papers; call++) {
      if (await sentence.isVisible()) break;
      // A new call listens to keys from the next frame on; no person is as quick as this.
      await expect
        .poll(async () => {
          await hand.press('1');
          return goes.isVisible();
        })
        .toBe(true);
      await hand.tabTo(because);
      await because.selectOption('nothing');
      await hand.follow(commit);
      await hand.isLedTo(page.getByRole('heading', { level: 2 }));
      await page
        .getByText(words.told.fits, { exact: true })
        .or(page.getByText(words.told.not, { exact: true }))
        .waitFor();
      await hand.follow(next);
      await commit.or(sentence).first().waitFor();
    }
    await hand.isLedTo(sentence);
    expect(await sentence.innerText()).toMatch(/^You made a call that fits on \d of \d recommendations/);
    await page.getByRole('heading', { name: debriefWords.bounds }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('reads on a phone without a fault of accessibility, at work and in its debrief', async () => {
    const { page, open, faults, context } = await house.learner({ viewport: phone });
    await open('/practice/board-spring/?seed=12');
    await begin(page);
    await page.getByText(words.place(1, 1, papers), { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    // The foot leaves the paper most of the screen, and each target its size.
    const foot = page.getByRole('region', { name: words.foot });
    expect((await foot.boundingBox())?.height).toBeLessThanOrEqual(200);
    for (const target of await foot.getByRole('button').or(foot.getByRole('combobox')).all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
    }
    const gaps = await page.getByText(words.missingHere[1], { exact: true }).count();
    expect(gaps).toBe(3);
    const sentence = sentenceOf(page);
    for (let call = 0; call < 2 * papers && !(await sentence.isVisible()); call++) {
      await page.getByRole('button', { name: words.calls.stop, exact: true }).click();
      await page.getByRole('combobox', { name: words.because }).selectOption({ index: 1 });
      await page.getByRole('button', { name: words.commit, exact: true }).click();
      // Once told, the list holds what was not asked for as well, and says so.
      await page.getByText(`(${words.notAsked})`, { exact: true }).first().waitFor();
      expect(await page.getByText(`(${words.notAsked})`, { exact: true }).count()).toBe(gaps);
      await page.getByRole('button', { name: /^(Next|To the debrief)$/ }).click();
      await page
        .getByText(/^(Paper|Report) \d of \d+$/)
        .or(sentence)
        .first()
        .waitFor();
    }
    await sentence.waitFor();
    // The list of practices comes a moment later, and with it the next step changes its look.
    await page.getByRole('link', { name: /^Next: / }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(faults).toEqual([]);
    await context.close();
  });
});
