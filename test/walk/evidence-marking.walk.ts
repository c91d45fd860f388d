import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { told, evidence as words } from '#words-of/evidence-marking';
import { violations } from './axe.ts';
import { type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** The screen as a person finds it: every part by its role and name. */
function deskOf(page: Page) {
  const verdicts = page.getByRole('group', { name: words.judge });
  const source = page.getByRole('region', { name: words.source });
  return {
    place: page.getByText(/^Step \d+ of \d+$/),
    guided: page.getByText(words.guided, { exact: true }),
    heading: page.getByRole('heading', { level: 2 }),
    verdicts,
    verdict: (name: keyof typeof words.verdict) =>
      verdicts.getByRole('button', { name: words.verdict[name] }),
    papers: source.getByRole('listbox'),
    lines: source.getByRole('option'),
    marked: source.getByRole('option', { selected: true }),
    none: page.getByRole('button', { name: words.none }),
    commit: page.getByRole('button', { name: words.commit, exact: true }),
    reasons: page.getByRole('group', { name: words.reasons.heading }),
    verdictLine: page.getByRole('group', { name: words.reasons.heading }).getByRole('paragraph').first(),
    /** What is said to a screen reader beside what the focus reads out. */
    said: page.getByRole('status'),
    next: page.getByRole('button', {
      name: new RegExp(
        `^(${[words.next, words.toLeftOut.replace('?', '\\?'), words.nextSet, words.toDebrief].join('|')})$`,
      ),
    }),
    now: page.locator('li[aria-current="step"]'),
    sentence: page.getByRole('heading', { level: 1, name: /^You found \d+ of/ }),
  };
}

const stepText = (n: number, of: number) => words.place(n, of);
const total = 14;
/** In each of the two summaries; what is left out is one more step. */
const claims = 6;

describe('marking the evidence', () => {
  it('is worked by keyboard alone to its debrief, with a break in the middle, and says nothing twice', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    const desk = deskOf(page);
    await open('/practice/three-cards/?seed=7');
    await hand.follow(page.getByRole('button', { name: ways.startSeed }));
    await desk.place.waitFor();
    for (let step = 1; step <= total; step++) {
      await page.getByText(stepText(step, total), { exact: true }).waitFor();
      // A summary begins at its heading, every other claim where it stands.
      await hand.isLedTo(desk.heading.or(desk.now));
      // Where the focus is led to is read out by that; the live region says only what is not.
      if (step === 2) {
        await expect.poll(() => desk.said.first().innerText()).toContain(words.said.claim(2, claims));
        expect(await desk.said.first().innerText()).not.toContain(await desk.now.innerText());
      }
      if (await desk.verdicts.isVisible()) {
        // Too early: what is missing is said, and the focus is put there.
        if (step === 1) {
          await hand.follow(desk.commit);
          await hand.isLedTo(desk.verdict('supported'));
          await page.getByText(words.missingLead).first().waitFor();
        }
        await hand.press(step % 3 === 0 ? '3' : '1');
        if (step % 3 !== 0) {
          await hand.tabTo(desk.lines);
          await hand.press('ArrowDown');
          await hand.press('Space');
          await desk.marked.and(page.locator(':focus')).waitFor();
          // The end of the last paper, beyond the one where the focus began, and back.
          if (step === 2) {
            await hand.press('End');
            await hand.press('Enter');
            expect(await desk.marked.count()).toBe(1);
            await hand.isLedTo(desk.lines.last());
          }
        }
      } else if (step === total) {
        await hand.press('1');
      } else {
        await hand.tabTo(desk.lines);
        await hand.press('Space');
        await hand.press('ArrowDown');
        await hand.press('Space');
        expect(await desk.marked.count(), 'several lines may be missing').toBe(2);
      }
      await hand.follow(desk.commit);
      await hand.isLedTo(desk.verdictLine);
      if (step === 1) {
        const why = (await desk.reasons.getByRole('paragraph').last().innerText()).trim();
        await expect.poll(() => desk.said.first().innerText()).toContain(why);
        expect(await desk.said.first().innerText()).not.toContain(
          (await desk.verdictLine.innerText()).trim(),
        );
      }
      if (step === 5) {
        await page.reload();
        await hand.follow(page.getByRole('button', { name: /^Continue/ }));
        await page.getByText(stepText(step, total), { exact: true }).waitFor();
        await desk.reasons.waitFor();
      }
      await hand.follow(desk.next);
    }
    await hand.isLedTo(desk.sentence);
    await page.getByRole('heading', { level: 2, name: told.matrix.title }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('on a phone the claim stays in sight above the source, and nothing is wrong for a screen reader', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const desk = deskOf(page);
    await open('/practice/line-by-line/?seed=7');
    await page.getByRole('button', { name: ways.startSeed }).tap();
    await desk.guided.waitFor();
    expect(await violations(page), 'worked example').toEqual([]);
    await page.getByRole('button', { name: words.skipGuide }).tap();
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (let step = 1; step <= total; step++) {
      await page.getByText(stepText(step, total), { exact: true }).waitFor();
      if (await desk.verdicts.isVisible()) {
        await desk.lines.last().tap();
        await desk.verdict('contradicted').tap();
        const seen = await desk.now.evaluate((claim) => {
          const { top, bottom } = claim.getBoundingClientRect();
          return top >= 0 && bottom < innerHeight / 2;
        });
        expect(seen, 'the claim, while the last line is marked').toBe(true);
      } else await desk.none.tap();
      expect(await sideways()).toBe(0);
      if (step === 7) expect(await violations(page), 'what was left out').toEqual([]);
      await desk.commit.tap();
      await desk.verdictLine.and(page.locator(':focus')).waitFor();
      if (step === 1) expect(await violations(page), 'reasons').toEqual([]);
      const onward = page.getByText(stepText(step + 1, total), { exact: true }).or(desk.sentence);
      if (step > 1) await desk.next.press('Enter');
      else {
        // A tap right after the commit is taken for the second half of a double tap.
        await expect
          .poll(async () => {
            if (!(await onward.isVisible())) await desk.next.tap();
            return onward.isVisible();
          })
          .toBe(true);
      }
      await onward.waitFor();
    }
    await desk.sentence.waitFor();
    // What next comes last, once the list of practices is there.
    await page.getByRole('link', { name: /^Next: / }).waitFor();
    expect(await violations(page), 'debrief').toEqual([]);
    expect(await sideways()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
