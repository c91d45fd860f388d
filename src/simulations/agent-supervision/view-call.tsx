import { useRef } from 'preact/hooks';
import { done, stage as words } from '#words-of/agent-supervision';
import { Icon } from '../../parts/Icon.tsx';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { RecordTable } from '../../parts/RecordTable.tsx';
import type { Action, Told, Visible, VisibleCall } from './types.ts';

interface Props {
  visible: Visible;
  call: VisibleCall;
  act(action: Action): void;
  say(sentence: string): void;
}

/** The first letter large, for "the mail helper" at the start of a line. */
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A call as the agent shows it, what it read for it, its task, and what this task has seen so far. */
export function Call({ visible, call, act, say }: Props) {
  const { log, mode, task, agent } = visible;
  const latest = mode === 'measured' ? log[log.length - 1] : undefined;
  const older = latest ? log.slice(0, -1) : log;
  return (
    <div class="stage-sides">
      <div class="agent-side">
        {latest && (
          <section class="agent-latest" aria-label={words.happened}>
            <Happened told={latest} agent={agent} />
          </section>
        )}
        <Wanted call={call} agent={agent} level={3} />
      </div>
      <div class="agent-side">
        <Reading visible={visible} call={call} act={act} say={say} />
        <details class="figures">
          <summary>{words.toldThat(agent)}</summary>
          <p>{task?.brief}</p>
        </details>
        {older.length > 0 && (
          <details class="figures">
            <summary>{words.log}</summary>
            <ol class="agent-log">
              {older.map((told) => (
                <li key={told.turn}>
                  <Happened told={told} agent={agent} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </div>
  );
}

/** The call itself: thought, tool and arguments, what is expected, whether it can be undone. */
export function Wanted({
  call,
  agent,
  level,
}: {
  call: Pick<VisibleCall, 'thought' | 'tool' | 'arguments' | 'expect' | 'undo' | 'confidence'>;
  agent: string;
  level: 3 | 4 | 5;
}) {
  const rows = call.arguments.map(({ name, value }, i) => ({
    at: `call/${i}`,
    label: name,
    cells: [{ kind: 'text' as const, text: value }],
  }));
  return (
    <MachineVoice by={words.wants(upper(agent))} confidence={words.confidence(call.confidence)}>
      <p class="agent-thought">{call.thought}</p>
      <RecordTable level={level} record={{ id: 'call', title: call.tool, columns: [], rows }} />
      <dl class="agent-facts">
        <div>
          <dt>{words.expects}</dt>
          <dd>{call.expect}</dd>
        </div>
        <div>
          <dt>{words.undo}</dt>
          <dd>{words.undoWords[call.undo] ?? upper(call.undo)}</dd>
        </div>
      </dl>
    </MachineVoice>
  );
}

/** What happened at a call that is over: in the systems’ plain words, or in those of whoever answered. */
export function Happened({ told, agent }: { told: Told; agent: string }) {
  const { turn, tool, move, detail, by, says } = told;
  const text = says ?? words.plain[move];
  return (
    <>
      <p class="quiet">
        {words.logTurn(turn, tool, done[move])}
        {detail && <> “{detail}”</>}
      </p>
      {by === '' ? (
        <MachineVoice by={words.says(upper(agent))}>
          <p>{text}</p>
        </MachineVoice>
      ) : (
        <p class="agent-happened">
          {by !== null && <strong>{words.says(by)}: </strong>}
          {text}
        </p>
      )}
    </>
  );
}

/** What the agent read for this call: titles only, each opened on request; the first one of a call has its price. */
function Reading({ visible, call, act, say }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { checkCents } = visible.stakes;
  const deciding = visible.phase === 'deciding';
  const closed = call.documents.some(({ record }) => record === null);
  const open = (id: string, title: string, at: number) => {
    act({ do: 'open', document: id });
    say(call.paid ? words.opened(title) : `${words.opened(title)} ${words.readPaid(checkCents)}`);
    // The button is gone once its document lies open: keep the focus at the same place in the list.
    requestAnimationFrame(() => (list.current?.children[at] as HTMLElement | undefined)?.focus());
  };
  return (
    <section class="agent-side" aria-labelledby="agent-read">
      <h3 id="agent-read">{words.read}</h3>
      {call.documents.length === 0 && <p class="quiet">{words.readNothing}</p>}
      {deciding && call.documents.length > 0 && (call.paid || closed) && (
        <p class="quiet">{call.paid ? words.readPaid(checkCents) : words.readLede(checkCents)}</p>
      )}
      <ul class="agent-documents" ref={list}>
        {call.documents.map(({ id, title, record }, at) => (
          <li key={id} tabIndex={record ? -1 : undefined}>
            {record ? (
              <div class="sheet">
                <RecordTable record={record} level={4} />
              </div>
            ) : (
              <button
                type="button"
                class="record-closed"
                aria-label={words.open(title)}
                onClick={() => open(id, title, at)}
              >
                <span>{title}</span>
                <Icon name="open" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
