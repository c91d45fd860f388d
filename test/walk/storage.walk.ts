import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reflect, check as words } from '#words/elements';
import { marks } from '#words/learn';
import { ways } from '#words/practice';
import { settings } from '#words/settings';
import { backup as backupWords, leaving, storage } from '#words/storage';
import { today } from '#words/today';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { debriefOf, startShift } from './desk.ts';
import { answer, lessonFile, placeOf, rightIn } from './lesson.ts';
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
  await page.getByText(marks.done).waitFor();
}

async function saveBackup({ page, open }: Learner, to: string): Promise<void> {
  await open('/settings/');
  const button = page.getByRole('button', { name: settings.backupSave });
  await awake(button);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^second-look-backup-\d{4}-\d\d-\d\d\.json$/);
  await download.saveAs(to);
  await page.getByText(download.suggestedFilename()).waitFor();
}

/** Chooses one of the settings. */
async function set(page: Page, name: string): Promise<void> {
  const choice = page.getByRole('radio', { name });
  await awake(choice);
  await choice.check();
}

/** Chooses a file, and nothing more. */
async function offer({ page }: Learner, file: string): Promise<void> {
  const chooser = page.getByLabel(settings.restoreChoose);
  await awake(chooser);
  await chooser.setInputFiles(file);
}

/** Chooses a file and says yes to what it holds. */
async function restore(me: Learner, file: string): Promise<void> {
  await offer(me, file);
  await me.page.getByRole('button', { name: backupWords.add }).click();
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
    await page.getByText(storage.memory.blocked).waitFor();
    await page.getByRole('link', { name: settings.backupSave }).waitFor();

    await finishLesson(me);
    const note = page.getByRole('textbox', { name: lesson.reflect?.question ?? '' });
    await awake(note);
    await note.fill('Kept by nobody.');
    await page.getByText(reflect.memory).waitFor();

    await open('/practice/first-shift/');
    await page.getByText(ways.memory).waitFor();
    const desk = await startShift(page);
    await desk.settle({ open: 1, move: 'escalate', risk: 80 });
    await desk.toTheEnd();
    expect(await debriefOf(page).four.getByRole('cell').count()).toBeGreaterThanOrEqual(4);

    await open('/settings/');
    await set(page, settings.theme.dark);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
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
    await page.getByText(reflect.full).waitFor();
    const check = lesson.check('one');
    await answer(page, check);
    await rightIn(page, check).waitFor();

    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await answer(page, lesson.check('several'));
    await page.getByText(reflect.saved).waitFor();
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
    await set(me.page, settings.density.desk);
    await saveBackup(me, backup);
    const count = (await recordOf(me.page)).length;
    expect(me.faults).toEqual([]);
    await me.context.close();

    const other = await house.learner();
    await other.open('/settings/');
    await restore(other, backup);
    await other.page.getByText(backupWords.restored(count, 0, 0)).waitFor();
    await expect
      .poll(() => other.page.getByRole('radio', { name: settings.density.desk }).isChecked())
      .toBe(true);
    const once = await recordOf(other.page);
    await offer(other, backup);
    await other.page.getByRole('button', { name: backupWords.dontAdd }).click();
    await other.page.getByText(backupWords.notAdded).waitFor();
    await restore(other, backup);
    await other.page.getByText(backupWords.restored(0, count, 0)).waitFor();
    expect(await recordOf(other.page)).toEqual(once);

    await other.open('/');
    await other.page.getByText(today.lessonFinished(lesson.title)).waitFor();
    await other.page.getByRole('link', { name: today.debrief }).click();
    await other.page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await other.page
      .getByRole('heading', { name: /got through|No wrong output/ })
      .first()
      .waitFor();
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
    await placeOf(me.page, check).getByText(words.wrong, { exact: true }).waitFor();
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
    const { wrong } = backupWords;
    const { events, ...rest } = JSON.parse(text);
    const forged = events.map((event: { kind: string; data: object }, i: number) =>
      i === 1 ? { ...event, data: { ...event.data, lesson: 42 } } : event,
    );
    const me = await house.learner();
    const { page, open, faults, context } = me;
    await open('/settings/');
    for (const [path, said] of [
      [file('cut.json', text.slice(0, -40)), wrong.truncated],
      [file('photo.json', 'GIF89a'), wrong.notJson],
      [file('other.json', '{"format":"something else"}'), wrong.otherFormat],
      [file('newer.json', text.replace('"version":1', '"version":2')), wrong.newer],
      [file('empty.json', ''), wrong.empty],
      [file('nothing.json', JSON.stringify({ ...rest, events: [{ id: 1 }] })), wrong.nothing],
    ] as const) {
      await offer(me, path);
      await page.getByText(said).waitFor();
      expect(await recordOf(page), path).toEqual([]);
    }
    await restore(me, file('forged.json', JSON.stringify({ ...rest, events: forged })));
    await page.getByText(backupWords.restored(events.length - 1, 0, 1)).waitFor();
    await page.getByText(backupWords.skipped(2, 'data.lesson')).waitFor();
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
    await set(page, settings.theme.dark);
    await set(page, settings.density.desk);
    const start = page.getByRole('button', { name: settings.leaveStart });
    const [download] = await Promise.all([page.waitForEvent('download'), start.click()]);
    const last = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(last.events).toHaveLength((await recordOf(page)).length);

    await page.getByRole('button', { name: leaving.keep }).click();
    expect((await recordOf(page)).length).toBeGreaterThan(0);
    await Promise.all([page.waitForEvent('download'), start.click()]);
    await page.getByRole('button', { name: leaving.confirm }).click();
    await page.getByText(leaving.done).waitFor();
    const left = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      settings: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: await caches.keys(),
      theme: document.documentElement.dataset['theme'] ?? null,
      density: document.documentElement.dataset['density'] ?? null,
    }));
    expect(left).toEqual({ databases: [], settings: [], caches: [], theme: null, density: null });
    await open('/');
    await page.getByText(today.start).waitFor();
    await page.getByText(today.nothingYet).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
