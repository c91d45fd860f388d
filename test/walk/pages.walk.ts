import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../src/build/weights.ts';
import { violations } from './axe.ts';
import { desk, dist, type House, openHouse, phone } from './browser.ts';

const all = pages(dist)
  .filter((file) => !/http-equiv="refresh"/.test(readFileSync(file, 'utf8')))
  .map((file) => file.slice(dist.length).replace(/index\.html$/, ''))
  .filter((path) => path !== '/404.html');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('every page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no accessibility violation, no error, no failed request and no other host, in the ${colorScheme} theme`, async () => {
      const { open, page, faults, context } = await house.learner({
        colorScheme,
        viewport: colorScheme === 'light' ? desk : phone,
      });
      const wrong: string[] = [];
      for (const path of all) {
        await open(path);
        await page.waitForLoadState('networkidle');
        wrong.push(...(await violations(page)).map((v) => `${path}: ${v}`));
      }
      expect(wrong).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    }, 240_000);
  }

  it('fits 320 px without scrolling sideways', async () => {
    const { open, page, context } = await house.learner({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const path of all) {
      await open(path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path} by ${over} px`);
    }
    expect(wide).toEqual([]);
    await context.close();
  }, 120_000);

  it('reads whole without script', async () => {
    const { open, page, context } = await house.learner({ javaScriptEnabled: false });
    for (const path of all) {
      await open(path);
      const [headings, words] = await Promise.all([
        page.locator('h1').count(),
        page.locator('main').innerText(),
      ]);
      expect(headings, path).toBe(1);
      expect(words.length, path).toBeGreaterThan(80);
    }
    await context.close();
  }, 120_000);

  it('has a page of its own for addresses that lead nowhere', async () => {
    const { page, context } = await house.learner();
    const response = await page.goto(`${house.address}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no page here');
    await context.close();
  });

  it('has controls of at least 24 px, and main buttons of 44 px', async () => {
    const { open, page, context } = await house.learner({ viewport: phone });
    const small: string[] = [];
    for (const path of all) {
      await open(path);
      small.push(
        ...(await page.evaluate((where) => {
          const visible = [
            ...document.querySelectorAll<HTMLElement>(
              '.button, button, select, input:not([type=radio], [type=checkbox], [type=file])',
            ),
          ].filter((e) => e.checkVisibility() && !e.closest('.skip') && !e.classList.contains('skip'));
          return visible
            .filter((e) => e.getBoundingClientRect().height < 43.5 && !e.classList.contains('inline'))
            .map((e) => `${where}: ${e.outerHTML.slice(0, 90)}`);
        }, path)),
      );
    }
    expect(small).toEqual([]);
    await context.close();
  }, 120_000);

  it('shifts nothing when fonts and islands arrive', async () => {
    const { context, page, open } = await house.learner({ viewport: phone });
    await page.addInitScript(() => {
      const w = window as unknown as { shift: number };
      w.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) w.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifted: string[] = [];
    for (const path of all) {
      await open(path);
      await page.waitForTimeout(300);
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      if (shift > 0.02) shifted.push(`${path} ${shift.toFixed(3)}`);
    }
    expect(shifted).toEqual([]);
    await context.close();
  }, 120_000);

  it('keeps a chosen theme before the first paint', async () => {
    const { context, page, open } = await house.learner({ colorScheme: 'light' });
    await open('/settings/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.goto(house.address, { waitUntil: 'commit' });
    await page.waitForSelector('body', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await context.close();
  });
});
