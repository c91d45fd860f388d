import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departments } from '#words/departments';
import { reflect } from '#words/elements';
import { search as words } from '#words/search';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { failureMode, lessonFile } from './lesson.ts';

let house: House;
let me: Learner;
beforeAll(async () => {
  house = await openHouse();
  me = await house.learner();
});
afterAll(() => house?.close());

const box = (page: Page) => page.getByRole('searchbox', { name: words.label });
const hits = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('list')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') });

async function openSearch(): Promise<Page> {
  await me.open('/search/');
  await awake(box(me.page));
  return me.page;
}

/** Types a query and waits until the page says how many it found. */
async function find(page: Page, query: string): Promise<string> {
  await box(page).fill('');
  await page.getByText(words.hint).waitFor();
  await box(page).fill(query);
  const said = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /result|found/ });
  await said.waitFor();
  return said.innerText();
}

describe('search', () => {
  it('opens on / and Ctrl+K, closes with one Escape, is worked by keyboard alone, and leads to the page', async () => {
    const { page, open } = me;
    await open('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.waitFor();
    await page.keyboard.type('anchoring');
    await dialog.getByRole('link', { name: 'Anchoring' }).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await page.keyboard.type('95');
    const title = lessonFile('m01-l3').title;
    await dialog.getByRole('link', { name: title }).waitFor();
    const first = await dialog.getByRole('listitem').getByRole('link').first().getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.startsWith(new URL(first ?? '', house.address).href));
    expect(me.faults).toEqual([]);
  });

  it('finds practices by department and by skill, and filters by kind and module', async () => {
    const page = await openSearch();
    const kind = page.getByRole('combobox', { name: words.kind });
    await kind.selectOption('Practice');
    for (const query of [departments['payroll'], failureMode('duplicated-records')]) {
      await find(page, query ?? '');
      await hits(page).first().waitFor();
      for (const hit of await hits(page).all()) {
        await hit.getByText(words.kindOf.Practice, { exact: true }).waitFor();
        expect(await hit.getByRole('link').getAttribute('href')).toContain('/practice/');
      }
    }
    await kind.selectOption('');
    await page.getByRole('combobox', { name: words.module }).selectOption('Check before you trust');
    await find(page, 'score');
    await hits(page)
      .getByRole('link', { name: lessonFile('m03-l2').title })
      .waitFor();
    for (const hit of await hits(page).all())
      expect(await hit.getByRole('link').getAttribute('href')).toContain('/learn/check-before-you-trust/');
    expect(me.faults).toEqual([]);
  });

  it('never finds an answer or its reason, nor what a case’s feedback gives away', async () => {
    const page = await openSearch();
    expect(await find(page, '"anchoring"'), 'a word of the pages is found').toMatch(/^\d+ results?\.$/);
    const hidden = onlyInAnswers();
    expect(hidden.length).toBeGreaterThan(5);
    for (const word of hidden) expect(await find(page, `"${word}"`), word).toBe(words.found(0));
    expect(me.faults).toEqual([]);
  });

  it('finds the learner’s own notes under “Yours”, asks no server for it, and leads to the note with its ticks', async () => {
    const lesson = lessonFile('m04-l1');
    await me.open(lesson.path);
    const { page: own } = me;
    const note = own.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(note);
    await note.fill('The zebra ledger follows rules');
    await own.getByText(reflect.saved).waitFor();
    const points = own.getByRole('group', { name: reflect.points }).getByRole('checkbox');
    for (const i of [0, 2, 3]) await points.nth(i).check();
    await points.nth(3).uncheck();
    const page = await openSearch();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('radio', { name: words.places.yours }).check();
    await box(page).fill('zebra');
    await page.getByRole('link', { name: words.yours.note(lesson.title) }).waitFor();
    expect(asked.filter((url) => url.includes('pagefind') || url.includes('zebra'))).toEqual([]);

    await page.getByRole('link', { name: words.yours.note(lesson.title) }).click();
    await expect.poll(() => note.inputValue()).toBe('The zebra ledger follows rules');
    expect(await note.isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY), 'the link leads to the note, not to the top').toBeGreaterThan(
      500,
    );
    const ticked = () => points.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
    await expect.poll(ticked).toEqual([true, false, true, false, false]);
    expect(me.faults).toEqual([]);
  });

  it('searches for what was typed before the page was awake', async () => {
    const { page, context, faults } = await house.learner();
    let wake = () => {};
    const gate = new Promise<void>((open) => {
      wake = open;
    });
    await context.route(/\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${house.address}search/`, { waitUntil: 'commit' });
    await box(page).fill('anchoring');
    wake();
    await hits(page).getByRole('link', { name: 'Anchoring' }).first().waitFor();
    expect(await box(page).inputValue()).toBe('anchoring');
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Words that stand in reasons of questions and in feedback of cases, and in no other place of the content. */
function onlyInAnswers(): string[] {
  const content = resolve(import.meta.dirname, '../../content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(mdx|yaml)$/.test(file),
  );
  const secret: string[] = [];
  const open: string[] = [];
  for (const file of files) {
    const whole = readFileSync(join(content, file), 'utf8');
    // Of a practice only title and summary are searched: the rest is what it asks about.
    const text = /^scenarios/.test(file) ? (whole.match(/^(title|summary): .*$/gm) ?? []).join('\n') : whole;
    const hidden = /<Why>[^]*?<\/Why>|^feedback: .*$/gm;
    secret.push(...(text.match(hidden) ?? []));
    open.push(text.replace(hidden, ''));
  }
  // The search knows words by their stem, and a stem by its beginning: "digging" finds "digits".
  const stem = (word: string) =>
    word.replace(/(ations?|ments?|ings?|ness|ers?|ed|ly|es|s)$/, '').replace(/(.)\1$/, '$1');
  const known = [
    ...new Set(
      [...open, JSON.stringify(words)]
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [],
    ),
  ];
  const long =
    secret
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{7,}/gu) ?? [];
  return [...new Set(long)]
    .filter((word) => !known.some((other) => other.startsWith(stem(word).slice(0, 5))))
    .slice(0, 8);
}
