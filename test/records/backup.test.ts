import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backup as words } from '../../src/words/en/storage.ts';
import { event, eventLog } from '../domain/some-events.ts';
import { stubPage } from '../stores/browser.ts';

let saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  saved = [];
  const { document } = stubPage();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  Object.assign(document, {
    body: { append() {} },
    createElement: () => ({
      href: '',
      download: '',
      click() {
        saved.push({ name: this.download, text: (blobs.get(this.href) as Blob).text() });
      },
      remove() {},
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const load = async () => ({
  ...(await import('../../src/records/backup.ts')),
  ...(await import('../../src/records/leave.ts')),
  ...(await import('../../src/stores/log.ts')),
  ...(await import('../../src/stores/settings.ts')),
});
const now = Date.UTC(2026, 10, 21, 9);
const settings = { theme: 'system', density: 'calm', keys: 'on' } as const;
const head = { format: 'second-look-backup', version: 1, made: '2026-11-21T09:00:00.000Z', settings };
const one = event(0, 'name.given', { name: 'Ada' });

describe('reading a backup', () => {
  it('gives back every event that was saved', async () => {
    const { backupText, readBackup } = await load();
    fc.assert(
      fc.property(eventLog(), (events) => {
        const read = readBackup(backupText(events, settings, now).text, now);
        if (events.length === 0) expect(read).toEqual({ ok: false, sentence: words.wrong.nothing });
        else expect(read).toEqual({ ok: true, events, settings, skipped: [] });
      }),
    );
  });

  it.each([
    ['an empty file', '', words.wrong.empty],
    ['white space', ' \n', words.wrong.empty],
    ['a picture', '\u0089PNG', words.wrong.notJson],
    ['a text', 'Dear all,', words.wrong.notJson],
    [
      'a backup that breaks off',
      JSON.stringify({ ...head, events: [one] }).slice(0, -40),
      words.wrong.truncated,
    ],
    ['a number', '7', words.wrong.otherFormat],
    ['null', 'null', words.wrong.otherFormat],
    ['a list', '[]', words.wrong.otherFormat],
    ['a receipt', '{"format":"second-look-receipt","version":1}', words.wrong.otherFormat],
    ['a backup without events', JSON.stringify(head), words.wrong.otherFormat],
    [
      'a backup without a version',
      JSON.stringify({ ...head, version: 'x', events: [one] }),
      words.wrong.otherFormat,
    ],
    ['a newer backup', JSON.stringify({ ...head, version: 2, stream: [] }), words.wrong.newer],
    ['a backup with no entry', JSON.stringify({ ...head, events: [] }), words.wrong.nothing],
    [
      'a backup with broken entries only',
      JSON.stringify({ ...head, events: [{}, 7, null] }),
      words.wrong.nothing,
    ],
  ])('says in a sentence what is wrong with %s', async (_, text, sentence) => {
    const { readBackup } = await load();
    expect(readBackup(text, now)).toEqual({ ok: false, sentence });
  });

  it('does not read what is larger than 50 MB', async () => {
    const { readBackup, readBackupFile } = await load();
    const sentence = words.wrong.tooLarge(50);
    expect(readBackup(' '.repeat(50_000_001), now)).toEqual({ ok: false, sentence });
    const text = vi.fn();
    expect(await readBackupFile({ size: 50_000_001, text } as unknown as Blob, now)).toEqual({
      ok: false,
      sentence,
    });
    expect(text).not.toHaveBeenCalled();
  });

  it('reads a chosen file, and says so when the browser cannot', async () => {
    const { readBackupFile } = await load();
    expect(await readBackupFile(new Blob([JSON.stringify({ ...head, events: [one] })]), now)).toMatchObject({
      ok: true,
      events: [one],
    });
    const gone = { size: 5, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await readBackupFile(gone, now)).toEqual({ ok: false, sentence: words.wrong.notJson });
  });

  it('never throws, whatever the file holds', async () => {
    const { readBackup } = await load();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readBackup(text, now).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (events, anything) => {
        const read = readBackup(
          JSON.stringify({ ...head, events: [one, ...events], settings: anything }),
          now,
        );
        expect(read).toMatchObject({ ok: true, events: [one] });
        expect(read.ok && read.skipped).toHaveLength(events.length);
      }),
    );
  });

  it('lists each broken entry with its place and reason, and reads the rest', async () => {
    const { readBackup } = await load();
    const events = [
      one,
      { ...one, id: 'x' },
      7,
      { ...one, at: 'now' },
      { ...one, data: { name: 5 } },
      { ...one, data: null },
    ];
    const read = readBackup(JSON.stringify({ ...head, events }), now);
    expect(read).toMatchObject({ ok: true, events: [one] });
    expect(read.ok && read.skipped.map((s) => s.why)).toEqual([
      'Entry 2 was left out: its number is missing or wrong.',
      'Entry 3 was left out: it is not an entry at all.',
      'Entry 4 was left out: its date is missing, wrong, or in the future.',
      'Entry 5 was left out: its part “name” is missing or wrong.',
      'Entry 6 was left out: its content cannot be read.',
    ]);
  });

  it('keeps entries of newer kinds', async () => {
    const { readBackup } = await load();
    const newer = { ...one, kind: 'badge.earned', data: { badge: 'x' } };
    expect(readBackup(JSON.stringify({ ...head, events: [newer] }), now)).toMatchObject({
      ok: true,
      events: [newer],
      skipped: [],
    });
  });

  it('is not harmed by prototype names anywhere', async () => {
    const { readBackup, restoreBackup, log, readSettings } = await load();
    const text = JSON.stringify({ ...head, events: ['EVENT'] })
      .replace(
        '"EVENT"',
        `{"id":"${one.id}","at":1,"v":1,"kind":"lesson.opened","data":{"lesson":"__proto__"}},{"id":"${one.id}","at":1,"v":1,"kind":"name.given","data":{"name":"Ada","__proto__":{"polluted":1}},"__proto__":{"polluted":1}}`,
      )
      .replace('"theme"', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"theme"');
    const read = readBackup(text, now);
    expect(read).toMatchObject({ ok: true, skipped: [{ why: expect.stringContaining('lesson') }] });
    if (read.ok) await restoreBackup(read);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(log.$progress.get().lessons)).toEqual([]);
    expect(log.$progress.get().name).toBe('Ada');
    expect(readSettings()).toEqual(settings);
  });
});

describe('saving and restoring', () => {
  it('leaves out an entry dated in the future: it would be the newest for ever', async () => {
    const { readBackup } = await load();
    const later = event(60 * 24 * 3, 'name.given', { name: 'Eve' });
    const dated = { ...one, at: 8.64e15 };
    const far = { ...one, id: `zzzzzzzzz${one.id.slice(9)}` };
    const read = readBackup(JSON.stringify({ ...head, events: [one, later, dated, far] }), now);
    expect(read).toMatchObject({ ok: true, events: [one], skipped: [{}, {}, {}] });
  });

  it('says from when to when a file goes', async () => {
    const { spanOf } = await load();
    const two = event(5, 'name.given', { name: 'Bo' });
    expect(spanOf([two, one])).toEqual({ from: one.at, to: two.at });
  });

  it('one entry that cannot be written costs no other, and is counted', async () => {
    const { backupText, readBackup } = await load();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const bad = [
      { ...one, data: circle },
      { ...one, data: { n: 1n } },
    ];
    const { text, left } = backupText([one, ...bad], settings, now);
    expect(left).toBe(2);
    expect(readBackup(text, now)).toMatchObject({ ok: true, events: [one], settings, skipped: [] });
  });

  it('a damaged entry in the database stops neither the backup nor leaving', async () => {
    const { append, finishHere } = await load();
    await append('name.given', { name: 'Ada' });
    const { createDatabase } = await import('../../src/stores/database.ts');
    const db = await createDatabase().use();
    await db.put('events', { ...one, id: `${one.id.slice(0, -1)}z`, data: { n: 1n } });
    const leaving = await finishHere(now);
    expect(leaving).toMatchObject({ events: 1, left: 1 });
    db.close();
    expect(await leaving.clear?.()).toEqual({ all: true });
  });

  it('takes no more from a file than the next backup can hold, and offers no clearing after one it cannot read', async () => {
    const { readBackup, restoreBackup, finishHere, append, log } = await load();
    await append('name.given', { name: 'Ada' });
    const shown = 'A'.repeat(2_000_000);
    const data = { run: 'r', passed: true, judgements: [], ledger: null, shown };
    const events = Array.from({ length: 24 }, (_, i) => event(i + 1, 'run.finished', data));
    const read = readBackup(JSON.stringify({ ...head, events }), now);
    if (!read.ok) throw new Error(read.sentence);
    expect(await restoreBackup(read)).toBeNull();
    expect(log.$progress.get().events).toBe(1);
    for (let i = 0; i < 26; i++) await append('run.finished', data);
    expect(await finishHere(now)).toMatchObject({ large: true, clear: null });
  });

  it('refuses an entry of a newer kind that is larger than any we know to be needed', async () => {
    const { readBackup } = await load();
    const newer = { ...one, kind: 'badge.earned', data: { badge: 'x'.repeat(60_000) } };
    const read = readBackup(JSON.stringify({ ...head, events: [one, newer] }), now);
    expect(read).toMatchObject({ ok: true, events: [one], skipped: [{}] });
  });

  it('moves everything to another browser, and a second time changes nothing', async () => {
    const first = await load();
    await first.append('name.given', { name: 'Ada' });
    await first.append('point.ticked', { lesson: 'm04-l1', note: 'mine', point: '1a2b', ticked: true });
    await first.append('run.finished', {
      run: 'r',
      passed: true,
      judgements: [],
      ledger: null,
      shown: 'c2hvd24=',
    });
    first.$theme.set('dark');
    expect(await first.saveBackup(now)).toEqual({
      file: 'second-look-backup-2026-11-21.json',
      events: 3,
      left: 0,
      large: false,
    });
    expect(saved[0]?.name).toBe('second-look-backup-2026-11-21.json');
    const text = await (saved[0] as { text: Promise<string> }).text;
    const before = await first.log.whole();

    stubPage();
    const second = await load();
    const read = second.readBackup(text, now);
    if (!read.ok) throw new Error(read.sentence);
    expect(await second.restoreBackup(read)).toEqual({ added: 3, already: 0, kept: true });
    expect(await second.log.whole()).toEqual(before);
    expect(second.log.$progress.get().lessons['m04-l1']?.ticks).toEqual({ 'mine/1a2b': true });
    expect(second.readSettings().theme).toBe('dark');
    expect(await second.restoreBackup(read)).toEqual({ added: 0, already: 3, kept: true });
    expect(await second.log.whole()).toEqual(before);
  });

  it('merges into a browser that is in use and leaves its settings alone', async () => {
    const { append, restoreBackup, readBackup, readSettings, log } = await load();
    await append('path.chosen', { path: 'hr' });
    const read = readBackup(
      JSON.stringify({ ...head, settings: { ...settings, theme: 'dark' }, events: [one] }),
      now,
    );
    if (!read.ok) throw new Error(read.sentence);
    expect(await restoreBackup(read)).toEqual({ added: 1, already: 0, kept: true });
    expect(log.$progress.get()).toMatchObject({ name: 'Ada', path: { id: 'hr' } });
    expect(readSettings().theme).toBe('system');
  });

  it('says when the browser would not keep what was restored', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { restoreBackup, readBackup } = await load();
    const read = readBackup(JSON.stringify({ ...head, events: [one] }), now);
    if (!read.ok) throw new Error(read.sentence);
    expect(await restoreBackup(read)).toEqual({ added: 1, already: 0, kept: false });
  });
});

describe('finishing on a shared computer', () => {
  it('saves the backup first, and removes only when the learner says that the file is there', async () => {
    const { append, finishHere, log, readBackup } = await load();
    await append('name.given', { name: 'Ada' });
    const leaving = await finishHere(now);
    expect(leaving).toMatchObject({ file: 'second-look-backup-2026-11-21.json', events: 1 });
    expect(log.$progress.get().name).toBe('Ada');
    expect(readBackup(await (saved[0] as { text: Promise<string> }).text, now)).toMatchObject({ ok: true });
    expect(await leaving.clear?.()).toEqual({ all: true });
    expect(log.$progress.get().events).toBe(0);
    const { openPage } = await import('../stores/support.ts');
    expect(await openPage().whole()).toEqual([]);
  });

  it('removes nothing when the backup cannot be made', async () => {
    const { append, finishHere, log } = await load();
    await append('name.given', { name: 'Ada' });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(finishHere(now)).rejects.toThrow('broken');
    vi.restoreAllMocks();
    expect(saved).toEqual([]);
    expect((await log.whole()).map((e) => e.data)).toEqual([{ name: 'Ada' }]);
  });
});
