import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium, quietFlags } from '../../src/cli/chromium.ts';
import { listen, staticServer } from '../../src/cli/static-server.ts';
import { AxeBuilder } from './axe.ts';

export { AxeBuilder };

/** The folder the site under test was built for. */
export const base = process.env['BASE_PATH'] || '/';
export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 860 };

export interface House {
  address: string;
  browser: Browser;
  /** A fresh learner: own storage, and everything that goes wrong is noted. */
  learner(options?: BrowserContextOptions): Promise<Learner>;
  close(): Promise<void>;
}

export interface Learner {
  context: BrowserContext;
  page: Page;
  /** Console errors, uncaught errors, failed requests and requests to another host, in words. */
  faults: string[];
  open(path: string): Promise<void>;
}

/** Serves dist/ and starts a browser; call `close` at the end. */
export async function openHouse(): Promise<House> {
  const server = staticServer(resolve(import.meta.dirname, '../../dist'), base);
  const address = await listen(server, 0, base);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: quietFlags });
  return {
    address,
    browser,
    async learner(options = {}) {
      const context = await browser.newContext({ viewport: desk, reducedMotion: 'reduce', ...options });
      const faults: string[] = [];
      watch(context, address, faults);
      const page = await context.newPage();
      return {
        context,
        page,
        faults,
        open: async (path) => {
          await page.goto(new URL(path.replace(/^\//, ''), address).href, { waitUntil: 'load' });
        },
      };
    },
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

function watch(context: BrowserContext, address: string, faults: string[]): void {
  const host = new URL(address).host;
  context.on('page', (page) => {
    page.on('console', (m) => m.type() === 'error' && faults.push(`console: ${m.text()}`));
    page.on('pageerror', (e) => faults.push(`uncaught: ${e.message}`));
  });
  context.on('request', (r) => {
    const url = new URL(r.url());
    if (/^https?:$/.test(url.protocol) && url.host !== host) faults.push(`asked another host: ${r.url()}`);
  });
  context.on('requestfailed', (r) => {
    const why = r.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') faults.push(`failed request: ${r.url()} ${why}`);
  });
  context.on('response', (r) => r.status() >= 400 && faults.push(`status ${r.status()}: ${r.url()}`));
}
