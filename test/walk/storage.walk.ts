import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { debriefOf, startShift } from './desk.ts';
import { answer, lessonFile, placeOf } from './lesson.ts';
import { recordOf } from './record.ts';

const lesson = lessonFile('m01-l1');
const folder = mkdtempSync(join(tmpdir(), 'second-look-storage-'));
const backup = join(folder, 'backup.json');
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers every question of the lesson and sees it finished. */
async function finishLesson({ page, open }: Learner): Promise<void> {
  await open(lesson.path);
  for (const check of lesson.counted) await answer(page, check);
  await page.getByText('You finished this lesson.').waitFor();
}

async function saveBackup({ page, open }: Learner, to: string): Promise<void> {
  await open('/settings/');
  const button = page.getByRole('button', { name: 'Save a backup file' });
  await awake(button);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^second-look-backup-\d{4}-\d\d-\d\d\.json$/);
  await download.saveAs(to);
  await page.getByText(/^Handed to your browser as second-look-backup/).waitFor();
}

async function restore({ page }: Learner, file: string): Promise<void> {
  const chooser = page.getByLabel('Choose a backup file');
  await awake(chooser);
  await chooser.setInputFiles(file);
}

describe('a browser that keeps nothing', () => {
  it('says so in words, and lesson, shift and debrief still work while the page is open', async () => {
    const me = await house.learner();
    const { page, open, faults, context } = me;
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The request was denied.', 'SecurityError');
      };
      indexedDB.open = refuse;
      indexedDB.deleteDatabase = refuse;
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, { get: refuse, configurable: true });
    });
    await open('/');
    await page.getByText('This browser will not let the site keep anything.').waitFor();
    await page.getByRole('link', { name: 'Save a backup file' }).waitFor();

    await finishLesson(me);
    const note = page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(note);
    await note.fill('Kept by nobody.');
    await page.getByText('This browser keeps nothing here. Your text is gone when you close the page.').waitFor();

    await open('/practice/first-shift/');
    await page.getByText('Your shift will be lost when you close the page.').waitFor();
    const desk = await startShift(page);
    await desk.settle({ open: 1, move: 'Escalate', risk: 80 });
    await desk.toTheEnd();
    expect(await debriefOf(page).four.getByRole('cell').count()).toBeGreaterThanOrEqual(4);

    await open('/settings/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says it when the storage is full, goes on, and keeps everything once there is room', async () => {
    const me = await house.learner();
    const { page, open, faults, context } = me;
    await open('/');
    const debug = await context.newCDPSession(page);
    const origin = new URL(house.address).origin;
    await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await open(lesson.path);
    const note = page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(note);
    await note.fill('More than fits.');
    await page.getByText('The storage of this browser is full. Your text is not kept.').waitFor();
    const check = lesson.check('one');
    await answer(page, check);
    await placeOf(page, check).getByText('Right.', { exact: true }).waitFor();

    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await answer(page, lesson.check('several'));
    await page.getByText('Saved in this browser.').waitFor();
    const kinds = (await recordOf(page)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'check.answered')).toHaveLength(2);
    expect(kinds).toContain('note.written');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a backup', () => {
  it('is saved as a file and restored into another browser; restoring twice changes nothing', async () => {
    const me = await house.learner({ acceptDownloads: true });
    await finishLesson(me);
    const note = me.page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(note);
    await note.fill('To be carried over.');
    await note.blur();
    await me.open('/practice/first-shift/');
    await (await startShift(me.page)).toTheEnd();
    const sentence = await debriefOf(me.page).sentence.innerText();
    await me.open('/settings/');
    await me.page.getByRole('radio', { name: 'Close, for desk work' }).check();
    await saveBackup(me, backup);
    const count = (await recordOf(me.page)).length;
    expect(me.faults).toEqual([]);
    await me.context.close();

    const other = await house.learner();
    await other.open('/settings/');
    await restore(other, backup);
    await other.page.getByText(`Restored: ${count} entries were added.`).waitFor();
    expect(await other.page.getByRole('radio', { name: 'Close, for desk work' }).isChecked()).toBe(true);
    const once = await recordOf(other.page);
    await restore(other, backup);
    await other.page
      .getByText(`Restored: nothing new was found and ${count} were here already.`)
      .waitFor();
    expect(await recordOf(other.page)).toEqual(once);

    await other.open('/');
    await other.page.getByText(`You finished “${lesson.title}”.`).waitFor();
    await other.page.getByRole('link', { name: 'Read the debrief' }).click();
    await other.page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await other.page.getByRole('heading', { name: /got through|No wrong output/ }).first().waitFor();
    await other.open(lesson.path);
    const carried = other.page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(carried);
    await expect.poll(() => carried.inputValue()).toBe('To be carried over.');
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it('adds to what is there already and overwrites nothing', async () => {
    const me = await house.learner();
    await me.open(lesson.path);
    const check = lesson.check('one');
    await answer(me.page, check, false);
    await placeOf(me.page, check).getByText('Not this one.', { exact: true }).waitFor();
    const own = await recordOf(me.page);
    await me.open('/settings/');
    await restore(me, backup);
    await me.page.getByText(/^Restored: \d+ entries were added\.$/).waitFor();
    expect(await recordOf(me.page)).toEqual(expect.arrayContaining(own));
    expect(me.faults).toEqual([]);
    await me.context.close();
  });

  it('that is cut off, foreign, newer, empty or tampered with says what is wrong, and changes only what is sound', async () => {
    const text = readFileSync(backup, 'utf8');
    const file = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const { events, ...rest } = JSON.parse(text);
    const forged = events.map((event: { kind: string; data: object }, i: number) =>
      i === 1 ? { ...event, data: { ...event.data, lesson: 42 } } : event,
    );
    const me = await house.learner();
    const { page, open, faults, context } = me;
    await open('/settings/');
    for (const [path, said] of [
      [file('cut.json', text.slice(0, -40)), 'This backup file breaks off before its end.'],
      [file('photo.json', 'GIF89a'), 'This is not a backup file of this site.'],
      [file('other.json', '{"format":"something else"}'), 'This file holds something else'],
      [file('newer.json', text.replace('"version":1', '"version":2')), 'made by a newer version of the site'],
      [file('empty.json', ''), 'This file is empty.'],
      [file('nothing.json', JSON.stringify({ ...rest, events: [{ id: 1 }] })), 'No entry in this backup can be read'],
    ] as const) {
      await restore(me, path);
      await page.getByText(said).waitFor();
      expect(await recordOf(page), path).toEqual([]);
    }
    await restore(me, file('forged.json', JSON.stringify({ ...rest, events: forged })));
    await page.getByText(/^Restored: \d+ entries were added and 1 entry could not be read\.$/).waitFor();
    await page.getByText(/^Entry 2 was left out: its part “lesson”/).waitFor();
    expect(await recordOf(page)).toHaveLength(events.length - 1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('finish here and clear', () => {
  it('hands over a backup, waits for a yes, then leaves nothing in the browser', async () => {
    const me = await house.learner({ acceptDownloads: true });
    const { page, open, faults, context } = me;
    await finishLesson(me);
    await open('/settings/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Close, for desk work' }).check();
    const start = page.getByRole('button', { name: 'Save a backup and go on' });
    const [download] = await Promise.all([page.waitForEvent('download'), start.click()]);
    const last = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(last.events).toHaveLength((await recordOf(page)).length);

    await page.getByRole('button', { name: 'Keep everything here' }).click();
    expect((await recordOf(page)).length).toBeGreaterThan(0);
    await Promise.all([page.waitForEvent('download'), start.click()]);
    await page.getByRole('button', { name: /^The file is saved/ }).click();
    await page.getByText(/^Everything was removed from this browser/).waitFor();
    const left = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      settings: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: await caches.keys(),
      theme: document.documentElement.dataset['theme'] ?? null,
      density: document.documentElement.dataset['density'] ?? null,
    }));
    expect(left).toEqual({ databases: [], settings: [], caches: [], theme: null, density: null });
    await open('/');
    await page.getByText('Start here').waitFor();
    await page.getByText('Nothing yet. Your lessons and shifts will show here.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
