/**
 * `npm run bench`: measures, never part of `npm test`. Times depend on the machine, so they are shown beside a
 * fixed piece of work measured in the same run; Lighthouse scores are shown as they are.
 *
 *   npm run bench                 what every page weighs
 *   npm run bench -- lighthouse   Lighthouse, mobile, on Today, a lesson and a practice
 *   npm run bench -- metrics      generators and figures against their limits, beside a fixed piece of work
 *   npm run bench -- paint        how soon a decision is painted, on a slowed-down processor
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pages, weigh } from '../build/weights.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const needsSite = (): void => {
  if (existsSync(dist)) return;
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
};
const benches: Record<string, () => void | Promise<void>> = {
  weights,
  lighthouse: async () => {
    needsSite();
    await (await import('./bench-lighthouse.ts')).lighthouseBench(dist);
  },
  metrics: async () => (await import('./bench-metrics.ts')).metricsBench(),
  paint: async () => {
    needsSite();
    await (await import('./bench-paint.ts')).paintBench(dist);
  },
};
const what = process.argv[2] ?? 'weights';
const bench = Object.hasOwn(benches, what) ? benches[what] : undefined;
if (bench) await bench();
else {
  console.error(`There is no bench «${what}». Known: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

function weights(): void {
  needsSite();
  const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
  console.log('After brotli, in kB          html  script   style');
  for (const page of pages(dist)) {
    const w = weigh(dist, page, process.env['BASE_PATH'] || '/');
    console.log(`${w.page.padEnd(48)}${kB(w.html)} ${kB(w.script)} ${kB(w.style)}`);
  }
}
