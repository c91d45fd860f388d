import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { calibrated } from '../../../src/domain/families/confidence.ts';
import { audit } from '../../../src/domain/families/invoice3way/audit.ts';
import { faults } from '../../../src/domain/families/invoice3way/reader.ts';
import { invoice3way } from '../../../src/domain/families/invoice3way.ts';
import { seeded } from '../../../src/domain/rng.ts';
import { area, surface, write } from './features.ts';

const make = (seed: number, items: number, wrong: number, subtlety: number): Case[] =>
  invoice3way({ segments: [{ items, wrong }], subtlety, confidence: calibrated(0.2) }, seeded(seed));

const cents = (item: Case, side: 'ai' | 'truth'): number => {
  const value = item.answer[side];
  if (value?.kind !== 'money') throw new Error('expected money');
  return value.cents;
};

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const level = fc.integer({ min: 1, max: 3 });
const runs = { numRuns: 1_000 };

/** A big sample per level, for rates; drawn once. */
const samples = new Map<number, Case[]>();
const sample = (subtlety: number): Case[] => {
  const items = samples.get(subtlety) ?? make(77 + subtlety, 8_000, 4_000, subtlety);
  samples.set(subtlety, items);
  return items;
};

describe('invoice3way', () => {
  it('P1 and P2: an auditor with the displayed records alone finds the truth, equal to the output exactly when it is right', () => {
    fc.assert(
      fc.property(seed, level, (s, subtlety) => {
        for (const item of make(s, 4, 2, subtlety)) {
          const found = audit(item.sourceRecords);
          expect(found?.cents).toBe(cents(item, 'truth'));
          expect(found?.cents === cents(item, 'ai')).toBe(item.sound);
        }
      }),
      runs,
    );
  });

  it('P3: the same seed gives the same bytes, another seed gives others', () => {
    fc.assert(
      fc.property(seed, level, (s, subtlety) => {
        const bytes = JSON.stringify(make(s, 2, 1, subtlety));
        expect(JSON.stringify(make(s, 2, 1, subtlety))).toBe(bytes);
        expect(JSON.stringify(make((s + 1) >>> 0, 2, 1, subtlety))).not.toBe(bytes);
      }),
      runs,
    );
  });

  it('P4: exactly as many wrong items as asked, one kind of error each, none if and only if right', () => {
    const shape = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(seed, level, shape, (s, subtlety, [n, wrong]) => {
        const items = make(s, n, wrong, subtlety);
        expect(items).toHaveLength(n);
        expect(items.filter((i) => !i.sound)).toHaveLength(wrong);
        for (const item of items) {
          expect(item.failureMode === 'none').toBe(item.sound);
          expect(item.acceptableMoves).toContain(item.bestMove);
          expect(item.acceptableMoves.includes('accept')).toBe(item.sound);
          expect(item.acceptableMoves.includes('escalate')).toBe(item.escalateTo.length > 0);
        }
      }),
      runs,
    );
  });

  it('P4: the five faults come evenly, so that five wrong items are five different errors', () => {
    const modes = make(9, 10, 5, 2).map((i) => i.failureMode);
    expect(new Set(modes)).toEqual(new Set(['none', ...faults]));
  });

  it('P5 and P9: money is whole cents and never negative, and a fault changes at least EUR 1 and 1% of the truth', () => {
    fc.assert(
      fc.property(seed, level, (s, subtlety) => {
        for (const item of make(s, 3, 2, subtlety)) {
          const [said, truth] = [cents(item, 'ai'), cents(item, 'truth')];
          for (const n of [said, truth]) expect(Number.isSafeInteger(n) && n >= 0).toBe(true);
          const values = item.sourceRecords.flatMap((r) => r.rows.flatMap((row) => row.cells));
          for (const value of values) {
            if (value?.kind === 'number') expect(Number.isFinite(value.number)).toBe(true);
            if (value?.kind === 'money') expect(Number.isSafeInteger(value.cents)).toBe(true);
          }
          if (!item.sound) expect(Math.abs(said - truth)).toBeGreaterThanOrEqual(Math.max(100, truth / 100));
        }
      }),
      runs,
    );
  });

  it('P6: each stretch of a drift keeps its own exact number of wrong items', () => {
    fc.assert(
      fc.property(seed, (s) => {
        const segments = [
          { items: 5, wrong: 0 },
          { items: 4, wrong: 3 },
        ];
        const items = invoice3way({ segments, subtlety: 2, confidence: calibrated(0.2) }, seeded(s));
        expect(items.slice(0, 5).every((i) => i.sound)).toBe(true);
        expect(items.slice(5).filter((i) => !i.sound)).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });

  it.each([1, 2, 3])(
    'P8: nothing on the surface tells right from wrong at level %i (area .40 to .60)',
    (subtlety) => {
      const items = sample(subtlety).map((item) => ({ sound: item.sound, features: surface(item) }));
      const names = new Set(items.flatMap((i) => Object.keys(i.features)));
      const leaks: string[] = [];
      for (const name of names) {
        const of = (sound: boolean) =>
          items.filter((i) => i.sound === sound).map((i) => i.features[name] ?? -1);
        const auc = area(of(false), of(true));
        if (auc < 0.4 || auc > 0.6) leaks.push(`${name}: ${auc.toFixed(3)}`);
      }
      expect(names.size).toBeGreaterThan(40);
      expect(leaks).toEqual([]);
    },
  );

  it.each([1, 2, 3])(
    'every cue has harmless twins in right items at half its rate or more (level %i)',
    (subtlety) => {
      const singles = sample(subtlety).filter((i) => i.sourceRecords[0]?.columns.length === 0);
      const at = (item: Case, address: string) => {
        const row = item.sourceRecords.flatMap((r) => r.rows).find((r) => r.at === address);
        return write(row?.cells[0] ?? null);
      };
      const payments = (item: Case) => item.sourceRecords.find((r) => r.id === 'payments')?.rows ?? [];
      const digits = (text: string) => text.replace(/\D/g, '');
      const cues: Record<string, (item: Case) => boolean> = {
        'a foreign currency': (i) => !at(i, 'text/footer').includes('EUR'),
        'a 7 in the quantity': (i) => at(i, 'invoice/quantity').includes('7'),
        'the price above the tolerance': (i) =>
          Number(at(i, 'invoice/unitPrice')) > 1.02 * Number(at(i, 'order/unitPrice')),
        'a payment of the same amount': (i) =>
          payments(i).some((row) => write(row.cells[4] ?? null) === at(i, 'invoice/net')),
        'a payment with the same digits': (i) =>
          payments(i).some((row) => digits(write(row.cells[0] ?? null)) === digits(at(i, 'invoice/number'))),
        'an account that is not on file': (i) => at(i, 'invoice/account') !== at(i, 'supplier/account'),
        'hidden text that speaks to software': (i) => /automated/.test(at(i, 'text/hidden')),
        'a recent call about the account': (i) => at(i, 'supplier/callAccount') === at(i, 'invoice/account'),
        'the quantity as least clear field': (i) => at(i, 'log/leastClear') === 'quantity',
        'the default currency': (i) => at(i, 'log/currency') === 'company default',
      };
      for (const [name, has] of Object.entries(cues)) {
        const rate = (sound: boolean) => {
          const group = singles.filter((i) => i.sound === sound);
          return group.filter(has).length / group.length;
        };
        expect(rate(true), `${name}: ${rate(true)} against ${rate(false)}`).toBeGreaterThanOrEqual(
          0.5 * rate(false),
        );
      }
    },
  );

  it('stopping the line is right in some runs and wrong in others, and never right for a single invoice', () => {
    const items = sample(2);
    const isRun = (i: Case) => (i.sourceRecords[0]?.columns.length ?? 0) > 0;
    const stop = items.filter((i) => i.acceptableMoves.includes('stop-line'));
    expect(stop.every((i) => isRun(i) && !i.sound)).toBe(true);
    const share = (sound: boolean) => {
      const group = items.filter((i) => i.sound === sound);
      return group.filter(isRun).length / group.length;
    };
    expect(share(false)).toBeGreaterThan(0.05);
    expect(Math.abs(share(true) - share(false))).toBeLessThan(0.03);
  });

  it('every declared cue and every supporting row is a row that is there', () => {
    fc.assert(
      fc.property(seed, level, (s, subtlety) => {
        for (const item of make(s, 3, 2, subtlety)) {
          const rows = new Set(item.sourceRecords.flatMap((r) => r.rows.map((row) => row.at)));
          expect(item.cueAt.length).toBeGreaterThan(0);
          expect(item.cueAt.filter((at) => !rows.has(at))).toEqual([]);
          expect(item.cueAt.length).toBeLessThan(rows.size);
          for (const at of rows) expect(at).toMatch(/^[a-z0-9-]+\/[A-Za-z0-9]+$/);
          expect(item.onDesk).toEqual(['invoice']);
        }
      }),
      { numRuns: 300 },
    );
  });
});
