import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { findChromium, quietFlags } from '../../src/cli/chromium.ts';
import { listen, staticServer } from '../../src/cli/static-server.ts';

/** The built site under test, and the folder of the host it was built for. SITE_DIST names another build. */
export const dist = resolve(import.meta.dirname, '../..', process.env['SITE_DIST'] || 'dist');
const base = process.env['BASE_PATH'] || '/';

export const phone = { width: 390, height: 844 };
/** Milliseconds after which something that should be on the page counts as missing. */
const patience = 10_000;

export const desk = { width: 1280, height: 860 };

export interface House {
  /** Where the site is served, with its folder and a slash at the end. */
  address: string;
  /** A fresh learner: own storage, gone with the context. */
  learner(options?: BrowserContextOptions): Promise<Learner>;
  /** A learner whose browser profile lies in `folder`: close the context, call again, and the same person is back. */
  returning(folder: string, options?: BrowserContextOptions): Promise<Learner>;
  close(): Promise<void>;
}

export interface Learner {
  context: BrowserContext;
  page: Page;
  /** Console errors, uncaught errors, failed requests and requests to another host, in words. */
  faults: string[];
  open(path: string): Promise<void>;
  /** One more tab of the same browser. */
  tab(path?: string): Promise<Page>;
}

/** Serves a built site and starts a browser; call `close` at the end. */
export async function openHouse(root = dist, folder = base): Promise<House> {
  const server = staticServer(root, folder);
  const address = await listen(server, 0, folder);
  const executablePath = await findChromium();
  let started: Promise<Browser> | null = null;
  const usual = { viewport: desk, reducedMotion: 'reduce' } as const;

  const meet = async (context: BrowserContext): Promise<Learner> => {
    const faults: string[] = [];
    watch(context, address, faults);
    context.setDefaultTimeout(patience);
    const visit = async (page: Page, path: string) => {
      await page.goto(new URL(path.replace(/^\//, ''), address).href, { waitUntil: 'load' });
    };
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      context,
      page,
      faults,
      open: (path) => visit(page, path),
      async tab(path) {
        const another = await context.newPage();
        if (path !== undefined) await visit(another, path);
        return another;
      },
    };
  };
  return {
    address,
    async learner(options = {}) {
      started ??= chromium.launch({ executablePath, args: quietFlags });
      return meet(await (await started).newContext({ ...usual, ...options }));
    },
    returning: async (profile, options = {}) =>
      meet(
        await chromium.launchPersistentContext(profile, {
          executablePath,
          args: quietFlags,
          ...usual,
          ...options,
        }),
      ),
    async close() {
      await (await started)?.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function watch(context: BrowserContext, address: string, faults: string[]): void {
  const host = new URL(address).host;
  const listenTo = (page: Page) => {
    page.on('console', (m) => m.type() === 'error' && faults.push(`console: ${m.text()}`));
    page.on('pageerror', (e) => faults.push(`uncaught: ${e.message}`));
  };
  context.on('page', listenTo);
  for (const page of context.pages()) listenTo(page);
  context.on('request', (r) => {
    const url = new URL(r.url());
    if (/^https?:$/.test(url.protocol) && url.host !== host) faults.push(`asked another host: ${r.url()}`);
  });
  context.on('requestfailed', (r) => {
    const why = r.failure()?.errorText ?? '';
    // Leaving a page cuts off what it was still loading; that is no fault of the site.
    if (why !== 'net::ERR_ABORTED') faults.push(`failed request: ${r.url()} ${why}`);
  });
  context.on('response', (r) => r.status() >= 400 && faults.push(`status ${r.status()}: ${r.url()}`));
}

/** Waits until the island around `part` has its script. Brings it into view first, because that is what wakes it. */
export async function awake(part: Locator): Promise<void> {
  await part.scrollIntoViewIfNeeded();
  await part.evaluate(
    (element) =>
      new Promise<void>((done) => {
        const look = () => (element.closest('astro-island[ssr]') ? requestAnimationFrame(look) : done());
        look();
      }),
  );
}
