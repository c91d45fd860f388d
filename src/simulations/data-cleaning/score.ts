import type { Judgement } from '../../domain/judgement.ts';
import { type LedgerItem, ledger } from '../../domain/metrics/cost.ts';
import { spent } from './actions.ts';
import { bestPlan } from './best.ts';
import { untouched } from './first.ts';
import { judgeMark, judgeProposal } from './judge.ts';
import { isFault, partnerOf } from './proposals.ts';
import { acted, answers, errorsIn, isWorse, isWronglyMerged, minutesOf, tableOf } from './table.ts';
import type { Spec, State, World } from './types.ts';
import type { Effect, Kept, Score, Told, ToldRow } from './types-screen.ts';

/** Share of wrong outputs of the assistant, or of the checking AI. */
export const wrongShareOf = ({
  task,
  proposals,
  checker,
  rows,
}: Pick<Spec, 'task' | 'proposals' | 'checker' | 'rows'>): number => {
  if (task === 'score') return (checker.missed + checker.flagged) / rows;
  const wrong = Object.values(proposals.wrong).reduce((sum, n) => sum + n, 0);
  return wrong / (wrong + proposals.right);
};

/** What each edit did to the jobs, in order. */
function effectsOf(world: World, { edits }: State): Effect[] {
  let table = untouched(world.rows);
  let right = answers(world, table);
  return edits.map(({ act }) => {
    const was = right;
    const next = acted(table, act, world);
    if (next !== table) right = answers(world, next);
    table = next;
    const jobs = (from: boolean[], to: boolean[]) =>
      world.rows.reduce((sum, { uses }, i) => sum + (to[i] && !from[i] ? uses : 0), 0);
    return { act, minutes: minutesOf(act, world.spec), mended: jobs(was, right), broken: jobs(right, was) };
  });
}

/** Everything the end tells. */
export function toldOf(state: State, world: World): Told {
  const { spec, rows, origins, truths } = world;
  const before = untouched(rows);
  const table = tableOf(world, state.edits);
  const was = answers(world, before);
  const now = answers(world, table);
  const clean = spec.task === 'clean';
  const plan = clean ? bestPlan(world) : [];
  const errorsBefore = errorsIn(world, was);
  const errorsAfter = errorsIn(world, now);
  const errorsBest = errorsBefore - plan.reduce((sum, { mended }) => sum + mended, 0);
  const told = rows.map((row, at): ToldRow => {
    const truth = truths[at];
    const origin = origins[at];
    const other = rows[partnerOf(world, at)];
    return {
      ...row,
      no: at + 1,
      kind: origin?.kind ?? 'plain',
      truth: {
        ...(truth?.texts ?? { account: '', date: '', amount: '' }),
        closed: truth?.closed ?? false,
        silent: origin?.silent ?? null,
      },
      end: table[row.key] ?? { account: '', date: '', amount: '', into: null, obsolete: false },
      pair: other?.key ?? null,
      before: was[at] ?? false,
      after: now[at] ?? false,
      worse: isWorse(world, before, table, at),
      check: world.checks[at] ?? null,
      mark: state.marks[row.key] ?? null,
    };
  });
  const gain = errorsBefore - errorsBest;
  return {
    task: spec.task,
    set: spec.set,
    jobs: spec.jobs,
    budget: spec.budget,
    used: spent(state, world),
    looks: state.opened.length,
    errorsBefore,
    errorsAfter,
    errorsBest,
    captured: gain === 0 ? null : Math.min(1, (errorsBefore - errorsAfter) / gain),
    worse: told.filter(({ worse }) => worse).length,
    wrongMerges: rows.filter(({ key }, at) => table[key]?.into !== null && isWronglyMerged(world, table, at))
      .length,
    effects: effectsOf(world, state),
    rows: told,
    proposals: world.proposals.map((proposal) => ({
      ...proposal,
      judgement: judgeProposal(proposal, state, table, now, world),
    })),
    best: plan.map((step) => ({
      ...step,
      done: step.rows.every((key) => told.find((row) => row.key === key)?.after === true),
    })),
    pass: spec.pass,
    answer: state.answer,
  };
}

/** Faulty records marked not right, and sound ones marked right. */
function marksOf(rows: readonly Pick<ToldRow, 'kind' | 'mark'>[]) {
  const faulty = rows.filter(({ kind }) => isFault(kind));
  const sound = rows.filter(({ kind }) => !isFault(kind));
  return {
    found: faulty.filter(({ mark }) => mark === 'not-right').length,
    faulty: faulty.length,
    kept: sound.filter(({ mark }) => mark === 'right').length,
    sound: sound.length,
  };
}

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole === 0 || part / whole >= mark - 1e-9;

/** Both sides: enough mended, and hardly anything spoiled. */
export function reached(told: Told): boolean {
  const { pass, captured, worse, wrongMerges } = told;
  if (told.task === 'score') {
    const { found, faulty, kept, sound } = marksOf(told.rows);
    return reaches(found, faulty, pass.faulty) && reaches(kept, sound, pass.sound);
  }
  return (
    (captured === null || captured >= pass.captured - 1e-9) &&
    worse <= pass.madeWorse &&
    wrongMerges <= pass.wrongMerges
  );
}

/** Nothing is judged before the table is handed over: until then every edit can be taken back. */
const isBegun = ({ phase }: State) => phase !== 'work';

export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const told = toldOf(state, world);
  const judgements: Judgement[] = !isBegun(state)
    ? []
    : spec.task === 'clean'
      ? told.proposals.map(({ judgement }) => judgement)
      : world.rows.flatMap((_, at) => judgeMark(at, state, world) ?? []);
  const pWrong = wrongShareOf(spec);
  const items = judgements.map(
    ({ sound, stopped, opened }): LedgerItem => ({ sound, stopped, checked: opened > 0, pWrong }),
  );
  const kept: Kept = {
    ...told,
    v: 1,
    title: spec.title,
    rule: spec.rule && spec.task === 'clean' ? { ...spec.rule, chosen: state.rule } : null,
  };
  return {
    judgements,
    ledger: ledger(items, spec.stakes),
    passed: state.phase === 'done' && reached(told),
    kept,
  };
}
