import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reflect, check as words } from '#words/elements';
import { lesson as onLesson } from '#words/learn';
import { ways } from '#words/practice';
import { run } from '#words/run';
import { standing } from '#words/standing';
import { today } from '#words/today';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { deskOf, startShift } from './desk.ts';
import { choose, lessonFile, placeOf, rightIn } from './lesson.ts';
import { kill, recordOf, written } from './record.ts';
import { stopAtFirstFault } from './story.ts';

const profile = mkdtempSync(join(tmpdir(), 'second-look-resume-'));
const lesson = lessonFile('m01-l1');
let house: House;
let me: Learner;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
  me = await house.returning(profile);
  page = me.page;
});
afterAll(async () => {
  await me?.context.close();
  await house?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A crashed tab, and a new one in its place. */
async function newTabAfterCrash(path: string): Promise<void> {
  const old = page;
  page = await me.tab();
  await kill(old);
  await page.goto(new URL(path.slice(1), house.address).href);
}

/** The browser itself is closed and started again with the same profile. */
async function newBrowser(path: string): Promise<void> {
  expect(me.faults).toEqual([]);
  await me.context.close();
  me = await house.returning(profile);
  page = me.page;
  await me.open(path);
}

/** Which block of the lesson stands at the top of the window. */
const atTop = () =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-lesson] > *')];
    return blocks.findIndex((block) => block.getBoundingClientRect().bottom > 90);
  });

describe('after a killed tab', () => {
  stopAtFirstFault();

  it('a half-answered question has every choice again, of each kind, and is still open', async () => {
    await me.open(lesson.path);
    const several = lesson.check('several');
    const match = lesson.check('match');
    const order = lesson.check('order');
    await choose(page, several, false);
    await awake(placeOf(page, match));
    await placeOf(page, match).getByRole('combobox').nth(1).selectOption({ index: 2 });
    await choose(page, order, true);
    for (const { id } of [several, match, order])
      await written(page, id, ({ kind, data }) => kind === 'check.drafted' && data['check'] === id);

    await newTabAfterCrash(lesson.path);
    await awake(placeOf(page, several));
    for (const choice of several.choices)
      await expect
        .poll(() => placeOf(page, several).getByRole('checkbox', { name: choice.text }).isChecked())
        .toBe(!choice.correct);
    await awake(placeOf(page, match));
    const lists = placeOf(page, match).getByRole('combobox');
    await expect.poll(() => lists.nth(1).inputValue()).not.toBe('');
    expect(await lists.nth(0).inputValue()).toBe('');
    await awake(placeOf(page, order));
    await expect
      .poll(async () =>
        (await placeOf(page, order).getByRole('listitem').allInnerTexts()).map((row) =>
          row.split('\n').at(-1)?.trim(),
        ),
      )
      .toEqual(order.choices.map((choice) => choice.text));
    for (const check of [several, match, order])
      expect(await placeOf(page, check).getByRole('button', { name: words.answer }).count()).toBe(1);
    expect(me.faults).toEqual([]);
  });

  it('half a private note is there again', async () => {
    const box = () => page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(box());
    await box().pressSequentially('It was the second contr');
    await written(page, 'the note', ({ kind }) => kind === 'note.written');
    await newTabAfterCrash(lesson.path);
    await awake(box());
    await expect.poll(() => box().inputValue()).toBe('It was the second contr');
    expect(me.faults).toEqual([]);
  });

  it('a link to the lesson opens it at its top, and “continue” beside it leads to the paragraph', async () => {
    const heading = page.getByRole('heading', { name: 'Four ways to run it' });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const read = await atTop();
    const anchor = await heading.getAttribute('id');
    await written(
      page,
      'the paragraph',
      ({ kind, data }) => kind === 'lesson.read' && data['anchor'] === anchor,
    );

    await newTabAfterCrash(lesson.path);
    await page.getByText(onLesson.resume).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('button', { name: onLesson.resumeLink }).click();
    await expect.poll(atTop).toBe(read);
    await page.getByRole('heading', { name: 'Four ways to run it' }).and(page.locator(':focus')).waitFor();
    expect(await page.getByText(onLesson.resume).isVisible()).toBe(false);
    // Nor does coming back again and again lead further and further up.
    await page.waitForTimeout(2_000);
    const places = (await recordOf(page)).filter(({ kind }) => kind === 'lesson.read');
    expect(places.at(-1)?.data['anchor']).toBe(anchor);
    expect(me.faults).toEqual([]);
  });

  it('Today’s “Continue” goes to that paragraph by itself', async () => {
    await newBrowser('/');
    const next = page.getByRole('region', { name: lesson.title });
    await next.getByText(today.continueLesson, { exact: true }).waitFor();
    await next.getByRole('link').click();
    const heading = page.getByRole('heading', { name: 'Four ways to run it' });
    await heading.and(page.locator(':focus')).waitFor();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await page.getByText(onLesson.resume).isVisible()).toBe(false);
    expect(me.faults).toEqual([]);
  });

  it('a shift goes on exactly at item 7 of 10 with its half-made choices, after a crash and after a closed browser', async () => {
    await me.open('/practice/first-shift/');
    const desk = await startShift(page);
    for (let i = 0; i < 6; i++)
      await desk.settle({ risk: 20 * i, open: i % 2, move: i % 2 ? 'escalate' : 'accept' });
    expect(await desk.place.innerText()).toBe(run.itemOf(7, 10));
    await desk.step(80).check();
    await desk.closed.first().click();
    await desk.choose('correct');
    await desk.detail.waitFor();
    if ((await desk.detail.evaluate((field) => field.tagName)) === 'SELECT')
      await desk.detail.selectOption({ index: 2 });
    else await desk.detail.fill('99.90');
    await desk.own.pressSequentially('1 line: the net is not the sum');
    await desk.own.press('Enter');
    await desk.mark(1);
    const detail = await desk.detail.inputValue();
    await written(
      page,
      'the correction',
      ({ data }) => (data['action'] as { text?: string } | undefined)?.text === detail,
    );
    await written(
      page,
      'the private sentence',
      ({ data }) => (data['action'] as { do?: string } | undefined)?.do === 'say',
    );
    await written(
      page,
      'the mark',
      ({ data }) => (data['action'] as { do?: string } | undefined)?.do === 'mark',
    );
    const before = await seen(page);
    expect(before.detail).toBe(detail);
    expect(before.own).toBe('1 line: the net is not the sum');
    expect(before.move, 'a digit in a sentence is no move').toHaveLength(1);
    expect(before.place, 'nor is the end of a sentence a commit').toBe(run.itemOf(7, 10));
    const acted = (await recordOf(page)).filter(({ kind }) => kind === 'run.acted').length;

    await newTabAfterCrash('/practice/first-shift/');
    expect(await deskOf(page).place.count(), 'a link never enters a shift by itself').toBe(0);
    await page.getByRole('button', { name: ways.resume(7, 10) }).click();
    await deskOf(page).place.waitFor();
    expect(await seen(page)).toEqual(before);

    await newBrowser('/');
    await page.getByRole('region', { name: 'Your first shift' }).getByText(today.resumeRun).waitFor();
    // Whoever presses “Go on with the shift” is at the desk: no second press.
    await page.getByRole('region', { name: 'Your first shift' }).getByRole('link').click();
    await deskOf(page).place.waitFor();
    expect(await seen(page)).toEqual(before);
    expect(new URL(page.url()).hash, 'coming back to the address begins at its first screen').toBe('');
    const after = (await recordOf(page)).filter(({ kind }) => kind === 'run.acted').length;
    expect(after, 'coming back writes no action').toBe(acted);

    await deskOf(page).commit.click();
    await page.getByText(run.itemOf(8, 10), { exact: true }).waitFor();
    expect(me.faults).toEqual([]);
  });

  it('a new shift puts the unfinished one aside', async () => {
    await me.open('/practice/first-shift/');
    await page.getByRole('button', { name: ways.resume(8, 10) }).waitFor();
    await page.getByText(ways.resumeNote).waitFor();
    await startShift(page);
    await page.getByRole('button', { name: run.leave, exact: true }).click();
    await page.getByRole('button', { name: ways.resume(1, 10) }).waitFor();
    expect((await recordOf(page)).filter(({ kind }) => kind === 'run.left')).toHaveLength(1);
    expect(me.faults).toEqual([]);
  });
});

describe('before the page is awake', () => {
  it('what is chosen, typed or written already is kept, not wiped out', async () => {
    const early = await house.learner();
    const { page: at, context, faults } = early;
    const slow = lessonFile('m04-l1');
    let wake = () => {};
    const gate = new Promise<void>((open) => {
      wake = open;
    });
    await context.route(/\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await at.goto(new URL(slow.path.slice(1), house.address).href, { waitUntil: 'commit' });
    const number = slow.check('number');
    await placeOf(at, number).getByRole('textbox').fill(String(number.number?.right));
    const one = slow.check('one');
    const right = one.choices.find((choice) => choice.correct)?.text ?? '';
    await placeOf(at, one).getByRole('radio', { name: right }).check();
    const note = at.getByRole('textbox', { name: slow.reflect?.question ?? '' });
    await note.fill('Written before anything was awake.');
    const point = at.getByRole('group', { name: reflect.points }).getByRole('checkbox');
    await point.nth(1).check();
    wake();
    for (const check of [number, one]) {
      await awake(placeOf(at, check));
      await placeOf(at, check).getByRole('button', { name: words.answer }).click();
      await rightIn(at, check).waitFor();
    }
    await awake(note);
    await at.getByText(reflect.saved).waitFor();
    expect(await note.inputValue()).toBe('Written before anything was awake.');
    await written(at, 'the tick', ({ kind, data }) => kind === 'point.ticked' && data['ticked'] === true);
    expect([await point.nth(1).isChecked(), await point.nth(0).isChecked()]).toEqual([true, false]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the lesson that sent a learner into a shift', () => {
  it('is known although its link was followed before its page was awake, and after coming back by another way', async () => {
    const { page: at, context, faults, open } = await house.learner();
    const sender = lessonFile('m03-l1');
    await context.route(/\.js$/, (route) => route.abort('aborted'));
    await at.goto(new URL(sender.path.slice(1), house.address).href);
    const link = at.locator('#practice-three-questions a.button');
    await context.unroute(/\.js$/);
    await link.click();
    await at.getByRole('link', { name: ways.fromLesson(sender.title) }).waitFor();
    await startShift(at);
    await at.getByRole('button', { name: run.leave, exact: true }).click();
    const started = (await recordOf(at)).find(({ kind }) => kind === 'run.started');
    expect(started?.data['lesson']).toBe('m03-l1');

    await open('/practice/');
    await at.getByRole('link', { name: 'Three questions at the desk' }).scrollIntoViewIfNeeded();
    await at.getByRole('link', { name: standing.goOn }).click();
    await deskOf(at).place.waitFor();
    await at.getByRole('button', { name: run.leave, exact: true }).click();
    await at.getByRole('link', { name: ways.fromLesson(sender.title) }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Everything at the desk that the learner made or opened. */
async function seen(at: Page) {
  const desk = deskOf(at);
  return {
    place: await desk.place.innerText(),
    item: await desk.item.innerText(),
    risk: await desk.risk
      .getByRole('radio')
      .evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).checked)),
    closed: await desk.closed.allInnerTexts(),
    move: await desk.moveBar.getByRole('button', { pressed: true }).allInnerTexts(),
    detail: await desk.detail.inputValue(),
    own: await desk.own.inputValue(),
    rows: await desk.rows.evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).checked)),
    marked: await at.getByText(/^Marked: /).innerText(),
    queue: await desk.queue.innerText(),
  };
}
