import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage, stubPage } from './browser.ts';

afterEach(() => vi.unstubAllGlobals());

const keys = () => import('../../src/stores/keys.ts');
const load = () => import('../../src/stores/settings.ts');
const filled = (values: Record<string, string>) => Object.assign(new FakeStorage(), values);
/** As much of <html> as the settings touch. */
const root = () => {
  const marks = new Map<string, string>();
  const element = {
    setAttribute: (name: string, value: string) => void marks.set(name, value),
    removeAttribute: (name: string) => void marks.delete(name),
  };
  return { element: element as unknown as HTMLElement, marks };
};

describe('settings', () => {
  it('are kept as plain words under the names the first paint reads', async () => {
    const { localStorage } = stubPage();
    const { $theme, $density, $keys } = await load();
    $theme.set('dark');
    $density.set('desk');
    $keys.set('off');
    expect({ ...(localStorage as object) }).toEqual({
      'second-look:theme': 'dark',
      'second-look:density': 'desk',
      'second-look:keys': 'off',
    });
  });

  it('are found again on the next page', async () => {
    stubPage(
      filled({ 'second-look:theme': 'light', 'second-look:density': 'desk', 'second-look:keys': 'off' }),
    );
    const { readSettings } = await load();
    expect(readSettings()).toEqual({ theme: 'light', density: 'desk', keys: 'off' });
  });

  it('fall back to their defaults when what is stored is not one of our words', async () => {
    stubPage(
      filled({ 'second-look:theme': '<b>', 'second-look:density': '', 'second-look:keys': '__proto__' }),
    );
    const { readSettings } = await load();
    expect(readSettings()).toEqual({ theme: 'system', density: 'calm', keys: 'on' });
  });

  it('start an island from what the built page shows, whatever is stored', async () => {
    stubPage(filled({ 'second-look:theme': 'dark' }));
    const { $theme } = await load();
    expect([$theme.init, $theme.get()]).toEqual(['system', 'dark']);
  });

  it.each([
    ['blocked', () => new DOMException('no', 'SecurityError')],
    ['missing', () => undefined],
    ['null, as in some embedded views', () => null],
    [
      'full',
      () =>
        Object.assign(Object.create(FakeStorage.prototype), {
          setItem() {
            throw new DOMException('full', 'QuotaExceededError');
          },
        }),
    ],
  ])('work from memory where localStorage is %s', async (_, make) => {
    const { window } = stubPage(make());
    const { $theme, readSettings } = await load();
    const stop = $theme.listen(() => {});
    $theme.set('dark');
    expect(readSettings().theme).toBe('dark');
    // Coming back into view, the page reads again what is kept.
    window.dispatchEvent(new Event('pageshow'));
    expect(readSettings().theme).toBe('dark');
    stop();
  });

  it('show on <html>: a chosen theme and density as attributes, the defaults as none', async () => {
    stubPage(filled({ 'second-look:theme': 'dark' }));
    const { applySettings, $theme, $density } = await load();
    const { element, marks } = root();
    const stop = applySettings(element);
    expect(Object.fromEntries(marks)).toEqual({ 'data-theme': 'dark' });
    $density.set('desk');
    $theme.set('system');
    expect(Object.fromEntries(marks)).toEqual({ 'data-density': 'desk' });
    stop();
    $theme.set('light');
    expect(marks.has('data-theme')).toBe(false);
  });

  it('follow another tab', async () => {
    const { window, localStorage } = stubPage();
    const { $theme } = await load();
    const stop = $theme.listen(() => {});
    (localStorage as FakeStorage).setItem('second-look:theme', 'dark');
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'second-look:theme', newValue: 'dark' }));
    expect($theme.get()).toBe('dark');
    window.dispatchEvent(
      Object.assign(new Event('storage'), { key: 'second-look:theme', newValue: 'nonsense' }),
    );
    expect($theme.get()).toBe('system');
    stop();
  });

  it('take from a backup only our own words', async () => {
    stubPage();
    const { restoreSettings, readSettings } = await load();
    restoreSettings({ theme: 'dark', density: 7, keys: { toString: () => 'off' } });
    expect(readSettings()).toEqual({ theme: 'dark', density: 'calm', keys: 'on' });
    restoreSettings({});
    expect(readSettings().theme).toBe('dark');
  });

  it('are forgotten without touching what others keep at this address', async () => {
    const { localStorage } = stubPage(
      filled({ 'second-look:theme': 'dark', 'second-look:old': 'x', other: 'y' }),
    );
    const { forgetSettings, readSettings } = await load();
    forgetSettings();
    expect({ ...(localStorage as object) }).toEqual({ other: 'y' });
    expect(readSettings()).toEqual({ theme: 'system', density: 'calm', keys: 'on' });
  });

  it('switch single keys off for pages that load no store, and leave them on where nothing can be read', async () => {
    stubPage();
    const { $keys } = await load();
    const { singleKeysOn } = await keys();
    expect(singleKeysOn()).toBe(true);
    $keys.set('off');
    expect(singleKeysOn()).toBe(false);
    $keys.set('on');
    expect(singleKeysOn()).toBe(true);
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    expect(singleKeysOn()).toBe(true);
  });

  it('where storage is blocked, what is chosen holds for the page', async () => {
    const { singleKeysOn } = await keys();
    const { setSingleKeys } = await import('../../src/stores/keys-setting.ts');
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    setSingleKeys(false);
    expect(singleKeysOn()).toBe(false);
    setSingleKeys(true);
    expect(singleKeysOn()).toBe(true);
  });
});
