import { number } from '#words/format';
import { truth } from '#words-of/threshold';
import type { Stakes } from '../../domain/judgement.ts';
import { countsAt, pooled } from '../../domain/metrics/cutoff.ts';
import { netBenefit } from '../../domain/metrics/economics.ts';
import { Plot } from '../../parts/charts/Plot.tsx';
import type { ShownRound } from './types.ts';

const words = truth.benefit;
/** Costs of a miss in false alarms, as far as the picture goes. */
const most = 40;
const ratios = Array.from({ length: most }, (_, i) => i + 1);

/**
 * Decision curve (science/spec 1.6, net benefit): for which costs the own cut-off does better than reviewing all or
 * none. A miss worth r false alarms is the threshold probability 1/(1 + r).
 */
export function DecisionCurve({ round, stakes }: { round: ShownRound; stakes: Stakes }) {
  const { caught: tp, falseAlarms: fp, misses, passed } = countsAt(pooled(round.all), round.own);
  const n = tp + fp + misses + passed;
  const prevalence = n === 0 ? 0 : (tp + misses) / n;
  const at = ratios.map((ratio) => {
    const found = netBenefit({ tp, fp, n, threshold: 1 / (1 + ratio), prevalence });
    return { ratio, own: 100 * (found.netBenefit ?? 0), all: 100 * (found.treatAll ?? 0) };
  });
  const better = at.filter(({ own, all }) => own > Math.max(0, all) + 1e-9).map(({ ratio }) => ratio);
  const here =
    (stakes.missCents - stakes.checkCents) / Math.max(1, stakes.checkCents + stakes.falseStopCents);
  const top = 100 * prevalence;
  const bottom = -top / 2;
  const line = (of: (point: (typeof at)[number]) => number) =>
    at.filter((point) => of(point) >= bottom).map((point) => [point.ratio, of(point)] as const);
  const [from, to] = [better[0], better.at(-1)];
  const summary = words.summary(
    from === undefined ? null : number(from),
    to === undefined ? null : to === most ? words.more(most) : number(to),
  );
  return (
    <div class="stack">
      <Plot
        title={words.title}
        summary={summary}
        x={{ label: words.x, min: 0, max: most, ticks: [0, 10, 20, 30, 40] }}
        y={{ label: words.y, min: bottom, max: Math.max(0.1, top) }}
        series={[
          { name: words.own, points: line(({ own }) => own), kind: 'line', tone: 'own' },
          { name: words.all, points: line(({ all }) => all), kind: 'line', tone: 'machine' },
          { name: words.none, points: line(() => 0), kind: 'line', tone: 'ideal' },
        ]}
        marks={[{ x: here, label: words.here }]}
        table={{
          columns: words.columns,
          rows: at
            .filter(({ ratio }) => ratio === 1 || ratio % 5 === 0)
            .map(({ ratio, own, all }) => [words.ratio(ratio), number(own, 2), number(all, 2), number(0, 2)]),
        }}
      />
      <p>{summary}</p>
    </div>
  );
}
