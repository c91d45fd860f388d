import { figures } from '#words/measures';
import { debriefWords as say } from '#words-of/pilot-board';
import { enough } from './rule.ts';
import type { Fact, ShownCall } from './types.ts';

type Bound = Extract<Fact, { is: 'bound' }>;

/** Width of the drawing; its scale ends at the largest bound or tolerated share. */
const width = 300;

/** For each pilot: how high the true share of wrong results could be, against what the board tolerates. */
export function Bounds({ shown }: { shown: readonly ShownCall[] }) {
  const reports = shown.flatMap((call) => {
    const fact = call.facts.find((one) => one.fact.is === 'bound')?.fact as Bound | undefined;
    return fact ? [{ call, fact }] : [];
  });
  if (reports.length === 0) return <p>{say.noPilots}</p>;
  const most = Math.max(...reports.flatMap(({ fact }) => [fact.bound, fact.tolerated])) * 1.05;
  const within = reports.filter(({ fact }) => fact.bound <= fact.tolerated).length;
  const at = (share: number) => (share / most) * width;
  const columns = say.boundsColumns;
  return (
    <>
      <p>{say.boundsLede}</p>
      <figure class="chart">
        <figcaption>{say.boundsSummary(within, reports.length)}</figcaption>
        <ul class="pilot-board-bounds">
          {reports.map(({ call, fact }) => (
            <li key={call.item}>
              <span>
                {call.title}{' '}
                <span class="quiet">
                  {say.counted(fact.errors, fact.n)}, {say.inHundred(fact.bound)}
                </span>
              </span>
              <svg
                viewBox={`0 0 ${width} 20`}
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <line class="pilot-board-rail" x1="0" x2={width} y1="10" y2="10" />
                <line class="pilot-board-bar" x1="0" x2={at(fact.bound)} y1="10" y2="10" />
                <line
                  class="pilot-board-limit"
                  x1={at(fact.tolerated)}
                  x2={at(fact.tolerated)}
                  y1="0"
                  y2="20"
                />
              </svg>
            </li>
          ))}
        </ul>
        <details class="figures unfold">
          <summary>{figures.table}</summary>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{columns.what}</th>
                  <th scope="col">{columns.counted}</th>
                  <th scope="col">{columns.bound}</th>
                  <th scope="col">{columns.tolerated}</th>
                  <th scope="col">{columns.enough}</th>
                  <th scope="col">{columns.truth}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map(({ call, fact }) => (
                  <tr key={call.item}>
                    <th scope="row">{call.title}</th>
                    <td>{say.counted(fact.errors, fact.n)}</td>
                    <td>{say.inHundred(fact.bound)}</td>
                    <td>{say.inHundred(fact.tolerated)}</td>
                    <td>{say.enough(enough(fact.errors, fact.n, fact.tolerated))}</td>
                    <td>{call.trueRate === null ? '–' : say.inHundred(call.trueRate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figure>
      <p>{say.zero}</p>
      <p class="quiet">{say.noise}</p>
    </>
  );
}
