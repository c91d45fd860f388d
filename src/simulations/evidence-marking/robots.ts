import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { mostMarks, stepsOf } from './steps.ts';
import type { Action, Document, Verdict, Visible, VisibleStep, World } from './types.ts';

type Marker = Robot<Visible, Action>;

/** What a policy says of one claim; a line is found for it where it names none. */
interface Answer {
  verdict: Verdict;
  at?: string;
}

type Judge = (claim: string, step: VisibleStep, rng: Rng) => Answer;
/** Lines it takes for left out; none means that nothing is missing. */
type Finder = (step: VisibleStep, rng: Rng) => string[];

interface Place {
  at: string;
  text: string;
}

const listed = new WeakMap<readonly Document[], Place[]>();

/** Every line that can be marked; the same list for as long as the papers lie there. */
function placesOf({ set: { documents } }: VisibleStep): Place[] {
  let places = listed.get(documents);
  if (!places) {
    places = documents.flatMap(({ id, lines }) =>
      lines.map(({ at, text }) => ({ at: `${id}/${at}`, text: text.join(' ') })),
    );
    listed.set(documents, places);
  }
  return places;
}

/** The same few texts are read thousands of times at the gate. */
const read = new Map<string, Set<string>>();

/** Words of three letters and more, and every number. */
function tokens(text: string): Set<string> {
  let found = read.get(text);
  if (!found) {
    found = new Set(text.toLowerCase().match(/\d[\d.,:]*\d|\d|\p{L}{3,}/gu) ?? []);
    read.set(text, found);
  }
  return found;
}
const figures = new Map<string, readonly string[]>();
function numbers(text: string): readonly string[] {
  let found = figures.get(text);
  if (!found) {
    found = text.match(/\d[\d.,:]*\d|\d/g) ?? [];
    figures.set(text, found);
  }
  return found;
}
/** Do all numbers of the claim stand in this text, or in any of these? */
const holds = (claim: string, texts: readonly string[]): boolean =>
  numbers(claim).every((one) => texts.some((text) => numbers(text).includes(one)));

/** Share of the claim's words that stand in a line, 0 to 1. */
function overlap(claim: string, line: string): number {
  const [own, other] = [tokens(claim), tokens(line)];
  let shared = 0;
  for (const word of own) if (other.has(word)) shared += 1;
  return own.size === 0 ? 0 : shared / own.size;
}

type Likest = Place & { like: number };
const likest = new WeakMap<readonly Document[], Map<string, Likest>>();

/** The line most like the claim, and how alike. */
function best(claim: string, step: VisibleStep): Likest {
  const { documents } = step.set;
  const known = likest.get(documents) ?? new Map<string, Likest>();
  likest.set(documents, known);
  let top = known.get(claim);
  if (!top) {
    top = { at: '', text: '', like: -1 };
    for (const place of placesOf(step)) {
      const like = overlap(claim, place.text);
      if (like > top.like) top = { ...place, like };
    }
    known.set(claim, top);
  }
  return top;
}

/** Works a step in the order of the screen: verdict, line, commit. */
function policy(judge: Judge, find: Finder): Marker {
  return (visible, rng) => {
    const { item, missing } = visible;
    if (visible.canSkipGuide) return { do: 'skip-guide' };
    if (!item || visible.phase !== 'deciding') return { do: 'next' };
    if (item.ask === 'left-out') {
      const { marks, none } = item.chosen;
      const more = none || marks.length === mostMarks ? [] : find(item, rng);
      const at = more.find((one) => !marks.includes(one));
      if (at !== undefined) return { do: 'mark', at };
      return missing.length === 0 ? { do: 'commit' } : { do: 'none' };
    }
    if (missing.length === 0) return { do: 'commit' };
    const claim = item.claims.find(({ now }) => now)?.text ?? '';
    const answer = judge(claim, item, rng);
    if (item.chosen.verdict === null) return { do: 'judge', verdict: answer.verdict };
    return { do: 'mark', at: answer.at ?? best(claim, item).at };
  };
}

const nothing: Finder = () => [];
const skipped = new WeakMap<readonly Document[], Map<string, string[]>>();

/** The line least like anything in the summary: what a skimming eye takes for missing. */
const leastCarried: Finder = (step) => {
  const { documents } = step.set;
  const known = skipped.get(documents) ?? new Map<string, string[]>();
  skipped.set(documents, known);
  const summary = step.claims.map(({ text }) => text);
  const key = summary.join('\n');
  let least = known.get(key);
  if (!least) {
    const carried = (text: string) => Math.max(...summary.map((claim) => overlap(text, claim)));
    const all = placesOf(step).map(({ at, text }) => ({ at, carried: carried(text) }));
    least = all
      .sort((a, b) => a.carried - b.carried)
      .slice(0, 1)
      .map(({ at }) => at);
    known.set(key, least);
  }
  return least;
};
const anyLine: Finder = (step, rng) => (rng.chance(0.5) ? [] : [rng.pick(placesOf(step)).at]);

const always =
  (verdict: Verdict): Judge =>
  () => ({ verdict });
const supported: Answer = { verdict: 'supported' };
const contradicted: Answer = { verdict: 'contradicted' };
const unknown: Answer = { verdict: 'not-in-source' };

/** Supported where enough of the claim's words stand in one line; otherwise not in the source. */
const byWords =
  (share: number): Judge =>
  (claim, step) =>
    best(claim, step).like >= share ? supported : unknown;

/** Looks at numbers alone: all of them in the source, or in the likest line; a claim without any is `otherwise`. */
const byNumbers =
  (where: 'source' | 'line', otherwise: Answer): Judge =>
  (claim, step) => {
    if (numbers(claim).length === 0) return otherwise;
    const texts = where === 'line' ? [best(claim, step).text] : placesOf(step).map(({ text }) => text);
    return holds(claim, texts) ? supported : contradicted;
  };

/** Words and numbers together: the cleverest that looks at the surface alone. */
const bySurface =
  (share: number): Judge =>
  (claim, step) => {
    const { like, text } = best(claim, step);
    if (like < share) return unknown;
    return holds(claim, [text]) ? supported : contradicted;
  };

/** A small "not" on one side alone is taken for a contradiction. */
const byNegation: Judge = (claim, step) => {
  const denies = (text: string) => /\b(not|no|never|none|nobody|without|only)\b/i.test(text);
  return denies(claim) === denies(best(claim, step).text) ? supported : contradicted;
};

const byLength =
  (stops: 'long' | 'short'): Judge =>
  (claim, { claims }) => {
    const sorted = claims.map(({ text }) => text.length).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return claim.length > middle === (stops === 'long') ? contradicted : supported;
  };

const byPlace =
  (stops: (share: number) => boolean): Judge =>
  (_, { claims }) =>
    stops(claims.findIndex(({ now }) => now) / Math.max(1, claims.length - 1)) ? contradicted : supported;

/**
 * Holds the key to what no robot can read: whether prose supports prose. It proves that a run can be passed by somebody
 * who reads rightly, not that it can be solved; people check the latter.
 */
export function expertFor(world: World): Marker {
  const key = new Map(
    stepsOf(world).flatMap(({ set, claim }) => (claim ? [[`${set.id}\n${claim.text}`, claim]] : [])),
  );
  const gaps = new Map(world.sets.map((set) => [set.id, set.gaps]));
  return policy(
    (text, { set }) => {
      const claim = key.get(`${set.id}\n${text}`);
      return claim ? { verdict: claim.verdict, ...(claim.at[0] ? { at: claim.at[0] } : {}) } : unknown;
    },
    ({ set, chosen }) =>
      (gaps.get(set.id) ?? []).flatMap(({ at }) => (at[0] && !chosen.marks.includes(at[0]) ? [at[0]] : [])),
  );
}

/** Policies that see only the screen; each of them must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(always('supported'), nothing),
  'accept-all-and-find': policy(always('supported'), leastCarried),
  'reject-all': policy(always('contradicted'), leastCarried),
  'all-contradicted': policy(always('contradicted'), nothing),
  'all-not-in-source': policy(always('not-in-source'), leastCarried),
  random: policy(
    (_, step, rng) => ({
      verdict: rng.pick(['supported', 'contradicted', 'not-in-source'] as const),
      at: rng.pick(placesOf(step)).at,
    }),
    anyLine,
  ),
  /** Guesses the verdict and points where the words are. */
  'random-with-words': policy(
    (_, __, rng) => ({ verdict: rng.chance(0.6) ? 'supported' : 'contradicted' }),
    anyLine,
  ),
  'words-20': policy(byWords(0.2), nothing),
  'words-35': policy(byWords(0.35), leastCarried),
  'words-50': policy(byWords(0.5), nothing),
  'words-65': policy(byWords(0.65), leastCarried),
  'numbers-in-source': policy(byNumbers('source', supported), nothing),
  'numbers-in-source-else-unknown': policy(byNumbers('source', unknown), leastCarried),
  'numbers-in-line': policy(byNumbers('line', supported), leastCarried),
  'numbers-in-line-else-unknown': policy(byNumbers('line', unknown), nothing),
  'surface-15': policy(bySurface(0.15), leastCarried),
  'surface-25': policy(bySurface(0.25), leastCarried),
  'surface-35': policy(bySurface(0.35), nothing),
  'surface-45': policy(bySurface(0.45), leastCarried),
  negation: policy(byNegation, leastCarried),
  'longest-claim': policy(byLength('long'), leastCarried),
  'shortest-claim': policy(byLength('short'), leastCarried),
  'first-claims': policy(
    byPlace((share) => share < 0.4),
    nothing,
  ),
  'last-claims': policy(
    byPlace((share) => share > 0.6),
    nothing,
  ),
  'middle-claims': policy(
    byPlace((share) => share >= 0.3 && share <= 0.7),
    leastCarried,
  ),
  /** Without the key an expert reads no better than the surface; the gate hands it the key. */
  expert: policy(bySurface(0.3), leastCarried),
};
