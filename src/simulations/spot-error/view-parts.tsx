import { useState } from 'preact/hooks';
import { spot } from '#words-of/spot-error';
import { isTyping, movesKey } from '../../parts/keys.ts';
import type { Action, Marked, Visible, VisiblePanel, VisiblePart } from './types.ts';
import { Cells, Heads, listClass, Panel, partWords } from './view-cells.tsx';

interface Props {
  panel: VisiblePanel;
  visible: Visible;
  marks: readonly Marked[];
  /** Parts whose answers were asked for in vain. */
  asked: boolean;
  keys: boolean;
  act(action: Action): void;
  say(sentence: string): void;
}

const button = '.spot-toggle';

/** A panel whose parts can be marked: one stop of the Tab key, arrows from part to part. */
export function Parts({ panel, visible, marks, asked, keys, act, say }: Props) {
  const [here, setHere] = useState<string | null>(null);
  const stop = panel.parts.some(({ at }) => at === here) ? here : panel.parts[0]?.at;
  const markOf = (at: string) => marks.find(({ part }) => part === at);
  const kindNames = spot.kindsAre(visible.kinds.map(({ title }) => title));

  const toggle = (part: VisiblePart) => {
    const marked = markOf(part.at) !== undefined;
    act({ do: marked ? 'unmark' : 'mark', part: part.at });
    say(marked ? spot.saidUnmarked(partWords(part)) : spot.saidMarked(partWords(part), kindNames));
  };

  /** Arrows, Home and End go from part to part; a number names the kind of the part that has the focus. */
  const press = (event: KeyboardEvent) => {
    const target = (event.target as HTMLElement).closest<HTMLElement>(button);
    if (!target || isTyping(target)) return;
    const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(button);
    const all = [...list];
    const at = all.indexOf(target);
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      all[to]?.focus();
      return;
    }
    const kind = keys ? movesKey(event, visible.kinds) : null;
    const part = panel.parts[at];
    if (!kind || !part) return;
    if (!markOf(part.at)) act({ do: 'mark', part: part.at });
    act({ do: 'kind', part: part.at, kind: kind.id });
    say(spot.saidBoth(partWords(part), kind.title));
  };

  return (
    <Panel panel={panel} parts={panel.parts} level={3}>
      <ol class={listClass(panel, panel.parts)} aria-label={spot.parts(panel.title)} onKeyDown={press}>
        <Heads {...panel} />
        {panel.parts.map((part) => {
          const mark = markOf(part.at);
          return (
            <li key={part.at} class="spot-part" data-marked={mark !== undefined}>
              <button
                type="button"
                class="spot-row spot-toggle"
                aria-pressed={mark !== undefined}
                tabIndex={part.at === stop ? 0 : -1}
                data-part={part.at}
                onFocus={() => setHere(part.at)}
                onClick={() => toggle(part)}
              >
                <span class="spot-box" aria-hidden="true" />
                <Cells panel={panel} part={part} />
              </button>
              {mark && <Answers {...{ part, mark, visible, asked, act, say }} />}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

interface AnswersProps extends Pick<Props, 'visible' | 'asked' | 'act' | 'say'> {
  part: VisiblePart;
  mark: Marked;
}

/** What a marked part still needs: its kind and, where the scenario asks, a second answer. */
function Answers({ part, mark, visible, asked, act, say }: AnswersProps) {
  const { kinds, seek, fix, missing } = visible;
  const lacks = (of: 'kind' | 'fix') => asked && missing.some((m) => m.part === part.at && m.of === of);
  const choose = (of: 'kind' | 'fix', id: string) => {
    if (id === '') return;
    act(of === 'kind' ? { do: 'kind', part: part.at, kind: id } : { do: 'fix', part: part.at, fix: id });
    if (of === 'kind') say(spot.saidKind(kinds.find((kind) => kind.id === id)?.title ?? id));
  };
  return (
    <div class="spot-answers">
      <Choice
        label={spot.kind(seek)}
        value={mark.kind}
        options={kinds}
        lacks={lacks('kind')}
        of={partWords(part)}
        choose={(id) => choose('kind', id)}
      />
      {fix && (
        <Choice
          label={fix.question}
          value={mark.fix}
          options={fix.options}
          lacks={lacks('fix')}
          of={partWords(part)}
          choose={(id) => choose('fix', id)}
        />
      )}
    </div>
  );
}

function Choice(props: {
  label: string;
  /** The part it is about, for the ear. */
  of: string;
  value: string | null;
  options: readonly { id: string; title: string }[];
  lacks: boolean;
  choose(id: string): void;
}) {
  const { label, value, options, lacks, choose } = props;
  return (
    <label class="spot-choice">
      <span>
        {label}
        <span class="visually-hidden">: {props.of}</span>
      </span>
      <select
        value={value ?? ''}
        aria-invalid={lacks || undefined}
        onChange={(e) => choose(e.currentTarget.value)}
      >
        <option value="" disabled={value !== null}>
          {spot.pick}
        </option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
