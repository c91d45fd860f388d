import { euros, truth as words } from '#words-of/threshold';
import type { Stakes } from '../../domain/judgement.ts';
import {
  type Banded,
  countsAt,
  impliedRatio,
  missGap,
  missRate,
  pooled,
  sweep,
} from '../../domain/metrics/cutoff.ts';
import { gapSlack } from './figures.ts';
import { type Cut, type ShownRound, scoreAt, step } from './types.ts';

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

/** Real cases among all, 0 to 1. */
const shareReal = ({ real, clean }: Banded): number => sum(real) / Math.max(1, sum(real) + sum(clean));

/** Reviewed cases among all, 0 to 1. */
function shareReviewed(groups: readonly Banded[], cut: Cut): number {
  const { caught, misses, falseAlarms, passed } = countsAt(pooled(groups), cut);
  return (caught + falseAlarms) / Math.max(1, caught + misses + falseAlarms + passed);
}

const rateAt = (group: Banded | undefined, cut: Cut): number =>
  (group && missRate(countsAt(group, cut))) ?? 0;

/**
 * For which cost of a miss a cut-off would be right: at it, cases that are real with P = 1/(1 + r) are just worth a
 * review, so P·miss = check + (1 − P)·false stop (science/spec 1.6, treat as wrong).
 */
const missFor = (ratio: number, { checkCents, falseStopCents }: Stakes): number =>
  checkCents * (1 + ratio) + falseStopCents * ratio;

/** Why a proposal was sound or not: one or two sentences that its own figures bear out. */
export function whyText(round: ShownRound, stakes: Stakes): string {
  const { fault, proposal, best, all, last, groups, fairness, real, stage, period, costs } = round;
  const [whole, before] = [pooled(all), pooled(last ?? all)];
  const cut = scoreAt(proposal);
  const [was, is] = [shareReal(before), shareReal(whole)];
  const { why } = words;
  switch (fault) {
    case null:
      return stage === 'first'
        ? why.soundFirst(cut, euros(costs[proposal] as number), scoreAt(best), euros(costs[best] as number))
        : why.soundNext(
            period,
            real,
            was,
            is,
            why.soundFirst(
              cut,
              euros(costs[proposal] as number),
              scoreAt(best),
              euros(costs[best] as number),
            ),
          );
    case 'old-costs': {
      const ratio = impliedRatio(whole, proposal);
      const less = proposal > best;
      // Few cases lie right at a cut-off: an estimate from them that points the other way is not told.
      const fits = ratio !== null && missFor(ratio, stakes) < stakes.missCents === less;
      return ratio === null || !fits
        ? why['old-costs-none'](cut, less, euros(stakes.missCents))
        : why['old-costs'](cut, euros(missFor(ratio, stakes)), euros(stakes.missCents));
    }
    case 'promise': {
      // Two bands from the cut-off on: one may hold a handful of cases.
      const at = {
        real: whole.real.slice(proposal, proposal + 2),
        clean: whole.clean.slice(proposal, proposal + 2),
      };
      const { misses, caught } = countsAt(whole, proposal);
      const share = shareReal(at);
      const only =
        100 * share <= cut - 10 ? why.promiseOnly(cut, Math.min(99, cut + 2 * step - 1), real, share) : '';
      return `${why.promise} ${only}${why.promiseLow(real, misses, misses + caught)}`;
    }
    case 'elsewhere':
      return why.elsewhere(cut, scoreAt(best));
    case 'unfair': {
      const parts = all.map((group, i) => {
        const { caught, misses } = countsAt(group, proposal);
        return words.groupMisses(groups[i] ?? '', misses, caught + misses);
      });
      const gap = missGap(all.map((group) => countsAt(group, proposal)));
      return why.unfair(words.list(parts), words.points(gap ?? 0), words.points(fairness ?? 0));
    }
    case 'share':
      return why.share(period, real, was, is);
    case 'inflated':
      return why.inflated(
        period,
        cut,
        shareReviewed(last ?? all, proposal),
        shareReviewed(all, proposal),
        real,
      );
    case 'new-kind':
      return why['new-kind'](period, cut, real, rateAt(before, proposal), rateAt(whole, proposal));
    case 'slipped': {
      const at = groups.length - 1;
      return why.slipped(
        period,
        groups[at] ?? '',
        rateAt(last?.[at], proposal),
        rateAt(all[at], proposal),
        words.points(fairness ?? 0),
      );
    }
  }
}

/** What became of the learner's own cut-off. */
export function resultText(round: ShownRound): string[] {
  const { own, best, proposal, kept, fault, fitting, costs, allowed, regret, tolerance, all } = round;
  const said = [words.did(scoreAt(own), scoreAt(proposal), kept)];
  const extra = euros(Math.max(0, (costs[own] as number) - (costs[best] as number)));
  const dear = regret.own > tolerance;
  if (fault === null && !kept && !dear && allowed[own]) said.push(words.result.needless(extra));
  else if (fitting) said.push(own === best ? words.result.best : words.result.good(extra, tolerance));
  else {
    if (isOverHours(round, own)) said.push(words.result.hours);
    const gap = missGap(all.map((group) => countsAt(group, own)));
    const slack = round.stage === 'next' ? gapSlack : 0;
    if (round.fairness !== null && gap !== null && gap > round.fairness + slack)
      said.push(words.result.unfair(words.points(gap)));
    if (dear) said.push(words.result.dear(extra, regret.own));
  }
  return said;
}

/** More reviews than there are hours for. */
function isOverHours({ all, hours, minutesPerReview }: ShownRound, cut: Cut): boolean {
  const { caught, falseAlarms } = countsAt(pooled(all), cut);
  return hours !== null && ((caught + falseAlarms) * minutesPerReview) / 60 > hours;
}

/** The counts of every cut-off over all cases of a round. */
export const sweepOf = ({ all }: ShownRound) => sweep(pooled(all));
