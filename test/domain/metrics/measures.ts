import { eapAbility, elo, type LevelAnswer } from '../../../src/domain/metrics/ability.ts';
import { type NumberTrial, weightOfAdvice } from '../../../src/domain/metrics/advice.ts';
import { type BudgetItem, reviewBudget } from '../../../src/domain/metrics/budget.ts';
import { brier, type Forecasts } from '../../../src/domain/metrics/calibration.ts';
import { auc } from '../../../src/domain/metrics/confidence.ts';
import {
  type Correction,
  type DetectionCounts,
  optimalCriterion,
  sdt,
} from '../../../src/domain/metrics/detection.ts';
import { exactDPrimeMoments } from '../../../src/domain/metrics/detection-exact.ts';
import { type DriftModel, driftScore, shiryaev } from '../../../src/domain/metrics/drift.ts';
import {
  type Batch,
  cusumBernoulli,
  cusumTabular,
  ewma,
  pageHinkley,
  pChart,
} from '../../../src/domain/metrics/drift-charts.ts';
import {
  type Audit,
  tallyArl,
  tallyCusum,
  tallyDesign,
  tallyFalseAlarm,
} from '../../../src/domain/metrics/drift-tally.ts';
import { ece } from '../../../src/domain/metrics/ece.ts';
import {
  actThreshold,
  type ItemCosts,
  netBenefit,
  reviewDecision,
} from '../../../src/domain/metrics/economics.ts';
import { masterySprt, type SprtDesign, staircase } from '../../../src/domain/metrics/mastery.ts';
import { daysUntil, type Grade, memory, recall } from '../../../src/domain/metrics/memory.ts';
import { dnorm, pnorm, qnorm, type Range } from '../../../src/domain/metrics/normal.ts';
import { newcombeDiff, upper95, wilson } from '../../../src/domain/metrics/proportion.ts';
import { type AdviceTrial, reliance } from '../../../src/domain/metrics/reliance.ts';
import { scaleCents } from '../../../src/domain/money.ts';

const ends = (range: Range | null) => range && [range.lo, range.hi];

/**
 * How each `metric` of a vector file is worked out: from a case's input to an object whose fields the case expects.
 * The casts say what the vector files promise; a broken promise fails the case.
 */
export const measures: Record<string, (input: never) => object> = {
  act_threshold: (i: { cMiss: number; cFalseAlarm: number }) => ({
    threshold: actThreshold(i.cMiss, i.cFalseAlarm),
  }),
  auc: (i: { signalRatings: number[]; noiseRatings: number[] }) => {
    const found = auc({ signal: i.signalRatings, noise: i.noiseRatings });
    return { ...found, ciNewcombe5: ends(found.ciNewcombe5) };
  },
  brier: (i: Forecasts) => brier(i),
  cusum_bernoulli: (i: { x: Audit[]; p0: number; p1: number; h: number }) =>
    cusumBernoulli(i.x, i.p0, i.p1, i.h),
  cusum_tabular: (i: { x: number[]; target: number; k: number; h: number }) =>
    cusumTabular(i.x, i.target, i.k, i.h),
  drift_score: (i: DriftModel & { x: Audit[]; tau: number | null; stop: number | null }) =>
    driftScore(i.x, i.tau, i.stop, i),
  eap: ({ responses, ...options }: { responses: LevelAnswer[]; mu: number }) =>
    eapAbility(responses, options),
  ece: (i: Forecasts & { bins: number; scheme: 'width' | 'mass' }) => ece(i, i.bins, i.scheme),
  elo: (i: {
    responses: [string, 0 | 1][];
    theta0: number;
    items: Record<string, number>;
    a: number;
    b: number;
  }) => elo(i.responses, { theta: i.theta0, items: i.items }, i.a, i.b),
  ewma: (i: { x: number[]; lambda: number; target: number; sigma: number; L: number }) => ewma(i),
  fsrs: (i: { reviews: [number, Grade][]; enableShortTerm: boolean }) => {
    const reviews = i.reviews.map(([elapsedDays, grade]) => ({ elapsedDays, grade }));
    const state = memory(reviews, i.enableShortTerm);
    if (!state) return {};
    return {
      ...state,
      interval90: daysUntil(state, 0.9),
      interval85: daysUntil(state, 0.85),
      retrievabilityAfter7d: recall(state, 7),
      retrievabilityAfter30d: recall(state, 30),
    };
  },
  money: (i: { cents: number; rateE4: number }) => ({ cents: scaleCents(i.cents, i.rateE4) }),
  net_benefit: (i: { tp: number; fp: number; n: number; threshold: number; prevalence: number }) =>
    netBenefit(i),
  newcombe: (i: { x1: number; n1: number; x2: number; n2: number }) => newcombeDiff(i.x1, i.n1, i.x2, i.n2),
  normal: (i: { fn: 'qnorm' | 'pnorm' | 'dnorm'; x: number }) => ({
    value: { qnorm, pnorm, dnorm }[i.fn](i.x),
  }),
  page_hinkley: (i: { x: number[]; delta: number; lambda: number; minN: number }) =>
    pageHinkley(i.x, i.delta, i.lambda, i.minN),
  pchart: (i: { batches: Batch[]; p0: number | null }) => pChart(i.batches, i.p0),
  pilot_upper: (i: { errors: number; n: number }) => ({ upper: upper95(i.errors, i.n) }),
  reliance: (i: { trials: AdviceTrial[] }) => reliance(i.trials),
  review_budget: (i: { items: BudgetItem[]; budgetMinutes: number; chosen: string[] }) =>
    reviewBudget(i.items, i.budgetMinutes, i.chosen),
  sdt: (i: DetectionCounts & { correction: Correction }) => {
    const found = sdt(i, i.correction);
    const beta = found.lnBeta === null ? null : Math.exp(found.lnBeta);
    return { ...found, ciD: ends(found.ciD), ciC: ends(found.ciC), beta };
  },
  sdt_exact: (i: { nSignal: number; nNoise: number; hitProb: number; faProb: number }) =>
    exactDPrimeMoments(i.nSignal, i.nNoise, i.hitProb, i.faProb),
  sdt_optimal: (i: { prevalence: number; cMiss: number; cFalseAlarm: number; dPrime: number }) =>
    optimalCriterion(i.prevalence, i.cMiss, i.cFalseAlarm, i.dPrime),
  shiryaev: (i: DriftModel & { x: Audit[] }) => shiryaev(i.x, i),
  sprt: (i: SprtDesign & { responses: (0 | 1)[] }) => masterySprt(i.responses, i),
  staircase: (i: { responses: (0 | 1)[]; start: number; step: number; lo: number; hi: number; up: number }) =>
    staircase(i.responses, i),
  tally: (i: { x: Audit[]; m: number; H: number }) => tallyCusum(i.x, i.m, i.H),
  tally_design: (i: { fn: string; p0: number; p1: number; m: number; H: number; p: number; n: number }) => {
    if (i.fn === 'tallyDesign') return tallyDesign(i.p0, i.p1);
    if (i.fn === 'tallyArl') return { arl: tallyArl(i.m, i.H, i.p) };
    if (i.fn === 'tallyFalseAlarm') return { probAlarm: tallyFalseAlarm(i.m, i.H, i.p, i.n) };
    throw new Error(`no tally function is called ${i.fn}`);
  },
  threshold: (i: ItemCosts) => reviewDecision(i),
  wilson: (i: { x: number; n: number }) => wilson(i.x, i.n),
  woa: (i: { trials: NumberTrial[] }) => weightOfAdvice(i.trials),
};
