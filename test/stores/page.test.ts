import { afterEach, describe, expect, it, vi } from 'vitest';
import { stubPage } from './browser.ts';
import { until } from './support.ts';

afterEach(() => vi.unstubAllGlobals());

const load = async () => ({
  ...(await import('../../src/stores/log.ts')),
  ...(await import('../../src/stores/progress.ts')),
});

describe('the log of a page', () => {
  it('sleeps while pages are built: nothing is opened, nothing fails', async () => {
    vi.resetModules();
    vi.stubGlobal('indexedDB', undefined);
    const { $progress, $ready, $storage } = await load();
    expect($progress.get().events).toBe(0);
    expect([$ready.get(), $storage.get().mode]).toEqual([false, 'kept']);
  });

  it('opens when something looks at $progress', async () => {
    stubPage();
    const { $progress, $ready } = await load();
    expect($ready.get()).toBe(false);
    const stop = $progress.listen(() => {});
    await until(() => $ready.get());
    stop();
  });

  it.each(['$ready', '$storage'] as const)('opens when something looks at %s alone', async (store) => {
    stubPage();
    const loaded = await load();
    const stop = loaded[store].listen(() => {});
    await until(() => loaded.$ready.get());
    stop();
  });

  it('writes what waits when the page goes out of sight or away', async () => {
    const { document, window } = stubPage();
    const { appendSoon, log, $progress } = await load();
    await log.start();
    const note = (text: string) =>
      appendSoon('n', 'note.written', { lesson: 'm01-l1', note: 'n', text }, 60_000);
    note('one');
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect($progress.get().lessons['m01-l1']?.notes['n']?.text).toBe('one');
    note('two');
    window.dispatchEvent(new Event('pagehide'));
    expect($progress.get().lessons['m01-l1']?.notes['n']?.text).toBe('two');
    await log.flush();
    expect(await log.whole()).toHaveLength(2);
  });

  it('looks again when it comes back into view or out of the page cache', async () => {
    const { document, window } = stubPage();
    const { log, $progress } = await load();
    await log.start();
    const { openPage } = await import('./support.ts');
    await openPage().append('name.given', { name: 'Ada' });
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => $progress.get().name === 'Ada');
    await openPage().append('name.given', { name: 'Grace' });
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await until(() => $progress.get().name === 'Grace');
  });

  it('tells other tabs over one channel, and nothing of what runs showed', async () => {
    const { channels } = stubPage();
    const { append, log } = await load();
    await append('run.finished', { run: 'r', passed: true, judgements: [], ledger: null, shown: 'secret' });
    expect(channels).toHaveLength(1);
    expect(channels[0]?.sent).toMatchObject([
      { say: 'event', event: { kind: 'run.finished', data: { shown: null } } },
    ]);
    expect(JSON.stringify(await log.whole())).toContain('secret');
  });

  it('works where there is no BroadcastChannel', async () => {
    stubPage();
    vi.stubGlobal('BroadcastChannel', undefined);
    const { append, $progress } = await load();
    await append('name.given', { name: 'Ada' });
    expect($progress.get().name).toBe('Ada');
  });
});

describe('removing everything', () => {
  const fill = async () => {
    const { append, log } = await load();
    const { teamShelf } = await import('../../src/stores/shelf.ts');
    const { $theme } = await import('../../src/stores/settings.ts');
    await append('name.given', { name: 'Ada' });
    await teamShelf.put('roster', ['Ada']);
    $theme.set('dark');
    return { append, log, teamShelf };
  };

  it('removes log, team, settings and our stored pages, and nothing of others', async () => {
    const { localStorage, channels } = stubPage();
    const pages = new Set(['second-look-precache-v2', 'somebody-else']);
    vi.stubGlobal('caches', {
      keys: async () => [...pages],
      delete: async (name: string) => pages.delete(name),
    });
    const { log, teamShelf } = await fill();
    const { clearEverything } = await import('../../src/stores/clear.ts');
    expect(await clearEverything()).toEqual({ all: true });
    expect({ ...(localStorage as object) }).toEqual({});
    expect([...pages]).toEqual(['somebody-else']);
    expect(log.$progress.get().events).toBe(0);
    expect(await teamShelf.all()).toEqual([]);
    const { openPage } = await import('./support.ts');
    expect(await openPage().whole()).toEqual([]);
    expect(channels[0]?.sent.slice(-2)).toEqual([{ say: 'clearing' }, { say: 'cleared' }]);
  });

  it('writes nothing afterwards, whatever the page still does', async () => {
    stubPage();
    const { append, log } = await fill();
    const { clearEverything } = await import('../../src/stores/clear.ts');
    await clearEverything();
    await append('name.given', { name: 'ghost' });
    log.appendSoon('n', 'name.given', { name: 'ghost' }, 0);
    await log.flush();
    const { openPage } = await import('./support.ts');
    expect(await openPage().whole()).toEqual([]);
  });

  it('makes other tabs let go first, and go to the first page when it is done', async () => {
    const { channels, location } = stubPage();
    const { append, log } = await fill();
    channels[0]?.onmessage?.({ data: { say: 'clearing' } });
    expect(log.$progress.get().events).toBe(0);
    await append('name.given', { name: 'ghost' });
    expect(location.assign).not.toHaveBeenCalled();
    channels[0]?.onmessage?.({ data: { say: 'cleared' } });
    expect(location.assign).toHaveBeenCalledExactlyOnceWith('/');
    const { openPage } = await import('./support.ts');
    expect((await openPage().whole()).map((e) => e.data)).toEqual([{ name: 'Ada' }]);
  });

  it('a page whose clearing tab went away says so, and begins afresh by itself', async () => {
    const { channels, location } = stubPage();
    const { log } = await fill();
    vi.useFakeTimers();
    channels[0]?.onmessage?.({ data: { say: 'clearing' } });
    expect(log.$storage.get()).toMatchObject({ mode: 'memory', why: 'clearing' });
    vi.advanceTimersByTime(5_900);
    expect(location.assign).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(location.assign).toHaveBeenCalledExactlyOnceWith('/');
    vi.useRealTimers();
    expect(log.$progress.get().events).toBe(0);
  });

  it('in a browser that keeps nothing says that nothing is left', async () => {
    stubPage(new DOMException('no', 'SecurityError'));
    vi.stubGlobal('indexedDB', undefined);
    const { log } = await load();
    const { clearEverything } = await import('../../src/stores/clear.ts');
    await log.append('name.given', { name: 'Ada' });
    await clearEverything();
    expect(log.$progress.get().events).toBe(0);
  });
});
