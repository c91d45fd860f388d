import type { ComponentChildren } from 'preact';
import { number } from '#words/format';
import { euros, screen, truth as words } from '#words-of/threshold';
import type { Stakes } from '../../domain/judgement.ts';
import {
  type Banded,
  type CutCounts,
  countsAt,
  impliedRatio,
  missGap,
  pooled,
  rocArea,
  rocOf,
} from '../../domain/metrics/cutoff.ts';
import { Plot, type PlotMark, type PlotSeries } from '../../parts/charts/Plot.tsx';
import { resultText, sweepOf, whyText } from './round-why.tsx';
import { bands, type Cut, type ShownRound, scoreAt } from './types.ts';

interface Props {
  round: ShownRound;
  stakes: Stakes;
  /** Further curves for those who want more. */
  children?: ComponentChildren;
}

const hundred = (share: number): string => number(100 * share, 1);

/**
 * What was so in a round: why, what became of the own cut-off, three cut-offs side by side and what each would have
 * cost. What takes practice to read, such as the ROC curve, is folded away.
 */
export function RoundTruth({ round, stakes, children }: Props) {
  const { all, cases, real, looked } = round;
  const whole = pooled(all);
  const reals = whole.real.reduce((sum, n) => sum + n, 0);
  const n = reals + whole.clean.reduce((sum, each) => sum + each, 0);
  const implied = impliedText(round, stakes);
  return (
    <>
      <div class="threshold-prose">
        <p>{whyText(round, stakes)}</p>
        <p>{resultText(round).join(' ')}</p>
        <p class="quiet">
          {looked < n && `${words.estimate(looked, n)} `}
          {words.whole(round.period, cases, n, real, reals)}
          {(round.hours !== null || round.fairness !== null) && ` ${words.limited}`}
        </p>
      </div>
      <ThreeCuts round={round} />
      <GroupTruth round={round} />
      <CostCurve round={round} />
      <details class="figures unfold">
        <summary>{words.more}</summary>
        <div class="stack threshold-more">
          {implied && <p class="threshold-prose">{implied}</p>}
          <div class="threshold-curves">
            <RocCurve round={round} />
            {children}
          </div>
        </div>
      </details>
    </>
  );
}

/** What the own cut-off says about costs, in words; null where no real case scored just as high. */
function impliedText(
  { all, own, clean, real }: ShownRound,
  { missCents, checkCents, falseStopCents }: Stakes,
) {
  const ratio = impliedRatio(pooled(all), own);
  // A find saves a miss and costs its review; a false alarm costs its review and the holding up.
  return ratio === null
    ? null
    : words.implied(
        scoreAt(own),
        clean,
        real,
        ratio,
        (missCents - checkCents) / (checkCents + falseStopCents),
      );
}

/** The proposal, the own cut-off and the cheapest one, over all cases. */
function ThreeCuts({ round }: { round: ShownRound }) {
  const { proposal, own, best, all, costs, real, clean, minutesPerReview, hours, fairness } = round;
  const { columns, rows } = screen;
  const cuts = [proposal, own, best];
  const whole = pooled(all);
  const at = cuts.map((cut) => countsAt(whole, cut));
  const gaps = cuts.map((cut) => missGap(all.map((group) => countsAt(group, cut))));
  const time = at.map(({ caught, falseAlarms }) => ((caught + falseAlarms) * minutesPerReview) / 60);
  const row = (name: string, values: string[], under: (string | false)[] = []) => (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, i) => (
        <td key={i}>
          {value}
          {under[i] && <span class="threshold-under"> {under[i]}</span>}
        </td>
      ))}
    </tr>
  );
  return (
    <div class="scroll">
      <table class="threshold-table threshold-sums">
        <caption class="visually-hidden">{screen.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{columns.what}</span>
            </th>
            <th scope="col">
              {columns.proposal} <b>{number(scoreAt(proposal))}</b>
            </th>
            <th scope="col">
              {columns.own} <b>{number(scoreAt(own))}</b>
            </th>
            <th scope="col">
              {columns.best} <b>{number(scoreAt(best))}</b>
            </th>
          </tr>
        </thead>
        <tbody>
          {row(
            rows.misses(real),
            at.map(({ misses }) => number(misses)),
          )}
          {row(
            rows.falseAlarms(clean),
            at.map(({ falseAlarms }) => number(falseAlarms)),
          )}
          {row(
            rows.hours,
            time.map(screen.hours),
            time.map((h) => hours !== null && h > hours && screen.overHours(hours)),
          )}
          {fairness !== null &&
            row(
              rows.gap,
              gaps.map(screen.gap),
              gaps.map((gap) => gap !== null && gap > fairness && screen.overGap(fairness)),
            )}
          {row(
            rows.cost(round.period),
            cuts.map((cut) => euros(costs[cut] as number)),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** What each group's real cases met with, at the own cut-off and at the cheapest. */
function GroupTruth({ round: { groups, all, own, best, clean } }: { round: ShownRound }) {
  if (groups.length < 2) return null;
  const text = screen.groups;
  const ways = [
    { who: screen.columns.own, cut: own },
    ...(best === own ? [] : [{ who: screen.columns.best, cut: best }]),
  ];
  const row = (name: string, of: (at: CutCounts) => [number, number], group: Banded) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {ways.map(({ who, cut }) => (
        <td key={who}>{text.of(...of(countsAt(group, cut)))}</td>
      ))}
    </tr>
  );
  return (
    <div class="threshold-block">
      <h3>{text.truth}</h3>
      <table class="threshold-table threshold-heads">
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            {ways.map(({ who, cut }) => (
              <th key={who} scope="col">
                {who} <b>{number(scoreAt(cut))}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((group, i) => [
            row(text.missed(groups[i] ?? ''), ({ misses, caught }) => [misses, misses + caught], group),
            row(
              text.lookedAt(groups[i] ?? '', clean),
              ({ falseAlarms, passed }) => [falseAlarms, falseAlarms + passed],
              group,
            ),
          ])}
        </tbody>
      </table>
    </div>
  );
}

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

function CostCurve({ round }: { round: ShownRound }) {
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

function RocCurve({ round }: { round: ShownRound }) {
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
