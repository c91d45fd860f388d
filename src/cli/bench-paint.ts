import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { findChromium, quietFlags } from './chromium.ts';
import { listen, staticServer } from './static-server.ts';

/** Times slower than this machine, as Chromium slows itself down. */
const slowdown = 4;
/** Decisions to make, how many of them must be quick, and what quick is, in milliseconds. */
const decisions = 40;
const quickOnes = 39;
const quick = 50;

/** One input: from the moment the browser saw it to the first painted frame that shows what it did. */
interface Painted {
  what: 'idle' | 'move' | 'commit';
  ms: number;
}

/**
 * How soon a decision is painted: plays shifts with a slowed processor until forty items are decided, and measures
 * every press on a move and on Commit. Beside each stands a press on a heading, which does nothing: that is what
 * the browser itself takes. Sets a failing exit code when fewer than 39 of 40 are painted within 50 ms.
 */
export async function paintBench(dist: string): Promise<void> {
  const base = process.env['BASE_PATH'] || '/';
  const server = staticServer(dist, base);
  const address = await listen(server, 0, base);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: quietFlags });
  const painted: Painted[] = [];
  const scenario = longest(dist);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    const cpu = await context.newCDPSession(page);
    await cpu.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const count = () => painted.filter(({ what }) => what === 'commit').length;
    for (let seed = 1; count() < decisions; seed++) {
      await page.goto(`${address}practice/${scenario}/?seed=${seed}`);
      await measureInputs(page);
      await begin(page);
      while (count() < decisions && (await page.locator('.desk').isVisible()))
        painted.push(...(await settle(page)));
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  console.log(
    `/practice/${scenario}/, processor ${slowdown} times slower: from input to painted frame, in ms`,
  );
  console.log('                    median   95 in 100   slowest   within 50 ms');
  const low = (['idle', 'move', 'commit'] as const).filter((what) => report(what, painted) < quickOnes);
  if (low.some((what) => what !== 'idle')) process.exitCode = 1;
}

/** The built shift at the review desk with the most items; a measured one before any other. */
function longest(dist: string): string {
  const found = readdirSync(join(dist, 'practice'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const { type, spec } = JSON.parse(readFileSync(join(dist, 'practice', name, 'cases.json'), 'utf8'));
      return type === 'review-desk'
        ? [{ name, items: Number(spec.items), measured: spec.mode === 'measured' }]
        : [];
    })
    .sort((a, b) => Number(b.measured) - Number(a.measured) || b.items - a.items);
  if (!found[0]) throw new Error('There is no shift at the review desk in dist/.');
  return found[0].name;
}

interface Watched extends Window {
  painted_: Promise<number> | null;
}

/**
 * Every click from now on is timed in the page itself: from the input's own time stamp to the message that comes
 * after the first frame in which the desk has changed (an idle click: the first frame of all).
 */
const measureInputs = (page: Page) =>
  page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.painted_ = null;
    let changes = 0;
    new MutationObserver(() => changes++).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    const afterFrame = () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now());
          channel.port2.postMessage(null);
        }),
      );
    const listen = (event: Event) => {
      const idle = event.target instanceof Element && event.target.closest('h1') !== null;
      const before = changes;
      watched.painted_ = (async () => {
        for (let frame = 0; frame < 60; frame++) {
          const at = await afterFrame();
          if (idle || changes > before) return at - event.timeStamp;
        }
        throw new Error('nothing happened within 60 frames');
      })();
    };
    document.addEventListener('click', listen, { capture: true });
  });

/** A press by the mouse, past all the waiting and looking that a test's click does in the page. */
async function press(page: Page, what: Painted['what'], target: Locator): Promise<Painted> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`There is nothing to press for «${what}».`);
  await page.waitForTimeout(80);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const ms = await page.evaluate(() => (window as unknown as Watched).painted_);
  if (ms === null) throw new Error(`A press for «${what}» was not heard.`);
  return { what, ms };
}

async function begin(page: Page): Promise<void> {
  const start = page.locator('.ways button:not([aria-disabled="true"])').last();
  await start.click();
  await page.locator('.desk').waitFor();
  const skip = page.locator('.coach button');
  if (await skip.isVisible()) await skip.click();
}

/** One item as a person settles it: rated, two records read, decided, marked, committed. */
async function settle(page: Page): Promise<Painted[]> {
  const item = await page.locator('.desk h2').innerText();
  await page.locator('.risk input').nth(2).check();
  for (let open = 0; open < 2; open++) {
    const closed = page.locator('.record-closed').first();
    if (await closed.isVisible()) await closed.click();
  }
  // A press right after an item came up is taken for a slip.
  await page.waitForTimeout(400);
  const idle = await press(page, 'idle', page.locator('.desk-title'));
  const move = await press(page, 'move', page.locator('.move').first());
  await page.locator('.settle-mark button').click();
  const commit = await press(page, 'commit', page.locator('.settle-commit button'));
  const next = page.locator('.desk-moves.after .primary');
  if (await next.isVisible()) await next.click();
  await page.waitForFunction(
    (title) => document.querySelector<HTMLElement>('.desk h2')?.innerText !== title,
    item,
  );
  return [idle, move, commit];
}

/** Prints one line and gives back how many of forty were quick. */
function report(what: Painted['what'], painted: readonly Painted[]): number {
  const names = { idle: 'press on nothing', move: 'press on a move', commit: 'commit' };
  const times = painted
    .filter((one) => one.what === what)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  const shown = [at(0.5), at(0.95), times.at(-1) ?? 0].map((ms) => ms.toFixed(1).padStart(9));
  const within = times.filter((ms) => ms <= quick).length;
  console.log(`${names[what].padEnd(17)}${shown.join('  ')}      ${within} of ${times.length}`);
  return (within / Math.max(1, times.length)) * decisions;
}
