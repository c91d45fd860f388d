import { number } from '#words/format';
import { euros, truth as words } from '#words-of/threshold';
import { pooled, rocArea, rocOf } from '../../domain/metrics/cutoff.ts';
import { Plot, type PlotMark, type PlotSeries } from '../../parts/charts/Plot.tsx';
import { sweepOf } from './round-why.tsx';
import { bands, type Cut, type ShownRound, scoreAt } from './types.ts';

const hundred = (share: number): string => number(100 * share, 1);

/** The own cut-off, the proposal and the cheapest one; those that are the same have one mark. */
function marksOf({ own, best, proposal }: ShownRound) {
  const all = [
    { cut: own, who: 'you' as const, tone: 'own' as const },
    { cut: proposal, who: 'proposal' as const, tone: 'machine' as const },
    { cut: best, who: 'cheapest' as const, tone: 'ideal' as const },
  ];
  return [...new Set(all.map(({ cut }) => cut))].map((cut) => {
    const here = all.filter((mark) => mark.cut === cut);
    const who = here.map((mark) => mark.who);
    return { cut, label: words.costs.mark(who, scoreAt(cut)), tone: here[0]?.tone ?? ('quiet' as const) };
  });
}

/** What each cut-off would have cost. */
export function CostCurve({ round }: { round: ShownRound }) {
  const { costs, allowed, own, best, proposal } = round;
  const text = words.costs;
  // Reviewing all or none may cost so much that the bottom of the curve, where the choice lies, would be flat.
  const near = [own, best, proposal].map((cut) => costs[cut] as number);
  const max = Math.min(Math.max(...costs), 2.5 * Math.max(...near));
  const point = (cut: Cut) => [scoreAt(cut), (costs[cut] as number) / 100] as const;
  const all = Array.from({ length: bands + 1 }, (_, cut) => cut);
  const closed = all.filter((cut) => !allowed[cut]);
  const at = sweepOf(round);
  const cost = (cut: Cut) => euros(costs[cut] as number);
  const series: PlotSeries[] = [
    {
      name: text.series,
      points: all.filter((cut) => (costs[cut] as number) <= 1.001 * max).map(point),
      kind: 'line',
      tone: 'own',
    },
  ];
  if (closed.length > 0)
    series.push({
      name: text.closed,
      points: closed.filter((cut) => (costs[cut] as number) <= max).map(point),
      kind: 'dots',
      tone: 'quiet',
    });
  const marks: PlotMark[] = marksOf(round).map(({ cut, label, tone }) => ({ x: scoreAt(cut), label, tone }));
  return (
    <Plot
      title={text.title}
      summary={text.summary(
        scoreAt(best),
        cost(best),
        scoreAt(own),
        cost(own),
        scoreAt(proposal),
        cost(proposal),
      )}
      x={{ label: text.x, min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100] }}
      y={{ label: text.y(round.period), min: 0, max: max / 100, text: (value) => euros(100 * value) }}
      series={series}
      marks={marks}
      table={{
        columns: text.columns,
        rows: all.map((cut) => [
          String(scoreAt(cut)),
          at[cut]?.misses ?? 0,
          at[cut]?.falseAlarms ?? 0,
          cost(cut),
          allowed[cut] ? text.yes : text.no,
        ]),
      }}
    />
  );
}

/** What each cut-off finds against what it holds up, and the area under it. */
export function RocCurve({ round }: { round: ShownRound }) {
  const { all, real, clean, own } = round;
  const whole = pooled(all);
  const text = words.roc;
  const points = rocOf(whole).map(([held, found]) => [100 * held, 100 * found] as const);
  const at = (cut: Cut) => points[bands - cut] ?? [0, 0];
  const area = rocArea(whole);
  return (
    <div class="stack">
      <Plot
        title={text.title}
        summary={text.summary(real, at(own)[1] / 100, clean, at(own)[0] / 100)}
        x={{ label: text.x(clean), min: 0, max: 100, ticks: [0, 25, 50, 75, 100] }}
        y={{ label: text.y(real), min: 0, max: 100, ticks: [0, 25, 50, 75, 100] }}
        series={[
          { name: text.series, points, kind: 'line', tone: 'own' },
          {
            name: text.coin,
            points: [
              [0, 0],
              [100, 100],
            ],
            kind: 'line',
            tone: 'quiet',
          },
          // Points of a steep curve lie too close for words beside them: the key names them.
          ...marksOf(round).map(({ cut, label, tone }) => ({
            name: label,
            points: [at(cut)],
            kind: 'dots' as const,
            tone,
          })),
        ]}
        table={{
          columns: text.columns(real, clean),
          rows: points.map(([held, found], i) => [
            String(scoreAt(bands - i)),
            hundred(found / 100),
            hundred(held / 100),
          ]),
        }}
      />
      {area !== null && <p class="quiet">{text.area(area, real, clean)}</p>}
    </div>
  );
}
