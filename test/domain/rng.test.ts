import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32, type Rng, seeded } from '../../src/domain/rng.ts';

const take = (rng: Rng, n = 8) => Array.from({ length: n }, () => rng.next());
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('seeded chance', () => {
  it('draws the same numbers for ever: a changed generator would redraw every shift ever addressed', () => {
    expect(take(seeded(0), 2)).toEqual([0.6750985074740004, 0.051309420260194805]);
    const dice = seeded(2026);
    expect([1, 2, 3, 4, 5, 6].map(() => dice.int(1, 100))).toEqual([21, 49, 9, 70, 68, 52]);
    expect(seeded(7).shuffle([1, 2, 3, 4, 5, 6])).toEqual([2, 5, 1, 4, 6, 3]);
  });

  it('stays in its range and repeats for the same seed', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -50, max: 50 }), fc.nat(100), (s, low, span) => {
        const rng = seeded(s);
        for (const x of take(rng)) expect(x >= 0 && x < 1).toBe(true);
        const n = rng.int(low, low + span);
        expect(Number.isInteger(n) && n >= low && n <= low + span).toBe(true);
        expect(take(seeded(s))).toEqual(take(seeded(s)));
      }),
    );
  });

  it('is even enough: chi-squared over 16 boxes, and pairs are not alike', () => {
    const rng = seeded(99);
    const boxes = Array.from({ length: 16 }, () => 0);
    let alike = 0;
    let last = rng.next();
    for (let i = 0; i < 32_000; i++) {
      const x = rng.next();
      const box = Math.floor(x * 16);
      boxes[box] = (boxes[box] ?? 0) + 1;
      alike += (x - 0.5) * (last - 0.5);
      last = x;
    }
    const chi2 = boxes.reduce((sum, n) => sum + (n - 2_000) ** 2 / 2_000, 0);
    expect(chi2).toBeLessThan(37.7); // 99.9% point with 15 degrees of freedom
    expect(Math.abs((12 * alike) / 32_000)).toBeLessThan(0.02);
  });

  it('a fork is a stream of its own: the parent is not moved by it, and labels differ', () => {
    const [one, two] = [seeded(5), seeded(5)];
    take(one.fork('a'), 100);
    expect(take(one)).toEqual(take(two));
    expect(take(seeded(5).fork('a'))).not.toEqual(take(seeded(5).fork('b')));
    expect(take(seeded(5).fork('a'))).toEqual(take(seeded(5).fork('a')));
  });

  it('shuffles a copy that holds the same elements, every order about equally often', () => {
    const list = [1, 2, 3];
    const orders = new Map<string, number>();
    const rng = seeded(3);
    for (let i = 0; i < 6_000; i++) {
      const order = rng.shuffle(list).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(list).toEqual([1, 2, 3]);
    expect(orders.size).toBe(6);
    for (const n of orders.values()) expect(Math.abs(n - 1_000)).toBeLessThan(130);
  });

  it('picks from a list and refuses an empty one', () => {
    expect(['x', 'y']).toContain(seeded(1).pick(['x', 'y']));
    expect(() => seeded(1).pick([])).toThrow(RangeError);
    const hits = Array.from(
      { length: 4_000 },
      (
        (rng) => () =>
          rng.chance(0.25)
      )(seeded(8)),
    ).filter(Boolean);
    expect(Math.abs(hits.length - 1_000)).toBeLessThan(120);
  });

  it('hash32 is FNV-1a on 32 bits', () => {
    expect(hash32('')).toBe(0x811c9dc5);
    expect(hash32('a')).toBe(0xe40c292c);
    expect(hash32('foobar')).toBe(0xbf9cf968);
  });
});
