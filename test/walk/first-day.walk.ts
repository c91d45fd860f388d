import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { reflect, check as words } from '#words/elements';
import { learn, marks, lesson as onLesson } from '#words/learn';
import { brief, ways } from '#words/practice';
import { run } from '#words/run';
import { site } from '#words/site';
import { today } from '#words/today';
import { verdict } from '#words/verdict';
import type { LessonCheck } from '../../src/library/lesson.ts';
import { violations } from './axe.ts';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { debriefOf, deskOf } from './desk.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { lessonFile, placeOf, rank, rightIn } from './lesson.ts';
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
      expect(await list.inputValue()).not.toBe('');
    }
  } else {
    for (const [i, choice] of choices.entries()) {
      if ((await rank(place, choice.text)) <= i) continue;
      await hand.tabTo(place.getByRole('button', { name: words.up(choice.text) }));
      // The focus stays on the button while its row moves.
      while ((await rank(place, choice.text)) > i) await hand.press('Enter');
    }
    if (!right) await hand.follow(place.getByRole('button', { name: words.down(choices[0]?.text ?? '') }));
  }
}

async function answerByKeys(page: Page, check: LessonCheck, right: boolean): Promise<void> {
  await chooseByKeys(page, check, right);
  await hand.follow(placeOf(page, check).getByRole('button', { name: words.answer }));
}

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
  if (await desk.detail.count()) {
    await hand.tabTo(desk.detail);
    const listed = (await desk.detail.evaluate((field) => field.tagName)) === 'SELECT';
    await (listed ? hand.press('ArrowDown') : hand.type('12.50'));
  }
  await hand.tabTo(Number(how.key) % 2 === 0 ? desk.nothing : desk.rows);
  await hand.press('Space');
  await hand.follow(desk.commit);
}

describe('a newcomer’s first day, by keyboard alone', () => {
  stopAtFirstFault();

  it('Today names one next thing, and Enter leads to the lesson', async () => {
    const { page, open } = me;
    await open('/');
    await hand.press('Tab');
    await hand.isLedTo(page.getByRole('link', { name: site.skip }));
    await hand.press('Enter');
    const next = page.getByRole('region', { name: lesson.title });
    await next.getByText(today.start).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await hand.follow(next.getByRole('link'), 3);
    await page.waitForURL(`**${lesson.path}`);
    await page.getByRole('heading', { level: 1, name: lesson.title }).waitFor();
  });

  it('picks several: is told how many fit and why, tries again, and is right', async () => {
    const { page } = me;
    await page.getByText(marks.open(lesson.counted.length, 0)).waitFor();
    const check = lesson.check('several');
    const place = placeOf(page, check);
    await answerByKeys(page, check, false);
    const right = check.choices.filter((c) => c.correct).length;
    await place.getByText(words.wrongSome.several(0, right, check.choices.length - right)).waitFor();
    for (const { why } of check.choices) expect(await place.innerText()).toContain(why ?? '');
    await hand.follow(place.getByRole('button', { name: words.again }));
    await answerByKeys(page, check, true);
    await rightIn(page, check).waitFor();
  });

  it('answers a question: not answered is not wrong, wrong gives reasons and another try, right is kept beside the first try', async () => {
    const { page } = me;
    const check = lesson.check('one');
    const place = placeOf(page, check);
    await hand.follow(place.getByRole('button', { name: words.answer }));
    await place.getByText(words.missing.nothing).first().waitFor();
    expect(await place.getByText(words.wrong, { exact: true }).count()).toBe(0);
    expect(await place.getByRole('radio').count(), 'the question is still open').toBe(check.choices.length);

    const wrong = check.choices.find((c) => !c.correct);
    await hand.press('Shift+Tab');
    await answerByKeys(page, check, false);
    await hand.isLedTo(place.getByText(words.wrong, { exact: true }));
    for (const { why } of check.choices) expect(await place.innerText()).toContain(why ?? '');
    const told = place.getByRole('status').filter({ hasText: wrong?.why ?? '' });
    await expect.poll(() => told.count(), { message: 'the reason is announced' }).toBe(1);

    await hand.follow(place.getByRole('button', { name: words.again }));
    expect(await place.getByRole('radio', { checked: true }).count()).toBe(0);
    await answerByKeys(page, check, true);
    await rightIn(page, check).waitFor();
    await place.getByText(`${words.first.wrong} ${words.tries(2)}`).waitFor();
  });

  it('puts a list in order: wrong first, then right, each with the place of every row', async () => {
    const { page } = me;
    const check = lesson.check('order');
    const place = placeOf(page, check);
    const rows = check.choices.length;
    await answerByKeys(page, check, false);
    await place.getByText(words.wrongSome.order(rows - 2, rows)).waitFor();
    await hand.follow(place.getByRole('button', { name: words.again }));
    await answerByKeys(page, check, true);
    await rightIn(page, check).waitFor();
    expect(await place.getByText(words.placedRight).count()).toBe(rows);
  });

  it('matches pairs: says how many are open, then how many fit, then right', async () => {
    const { page } = me;
    const check = lesson.check('match');
    const place = placeOf(page, check);
    const pairs = check.choices.length;
    await hand.tabTo(place.getByRole('combobox').first());
    await hand.type(check.choices[0]?.to ?? '');
    await hand.follow(place.getByRole('button', { name: words.answer }));
    await place
      .getByText(words.missing.some(pairs - 1))
      .first()
      .waitFor();
    for (let i = 0; i < pairs; i++) await hand.press('Shift+Tab');
    await answerByKeys(page, check, false);
    await place.getByText(words.wrongSome.match(0, pairs)).waitFor();
    await hand.follow(place.getByRole('button', { name: words.again }));
    await answerByKeys(page, check, true);
    await rightIn(page, check).waitFor();
  });

  it('finishes the lesson with the last answer, keeps a private note, and goes on to the next lesson', async () => {
    const { page } = me;
    const open = lesson.counted.slice(-1);
    await page.getByText(marks.open(open.length, 0)).waitFor();
    for (const check of open) {
      await answerByKeys(page, check, true);
      await rightIn(page, check).waitFor();
    }
    await page.getByText(marks.done).waitFor();
    await hand.tabTo(page.getByRole('textbox', { name: lesson.reflect?.question ?? '' }));
    await hand.type(note);
    await page.getByText(reflect.saved).waitFor();
    expect(await violations(page)).toEqual([]);

    const second = lessonFile('m01-l2');
    await hand.follow(page.getByRole('link', { name: `${onLesson.nextInModule}: ${second.title}` }));
    await page.getByRole('heading', { level: 1, name: second.title }).waitFor();
    // Its practice belongs to it, too.
    await page.getByText(marks.open(second.counted.length, 1)).waitFor();
    const rail = page.getByRole('navigation', { name: onLesson.rail });
    await rail
      .getByRole('listitem')
      .filter({ hasText: lesson.title })
      .getByText(marks.state.finished)
      .waitFor();
  });

  it('sees on the course map, in words, what is finished and what is begun', async () => {
    const { page } = me;
    const main = page.getByRole('navigation', { name: site.mainNavigation });
    await hand.follow(main.getByRole('link', { name: site.nav.learn }));
    await page.getByRole('heading', { level: 1, name: learn.title }).waitFor();
    const line = (title: string) => page.getByRole('listitem').filter({ hasText: title }).last();
    await line(lesson.title).getByText(marks.state.finished).waitFor();
    await line(lessonFile('m01-l2').title).getByText(marks.state.started).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('reads the stakes and the two marks before the shift, and learns the desk on two guided items', async () => {
    const { page } = me;
    const main = page.getByRole('navigation', { name: site.mainNavigation });
    await hand.follow(main.getByRole('link', { name: site.nav.practice }));
    await hand.follow(page.getByRole('link', { name: 'Your first shift' }));
    await page.getByRole('heading', { level: 1, name: 'Your first shift' }).waitFor();
    const stakes = page.getByRole('region', { name: brief.stakes });
    expect(await stakes.getByRole('row').allInnerTexts()).toEqual(
      [brief.miss, brief.falseStop, brief.check].map((what) =>
        expect.stringMatching(new RegExp(`^${what}\\s+€\\d+`)),
      ),
    );
    await page.getByText(/^To pass, stop at least .* let through at least/).waitFor();
    await hand.follow(page.getByRole('button', { name: ways.start }));

    const desk = deskOf(page);
    await page.getByText(run.guided, { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await desk.risk.getByRole('radio', { checked: true }).count(), 'nothing is preselected').toBe(0);
    expect(await desk.moveBar.getByRole('button', { pressed: true }).count()).toBe(0);
    for (const guided of [1, 2]) {
      const title = await desk.item.innerText();
      await settleByKeys(page, { key: '1', risk: 1, open: true });
      const reasons = page.getByRole('region', { name: run.reasons });
      await reasons.getByText(verdict.sound).or(reasons.getByText(verdict.wrong)).first().waitFor();
      await hand.isLedTo(reasons.getByRole('heading', { name: run.reasons }));
      if (guided === 1) expect(await violations(page)).toEqual([]);
      await hand.follow(desk.next);
      await desk.item.filter({ hasNotText: title }).waitFor();
    }
    expect(await desk.place.innerText()).toBe(run.itemOf(1, 10));
  });

  it('works a whole shift with Tab, arrows, Enter and 1 to 5, and is told what is missing before a commit', async () => {
    const { page } = me;
    const desk = deskOf(page);
    await hand.tabTo(desk.risk.getByRole('radio'));
    await hand.press('5');
    await hand.follow(desk.commit);
    await page.getByText(`${run.missingLead} ${run.missing.risk}`).first().waitFor();
    expect(await desk.place.innerText()).toBe(run.itemOf(1, 10));
    for (let item = 1; item <= 10; item++) {
      await page.getByText(run.itemOf(item, 10), { exact: true }).waitFor();
      await settleByKeys(page, { key: '12345'[item % 5] ?? '1', risk: item % 6, open: item % 3 === 0 });
    }
    await debriefOf(page).sentence.waitFor();
  });

  it('reads the debrief: the plain sentence first, a two-by-two table with headers, the costs as a table, every item again', async () => {
    const { page } = me;
    const { sentence: heading, four } = debriefOf(page);
    await hand.isLedTo(heading);
    sentence = await heading.innerText();

    expect(await four.getByRole('columnheader').allInnerTexts()).toEqual([
      debrief.was.right,
      debrief.was.wrong,
    ]);
    expect(await four.getByRole('rowheader').allInnerTexts()).toEqual([
      debrief.did.through,
      debrief.did.stopped,
    ]);
    const cells = four.getByRole('cell').filter({ hasText: /^\d/ });
    const counts = (await cells.allInnerTexts()).map(Number.parseFloat);
    const [rightThrough = 0, wrongThrough = 0, rightStopped = 0, wrongStopped = 0] = counts;
    expect(counts).toHaveLength(4);
    expect(counts.reduce((a, b) => a + b)).toBe(10);
    const [wrong, right] = [wrongStopped + wrongThrough, rightStopped + rightThrough];
    expect(sentence).toBe(debrief.sentence(wrongStopped, wrong, rightStopped, right));

    await hand.follow(page.getByText(debrief.figures));
    const ledger = page.getByRole('table').filter({ hasText: debrief.way });
    expect(await ledger.getByRole('rowheader').allInnerTexts()).toEqual(Object.values(debrief.ways));
    expect(await violations(page)).toEqual([]);
    for (const summary of await page.locator('main summary').all()) {
      if (await summary.evaluate((s) => (s.parentElement as HTMLDetailsElement).open)) continue;
      await hand.follow(summary, 200);
    }
    for (let item = 1; item <= 10; item++)
      expect(await page.getByText(debrief.item(item), { exact: true }).count(), `item ${item}`).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: debrief.same }).waitFor();
    await page.getByRole('link', { name: debrief.fresh }).waitFor();
  });

  it('closes the browser, comes back, and finds everything: one next thing, what was done, note, answers and debrief', async () => {
    expect(me.faults).toEqual([]);
    await me.context.close();
    me = await house.returning(profile);
    hand = keyboardOf(me.page);
    const { page, open } = me;
    await open('/');
    const next = page.getByRole('region', { name: lessonFile('m01-l2').title });
    await next.getByText(today.continueLesson, { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    const path = page.getByRole('region', { name: /^Your path/ });
    await path
      .getByRole('listitem')
      .filter({ hasText: lesson.title })
      .getByText(today.state.finished)
      .waitFor();
    await path
      .getByText(today.practice.passed, { exact: true })
      .or(path.getByText(today.practice.notPassed))
      .waitFor();
    const changed = page.getByRole('region', { name: today.changed });
    await changed.getByText(today.lessonFinished(lesson.title)).waitFor();
    expect(await violations(page)).toEqual([]);
    await hand.follow(changed.getByRole('link', { name: today.debrief }));
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();

    await open(lesson.path);
    await page.getByText(marks.done).waitFor();
    await hand.tabTo(page.getByRole('textbox', { name: lesson.reflect?.question ?? '' }), 200);
    await expect.poll(() => page.locator(':focus').inputValue()).toBe(note);
    // Whoever tabs past it in less than a frame has not woken it yet.
    const question = placeOf(page, lesson.check('one'));
    await awake(question);
    await question.getByText(`${words.first.wrong} ${words.tries(2)}`).waitFor();
    expect(me.faults).toEqual([]);
  });
});
