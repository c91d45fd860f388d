import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failureModes } from '../../src/domain/case.ts';
import { checkLibrary } from '../../src/library/check.ts';
import { published } from '../../src/library/drafting.ts';
import { exampleCase } from '../../src/library/examples/case.ts';
import { exampleLesson } from '../../src/library/examples/lesson.ts';
import {
  exampleCard,
  exampleCoverage,
  exampleFact,
  exampleFailureMode,
  exampleFramework,
  exampleModule,
  examplePath,
  exampleRole,
  exampleTerm,
} from '../../src/library/examples/lists.ts';
import type { Library } from '../../src/library/library.ts';
import { say } from '../../src/library/problem.ts';
import { readLibrary } from '../../src/library/read.ts';
import { example as exampleScenario } from '../../src/simulations/review-desk/example.ts';

/** A change to one file of the small library below: other text, none at all, or an edit. */
export type Changes = Record<string, string | null | Uint8Array | ((text: string) => string)>;

const entry = (yaml: string) => `- ${yaml.trimEnd().replaceAll('\n', '\n  ')}\n`;
const mode = (id: string) =>
  exampleFailureMode.replaceAll('stale-data', id).replace('Old data', `Kind ${id}`);

/** Swaps exact words; fails when they are not there, so that no sample is right by accident. */
export const swap =
  (...pairs: [from: string, to: string][]) =>
  (text: string): string =>
    pairs.reduce((all, [from, to]) => {
      if (!all.includes(from)) throw new Error(`the sample has no «${from}»`);
      return all.replace(from, to);
    }, text);

/** Text at the end of a file. */
export const add =
  (more: string) =>
  (text: string): string =>
    `${text.trimEnd()}\n${more}\n`;

const soundCase = swap(
  ['text: The three lines add up to 12 hours.', 'text: The three lines add up to 10 hours.'],
  ['values: {hours: 12 h}', 'values: {hours: 10 h}'],
  ['ai: 12 h', 'ai: 10 h'],
  ['aiCorrect: false', 'aiCorrect: true'],
  ['failureMode: overconfident-extraction', 'failureMode: none'],
  ['bestAction: correct', 'bestAction: accept'],
  ['[correct, request-data]', '[accept]'],
  ['costIfMissed: 60.00 EUR', 'costIfMissed: 0.00 EUR'],
  ['costBasis: assumed', 'costBasis: none'],
  ['  - $a.hours != $g.hours\n', ''],
);

/** A whole small library, made of the examples of every noun, published, in which nothing is wrong. */
export const whole: Record<string, string> = {
  'modules/first-steps/module.yaml': exampleModule,
  'modules/first-steps/read-the-date.mdx': published(exampleLesson()),
  'modules/first-steps/ask-again.mdx': published(exampleLesson('m01-l2', 'Ask again')),
  'cases/data/three-lines.yaml': published(exampleCase()),
  'cases/data/four-lines.yaml': soundCase(published(exampleCase('four-lines', 'data', 'Another summary'))),
  'scenarios/first-shift.yaml': published(
    exampleScenario('first-shift', 'A first shift', ['four-lines', 'three-lines']),
  ),
  'paths/onboarding.yaml': examplePath,
  'glossary.yaml': entry(exampleTerm),
  'facts.yaml': entry(exampleFact),
  'frameworks.yaml': entry(exampleFramework),
  'coverage.yaml': entry(exampleCoverage),
  // Four for each lesson, as the check asks for.
  'cards/first-steps.yaml': ['m01-l1', 'm01-l2']
    .flatMap((lesson) =>
      [1, 2, 3, 4].map((n) =>
        entry(
          exampleCard
            .replace('m01-l1-old-list', `${lesson}-card-${n}`)
            .replace('lesson: m01-l1', `lesson: ${lesson}`)
            .replace('A price list', `Price list ${n} of ${lesson}`),
        ),
      ),
    )
    .join(''),
  // Five of them for accounts payable, so that their list says nothing about an item.
  'roles.yaml':
    entry(exampleRole) +
    ['data-lead', 'ap-lead', 'treasury', 'purchasing', 'internal-control']
      .map((id) => entry(`id: ${id}\ntitle: Role ${id}\ndepartments: [data, accounts-payable]\n`))
      .join(''),
  // All but one, which a test may then miss.
  'failure-modes.yaml': failureModes
    .filter((id) => id !== 'drift')
    .map((id) => entry(mode(id)))
    .join(''),
};

/** Writes the small library with some changes to a folder of its own, and takes it away afterwards. */
export async function withContent<T>(changes: Changes, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const unknown = Object.entries(changes).find(([file, c]) => typeof c === 'function' && !(file in whole));
  if (unknown) throw new Error(`the sample has no file ${unknown[0]}`);
  try {
    for (const file of new Set([...Object.keys(whole), ...Object.keys(changes)])) {
      const change = changes[file];
      const text = typeof change === 'function' ? change(whole[file] ?? '') : (change ?? whole[file]);
      if (change === null || text === undefined) continue;
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export interface Said {
  library: Library;
  problems: string[];
  warnings: string[];
}

/** Everything that is said about the small library with some changes. */
export const sayOf = (changes: Changes, today = '2026-11-21'): Promise<Said> =>
  withContent(changes, async (root) => {
    const library = readLibrary(root);
    const { problems, warnings } = await checkLibrary(library, today);
    return { library, problems: problems.map(say), warnings: warnings.map(say) };
  });

export const lesson = 'modules/first-steps/read-the-date.mdx';
export const scenario = 'scenarios/first-shift.yaml';
export const path = 'paths/onboarding.yaml';
export const module = 'modules/first-steps/module.yaml';
export const wrongCase = 'cases/data/three-lines.yaml';
export const rightCase = 'cases/data/four-lines.yaml';
