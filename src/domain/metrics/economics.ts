/** What one item may cost, all in one unit (cents or euros). */
export interface ItemCosts {
  /** P(the output is wrong), 0 to 1. */
  p: number;
  /** A wrong output let through. */
  cMiss: number;
  /** One check of the documents. */
  cVerify: number;
  /** A right output stopped. */
  cFalseAlarm: number;
  /** Putting a wrong output right once it is found. 0 unless given. */
  cFix?: number | undefined;
  /** P(a check finds the fault of a wrong output). 1 unless given. */
  sensitivity?: number | undefined;
  /** P(a check faults a right output). 0 unless given. */
  falseAlarmRate?: number | undefined;
  /** Handling of a rejection as such. 0 unless given. */
  cReject?: number | undefined;
}

export interface ReviewDecision {
  /** Expected costs, in the unit given. */
  costAccept: number;
  costVerify: number;
  costReject: number;
  /** P(wrong) above which checking beats accepting; null when it never does. */
  verifyThreshold: number | null;
  /** P(wrong) above which rejecting unseen beats accepting; null when it never does. */
  rejectThreshold: number | null;
  /** Cheapest of the three; ties go to the first of accept, verify, reject. */
  best: 'accept' | 'verify' | 'reject';
  /** min(accept, reject) − verify: what looking is worth. Below 0 it costs more than it saves; say so. */
  valueOfVerification: number;
}

/** top/bottom as a break-even share; null when it is not one (above 1, or nothing to gain). */
const breakEven = (top: number, bottom: number) => (bottom <= 0 || top > bottom ? null : top / bottom);

/**
 * Accept, check or reject one output: expected costs and break-even points (science/spec 1.6).
 * accept p·c_m; verify c_v + p(1−s)c_m + p·s·c_fix + (1−p)f·c_f; reject unseen c_r + p·c_fix + (1−p)c_f.
 * Verify beats accept from p = (c_v + f·c_f) / [s(c_m − c_fix) + f·c_f], with a perfect check c_v/c_m.
 */
export function reviewDecision(costs: ItemCosts): ReviewDecision {
  const { p, cMiss, cVerify, cFalseAlarm } = costs;
  const { cFix = 0, sensitivity: s = 1, falseAlarmRate: f = 0, cReject = 0 } = costs;
  const costAccept = p * cMiss;
  const costVerify = cVerify + p * (1 - s) * cMiss + p * s * cFix + (1 - p) * f * cFalseAlarm;
  const costReject = cReject + p * cFix + (1 - p) * cFalseAlarm;
  const least = Math.min(costAccept, costVerify, costReject);
  return {
    costAccept,
    costVerify,
    costReject,
    verifyThreshold: breakEven(cVerify + f * cFalseAlarm, s * (cMiss - cFix) + f * cFalseAlarm),
    rejectThreshold: breakEven(cReject + cFalseAlarm, cMiss - cFix + cFalseAlarm),
    best: costAccept === least ? 'accept' : costVerify === least ? 'verify' : 'reject',
    valueOfVerification: Math.min(costAccept, costReject) - costVerify,
  };
}

/**
 * Treat an output as wrong from P(wrong) = c_f / (c_f + c_miss) on (Elkan 2001, IJCAI; Pauker & Kassirer 1980, NEJM
 * 302:1109). Range 0 to 1; both costs in one unit; null when both are 0.
 */
export const actThreshold = (cMiss: number, cFalseAlarm: number): number | null =>
  cMiss + cFalseAlarm === 0 ? null : cFalseAlarm / (cFalseAlarm + cMiss);

export interface NetBenefit {
  /** TP/n − FP/n · pt/(1−pt), in true stops per item; at most the prevalence. Stopping nothing is 0. */
  netBenefit: number | null;
  /** The same for stopping everything. */
  treatAll: number | null;
  /** Needless reviews avoided per 100 items against reviewing all; null also at pt = 0. */
  netReductionPer100: number | null;
}

/**
 * Net benefit of a way of stopping outputs at threshold pt, held against stopping all and none (Vickers & Elkin
 * 2006, Medical Decision Making 26:565). Null when n = 0 or pt ≥ 1: nothing counted, or a false stop costs endlessly.
 */
export function netBenefit(given: {
  tp: number;
  fp: number;
  n: number;
  threshold: number;
  prevalence: number;
}): NetBenefit {
  const { tp, fp, n, threshold, prevalence } = given;
  if (n === 0 || threshold >= 1) return { netBenefit: null, treatAll: null, netReductionPer100: null };
  const odds = threshold / (1 - threshold);
  const benefit = tp / n - (fp / n) * odds;
  const treatAll = prevalence - (1 - prevalence) * odds;
  const netReductionPer100 = odds === 0 ? null : (100 * (benefit - treatAll)) / odds;
  return { netBenefit: benefit, treatAll, netReductionPer100 };
}
