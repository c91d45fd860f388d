import type { FailureMode } from './case.ts';
import { modesOf, rightOf, wrongOf } from './debrief.ts';
import type { Judgement, PassMarks, RunMode } from './judgement.ts';
import { fourCounts } from './metrics/counts.ts';
import type { ShiftRate } from './metrics/shown.ts';

/** A practice that may come next. */
export interface PracticeOption {
  id: string;
  title: string;
  /** Address from the site's root, without base. */
  href: string;
  type: string;
  /** 1 first steps, 2 everyday, 3 hard. */
  level: number;
  mode: RunMode;
  /** Part of the full protocol, which has a shelf of its own. */
  sitting: number | null;
  /** Kinds of error it trains, and departments its work comes from. */
  skills: readonly string[];
  departments: readonly string[];
  /** Share of wrong outputs, 0 to 1; null where it has none. */
  wrongShare: number | null;
}

/** A kind of error the practice trains: how many of it were let through, of how many. */
interface MissedKind {
  mode: FailureMode;
  missed: number;
  wrong: number;
}

/** Why this practice: the counts that speak for it. */
export type NextReason =
  | { why: 'missed'; kind: MissedKind | null; missed: number; wrong: number }
  | { why: 'over-stopped'; stopped: number; right: number }
  | { why: 'next-level' | 'measure' | 'again' | 'not-yet' }
  | { why: 'gives-way' | 'holds-back' | 'both' };

export interface NextInput {
  scenario: string;
  judgements: readonly Judgement[];
  /** Null once they are no longer kept. */
  marks: PassMarks | null;
  options: readonly PracticeOption[];
  /** Practices passed before: others come first where two fit alike. */
  passed?: readonly string[];
  /** Has the run passed by its simulation's own rule, which may ask for more than the four counts tell? */
  reached?: boolean;
  /** The reliance square's counts (science/spec 1.3), from the second-opinion simulation. */
  square?: { rair: ShiftRate; rsr: ShiftRate };
}

/** Marks where none are kept any more: those most practices set. Our convention. */
const usual: PassMarks = { wrongStopped: 0.8, rightLetThrough: 0.8 };
/** Fewest cases in each denominator of the reliance square, and the line its quadrants are drawn at (science/spec 1.3). */
const square = { least: 8, line: 0.7 };
/** "Mostly right": at most this share of wrong outputs. */
const mostlyRight = 1 / 3;

/** How far a share stays below its mark, 0 to 1; 0 when it is reached or there was nothing to reach. */
const short = (x: number, n: number, mark: number): number =>
  n === 0 ? 0 : Math.max(0, mark - x / n - 1e-9);

/**
 * The one practice to take next, with its reason; null when there is none. By the four counts: which side stayed
 * further below its mark. Once both denominators of the reliance square are large enough, by its quadrant.
 */
export function nextPractice(input: NextInput): { practice: PracticeOption; reason: NextReason } | null {
  const { scenario, judgements, options, passed = [] } = input;
  const here = options.find(({ id }) => id === scenario);
  const level = here?.level ?? 1;
  const counts = fourCounts(judgements);
  const [wrong, right] = [wrongOf(counts), rightOf(counts)];
  const marks = input.marks ?? usual;
  const shelf = options.filter(({ mode, sitting }) => mode === 'practice' && sitting === null);
  /** Lower is better: this very practice last, then the nearest level (below before above), the same department, not passed. */
  const rank = (o: PracticeOption, at: number): number =>
    (o.id === scenario ? 100 : 0) +
    10 * Math.abs(o.level - at) +
    (o.level > at ? 4 : 0) +
    (here && !o.departments.some((d) => here.departments.includes(d)) ? 2 : 0) +
    (passed.includes(o.id) ? 1 : 0);
  const best = (some: readonly PracticeOption[], at: number): PracticeOption | null =>
    some.reduce<PracticeOption | null>((top, o) => (top && rank(top, at) <= rank(o, at) ? top : o), null);
  const answer = (practice: PracticeOption | null, reason: NextReason) => practice && { practice, reason };

  const found = modesOf(judgements).find((m) => m.counts.wrongThrough > 0);
  const kind: MissedKind | null = found
    ? { mode: found.mode, missed: found.counts.wrongThrough, wrong: wrongOf(found.counts) }
    : null;
  const onMode = (reason: (kind: MissedKind | null) => NextReason) =>
    answer(
      best(kind === null ? [] : shelf.filter((o) => o.skills.includes(kind.mode)), level),
      reason(kind),
    ) ?? answer(best(shelf, level), reason(null));
  const onRight = (reason: NextReason) => {
    const calm = shelf.filter((o) => o.wrongShare !== null && o.wrongShare <= mostlyRight);
    return answer(best(calm, level), reason) ?? answer(best(shelf, Math.max(1, level - 1)), reason);
  };

  const quadrant = input.square && quadrantOf(input.square);
  if (quadrant === 'gives-way') return onMode(() => ({ why: quadrant }));
  if (quadrant === 'holds-back') return onRight({ why: quadrant });
  if (quadrant === 'both')
    return answer(
      best(
        shelf.filter((o) => o.type === 'evidence-marking'),
        level,
      ) ?? best(shelf, 1),
      {
        why: quadrant,
      },
    );

  const missed = short(counts.wrongStopped, wrong, marks.wrongStopped);
  const stopped = short(counts.rightThrough, right, marks.rightLetThrough);
  // A miss costs more than a stop everywhere (rulings: stakes), so it goes first where both are as far off.
  if (missed > 0 && missed >= stopped)
    return onMode((trained) => ({ why: 'missed', kind: trained, missed: counts.wrongThrough, wrong }));
  if (stopped > 0) return onRight({ why: 'over-stopped', stopped: counts.rightStopped, right });

  // The four counts found nothing short, the simulation's own rule did: the same again, or its like.
  if (input.reached === false && here) {
    const like = shelf.filter(({ type }) => type === here.type);
    return answer(here.mode === 'practice' ? here : (best(like, level) ?? here), { why: 'not-yet' });
  }

  // Of the same kind of work, where there is one.
  const measures = options.filter((o) => o.mode === 'measured' && o.sitting === null && o.id !== scenario);
  const measured = measures.find(({ type }) => type === here?.type) ?? measures[0] ?? null;
  return (
    answer(
      best(
        shelf.filter((o) => o.level > level),
        level + 1,
      ),
      { why: 'next-level' },
    ) ??
    answer(measured, { why: 'measure' }) ??
    answer(best(shelf, level), { why: 'again' })
  );
}

/** Which corner of the reliance square; null below its counts, or when both shares are above the line. */
function quadrantOf({ rair, rsr }: NonNullable<NextInput['square']>) {
  if (rair.n < square.least || rsr.n < square.least) return null;
  const [takes, keeps] = [rair.x / rair.n >= square.line, rsr.x / rsr.n >= square.line];
  if (takes && keeps) return null;
  return !takes && !keeps ? 'both' : keeps ? 'holds-back' : 'gives-way';
}
