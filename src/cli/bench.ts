/**
 * `npm run bench`: measures, never part of `npm test`. Times depend on the machine, so they are shown beside a
 * fixed piece of work measured in the same run; Lighthouse scores are shown as they are.
 *
 *   npm run bench                 what every page weighs
 *   npm run bench -- lighthouse   Lighthouse, mobile, on Today, a lesson and a practice
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pages, weigh } from '../build/weights.ts';

const dist = resolve(import.meta.dirname, '../../dist');
if (!existsSync(dist)) {
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
}
const what = process.argv[2] ?? 'weights';
if (what === 'weights') weights();
else if (what === 'lighthouse') await (await import('./bench-lighthouse.ts')).lighthouseBench(dist);
else {
  console.error(`There is no bench «${what}». Known: weights, lighthouse.`);
  process.exit(1);
}

function weights(): void {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
  console.log('After brotli, in kB          html  script   style');
  for (const page of pages(dist)) {
    const w = weigh(dist, page, process.env['BASE_PATH'] || '/');
    console.log(`${w.page.padEnd(48)}${kB(w.html)} ${kB(w.script)} ${kB(w.style)}`);
  }
}
