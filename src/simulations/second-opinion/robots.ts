import type { RiskStep } from '../../domain/judgement.ts';
import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { readReply } from './answer.ts';
import { audited } from './auditors.ts';
import type { Action, Reply, Visible, VisibleItem, World } from './types.ts';

type OpinionRobot = Robot<Visible, Action>;
/** What is known once the advice lies there. */
interface Seen {
  item: VisibleItem;
  own: Reply;
  advice: Reply;
  confidence: number;
  text: string;
}

/** Works an item in the order of the screen. */
function policy(
  own: (item: VisibleItem, rng: Rng) => Reply,
  decide: (seen: Seen, rng: Rng) => Reply,
  sure: RiskStep = 80,
): OpinionRobot {
  return ({ item, phase, missing }, rng) => {
    if (!item || phase === 'reasons' || phase === 'done') return { do: 'next' };
    if (missing.includes('answer')) {
      const { advice } = item;
      const seen = advice && {
        item,
        own: readReply(item.form, item.own.text) ?? '',
        advice: advice.reply,
        confidence: advice.confidence,
        text: advice.text,
      };
      return { do: 'answer', text: `${seen ? decide(seen, rng) : own(item, rng)}` };
    }
    if (missing.includes('sure')) return { do: 'sure', step: sure };
    return { do: phase === 'own' ? 'lock' : 'commit' };
  };
}

/** Every figure that stands in the records, whatever it means. */
const figures = ({ records }: VisibleItem): number[] =>
  records.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell?.kind === 'money' ? [cell.cents / 100] : cell?.kind === 'number' ? [cell.number] : [],
      ),
    ),
  );

/** A first answer without reading: some figure of the records, or some option. */
const guess = (item: VisibleItem, rng: Rng): Reply => {
  if (item.form.kind === 'verdict') return rng.pick(item.form.options);
  const all = figures(item);
  return all.length > 0 ? rng.pick(all) : rng.int(1, 100);
};
/** A first answer by one rule of thumb on the figures, or on the options. */
const byThumb =
  (ofFigures: (all: number[]) => number, ofOptions: (options: string[]) => string | undefined) =>
  (item: VisibleItem): Reply =>
    item.form.kind === 'verdict' ? (ofOptions(item.form.options) ?? '') : ofFigures([...figures(item), 1]);

const keep = ({ own }: Seen): Reply => own;
const take = ({ advice }: Seen): Reply => advice;
const takeIf = (likes: (seen: Seen) => boolean) => (seen: Seen) => (likes(seen) ? seen.advice : seen.own);
/** Some of the way from the own number to the advice; verdicts have no way between, so one of the two. */
const part =
  (share: number) =>
  ({ own, advice }: Seen, rng: Rng): Reply =>
    typeof own === 'number' && typeof advice === 'number'
      ? Math.round((own + share * (advice - own)) * 100) / 100
      : rng.chance(share)
        ? advice
        : own;
const larger = (a: Reply, b: Reply) => (typeof a === 'number' && typeof b === 'number' ? a > b : a > b);
/** How far apart two numbers are, as a share of the first; verdicts are near only when they are one. */
const distance = ({ own, advice }: Seen): number =>
  typeof own === 'number' && typeof advice === 'number'
    ? Math.abs(advice - own) / Math.max(1, Math.abs(own))
    : own === advice
      ? 0
      : 1;
const long = (options: string[]) => options.reduce((a, b) => (b.length > a.length ? b : a), '');
const total = (all: number[]) => Math.round(all.reduce((a, b) => a + b, 0) * 100) / 100;

/** Looks at the stated confidence and nothing else, in both directions and at several limits. */
function confidenceFollowers(): Record<string, OpinionRobot> {
  const all: Record<string, OpinionRobot> = {};
  for (const percent of [72, 85]) {
    const high = ({ confidence }: Seen) => confidence >= percent / 100;
    all[`confidence-follower-${percent}`] = policy(guess, takeIf(high));
    all[`confidence-doubter-${percent}`] = policy(
      guess,
      takeIf((seen) => !high(seen)),
    );
  }
  for (const letters of [88]) {
    const wordy = ({ text }: Seen) => text.length >= letters;
    all[`longest-text-follower-${letters}`] = policy(guess, takeIf(wordy));
    all[`shortest-text-follower-${letters}`] = policy(
      guess,
      takeIf((seen) => !wordy(seen)),
    );
  }
  return all;
}

/** Policies that see only the screen. `expert` solves made items from their records; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  /** Blind taking, and blind keeping. */
  'accept-all': policy(guess, take),
  'reject-all': policy(guess, keep),
  /** Never the advice: its own, or any other option where both are one. */
  'against-all': policy(guess, (seen, rng) =>
    seen.own !== seen.advice || seen.item.form.kind !== 'verdict'
      ? seen.own
      : rng.pick(seen.item.form.options.filter((option) => option !== seen.advice)),
  ),
  random: policy(guess, ({ own, advice }, rng) => rng.pick([own, advice])),
  'any-answer': policy(guess, ({ item }, rng) => guess(item, rng)),
  average: policy(guess, part(0.5)),
  'a-little-nearer': policy(guess, part(0.25)),
  'most-of-the-way': policy(guess, part(0.75)),
  /** Takes the side that is surer: its own "60%" or "80%", or what the AI states. */
  'surer-side': policy(
    guess,
    takeIf(({ confidence }) => confidence > 0.8),
    80,
  ),
  'modest-surer-side': policy(
    guess,
    takeIf(({ confidence }) => confidence > 0.6),
    60,
  ),
  ...confidenceFollowers(),
  'larger-of-both': policy(guess, ({ own, advice }) => (larger(own, advice) ? own : advice)),
  'smaller-of-both': policy(guess, ({ own, advice }) => (larger(own, advice) ? advice : own)),
  'near-advice-follower': policy(
    guess,
    takeIf((seen) => distance(seen) < 0.5),
  ),
  'far-advice-follower': policy(
    guess,
    takeIf((seen) => distance(seen) >= 0.5),
  ),
  'rule-follower': policy(guess, ({ item, own }) => item.advice?.rule?.reply ?? own),
  'first-figure': policy(
    byThumb(
      (all) => all[0] as number,
      (options) => options[0],
    ),
    keep,
  ),
  'last-figure': policy(
    byThumb(
      (all) => all.at(-2) ?? 1,
      (options) => options.at(-1),
    ),
    keep,
  ),
  'largest-figure': policy(
    byThumb((all) => Math.max(...all), long),
    keep,
  ),
  'sum-of-figures': policy(
    byThumb(total, (options) => options[1]),
    keep,
  ),
  expert: expertWith(new Map()),
};

/**
 * The expert answers made items from their records alone. Hand-written ones hold their sense in prose, which no robot
 * can read: there it follows `key`, which only a test harness can fill (see `expertFor`). So it proves that a run can
 * be passed by somebody who reads every written item rightly, not that an item can be solved; people check the latter.
 */
function expertWith(key: ReadonlyMap<string, Reply>): OpinionRobot {
  const solve = (item: VisibleItem, rng: Rng): Reply =>
    audited(item) ?? key.get(item.key) ?? guess(item, rng);
  return policy(solve, ({ item }, rng) => solve(item, rng), 100);
}

/** For the gate and the tests alone: an expert who holds the key to the hand-written items of this world. */
export const expertFor = ({ items }: World): OpinionRobot =>
  expertWith(new Map(items.map(({ key, task }) => [key, task.truth])));
