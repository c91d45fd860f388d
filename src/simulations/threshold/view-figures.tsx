import { number } from '#words/format';
import { euros, screen as words } from '#words-of/threshold';
import { countsAt } from '../../domain/metrics/cutoff.ts';
import { type Cut, type Figures, scoreAt, type Visible, type VisibleRound } from './types.ts';

/** What the slider's cut-off comes to, beside the proposal and, if there is one, the own earlier one. */
export function Compare({ visible, round, cut }: { visible: Visible; round: VisibleRound; cut: Cut }) {
  const { period, stakes, tolerance } = visible;
  const { figures, proposal, before, desk, stage, hours, fairness } = round;
  const { columns, rows } = words;
  const shown: { head: string; at: Figures }[] = [];
  const add = (head: string, at: Figures | undefined) => at && shown.push({ head, at });
  add(columns.now, figures[cut]);
  add(columns.proposal, figures[proposal]);
  if (before !== null && before !== proposal) add(columns.before, figures[before]);
  const row = (name: string, of: (at: Figures) => string, under?: (at: Figures) => string | null) => (
    <tr>
      <th scope="row">{name}</th>
      {shown.map(({ head, at }) => (
        <td key={head}>
          {of(at)}
          {under?.(at) && (
            <>
              {' '}
              <span class="threshold-under">{under(at)}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
  const exact = stage === 'first';
  const count = (name: string, kind: 'misses' | 'falseAlarms') =>
    row(
      name,
      ({ about }) => (exact ? words.exact(about[kind]) : words.about(about[kind])),
      ({ seen }) => (exact ? null : words.seen(seen[kind])),
    );
  const limits = words.limits(hours, fairness);
  return (
    <div class="threshold-compare">
      <table class="threshold-table threshold-sums">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{columns.what}</span>
            </th>
            {shown.map(({ head, at }) => (
              <th key={head} scope="col">
                {head} <b>{number(scoreAt(at.cut))}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {count(rows.misses(desk.real), 'misses')}
          {count(rows.falseAlarms(desk.clean), 'falseAlarms')}
          {row(rows.reviews, ({ reviews }) => number(reviews))}
          {row(
            rows.hours,
            (at) => words.hours(at.hours),
            ({ overHours }) => (overHours && hours !== null ? words.overHours(hours) : null),
          )}
          {fairness !== null &&
            row(
              rows.gap,
              ({ gap }) => words.gap(gap),
              ({ overGap }) => (overGap ? words.overGap(fairness) : null),
            )}
          {row(stage === 'first' ? rows.cost(period) : rows.costAbout(period), ({ costCents }) =>
            euros(costCents),
          )}
        </tbody>
      </table>
      <p class="quiet">
        {words.stakes(euros(stakes.missCents), euros(stakes.falseStopCents), euros(stakes.checkCents))}{' '}
        {words.tolerance(tolerance[stage])} {limits}
      </p>
    </div>
  );
}

/** Misses and false alarms of each group, as counts. */
export function Groups({ round, cut }: { round: VisibleRound; cut: Cut }) {
  const { groups, labelled, desk } = round;
  if (groups.length < 2) return null;
  const text = words.groups;
  return (
    <div class="threshold-block">
      <h3>{text.title}</h3>
      <table class="threshold-table">
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col">{text.misses(desk.real)}</th>
            <th scope="col">{text.alarms(desk.clean)}</th>
          </tr>
        </thead>
        <tbody>
          {labelled.map((group, i) => {
            const { caught, misses, falseAlarms, passed } = countsAt(group, cut);
            return (
              <tr key={groups[i]}>
                <th scope="row">{groups[i]}</th>
                <td>{text.of(misses, caught + misses)}</td>
                <td>{text.of(falseAlarms, falseAlarms + passed)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="quiet">{text.note}</p>
    </div>
  );
}

/** Single looked-up cases on both sides of the cut-off: what just goes through, and what is just reviewed. */
export function Near({ round: { examples, desk }, cut }: { round: VisibleRound; cut: Cut }) {
  const near = examples
    .filter(({ band }) => band >= cut - 2 && band <= cut + 1)
    .sort((a, b) => b.score - a.score);
  if (near.length === 0) return null;
  return (
    <details class="figures unfold">
      <summary>{words.near}</summary>
      <p class="quiet">{words.nearNote}</p>
      <div class="scroll">
        <table class="threshold-near">
          <thead>
            <tr>
              <th scope="col">{words.score}</th>
              <th scope="col">{words.case}</th>
              <th scope="col">{words.was}</th>
              <th scope="col">{words.side}</th>
            </tr>
          </thead>
          <tbody>
            {near.map(({ score, name, real }) => (
              <tr key={`${score} ${name}`}>
                <td>{number(score)}</td>
                <td>{name}</td>
                <td>{words.oneOf(real ? desk.real : desk.clean)}</td>
                <td>{score >= scoreAt(cut) ? words.sides.above : words.sides.below}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
