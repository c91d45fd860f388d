import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium, quietFlags } from './chromium.ts';
import { listen, staticServer } from './static-server.ts';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const floor = { performance: 1, accessibility: 1, 'best-practices': 0.96 } as const;

/** Runs Lighthouse (mobile) on Today, a lesson and a practice; names every audit that costs points. */
export async function lighthouseBench(dist: string): Promise<void> {
  const base = process.env['BASE_PATH'] || '/';
  const server = staticServer(dist, base);
  const address = await listen(server, 0, base);
  const chrome = await launcher.launch({
    chromePath: await findChromium(),
    chromeFlags: ['--headless', ...quietFlags],
  });
  const first = (dir: string) =>
    readdirSync(join(dist, dir), { withFileTypes: true }).find((e) => e.isDirectory())?.name ?? '';
  const module = first('learn');
  const paths = ['', `learn/${module}/${first(`learn/${module}`)}/`, `practice/${first('practice')}/`];
  let low = false;
  try {
    for (const path of paths) {
      const result = await lighthouse(`${address}${path}`, {
        port: chrome.port,
        output: 'json',
        onlyCategories: [...categories],
      });
      if (!result) throw new Error(`Lighthouse gave no result for /${path}`);
      const { lhr } = result;
      const scores = categories.map((c) => `${c} ${Math.round((lhr.categories[c]?.score ?? 0) * 100)}`);
      console.log(`/${path.padEnd(44)} ${scores.join(', ')}`);
      for (const c of categories) {
        const category = lhr.categories[c];
        if ((category?.score ?? 0) < floor[c]) low = true;
        for (const ref of category?.auditRefs ?? []) {
          const audit = lhr.audits[ref.id];
          if (ref.weight > 0 && audit?.score !== null && audit?.score !== undefined && audit.score < 1) {
            console.log(`   ${c}: ${audit.title} ${audit.displayValue ?? ''} (${audit.score})`);
          }
        }
      }
    }
  } finally {
    chrome.kill();
    server.close();
  }
  if (low) process.exitCode = 1;
}
