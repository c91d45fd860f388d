import { z } from 'zod';
import { department, failureMode, id, sentence, share, title } from '../../domain/fields.ts';
import { head } from '../author.ts';
import { longestAnswer } from './actions.ts';
import { kindNames } from './kinds/names.ts';

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

/** A practice of this type as a trainer writes it. */
export const schema = z
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

export type File = z.output<typeof schema>;
export type ItemFile = File['written'][number];

/** Items of one run. */
export const length = ({ fromWritten, made }: Pick<File, 'fromWritten' | 'made'>): number =>
  fromWritten + made.reduce((n, { items }) => n + items, 0);
