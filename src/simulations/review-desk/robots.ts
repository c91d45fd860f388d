import type { Case, Move, SourceRecord, Value } from '../../domain/case.ts';
import { audits } from '../../domain/families/audits.ts';
import { type Finding, sameValue } from '../../domain/families/common/reading.ts';
import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import type { Action, Visible, VisibleItem, World } from './types.ts';

type DeskRobot = Robot<Visible, Action>;

/** What a policy decides about one item; a detail is filled in when it names none. */
interface Plan {
  move: Move;
  detail?: string;
  mark?: string;
}

/** Works an item in the order of the screen; the policy only says whether to read and which move to make. */
function policy(reads: boolean, decide: (item: VisibleItem, rng: Rng) => Plan): DeskRobot {
  return (visible, rng) => {
    const { item, missing } = visible;
    if (visible.canSkipGuide) return { do: 'skip-guide' };
    if (!item || visible.phase !== 'deciding') return { do: 'next' };
    if (missing.includes('risk')) return { do: 'rate', risk: 40 };
    const closed = item.documents.find(({ record }) => record === null);
    if (reads && closed) return { do: 'open', record: closed.id };
    if (missing.length === 0) return { do: 'commit' };
    const plan = decide(item, rng);
    if (item.chosen.move === null) return { do: 'choose', move: plan.move };
    if (missing.includes('detail')) {
      return { do: 'detail', text: plan.detail ?? someDetail(item, item.chosen.move) };
    }
    return { do: 'mark', at: plan.mark ?? 'nothing' };
  };
}

/** Any detail that lets the move be committed: the first option or role, or the value that is there already. */
export function someDetail(item: VisibleItem, move: Move): string {
  if (move === 'escalate') return item.roles[0]?.id ?? '';
  return item.answer.options?.[0] ?? typed(item.answer.ai);
}

/** A value as somebody would type it into the field of a correction. */
function typed(value: Value): string {
  if (value.kind === 'money') return (value.cents / 100).toFixed(2);
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'date' ? value.date : value.text;
}

const stop: Plan = { move: 'escalate' };
const accept: Plan = { move: 'accept' };
const stopIf = (bad: boolean): Plan => (bad ? stop : accept);

const openRecords = ({ desk, documents }: VisibleItem): SourceRecord[] => [
  ...desk,
  ...documents.flatMap(({ record }) => (record ? [record] : [])),
];

/** Whether a record prints a rule, a limit or a policy; every robot meets the same records again and again. */
const printing = new WeakMap<SourceRecord, boolean>();
function printsRule(record: SourceRecord): boolean {
  const known = printing.get(record);
  if (known !== undefined) return known;
  const prints = /\b(rule|limit|policy|tolerance)/i.test(words(record));
  printing.set(record, prints);
  return prints;
}

const words = (record: SourceRecord) =>
  [
    record.title,
    ...record.rows.flatMap(({ label, cells }) => [
      label ?? '',
      ...cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
    ]),
  ].join(' ');

/** A run or a list: what lies on the desk has a row for every line of it. */
const isBatch = ({ desk }: VisibleItem) => desk.some(({ columns }) => columns.length > 0);

/** What one of the auditors finds; null for records of another form, such as those of a worked case. */
function found(records: SourceRecord[]): Finding | null {
  for (const audit of Object.values(audits)) {
    try {
      const finding = audit(records);
      if (finding) return finding;
    } catch (problem) {
      // A worked case may use the same names for records that hold other rows.
      if (!(problem instanceof RangeError)) throw problem;
    }
  }
  return null;
}

/** What a careful clerk decides from opened records of a form this robot can read; null for any other item. */
function readRecords(item: VisibleItem): Plan | null {
  const finding = found(openRecords(item));
  if (!finding) return null;
  const { truth, lines, wrong, move, to } = finding;
  if (sameValue(truth, item.answer.ai)) return accept;
  // The same mistake in several lines of a batch will be in the next batch as well.
  if (lines > 1 && wrong > 1) return { move: 'stop-line' };
  if (move === 'correct') return { move, detail: typed(truth) };
  const listed = to.find((id) => item.roles.some((role) => role.id === id));
  return { move, detail: listed ?? someDetail(item, move) };
}

/**
 * The expert opens every document. Generated items it decides from the displayed records alone. Worked cases
 * hold their cues in prose, which it cannot read: there it follows `answers`, which only a test harness can fill
 * (see `expertFor`), and which it looks at only once all documents are open. So it proves that a shift can be
 * passed by somebody who reads every case rightly, not that a case can be solved; people check the latter.
 */
const expertWith = (answers: ReadonlyMap<string, Plan>): DeskRobot =>
  policy(true, (item) => answers.get(item.key) ?? readRecords(item) ?? accept);

/** For the gate and the tests alone: an expert who holds the key to the worked cases of this world. */
export function expertFor(world: World): DeskRobot {
  const worked = world.items.filter(({ generated }) => !generated);
  return expertWith(new Map(worked.map(({ key, case: item }) => [key, answer(item)])));
}

function answer({ bestMove, escalateTo, answer: { truth }, cueAt }: Case): Plan {
  const mark = cueAt[0] ?? 'nothing';
  if (bestMove === 'escalate') return { move: bestMove, detail: escalateTo[0] ?? '', mark };
  if (bestMove !== 'correct' || truth === null) return { move: bestMove, mark };
  return { move: bestMove, detail: typed(truth), mark };
}

/**
 * Robots that look at one figure and nothing else, in both directions and at several limits, because a set of
 * cases may give itself away at any of them: high confidence may mean "right", or, as in a first draft, "wrong".
 */
function figureFollowers(): Record<string, DeskRobot> {
  const all: Record<string, DeskRobot> = {};
  for (const percent of [80, 85, 90, 92, 95]) {
    const sure = ({ ai }: VisibleItem) => ai.confidence >= percent / 100;
    all[`confidence-follower-${percent}`] = policy(false, (item) => stopIf(!sure(item)));
    all[`confidence-doubter-${percent}`] = policy(false, (item) => stopIf(sure(item)));
  }
  for (const letters of [45, 55, 65, 90, 105]) {
    const long = ({ ai }: VisibleItem) => ai.text.length >= letters;
    all[`longest-text-follower-${letters}`] = policy(false, (item) => stopIf(!long(item)));
    all[`shortest-text-follower-${letters}`] = policy(false, (item) => stopIf(long(item)));
  }
  return all;
}

/** Policies that see only the screen. `expert` passes shifts of generated items; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(false, () => accept),
  'reject-all': policy(false, () => stop),
  /** Stops half of what it sees. */
  random: policy(false, (_, rng) => stopIf(rng.chance(0.5))),
  /** Any of the five moves. */
  'any-move': policy(false, (_, rng) => ({
    move: rng.pick(['accept', 'correct', 'request-data', 'escalate', 'stop-line'] as const),
  })),
  ...figureFollowers(),
  /** Stops every batch and nothing else, because a fault may repeat in it; or trusts batches alone. */
  'batch-doubter': policy(false, (item) => (isBatch(item) ? { move: 'stop-line' } : accept)),
  'batch-follower': policy(false, (item) => stopIf(!isBatch(item))),
  /** Stops wherever a rule, a limit or a policy is printed. */
  'printed-rule-follower': policy(true, (item) => stopIf(openRecords(item).some(printsRule))),
  expert: expertWith(new Map()),
};
