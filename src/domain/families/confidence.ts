import type { Rng } from '../rng.ts';
import { beta } from './draw.ts';

/** How a tool's stated confidence behaves (science/generators.yaml, params.confidence). */
export interface ConfidenceModel {
  /** Share of wrong outputs the tool's own chance of being right is centred on; above 0 and below 1. */
  pi: number;
  /** How alike all confidences are: 2, 8, 40 give an AUC of about .87, .73, .61 at pi = .2. */
  kappa: number;
  /** Stretches (above 1) or flattens the log-odds that are shown. */
  sharp: number;
  /** Added to the log-odds: 0 is calibrated, above 0 over-confident. */
  shift: number;
}

export const calibrated = (pi: number, kappa = 8): ConfidenceModel => ({ pi, kappa, sharp: 1, shift: 0 });

const logit = (p: number) => Math.log(p / (1 - p));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * The model of a review desk. A shift plants more wrong outputs (`pi`) than the tool makes on its ordinary days
 * (`usual`), while what it says about itself was learnt on those days: so its figures centre on 1 − usual, and
 * it is over-confident here, as tools are after such a change. `kappa` 200 keeps them a weak hint (AUC about
 * .54), so that nobody passes a shift by reading them alone (the robots prove it); `sharp` 3 spreads them over
 * the range that tools show, which makes them no more telling.
 */
export function deskConfidence(pi: number, usual = 0.1): ConfidenceModel {
  const sharp = 3;
  return { pi, kappa: 200, sharp, shift: logit(1 - usual) - sharp * logit(1 - pi) };
}

/**
 * The tool's own chance of being right: p ~ Beta((1−pi)κ, piκ), given that this output is right (or wrong).
 * With P(right | p) = p the conditional law is again a beta with one more success (or failure), so exact
 * prevalence keeps the calibration of independent draws.
 */
export function ownChance(sound: boolean, { pi, kappa }: ConfidenceModel, rng: Rng): number {
  return beta((1 - pi) * kappa + (sound ? 1 : 0), pi * kappa + (sound ? 0 : 1), rng);
}

/** What the tool says: sigmoid(sharp · logit p + shift), between .50 and .99, in whole per cent. */
export function shownConfidence(p: number, { sharp, shift }: ConfidenceModel): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, p));
  const said = sigmoid(sharp * logit(bounded) + shift);
  return Math.round(Math.min(0.99, Math.max(0.5, said)) * 100) / 100;
}
