import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readEvent } from '../../src/domain/event-schemas.ts';
import type { Event, StoredEvent } from '../../src/domain/events.ts';
import { foldAll } from '../../src/domain/fold.ts';
import { emptyProgress, type Progress } from '../../src/domain/progress.ts';
import { createDatabase } from '../../src/stores/database.ts';
import { idbStorage } from '../../src/stores/idb-storage.ts';
import { draft, event, eventLog } from '../domain/some-events.ts';
import { createHub, freshBrowser, nextTurn, openPage, until } from './support.ts';

beforeEach(freshBrowser);

const foldOf = (stored: StoredEvent[]) =>
  foldAll(
    emptyProgress(),
    stored.flatMap((raw): Event[] => {
      const read = readEvent(raw);
      return read.ok ? [read.event] : [];
    }),
  );
const raw = async () => (await idbStorage(createDatabase())).after(null);

describe('the log', () => {
  it('starts empty and not ready, and is ready after the first fold', async () => {
    const page = openPage();
    expect([page.$ready.get(), page.$progress.get()]).toEqual([false, emptyProgress()]);
    await page.start();
    expect(page.$ready.get()).toBe(true);
  });

  it('resumes: a later page folds to what the first one had', async () => {
    const first = openPage();
    await first.append('lesson.opened', { lesson: 'm01-l1' });
    await first.append('check.drafted', { lesson: 'm01-l1', check: 'c', answer: ['a'], sure: 20 });
    await first.append('name.given', { name: 'Ada' });
    const second = openPage();
    await second.start();
    expect(second.$progress.get()).toEqual(first.$progress.get());
    expect(second.$progress.get().lessons['m01-l1']?.checks['c']?.draft).toEqual({ answer: ['a'], sure: 20 });
  });

  it('shows an event at once and keeps it behind that', async () => {
    const page = openPage();
    await page.start();
    const kept = page.append('name.given', { name: 'Ada' });
    expect(page.$progress.get().name).toBe('Ada');
    await kept;
    expect(await raw()).toHaveLength(1);
  });

  it('ended while it was opening shows nothing any more', async () => {
    await openPage().append('name.given', { name: 'Ada' });
    const page = openPage();
    const ready = page.start();
    page.end();
    await ready;
    expect(page.$progress.get()).toEqual(emptyProgress());
  });

  it('does not let one slow write hold up the next: a page that goes away gets no later turn', async () => {
    const real = await idbStorage(createDatabase());
    let first = true;
    const page = openPage({
      open: async () => ({
        ...real,
        write: async (events) => {
          if (first) {
            first = false;
            await nextTurn(300);
          }
          return real.write(events);
        },
      }),
    });
    await page.start();
    const slow = page.append('name.given', { name: 'slow' });
    await page.append('name.given', { name: 'quick' });
    expect((await raw()).map((e) => e.data)).toEqual([{ name: 'quick' }]);
    await slow;
    expect((await raw()).map((e) => e.data)).toEqual([{ name: 'slow' }, { name: 'quick' }]);
  });

  it('takes events that come before it is ready, in their order', async () => {
    const page = openPage();
    await Promise.all([page.append('name.given', { name: 'A' }), page.append('name.given', { name: 'B' })]);
    expect(page.$progress.get().name).toBe('B');
    expect((await raw()).map((e) => (e.data as { name: string }).name)).toEqual(['A', 'B']);
  });

  it('refuses data without the form of its kind, before anything is kept', async () => {
    const page = openPage();
    await expect(page.append('lesson.opened', { lesson: '__proto__' })).rejects.toThrow(/data\.lesson/);
    await expect(page.append('nothing.such' as 'run.left', { run: 'r' })).rejects.toThrow(TypeError);
    expect(() => page.appendSoon('k', 'run.left', { run: '' })).toThrow(TypeError);
    expect(await page.whole()).toEqual([]);
    expect(page.$progress.get()).toEqual(emptyProgress());
  });

  it('keeps the order when the clock steps back, between pages too', async () => {
    let clock = Date.UTC(2026, 5, 1);
    const first = openPage({ now: () => clock });
    await first.append('name.given', { name: 'one' });
    clock -= 3_600_000;
    await first.append('name.given', { name: 'two' });
    const second = openPage({ now: () => clock - 86_400_000 });
    const three = await second.append('name.given', { name: 'three' });
    expect(three.at).toBe(clock - 86_400_000);
    expect((await raw()).map((e) => (e.data as { name: string }).name)).toEqual(['one', 'two', 'three']);
    expect(second.$progress.get().name).toBe('three');
  });

  it('goes on when something that listens to it fails', async () => {
    const page = openPage();
    await page.start();
    const thrown = new Promise((resolve) => process.once('uncaughtException', resolve));
    const others = process.listeners('uncaughtException').slice(0, -1);
    for (const other of others) process.off('uncaughtException', other);
    page.$progress.listen(() => {
      throw new Error('a page with a mistake');
    });
    await page.append('name.given', { name: 'Ada' });
    expect(await thrown).toMatchObject({ message: 'a page with a mistake' });
    for (const other of others) process.on('uncaughtException', other);
    expect(await raw()).toHaveLength(1);
    expect(page.$storage.get().mode).toBe('kept');
  });

  it('keeps unknown newer kinds and broken entries, skips them when folding, and hands them out again', async () => {
    const newer = { ...event(0, 'name.given', { name: 'x' }), kind: 'badge.earned', data: { badge: 'y' } };
    const broken = { ...event(1, 'name.given', { name: 'x' }), data: { name: 7 } };
    await (await idbStorage(createDatabase())).add([newer, broken]);
    const page = openPage();
    await page.append('name.given', { name: 'Ada' });
    expect(page.$progress.get()).toMatchObject({ name: 'Ada', events: 1 });
    expect((await page.whole()).slice(0, 2)).toEqual([newer, broken]);
  });
});

describe('what waits for a pause', () => {
  const draftOf = (answer: string) => ({ lesson: 'm01-l1', check: 'c', answer: [answer], sure: null });

  it('is written once, with the newest text', async () => {
    const page = openPage();
    await page.start();
    for (const letter of ['a', 'b', 'c']) page.appendSoon('c', 'check.drafted', draftOf(letter), 20);
    await until(() => page.$progress.get().events === 1);
    await nextTurn(40);
    expect((await page.whole()).map((e) => e.data)).toEqual([draftOf('c')]);
  });

  it('goes before whatever is added next, so that an answer clears its draft', async () => {
    const page = openPage();
    await page.start();
    page.appendSoon('c', 'check.drafted', draftOf('a'));
    await page.append('check.answered', { ...draftOf('a'), right: true });
    await page.flush();
    expect((await raw()).map((e) => e.kind)).toEqual(['check.drafted', 'check.answered']);
    expect(page.$progress.get().lessons['m01-l1']?.checks['c']).toMatchObject({ draft: null, attempts: 1 });
  });

  it('is part of a backup made meanwhile', async () => {
    const page = openPage();
    await page.start();
    page.appendSoon('n', 'note.written', { lesson: 'm01-l1', note: 'n', text: 'half a thou' }, 60_000);
    expect((await page.whole()).map((e) => e.kind)).toEqual(['note.written']);
  });

  it('is written when the page goes out of sight', async () => {
    const page = openPage();
    page.appendSoon('n', 'note.written', { lesson: 'm01-l1', note: 'n', text: 'half a thou' }, 60_000);
    await page.flush();
    expect((await raw()).map((e) => e.kind)).toEqual(['note.written']);
  });
});

describe('two tabs', () => {
  it('see each other’s events without either writing the other’s', async () => {
    const hub = createHub();
    const [one, two] = [openPage({ tabs: hub.join() }), openPage({ tabs: hub.join() })];
    await Promise.all([one.start(), two.start()]);
    await one.append('name.given', { name: 'one' });
    expect(two.$progress.get().name).toBe('one');
    await two.append('name.given', { name: 'two' });
    expect(one.$progress.get().name).toBe('two');
    expect(await raw()).toHaveLength(2);
  });

  it('tick points of one list at once, and neither takes the other’s back', async () => {
    const hub = createHub();
    const [one, two] = [openPage({ tabs: hub.join() }), openPage({ tabs: hub.join() })];
    const tick = (point: string, ticked = true) =>
      ['point.ticked', { lesson: 'm04-l1', note: 'mine', point, ticked }] as const;
    // Neither has read what is kept yet.
    await Promise.all([one.append(...tick('1a2b')), two.append(...tick('3c4d'))]);
    const ticks = (page: typeof one) =>
      Object.keys(page.$progress.get().lessons['m04-l1']?.ticks ?? {}).sort();
    await until(() => ticks(one).length === 2 && ticks(two).length === 2);
    await two.append(...tick('1a2b', false));
    expect(ticks(one)).toEqual(['mine/3c4d']);
    const later = openPage();
    await later.start();
    expect(ticks(later)).toEqual(['mine/3c4d']);
  });

  it('keep every event of any interleaving once and in order, whatever the clocks say and the line loses', async () => {
    const step = fc.record({
      who: fc.nat(1),
      what: draft,
      clock: fc.integer({ min: -3_000, max: 3_000 }),
      line: fc.constantFrom('now' as const, 'later' as const, 'lost' as const),
      then: fc.constantFrom('go on', 'go on', 'wait', 'mail', 'look', 'new page'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 110 }),
        fc.nat(5_000),
        async (steps, skew) => {
          freshBrowser();
          let line: 'now' | 'later' | 'lost' = 'now';
          const hub = createHub(() => line);
          const clocks = [Date.UTC(2026, 5, 1), Date.UTC(2026, 5, 1) + skew];
          const make = (who: number) =>
            openPage({ tabs: hub.join(), now: () => clocks[who] as number, every: 5 });
          const pages = [make(0), make(1)];
          const all = [...pages];
          const going: Promise<Event>[] = [];
          for (const { who, what, clock, line: how, then } of steps) {
            line = how;
            clocks[who] = (clocks[who] as number) + clock;
            const page = pages[who] as (typeof pages)[number];
            going.push(page.append(what.kind, what.data));
            if (then === 'wait') await Promise.all(going);
            if (then === 'mail') hub.catchUpMail();
            if (then === 'look') await page.catchUp();
            if (then === 'new page') {
              await Promise.all(going);
              pages[who] = make(who);
              all.push(pages[who] as (typeof pages)[number]);
            }
          }
          line = 'now';
          const made = (await Promise.all(going)).map((e) => e.id);
          hub.catchUpMail();
          for (const page of all) await page.catchUp();

          const last = openPage({ every: 5 });
          await last.start();
          const stored = await last.whole();
          expect(stored.map((e) => e.id)).toEqual([...new Set(made)].sort());
          expect(stored).toHaveLength(steps.length);
          const truth = foldOf(stored);
          expect(last.$progress.get()).toEqual(truth);
          for (const page of pages) expect(page.$ready.get() ? page.$progress.get() : truth).toEqual(truth);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['kept', true],
    ['held in the memory of its tab', false],
  ])('fold an older event that comes late into its place: %s', async (_, kept) => {
    const hub = createHub();
    const page = openPage({ tabs: hub.join(), every: 10 });
    const attempt = (answer: string) => ({
      lesson: 'm01-l1',
      check: 'c',
      answer: [answer],
      right: false,
      sure: null,
    });
    for (let i = 0; i < 60; i++) await page.append('check.answered', attempt(`${i}`));
    const late = event(-1e6, 'check.answered', attempt('late'));
    if (kept) await (await idbStorage(createDatabase())).add([late]);
    hub.shout({ say: 'event', event: late });
    await until(() => page.$progress.get().events === 61);
    const check = page.$progress.get().lessons['m01-l1']?.checks['c'];
    expect([check?.first?.answer, check?.last?.answer]).toEqual([['late'], ['59']]);
    expect(page.$progress.get()).toEqual(foldOf(await page.whole()));
  });

  it('put what is done after hearing of something behind it, though this clock is late', async () => {
    const hub = createHub();
    const one = openPage({ tabs: hub.join() });
    const two = openPage({ tabs: hub.join(), now: () => Date.now() - 3_600_000 });
    await two.start();
    await one.append('name.given', { name: 'one' });
    await two.append('name.given', { name: 'two' });
    expect([one.$progress.get().name, two.$progress.get().name]).toEqual(['two', 'two']);
  });

  it('hear of a backup restored elsewhere while they are still opening', async () => {
    const hub = createHub();
    let answer = () => {};
    const page = openPage({
      tabs: hub.join(),
      open: async () => {
        const real = await idbStorage(createDatabase());
        return {
          ...real,
          after: async (id) => {
            const found = await real.after(id);
            await new Promise<void>((resolve) => {
              answer = resolve;
              if (page.$ready.get()) resolve();
            });
            return found;
          },
        };
      },
    });
    const ready = page.start();
    await nextTurn(10);
    await openPage({ tabs: hub.join() }).restore([event(0, 'name.given', { name: 'Ada' })]);
    answer();
    await ready;
    await until(() => page.$progress.get().name === 'Ada');
    expect(page.$progress.get().events).toBe(1);
  });

  it('ignore forged messages', async () => {
    const hub = createHub();
    const onCleared = vi.fn();
    const page = openPage({ tabs: hub.join(), onCleared });
    await page.append('name.given', { name: 'Ada' });
    const before = page.$progress.get();
    const real = event(0, 'lesson.opened', { lesson: 'm01-l1' });
    const forged = [
      null,
      7,
      'event',
      [],
      {},
      { say: 'event' },
      { say: 'event', event: null },
      { say: 'event', event: { ...real, id: 'x' } },
      { say: 'event', event: { ...real, data: { lesson: '__proto__' } } },
      { say: 'event', event: { ...real, kind: 'run.finished' } },
      { say: 'event', event: { ...real, kind: 'badge.earned' } },
      { say: 'event', event: { ...real, data: { lesson: 'x'.repeat(500) } } },
      { say: 'clear' },
      { do: 'cleared' },
    ];
    for (const message of forged) hub.shout(message);
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => hub.shout(message)),
      { numRuns: 200 },
    );
    await nextTurn(5);
    expect(page.$progress.get()).toBe(before);
    expect(await raw()).toHaveLength(1);
    expect(onCleared).not.toHaveBeenCalled();
  });

  it('notice, coming back into view, what was written while they slept', async () => {
    const asleep = openPage();
    await asleep.start();
    await openPage().append('name.given', { name: 'Ada' });
    expect(asleep.$progress.get().name).toBeNull();
    await asleep.catchUp();
    expect(asleep.$progress.get().name).toBe('Ada');
  });
});

describe('checkpoints', () => {
  const fill = async (count: number, every = 20) => {
    const page = openPage({ every });
    for (let i = 0; i < count; i++)
      await page.append('note.written', { lesson: 'm01-l1', note: 'n', text: `${i}` });
    return page;
  };
  const storage = () => idbStorage(createDatabase());
  type Kept = { state: Progress };
  const wrong = (kept: Kept) => ({ ...kept.state, name: 'not what the log says' });

  it('spare the next page reading everything', async () => {
    await fill(100);
    const read: number[] = [];
    const page = openPage({
      every: 20,
      open: async () => {
        const real = await storage();
        return {
          ...real,
          after: async (id) => {
            const events = await real.after(id);
            read.push(events.length);
            return events;
          },
        };
      },
    });
    await page.start();
    expect(page.$progress.get()).toEqual(foldOf(await raw()));
    expect(read.length).toBe(1);
    expect(read[0]).toBeLessThan(45);
  });

  it('are dropped when an older event has come in since, so that nothing is forgotten', async () => {
    await fill(80);
    await (await storage()).add([event(-1e6, 'path.chosen', { path: 'onboarding' })]);
    const page = openPage();
    await page.start();
    expect(page.$progress.get()).toMatchObject({ events: 81, path: { id: 'onboarding' } });
  });

  it('are dropped when an older event was heard of before they were read', async () => {
    await fill(80);
    const hub = createHub();
    const page = openPage({ tabs: hub.join() });
    const ready = page.start();
    hub.shout({ say: 'event', event: event(-1e6, 'path.chosen', { path: 'onboarding' }) });
    await ready;
    expect(page.$progress.get()).toMatchObject({ events: 81, path: { id: 'onboarding' } });
  });

  it.each([
    ['the state of another version', (kept: Kept) => ({ ...kept, stamp: 'older', state: wrong(kept) })],
    ['something else', () => 'hello'],
    ['nothing', () => null],
    ['a state with parts missing', (kept: Kept) => ({ ...kept, state: { lessons: {} } })],
    ['a count that is none', (kept: Kept) => ({ ...kept, count: 'many', state: wrong(kept) })],
    ['another count', (kept: Kept) => ({ ...kept, count: 3, state: wrong(kept) })],
  ])('that hold %s are passed over', async (_, change) => {
    await fill(60);
    const kept = await storage();
    const checkpoint = (await kept.recall('fold')) as Kept;
    expect(checkpoint).toMatchObject({ stamp: expect.any(String), last: expect.any(String) });
    await kept.remember('fold', change(checkpoint));
    const page = openPage();
    await page.start();
    expect(page.$progress.get()).toEqual(foldOf(await raw()));
  });

  it.each<[string, (kept: Kept) => unknown]>([
    ['a name changed by hand', (kept) => ({ ...kept, state: wrong(kept) })],
    ['lessons that are none', (kept) => ({ ...kept, state: { ...kept.state, lessons: { 'm01-l1': null } } })],
    ['runs that are a text', (kept) => ({ ...kept, state: { ...kept.state, runs: 'x', runOrder: [{}] } })],
    ['another count', (kept) => ({ ...kept, count: 1 })],
    ['a number no JSON holds', (kept) => ({ ...kept, state: { ...kept.state, events: 1n } })],
  ])('are not believed with %s', async (_name, change) => {
    await fill(60);
    const kept = await storage();
    await kept.remember('fold', change((await kept.recall('fold')) as Kept));
    const page = openPage();
    await page.start();
    expect(page.$progress.get()).toEqual(foldOf(await raw()));
  });

  it('and an event of another tab that is dated far ahead is not heard', async () => {
    const hub = createHub();
    const page = openPage({ tabs: hub.join() });
    await page.start();
    const far = event(0, 'name.given', { name: 'Eve' });
    hub.shout({ say: 'event', event: { ...far, id: `zzzzzzzzz${far.id.slice(9)}` } });
    hub.shout({ say: 'event', event: { ...far, at: 8.64e15 } });
    expect(page.$progress.get().name).toBeNull();
  });

  it('never change what a log folds to', async () => {
    await fc.assert(
      fc.asyncProperty(eventLog(90), fc.integer({ min: 1, max: 30 }), async (events, every) => {
        freshBrowser();
        const page = openPage({ every });
        await page.restore(events);
        for (const name of ['A', 'B']) await page.append('name.given', { name });
        const next = openPage({ every });
        await next.start();
        const truth = foldOf(await raw());
        expect(page.$progress.get()).toEqual(truth);
        expect(next.$progress.get()).toEqual(truth);
      }),
      { numRuns: 40 },
    );
  });

  it('carry ten thousand events', async () => {
    const log = Array.from({ length: 10_000 }, (_, i) =>
      event(i, 'check.answered', {
        lesson: `l${i % 60}`,
        check: `c${i % 5}`,
        answer: ['a'],
        right: i % 3 === 0,
        sure: null,
      }),
    );
    const page = openPage();
    expect(await page.restore(log)).toEqual({ added: 10_000, kept: true });
    const next = openPage();
    await next.start();
    expect(next.$progress.get()).toEqual(foldAll(emptyProgress(), log));
  });
});

describe('restoring', () => {
  it('is the same twice as once, and in either order', async () => {
    const pair = fc.tuple(eventLog(25, 'laptop'), eventLog(25, 'office'));
    await fc.assert(
      fc.asyncProperty(pair, fc.nat(25), async ([one, two], shared) => {
        const mixed = [...two, ...one.slice(0, shared)];
        const outcome = async (...backups: Event[][]) => {
          freshBrowser();
          const page = openPage({ every: 10 });
          for (const backup of backups) await page.restore(backup);
          return { events: await page.whole(), progress: page.$progress.get() };
        };
        const once = await outcome(one, mixed);
        expect(await outcome(mixed, one)).toEqual(once);
        expect(await outcome(one, mixed, one, mixed)).toEqual(once);
        expect(once.events.map((e) => e.id)).toEqual([...new Set([...one, ...two].map((e) => e.id))].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('overwrites nothing that is here', async () => {
    const page = openPage();
    const mine = await page.append('name.given', { name: 'mine' });
    expect(await page.restore([{ ...mine, data: { name: 'forged' } }])).toEqual({ added: 0, kept: true });
    expect(page.$progress.get().name).toBe('mine');
    expect((await page.whole()).map((e) => e.data)).toEqual([{ name: 'mine' }]);
  });

  it('shows in other tabs at once', async () => {
    const hub = createHub();
    const [one, two] = [openPage({ tabs: hub.join() }), openPage({ tabs: hub.join() })];
    await Promise.all([one.start(), two.start()]);
    await one.restore([event(0, 'name.given', { name: 'Ada' })]);
    await until(() => two.$progress.get().name === 'Ada');
    expect(two.$progress.get()).toEqual(one.$progress.get());
  });
});
