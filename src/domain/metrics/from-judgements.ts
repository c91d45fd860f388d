import type { Judgement } from '../judgement.ts';
import type { FourCounts } from '../progress.ts';
import type { Forecasts, SureAnswer } from './calibration.ts';
import { ownVerdict } from './calibration.ts';
import type { Ratings } from './confidence.ts';
import { countOne, fourCounts, noCounts } from './counts.ts';

/*
 * What each measure reads from kept judgements. Planted and guided items (`counted: false`) are left out of all;
 * items without a likelihood are left out of those that need one.
 */

/**
 * Screening: the four counts of the first move, before evidence. "Stopped" here means that a document was opened
 * before the move, whatever the move was. Without it, a learner who opens everything looks skilled at nothing but
 * patience (science/spec 1). The counts of the final move are {@link fourCounts}.
 */
export const screeningCounts = (judgements: readonly Judgement[]): FourCounts =>
  fourCounts(judgements, (j) => j.opened > 0);

/** Of the wrong outputs stopped (`n`), how many with a move that fits (`x`): the right intervention. */
export function rightInterventions(judgements: readonly Judgement[]): { x: number; n: number } {
  const hits = judgements.filter((j) => j.counted && !j.sound && j.stopped);
  return { x: hits.filter((j) => j.fitting).length, n: hits.length };
}

/** The four counts apart for every value of a key (failure mode, department, quarter …); null leaves an item out. */
export function countsBy<Key>(
  judgements: readonly Judgement[],
  keyOf: (judgement: Judgement, index: number) => Key | null,
): Map<Key, FourCounts> {
  const groups = new Map<Key, FourCounts>();
  judgements.forEach((judgement, i) => {
    const key = judgement.counted ? keyOf(judgement, i) : null;
    if (key === null) return;
    let group = groups.get(key);
    if (!group) {
      group = noCounts();
      groups.set(key, group);
    }
    countOne(group, judgement.sound, judgement.stopped);
  });
  return groups;
}

/** Calls `take` with every likelihood given, as a share, and whether the output was right. */
function eachRisk(judgements: readonly Judgement[], take: (risk: number, sound: boolean) => void): void {
  for (const { counted, risk, sound } of judgements) if (counted && risk !== null) take(risk / 100, sound);
}

/** The learner's P(wrong) as ratings, apart for wrong and right outputs (for the area under the curve). */
export function riskRatings(judgements: readonly Judgement[]): Ratings {
  const [signal, noise]: [number[], number[]] = [[], []];
  eachRisk(judgements, (risk, sound) => (sound ? noise : signal).push(risk));
  return { signal, noise };
}

/** The learner's P(wrong) as forecasts of "this output is wrong" (for Brier and the reliability diagram). */
export function riskForecasts(judgements: readonly Judgement[]): Forecasts {
  const forecasts: number[] = [];
  const outcomes: (0 | 1)[] = [];
  eachRisk(judgements, (risk, sound) => {
    forecasts.push(risk);
    outcomes.push(sound ? 0 : 1);
  });
  return { forecasts, outcomes };
}

/** How sure the learner was of their own verdict, and whether it was right (for over-confidence). */
export function ownVerdicts(judgements: readonly Judgement[]): SureAnswer[] {
  const answers: SureAnswer[] = [];
  eachRisk(judgements, (risk, sound) => answers.push(ownVerdict(risk, sound)));
  return answers;
}

/** The AI's stated confidence as forecasts of "this output is right", beside the learner's own. */
export function aiForecasts(judgements: readonly Judgement[]): Forecasts {
  const forecasts: number[] = [];
  const outcomes: (0 | 1)[] = [];
  for (const { counted, aiConfidence, sound } of judgements) {
    if (!counted) continue;
    forecasts.push(aiConfidence);
    outcomes.push(sound ? 1 : 0);
  }
  return { forecasts, outcomes };
}
