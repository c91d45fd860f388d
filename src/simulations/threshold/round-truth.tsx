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
} from '../../domain/metrics/cutoff.ts';
import { CostCurve, RocCurve } from './round-curves.tsx';
import { resultText, whyText } from './round-why.tsx';
import { type ShownRound, scoreAt } from './types.ts';

interface Props {
  round: ShownRound;
  stakes: Stakes;
  /** Further curves for those who want more. */
  children?: ComponentChildren;
}

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
