import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { brief } from '#words/practice';
import type { LessonCheck } from '../../src/library/lesson.ts';
import { violations } from './axe.ts';
import { type House, type Learner, openHouse } from './browser.ts';
import { debriefOf, deskOf } from './desk.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { lessonFile, placeOf, rank } from './lesson.ts';
import { stopAtFirstFault } from './story.ts';

const profile = mkdtempSync(join(tmpdir(), 'second-look-newcomer-'));
const lesson = lessonFile('m01-l1');
const note = 'I had to know that the depot closes at noon on Fridays.';
let house: House;
let me: Learner;
let hand: Keyboard;
let sentence = '';

beforeAll(async () => {
  house = await openHouse();
  me = await house.returning(profile);
  hand = keyboardOf(me.page);
});
afterAll(async () => {
  await me?.context.close();
  await house?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Chooses what is right, or what is wrong, with keys alone. */
async function chooseByKeys(page: Page, check: LessonCheck, right: boolean): Promise<void> {
  const place = placeOf(page, check);
  const { kind, choices } = check;
  if (kind === 'one') {
    const wanted = place.getByRole('radio', { name: choices.find((c) => c.correct === right)?.text ?? '' });
    await hand.tabTo(place.getByRole('radio'));
    await hand.press('Space');
    for (let i = 0; i < choices.length && !(await wanted.isChecked()); i++) await hand.press('ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  } else if (kind === 'several') {
    for (const choice of choices.filter((c) => c.correct === right)) {
      await hand.tabTo(place.getByRole('checkbox', { name: choice.text }));
      await hand.press('Space');
    }
  } else if (kind === 'match') {
    for (const [i, choice] of choices.entries()) {
      const list = place.getByRole('combobox', { name: choice.text });
      await hand.tabTo(list);
      await hand.type((right ? choice : choices[(i + 1) % choices.length])?.to ?? '');
      expect(await list.locator('option:checked').innerText()).not.toBe('Choose …');
    }
  } else {
    for (const [i, choice] of choices.entries()) {
      if ((await rank(place, choice.text)) <= i) continue;
      await hand.tabTo(place.getByRole('button', { name: `Move up: ${choice.text}` }));
      // The focus stays on the button while its row moves.
      while ((await rank(place, choice.text)) > i) await hand.press('Enter');
    }
    if (!right) await hand.follow(place.getByRole('button', { name: /^Move down/ }).first());
  }
}

async function answerByKeys(page: Page, check: LessonCheck, right: boolean): Promise<void> {
  await chooseByKeys(page, check, right);
  await hand.follow(placeOf(page, check).getByRole('button', { name: 'Answer' }));
}

describe('a newcomer’s first day, by keyboard alone', () => {
  stopAtFirstFault();

  it('Today names one next thing, and Enter leads to the lesson', async () => {
    const { page, open } = me;
    await open('/');
    await hand.press('Tab');
    await hand.isLedTo(page.getByRole('link', { name: 'Skip to the content' }));
    await hand.press('Enter');
    const next = page.getByRole('region', { name: lesson.title });
    await next.getByText('Start here').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await hand.follow(next.getByRole('link'), 3);
    await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor();
  });

  it('picks several: an answer is told what fits and what was left out', async () => {
    const { page } = me;
    await page.getByText(/^Left in this lesson/).waitFor();
    const check = lesson.check('several');
    const place = placeOf(page, check);
    await answerByKeys(page, check, false);
    await place.getByText(/^Not quite\. You have \d of \d options right\.$/).waitFor();
    expect(await place.getByText('you left this out', { exact: true }).count()).toBe(
      check.choices.filter((c) => c.correct).length,
    );
    await hand.follow(place.getByRole('button', { name: 'Try again' }));
    await answerByKeys(page, check, true);
    await place.getByText('Right.', { exact: true }).waitFor();
  });

  it('answers a question: not answered is not wrong, wrong gives reasons and another try, right is kept beside the first try', async () => {
    const { page } = me;
    const check = lesson.check('one');
    const place = placeOf(page, check);
    await hand.follow(place.getByRole('button', { name: 'Answer' }));
    await place.getByText('Not answered yet. That is not a mistake').waitFor();
    expect(await place.getByText('Not this one').count()).toBe(0);

    const wrong = check.choices.find((c) => !c.correct);
    await hand.press('Shift+Tab');
    await answerByKeys(page, check, false);
    await place.getByText('Not this one.', { exact: true }).waitFor();
    await hand.isLedTo(place.getByText('Not this one.', { exact: true }));
    for (const { why } of check.choices) expect(await place.innerText()).toContain(why ?? '');
    const told = place.getByRole('status').filter({ hasText: wrong?.why ?? '' });
    expect(await told.count(), 'the reason is announced').toBe(1);

    await hand.follow(place.getByRole('button', { name: 'Try again' }));
    expect(await place.getByRole('radio', { checked: true }).count()).toBe(0);
    await answerByKeys(page, check, true);
    await place.getByText('Right.', { exact: true }).waitFor();
    await place.getByText('First try: not right yet. Tries so far: 2.').waitFor();
  });

  it('puts a list in order: wrong first, then right, each with the place of every row', async () => {
    const { page } = me;
    const check = lesson.check('order');
    const place = placeOf(page, check);
    await answerByKeys(page, check, false);
    await place.getByText(/^Not quite\. \d of \d stand in their place\.$/).waitFor();
    await hand.follow(place.getByRole('button', { name: 'Try again' }));
    await answerByKeys(page, check, true);
    await place.getByText('Right.', { exact: true }).waitFor();
    expect(await place.getByText('You put it here too').count()).toBe(check.choices.length);
  });

  it('matches pairs: says how many are open, then how many fit, then right', async () => {
    const { page } = me;
    const check = lesson.check('match');
    const place = placeOf(page, check);
    await hand.tabTo(place.getByRole('combobox').first());
    await hand.type(check.choices[0]?.to ?? '');
    await hand.follow(place.getByRole('button', { name: 'Answer' }));
    await place.getByText(`Not answered yet: ${check.choices.length - 1} are still open.`).waitFor();
    for (let i = 0; i < check.choices.length; i++) await hand.press('Shift+Tab');
    await answerByKeys(page, check, false);
    await place.getByText(`Not quite. 0 of ${check.choices.length} fit.`).waitFor();
    await hand.follow(place.getByRole('button', { name: 'Try again' }));
    await answerByKeys(page, check, true);
    await place.getByText('Right.', { exact: true }).waitFor();
  });

  it('finishes the lesson with the last answer, keeps a private note, and goes on to the next lesson', async () => {
    const { page } = me;
    const status = page.getByRole('status').filter({ hasText: /lesson/ });
    for (const check of lesson.counted) {
      const place = placeOf(page, check);
      if ((await place.getAttribute('data-state')) === 'answered') continue;
      expect(await status.innerText()).toMatch(/^Left in this lesson: \d questions?\.$/);
      await answerByKeys(page, check, true);
      await place.getByText('Right.', { exact: true }).waitFor();
    }
    await hand.tabTo(page.getByRole('textbox', { name: lesson.reflect?.question ?? '' }));
    await hand.type(note);
    await page.getByText('You finished this lesson.').waitFor();
    await page.getByText('Saved in this browser.').waitFor();
    expect(await violations(page)).toEqual([]);
    await hand.follow(page.getByRole('link', { name: /^Next lesson: / }));
    await page.getByRole('heading', { level: 1, name: lessonFile('m01-l2').title }).waitFor();
    await page.getByText(/^Left in this lesson/).waitFor();
    const rail = page.getByRole('navigation', { name: 'Lessons in this module' });
    await rail.getByRole('listitem').filter({ hasText: lesson.title }).getByText('finished').waitFor();
  });

  it('reads the stakes and the two marks before the shift, and learns the desk on two guided items', async () => {
    const { page } = me;
    await hand.follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }));
    await hand.follow(page.getByRole('link', { name: 'Your first shift' }));
    await page.getByRole('heading', { level: 1, name: 'Your first shift' }).waitFor();
    const stakes = page.getByRole('region', { name: brief.stakes });
    expect(await stakes.getByRole('row').count()).toBe(3);
    await page.getByText(/^To pass, stop at least .* let through at least/).waitFor();
    await hand.follow(page.getByRole('button', { name: 'Start the shift' }));

    const desk = deskOf(page);
    await page.getByText('Guided item, does not count', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await desk.risk.getByRole('radio', { checked: true }).count(), 'nothing is preselected').toBe(0);
    expect(await desk.moveBar.getByRole('button', { pressed: true }).count()).toBe(0);
    for (const guided of [1, 2]) {
      const title = await desk.item.innerText();
      await settleByKeys(page, { key: '1', risk: 1, open: true });
      const reasons = page.getByRole('region', { name: 'The reasons' });
      await reasons.getByText(/^The AI output was (right|wrong)$/).waitFor();
      await hand.isLedTo(reasons.getByRole('heading', { name: 'The reasons' }));
      if (guided === 1) expect(await violations(page)).toEqual([]);
      await hand.follow(page.getByRole('button', { name: 'Next item' }));
      await desk.item.filter({ hasNotText: title }).waitFor();
    }
    expect(await desk.place.innerText()).toBe('Item 1 of 10');
  });

  it('works a whole shift with Tab, arrows, Enter and 1 to 5, and is told what is missing before a commit', async () => {
    const { page } = me;
    const desk = deskOf(page);
    await hand.tabTo(desk.risk.getByRole('radio'));
    await hand.press('5');
    await hand.follow(desk.commit);
    await page.getByText(/^Before you commit: say how likely/).first().waitFor();
    expect(await desk.place.innerText()).toBe('Item 1 of 10');
    for (let item = 1; item <= 10; item++) {
      await page.getByText(`Item ${item} of 10`, { exact: true }).waitFor();
      await settleByKeys(page, { key: '12345'[item % 5] ?? '1', risk: item % 6, open: item % 3 === 0 });
    }
    await debriefOf(page).sentence.waitFor();
  });

  it('reads the debrief: the plain sentence first, a two-by-two table with headers, the costs as a table, every item again', async () => {
    const { page } = me;
    const { sentence: heading, four } = debriefOf(page);
    sentence = await heading.innerText();
    await hand.isLedTo(heading);
    expect(sentence).toMatch(/^You stopped .*wrong output.*, and .*right.*\.$/);

    expect(await four.getByRole('columnheader').allInnerTexts()).toEqual([
      'Output was right',
      'Output was wrong',
    ]);
    expect(await four.getByRole('rowheader').allInnerTexts()).toEqual([
      'You let it through',
      'You stopped it',
    ]);
    const counts = (await four.getByRole('cell').filter({ hasText: /^\d/ }).allInnerTexts()).map(Number.parseFloat);
    expect(counts).toHaveLength(4);
    expect(counts.reduce((a, b) => a + b)).toBe(10);
    const [, wrongThrough = 0, , wrongStopped = 0] = counts;
    expect(wrongThrough + wrongStopped).toBe(5);

    await hand.follow(page.getByText('The figures as a table'));
    const ledger = page.getByRole('table').filter({ hasText: 'Accepting all' });
    expect(await ledger.getByRole('rowheader').allInnerTexts()).toEqual(Object.values(debrief.ways));
    const items = page.getByRole('group').filter({ hasText: /Item \d+/ });
    expect(await items.count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    for (const summary of await page.locator('summary').all()) {
      await summary.focus();
      if (!(await summary.evaluate((s) => (s.parentElement as HTMLDetailsElement).open))) await hand.press('Enter');
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Same shift again' }).waitFor();
    await page.getByRole('link', { name: 'New shift' }).waitFor();
  });

  it('closes the browser, comes back, and finds everything: one next thing, what changed, note, answers and debrief', async () => {
    expect(me.faults).toEqual([]);
    await me.context.close();
    me = await house.returning(profile);
    hand = keyboardOf(me.page);
    const { page, open } = me;
    await open('/');
    const next = lessonFile('m01-l2');
    await page.getByRole('region', { name: next.title }).getByText('Carry on').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const path = page.getByRole('region', { name: /^Your path/ });
    await path.getByRole('listitem').filter({ hasText: lesson.title }).getByText('finished').waitFor();
    await path.getByRole('listitem').filter({ hasText: 'Your first shift' }).getByText('finished').waitFor();
    const changed = page.getByRole('region', { name: 'What changed' });
    await changed.getByText(`You finished “${lesson.title}”.`).waitFor();
    await hand.follow(changed.getByRole('link', { name: 'Read the debrief' }));
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();

    await open(lesson.path);
    await page.getByText('You finished this lesson.').waitFor();
    const box = page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await box.scrollIntoViewIfNeeded();
    await expect.poll(() => box.inputValue()).toBe(note);
    const check = lesson.check('one');
    await placeOf(page, check).scrollIntoViewIfNeeded();
    await placeOf(page, check).getByText('First try: not right yet. Tries so far: 2.').waitFor();
    expect(me.faults).toEqual([]);
  });
});

/** One item at the desk without a mouse; `risk` is the step from 0 to 5. */
async function settleByKeys(page: Page, how: { key: string; risk: number; open: boolean }): Promise<void> {
  const desk = deskOf(page);
  const risk = desk.risk.getByRole('radio');
  await hand.tabTo(risk);
  await hand.press('Space');
  for (let step = 0; step < how.risk; step++) await hand.press('ArrowRight');
  expect(await risk.nth(how.risk).isChecked()).toBe(true);
  if (how.open) await hand.follow(desk.closed.first());
  await hand.press(how.key);
  await desk.commit.waitFor();
  const mark = Number(how.key) % 2 === 0 ? desk.nothing : null;
  if (await desk.detail.count()) {
    await hand.tabTo(desk.detail);
    if ((await desk.detail.evaluate((field) => field.tagName)) === 'SELECT') await hand.press('ArrowDown');
    else await hand.type('12.50');
  }
  await hand.tabTo(mark ?? desk.rows);
  await hand.press('Space');
  await hand.follow(desk.commit);
}
