import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeDatabase } from '../../src/stores/clear.ts';
import { createDatabase, databaseName } from '../../src/stores/database.ts';
import { idbStorage } from '../../src/stores/idb-storage.ts';
import { askToKeep } from '../../src/stores/keeping.ts';
import { memoryStorage } from '../../src/stores/memory-storage.ts';
import { createShelf } from '../../src/stores/shelf.ts';
import { faultOf, type LogStorage } from '../../src/stores/storage.ts';
import { event } from '../domain/some-events.ts';
import { createHub, freshBrowser, nextTurn, openPage, until } from './support.ts';

beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
});

const named = (name: string) => new DOMException('refused', name);
const stored = async () => (await idbStorage(createDatabase())).whole();

/** Storage that refuses to add while `refusing` holds an error. */
async function moody() {
  const mood: { refusing: Error | null } = { refusing: null };
  const real = await idbStorage(createDatabase());
  const storage: LogStorage = {
    ...real,
    write: async (events) => {
      if (mood.refusing) throw mood.refusing;
      return real.write(events);
    },
    add: async (events) => {
      if (mood.refusing) throw mood.refusing;
      return real.add(events);
    },
  };
  return { mood, storage };
}

describe('a browser that keeps nothing', () => {
  const refusals: [string, () => void][] = [
    ['has no IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'throws when it is touched',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw named('SecurityError');
        }),
    ],
    [
      'answers with an error',
      () => {
        const real = indexedDB.open.bind(indexedDB);
        vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
          const request = real(name, version);
          request.addEventListener('upgradeneeded', () => queueMicrotask(() => request.transaction?.abort()));
          return request;
        });
      },
    ],
  ];
  afterEach(() => vi.unstubAllGlobals());

  it.each(refusals)('and %s: the log works from memory and says so', async (_, refuse) => {
    refuse();
    const page = openPage();
    await page.append('lesson.opened', { lesson: 'm01-l1' });
    await page.append('name.given', { name: 'Ada' });
    expect(page.$ready.get()).toBe(true);
    expect(page.$progress.get()).toMatchObject({ name: 'Ada', events: 2 });
    expect(page.$storage.get()).toEqual({ mode: 'memory', persisted: null, full: false, why: 'blocked' });
    expect((await page.whole()).map((e) => e.kind)).toEqual(['lesson.opened', 'name.given']);
    expect(await page.restore([event(0, 'path.chosen', { path: 'hr' })])).toEqual({ added: 1, kept: false });
    expect(page.$progress.get().path?.id).toBe('hr');
  });

  it('still hears other tabs', async () => {
    const hub = createHub();
    const refuse = { open: () => Promise.reject(named('SecurityError')) };
    const [one, two] = [openPage({ ...refuse, tabs: hub.join() }), openPage({ ...refuse, tabs: hub.join() })];
    await two.start();
    await one.append('name.given', { name: 'Ada' });
    expect(two.$progress.get().name).toBe('Ada');
    expect((await two.whole()).map((e) => e.data)).toEqual([{ name: 'Ada' }]);
  });

  it('has a team page that works until it closes', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw named('SecurityError');
    });
    const shelf = createShelf(createDatabase(), 'team');
    expect(await shelf.put('b', { n: 2 })).toBe('blocked');
    await shelf.put('a', { n: 1 });
    await shelf.put('c', { n: 3 });
    await shelf.remove('c');
    expect(await shelf.all()).toEqual([
      { key: 'a', value: { n: 1 } },
      { key: 'b', value: { n: 2 } },
    ]);
    await shelf.clear();
    expect(await shelf.all()).toEqual([]);
  });
});

describe('a database that does not answer', () => {
  it('is not waited for long, and takes over what was done when it answers after all', async () => {
    await openPage().append('name.given', { name: 'from before' });
    let answer = () => {};
    const slow = new Promise<LogStorage>((resolve) => {
      answer = () => void idbStorage(createDatabase()).then(resolve);
    });
    const page = openPage({ open: () => slow, patience: 10 });
    await page.append('path.chosen', { path: 'onboarding' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', why: 'blocked' });
    answer();
    await until(() => page.$storage.get().mode === 'kept');
    expect(page.$progress.get()).toMatchObject({
      name: 'from before',
      path: { id: 'onboarding' },
      events: 2,
    });
    expect(await stored()).toHaveLength(2);
    await page.append('name.given', { name: 'and after' });
    expect(await stored()).toHaveLength(3);
  });
});

describe('a full browser', () => {
  it('lets the learner go on from memory, says it, and writes everything once there is room', async () => {
    const { mood, storage } = await moody();
    const page = openPage({ open: async () => storage });
    await page.append('name.given', { name: 'one' });
    mood.refusing = named('QuotaExceededError');
    const two = page.append('name.given', { name: 'two' });
    expect(page.$progress.get().name).toBe('two');
    await two;
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', full: true, why: 'full' });
    await page.append('name.given', { name: 'three' });
    expect(await stored()).toHaveLength(1);
    expect(await page.whole()).toHaveLength(3);
    expect(await page.get((await two).id)).toMatchObject({ data: { name: 'two' } });

    mood.refusing = null;
    await page.append('name.given', { name: 'four' });
    expect(page.$storage.get()).toMatchObject({ mode: 'kept', full: false, why: null });
    expect((await stored()).map((e) => (e.data as { name: string }).name)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('is tried again when the page goes out of sight', async () => {
    const { mood, storage } = await moody();
    const page = openPage({ open: async () => storage });
    mood.refusing = named('QuotaExceededError');
    await page.append('name.given', { name: 'one' });
    mood.refusing = null;
    await page.flush();
    expect(await stored()).toHaveLength(1);
    expect(page.$storage.get().mode).toBe('kept');
  });

  it('holds a restored backup in memory', async () => {
    const { mood, storage } = await moody();
    const page = openPage({ open: async () => storage });
    mood.refusing = named('QuotaExceededError');
    const backup = [event(0, 'name.given', { name: 'Ada' }), event(1, 'path.chosen', { path: 'hr' })];
    expect(await page.restore(backup)).toEqual({ added: 2, kept: false });
    expect(page.$progress.get()).toMatchObject({ name: 'Ada', path: { id: 'hr' } });
    expect(page.$storage.get().full).toBe(true);
    mood.refusing = null;
    await page.flush();
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    ['at once', 'now', 'write'],
    ['while the transaction ends', 'later', 'write'],
    ['a backup at once', 'now', 'add'],
    ['a backup while the transaction ends', 'later', 'add'],
  ] as const)('refusing %s keeps nothing of it and says that it is full', async (_, when, how) => {
    const storage = await idbStorage(createDatabase());
    await storage.add([event(0, 'name.given', { name: 'kept' })]);
    const abortFull = (tx: IDBTransaction) => {
      Object.defineProperty(tx, 'error', { get: () => named('QuotaExceededError'), set() {} });
      tx.abort();
    };
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (when === 'now') throw named('QuotaExceededError');
      const request = real.call(this, value, key);
      if (how === 'add') request.addEventListener('success', () => abortFull(this.transaction));
      return request;
    });
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
      abortFull(this);
    });
    const error = await storage[how]([event(1, 'name.given', { name: 'lost' })]).catch((e: unknown) => e);
    vi.restoreAllMocks();
    expect(error).toBeInstanceOf(Error);
    expect(await stored()).toHaveLength(1);
    const page = openPage({
      open: async () => ({ ...memoryStorage(), write: async () => Promise.reject(error) }),
    });
    await page.append('name.given', { name: 'Ada' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', full: true });
  });
});

describe('a database in a strange state', () => {
  it('of a newer version of the site is left alone', async () => {
    await openPage().append('name.given', { name: 'from before' });
    const newer = await openDB(databaseName, 2);
    newer.close();
    const page = openPage();
    await page.append('name.given', { name: 'Ada' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', why: 'newer' });
    expect(page.$progress.get().name).toBe('Ada');
    const later = await openDB(databaseName, 2);
    expect(await later.count('events')).toBe(1);
    later.close();
  });

  it('with its shelves missing is called damaged and left alone', async () => {
    const db = await openDB(databaseName, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('elsewhere'),
    });
    await db.put('elsewhere', 'precious', 'thing');
    db.close();
    const page = openPage();
    await page.append('name.given', { name: 'Ada' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', why: 'damaged' });
    const again = await openDB(databaseName, 1);
    expect(await again.get('elsewhere', 'thing')).toBe('precious');
    again.close();
  });

  it('that cannot be read is called damaged, and nothing is written over it', async () => {
    const add = vi.fn();
    const real = await idbStorage(createDatabase());
    const page = openPage({
      open: async () => ({ ...real, add, after: () => Promise.reject(named('UnknownError')) }),
    });
    await page.append('name.given', { name: 'Ada' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', why: 'damaged' });
    expect(page.$progress.get().name).toBe('Ada');
    expect(add).not.toHaveBeenCalled();
  });

  it('closed by the browser under way is opened again', async () => {
    const database = createDatabase();
    const page = openPage({ open: () => idbStorage(database) });
    await page.append('name.given', { name: 'one' });
    database.close();
    await page.append('name.given', { name: 'two' });
    expect(page.$storage.get().mode).toBe('kept');
    expect(await stored()).toHaveLength(2);
  });

  it('gives way to a newer version that wants to open it, and says so from then on', async () => {
    const page = openPage();
    await page.append('name.given', { name: 'one' });
    const newer = await openDB(databaseName, 2);
    newer.close();
    await page.append('name.given', { name: 'two' });
    expect(page.$storage.get()).toMatchObject({ mode: 'memory', why: 'newer' });
    expect(page.$progress.get().name).toBe('two');
  });

  it('is what the words of the error say', () => {
    expect(
      ['VersionError', 'QuotaExceededError', 'UnknownError', 'NotFoundError', 'SecurityError'].map((n) =>
        faultOf(named(n)),
      ),
    ).toEqual(['newer', 'full', 'damaged', 'damaged', 'blocked']);
    expect(faultOf('text')).toBe('blocked');
  });
});

describe('asking the browser to keep it', () => {
  const keeperWith = (granted: boolean) => ({
    persist: vi.fn(async () => granted),
    persisted: vi.fn(async () => granted && false),
  });

  it('comes after the first real deed, once, and not on arrival', async () => {
    const keeper = keeperWith(true);
    const page = openPage({ keeper });
    await page.append('lesson.opened', { lesson: 'm01-l1' });
    await nextTurn(5);
    expect(keeper.persist).not.toHaveBeenCalled();
    expect(page.$storage.get().persisted).toBeNull();
    for (const text of ['a', 'b', 'c'])
      await page.append('note.written', { lesson: 'm01-l1', note: 'n', text });
    await until(() => page.$storage.get().persisted === true);
    expect(keeper.persist).toHaveBeenCalledTimes(1);
  });

  it('is not repeated on the next page when it was refused', async () => {
    const keeper = keeperWith(false);
    const first = openPage({ keeper });
    await first.append('note.written', { lesson: 'm01-l1', note: 'n', text: 'a' });
    await until(() => first.$storage.get().persisted === false);
    const second = openPage({ keeper });
    await second.start();
    await until(() => second.$storage.get().persisted === false);
    await second.append('note.written', { lesson: 'm01-l1', note: 'n', text: 'b' });
    await nextTurn(5);
    expect(keeper.persist).toHaveBeenCalledTimes(1);
  });

  it('is not repeated when two tabs are at it at once', async () => {
    const keeper = keeperWith(true);
    const storage = memoryStorage();
    expect(await askToKeep(keeper, storage, 1)).toBe(true);
    expect(await askToKeep(keeper, storage, 2)).toBeNull();
    expect(await askToKeep(null, memoryStorage(), 3)).toBeNull();
    expect(keeper.persist).toHaveBeenCalledTimes(1);
  });

  it('asks nothing of a browser that keeps nothing, and survives one that cannot answer', async () => {
    const keeper = {
      persist: vi.fn(() => Promise.reject(new Error('no'))),
      persisted: () => Promise.reject(new Error('no')),
    };
    const memory = openPage({ keeper, open: () => Promise.reject(named('SecurityError')) });
    await memory.append('note.written', { lesson: 'm01-l1', note: 'n', text: 'a' });
    expect(keeper.persist).not.toHaveBeenCalled();
    const page = openPage({ keeper });
    await page.append('note.written', { lesson: 'm01-l1', note: 'n', text: 'a' });
    await nextTurn(5);
    expect(page.$storage.get()).toMatchObject({ mode: 'kept', persisted: null });
  });
});

describe('both storages', () => {
  it.each([
    ['IndexedDB', () => idbStorage(createDatabase())],
    ['memory', async () => memoryStorage()],
  ])('behave alike: %s', async (_, open) => {
    const storage = await open();
    const run = (i: number) =>
      event(i, 'run.finished', {
        run: `r${i}`,
        passed: true,
        judgements: [],
        ledger: null,
        shown: `shown ${i}`,
      });
    const [a, b] = [event(100, 'name.given', { name: 'a' }), event(101, 'name.given', { name: 'b' })];
    expect(await storage.add([])).toBe(0);
    expect(await storage.add([b, a, a])).toBe(2);
    expect(await storage.add([a])).toBe(0);
    await storage.write([]);
    expect(await storage.after(null)).toEqual([a, b]);
    expect(await storage.after(a.id)).toEqual([b]);
    expect([await storage.count(null), await storage.count(a.id)]).toEqual([2, 1]);
    expect(await storage.get(b.id)).toEqual(b);
    expect(await storage.get('none')).toBeUndefined();
    expect(await storage.recall('x')).toBeUndefined();
    await storage.remember('x', { y: 1 });
    expect(await storage.recall('x')).toEqual({ y: 1 });

    const runs = Array.from({ length: 53 }, (_, i) => run(i));
    await storage.write(runs.slice(3, 40));
    await storage.add(runs.slice(40));
    await storage.add(runs.slice(0, 3));
    expect(
      (await storage.after(null)).every(
        (e) => !('shown' in (e.data as object)) || (e.data as { shown: null }).shown === null,
      ),
    ).toBe(true);
    expect(await storage.get((runs[52] as { id: string }).id)).toEqual(runs[52]);
    const shown = (await storage.whole()).flatMap((e) =>
      e.kind === 'run.finished' ? [(e.data as { shown: string | null }).shown] : [],
    );
    expect(shown).toHaveLength(53);
    expect(shown.slice(0, 3)).toEqual([null, null, null]);
    expect(shown.slice(3)).toEqual(runs.slice(3).map((e) => e.data.shown));
    storage.close();
  });
});

describe('removing the database', () => {
  it('waits for another page only so long, and says when it could not', async () => {
    await openPage().append('name.given', { name: 'Ada' });
    const stubborn = await openDB(databaseName);
    expect(await removeDatabase(createDatabase(), 20)).toBe(false);
    stubborn.close();
    await nextTurn(10);
    expect(await removeDatabase(createDatabase())).toBe(true);
    expect(await stored()).toEqual([]);
    await deleteDB(databaseName);
  });
});
