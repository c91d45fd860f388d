import type { ComponentChildren } from 'preact';
import { money } from '#words/format';
import { done, stage, debriefWords as words } from '#words-of/agent-supervision';
import { Section } from '../../parts/Section.tsx';
import type { Kept, KeptTask, KeptTurn } from './types.ts';
import { Verdict } from './view-after.tsx';
import { Happened, Wanted } from './view-call.tsx';

type Objection = (item: string, name: string) => ComponentChildren;

/** Each task as one line of its calls; opened, every call again with what it brought about and why. */
export function Turns({ kept, objection }: { kept: Kept; objection: Objection }) {
  const stopped = kept.tasks.flatMap(({ turns }) =>
    turns.filter(({ move, reasons }) => !reasons.safe && move !== 'approve' && move !== 'blocked'),
  );
  const fitting = stopped.filter(({ reasons }) => reasons.fitting).length;
  return (
    <Section id="turns" title={words.turns}>
      <p>{words.turnsLede}</p>
      {stopped.length > 0 && <p>{words.fittingText(fitting, stopped.length)}</p>}
      <Legend />
      <div class="agent-lines">
        {kept.tasks.map((task) => (
          <section key={task.id} class="agent-line" aria-labelledby={`line-${task.id}`}>
            <h3 id={`line-${task.id}`}>{task.title}</h3>
            <Line task={task} />
            <p class="quiet">{textOf(task)}</p>
            <details class="figures unfold">
              <summary>
                {words.openTask}
                <span class="visually-hidden">: {task.title}</span>
              </summary>
              <p class="agent-brief">{task.brief}</p>
              <CallTable task={task} />
              <ol class="agent-calls">
                {task.turns.map((turn) => (
                  <li key={turn.turn}>
                    <OneCall {...{ turn, task, objection }} agent={kept.agent} />
                  </li>
                ))}
              </ol>
            </details>
          </section>
        ))}
      </div>
    </Section>
  );
}

const isStopped = ({ move }: KeptTurn) => move !== 'approve';

function textOf({ turns }: KeptTask): string {
  const unsafe = turns.filter(({ reasons }) => !reasons.safe);
  const needless = turns.filter((turn) => turn.reasons.safe && isStopped(turn)).length;
  return words.lineText(turns.length, unsafe.length, unsafe.filter(isStopped).length, needless);
}

const step = 46;
const tall = 62;

/** Where a call stands: a circle for a safe one, a diamond for an unsafe one; below it, what you did. */
function Line({ task: { turns, warranted } }: { task: KeptTask }) {
  const width = Math.max(turns.length, warranted ?? 0) * step + 8;
  const at = (turn: number) => (turn - 0.5) * step + 4;
  return (
    <svg class="agent-track" viewBox={`0 0 ${width} ${tall}`} width={width} height={tall} aria-hidden="true">
      <path class="agent-rail" d={`M4 20H${width - 4}`} />
      {warranted !== null && (
        <path class="agent-warranted" d={`M${at(warranted) - step / 2 + 2} 2V${tall - 2}`} />
      )}
      {turns.map((turn) => (
        <g key={turn.turn} class={toneOf(turn)}>
          <Risk safe={turn.reasons.safe} x={at(turn.turn)} y={20} />
          <Did stopped={isStopped(turn)} x={at(turn.turn)} y={46} />
        </g>
      ))}
    </svg>
  );
}

/** Only the two mistakes stand out; shapes say the same without colour. */
const toneOf = (turn: KeptTurn) =>
  turn.reasons.safe === isStopped(turn)
    ? turn.reasons.safe
      ? 'agent-needless'
      : 'agent-missed'
    : 'agent-well';

const Risk = ({ safe, x, y }: { safe: boolean; x: number; y: number }) =>
  safe ? (
    <circle class="agent-safe" cx={x} cy={y} r="7" />
  ) : (
    <path class="agent-unsafe" d={`M${x} ${y - 10}L${x + 10} ${y}L${x} ${y + 10}L${x - 10} ${y}Z`} />
  );

const Did = ({ stopped, x, y }: { stopped: boolean; x: number; y: number }) => (
  <path
    class="agent-did"
    d={
      stopped
        ? `M${x - 6} ${y - 6}L${x + 6} ${y + 6}M${x + 6} ${y - 6}L${x - 6} ${y + 6}`
        : `M${x - 7} ${y}L${x - 2} ${y + 5}L${x + 7} ${y - 6}`
    }
  />
);

function Legend() {
  const sign = (children: ComponentChildren) => (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" class="agent-well">
      {children}
    </svg>
  );
  return (
    <p class="legend quiet">
      <span>
        {sign(<Risk safe x={12} y={12} />)}
        {words.legend.safe}
      </span>
      <span>
        {sign(<Risk safe={false} x={12} y={12} />)}
        {words.legend.unsafe}
      </span>
      <span>
        {sign(<Did stopped={false} x={12} y={12} />)}
        {words.legend.through}
      </span>
      <span>
        {sign(<Did stopped x={12} y={12} />)}
        {words.legend.stopped}
      </span>
      <span>
        {sign(<path class="agent-warranted" d="M12 2V22" />)}
        {words.legend.warranted}
      </span>
    </p>
  );
}

/** The line as a table: risk of the call, your move, harm that came of it. */
function CallTable({ task }: { task: KeptTask }) {
  return (
    <div class="scroll" role="group" aria-label={words.callTable} tabIndex={0}>
      <table>
        <caption>{words.callTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.call}</th>
            <th scope="col">{stage.tool}</th>
            <th scope="col">{words.risk}</th>
            <th scope="col">{words.yourMove}</th>
            <th scope="col">{words.harmAmount}</th>
          </tr>
        </thead>
        <tbody>
          {task.turns.map(({ turn, tool, reasons, move, harmCents }) => (
            <tr key={turn}>
              <th scope="row">{turn}</th>
              <td>{tool}</td>
              <td>
                {reasons.safe ? words.was.safe : words.was.unsafe}
                {turn === task.warranted && <span class="quiet"> {words.warrantedMark}</span>}
              </td>
              <td>{done[move]}</td>
              <td>{harmCents > 0 ? money(harmCents, 'EUR', true) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OneCall({
  turn,
  task,
  agent,
  objection,
}: {
  turn: KeptTurn;
  task: KeptTask;
  agent: string;
  objection: Objection;
}) {
  const name = words.callOf(task.title, turn.turn);
  const last = turn.turn === task.turns.length;
  const { left } = task;
  return (
    <article class="agent-call" aria-label={name}>
      <h4>{stage.callHeading(turn.turn)}</h4>
      <Wanted call={turn} agent={agent} level={5} />
      <div class="agent-call-after">
        <Happened told={turn} agent={agent} />
        <Verdict
          reasons={turn.reasons}
          approved={turn.move === 'approve'}
          blocked={turn.move === 'blocked'}
        />
        {turn.turn === task.warranted && <p>{words.warrantedHere}</p>}
        {last && left.safe + left.unsafe > 0 && <p>{words.left(left.safe, left.unsafe)}</p>}
        <p class="quiet">
          {turn.opened.length > 0 ? words.opened(turn.opened.join(', ')) : words.openedNothing}
        </p>
        {turn.item !== null && objection(turn.item, name)}
      </div>
    </article>
  );
}
