import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { spot, spotDebrief, told } from '#words-of/spot-error';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** A piece on the screen, as a person finds it: by role and name. */
function deskOf(page: Page) {
  const parts = page.getByRole('list', { name: /^Parts of: / }).getByRole('button');
  return {
    heading: page.getByRole('heading', { level: 2 }),
    parts,
    marked: page.getByRole('button', { pressed: true }),
    kind: page.getByRole('combobox', { name: new RegExp(`^${spot.kind()}`) }),
    commit: page.getByRole('button', { name: spot.commit }),
    next: page
      .getByRole('button', { name: spot.next, exact: true })
      .or(page.getByRole('button', { name: spot.toDebrief, exact: true })),
    place: (n: number, of: number) => page.getByText(spot.pieceOf(n, of), { exact: true }).first(),
    sentence: page.getByRole('heading', { level: 1, name: /wrong parts, and/ }),
  };
}

/** Words of the parts that stand on more than one line, or reach out of their part. */
const broken = (page: Page) =>
  page.locator('.spot-cols-2 .spot-part').evaluateAll((parts) => {
    const found: string[] = [];
    for (const part of parts) {
      const right = part.getBoundingClientRect().right;
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement?.closest('.spot-label')) continue;
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s–-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1 || range.getBoundingClientRect().right > right) found.push(word);
        }
      }
    }
    return found;
  });

const start = (page: Page) =>
  page.getByRole('button', { name: ways.start }).or(page.getByRole('button', { name: ways.startSeed }));

describe('spot the error', () => {
  it('is worked by keyboard alone to its debrief, with a reload in the middle', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    await open('/practice/who-is-hurt/?seed=3');
    await hand.follow(start(page));
    const desk = deskOf(page);
    await hand.isLedTo(desk.heading);
    await hand.tabTo(desk.parts.first());
    // Arrows go from part to part, Space marks, a number marks and names the kind.
    await hand.press('ArrowDown');
    await hand.isLedTo(desk.parts.nth(1));
    await hand.press('Space');
    await hand.isLedTo(desk.marked);
    await hand.press('End');
    await hand.press('2');
    expect(await desk.marked.count()).toBe(2);
    expect(await desk.kind.nth(1).inputValue()).toBe('hidden');
    // A mark without its kind holds the piece, says why and leads there.
    await hand.follow(desk.commit);
    await page.getByText(spot.missingKind(1)).first().waitFor();
    await hand.isLedTo(desk.kind.first());
    await page.reload({ waitUntil: 'load' });
    await hand.follow(page.getByRole('button', { name: /^Continue / }));
    await hand.isLedTo(desk.heading);
    expect(await desk.marked.count(), 'marks survive a reload').toBe(2);
    await hand.tabTo(desk.kind.first());
    await hand.press('ArrowDown');
    expect(await desk.kind.first().inputValue()).not.toBe('');
    for (let piece = 1; piece <= 3; piece++) {
      await desk.place(piece, 3).waitFor();
      if (piece > 1) {
        await hand.isLedTo(desk.heading);
        await hand.tabTo(desk.parts.first());
        await hand.press('1');
      }
      await hand.follow(desk.commit);
      await hand.isLedTo(desk.heading.filter({ hasText: /wrong/ }));
      await hand.follow(desk.next);
    }
    await hand.isLedTo(desk.sentence);
    await page.getByRole('heading', { name: spotDebrief.kind.title() }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('two columns side by side break no word on a phone that fits a line', async () => {
    const { page, open, faults, context } = await house.learner({ viewport: phone });
    await open('/practice/real-dates/?seed=5');
    await start(page).click();
    const desk = deskOf(page);
    for (let piece = 1; piece <= 4; piece++) {
      await desk.place(piece, 4).waitFor();
      for (const width of [phone.width, 320]) {
        await page.setViewportSize({ ...phone, width });
        expect(await broken(page), `piece ${piece} at ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await desk.commit.click();
      await page.getByText(told.outcome().left).first().waitFor();
      await desk.next.click();
    }
    await desk.sentence.waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('fits a phone, and neither run nor debrief breaks a rule of access', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await open('/practice/two-logs/?seed=7');
    await start(page).click();
    const desk = deskOf(page);
    await desk.parts.first().click();
    await desk.parts.nth(4).click();
    expect(await sideways()).toBe(0);
    expect(await violations(page)).toEqual([]);
    for (const part of await desk.parts.all())
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(43.5);
    await desk.parts.first().click();
    expect(await desk.marked.count(), 'a mark is taken back').toBe(1);
    for (let piece = 1; piece <= 3; piece++) {
      await desk.place(piece, 3).waitFor();
      for (const choice of await page.getByRole('combobox').all()) await choice.selectOption({ index: 1 });
      await desk.commit.click();
      await page.getByText(told.outcome().left).first().waitFor();
      if (piece === 1) expect(await violations(page)).toEqual([]);
      expect(await sideways()).toBe(0);
      await desk.next.click();
    }
    await desk.sentence.waitFor();
    const again = page.getByText(/^(\d+ found|\d+ missed|\d+ marked|nothing wrong)/).first();
    await again.click();
    expect(await sideways()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
