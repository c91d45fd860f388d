import { z } from 'zod';
import { outOf } from '#words/practice';
import { before } from '#words-of/second-opinion';
import type { Department, FailureMode } from '../../domain/case.ts';
import { department, failureMode, id, sentence, share, title } from '../../domain/fields.ts';
import { readValue } from '../../domain/value.ts';
import { type Author, type BriefText, type Fault, head } from '../author.ts';
import { longestAnswer } from './actions.ts';
import { kindDepartment, kindModes, kindNames } from './kinds/names.ts';
import type { Form, Level, Reply, Spec, Task } from './types.ts';

const reply = z.union([z.number(), z.string().min(1).max(longestAnswer)]);
const cell = z.union([z.string(), z.number()]);

const record = z
  .strictObject({
    id: id.describe('Short name of the record within its item; `cueAt` uses it.'),
    title,
    columns: z
      .array(z.string().min(1))
      .default([])
      .describe('Headings of a table. Without any, each row is a label and its value.'),
    rows: z
      .array(z.array(cell).min(1))
      .min(1)
      .describe('The rows, found as `id/1`, `id/2` …: "62.00 EUR", "38.5 h", a day, a number or words.'),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === (columns.length || 2)), {
    message: 'expected every row to have one cell for each column, or a label and a value without columns',
  })
  .describe('One paper or screen the learner reads before answering.');

const wrongAdvice = z
  .strictObject({
    answer: reply.describe('What the AI says: a number in the unit of the item, or one of its options.'),
    text: sentence.describe('How it says it. As long as the right text, and no more hesitant.'),
    failureMode,
    why: sentence.describe('Where its view was faulty, told once the item is settled.'),
  })
  .describe('An honest answer from a faulty view of the records; at least one, at best two of them.');

const item = z
  .strictObject({
    id,
    title: title.describe('What the item is called. It must not hint at the answer.'),
    department,
    question: sentence.describe('What is asked, in one sentence.'),
    label: z.string().min(2).max(60).describe('What is asked for, short: "Hours for the move".'),
    unit: z
      .string()
      .min(1)
      .max(20)
      .optional()
      .describe('For numbers: what they are counted in. `EUR` is written as money.'),
    tolerance: z
      .number()
      .positive()
      .optional()
      .describe('For numbers: how far from the truth still counts as right. It is told beforehand.'),
    options: z
      .array(z.string().min(2).max(longestAnswer))
      .min(3)
      .max(5)
      .optional()
      .describe('For verdicts: the answers to choose from. They come in random order.'),
    records: z.array(record).min(1).max(4).describe('What can be read before the own answer.'),
    truth: reply.describe('What is right. The right advice says exactly this.'),
    right: sentence.describe('What the AI says when its advice is right.'),
    wrong: z.array(wrongAdvice).min(1).max(4).describe('Advice that tempts; chance picks one of them.'),
    working: sentence.describe('How the right answer comes about, step by step.'),
    cue: sentence.describe('What to look at in the records.'),
    cueAt: z.array(z.string()).min(1).describe('Rows that decide it, such as `rates/2`.'),
    rule: z
      .strictObject({
        text: sentence.describe('The rule of thumb and what it comes to: "The same as last month: €57,000".'),
        answer: reply.describe('What it comes to, as an answer of this item.'),
      })
      .optional()
      .describe('A plain estimate that stands beside the advice, where the scenario shows rules.'),
  })
  .describe('One hand-written item.');

const madeItems = z
  .strictObject({
    kind: z.enum(kindNames).describe('What they are about.'),
    items: z.number().int().min(1).max(40).describe('How many of them are drawn.'),
    level: z.number().int().min(1).max(3).describe('1 one trap, 3 several, with harmless look-alikes.'),
  })
  .describe('Estimates that are drawn afresh for every run.');

const schema = z
  .strictObject({
    ...head,
    type: z.literal('second-opinion').describe('Own answer first, then the AI’s, then a final one.'),
    answer: z.enum(['number', 'verdict']).describe('Whether items are answered with a number or a choice.'),
    contrary: z
      .number()
      .int()
      .min(2)
      .max(3)
      .default(3)
      .describe(
        'Of four own answers that are right, how many get wrong advice; of four that are wrong, how many get right advice. The learner is told.',
      ),
    rules: z
      .boolean()
      .default(false)
      .describe('Shows a simple rule of thumb beside the advice, as a third estimate.'),
    written: z.array(item).default([]).describe('The hand-written items a run draws from.'),
    fromWritten: z
      .number()
      .int()
      .min(0)
      .max(40)
      .default(0)
      .describe('How many hand-written items one run takes; fewer than there are, so that runs differ.'),
    made: z.array(madeItems).default([]).describe('Items made afresh; numbers only.'),
    pass: z
      .strictObject({
        whereWrong: share.describe('Smallest share of right final answers where the AI was wrong.'),
        whereRight: share.describe('Smallest share of right final answers where the AI was right.'),
      })
      .describe('Both sides must be reached; told before the start.'),
  })
  .refine(({ answer, made }) => answer === 'number' || made.length === 0, {
    message: 'expected `made` only with `answer: number`, because every kind asks for a number',
  });

type File = z.output<typeof schema>;
type ItemFile = File['written'][number];

const taskOf = (file: ItemFile, answer: File['answer'], rules: boolean): Task => {
  const { unit = '', tolerance = 0, options = [] } = file;
  const form: Form = answer === 'number' ? { kind: 'number', unit, tolerance } : { kind: 'verdict', options };
  return {
    title: file.title,
    department: file.department,
    question: file.question,
    label: file.label,
    records: file.records.map(({ id: name, title: words, columns, rows }) => ({
      id: name,
      title: words,
      columns,
      rows: rows.map((cells, i) => {
        const at = `${name}/${i + 1}`;
        const values = cells.map((raw) => readValue(raw));
        return columns.length > 0
          ? { at, cells: values }
          : { at, label: String(cells[0]), cells: values.slice(1) };
      }),
    })),
    form,
    truth: file.truth,
    right: { reply: file.truth, text: file.right, failureMode: 'none', why: '' },
    wrong: file.wrong.map(({ answer: said, text, failureMode: mode, why }) => ({
      reply: said,
      text,
      failureMode: mode,
      why,
    })),
    working: file.working,
    cue: file.cue,
    cueAt: file.cueAt,
    rule: rules && file.rule ? { text: file.rule.text, reply: file.rule.answer } : null,
  };
};

const length = ({ fromWritten, made }: Pick<File, 'fromWritten' | 'made'>): number =>
  fromWritten + made.reduce((n, { items }) => n + items, 0);

function toSpec(file: File): { spec: Spec; cases: [] } {
  const spec: Spec = {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    answer: file.answer,
    written: file.written.map((one) => ({ id: one.id, task: taskOf(one, file.answer, file.rules) })),
    fromWritten: file.fromWritten,
    made: file.made.map(({ kind, items, level }) => ({ kind, items, level: level as Level })),
    rules: file.rules,
    contrary: file.contrary,
    pass: file.pass,
  };
  return { spec, cases: [] };
}

function brief(file: File): BriefText {
  const { answer, mode, contrary, rules, pass } = file;
  const { keep, take, between, other, title: heading, note } = before.moves;
  return {
    length: before.length(length(file), answer),
    steps: before.steps[answer],
    notes: [
      before.notes.mix(contrary),
      before.notes.sure,
      ...(rules ? [before.notes.rule] : []),
      before.notes[mode],
      before.notes.noScore,
      before.notes.noClock,
    ],
    moves: { title: heading, list: [keep, take, answer === 'number' ? between : other], note },
    stakes: { ...before.stakes, check: null },
    pass: before.pass(outOf(pass.whereWrong), outOf(pass.whereRight)),
  };
}

/** Least items of a run, so that both kinds of advice come up whatever the learner answers. */
const fewest = 6;

function check(file: File): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Fault['path'], expected: string, came: string) => faults.push({ path, expected, came });
  const n = length(file);
  if (n < fewest) say(['fromWritten'], `a run of at least ${fewest} items`, `${n}`);
  if (file.written.length > 0 && file.fromWritten === 0)
    say(['fromWritten'], 'how many of the written items a run takes', '0');
  const spare = file.written.length - file.fromWritten;
  if (file.fromWritten > 0 && spare < (file.made.length > 0 ? 1 : 3))
    say(
      ['written'],
      `at least ${file.fromWritten + (file.made.length > 0 ? 1 : 3)} written items, so that two runs differ`,
      `${file.written.length}`,
    );
  const seen = new Set<string>();
  file.written.forEach((one, i) => {
    if (seen.has(one.id)) say(['written', i, 'id'], 'an id of its own', `"${one.id}" a second time`);
    seen.add(one.id);
    checkItem(file.answer, one, (path, expected, came) => say(['written', i, ...path], expected, came));
  });
  const modes = new Set<FailureMode>([
    ...file.written.flatMap(({ wrong }) => wrong.map((advice) => advice.failureMode)),
    ...file.made.flatMap(({ kind }) => kindModes[kind]),
  ]);
  sameNames(file.skills, [...modes], (expected, came) => say(['skills'], expected, came));
  const places = new Set<Department>([
    ...file.written.map((one) => one.department),
    ...file.made.map(({ kind }) => kindDepartment[kind]),
  ]);
  sameNames(file.departments, [...places], (expected, came) => say(['departments'], expected, came));
  return faults;
}

/** What is listed at the top is what its items are made of, no more and no less. */
function sameNames(
  listed: readonly string[],
  used: readonly string[],
  say: (expected: string, came: string) => void,
): void {
  const missing = used.filter((name) => !listed.includes(name));
  const idle = listed.filter((name) => !used.includes(name));
  if (missing.length > 0) say(`${missing.join(', ')} in the list as well: items use it`, listed.join(', '));
  if (idle.length > 0) say('only names that some item uses', idle.join(', '));
}

type Say = (path: Fault['path'], expected: string, came: string) => void;

function checkItem(answer: File['answer'], one: ItemFile, say: Say): void {
  if (answer === 'number') checkNumber(one, say);
  else checkVerdict(one, say);
  const rows = new Set(
    one.records.flatMap(({ id: name, rows: all }) => all.map((_, i) => `${name}/${i + 1}`)),
  );
  one.cueAt.forEach((at, i) => {
    if (!rows.has(at)) say(['cueAt', i], `a row of its records, such as ${[...rows][0]}`, at);
  });
  one.wrong.forEach(({ text }, i) => {
    // Whoever trusts the longer text must not be right by it.
    const ratio = text.length / one.right.length;
    if (ratio < 0.6 || ratio > 1.67)
      say(
        ['wrong', i, 'text'],
        'a text about as long as the right one',
        `${text.length} letters beside ${one.right.length}`,
      );
  });
}

function checkNumber({ unit, tolerance, truth, wrong, options }: ItemFile, say: Say): void {
  if (unit === undefined) say(['unit'], 'what the number is counted in, such as "h" or "EUR"', 'nothing');
  if (tolerance === undefined) say(['tolerance'], 'how far off still counts as right', 'nothing');
  if (options !== undefined) say(['options'], 'no options with `answer: number`', `${options.length}`);
  if (typeof truth !== 'number') return say(['truth'], 'a number', `"${truth}"`);
  wrong.forEach(({ answer: said }, i) => {
    if (typeof said !== 'number') say(['wrong', i, 'answer'], 'a number', `"${said}"`);
    else if (Math.abs(said - truth) <= 2.5 * (tolerance ?? 0))
      say(
        ['wrong', i, 'answer'],
        `a number more than two and a half times the tolerance from ${truth}`,
        `${said}`,
      );
  });
}

function checkVerdict({ options = [], truth, wrong, unit, tolerance }: ItemFile, say: Say): void {
  if (options.length < 3) say(['options'], 'three to five answers to choose from', `${options.length}`);
  if (unit !== undefined || tolerance !== undefined)
    say(['unit'], 'neither unit nor tolerance with `answer: verdict`', unit ?? `${tolerance}`);
  const within = (path: Fault['path'], said: Reply) => {
    if (!options.includes(String(said))) say(path, `one of the options: ${options.join('; ')}`, `${said}`);
  };
  within(['truth'], truth);
  wrong.forEach(({ answer: said }, i) => {
    within(['wrong', i, 'answer'], said);
    if (said === truth) say(['wrong', i, 'answer'], 'another option than the truth', `${said}`);
  });
}

/** The trainer's side of second opinion: own answer, the AI's advice, final answer (issue 4, point 1). */
export const author: Author<File, Spec> = {
  type: 'second-opinion',
  kind: before.kind,
  schema,
  toSpec,
  brief,
  // Half, for a learner who is right on half of the items alone: the mix follows the learner.
  wrongShare: () => 0.5,
  marks: () => null,
  shape: (file) => ({ items: length(file), guide: 0, afterEach: file.mode === 'practice' }),
  check,
  // A seed with all robots takes about half a millisecond for each item.
  quickSeeds: (file) => Math.max(6, Math.round(150 / length(file))),
  example: (name, words) => `id: ${name}
type: second-opinion
status: draft
title: ${JSON.stringify(words)}
summary: Eight estimates at Alder & Finch. Give your own number first, then see what the AI says.
departments: [accounts-payable, data]
skills:
  - duplicated-records
  - unit-currency-period
  - silent-truncation
  - stale-data
minutes: 8
level: 1
answer: number
# Items made afresh for every run. Add your own under \`written:\`, with \`fromWritten:\`.
made:
  - { kind: quarter-bill, items: 4, level: 1 }
  - { kind: batch-hours, items: 4, level: 1 }
stakes:
  miss: 120.00 EUR
  falseStop: 40.00 EUR
  check: 2.00 EUR
pass:
  whereWrong: 0.75
  whereRight: 0.75
`,
};
