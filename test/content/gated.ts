import { describe, expect, it } from 'vitest';
import { gate } from '../../src/cli/gate.ts';
import { playable } from '../../src/simulations/registering.ts';
import { scenarios } from '../simulations/samples.ts';

/** The 200 of the rulings, and more for a robot whose rate is so near the limit that it would be a matter of luck. */
const seeds = 200;
const sure = 600;

/** In how many files the scenarios are worked, side by side. */
export const parts = 4;

/** Every scenario whose place in the list falls to `part` (from 0) is worked by all robots of its type. */
export function workPart(part: number): void {
  describe('every scenario is passed by careful work and not by blind work', () => {
    it.each(scenarios.filter((_, i) => i % parts === part))(
      '$name: bad policies pass at most 5 of 100 seeds, the expert at least 99 (95 where chance is part), the ideal saves EUR 20',
      async ({ name, type, spec, cases }) => {
        const entry = await playable(type);
        const { counts, advice } = await gate(entry, { spec, cases, seeds, sure });
        expect(advice.map((sentence) => `${name}: ${sentence}`)).toEqual([]);
        expect(counts.length).toBeGreaterThan(5);
        for (const { robot, passes, runs } of counts) {
          expect(runs).toBeGreaterThanOrEqual(200);
          const rate = passes / runs;
          if (robot === 'expert') expect(rate).toBeGreaterThanOrEqual(entry.leastExpertPasses ?? 0.99);
          else expect(rate, `${name}: ${robot}`).toBeLessThanOrEqual(0.05);
        }
      },
    );
  });
}
