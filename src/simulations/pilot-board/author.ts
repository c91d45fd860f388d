import { z } from 'zod';
import { authorWords, briefWords } from '#words-of/pilot-board';
import { department, failureMode, id, sentence, share, title } from '../../domain/fields.ts';
import { type Author, type Fault, head, passMarks, stakesOf } from '../author.ts';
import { firstCalls, matched, mayBe } from './draw.ts';
import { example } from './example.ts';
import { type Gate, gates, type Proposal, type Spec } from './types.ts';

const gate = (what: string) =>
  z
    .strictObject({
      good: sentence.describe('An answer that holds.'),
      bad: sentence.optional().describe('An answer that fails and can be put right.'),
      stopper: sentence.optional().describe('An answer that fails and cannot be put right here.'),
    })
    .describe(what);

const proposal = z
  .strictObject({
    id,
    title,
    department,
    sponsor: z.string().min(2).max(90).describe('Who wants it: name and role.'),
    pitch: sentence.describe('What the sponsor says, in their own words.'),
    first: z
      .array(z.enum(['go', 'change', 'stop']))
      .min(1)
      .describe('What the first call may have to be; each run picks one.'),
    gates: z
      .strictObject({
        owner: gate('Who answers for it.'),
        baseline: gate('How it is today, measured.'),
        measure: gate('What will show that it is better.'),
        'stop-rule': gate('When it is stopped.'),
        data: gate('What it works on.'),
        control: gate('Who checks what, and how it is undone.'),
      })
      .describe('The six questions, with answers that hold and answers that fail, of about the same length.'),
    weak: z
      .array(z.enum(gates))
      .default([])
      .describe('Where it fails when it has to change; left out: any question with a `bad` answer.'),
    dataMode: failureMode
      .default('stale-data')
      .describe('Kind of error when it is recommended in spite of its data.'),
    pilot: z
      .strictObject({
        unit: z.string().min(2).max(60).describe('What is counted, such as "answers checked by hand".'),
        tolerated: share.describe('Largest share of wrong ones the board tolerates, 0.02 to 0.2.'),
        groups: z
          .tuple([z.string().min(2), z.string().min(2)])
          .describe('Two groups of cases: the large one, then the small one.'),
        owner: z.string().min(2).max(90).describe('Who answers for it while it runs: name and role.'),
        plea: sentence.describe('What the sponsor says after the quarter, with the money in mind.'),
      })
      .describe('What is counted when it runs.'),
  })
  .refine((p) => p.pilot.tolerated >= 0.02 && p.pilot.tolerated <= 0.2, {
    message: 'expected a tolerated share from 0.02 to 0.2, so that a quarter can show whether it is kept',
    path: ['pilot', 'tolerated'],
  });

const schema = z
  .strictObject({
    ...head,
    type: z.literal('pilot-board'),
    proposals: z.number().int().min(4).max(16).describe('How many papers come to the board in one run.'),
    wrong: z
      .strictObject({
        first: z.number().int().min(1).describe('Papers the assistant recommends wrongly.'),
        second: z.number().int().min(1).describe('Reports the assistant recommends wrongly.'),
      })
      .describe('In how many the assistant’s recommendation does not hold.'),
    asks: z
      .number()
      .int()
      .min(1)
      .max(3)
      .default(3)
      .describe('Questions one may ask about each paper or report.'),
    pass: passMarks,
    papers: z.array(proposal).min(4).describe('The proposals runs are drawn from: more than one run shows.'),
  })
  .refine((s) => s.wrong.first < s.proposals && s.wrong.second < s.proposals, {
    message: 'expected fewer wrong recommendations than proposals, in each round',
    path: ['wrong'],
  });
type File = z.output<typeof schema>;

const proposalsOf = ({ papers }: File): Proposal[] => papers;

/** Answers of very different length would tell which one fails. */
const mostLonger = 1.8;

function lengthFaults({ papers }: File): Fault[] {
  return papers.flatMap((paper, i) =>
    gates.flatMap((name) => {
      const { good, bad, stopper } = paper.gates[name];
      return [bad, stopper].flatMap((text): Fault[] => {
        if (text === undefined) return [];
        const [short, long] = [good.length, text.length].sort((a, b) => a - b) as [number, number];
        return long <= mostLonger * short
          ? []
          : [{ path: ['papers', i, 'gates', name], ...authorWords.uneven(name, good.length, text.length) }];
      });
    }),
  );
}

function check(file: File): Fault[] {
  const pool = proposalsOf(file);
  const faults: Fault[] = lengthFaults(file);
  const seen = new Set<string>();
  file.papers.forEach((paper, i) => {
    if (seen.has(paper.id)) faults.push({ path: ['papers', i, 'id'], ...authorWords.twice(paper.id) });
    seen.add(paper.id);
    for (const call of paper.first)
      if (!mayBe(paper, call))
        faults.push({ path: ['papers', i, 'first'], ...authorWords.cannotBe(paper.id, call) });
    paper.weak.forEach((name: Gate, at) => {
      if (paper.gates[name].bad === undefined)
        faults.push({ path: ['papers', i, 'weak', at], ...authorWords.noBad(paper.id, name) });
    });
    if (!file.departments.includes(paper.department))
      faults.push({ path: ['departments'], ...authorWords.department(paper.department) });
  });
  if (file.papers.length <= file.proposals)
    faults.push({ path: ['papers'], ...authorWords.fewPapers(file.proposals, file.papers.length) });
  if (matched(pool, firstCalls(file.proposals)) === null)
    faults.push({ path: ['papers'], ...authorWords.noMatch(file.proposals) });
  return faults;
}

export const author: Author<File, Spec> = {
  type: 'pilot-board',
  kind: briefWords.kind,
  schema,
  toSpec: (file) => ({
    spec: {
      scenario: file.id,
      mode: file.mode,
      proposals: file.proposals,
      wrong: file.wrong,
      asks: file.asks,
      stakes: stakesOf(file),
      pass: file.pass,
      pool: proposalsOf(file),
    },
    cases: [],
  }),
  brief: ({ proposals, asks, mode, pass }) => ({
    length: briefWords.length(proposals),
    steps: briefWords.steps(asks),
    notes: [briefWords.rule, mode === 'practice' ? briefWords.after : briefWords.silent, briefWords.noClock],
    moves: { title: briefWords.moves, list: briefWords.calls, note: briefWords.movesNote },
    stakes: briefWords.stakes,
    pass: briefWords.pass(pass.wrongStopped, pass.rightLetThrough),
  }),
  wrongShare: ({ wrong, proposals }) => (wrong.first + wrong.second) / (2 * proposals),
  marks: ({ pass }) => pass,
  check,
  quickSeeds: () => 12,
  example,
};
