import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm test`: everything that must hold before a change may land, in order of how soon it tells. Stages without
 * test cases of their own (types, lint, content, build) count as one each. The last line is the whole verdict.
 */
const root = resolve(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'second-look-'));

interface Stage {
  name: string;
  command: string[];
  /** A Vitest project whose cases are counted one by one. */
  counts?: string;
  /** Later stages make no sense when this one failed. */
  needed?: boolean;
}

const vitest = (project: string): Stage => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  counts: project,
});

const stages: Stage[] = [
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'unused code and dependencies', command: ['knip'] },
  vitest('unit'),
  { name: 'content', command: ['node', 'src/cli/check.ts'] },
  { name: 'build', command: ['astro', 'build'], needed: true },
  vitest('built'),
  vitest('walk'),
  vitest('alone'),
];

let passed = 0;
let failed = 0;
const broken: string[] = [];
for (const stage of stages) {
  const from = Date.now();
  console.log(`\n── ${stage.name}`);
  const code = await run(stage.command);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  const counted = stage.counts ? readCounts(stage.counts) : null;
  if (counted) {
    passed += counted.passed;
    failed += counted.failed;
    if (code !== 0 && counted.failed === 0) failed += 1;
  } else if (code === 0) passed += 1;
  else failed += 1;
  if (code !== 0) broken.push(stage.name);
  console.log(`   ${stage.name}: ${code === 0 ? 'holds' : 'FAILS'} (${seconds} s)`);
  if (code !== 0 && stage.needed) break;
}
rmSync(reports, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nFailing: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run([program, ...rest]: string[]): Promise<number> {
  const bin = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program as string);
  return new Promise((done) => {
    const child = spawn(bin, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

function readCounts(project: string): { passed: number; failed: number } | null {
  try {
    const report = JSON.parse(readFileSync(join(reports, `${project}.json`), 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return null;
  }
}
