import { describe, expect, it } from 'vitest';
import { cusumTabular, ewma } from '../../../src/domain/metrics/drift-charts.ts';
import { qnorm } from '../../../src/domain/metrics/normal.ts';
import { hash32, seeded } from '../../../src/domain/rng.ts';
import published from '../vectors/arl_normal.json' with { type: 'json' };

interface Chart {
  chart: string;
  sided: string;
  k?: number;
  h?: number;
  lambda?: number;
  L?: number;
  mu: number;
}

/** 1-based alarm of one stream; a chart is fed twice as much until it speaks. */
function runLength({ chart, sided, k = 0, h = 0, lambda = 1, L = 3 }: Chart, draw: () => number): number {
  const x: number[] = [];
  for (let size = 32; ; size *= 2) {
    while (x.length < size) x.push(draw());
    let alarm: number;
    if (chart === 'cusum') {
      const { sHi, firstAlarm } = cusumTabular(x, 0, k, h);
      alarm = sided === 'one' ? sHi.findIndex((s) => s > h) + 1 : (firstAlarm ?? 0);
    } else {
      // The published table has the fixed, asymptotic limits.
      const { z, uclAsymptotic } = ewma({ x, lambda, target: 0, sigma: 1, L });
      alarm = z.findIndex((v) => Math.abs(v) > uclAsymptotic) + 1;
    }
    if (alarm > 0) return alarm;
  }
}

/** Only what a short simulation can tell: the long tables would need millions of items. */
const short = published.cases.filter((c) => c.expected.arl < 30);

describe('charts of normal streams run as long as the published tables say (simulated)', () => {
  it.each(short)('$name', ({ name, input, expected, tolerance }) => {
    const rng = seeded(hash32(name));
    const draw = () => (input as Chart).mu + qnorm(rng.next() || 0.5);
    const lengths = Array.from({ length: 6_000 }, () => runLength(input as Chart, draw));
    const mean = lengths.reduce((a, b) => a + b) / lengths.length;
    const spread = Math.sqrt(lengths.reduce((sum, l) => sum + (l - mean) ** 2, 0) / lengths.length);
    const room = expected.arl * tolerance + (4 * spread) / Math.sqrt(lengths.length);
    expect(Math.abs(mean - expected.arl)).toBeLessThan(room);
  });

  it('has tables to hold them against', () => expect(short.length).toBeGreaterThan(5));
});
