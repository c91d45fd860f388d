import { list, number, percent } from './format.ts';

/*
 * What each measure is called, and how a figure, or the want of one, is put into words. Used wherever figures stand: in
 * a debrief and in the skill profile.
 */

export const figures = {
  /** "30% (likely between 11% and 60%)" */
  rate: (value: number, lo: number, hi: number) =>
    `${share(value)} (likely between ${share(lo)} and ${share(hi)})`,
  /** "1.4 (likely between 0.5 and 2.3)" */
  plain: (value: number, lo: number, hi: number, decimals = 1) =>
    `${signed(value, decimals)} (likely between ${signed(lo, decimals)} and ${signed(hi, decimals)})`,
  /** "12 points (likely between 3 points below and 27 points above)" is too long: points keep their sign. */
  points: (value: number, lo: number, hi: number) =>
    `${signed(100 * value)} points (likely between ${signed(100 * lo)} and ${signed(100 * hi)})`,
  alone: (value: number, decimals = 1) => signed(value, decimals),
  /** "not enough cases yet (4 of 10)". Each lack is what is counted, how many there are and how many it takes. */
  notYet: (lacks: { of: string; have: number; least: number }[]): string => {
    const [first, ...others] = lacks.map(({ of, have, least }) => ({
      of,
      n: `${number(have)} of ${number(least)}`,
    }));
    if (!first) return '';
    if (others.length === 0) return `not enough ${first.of} yet (${first.n})`;
    return `not enough cases yet (${list([first, ...others].map(({ of, n }) => `${n} ${of}`))})`;
  },
  counted: {
    wrong: 'wrong outputs',
    right: 'right outputs',
    items: 'cases',
    trials: 'cases',
    forecasts: 'estimates',
    answers: 'answers',
    shifts: 'measured shifts',
    runs: 'runs',
  },
  withheld: {
    'same-answer': 'you gave the same answer to every item',
    'at-chance': 'it is not clear so far that you tell wrong from right at all',
    undefined: 'there was nothing to count',
  },
  reading: 'Dot: what you did. Line: where your true rate likely lies. A long line means few cases.',
  table: 'Show as a table',
  columns: { of: 'What', counts: 'Count', rate: 'Rate', from: 'Likely from', to: 'to' },
  span: (lo: number, hi: number) => `${percent(lo)} to ${percent(hi)}`,
  none: '–',
};

/** A share as per cent, with a true minus where it can be below 0. */
const share = (value: number): string => percent(value).replace('-', '−');

/** A number with its sign where it is below 0, and a true minus. */
const signed = (n: number, decimals = 0): string =>
  number(n, decimals)
    .replace('-', '−')
    .replace(/^−(0(\.0+)?)$/, '$1');

/** How the disclosure beside a figure reads. */
export const measure = {
  open: 'What this is',
  of: (name: string) => `: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  failed: 'This could not be loaded. Close it and open it again.',
};

/** Plain names. What each one is stands in `definitions.ts`, which a page fetches when it is asked for. */
export const measures = {
  'wrong-stopped': { name: 'Wrong outputs you stopped' },
  'right-stopped': { name: 'Right outputs you stopped' },
  'over-reliance': { name: 'Trusting the AI too much' },
  'under-reliance': { name: 'Trusting the AI too little' },
  screening: { name: 'What you chose to check' },
  sensitivity: { name: 'How well you tell wrong from right' },
  'criterion-gap': { name: 'Where you draw the line' },
  auc: { name: 'How well your estimates rank wrong above right' },
  'over-confidence': { name: 'Surer than right' },
  calibration: { name: 'Estimates against results' },
  brier: { name: 'Your estimates in all' },
  cost: { name: 'What it cost' },
  score: { name: 'Score' },
  change: { name: 'Change since last time' },
  'right-intervention': { name: 'The right move on what you stopped' },
  evidence: { name: 'The right row' },
};

export type MeasureId = keyof typeof measures;
