import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedgerItem, ledger } from '../../../src/domain/metrics/cost.ts';
import { shiftScore } from '../../../src/domain/metrics/shift-score.ts';

const stakes = { missCents: 10_000, falseStopCents: 2_000, checkCents: 300 };
const item = (sound: boolean, stopped: boolean, checked: boolean, pWrong: number): LedgerItem => ({
  sound,
  stopped,
  checked,
  pWrong,
});

describe('the ledger', () => {
  it('charges a miss, a false stop and a check once per item, and says what other ways would have cost', () => {
    const items = [
      item(false, false, true, 0.5), // let through although checked
      item(false, true, true, 0.5),
      item(true, true, false, 0.5),
      item(true, false, false, 0.5),
    ];
    expect(ledger(items, stakes)).toEqual({
      you: 10_000 + 300 + 300 + 2_000,
      acceptAll: 20_000,
      rejectAll: 4_000,
      checkAll: 1_200,
      ideal: 1_200,
    });
  });

  it('the ideal accepts what is nearly surely right, rejects what is nearly surely wrong, and pays for its luck', () => {
    expect(ledger([item(true, false, false, 0.02)], stakes).ideal).toBe(0);
    expect(ledger([item(false, false, false, 0.02)], stakes).ideal).toBe(10_000);
    expect(ledger([item(false, false, false, 0.9)], stakes).ideal).toBe(0);
    expect(ledger([item(true, false, false, 0.9)], stakes).ideal).toBe(2_000);
    expect(ledger([item(true, false, false, 0.03)], stakes).ideal).toBe(300);
  });
});

describe('the score of a shift', () => {
  const costs = { you: 3_000, acceptAll: 9_000, rejectAll: 5_000, checkAll: 1_000, ideal: 1_000 };

  it('is 0 for blind work, 100 for the ideal and no more, below 0 for worse than blind', () => {
    expect(shiftScore({ ...costs, you: 5_000 })).toBe(0);
    expect(shiftScore({ ...costs, you: 1_000 })).toBe(100);
    expect(shiftScore({ ...costs, you: 0 })).toBe(100);
    expect(shiftScore(costs)).toBe(50);
    expect(shiftScore({ ...costs, you: 9_000 })).toBe(-100);
  });

  it('holds the shift against the cheaper of the two blind ways, whichever that is', () => {
    const turned = { ...costs, acceptAll: 5_000, rejectAll: 9_000 };
    expect(shiftScore(turned)).toBe(50);
    expect(shiftScore({ ...turned, you: 9_000 })).toBe(-100);
    expect(shiftScore({ ...turned, acceptAll: 2_900 })).toBeNull();
  });

  it('is not there when the ideal is less than EUR 20 ahead of blind work', () => {
    expect(shiftScore({ ...costs, ideal: 3_001 })).toBeNull();
    expect(shiftScore({ ...costs, ideal: 3_000 })).not.toBeNull();
    expect(shiftScore({ ...costs, ideal: 6_000 })).toBeNull();
  });

  it('never rises with what the shift cost', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), (a, b) => {
        const of = (you: number) => shiftScore({ ...costs, you }) as number;
        expect(of(Math.min(a, b))).toBeGreaterThanOrEqual(of(Math.max(a, b)));
      }),
    );
  });
});
