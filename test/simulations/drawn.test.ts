import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { familyDepartment, familyNames } from '../../src/domain/families/names.ts';
import { seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { spread } from '../../src/simulations/review-desk/split.ts';
import type { Item, Spec } from '../../src/simulations/review-desk/types.ts';
import { draw, everyFamily, pool, spec, worked } from './desk.ts';
import { generatedSpec } from './samples.ts';

/** Somebody to hand over to in every department. */
const roles: Spec['roles'] = [
  { id: 'lead', title: 'Lead', departments: ['payroll', ...Object.values(familyDepartment)] },
];
const wide: Case[] = [
  ...pool,
  ...Array.from({ length: 8 }, (_, i) => worked(`right-${i + 5}`, true)),
  ...Array.from({ length: 8 }, (_, i) => worked(`wrong-${i + 5}`, false)),
];
/** Twelve counted items from three sources of different size. */
const mixed: Partial<Spec> = {
  roles,
  items: 12,
  wrong: 5,
  generated: [
    { family: 'payroll', items: 3, subtlety: 1 },
    { family: 'refund', items: 4, subtlety: 2 },
  ],
};
const sourceOf = ({ generated, case: { id } }: Item) =>
  generated ? id.replace(/-[0-9a-f]+$/, '') : 'worked';
const isWrong = (item: Item) => !item.case.sound;

describe('items of several sources in one shift', () => {
  it('keep the total of wrong ones exact, and each source has its even share, rounded down or up', () => {
    const seen = { worked: [0, 0], payroll: [0, 0], refund: [0, 0] } as Record<string, [number, number]>;
    const sizes: Record<string, number> = { worked: 5, payroll: 3, refund: 4 };
    for (let seed = 0; seed < 600; seed++) {
      const counted = draw(mixed, wide, seed).items.filter(({ guided }) => !guided);
      expect(counted.filter(isWrong)).toHaveLength(5);
      for (const [source, size] of Object.entries(sizes)) {
        const own = counted.filter((item) => sourceOf(item) === source);
        expect(own).toHaveLength(size);
        const wrong = own.filter(isWrong).length;
        expect([Math.floor((5 * size) / 12), Math.ceil((5 * size) / 12)]).toContain(wrong);
        const sum = seen[source] as [number, number];
        sum[0] += wrong;
        sum[1] += size;
      }
    }
    for (const [source, [wrong, all]] of Object.entries(seen)) {
      expect(Math.abs(wrong / all - 5 / 12), source).toBeLessThan(0.02);
    }
  });

  it('come from every generator there is, each under its own department', () => {
    const { items } = draw({ roles, guide: [], items: 18, wrong: 9, generated: everyFamily(2) }, []);
    expect(new Set(items.map(sourceOf))).toEqual(new Set(familyNames));
    for (const item of items) {
      expect(item.case.department).toBe(familyDepartment[sourceOf(item) as (typeof familyNames)[number]]);
    }
  });

  it('a broken share is rounded up exactly as often as it says, and never changes the sum', () => {
    const sizes = [1, 5, 2, 7, 0, 3];
    const sums = sizes.map(() => 0);
    for (let seed = 0; seed < 4_000; seed++) {
      const parts = spread(7, sizes, seeded(seed));
      expect(parts.reduce((a, b) => a + b, 0)).toBe(7);
      parts.forEach((part, i) => {
        sums[i] = (sums[i] as number) + part;
      });
    }
    sizes.forEach((size, i) => {
      expect(Math.abs((sums[i] as number) / 4_000 - (7 * size) / 18)).toBeLessThan(0.03);
    });
  });

  it('need their generators prepared, and say so', async () => {
    vi.resetModules();
    const fresh = (await import('../../src/simulations/review-desk/engine.ts')).engine;
    const drawing = () => fresh.generate(generatedSpec, [], seeded(1));
    expect(drawing).toThrow(RangeError);
    expect(drawing).toThrow(/"invoice3way" is not loaded; await prepare\(\)/);
    await fresh.prepare?.(generatedSpec);
    expect(JSON.stringify(drawing())).toBe(JSON.stringify(engine.generate(generatedSpec, [], seeded(1))));
  });
});

describe('planted items', () => {
  const planting = (more: Partial<Spec>, cases = wide, seed = 1) =>
    draw({ ...mixed, planted: 2, ...more }, cases, seed).items;

  it('are wrong, stand among the counted ones but never first or last two, and are numbered like all others', () => {
    const places = new Set<number>();
    for (let seed = 0; seed < 300; seed++) {
      const queue = planting({}, wide, seed).filter(({ guided }) => !guided);
      expect(queue.map(({ key }) => key)).toEqual(Array.from({ length: 14 }, (_, i) => `${i + 1}`));
      const planted = queue.filter((item) => item.planted);
      expect(planted).toHaveLength(2);
      expect(planted.every(isWrong)).toBe(true);
      expect(queue.filter((item) => !item.planted && isWrong(item))).toHaveLength(5);
      for (const item of planted) places.add(queue.indexOf(item));
      expect(new Set(queue.map((item) => item.case.id)).size).toBe(14);
    }
    expect([...places].sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('come from each source as often as the counted items do, so that no source gives them away', () => {
    const planted = Array.from({ length: 900 }, (_, seed) =>
      planting({}, wide, seed).filter((item) => item.planted),
    ).flat();
    for (const [source, size] of [
      ['worked', 5],
      ['payroll', 3],
      ['refund', 4],
    ] as const) {
      const share = planted.filter((item) => sourceOf(item) === source).length / planted.length;
      expect(Math.abs(share - size / 12), source).toBeLessThan(0.035);
    }
  });

  it('come from the generators when no wrong worked case is left, and without both the shift is refused in words', () => {
    const cases = [...wide.filter(({ sound }) => sound), ...pool.filter(({ sound }) => !sound)];
    for (let seed = 0; seed < 100; seed++) {
      const items = planting({ planted: 3 }, cases, seed);
      const worked = items.filter((item) => !item.generated && !item.guided && isWrong(item));
      expect(items.filter((item) => item.planted)).toHaveLength(3);
      expect(worked.length).toBeLessThanOrEqual(3);
    }
    const alone = { generated: [], items: 4, wrong: 2 };
    expect(planting({ ...alone, planted: 1 }, pool).filter((item) => item.planted)).toHaveLength(1);
    const tooMany = () => planting({ ...alone, planted: 2 }, pool);
    expect(tooMany).toThrow(RangeError);
    expect(tooMany).toThrow(/no wrong worked case is left to plant \(1 of 2\)/);
    expect(planting({ generated: everyFamily(1), guide: [], items: 9, wrong: 3 }, [])).toHaveLength(11);
  });
});

describe('a big shift', () => {
  it('of 1,000 items keeps every number exact', () => {
    const big = { ...spec, roles, guide: [], items: 1_000, wrong: 250, generated: everyFamily(111) };
    const { items } = engine.generate(big, wide, seeded(1));
    expect(items).toHaveLength(1_000);
    expect(items.filter(isWrong)).toHaveLength(250);
  });
});
