import { z } from 'zod';
import { department, failureMode, id, sentence, title } from '../../domain/fields.ts';
import { head, passMarks } from '../author.ts';
import { forms } from './types.ts';

/* The form of a scenario file, noun by noun. Build and check time only. */

const cell = z.union(
  [z.string().min(1).max(400), z.number().int().transform(String)],
  'expected a text; put figures with a point or a comma in quotes, such as "1,240.00"',
);
const cells = z
  .union(
    [cell.transform((text) => [text]), z.array(cell).min(1).max(8)],
    'expected one sentence, or a list of texts, one per column',
  )
  .describe('One sentence, or one text per column.');
const keeps = z
  .array(id)
  .default([])
  .describe('Parts (`at`) that must stay as they are while this version is shown.');
const why = sentence.describe('Why it is right, or what is wrong; told after the commit.');

const faulty = z.strictObject({
  kind: id.describe('The kind of fault, one of `kinds`.'),
  is: cells,
  why,
  fix: z
    .union([id.transform((one) => [one]), z.array(id)], 'expected an answer of `fix`, or a list of them')
    .default([])
    .describe('Answers to the second question that fit; only where the scenario asks one.'),
  keeps,
});
const odd = z.strictObject({ is: cells, why, keeps });

const part = z.strictObject({
  at: id.describe('Short name of this place, used once in the piece.'),
  sound: cells.describe('What stands here when it is right.'),
  why: why.describe('Why it is right; told to whoever marked it.'),
  odd: z.array(odd).default([]).describe('Versions that look odd and are right.'),
  faulty: z.array(faulty).default([]).describe('Versions that are wrong.'),
});

const axis = z.strictObject({
  series: z.array(z.string().min(1)).min(1).max(3).describe('Columns whose figures are drawn.'),
  from: z.number().describe('Where the scale begins.'),
  to: z.number().describe('Where the scale ends.'),
  unit: z.string().max(12).default('').describe('Written after a figure of the scale, such as "%".'),
});

const panel = z.strictObject({
  title: title.describe('What this piece, or this side of it, is called.'),
  by: z.string().min(2).max(90).describe('Who or what made it, such as "Written by the AI tool".'),
  machine: z.boolean().default(true).describe('Written by a machine, and drawn as such.'),
  form: z
    .enum(forms)
    .describe(
      'What it looks like: letter, note, case or snippets (sentences); log, table, sheet, steps, bars or lines (cells under columns).',
    ),
  columns: z
    .array(z.string().min(1).max(40))
    .max(8)
    .default([])
    .describe('Column headings; none for sentences.'),
  shuffle: z.boolean().default(false).describe('Rows come in another order each time.'),
  axis: axis.optional().describe('For bars and lines: what is drawn, and the scale.'),
  parts: z.array(part).min(2).max(40).describe('The parts that can be marked, in order.'),
});

const record = z.strictObject({
  id: id.describe('Short name of the record, used once in the piece.'),
  title,
  open: z.boolean().default(false).describe('Lies open from the start and costs nothing.'),
  columns: z
    .array(z.string().min(1))
    .max(8)
    .default([])
    .describe('Column headings; none for labelled fields.'),
  rows: z
    .array(z.array(cell).min(1).max(8))
    .min(1)
    .max(60)
    .describe('One list per row: a text per column, or a label and its value.'),
});

const piece = z.strictObject({
  id,
  title,
  department,
  task: sentence.describe('What this piece is, and what to hold it against.'),
  family: id.describe('Pieces with the same family are look-alikes of one another.'),
  lures: z
    .number()
    .int()
    .min(0)
    .max(12)
    .default(1)
    .describe('How many odd but true versions a run shows of it.'),
  most: z.number().int().min(0).max(20).default(20).describe('Most faults it may hold at once.'),
  records: z
    .array(
      z.union(
        [id, record],
        'expected a record, or the id of one that stands in the scenario’s own `records`',
      ),
    )
    .max(6)
    .default([])
    .describe('Records beside it: slips, cards, lists. A shared one is named by its id.'),
  panels: z.array(panel).min(1).max(2).describe('One piece, or two side by side.'),
});

export const schema = z.strictObject({
  ...head,
  type: z.literal('spot-error'),
  kinds: z
    .array(
      z.strictObject({
        id,
        title: title.describe('What the kind is called; short, for a list.'),
        means: sentence.describe('What it means, in one sentence.'),
        mode: failureMode.describe('The failure mode it counts as in the skill profile.'),
      }),
    )
    .min(2)
    .max(9)
    .describe('Kinds of fault to choose from, in the same order for every part.'),
  seek: z
    .strictObject({
      one: z.string().min(2).max(24).describe('One of them, such as "cause".'),
      many: z.string().min(2).max(24).describe('Several of them, such as "causes".'),
    })
    .optional()
    .describe('What is marked, where it is not a fault: the learner reads "Mark each cause".'),
  fix: z
    .strictObject({
      question: sentence.describe('Asked of every marked part.'),
      short: z.string().min(2).max(40).describe('What the answers are called in lists.'),
      options: z
        .array(z.strictObject({ id, title: title.describe('One answer.') }))
        .min(2)
        .max(9)
        .describe('The answers to choose from.'),
    })
    .optional()
    .describe('A second question about each marked part, such as "What would you fix first?".'),
  draw: z
    .strictObject({
      pieces: z.number().int().min(2).max(12).describe('Pieces of one run.'),
      sound: z.number().int().min(0).max(6).describe('Of these, look-alikes without any fault.'),
      faults: z.number().int().min(1).max(60).describe('Wrong parts in all the others together, exactly.'),
    })
    .describe('What one run shows of the pool.'),
  records: z.array(record).max(12).default([]).describe('Records that several pieces share.'),
  pieces: z.array(piece).min(2).max(20).describe('The pool: every piece with all its versions.'),
  pass: passMarks,
});

/** A scenario file as it is read. */
export type File = z.output<typeof schema>;
export type FilePiece = File['pieces'][number];
export type FileRecord = File['records'][number];
export type FilePanel = FilePiece['panels'][number];
export type FilePart = FilePanel['parts'][number];
