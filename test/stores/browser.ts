import { vi } from 'vitest';
import { freshBrowser } from './support.ts';

/** A localStorage good enough to be asked, filled and blocked. */
export class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

/** Puts a page around the modules imported next: window, document, address, storage. */
export function stubPage(localStorage: unknown = new FakeStorage()) {
  freshBrowser();
  vi.resetModules();
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const location = { assign: vi.fn() };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', location);
  vi.stubGlobal('sessionStorage', new FakeStorage());
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (localStorage instanceof Error) throw localStorage;
      return localStorage;
    },
  });
  const channels: { name: string; onmessage: ((e: { data: unknown }) => void) | null; sent: unknown[] }[] =
    [];
  class FakeChannel {
    name: string;
    sent: unknown[] = [];
    onmessage: ((e: { data: unknown }) => void) | null = null;
    constructor(name: string) {
      this.name = name;
      channels.push(this);
    }
    postMessage(message: unknown) {
      this.sent.push(structuredClone(message));
    }
    addEventListener(_: string, heard: (e: { data: unknown }) => void) {
      this.onmessage = heard;
    }
    close() {}
  }
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  return { window, document, location, localStorage, channels };
}
