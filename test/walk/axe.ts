import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    options: unknown,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Runs axe (WCAG 2.2 A and AA and best practices) on the page as it stands; gives each violation in one line. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, which the page's own content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    // A colour on its way to another one is neither: on a busy machine even the shortest change takes a frame, and
    // one that was asked for just now begins with the next.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const changing = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
    await Promise.race([Promise.all(changing), new Promise((later) => setTimeout(later, 1_000))]);
    const found = await (window as unknown as { axe: Axe }).axe.run({
      runOnly,
      resultTypes: ['violations'],
      // No rule of these reads style sheets or media that would have to be fetched.
      preload: false,
    });
    return found.violations.map((v) => {
      const where = v.nodes.map((n) => n.target.join(' ')).slice(0, 4);
      return `${v.id}: ${v.help} (${where.join('; ')})`;
    });
  }, rules);
}
