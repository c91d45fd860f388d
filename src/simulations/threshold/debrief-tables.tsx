import { number } from '#words/format';
import { euros, debrief as words } from '#words-of/threshold';
import { pooled, sweep } from '../../domain/metrics/cutoff.ts';
import { isKept } from './figures.ts';
import { bands, type Cut, type ShownRound, scoreAt } from './types.ts';

interface Props {
  rounds: readonly ShownRound[];
}

const costAt = ({ costs }: ShownRound, cut: Cut): number => costs[cut] as number;

/** Every round in one line: the proposal, the own cut-off and the cheapest, and what the difference cost. */
export function CutTable({ rounds }: Props) {
  const { columns } = words;
  const [high, low] = [
    rounds.filter(({ own, best }) => own > best && !isKept(own, best)).length,
    rounds.filter(({ own, best }) => own < best && !isKept(own, best)).length,
  ];
  return (
    <>
      <p>{words.lean(high, low, rounds.length - high - low)}</p>
      <div class="scroll">
        <table class="threshold-table threshold-all">
          <caption class="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.proposal}</th>
              <th scope="col">{columns.own}</th>
              <th scope="col">{columns.best}</th>
              <th scope="col">{columns.verdict}</th>
              <th scope="col">{columns.extra}</th>
            </tr>
          </thead>
          {rounds.map((round, i) => (
            <tbody key={round.key}>
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {words.round(i + 1, round.title, round.month)}
                </th>
              </tr>
              <tr>
                <td>{number(scoreAt(round.proposal))}</td>
                <td>{number(scoreAt(round.own))}</td>
                <td>{number(scoreAt(round.best))}</td>
                <td>{round.fault === null ? words.sound : words.wrong}</td>
                <td>
                  {round.fitting || round.allowed[round.own]
                    ? euros(Math.max(0, costAt(round, round.own) - costAt(round, round.best)))
                    : words.outside}
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

/** Months whose truth was known against months with a sample: how often the cut-off fitted, and the two lapses. */
export function StageCounts({ rounds }: Props) {
  const text = words.stages;
  const of = (stage: ShownRound['stage']) => rounds.filter((round) => round.stage === stage);
  const stale = of('next').filter(({ fault, kept }) => fault !== null && kept).length;
  const chased = rounds.filter(({ fault, kept }) => fault === null && !kept).length;
  return (
    <>
      <table class="counts-table">
        <caption class="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col" class="figure">
              {text.fitted}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['first', 'next'] as const).map((stage) => (
            <tr key={stage}>
              <th scope="row">{text[stage]}</th>
              <td class="figure">
                {words.count(of(stage).filter(({ fitting }) => fitting).length, of(stage).length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{[text.stale(stale), text.chased(chased)].filter(Boolean).join(' ')}</p>
    </>
  );
}

/** Euros and counts of five ways to run the same desks. */
export function Sums({ rounds }: Props) {
  const ways: [string, (round: ShownRound) => Cut][] = [
    [words.ways.you, ({ own }) => own],
    [words.ways.best, ({ best }) => best],
    [words.ways.proposals, ({ proposal }) => proposal],
    [words.ways.none, () => bands],
    [words.ways.all, () => 0],
  ];
  const sweeps = rounds.map(({ all }) => sweep(pooled(all)));
  const rows = ways.map(([name, cutOf]) => {
    const sum = { misses: 0, falseAlarms: 0, reviews: 0, cost: 0 };
    rounds.forEach((round, i) => {
      const at = sweeps[i]?.[cutOf(round)];
      if (!at) return;
      sum.misses += at.misses;
      sum.falseAlarms += at.falseAlarms;
      sum.reviews += at.caught + at.falseAlarms;
      sum.cost += costAt(round, cutOf(round));
    });
    return { name, ...sum };
  });
  const [you, best, proposals] = rows.map(({ cost }) => euros(cost)) as [string, string, string];
  return (
    <>
      <p>{words.costText(you, proposals, best)}</p>
      <div class="scroll">
        <table class="threshold-table">
          <caption class="visually-hidden">{words.cost}</caption>
          <thead>
            <tr>
              {[words.way, words.misses, words.falseAlarms, words.reviews, words.euros].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, misses, falseAlarms, reviews, cost }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{number(misses)}</td>
                <td>{number(falseAlarms)}</td>
                <td>{number(reviews)}</td>
                <td>{euros(cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{words.costNote}</p>
    </>
  );
}
