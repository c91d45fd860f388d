import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm test`: everything that must hold before a change may land. Stages without
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

const vitest = (project: string, ...beside: string[]): Stage => ({
  name: [project, ...beside].join(' and '),
  command: [
    'vitest',
    'run',
    '--project',
    project,
    ...beside.flatMap((other) => ['--project', other]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  counts: project,
});

/** Rows of stages that do not touch one another's files: they go side by side, so that no core waits. */
const first: Stage[][] = [
  [
    { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
    { name: 'build', command: ['astro', 'build'], needed: true },
    vitest('built'),
  ],
  [
    { name: 'lint', command: ['biome', 'check', '.'] },
    { name: 'unused code and dependencies', command: ['knip'] },
    { name: 'content', command: ['node', 'src/cli/check.ts'] },
    vitest('unit', 'keeping'),
  ],
];
/** These take both cores, and need the site that was built. */
const walks: Stage[] = [vitest('walk'), vitest('alone')];

let passed = 0;
let failed = 0;
const broken: string[] = [];
console.log(`Side by side: ${first.map((row) => row.map(({ name }) => name).join(', ')).join(' | ')}`);
const whole = await Promise.all(
  first.map(async (row) => {
    for (const stage of row) if ((await hold(stage, true)) !== 0 && stage.needed) return false;
    return true;
  }),
);
if (!whole.includes(false)) for (const stage of walks) await hold(stage);

rmSync(reports, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nFailing: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one stage and adds what it found. `aside`: what it says comes whole, once it ended. */
async function hold(stage: Stage, aside = false): Promise<number> {
  const from = Date.now();
  if (!aside) console.log(`\n── ${stage.name}`);
  const { code, said } = await run(stage.command, aside);
  if (aside) console.log(`\n── ${stage.name}\n${said.trimEnd()}`);
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
  return code;
}

function run([program, ...rest]: string[], aside: boolean): Promise<{ code: number; said: string }> {
  const bin = program === 'node' ? process.execPath : join(root, 'node_modules/.bin', program as string);
  return new Promise((done) => {
    const child = spawn(bin, rest, {
      cwd: root,
      stdio: aside ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', (error) => {
      console.error(error.message);
      done({ code: 1, said });
    });
    child.once('close', (code) => done({ code: code ?? 1, said }));
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
