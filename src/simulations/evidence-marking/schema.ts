import { z } from 'zod';
import { department, failureMode, id, sentence, share, title } from '../../domain/fields.ts';
import { head } from '../author.ts';
import { helps, kinds, verdicts } from './types.ts';

/*
 * How a trainer writes a source, the summary of it and its key. Lines are numbered by their place unless they are given
 * a name of their own, so that a letter is written as it reads.
 */

const words = z.string().min(1).max(700);

const address = z
  .string()
  .regex(/^[a-z0-9-]+\/[0-9A-Za-z.:-]+$/, 'expected document and line, such as "contract/7.2"')
  .describe('Where it stands: the id of the document, a slash, and the name of the line.');

const line = z.union([
  words.describe('A line or sentence; it is named by its number.'),
  z.strictObject({
    at: z
      .string()
      .regex(/^[0-9A-Za-z.:-]{1,8}$/, 'expected a short name such as "7.2", "4a" or "14:05"')
      .describe('The name printed beside the line, such as the number of a clause.'),
    text: words.describe('What the line says.'),
  }),
]);

const document = z
  .strictObject({
    id: id.describe('Short id, used in addresses: "contract" in "contract/7.2".'),
    title: title.describe('What the paper is called, with its date or version.'),
    kind: z.enum(kinds).describe('What kind of paper it is; a table has columns and rows.'),
    columns: z.array(words).max(6).default([]).describe('Column heads of a table.'),
    rows: z
      .array(z.array(z.string().max(200)))
      .default([])
      .describe('Rows of a table, one text per column; named by their number.'),
    lines: z.array(line).default([]).describe('Lines, sentences or clauses of any other paper.'),
  })
  .refine(
    (d) => (d.kind === 'table') === d.rows.length > 0 && (d.kind === 'table') === d.columns.length > 0,
    {
      message: 'expected columns and rows for a table, and lines for every other kind',
    },
  )
  .refine((d) => d.rows.length + d.lines.length >= 2, { message: 'expected at least two lines or rows' })
  .refine((d) => d.rows.every((row) => row.length === d.columns.length), {
    message: 'expected as many texts in every row as there are columns',
  });

const version = {
  text: sentence.max(240).describe('The claim as the AI wrote it.'),
  verdict: z.enum(verdicts).describe('What the source says about it.'),
  at: z
    .array(address)
    .default([])
    .describe('Every place that decides it, if the source does; any one of them is accepted.'),
  failureMode: failureMode
    .optional()
    .describe('The kind of error; only for a claim that is contradicted or not in the source.'),
  why: sentence.describe('Why, in one or two sentences; told after the verdict.'),
};

const gap = z.strictObject({
  at: z.array(address).min(1).describe('The lines that are missing from the summary; any one is accepted.'),
  why: sentence.describe('Why it should have been in the summary.'),
});

const claim = z.strictObject({
  id,
  leftOut: gap
    .optional()
    .describe('For what was asked for: the seed may leave the claim out, and then these lines are missing.'),
  versions: z
    .array(z.strictObject(version))
    .min(2)
    .max(6)
    .describe('Ways this claim may read, as alike as can be: at least one supported and one faulty.'),
});

const about = {
  id,
  title: title.describe('What the work is called, such as "Cleaning contract, west site".'),
  department,
  by: title.describe('Who wrote the summary, such as "The contract assistant".'),
  asked: sentence.describe(
    'What the summary was to carry, in one sentence: what is missing is measured by it.',
  ),
  documents: z.array(document).min(1).max(4).describe('The source: one paper or a few short ones.'),
};

const source = z.strictObject({
  ...about,
  claims: z.array(claim).min(4).max(16).describe('What the summary may say, in the order of the summary.'),
});

const guide = z.strictObject({
  ...about,
  claims: z
    .array(
      z.strictObject({
        id,
        help: z
          .enum(helps)
          .describe('How much is done: all of it, the place alone, or nothing. Best in this order.'),
        ...version,
      }),
    )
    .min(2)
    .max(8)
    .describe('Its claims, each in one version.'),
  leftOut: z.array(gap).max(2).default([]).describe('What this summary leaves out.'),
});

const count = z.number().int().min(0);

export const schema = z
  .strictObject({
    ...head,
    type: z.literal('evidence-marking'),
    draw: z
      .strictObject({
        sets: count.min(2).max(8).describe('How many summaries a run shows.'),
        always: z.array(id).default([]).describe('Ids of sources that come in every run, first.'),
        claims: count.min(3).max(12).describe('How many claims each summary has.'),
        contradicted: count.min(1).describe('How many claims of the run the source contradicts.'),
        notInSource: count.min(1).describe('How many claims of the run are not in the source.'),
        leftOut: count.min(1).describe('How many of its summaries leave something out that was asked for.'),
      })
      .refine((d) => d.leftOut < d.sets, {
        message: 'expected at least one summary that leaves nothing out, so that saying so can be right',
        path: ['leftOut'],
      })
      .describe('What a run draws from the sources below; exact, and the same for every seed.'),
    pass: z
      .strictObject({
        wrongStopped: share.describe('Smallest share of faulty claims and gaps to find.'),
        rightLetThrough: share.describe('Smallest share of sound claims to let through.'),
        places: share.describe('Smallest share of deciding lines to point to.'),
      })
      .describe('All three must be reached; told before the start.'),
    guide: guide
      .optional()
      .describe('A worked example before the first summary; it does not count. Practice only.'),
    sources: z.array(source).min(2).max(14).describe('The sources a run draws from: more than it shows.'),
  })
  .refine((s) => s.guide === undefined || s.mode === 'practice', {
    message: 'expected no worked example in a measured run',
    path: ['guide'],
  })
  .describe('Marking the evidence: an AI summary, its source, and a verdict and a place for every claim.');

export type File = z.output<typeof schema>;
export type SourceFile = File['sources'][number];
