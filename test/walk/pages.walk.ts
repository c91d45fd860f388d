import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notFound } from '#words/about';
import { filter } from '#words/filter';
import { path } from '#words/path';
import { settings } from '#words/settings';
import { pages } from '../../src/build/weights.ts';
import { violations } from './axe.ts';
import { awake, desk, dist, type House, type Learner, openHouse, phone } from './browser.ts';

const all = pages(dist)
  .filter((file) => !/http-equiv="refresh"/.test(readFileSync(file, 'utf8')))
  .map((file) => file.slice(dist.length).replace(/index\.html$/, ''))
  .filter((path) => path !== '/404.html')
  // Today first: it says something else once a lesson was opened, and here it is to be met as by a newcomer.
  .sort((a, b) => a.length - b.length);

/** What a page is one of: a lesson, a practice of one type, or itself alone. */
function kindOf(path: string): string {
  if (/^\/learn\/[^/]+\/[^/]+\/$/.test(path)) return 'lesson';
  if (!/^\/practice\/[^/]+\/$/.test(path)) return path;
  const { type } = JSON.parse(readFileSync(join(dist, path, 'cases.json'), 'utf8')) as { type: string };
  return `practice: ${type}`;
}
const kinds = new Map<string, string[]>();
for (const path of all) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path]);
/** Tabs side by side: much of a visit is waiting. */
const tabs = 6;
const narrow = { width: 320, height: 640 };

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** Opens every page in some tab. */
async function everyPage(
  { tab }: Learner,
  visit: (page: Page, path: string) => Promise<void>,
  {
    prepare = async () => {},
    paths = all,
  }: { prepare?(page: Page): Promise<unknown>; paths?: string[] } = {},
): Promise<void> {
  const queue = [...paths];
  const work = async () => {
    const page = await tab();
    await prepare(page);
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(new URL(path.slice(1), house.address).href);
      await visit(page, path);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
}

/** In the page: what pushes it sideways, and controls too low for a finger. */
function cramped(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      '.button, button, select, input:not([type=radio], [type=checkbox], [type=file])',
    ),
  ].filter((control) => control.checkVisibility() && !control.closest('.skip'));
  // What answers to a finger may be larger than what is seen.
  const height = (control: HTMLElement) =>
    Math.max(
      control.getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(control, '::after').blockSize) || 0,
    );
  return [
    ...(scrollWidth > clientWidth ? [`sideways by ${scrollWidth - clientWidth} px`] : []),
    ...controls.filter((control) => height(control) < 43.5).map((control) => control.outerHTML.slice(0, 90)),
  ];
}

describe('every page', () => {
  it('is in the site', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const path of [
      '/',
      '/learn/',
      '/practice/first-shift/',
      '/glossary/',
      '/profile/',
      '/team/',
      '/author/',
    ])
      expect(all).toContain(path);
  });

  /** What one visit finds: most of a page's time is its way to the screen, so each is loaded once. */
  const found = {
    visited: 0,
    shifted: [] as string[],
    light: [] as string[],
    dark: [] as string[],
    narrow: [] as string[],
  };
  let me: Learner;

  beforeAll(async () => {
    me = await house.learner({ viewport: phone });
    // Fonts arrive late: nothing may move for it.
    await me.context.route(/\.woff2$/, async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
    await everyPage(
      me,
      async (page, path) => {
        found.visited += 1;
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
        if (shift > 0.02) found.shifted.push(`${path} ${shift.toFixed(3)}`);
        const say = (violation: string) => `${path}: ${violation}`;
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        found.dark.push(...(await violations(page)).map(say));
        await page.setViewportSize(narrow);
        found.narrow.push(...(await page.evaluate(cramped)).map(say));
        await page.setViewportSize(desk);
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        found.light.push(...(await violations(page)).map(say));
        await page.setViewportSize(phone);
      },
      {
        prepare: (page) =>
          page.addInitScript(() => {
            const sum = window as unknown as { shift: number };
            sum.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as unknown as {
                value: number;
                hadRecentInput: boolean;
              }[])
                if (!entry.hadRecentInput) sum.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
          }),
      },
    );
  }, 300_000);
  afterAll(() => me?.context.close());

  it('has no accessibility violation, light on a desk', () => {
    expect(found.light.sort()).toEqual([]);
  });

  it('has no accessibility violation, dark on a phone', () => {
    expect(found.dark.sort()).toEqual([]);
  });

  it('has no error, no failed request and asks no other host', () => {
    expect(found.visited).toBe(all.length);
    expect(me.faults).toEqual([]);
  });

  it('fits 320 px without scrolling sideways, with controls that a finger meets on 44 px', () => {
    expect(found.narrow.sort()).toEqual([]);
  });

  it('shifts nothing when islands wake and fonts arrive, however late', () => {
    expect(found.shifted.sort()).toEqual([]);
  });

  it('reads whole without script: one first heading and real text, more than its frame', async () => {
    const me = await house.learner({ javaScriptEnabled: false });
    const bare: string[] = [];
    await everyPage(me, async (page, path) => {
      const headings = await page.getByRole('heading', { level: 1 }).count();
      const text = await page.getByRole('main').innerText();
      if (headings !== 1 || text.length <= 80)
        bare.push(`${path}: ${headings} first headings, ${text.length} letters`);
    });
    expect(bare).toEqual([]);
    await me.context.close();
  });

  it('has a page of its own for addresses that lead nowhere', async () => {
    const { page, context } = await house.learner();
    const response = await page.goto(`${house.address}no/such/page/`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: notFound.title }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it('keeps a chosen theme before the first paint', async () => {
    const { context, page, open, faults } = await house.learner({ colorScheme: 'light' });
    await open('/settings/');
    const dark = page.getByRole('radio', { name: settings.theme.dark });
    await awake(dark);
    await dark.check();
    // Only the document itself arrives: whatever sets the theme must be in it.
    await context.route(/\.js$/, (route) => route.abort());
    await page.goto(house.address, { waitUntil: 'commit' });
    await page.waitForSelector('body', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  it('that is long narrows down to what somebody types, and a link to a hidden entry shows everything again', async () => {
    const me = await house.learner();
    const { page, open } = me;
    for (const [path, label, typed, entry] of [
      ['/glossary/', filter.glossary, 'automation bias', '.entry'],
      ['/author/coverage/', filter.coverage, 'silos', '.coverage tbody tr'],
      ['/facts/', filter.facts, 'AIR CANADA', '.source-entry'],
    ] as const) {
      await open(path);
      const entries = page.locator(entry);
      const all = await entries.count();
      const box = page.getByRole('searchbox', { name: label });
      await box.fill(typed);
      await page.getByText(/^\d+ of \d+ shown\.$/).waitFor();
      const shown = await entries.filter({ visible: true }).allInnerTexts();
      expect(shown.length, path).toBeGreaterThan(0);
      expect(shown.length, path).toBeLessThan(all / 4);
      for (const text of shown) expect(text.toLowerCase()).toContain(typed.split(' ')[0]?.toLowerCase());
      await box.fill('zzzz');
      await page.getByText(filter.shown(0, all)).waitFor();
      expect(await entries.filter({ visible: true }).count()).toBe(0);
      const hidden = await entries.last().getAttribute('id');
      await page.evaluate((id) => {
        location.hash = `#${id}`;
      }, hidden);
      await entries.last().waitFor({ state: 'visible' });
      expect(await entries.filter({ visible: true }).count()).toBe(all);
    }
    expect(me.faults).toEqual([]);
    await me.context.close();
  });

  it('of a path leads a manager to the form of its link from the top', async () => {
    const me = await house.learner();
    const { page, open } = me;
    await open('/paths/payroll/');
    await awake(page.getByRole('button', { name: path.choose }));
    await page.getByRole('link', { name: path.assignJump }).click();
    await page.getByLabel(path.assign.from).waitFor({ state: 'visible' });
    await me.context.close();
  });
});
