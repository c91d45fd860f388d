import { describe, expect, it } from 'vitest';
import type { Judgement, RiskStep } from '../../../src/domain/judgement.ts';
import { fourCounts } from '../../../src/domain/metrics/counts.ts';
import {
  aiForecasts,
  countsBy,
  ownVerdicts,
  rightInterventions,
  riskForecasts,
  riskRatings,
  screeningCounts,
} from '../../../src/domain/metrics/from-judgements.ts';
import { judged } from '../judged.ts';

const shift: Judgement[] = [
  judged({ sound: false, stopped: true, fitting: true, opened: 2, risk: 80 }),
  judged({ sound: false, stopped: true, fitting: false, opened: 0, risk: 40 }),
  judged({ sound: false, stopped: false, opened: 1, risk: 60, department: 'procurement' }),
  judged({ sound: true, stopped: false, opened: 3, risk: 20, aiConfidence: 0.6 }),
  judged({ sound: true, stopped: true, opened: 0, risk: null }),
  judged({ sound: false, stopped: true, fitting: true, opened: 1, risk: 100, counted: false }),
];

describe('what the measures read from judgements', () => {
  it('screening asks whether a document was opened, the final count what the move was', () => {
    expect(fourCounts(shift)).toEqual({ wrongStopped: 2, wrongThrough: 1, rightStopped: 1, rightThrough: 1 });
    expect(screeningCounts(shift)).toEqual({
      wrongStopped: 2,
      wrongThrough: 1,
      rightStopped: 1,
      rightThrough: 1,
    });
    expect(screeningCounts(shift.slice(1, 3))).toEqual({
      wrongStopped: 1,
      wrongThrough: 1,
      rightStopped: 0,
      rightThrough: 0,
    });
    expect(screeningCounts(shift.slice(3, 5))).toEqual({
      wrongStopped: 0,
      wrongThrough: 0,
      rightStopped: 1,
      rightThrough: 1,
    });
  });

  it('the right intervention is a share of the wrong outputs stopped', () => {
    expect(rightInterventions(shift)).toEqual({ x: 1, n: 2 });
  });

  it('likelihoods are read as shares, where they were given; planted items are left out', () => {
    expect(riskRatings(shift)).toEqual({ signal: [0.8, 0.4, 0.6], noise: [0.2] });
    expect(riskForecasts(shift)).toEqual({ forecasts: [0.8, 0.4, 0.6, 0.2], outcomes: [1, 1, 1, 0] });
    expect(ownVerdicts(shift)).toEqual([
      { confidence: 0.8, right: true },
      { confidence: 0.6, right: false },
      { confidence: 0.6, right: true },
      { confidence: 0.8, right: true },
    ]);
    expect(aiForecasts(shift)).toEqual({ forecasts: [0.9, 0.9, 0.9, 0.6, 0.9], outcomes: [0, 0, 0, 1, 1] });
  });

  it('every step of the likelihood question is a verdict of its own', () => {
    const steps: RiskStep[] = [0, 20, 40, 60, 80, 100];
    const right = ownVerdicts(steps.map((risk) => judged({ sound: false, risk }))).map((a) => a.right);
    expect(right).toEqual([false, false, false, true, true, true]);
  });

  it('the counts of the groups add up to the whole', () => {
    const by = countsBy(shift, (j) => j.department);
    expect([...by.keys()]).toEqual(['payroll', 'procurement']);
    const sum = [...by.values()].reduce(
      (total, four) => total + Object.values(four).reduce((a, b) => a + b),
      0,
    );
    expect(sum).toBe(5);
    expect(by.get('procurement')).toEqual({
      wrongStopped: 0,
      wrongThrough: 1,
      rightStopped: 0,
      rightThrough: 0,
    });
    const modes = countsBy(shift, (j) => (j.failureMode === 'none' ? null : j.failureMode));
    expect([...modes]).toEqual([
      ['stale-data', { wrongStopped: 2, wrongThrough: 1, rightStopped: 0, rightThrough: 0 }],
    ]);
    expect(countsBy(shift, (_, i) => i < 2).get(true)?.wrongStopped).toBe(2);
  });
});
