import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Runs axe (WCAG 2.2 A and AA and best practices) on the page as it stands; gives each violation in one line. */
export const AxeBuilder = {
  async violations(page: Page): Promise<string[]> {
    const loaded = await page.evaluate(() => 'axe' in window);
    // Added through the debugger, which the page's own content policy does not bind.
    if (!loaded) await page.addScriptTag({ path: axePath }).catch(() => inject(page));
    return page.evaluate(async () => {
      const axe = (
        window as unknown as {
          axe: {
            run(
              o: unknown,
            ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
          };
        }
      ).axe;
      const result = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return result.violations.map(
        (v) =>
          `${v.id}: ${v.help} (${v.nodes
            .map((n) => n.target.join(' '))
            .slice(0, 4)
            .join('; ')})`,
      );
    });
  },
};

async function inject(page: Page): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axePath, 'utf8'));
}
