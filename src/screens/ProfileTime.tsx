import { day, money } from '#words/format';
import { profile as words } from '#words/profile';
import { localDay } from '../domain/day.ts';
import { leanOf, rightOf, wrongOf } from '../domain/debrief.ts';
import type { NotYet, Shown } from '../domain/metrics/figure.ts';
import type { Change } from '../domain/metrics/shown.ts';
import type { DatedShift, LikeShifts } from '../domain/profile/comparable.ts';
import type { Profile } from '../domain/profile.ts';
import { figureText, notYetText } from '../parts/charts/figure-text.ts';
import { href } from '../parts/href.ts';
import { Explained } from './Explained.tsx';
import { type ProfileCourse, scenarioName } from './profile-course.ts';

/** Years of shifts would make a table nobody reads; the file holds them all. */
const shiftsListed = 24;
const euros = (cents: number) => money(cents, 'EUR', true);

/** Every measured shift as a dated row, with its cost beside both baselines: own past, and nobody else. */
export function Dated({ course, profile }: { course: ProfileCourse; profile: Profile }) {
  const { dated, cost } = profile;
  const newest = dated.slice(0, shiftsListed);
  const { columns } = words.time;
  return (
    <section class="stack" aria-labelledby="time">
      <h2 id="time">{words.time.heading}</h2>
      {cost && (
        <>
          <p>{words.time.cost(cost.shifts, cost.you, cost.ideal, cost.blind)}</p>
          <p>{words.time.blind}</p>
          <Explained of={['cost']} />
        </>
      )}
      <div class="scroll skill-scroll" role="region" aria-label={words.time.region} tabIndex={0}>
        <table class="skill-time">
          <caption class="visually-hidden">{words.time.caption}</caption>
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newest.map((shift) => (
              <Line key={shift.run} shift={shift} title={scenarioName(course, shift.scenario)} />
            ))}
          </tbody>
        </table>
      </div>
      {newest.length < dated.length && <p class="quiet">{words.time.newest(newest.length, dated.length)}</p>}
    </section>
  );
}

/** One shift. Its debrief is in the first cell, so that no phone hides it at the end of the row. */
function Line({ shift, title }: { shift: DatedShift; title: string }) {
  const { run, finishedAt, counts, ledger, rates } = shift;
  const on = localDay(finishedAt);
  const costs = ledger && [ledger.you, ledger.ideal, Math.min(ledger.acceptAll, ledger.rejectAll)];
  return (
    <tr>
      <th scope="row">
        <span class="skill-day">{day(on, true)}</span> <span>{title}</span>{' '}
        <a
          class="no-print"
          href={`${href('/debrief/')}?run=${encodeURIComponent(run)}`}
          aria-label={words.debriefOf(title, on)}
        >
          {words.debrief}
        </a>
      </th>
      <td>
        {words.of(counts.wrongThrough, wrongOf(counts))}{' '}
        <span class="quiet">{rates ? figureText(rates.through) : words.time.rare}</span>
      </td>
      <td>
        {words.of(counts.rightStopped, rightOf(counts))}{' '}
        <span class="quiet">{rates ? figureText(rates.falseStops) : words.time.rare}</span>
      </td>
      {costs ? (
        ['you', 'ideal', 'blind'].map((way, i) => <td key={way}>{euros(costs[i] as number)}</td>)
      ) : (
        <td colSpan={3}>{words.time.notKept}</td>
      )}
    </tr>
  );
}

/** Groups of shifts that may be pooled, each with its counts and, where there are enough cases, d′, line and change. */
export function Alike({ course, profile }: { course: ProfileCourse; profile: Profile }) {
  return (
    <section class="stack" aria-labelledby="alike">
      <h2 id="alike">{words.alike.heading}</h2>
      <p>{words.alike.note}</p>
      <ul class="skill-alike">
        {profile.alike.map((group) => (
          <li key={`${group.scenario}/${group.tenth}/${JSON.stringify(group.stakes)}`}>
            <Group group={group} title={scenarioName(course, group.scenario)} />
          </li>
        ))}
      </ul>
      <Explained of={['sensitivity', 'criterion-gap', 'change']} />
    </section>
  );
}

function Group({ group, title }: { group: LikeShifts; title: string }) {
  const { stakes, tenth, rare, shifts, counts, dPrime, gap, change } = group;
  const says = words.alike;
  return (
    <>
      <h3>{says.title(title, says.share(tenth))}</h3>
      <p class="quiet">
        {says.shifts(shifts)}.{' '}
        {stakes ? says.stakes(stakes.missCents, stakes.falseStopCents, stakes.checkCents) : says.noStakes}.
      </p>
      <p>{words.sentence(counts.wrongStopped, wrongOf(counts), counts.rightStopped, rightOf(counts))}</p>
      {rare && <p class="quiet">{says.rare}</p>}
      <dl class="skill-figures">
        {dPrime && (
          <div>
            <dt>{says.dPrime}</dt>
            <dd>{found(dPrime, [says.apart.below, says.apart.none, says.apart.above], says.dPrimeNote)}</dd>
          </div>
        )}
        {gap && (
          <div>
            <dt>{says.gap}</dt>
            <dd>{found(gap, [says.lean.stopping, says.lean.none, says.lean.trusting], says.gapNote)}</dd>
          </div>
        )}
        {change &&
          (['wrongStopped', 'rightStopped'] as const).map((side) => (
            <div key={side}>
              <dt>
                {says.change.heading}: {says.change[side]}
              </dt>
              <dd>{changeText(change[side])}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/**
 * Plain words first: on which side of 0 the figure very likely lies (below, neither, above), then the figure with its
 * interval. Where there is none, why.
 */
function found(shown: Shown, [below, neither, above]: [string, string, string], zero: string): string {
  const figure = figureText(shown, 'plain');
  if (shown.kind !== 'figure') return `${figure}.`;
  return `${[below, neither, above][leanOf(shown) + 1]} ${figure}. ${zero}`;
}

function changeText(change: Change | NotYet): string {
  if (change.kind === 'not-yet') return `${notYetText(change)}.`;
  const says = words.alike.change;
  const { before, after, difference, interval } = change;
  const what = change.kind === 'no-clear-change' ? says.none : difference > 0 ? says.more : says.fewer;
  const counts = says.counts(words.of(after.x, after.n), words.of(before.x, before.n));
  const figure = figureText({ kind: 'figure', value: difference, interval }, 'points');
  return `${what}. ${counts}. ${says.difference}: ${figure}.`;
}
