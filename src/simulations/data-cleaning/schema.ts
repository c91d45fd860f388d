import { z } from 'zod';
import { share } from '../../domain/fields.ts';
import { head } from '../author.ts';
import {
  classFixes,
  type FaultKind,
  faultKinds,
  type SoundKind,
  setNames,
  soundKinds,
  type WrongKind,
} from './types.ts';

const count = (sentence: string) => z.number().int().min(0).max(20).default(0).describe(sentence);
const price = (sentence: string) => z.number().int().min(0).max(30).describe(sentence);

const faults = z
  .strictObject({
    duplicates: count('Pairs of records of one firm or person; each takes two rows.'),
    dateOrder: count('Dates with slashes from a source that puts the month first.'),
    shortYear: count('Dates with dots and a year of two digits.'),
    units: count('Amounts that name another unit, such as "46 k€".'),
    bareUnits: count('Amounts without a unit that are meant in a larger one; only the papers tell.'),
    gaps: count('Empty cells that the papers fill.'),
    unknown: count('Empty cells that no paper fills: the owner has to be asked.'),
    obsolete: count('Records of firms that closed or people who left; only the papers tell.'),
    accounts: count('Mistyped accounts: a letter O for a zero, or two digits too many.'),
    slips: count('Amounts with a slip of the keys; only the papers tell.'),
  } satisfies Record<FaultKind, unknown>)
  .describe('How many faults of each kind the table has.');

const sounds = z
  .strictObject({
    lookAlikes: count('The planted trap: pairs that sound alike and are two; each takes two rows.'),
    dayFirst: count('Dates with slashes from a source that puts the day first.'),
    smallAmounts: count('Amounts without a unit that are right as they stand.'),
    largeAmounts: count('Amounts that look like a slip of the keys and are right.'),
    idle: count('Records hardly ever used that are still valid.'),
    longAccounts: count('French accounts, which are longer than the others.'),
    bankLetters: count('Dutch accounts whose bank has a letter O in its name.'),
  } satisfies Record<SoundKind, unknown>)
  .describe('How many sound records look like a fault. All other rows are plain.');

const wrong = z
  .strictObject({
    lookAlikes: count('Wants to merge a look-alike.'),
    dayFirst: count('Reads a day-first date the other way round.'),
    smallAmounts: count('Takes a small amount for the larger unit.'),
    largeAmounts: count('Takes an unusual amount for a slip.'),
    idle: count('Wants to mark a valid record as out of date.'),
    longAccounts: count('Wants to cut a French account.'),
    bankLetters: count('Wants a zero for a letter O that belongs to the bank.'),
    olderKept: count('Merges a real double, but keeps the older record.'),
    guesses: count('Fills a gap that no paper fills.'),
    wrongOrder: count('Reads a month-first date day first.'),
  } satisfies Record<WrongKind, unknown>)
  .prefault({})
  .describe('Wrong proposals by kind.');

const kinds = ['plain', ...faultKinds, ...soundKinds] as const;

/** A practice of this type as a trainer writes it. */
export const schema = z
  .strictObject({
    ...head,
    type: z.literal('data-cleaning'),
    task: z
      .enum(['clean', 'score'])
      .default('clean')
      .describe(
        '`clean`: mend the table, then the AI is run again. `score`: mark each record right or not right and work out the share.',
      ),
    set: z.enum(setNames).describe('What the table holds; it sets columns, units and sources.'),
    story: z.string().min(20).max(600).describe('What this table is for, in a few sentences.'),
    card: z
      .array(z.string().min(5).max(200))
      .min(3)
      .max(9)
      .describe('The rules for a good record, one sentence each, such as how a date is written.'),
    rows: z.number().int().min(12).max(100).describe('How many records the table has.'),
    faults,
    sounds,
    own: z
      .array(
        z.strictObject({
          kind: z.enum(kinds).describe('What the row is, as in `faults` and `sounds`, or `plain`.'),
          names: z.array(z.string().min(2).max(60)).min(1).max(2).describe('Its name; two for a pair.'),
          group: z.string().describe('Its country, office or source, as the table names it.'),
          shown: z.string().max(60).optional().describe('What stands in the cell it is about.'),
          truth: z
            .string()
            .max(60)
            .optional()
            .describe('What is right there, in the unit and form of the column.'),
        }),
      )
      .max(20)
      .default([])
      .describe('Rows written by hand; each takes the place of a drawn one of its kind.'),
    register: z
      .enum(['table', 'papers'])
      .describe('Where register numbers stand: in the table, or only in the papers, which is harder.'),
    assistant: z
      .strictObject({
        right: z.number().int().min(0).max(40).describe('Right proposals, drawn among the faults.'),
        wrong,
      })
      .optional()
      .describe('Proposals of the cleaning assistant; for `task: clean`.'),
    checker: z
      .strictObject({
        missed: z.number().int().min(0).max(40).describe('Faulty records that it calls right.'),
        flagged: z.number().int().min(0).max(40).describe('Sound records that it calls not right.'),
      })
      .optional()
      .describe('Wrong marks of the checking AI; for `task: score`.'),
    jobs: z
      .number()
      .int()
      .min(12)
      .max(400)
      .describe(
        'Jobs of the AI in a month, shared out among the rows: 1 to 6 for each. They are the held-out questions.',
      ),
    budget: z.number().int().min(5).max(400).describe('Minutes of the story that may be spent.'),
    prices: z
      .strictObject({
        look: price('Opening the papers of a row.'),
        apply: price('Applying a proposal.'),
        fix: price('Writing one cell by hand.'),
        merge: price('Merging two rows by hand.'),
        obsolete: price('Marking a row as out of date by hand.'),
        flag: price('Asking the owner.'),
      })
      .describe('What each step costs, in minutes of the story.'),
    classes: z
      .array(
        z.strictObject({
          fix: z.enum(classFixes).describe('The rule that goes over the whole table.'),
          minutes: z.number().int().min(1).max(60).describe('What it costs, however many rows it changes.'),
        }),
      )
      .max(8)
      .default([])
      .describe('Fixes for many rows that are offered: put harmful ones beside right ones.'),
    rule: z
      .strictObject({
        question: z.string().min(10).max(200).describe('What is asked after the run.'),
        options: z
          .array(
            z.strictObject({
              text: z.string().min(5).max(160).describe('One rule.'),
              right: z.boolean().default(false).describe('Stops the faults at their source.'),
              why: z.string().min(10).max(240).describe('Why it does, or does not; said afterwards.'),
            }),
          )
          .min(3)
          .max(6)
          .describe('Rules to choose from; the order is shuffled.'),
      })
      .optional()
      .describe('The one rule to keep the table clean; for `task: clean`.'),
    pass: z
      .strictObject({
        captured: share.optional().describe('Smallest share of the possible mending; `clean`.'),
        madeWorse: z.number().int().min(0).max(10).optional().describe('Most records made worse; `clean`.'),
        wrongMerges: z.number().int().min(0).max(5).optional().describe('Most wrong merges; `clean`.'),
        faulty: share.optional().describe('Smallest share of faulty records marked not right; `score`.'),
        sound: share.optional().describe('Smallest share of sound records marked right; `score`.'),
      })
      .describe('Both sides must be reached; told before the start.'),
  })
  .refine((s) => s.task === 'score' || (s.assistant && s.rule && s.pass.captured !== undefined), {
    message: 'expected `assistant`, `rule` and `pass.captured` in a table to clean',
  })
  .refine(
    (s) => s.task === 'clean' || (s.checker && s.pass.faulty !== undefined && s.pass.sound !== undefined),
    {
      message: 'expected `checker`, `pass.faulty` and `pass.sound` in a table to score',
    },
  )
  .refine(
    (s) =>
      s.task === 'clean' || (s.assistant === undefined && s.rule === undefined && s.classes.length === 0),
    {
      message: 'expected no `assistant`, `rule` or `classes` in a table to score',
    },
  )
  .refine((s) => !s.rule || s.rule.options.filter(({ right }) => right).length === 1, {
    message: 'expected exactly one option with `right: true`',
    path: ['rule', 'options'],
  })
  .refine((s) => s.register === 'table' || !s.classes.some(({ fix }) => fix === 'merge-register'), {
    message: 'expected no `merge-register` where register numbers stand only in the papers',
    path: ['classes'],
  })
  .refine((s) => new Set(s.classes.map(({ fix }) => fix)).size === s.classes.length, {
    message: 'expected each fix once',
    path: ['classes'],
  })
  .describe('A table of records to clean for an AI, or to score.');

export type File = z.output<typeof schema>;
