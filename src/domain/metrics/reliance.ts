/** One judge–advisor trial: own answer, the AI's advice, the answer given after seeing it, and what was true. */
export interface AdviceTrial<Answer = string | number | boolean> {
  initial: Answer;
  advice: Answer;
  final: Answer;
  truth: Answer;
}

export interface Reliance {
  n: number;
  /** Relative AI reliance: own answer wrong, advice right, and the advice was taken. */
  rair: number | null;
  rairNum: number;
  rairDen: number;
  /** Relative self-reliance: own answer right, advice wrong, and the own answer was kept. */
  rsr: number | null;
  rsrNum: number;
  rsrDen: number;
  /** P(final = advice | advice wrong). */
  overReliance: number | null;
  overNum: number;
  overDen: number;
  /** P(final ≠ advice | advice right). */
  underReliance: number | null;
  underNum: number;
  underDen: number;
  /** P(final = advice). */
  agreementFraction: number | null;
  /** P(final = advice | initial ≠ advice). */
  switchFraction: number | null;
  switchNum: number;
  switchDen: number;
  /** Trials where own answer and advice were both wrong; they enter neither RAIR nor RSR and are told. */
  bothWrong: number;
  /** Shares right before, of the advice, and after. */
  accInitial: number | null;
  accAdvice: number | null;
  accFinal: number | null;
  /** accFinal − max(accInitial, accAdvice): above 0 the two together beat the better of the two. */
  complementarity: number | null;
}

/**
 * How advice was used where the answers are categories. All shares 0 to 1 (complementarity −1 to 1); an empty
 * denominator gives null. Order of trials plays no part. A final answer that is neither own nor advised counts in
 * no numerator but that of under-reliance and accuracy.
 * Sources: RAIR and RSR from Schemmer et al. 2023, IUI, "Appropriate reliance on AI advice"; the rest as defined in
 * science/spec 1.3.
 */
export function reliance(trials: readonly AdviceTrial[]): Reliance {
  const n = trials.length;
  const count = (holds: (trial: AdviceTrial) => boolean) =>
    trials.reduce((k, t) => k + (holds(t) ? 1 : 0), 0);
  const share = (x: number, of: number) => (of === 0 ? null : x / of);
  const adviceRight = (t: AdviceTrial) => t.advice === t.truth;
  const took = (t: AdviceTrial) => t.final === t.advice;

  const mayGain = (t: AdviceTrial) => t.initial !== t.truth && adviceRight(t);
  const mayLose = (t: AdviceTrial) => t.initial === t.truth && !adviceRight(t);
  const rairDen = count(mayGain);
  const rairNum = count((t) => mayGain(t) && t.final === t.truth);
  const rsrDen = count(mayLose);
  const rsrNum = count((t) => mayLose(t) && t.final === t.truth);
  const underDen = count(adviceRight);
  const underNum = count((t) => adviceRight(t) && !took(t));
  const overDen = n - underDen;
  const overNum = count((t) => !adviceRight(t) && took(t));
  const switchDen = count((t) => t.initial !== t.advice);
  const switchNum = count((t) => t.initial !== t.advice && took(t));
  const right = {
    initial: count((t) => t.initial === t.truth),
    final: count((t) => t.final === t.truth),
  };
  return {
    n,
    rair: share(rairNum, rairDen),
    rairNum,
    rairDen,
    rsr: share(rsrNum, rsrDen),
    rsrNum,
    rsrDen,
    overReliance: share(overNum, overDen),
    overNum,
    overDen,
    underReliance: share(underNum, underDen),
    underNum,
    underDen,
    agreementFraction: share(count(took), n),
    switchFraction: share(switchNum, switchDen),
    switchNum,
    switchDen,
    bothWrong: count((t) => t.initial !== t.truth && !adviceRight(t)),
    accInitial: share(right.initial, n),
    accAdvice: share(underDen, n),
    accFinal: share(right.final, n),
    complementarity: n === 0 ? null : (right.final - Math.max(right.initial, underDen)) / n,
  };
}

/** Where a learner stands in the reliance square: which of the two is below the mark. */
export type RelianceCorner = 'both' | 'low-rsr' | 'low-rair' | 'neither';

/**
 * The corner of the RAIR × RSR square, for choosing the next practice (science/spec 1.3: marks at .7, a convention):
 * `low-rsr` follows wrong advice, `low-rair` passes over right advice, `neither` does both. Null until both
 * denominators reach 8; never shown as a grade.
 */
export function relianceCorner(r: Reliance, mark = 0.7): RelianceCorner | null {
  if (r.rair === null || r.rsr === null || Math.min(r.rairDen, r.rsrDen) < 8) return null;
  if (r.rair >= mark) return r.rsr >= mark ? 'both' : 'low-rsr';
  return r.rsr >= mark ? 'low-rair' : 'neither';
}
