import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';

/** Settings are plain words in localStorage, so that the theme can be set before the first paint. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['calm', 'desk'] as const;
export type Density = (typeof densities)[number];
export const keyModes = ['on', 'off'] as const;
export type KeyMode = (typeof keyModes)[number];

/** All of our keys begin with this. */
export const settingsPrefix = 'second-look:';

/** localStorage where it works; memory for this page where it is blocked, full or absent. */
function forgivingStorage(): Record<string, string> {
  const held: Record<string, string> = Object.create(null);
  const real = () => {
    try {
      return globalThis.localStorage ?? null;
    } catch {
      return null;
    }
  };
  const read = (key: string): string | undefined => {
    if (key in held) return held[key];
    try {
      return real()?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  };
  return new Proxy(held, {
    get: (_, key) => (typeof key === 'string' ? read(key) : undefined),
    has: (_, key) => typeof key === 'string' && read(key) !== undefined,
    set(_, key, value: string) {
      if (typeof key !== 'string') return false;
      try {
        const storage = real();
        if (!storage) throw new Error('no localStorage');
        storage.setItem(key, value);
        delete held[key];
      } catch {
        held[key] = value;
      }
      return true;
    },
    deleteProperty(_, key) {
      if (typeof key !== 'string') return false;
      delete held[key];
      try {
        real()?.removeItem(key);
      } catch {
        // Nothing was kept there, so nothing has to go.
      }
      return true;
    },
  });
}

if (typeof window !== 'undefined') setPersistentEngine(forgivingStorage(), windowPersistentEvents);

function oneOf<T extends string>(allowed: readonly T[], name: string, initial: T) {
  const $setting = persistentAtom<T>(`${settingsPrefix}${name}`, initial, {
    encode: (value) => value,
    // What is stored may come from anywhere: an unknown word means the default.
    decode: (raw) => allowed.find((word) => word === raw) ?? initial,
  });
  // What the built page shows, so that an island starts from the same (`useStore($theme, { ssr: 'initial' })`).
  return Object.assign($setting, { init: initial });
}

export const $theme = oneOf(themes, 'theme', 'system');
export const $density = oneOf(densities, 'density', 'calm');
/** Keyboard keys during a run. */
export const $keys = oneOf(keyModes, 'keys', 'on');

/** What a backup keeps beside the events. */
export interface Settings {
  theme: Theme;
  density: Density;
  keys: KeyMode;
}

export const readSettings = (): Settings => ({
  theme: $theme.get(),
  density: $density.get(),
  keys: $keys.get(),
});

/** Takes settings from a backup; anything else than our own words is left alone. */
export function restoreSettings(raw: { [P in keyof Settings]?: unknown }): void {
  const theme = themes.find((word) => word === raw.theme);
  const density = densities.find((word) => word === raw.density);
  const keys = keyModes.find((word) => word === raw.keys);
  if (theme) $theme.set(theme);
  if (density) $density.set(density);
  if (keys) $keys.set(keys);
}

/** Back to how it was before anybody came, with nothing of ours left in localStorage. */
export function forgetSettings(): void {
  $theme.set('system');
  $density.set('calm');
  $keys.set('on');
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = globalThis[name];
      for (const key of Object.keys(storage)) if (key.startsWith(settingsPrefix)) storage.removeItem(key);
    } catch {
      // Blocked: nothing was kept there, so nothing has to go.
    }
  }
}

/** Shows the settings on <html> now and whenever they change, here or in another tab. Returns the way to stop. */
export function applySettings(root: HTMLElement = document.documentElement): () => void {
  const mark = (name: string, value: string | null) =>
    value === null ? root.removeAttribute(name) : root.setAttribute(name, value);
  const stops = [
    $theme.subscribe((theme) => mark('data-theme', theme === 'system' ? null : theme)),
    $density.subscribe((density) => mark('data-density', density === 'desk' ? 'desk' : null)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
