import type { MeasureId } from './measures.ts';

/*
 * What each measure is: what the field calls it, how it is worked out, how many cases it needs, where it comes from.
 * A file of its own, because a page fetches it only when somebody opens "What this is".
 */

interface Definition {
  /** What the field calls it. */
  field: string;
  means: string;
  needs: string;
  source: string;
}

/** Heads of the four parts. */
export const parts = {
  field: 'In the field',
  means: 'How it is worked out',
  needs: 'Cases it needs',
  source: 'Source',
};

const wilson = 'Interval: Wilson 1927, Journal of the American Statistical Association 22.';
const likely = 'The range is a 95% interval: of 100 such ranges, about 95 hold the true value.';
const fromEight = (of: string) =>
  `Counts are always shown. A rate is shown in measured shifts, from 8 ${of} on. ${likely}`;

export const definitions = {
  'wrong-stopped': {
    field: 'Hit rate',
    means:
      'Of all outputs that were wrong, the share you did not accept. Every move except Accept counts as stopping.',
    needs: fromEight('wrong outputs'),
    source: `Green and Swets 1966, Signal Detection Theory. ${wilson}`,
  },
  'right-stopped': {
    field: 'False-alarm rate',
    means: 'Of all outputs that were right, the share you did not accept.',
    needs: fromEight('right outputs'),
    source: `Green and Swets 1966, Signal Detection Theory. ${wilson}`,
  },
  'over-reliance': {
    field: 'Over-reliance',
    means: 'Wrong outputs you let through, divided by all wrong outputs.',
    needs: fromEight('wrong outputs'),
    source: `Schemmer and others 2023, Intelligent User Interfaces (IUI), on appropriate reliance. ${wilson}`,
  },
  'under-reliance': {
    field: 'Under-reliance',
    means: 'Right outputs you stopped, divided by all right outputs.',
    needs: fromEight('right outputs'),
    source: `Schemmer and others 2023, Intelligent User Interfaces (IUI), on appropriate reliance. ${wilson}`,
  },
  screening: {
    field: 'Screening, as against final detection',
    means:
      'Screening asks only whether you opened a document before your move. The final row asks what you then did. Who opens everything finds much, but has not picked out what needed a look. Where a look costs little for the stakes, opening everything can still be the cheapest way.',
    needs: fromEight('outputs of each kind'),
    source: `Two-stage signal detection: Green and Swets 1966. ${wilson}`,
  },
  sensitivity: {
    field: 'Sensitivity, d′ (d-prime)',
    means:
      'The distance, in standard deviations, between how wrong and right outputs looked to you: z(share of wrong ones stopped) − z(share of right ones stopped). Half a case is added to each count first. 0 is no better than a coin.',
    needs: `10 wrong and 20 right outputs, and not the same answer to all. ${likely}`,
    source:
      'Green and Swets 1966; Hautus 1995, Behavior Research Methods 27 (half a case); Gourevitch and Galanter 1967, Psychometrika 32 (interval).',
  },
  'criterion-gap': {
    field: 'Criterion against the best one, c − c*',
    means:
      'c says how readily you let through. c* is the best line if you could not look further, for this share of wrong outputs and these costs. The gap is c − c*, in standard deviations: above 0 you let through too readily, below 0 you stop too readily.',
    needs: `10 wrong and 20 right outputs, and a range of d′ that lies above 0. ${likely}`,
    source: 'Green and Swets 1966, Signal Detection Theory. Interval by the delta method.',
  },
  auc: {
    field: 'Area under the ROC curve, AUC',
    means:
      'Take one wrong and one right output at random: how often did you rate the wrong one as more likely to be wrong? Ties count half. 50% is no ranking at all.',
    needs: `8 wrong and 20 right outputs. ${likely}`,
    source:
      'Hanley and McNeil 1982, Radiology 143. Interval: Newcombe 2006, Statistics in Medicine 25, method 5.',
  },
  'over-confidence': {
    field: 'Over-confidence',
    means:
      'Your estimate, given before you opened a record, also says how sure you were: 80% or 20% “wrong” both mean 80% sure. Your mean sureness minus the share of estimates on the right side, in points. Above 0: surer than right. Below 0: right more often than you thought.',
    needs: `20 estimates. ${likely}`,
    source:
      'Lichtenstein and Fischhoff 1977, Organizational Behavior and Human Performance 20. Interval: Student’s t.',
  },
  calibration: {
    field: 'Reliability diagram',
    means:
      'For each estimate you gave, how many of those outputs were in fact wrong. On the diagonal, estimates and results agree. Larger dots stand for more cases. A hollow dot stands for fewer than 5.',
    needs: `None: each step shows its own count. ${likely}`,
    source: `Murphy 1973, Journal of Applied Meteorology 12. ${wilson}`,
  },
  brier: {
    field: 'Brier skill score',
    means:
      'Mean squared distance between your estimate and what came, against always naming the shift’s own share of wrong outputs. 100% is perfect, 0% is no better than that share, below 0% is worse.',
    needs: `20 estimates, and both kinds of output. ${likely}`,
    source: 'Brier 1950, Monthly Weather Review 78. Interval: resampling your own cases 1,000 times.',
  },
  cost: {
    field: 'Expected cost against an ideal observer',
    means:
      'Each wrong output let through, each right one stopped and each opening of records is charged at the stakes of the shift. The same items are charged for accepting all, stopping all and opening all. A stop with a wrong value or person is not charged. The stakes are teaching assumptions.',
    needs: 'One shift. There is no interval: two plain ways stand beside it.',
    source: 'Elkan 2001, Foundations of Cost-Sensitive Learning (IJCAI).',
  },
  score: {
    field: 'Share of the avoidable cost that was avoided',
    means:
      '100 × (blind − you) ÷ (blind − ideal). Blind is the cheaper of accepting all and stopping all. It never decides whether you pass.',
    needs: 'One shift in which the ideal saves at least €20.',
    source: 'Our own rule, from the cost ledger.',
  },
  change: {
    field: 'Difference of two pooled rates',
    means:
      'The last three measured runs of this shift together, minus the three before. Only runs at the same costs and with a like share of wrong outputs are put together. A change is named only when its range leaves out 0.',
    needs: `6 measured runs of the same shift, and 8 cases on each side. ${likely}`,
    source: 'Newcombe 1998, Statistics in Medicine 17, method 10.',
  },
  'right-intervention': {
    field: 'Right intervention',
    means:
      'Of the wrong outputs you stopped, how many got a move that fits, with the right value or the right person where the move has one.',
    needs: fromEight('wrong outputs stopped'),
    source: `Our own rule, from the moves declared with each case. ${wilson}`,
  },
  evidence: {
    field: 'Evidence marking',
    means:
      'How often the row you marked is one that decides the case. A right verdict on another row was lucky: it may fail next time.',
    needs: 'Counts only.',
    source: 'Our own rule, from the rows declared with each case.',
  },
} satisfies Record<MeasureId, Definition>;
