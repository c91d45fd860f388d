import { z } from 'zod';
import { brief as briefWords } from '#words/practice';
import { author as words } from '#words-of/threshold';
import { department, id, share, title } from '../../domain/fields.ts';
import { seeded } from '../../domain/rng.ts';
import { type Author, type Fault, head, stakesOf } from '../author.ts';
import { drawWorld } from './draw.ts';
import { example } from './example.ts';
import { faults, firstFaults, nextFaults, periods, type Spec } from './types.ts';

const span = (low: number, high: number) =>
  z
    .tuple([z.number().min(low).max(high), z.number().min(low).max(high)])
    .refine(([from, to]) => from <= to, { message: 'expected the smaller number first' });

const line = z.string().min(2).max(300);

const group = z.strictObject({
  name: z.string().min(2).max(60).describe('What the group is called on screen.'),
  share: share.describe('Its share of all cases, 0 to 1; the shares of a desk add up to 1.'),
  shift: z
    .number()
    .min(-2)
    .max(2)
    .default(0)
    .describe('How far its scores lie off, in standard deviations; below 0 they are too low.'),
  prevalence: z
    .number()
    .min(0.2)
    .max(5)
    .default(1)
    .describe('Its share of real cases against that of the whole desk; 1 is alike.'),
});

const desk = z.strictObject({
  id,
  title: title.describe('What the desk is called on screen.'),
  department,
  task: z
    .string()
    .min(20)
    .max(500)
    .describe('What the tool does and what its score is meant to say, in two or three sentences.'),
  machine: z.string().min(2).max(60).describe('What the tool is called.'),
  real: z.string().min(2).max(40).describe('What the score looks for, in the plural, such as "doubles".'),
  clean: z.string().min(2).max(40).describe('All other cases, in the plural, such as "good invoices".'),
  cases: z.string().min(2).max(40).describe('All cases, in the plural, such as "invoices".'),
  count: span(200, 20_000).describe('From how few to how many cases a month has.'),
  prevalence: span(0.005, 0.6).describe('Share of real cases, 0 to 1, lowest and highest.'),
  sharpness: span(0.5, 4).describe(
    'How well the tool tells them apart: how far real cases score above the others, in standard deviations.',
  ),
  centre: span(-2, 3).describe(
    'Where a score of 50 lies, in standard deviations above the middle of the cases that are not real.',
  ),
  spread: span(0.5, 3).describe('How many standard deviations lie between a score of 50 and one of 84.'),
  groups: z
    .array(group)
    .max(4)
    .default([])
    .describe(
      'Groups that are told apart in the figures, for instance to see whether a cut-off is fair; none or 2 to 4.',
    ),
  minutesPerReview: z.number().min(0.5).max(120).describe('Minutes a person needs for one review.'),
  capacity: share
    .nullable()
    .default(null)
    .describe(
      'Reviewers’ hours, as a share of what reviewing every case would take; leave out for no limit.',
    ),
  months: z
    .array(line)
    .min(1)
    .describe('Names of months or quarters. With `pairs` each odd one is followed by the next one.'),
  offers: z
    .strictObject({
      first: z.array(line).min(1).describe('Ways a cut-off is proposed for cases that were all looked up.'),
      next: z.array(line).min(1).describe('Ways it is proposed to keep the old cut-off in a new month.'),
    })
    .describe(
      'What the machine writes; {cut} stands for the cut-off. The same lines serve sound and wrong ones.',
    ),
  news: z
    .array(line)
    .default([])
    .describe(
      'What is heard of a new month. It stands by chance and must not tell whether the cut-off still fits.',
    ),
  names: z
    .array(line)
    .min(6)
    .describe('How single cases are called, such as "Brightwater Cleaning, €1,840".'),
});

const schema = z
  .strictObject({
    ...head,
    type: z.literal('threshold'),
    period: z
      .enum(periods)
      .default('month')
      .describe('What the figures of a round cover; `months` name them.'),
    rounds: z
      .number()
      .int()
      .min(4)
      .max(24)
      .describe('How many cut-offs are set; half for cases that were all looked up, half for a new month.'),
    wrong: z.number().int().min(2).describe('How many of the proposed cut-offs are wrong.'),
    pairs: z
      .boolean()
      .default(true)
      .describe(
        'Each desk comes twice: cases that were all looked up, then the month after. A measured run needs false, since the second month tells how the first should have been set.',
      ),
    faults: z
      .strictObject({
        first: z.array(z.enum(firstFaults)).min(1).describe('Why a first proposal may be wrong.'),
        next: z.array(z.enum(nextFaults)).min(1).describe('Why an old cut-off may be wrong in a new month.'),
      })
      .describe('Why proposals are wrong here; each kind comes in turn.'),
    audited: span(0.1, 1).describe('Share of a new month’s cases that was looked up, drawn by lot.'),
    tolerance: z
      .strictObject({
        first: share.describe('For cases that were all looked up.'),
        next: share.describe('For a new month, where only a sample is known.'),
      })
      .describe('A cut-off fits while it costs at most this share more than the cheapest one.'),
    fairness: share
      .nullable()
      .default(null)
      .describe('Largest difference between the groups’ shares of misses, 0 to 1; leave out for no limit.'),
    pass: z
      .strictObject({
        regret: z.number().min(0).max(2).describe('Largest extra cost on average, as a share of the lowest.'),
        wrongMoved: share.describe('Smallest share of wrong cut-offs to move to where they fit.'),
        rightKept: share.describe('Smallest share of sound cut-offs to keep.'),
      })
      .describe('All three must be reached; told before the start.'),
    desks: z.array(desk).min(2).describe('Desks with their tools, which a run draws from.'),
  })
  .refine((s) => s.rounds % 2 === 0, { message: 'expected an even number of rounds', path: ['rounds'] })
  .refine((s) => s.wrong <= s.rounds - 2, {
    message: 'expected at least two sound proposals',
    path: ['wrong'],
  })
  .refine((s) => s.mode === 'practice' || !s.pairs, {
    message: 'expected a measured run with `pairs: false`, since a second month tells about the first',
    path: ['pairs'],
  })
  .describe('Set the threshold: where a person looks, and where the machine goes on alone.');

/** A scenario as its file gives it, amounts in cents. */
export type ThresholdScenario = z.output<typeof schema>;

const toSpec = (file: ThresholdScenario): Spec => ({
  scenario: file.id,
  title: file.title,
  mode: file.mode,
  period: file.period,
  rounds: file.rounds,
  wrong: file.wrong,
  pairs: file.pairs,
  desks: file.desks,
  faults: file.faults,
  audited: file.audited,
  tolerance: file.tolerance,
  fairness: file.fairness,
  stakes: stakesOf(file),
  pass: file.pass,
});

/** Seeds tried by the check; the gate plays far more. */
const drawnSeeds = 6;

function check(file: ThresholdScenario): Fault[] {
  const found: Fault[] = [];
  const { desks, pairs, rounds, fairness, skills } = file;
  const used = [...file.faults.first, ...file.faults.next];
  desks.forEach(({ id: name, groups, months, offers }, i) => {
    const at = ['desks', i];
    if (desks.findIndex((other) => other.id === name) !== i)
      found.push({
        path: [...at, 'id'],
        expected: 'every desk to have an id of its own',
        came: `"${name}" twice`,
      });
    const sum = groups.reduce((total, { share: part }) => total + part, 0);
    if (groups.length === 1)
      found.push({ path: [...at, 'groups'], expected: 'no groups, or two to four', came: 'one' });
    else if (groups.length > 0 && Math.abs(sum - 1) > 1e-6)
      found.push({
        path: [...at, 'groups'],
        expected: 'shares that add up to 1',
        came: String(Math.round(sum * 1000) / 1000),
      });
    if (fairness !== null && groups.length === 0)
      found.push({
        path: [...at, 'groups'],
        expected: 'groups, since `fairness` sets a limit between them',
        came: 'none',
      });
    if (pairs && months.length % 2 === 1)
      found.push({
        path: [...at, 'months'],
        expected: 'an even number of months, since they come in pairs',
        came: String(months.length),
      });
    for (const stage of ['first', 'next'] as const) {
      offers[stage].forEach((text, j) => {
        if (!text.includes('{cut}'))
          found.push({
            path: [...at, 'offers', stage, j],
            expected: 'the words {cut} where the cut-off stands',
            came: `"${text}"`,
          });
      });
    }
  });
  const places =
    desks.reduce((sum, { months }) => sum + Math.floor(months.length / (pairs ? 2 : 1)), 0) * (pairs ? 2 : 1);
  if (places < rounds)
    found.push({
      path: ['desks'],
      expected: `months for ${rounds} rounds`,
      came: `${places} at all desks together`,
    });
  const groupFaults = used.filter((fault) => faults[fault] === 'proxy-bias');
  if (fairness === null && groupFaults.length > 0)
    found.push({
      path: ['fairness'],
      expected: `a limit, since "${groupFaults[0]}" breaks one`,
      came: 'none',
    });
  const modes = new Set(used.map((fault) => faults[fault]));
  for (const mode of modes)
    if (!skills.includes(mode))
      found.push({
        path: ['skills'],
        expected: `"${mode}" among the skills, since a fault of that kind occurs`,
        came: skills.join(', '),
      });
  skills.forEach((skill, i) => {
    if (![...modes].some((mode) => mode === skill))
      found.push({
        path: ['skills', i],
        expected: `one of ${[...modes].join(', ')}, the kinds of error of \`faults\``,
        came: skill,
      });
  });
  return found.length > 0 ? found : undrawable(file);
}

/** The same ranges may allow what is asked at one seed and not at another. */
function undrawable(file: ThresholdScenario): Fault[] {
  for (let seed = 1; seed <= drawnSeeds; seed++) {
    try {
      drawWorld(toSpec(file), [], seeded(seed));
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      return [
        { path: ['desks'], expected: 'ranges from which every round can be drawn', came: problem.message },
      ];
    }
  }
  return [];
}

export const author: Author<ThresholdScenario, Spec> = {
  type: 'threshold',
  kind: words.kind,
  schema,
  toSpec: (file) => ({ spec: toSpec(file), cases: [] }),
  brief: (file) => ({
    length: words.length(file.rounds),
    steps: words.steps(file.pairs, file.period),
    notes: [
      words.known(file.audited, file.period),
      words.rule(file.tolerance.first, file.tolerance.next, file.fairness, file.period),
      `${words.reasons[file.mode]} ${briefWords.noClock}`,
      words.madeUp,
    ],
    moves: { title: words.moves, list: words.moveList, note: words.movesNote },
    stakes: words.stakes,
    pass: words.pass(file.pass),
  }),
  wrongShare: ({ wrong, rounds }) => wrong / rounds,
  marks: () => null,
  shape: ({ rounds, mode }) => ({ items: rounds, guide: 0, afterEach: mode === 'practice' }),
  check,
  quickSeeds: () => 10,
  example,
};
