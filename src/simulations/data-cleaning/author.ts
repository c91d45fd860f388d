import { z } from 'zod';
import { outOf } from '#words/practice';
import { author as words } from '#words-of/data-cleaning';
import type { FailureMode } from '../../domain/case.ts';
import { share } from '../../domain/fields.ts';
import { seeded } from '../../domain/rng.ts';
import { type Author, type Fault, head, stakesOf } from '../author.ts';
import { drawWorld, kindsOf } from './draw.ts';
import { example } from './example.ts';
import { modeOfCheck, modeOfWrong } from './judge.ts';
import { isFault } from './proposals.ts';
import { wrongShareOf } from './score.ts';
import { tableSets } from './sets.ts';
import {
  classFixes,
  type FaultKind,
  faultKinds,
  type Kind,
  type SoundKind,
  type Spec,
  setNames,
  soundKinds,
  type WrongKind,
  wrongKinds,
} from './types.ts';
import { rowWords } from './words.row_en.ts';

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

const schema = z
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

type CleaningFile = z.output<typeof schema>;

const noWrong = Object.fromEntries(wrongKinds.map((kind) => [kind, 0])) as Record<WrongKind, number>;

function specOf(file: CleaningFile): Spec {
  const { assistant, checker, pass } = file;
  return {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    task: file.task,
    set: file.set,
    department: file.departments[0] ?? 'data',
    story: file.story,
    card: [...file.card],
    rows: file.rows,
    faults: file.faults,
    sounds: file.sounds,
    own: file.own.map(({ kind, names, group, shown = null, truth = null }) => ({
      kind,
      names: [...names],
      group,
      shown,
      truth,
    })),
    registerInTable: file.register === 'table',
    proposals: { right: assistant?.right ?? 0, wrong: assistant?.wrong ?? noWrong },
    checker: checker ?? { missed: 0, flagged: 0 },
    jobs: file.jobs,
    budget: file.budget,
    minutes: file.prices,
    classes: file.classes.map(({ fix, minutes }) => ({ fix, minutes })),
    rule: file.rule
      ? { question: file.rule.question, options: file.rule.options.map((o) => ({ ...o })) }
      : null,
    stakes: stakesOf(file),
    pass: {
      captured: pass.captured ?? 0,
      madeWorse: pass.madeWorse ?? 0,
      wrongMerges: pass.wrongMerges ?? 0,
      faulty: pass.faulty ?? 0,
      sound: pass.sound ?? 0,
    },
  };
}

/** Kinds of error that can be met: those of the wrong proposals, or of whatever the checking AI may get wrong. */
function modesOf(file: CleaningFile): Set<FailureMode> {
  const spec = specOf(file);
  if (file.task === 'clean')
    return new Set(
      wrongKinds.filter((kind) => spec.proposals.wrong[kind] > 0).map((kind) => modeOfWrong[kind]),
    );
  const met = (kind: Kind) =>
    isFault(kind) ? spec.checker.missed > 0 : spec.checker.flagged > 0 && kind !== 'plain';
  return new Set(kindsOf(spec).filter(met).map(modeOfCheck));
}

function check(file: CleaningFile): Fault[] {
  const found: Fault[] = [];
  const spec = specOf(file);
  file.own.forEach(({ kind, names, group, shown, truth }, i) => {
    const groups = tableSets[file.set].groups.map(({ name }) => name);
    if (!groups.includes(group))
      found.push({ path: ['own', i, 'group'], expected: `one of ${groups.join(', ')}`, came: `"${group}"` });
    const pair = kind === 'duplicates' || kind === 'lookAlikes';
    if (names.length !== (pair ? 2 : 1))
      found.push({
        path: ['own', i, 'names'],
        expected: pair ? 'two names for a pair' : 'one name',
        came: `${names.length}`,
      });
    if (pair && (shown !== undefined || truth !== undefined))
      found.push({ path: ['own', i], expected: 'no `shown` or `truth` for a pair', came: 'one' });
  });
  if (found.length === 0) {
    for (let seed = 1; seed <= 5; seed++) {
      try {
        drawWorld(spec, [], seeded(seed));
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        const came = problem.message.replace(`${file.id}: `, '');
        return [
          {
            path: ['rows'],
            expected: 'counts that fit the table',
            came: `a table that cannot be drawn: ${came}`,
          },
        ];
      }
    }
  }
  const modes = modesOf(file);
  const strange = file.skills.filter((skill) => !modes.has(skill));
  if (strange.length > 0)
    found.push({
      path: ['skills'],
      expected: `kinds of error that its wrong outputs make: ${[...modes].join(', ')}`,
      came: strange.join(', '),
    });
  const longest = Math.max(...(file.rule?.options ?? []).map(({ text }) => text.length));
  const right = file.rule?.options.find((option) => option.right);
  if (
    right &&
    right.text.length === longest &&
    file.rule?.options.filter(({ text }) => text.length === longest).length === 1
  )
    found.push({
      path: ['rule', 'options'],
      expected: 'the right rule not to be the longest, which would give it away',
      came: `${longest} letters`,
    });
  return found;
}

export const author: Author<CleaningFile, Spec> = {
  type: 'data-cleaning',
  kind: words.kind,
  schema,
  toSpec: (file) => ({ spec: specOf(file), cases: [] }),
  brief(file) {
    const { task, rows, budget, jobs, pass } = file;
    const clean_ = task === 'clean';
    const { means, stakes } = words;
    return {
      length: words.rows(rows),
      steps: clean_ ? words.stepsClean : words.stepsScore,
      notes: clean_
        ? [words.budget(budget, jobs), words.undo, words.picked]
        : [words.budgetScore(budget), words.picked],
      moves: clean_
        ? {
            title: words.movesClean,
            list: (['apply', 'leave', 'fix', 'merge', 'obsolete', 'flag'] as const).map((move) => ({
              name: rowWords[move],
              means: means[move],
            })),
            note: words.movesNote,
          }
        : {
            title: words.movesScore,
            list: (['right', 'not-right'] as const).map((move) => ({
              name: rowWords.mark[move],
              means: means[move],
            })),
            note: words.marksNote,
          },
      stakes: clean_
        ? { miss: stakes.miss, falseStop: stakes.falseStop, check: stakes.check }
        : { miss: stakes.missScore, falseStop: stakes.falseStopScore, check: stakes.checkScore },
      pass: clean_
        ? words.passClean(pass.captured ?? 0, pass.madeWorse ?? 0, pass.wrongMerges ?? 0)
        : words.passScore(outOf(pass.faulty ?? 0), outOf(pass.sound ?? 0)),
    };
  },
  wrongShare: (file) => wrongShareOf(specOf(file)),
  marks: () => null,
  check,
  quickSeeds: ({ rows }) => (rows > 50 ? 1 : 2),
  example,
};
