import { drift, driftAfter as words } from '#words-of/drift';
import { tallyStep } from '../../domain/metrics/drift-tally.ts';
import { Plot, type PlotMark, type PlotProps, type PlotSeries } from '../../parts/charts/Plot.tsx';
import type { Kept, Seen, ShownLine, Visible } from './types.ts';

type Frame = Pick<Kept, 'step' | 'perPeriod'>;

/** What came up on a line, in the order in which it could be seen; extra looks stand at the end of their step. */
function streamOf({ audited, extras }: ShownLine, { step, perPeriod }: Frame) {
  const size = step === 'week' ? perPeriod : 1;
  const all: { place: number; at: number; was: 0 | 1 | 2; extra: boolean }[] = [];
  for (let end = size; end <= audited.length; end += size) {
    for (let place = end - size + 1; place <= end; place++)
      all.push({ place, at: place, was: audited[place - 1] ?? 0, extra: false });
    for (const { place, was } of extras)
      if (place > end - size && place <= end) all.push({ place, at: end, was, extra: true });
  }
  return all;
}

/** Audited outputs drawn after the last mark: enough to see where the tally went. */
const beyond = 6;

/** A settled line: its tally, the change, the learner's stop and the ideal observer's, on one time line. */
export function LineChart({ line, frame }: { line: ShownLine; frame: Frame }) {
  const { m, H } = line.design;
  const end = line.stop ?? line.audited.length;
  let [tally, clean, top] = [0, 0, 0];
  const points = streamOf(line, frame).map((one) => {
    tally = tallyStep(tally, one.was > 0, m);
    if (one.was < 2) clean = tallyStep(clean, one.was > 0, m);
    top = Math.max(top, tally);
    return { ...one, tally, clean };
  });
  const seen = points.filter(({ place }) => place <= end);
  const last = seen.at(-1);
  const told = Math.max(end, line.tau ?? 0, line.assessment.idealStop ?? 0) + beyond;
  const shown = points.filter(({ place }) => place <= told);
  const rest = shown.filter(({ place }) => place > end);
  const known = points.some(({ was }) => was === 2);
  const series: PlotSeries[] = [
    { name: words.series.you, kind: 'step', tone: 'own', points: seen.map((p) => [p.at, p.tally]) },
  ];
  if (rest.length > 0 && last)
    series.push({
      name: words.series.after,
      kind: 'step',
      tone: 'quiet',
      points: [last, ...rest].map((p) => [p.at, p.tally]),
    });
  if (known)
    series.push({
      name: words.series.known,
      kind: 'step',
      tone: 'ideal',
      points: shown.map((p) => [p.at, p.clean]),
    });
  const marks: PlotMark[] = [];
  if (line.tau !== null) marks.push({ x: line.tau, label: words.marks.change, tone: 'machine' });
  if (line.assessment.idealStop !== null)
    marks.push({ x: line.assessment.idealStop, label: words.marks.ideal, tone: 'ideal' });
  if (line.stop !== null) marks.push({ x: line.stop, label: words.marks.you, tone: 'own' });
  const rows = line.audited.map((was, i) => {
    const here = points.filter(({ place }) => place === i + 1);
    const extras = here.filter(({ extra }) => extra);
    const wrong = extras.filter((one) => one.was > 0).length;
    const at = here.at(-1);
    return [
      i + 1,
      words.found[was],
      words.extras(extras.length - wrong, wrong),
      at?.tally ?? 0,
      ...(known ? [at?.clean ?? 0] : []),
    ];
  });
  return (
    <TallyPlot
      title={words.chart}
      summary={words.chartSays(
        Math.max(...seen.map((p) => p.tally), 0),
        H,
        seen.some((p) => p.tally >= H),
      )}
      end={Math.min(line.audited.length, told)}
      top={Math.min(Math.ceil(H * 2.5), top)}
      H={H}
      series={series}
      marks={marks}
      table={{ columns: known ? words.columns : words.columns.slice(0, 4), rows }}
    />
  );
}

interface Tally extends Pick<PlotProps, 'title' | 'summary' | 'series' | 'marks' | 'table'> {
  /** Last audit and highest tally that are drawn. */
  end: number;
  top: number;
  /** The line at which to stop. */
  H: number;
}

/** A tally over its audits, in steps of the line at which to stop; that line has its words in the key. */
function TallyPlot({ end, top, H, series, ...rest }: Tally) {
  const max = Math.max(top, Math.ceil(H * 1.25));
  const line = [1, end].map((at) => [at, H] as const);
  return (
    <Plot
      {...rest}
      x={{ label: drift.chartX, min: 1, max: end }}
      y={{
        label: drift.chartY,
        min: 0,
        max,
        ticks: [0, 1, 2, 4, 8].map((n) => n * H).filter((tick) => tick <= max),
      }}
      series={[...series, { name: drift.chartLine(H), kind: 'line', tone: 'level', points: line }]}
    />
  );
}

/** The tally while a line runs. */
export function TallyChart({ visible }: { visible: Visible }) {
  const { seen, tool, outOf, step, perPeriod } = visible;
  if (!tool) return null;
  const size = step === 'week' ? perPeriod : 1;
  const { H } = tool.design;
  const top = Math.max(0, ...seen.map(({ tally }) => tally));
  const found = ({ wrong, kind, leftOut, extra }: Seen) =>
    drift.found(wrong ? (kind ?? '') : null, leftOut, extra);
  return (
    <TallyPlot
      title={drift.chart}
      summary={drift.chartSays(seen.at(-1)?.tally ?? 0, H, top, seen.length)}
      end={outOf}
      top={top}
      H={H}
      series={[
        {
          name: drift.chartSeries,
          kind: 'step',
          tone: 'own',
          points: seen.map(({ place, extra, tally }) => [
            extra ? Math.ceil(place / size) * size : place,
            tally,
          ]),
        },
      ]}
      table={{ columns: drift.columns, rows: seen.map((one) => [one.place, found(one), one.tally]) }}
    />
  );
}
