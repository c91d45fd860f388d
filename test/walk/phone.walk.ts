import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fact as sourceWords } from '#words/elements';
import { lesson as onLesson } from '#words/learn';
import { moves as words } from '#words/moves';
import { shelves } from '#words/practice';
import { run } from '#words/run';
import { verdict } from '#words/verdict';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { debriefOf, deskOf, moves, startShift } from './desk.ts';
import { answer, lessonFile, rightIn } from './lesson.ts';

const onPhone = { viewport: phone, hasTouch: true, isMobile: true };
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** Pixels a page can be pushed sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** All five moves whole inside the window, and nothing lying over them. */
async function movesInReach(page: Page, when: string): Promise<void> {
  for (const move of moves) {
    const seen = await deskOf(page)
      .move(move)
      .evaluate((button) => {
        const { top, bottom, left, right, height } = button.getBoundingClientRect();
        const inside = top >= 0 && left >= 0 && bottom <= innerHeight + 0.5 && right <= innerWidth + 0.5;
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return { inside, free: hit === button || button.contains(hit), tall: height >= 43.5 };
      });
    expect(seen, `${move}, ${when}`).toEqual({ inside: true, free: true, tall: true });
  }
}

/** Scrolled to the top, to the middle and to the end of what the page holds. */
async function movesInReachAnywhere(page: Page, when: string): Promise<void> {
  for (const part of [0, 0.5, 1]) {
    await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), part);
    await movesInReach(page, `${when}, ${part * 100}% down`);
  }
}

/** The moves are out of sight, and what stands for them is within reach. */
async function footIsOneLine(page: Page, says: string): Promise<void> {
  const { foot: bar, moveBar } = deskOf(page);
  expect(await moveBar.isVisible()).toBe(false);
  expect(await bar.innerText()).toContain(says);
  const foot = await page.locator('.desk-moves').evaluate((element) => {
    const { height, bottom } = element.getBoundingClientRect();
    return { low: height <= 72, inside: bottom <= innerHeight + 0.5 };
  });
  expect(foot).toEqual({ low: true, inside: true });
  expect(await bar.evaluate((button) => button.getBoundingClientRect().height)).toBeGreaterThanOrEqual(43.5);
}

interface Frame {
  title: string;
  tab: string;
}

/** Writes down what every frame shows from now on. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const seen: Frame[] = [];
    Object.assign(window, { frames_: seen });
    const text = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const look = () => {
      seen.push({ title: text('.desk h2'), tab: text('[role=tab][aria-selected=true]') });
      if (seen.length < 300) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
const framesSeen = (page: Page) => page.evaluate(() => (window as unknown as { frames_: Frame[] }).frames_);

/** How many numbers of sources a lesson shows, and those that a line break parts from what they belong to. */
const sourceNumbers = (page: Page) =>
  page.evaluate(() => {
    const isCard = (node: Node) => node.parentElement?.closest('.card, .fact-mark') != null;
    const walker = document.createTreeWalker(
      document.querySelector('.prose') as Element,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) if (!isCard(walker.currentNode)) texts.push(walker.currentNode as Text);
    /** The line a character stands on: where its box has its middle. */
    const middle = (node: Text, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, bottom } = range.getClientRects()[0] ?? new DOMRect();
      return (top + bottom) / 2;
    };
    const marks = [...document.querySelectorAll<HTMLElement>('.prose .fact-mark')].filter(
      (mark) => mark.getClientRects().length > 0,
    );
    const alone = marks.flatMap((mark) => {
      const number = mark.querySelector('[aria-hidden]') as HTMLElement;
      const { top, bottom } = number.getBoundingClientRect();
      const line = (top + bottom) / 2;
      const last = texts.findLast(
        (t) => mark.compareDocumentPosition(t) & Node.DOCUMENT_POSITION_PRECEDING && t.data.trim() !== '',
      );
      const next = texts.find((t) => mark.compareDocumentPosition(t) & Node.DOCUMENT_POSITION_FOLLOWING);
      const apart = (at: number) => Math.abs(at - line) > 16;
      const word = last ? last.data.trimEnd().length - 1 : -1;
      const found: string[] = [];
      if (last && apart(middle(last, word)))
        found.push(`${last.data.trim().slice(-20)} | ${number.innerText}`);
      if (next && /^[.,;:?!)”’]/.test(next.data) && apart(middle(next, 0)))
        found.push(`${number.innerText} | ${next.data.slice(0, 8)}`);
      return found;
    });
    return { numbers: marks.length, alone };
  });

describe('on a phone', () => {
  it('a lesson is read and its questions of every kind are answered without scrolling sideways', async () => {
    const { page, open, faults, context } = await house.learner(onPhone);
    const lesson = lessonFile('m01-l1');
    await open(lesson.path);
    for (const kind of ['one', 'several', 'order', 'match'] as const) {
      const check = lesson.check(kind);
      await answer(page, check);
      await rightIn(page, check).waitFor();
      expect(await sideways(page), kind).toBe(0);
    }
    await page.getByText(/lessons in this module$/i).click();
    await page.getByRole('navigation', { name: onLesson.rail }).getByRole('link').first().waitFor();
    expect(await sideways(page)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the number of a source never stands on a line without its word, nor a full stop without the number', async () => {
    const { page, open, faults, context } = await house.learner(onPhone);
    let seen = 0;
    for (const id of ['m01-l4', 'm03-l4', 'm04-l5', 'm12-l5']) {
      await open(lessonFile(id).path);
      for (const width of [320, 360, 390]) {
        await page.setViewportSize({ ...phone, width });
        const { numbers, alone } = await sourceNumbers(page);
        expect(alone, `${id} at ${width} px`).toEqual([]);
        expect(await sideways(page)).toBe(0);
        seen += numbers;
      }
    }
    expect(seen).toBeGreaterThan(30);
    const mark = page.getByRole('button', { name: sourceWords.mark('1'), exact: true }).first();
    await mark.tap();
    await page.locator('.fact-card:popover-open').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('no title of a lesson or a list is broken at a hyphen, and none sticks out', async () => {
    const { page, open, faults, context } = await house.learner({
      ...onPhone,
      viewport: { ...phone, width: 320 },
    });
    for (const path of [
      lessonFile('m11-l2').path,
      lessonFile('m12-l3').path,
      '/learn/',
      '/learn/data-analysts/',
    ]) {
      await open(path);
      const words = page.locator('.whole-word');
      expect(await words.count(), path).toBeGreaterThan(0);
      for (const word of await words.all())
        expect(await word.evaluate((span) => span.getClientRects().length), path).toBeLessThanOrEqual(1);
      expect(await sideways(page), path).toBe(0);
    }
    await page
      .getByRole('link', { name: /^Choose a cut-off with costs/ })
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('items to match are each given their own partner, also where one is part of another', async () => {
    const { page, open, faults, context } = await house.learner(onPhone);
    const lesson = lessonFile('m11-l2');
    const check = lesson.check('match');
    const texts = check.choices.map(({ text }) => text.toLowerCase());
    expect(texts.some((text, i) => texts.some((other, j) => i !== j && other.includes(text)))).toBe(true);
    await open(lesson.path);
    await answer(page, check);
    await rightIn(page, check).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the list of practices shows one department alone, or all of them, without script as well', async () => {
    for (const javaScriptEnabled of [false, true]) {
      const { page, open, context } = await house.learner({ ...onPhone, javaScriptEnabled });
      await open('/practice/');
      const groups = page.locator('#all > .group');
      const all = await groups.count();
      expect(all).toBeGreaterThan(3);
      const shown = async () => (await groups.filter({ visible: true }).allInnerTexts()).length;
      expect(await shown()).toBe(all);
      const departments = page.getByRole('navigation', { name: shelves.jump });
      await departments.getByRole('link', { name: /^Payroll/ }).tap();
      expect(await shown()).toBe(1);
      expect(await page.getByRole('heading', { level: 3, name: 'Payroll', exact: true }).isVisible()).toBe(
        true,
      );
      expect(await departments.isVisible()).toBe(true);
      // What lies on the other shelves stays.
      expect(await page.getByRole('heading', { name: shelves.protocol }).count()).toBe(1);
      await departments.getByRole('link', { name: new RegExp(`^${shelves.all}`) }).tap();
      expect(await shown()).toBe(all);
      expect(await sideways(page)).toBe(0);
      await context.close();
    }
  });

  it('at the desk AI output and records are two tabs, and the five moves are in reach at every step', async () => {
    const { page, open, faults, context } = await house.learner(onPhone);
    await open('/practice/first-shift/?seed=7');
    const desk = await startShift(page);
    expect(await page.getByRole('tablist').getByRole('tab').count()).toBe(2);
    for (let item = 1; item <= 10; item++) {
      await page.getByText(run.itemOf(item, 10), { exact: true }).waitFor();
      // Each item begins with the AI output.
      await page.getByRole('tab', { name: run.ai, selected: true }).waitFor();
      const whole = item <= 2 ? movesInReachAnywhere : movesInReach;
      await whole(page, `item ${item}, at first`);
      await desk.step(60).check();
      await whole(page, `item ${item}, rated`);
      await desk.recordsTab.tap();
      expect(await desk.risk.isVisible(), 'one tab at a time').toBe(false);
      if ((await desk.closed.count()) > 0) await desk.closed.first().tap();
      await footIsOneLine(page, run.noMove);
      await desk.foot.tap();
      await whole(page, `item ${item}, looking at records`);
      await desk.choose(moves[item % 5] ?? 'accept');
      await whole(page, `item ${item}, move chosen`);
      await desk.decide(moves[item % 5] ?? 'accept');
      await whole(page, `item ${item}, ready to commit`);
      expect(await sideways(page), `item ${item}`).toBe(0);
      if (item === 1) expect(await violations(page)).toEqual([]);
      await desk.foot.tap();
      await footIsOneLine(page, run.youChose(words.name[moves[item % 5] ?? 'accept']));
      if (item === 1) expect(await violations(page)).toEqual([]);
      await desk.foot.tap();
      await watchFrames(page);
      await desk.commit.tap();
      if (item === 10) break;
      await page.getByText(run.justSettled(item), { exact: true }).waitFor();
      const title = await desk.item.innerText();
      const ofItem = async () => (await framesSeen(page)).filter((frame) => frame.title === title);
      await expect.poll(async () => (await ofItem()).length).toBeGreaterThan(1);
      expect((await ofItem())[0]?.tab, 'not for one frame the tab of the item before').toBe(run.ai);
    }
    await debriefOf(page).sentence.waitFor();
    expect(await sideways(page)).toBe(0);
    for (const summary of await page.locator('main summary').all())
      if (await summary.isVisible()) await summary.tap();
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('the reasons after an item come into view with the way on in reach', async () => {
    const { page, open, faults, context } = await house.learner(onPhone);
    await open('/practice/refund-desk/?seed=7');
    const desk = await startShift(page);
    await desk.prepare({ open: 1, move: 'escalate' });
    await desk.commit.tap();
    const heading = page.getByRole('heading', { name: run.reasons });
    await heading.and(page.locator(':focus')).waitFor();
    expect(await heading.evaluate((h) => h.getBoundingClientRect().top < innerHeight)).toBe(true);
    const next = await desk.next.evaluate((b) => b.getBoundingClientRect().bottom <= innerHeight + 0.5);
    expect(next).toBe(true);
    // A wrong output can be looked at with its error gone, and the right value is beside the records as well.
    const again = page.getByRole('button', { name: verdict.again });
    for (let at = 0; at < 8 && (await again.count()) === 0; at++) {
      await desk.next.click();
      await desk.step(40).waitFor();
      await desk.prepare({ open: 0, move: 'escalate' });
      await desk.commit.tap();
      await heading.waitFor();
    }
    await again.tap();
    const righted = page.getByText(verdict.againBy, { exact: true }).filter({ visible: true });
    expect(await righted.count()).toBe(1);
    await again.and(page.locator(':focus')).waitFor();
    await page.getByText(run.aiBy, { exact: true }).waitFor({ state: 'hidden' });
    await desk.recordsTab.tap();
    expect(await righted.count()).toBe(1);
    await page.getByRole('tab', { name: run.ai }).tap();
    await again.tap();
    expect(await righted.count()).toBe(0);
    await page.getByText(run.aiBy, { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('on the narrowest screen, 320 px, nothing at the desk and in its debrief scrolls sideways', async () => {
    const { page, open, faults, context } = await house.learner({
      ...onPhone,
      viewport: { width: 320, height: 640 },
    });
    await open('/practice/payroll-desk/?seed=3');
    expect(await sideways(page), 'first screen').toBe(0);
    const desk = await startShift(page, true);
    // The guided items, then those that count, up to the debrief.
    const { sentence } = debriefOf(page);
    const saving = page.getByText(run.saving);
    for (let at = 0; !(await saving.or(sentence).first().isVisible()); at++) {
      const title = await desk.item.innerText();
      await desk.prepare({ open: 3, move: moves[at % 5] ?? 'accept' });
      expect(await sideways(page), `before the commit of ${title}`).toBe(0);
      await desk.commit.click();
      await desk.next.waitFor();
      expect(await sideways(page), `at the reasons of ${title}`).toBe(0);
      await desk.next.click();
      await desk.next.waitFor({ state: 'detached' });
      await desk.step(40).or(saving).or(sentence).first().waitFor();
    }
    await sentence.waitFor();
    expect(await sideways(page), 'debrief').toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
