import type { FailureMode, Move } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { untouched } from './first.ts';
import { isFault, partnerOf } from './proposals.ts';
import { isWorse, kept } from './table.ts';
import type { Deed, Kind, Proposal, State, Table, World, WrongKind } from './types.ts';

/** The kind of error a wrong proposal makes. */
export const modeOfWrong: Record<WrongKind, FailureMode> = {
  lookAlikes: 'wrong-join-silo',
  dayFirst: 'unit-currency-period',
  wrongOrder: 'unit-currency-period',
  smallAmounts: 'unit-currency-period',
  largeAmounts: 'overconfident-extraction',
  idle: 'stale-data',
  olderKept: 'stale-data',
  longAccounts: 'silent-truncation',
  bankLetters: 'overconfident-extraction',
  guesses: 'overconfident-extraction',
};

/** The kind of error in a mark that calls a faulty record right, or a sound one not right. */
const modeOfKind: Record<Kind, FailureMode> = {
  duplicates: 'duplicated-records',
  dateOrder: 'unit-currency-period',
  shortYear: 'unit-currency-period',
  units: 'unit-currency-period',
  bareUnits: 'unit-currency-period',
  gaps: 'silent-truncation',
  unknown: 'silent-truncation',
  obsolete: 'stale-data',
  accounts: 'overconfident-extraction',
  slips: 'overconfident-extraction',
  lookAlikes: 'wrong-join-silo',
  dayFirst: 'unit-currency-period',
  smallAmounts: 'unit-currency-period',
  largeAmounts: 'overconfident-extraction',
  idle: 'stale-data',
  longAccounts: 'silent-truncation',
  bankLetters: 'overconfident-extraction',
  plain: 'overconfident-extraction',
};
export const modeOfCheck = (kind: Kind): FailureMode => modeOfKind[kind];

/** What was proposed stands in the table at the end, whoever did it and how. */
function stands(deed: Deed, table: Table): boolean {
  if (deed.kind === 'merge')
    return kept(table, deed.drop) === deed.keep && kept(table, deed.keep) === deed.keep;
  const cell = table[deed.row];
  if (deed.kind === 'obsolete') return cell?.obsolete === true;
  return cell?.into === null && !cell.obsolete && cell[deed.column] === deed.value;
}

/**
 * One judgement per proposal. `accept`: what was proposed stands. Else, where the owner was asked: `request-data` with
 * the papers open (they do not settle it), `escalate` without. Else `correct`: something other than proposed was done,
 * or the record was left as it is, which is another answer as well.
 */
export function judgeProposal(
  proposal: Proposal,
  state: State,
  table: Table,
  right: readonly boolean[],
  world: World,
): Judgement {
  const { rows, spec, origins } = world;
  const at = rows.findIndex(({ key }) => key === proposal.row);
  const both = [at, partnerOf(world, at)].filter((i) => i >= 0);
  const keys = both.map((i) => rows[i]?.key ?? '');
  const accepted = stands(proposal.deed, table);
  const asked = state.edits.some(({ act }) => act.do === 'flag' && keys.includes(act.row));
  const opened = keys.filter((key) => state.opened.includes(key)).length;
  const move: Move = accepted ? 'accept' : asked ? (opened > 0 ? 'request-data' : 'escalate') : 'correct';
  const before = untouched(rows);
  const endsRight = both.every((i) => right[i]) && !both.some((i) => isWorse(world, before, table, i));
  const sound = proposal.wrong === null;
  return {
    ...blank(`row-${proposal.row.slice(1)}`, world),
    failureMode: proposal.wrong === null ? 'none' : modeOfWrong[proposal.wrong],
    sound,
    move,
    stopped: move !== 'accept',
    fitting: sound ? accepted : origins[at]?.kind === 'unknown' ? !accepted && asked : !accepted && endsRight,
    detailRight: move === 'correct' ? endsRight : null,
    aiConfidence: proposal.confidence,
    opened,
    department: spec.department,
  };
}

/** One judgement per marked record: agreeing with the checking AI lets its mark through. */
export function judgeMark(at: number, state: State, world: World): Judgement | null {
  const { rows, checks, origins } = world;
  const [row, check, origin] = [rows[at], checks[at], origins[at]];
  const mark = row && state.marks[row.key];
  if (!row || !check || !origin || !mark) return null;
  const key = isFault(origin.kind) ? 'not-right' : 'right';
  const sound = check.says === key;
  const move: Move = mark === check.says ? 'accept' : 'correct';
  return {
    ...blank(`row-${row.key.slice(1)}`, world),
    failureMode: sound ? 'none' : modeOfCheck(origin.kind),
    sound,
    move,
    stopped: move !== 'accept',
    fitting: mark === key,
    detailRight: move === 'correct' ? mark === key : null,
    aiConfidence: check.confidence,
    opened: state.opened.includes(row.key) ? 1 : 0,
  };
}

const blank = (item: string, { spec }: World) => ({
  item,
  department: spec.department,
  risk: null,
  mark: null,
  markRight: null,
  reason: null,
  counted: true,
});
