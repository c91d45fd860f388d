import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Case, Move, Value } from '../../../src/domain/case.ts';
import { audits } from '../../../src/domain/families/audits.ts';
import { type Finding, sameValue } from '../../../src/domain/families/common/reading.ts';
import { calibrated } from '../../../src/domain/families/confidence.ts';
import { families } from '../../../src/domain/families/index.ts';
import { type FamilyName, familyDepartment } from '../../../src/domain/families/names.ts';
import { seeded } from '../../../src/domain/rng.ts';
import { leaksOf, look, write } from './features.ts';

const rolesFile = resolve(import.meta.dirname, '../../../content/roles.yaml');
const roles = parse(readFileSync(rolesFile, 'utf8')) as { id: string; departments: string[] }[];

const make = (name: FamilyName, seed: number, items: number, wrong: number, subtlety: number): Case[] =>
  families[name]({ segments: [{ items, wrong }], subtlety, confidence: calibrated(0.2) }, seeded(seed));

/** A record is a table, and the item a batch, when its first record has columns. */
const isBatch = (item: Case) => (item.sourceRecords[0]?.columns.length ?? 0) > 0;

/** The first cell of a row by its address; '' when it is not there. */
export function at(item: Case, address: string, cell = 0): string {
  const row = item.sourceRecords.flatMap((r) => r.rows).find((r) => r.at === address);
  return write(row?.cells[cell] ?? null);
}
/** The rows of a record, each as the texts of its cells. */
export const rowsOf = (item: Case, record: string): string[][] =>
  (item.sourceRecords.find(({ id }) => id === record)?.rows ?? []).map(({ cells }) => cells.map(write));

export interface Expected {
  faults: readonly string[];
  /** Faults that may hit several lines of a batch, so that stopping the line is right. */
  systematic: readonly string[];
  /** Money may be below 0, as in a cash forecast. */
  negative?: boolean;
  /** What can be seen when a fault is there; in right items at half that rate or more (single items). */
  cues: Record<string, (item: Case) => boolean>;
  /** An output that holds back, pays nothing or pays less than was asked: sometimes right, sometimes wrong. */
  held?: (item: Case) => boolean;
}

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const level = fc.integer({ min: 1, max: 3 });
const runs = { numRuns: 1_000 };

/** What somebody who holds this finding does with the output. */
function decided(finding: Finding, said: Value): { move: Move; to: readonly string[] } {
  if (sameValue(finding.truth, said)) return { move: 'accept', to: [] };
  if (finding.lines > 1 && finding.wrong > 1) return { move: 'stop-line', to: [] };
  return { move: finding.move, to: finding.to };
}

/** The invariants P1 to P6, P8 and P9 of science/generators.yaml, and the rulings on generators, for one family. */
export function invariants(name: FamilyName, expected: Expected): void {
  const own = (s: number, items: number, wrong: number, subtlety: number) =>
    make(name, s, items, wrong, subtlety);
  const audit = audits[name];

  /** A big sample per level, for rates; drawn once. */
  const samples = new Map<number, Case[]>();
  const sample = (subtlety: number): Case[] => {
    const items = samples.get(subtlety) ?? own(77 + subtlety, 3_200, 1_600, subtlety);
    samples.set(subtlety, items);
    return items;
  };

  describe(name, () => {
    it('P1 and P2: an auditor with the displayed records alone finds the truth, equal to the output exactly when it is right', () => {
      fc.assert(
        fc.property(seed, level, (s, subtlety) => {
          for (const item of own(s, 4, 2, subtlety)) {
            const found = audit(item.sourceRecords) as Finding;
            expect(sameValue(found.truth, item.answer.ai)).toBe(item.sound);
            if (item.answer.truth) expect(sameValue(found.truth, item.answer.truth)).toBe(true);
            const { move, to } = decided(found, item.answer.ai);
            expect(item.acceptableMoves).toContain(move);
            if (move === 'escalate') expect(item.escalateTo).toContain(to[0]);
            if (move === 'correct') expect(item.answer.truth).not.toBeNull();
          }
        }),
        // Seed 31 once drew a trip that began in the year before, under the caps of that year.
        { ...runs, examples: [[31, 1]] },
      );
    });

    it('the auditor keeps silent as long as a record it needs is closed', () => {
      const [item] = own(5, 1, 0, 2) as [Case];
      for (const closed of item.sourceRecords) {
        const rest = item.sourceRecords.filter((record) => record !== closed);
        const found = audit(rest);
        if (found !== null) expect(sameValue(found.truth, item.answer.ai)).toBe(true);
      }
      expect(audit(item.sourceRecords.slice(0, 1))).toBeNull();
      for (const [other, auditor] of Object.entries(audits)) {
        if (other !== name) expect(auditor(item.sourceRecords)).toBeNull();
      }
    });

    it('P3: the same seed gives the same bytes, another seed gives others', () => {
      fc.assert(
        fc.property(seed, level, (s, subtlety) => {
          const bytes = JSON.stringify(own(s, 2, 1, subtlety));
          expect(JSON.stringify(own(s, 2, 1, subtlety)) === bytes).toBe(true);
          expect(JSON.stringify(own((s + 1) >>> 0, 2, 1, subtlety)) === bytes).toBe(false);
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
          const items = own(s, n, wrong, subtlety);
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

    it('P4: the faults come evenly, so that as many wrong items as there are faults are all different', () => {
      const count = expected.faults.length;
      const modes = own(9, 2 * count, count, 2).map((i) => i.failureMode);
      expect(new Set(modes)).toEqual(new Set(['none', ...expected.faults]));
    });

    it('P5 and P9: figures are whole and finite, and a fault changes at least EUR 1 and 1% of the truth', () => {
      fc.assert(
        fc.property(seed, level, (s, subtlety) => {
          for (const item of own(s, 3, 2, subtlety)) {
            const values = item.sourceRecords.flatMap((r) => r.rows.flatMap((row) => row.cells));
            for (const value of [...values, item.answer.ai, item.answer.truth]) {
              if (value?.kind === 'number' && !Number.isFinite(value.number)) throw new Error('not finite');
              if (value?.kind !== 'money') continue;
              if (!Number.isSafeInteger(value.cents)) throw new Error('broken cents');
              if (value.cents < 0 && !expected.negative) throw new Error('negative money');
            }
            const { ai, truth } = item.answer;
            if (item.sound || ai.kind !== 'money' || truth?.kind !== 'money') continue;
            const least = Math.max(100, Math.abs(truth.cents) / 100);
            expect(Math.abs(ai.cents - truth.cents)).toBeGreaterThanOrEqual(least);
            expect(item.costs.missCents).toBeGreaterThan(0);
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
          const items = families[name]({ segments, subtlety: 2, confidence: calibrated(0.2) }, seeded(s));
          expect(items.slice(0, 5).every((i) => i.sound)).toBe(true);
          expect(items.slice(5).filter((i) => !i.sound)).toHaveLength(3);
        }),
        { numRuns: 1_000 },
      );
    });

    it.each([1, 2, 3])(
      'P8: nothing on the surface tells right from wrong at level %i (area .40 to .60)',
      (subtlety) => {
        const seen = sample(subtlety).map(look);
        const all = leaksOf(seen);
        expect(all.features).toBeGreaterThan(50);
        expect(all.found).toEqual([]);
        const singles = seen.filter((_, i) => !isBatch(sample(subtlety)[i] as Case));
        expect(leaksOf(singles).found).toEqual([]);
      },
    );

    it.each([1, 2, 3])(
      'every cue has harmless twins in right items at half its rate or more (level %i)',
      (subtlety) => {
        const singles = sample(subtlety).filter((item) => !isBatch(item));
        const seen: string[] = [];
        for (const [cue, has] of Object.entries(expected.cues)) {
          const rate = (sound: boolean) => {
            const group = singles.filter((i) => i.sound === sound);
            return group.filter(has).length / group.length;
          };
          if (rate(false) > 0) seen.push(cue);
          expect(rate(true), `${cue}: ${rate(true)} against ${rate(false)}`).toBeGreaterThanOrEqual(
            0.5 * rate(false),
          );
        }
        expect(seen.length).toBeGreaterThan(0);
      },
    );

    it('every cue that is named is there at some level', () => {
      const singles = [1, 2, 3].flatMap(sample).filter((item) => !isBatch(item) && !item.sound);
      for (const [cue, has] of Object.entries(expected.cues)) {
        expect(singles.filter(has).length, cue).toBeGreaterThan(20);
      }
    });

    it('right and wrong items have the same records with the same fields', () => {
      for (const subtlety of [1, 2, 3]) {
        const forms = new Map<string, Set<boolean>>();
        for (const item of sample(subtlety)) {
          const fields = item.sourceRecords.map(({ id, columns, rows }) =>
            columns.length === 0 ? rows.map((row) => row.at).join() : `${id}: ${columns.join()}`,
          );
          const form = fields.join('; ');
          forms.set(form, (forms.get(form) ?? new Set()).add(item.sound));
        }
        expect(forms.size).toBeLessThanOrEqual(12);
        for (const sides of forms.values()) expect(sides.size).toBe(2);
      }
    });

    it('stopping the line is right only in batches where a change made several lines fail alike', () => {
      const items = [1, 2, 3].flatMap(sample);
      for (const item of items) {
        const stop = item.acceptableMoves.includes('stop-line');
        expect(stop).toBe(isBatch(item) && expected.systematic.includes(item.failureMode));
        if (stop) expect(item.bestMove).toBe('stop-line');
      }
      const share = (sound: boolean) => {
        const group = items.filter((i) => i.sound === sound);
        return group.filter(isBatch).length / group.length;
      };
      expect(items.filter((i) => i.acceptableMoves.includes('stop-line')).length).toBeGreaterThan(200);
      expect(share(false)).toBeGreaterThan(0.05);
      expect(Math.abs(share(true) - share(false))).toBeLessThan(0.03);
    });

    it('an output that holds back or pays nothing is right at times and wrong at times', () => {
      const { held } = expected;
      if (!held) return;
      for (const subtlety of [1, 2, 3]) {
        const group = sample(subtlety).filter((i) => !isBatch(i) && held(i));
        expect(group.filter((i) => i.sound).length).toBeGreaterThan(20);
        expect(group.filter((i) => !i.sound).length).toBeGreaterThan(20);
      }
    });

    it('every fault declares where its cue is, a move that fits, and roles of its department', () => {
      const department = familyDepartment[name];
      const known = roles.filter((role) => role.departments.includes(department)).map(({ id }) => id);
      expect(known.length).toBeGreaterThanOrEqual(5);
      for (const item of [1, 2, 3].flatMap((subtlety) => sample(subtlety).slice(0, 500))) {
        const rows = new Set(item.sourceRecords.flatMap((r) => r.rows.map((row) => row.at)));
        expect(item.department).toBe(department);
        expect(item.cueAt.length).toBeGreaterThan(0);
        expect(item.cueAt.filter((address) => !rows.has(address))).toEqual([]);
        expect(new Set(item.cueAt).size).toBe(item.cueAt.length);
        if (!item.sound) expect(item.cueAt.length).toBeLessThan((isBatch(item) ? 1 : 0.75) * rows.size);
        for (const address of rows) expect(address).toMatch(/^[a-z0-9-]+\/[A-Za-z0-9]+$/);
        expect(item.escalateTo.filter((id) => !known.includes(id))).toEqual([]);
        expect(item.escalateTo.length).toBeLessThan(known.length - 1);
        expect(item.onDesk).toEqual([item.sourceRecords[0]?.id]);
        expect(`${item.truthText} ${item.cue} ${item.feedback} ${item.ai.text}`).not.toMatch(
          /undefined|NaN|null|  /,
        );
        for (const sentence of [item.truthText, item.cue, item.feedback, ...item.verificationSteps]) {
          expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        }
      }
    });
  });
}
