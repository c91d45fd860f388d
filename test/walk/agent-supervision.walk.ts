import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { debriefWords, moveWords, stage as words } from '#words-of/agent-supervision';
import type { AgentMove } from '../../src/simulations/agent-supervision/types.ts';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The run as a person finds it: every part by its role and name. */
const runOf = (page: Page) => ({
  start: page.getByRole('button', { name: ways.startSeed }),
  resume: page.getByRole('button', { name: /^Continue / }),
  begin: page.getByRole('button', { name: words.begin, exact: true }),
  heading: page.getByRole('heading', { level: 2 }),
  call: (turn: number) => page.getByRole('heading', { level: 2, name: words.callHeading(turn), exact: true }),
  happened: page.getByRole('heading', { level: 2, name: words.happened }),
  closed: page.getByRole('button', { name: /^Open / }),
  move: (move: AgentMove) =>
    page.getByRole('group', { name: words.moves }).getByRole('button', { name: moveWords.name[move] }),
  chosen: (move: AgentMove) =>
    page.getByRole('button', { name: moveWords.name[move], exact: true, pressed: true }),
  lines: page.getByRole('radio'),
  commit: page.getByRole('button', { name: words.commit, exact: true }),
  next: page.getByRole('button', { name: words.next, exact: true }),
  closing: page.getByRole('heading', { level: 2, name: words.closing }),
  answer: page.getByRole('button', { name: words.answer, exact: true }),
  toDebrief: page.getByRole('button', { name: words.toDebrief, exact: true }),
  place: page.getByText(/^Task \d+ of \d+, call \d+$/),
  sentence: page.getByRole('heading', { level: 1, name: /unsafe call/ }),
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('supervising an agent', () => {
  it('by keyboard alone, with a reload in the middle, to the debrief', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const run = runOf(page);
    await open('/practice/tidy-suppliers/?seed=11');
    await hand.follow(run.start);
    await run.begin.waitFor();
    let reloaded = false;
    let asked = false;
    for (let i = 0; i < 60; i++) {
      await run.heading.or(run.sentence).first().waitFor();
      if ((await run.sentence.isVisible()) || (await run.closing.isVisible())) break;
      if (await run.begin.isVisible()) {
        await hand.follow(run.begin);
      } else if (await run.happened.isVisible()) {
        await hand.isLedTo(run.happened);
        await hand.follow(run.next);
      } else {
        const turn = Number((await run.place.innerText()).split(' ').at(-1));
        await hand.isLedTo(run.call(turn));
        if (turn === 2 && !asked) {
          asked = true;
          // Commit with nothing chosen leads to the moves; a question needs one of its lines.
          await hand.follow(run.commit);
          await hand.isLedTo(run.move('approve'));
          await hand.press('4');
          await run.chosen('ask').waitFor();
          await hand.tabTo(run.lines);
          await hand.press('Space');
        } else if (turn === 1) {
          const closed = await run.closed.count();
          if (closed > 0) {
            await hand.follow(run.closed.first());
            await expect.poll(() => run.closed.count()).toBe(closed - 1);
          }
          await hand.press('1');
        } else {
          // One whole task is enough: the others are taken over.
          await hand.press(reloaded ? '5' : '1');
        }
        await hand.follow(run.commit);
        if (turn === 3 && !reloaded) {
          reloaded = true;
          await run.happened.waitFor();
          // What was committed is in the log; the run goes on where it stopped.
          await page.waitForTimeout(200);
          await page.reload();
          await hand.follow(run.resume);
          await run.happened.or(run.place).first().waitFor();
        }
      }
    }
    expect(reloaded && asked).toBe(true);
    await hand.isLedTo(run.closing);
    await hand.tabTo(run.lines);
    await hand.press('Space');
    await hand.follow(run.answer);
    // The answer is told on a screen of its own, whose heading takes the focus.
    await hand.isLedTo(run.closing);
    await hand.follow(run.toDebrief);
    await hand.isLedTo(run.sentence);
    expect(await page.getByRole('table', { name: debriefWords.timingCaption }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('on a phone, measured: nothing is told on the way, and run and debrief have no fault of access', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const run = runOf(page);
    await open('/practice/measured-agent/?seed=5');
    await run.start.click();
    await run.begin.waitFor();
    let calls = 0;
    for (let i = 0; i < 120 && !(await run.sentence.isVisible()); i++) {
      await run.heading.or(run.sentence).first().waitFor();
      if (await run.begin.isVisible()) {
        await run.begin.click();
        await run.place.waitFor();
        continue;
      }
      if (!(await run.place.isVisible())) continue;
      calls += 1;
      const before = await run.place.innerText();
      const move: AgentMove = calls === 3 ? 'change' : calls > 6 ? 'take-over' : 'approve';
      if (calls === 3) while ((await run.closed.count()) > 0) await run.closed.first().click();
      await run.move(move).click();
      if (move === 'change') {
        await run.lines.first().check();
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
      }
      await run.commit.click();
      await expect
        .poll(async () => ((await run.place.isVisible()) ? (await run.place.innerText()) !== before : true))
        .toBe(true);
      // Counted first: the debrief, where it is told, may come between two looks.
      const told = await page.getByText(words.unsafe, { exact: true }).count();
      if (told > 0) expect(await run.sentence.isVisible(), 'only the debrief tells it').toBe(true);
    }
    await run.sentence.waitFor();
    await page.getByText(debriefWords.openTask).first().click();
    expect(await page.getByText(words.safe, { exact: true }).first().isVisible()).toBe(true);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
