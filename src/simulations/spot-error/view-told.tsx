import type { ComponentChildren } from 'preact';
import { told as words } from '#words-of/spot-error';
import { Tag } from '../../parts/Tag.tsx';
import type { FixQuestion, Kind, Outcome, PanelHead, Sought, Told, VisiblePart } from './types.ts';
import { Cells, Heads, listClass, Panel } from './view-cells.tsx';

const tones = { hit: 'sound', 'false-mark': 'unsure', miss: 'flawed' } as const;

/** One part with what was so and what was made of it. */
export interface ToldPart extends VisiblePart, Told {
  chosen: { kind: string | null; fix: string | null } | null;
}

interface Props {
  panel: PanelHead;
  parts: readonly ToldPart[];
  kinds: readonly Pick<Kind, 'id' | 'title'>[];
  seek: Sought | undefined;
  fix: FixQuestion | null;
  level: 3 | 4;
  /** Hung below a part, such as an objection. */
  more?(part: ToldPart): ComponentChildren;
}

/** A piece once it is settled: its parts in their places, each with its verdict in words and its reason. */
export function ToldPanel({ panel, parts, kinds, seek, fix, level, more }: Props) {
  const nameOf = (list: readonly { id: string; title: string }[], id: string | null) =>
    list.find((entry) => entry.id === id)?.title ?? id ?? '';
  return (
    <Panel panel={panel} parts={parts} level={level}>
      <ol class={`${listClass(panel, parts)} spot-told`}>
        <Heads {...panel} />
        {parts.map((part) => (
          <li key={part.at} class={`spot-part spot-is-${part.outcome}`}>
            <div class="spot-row">
              <span class="spot-box" aria-hidden="true" />
              <Cells panel={panel} part={part} />
            </div>
            <div class="spot-why">
              <Verdict outcome={part.outcome} seek={seek} />
              <p>
                {part.odd && <strong>{words.odd} </strong>}
                {part.kind !== null && <strong>{words.kindWas(nameOf(kinds, part.kind))} </strong>}
                {part.why}
              </p>
              {part.chosen && (
                <p class="quiet">
                  {part.kindRight ? words.kindRight : words.kindYours(nameOf(kinds, part.chosen.kind))}
                </p>
              )}
              {fix && part.kind !== null && (
                <p class="quiet">
                  {words.fixIs(fix.question, part.fix.map((id) => nameOf(fix.options, id)).join(' / '))}{' '}
                  {part.chosen?.fix &&
                    (part.fixRight ? words.fixRight : words.fixYours(nameOf(fix.options, part.chosen.fix)))}
                </p>
              )}
              {more?.(part)}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** A sound part that was left alone needs no sign: it is the ordinary thing. */
function Verdict({ outcome, seek }: { outcome: Outcome; seek: Sought | undefined }) {
  const text = words.outcome(seek)[outcome];
  return outcome === 'left' ? (
    <p class="spot-left">{text}</p>
  ) : (
    <p>
      <Tag tone={tones[outcome]}>{text}</Tag>
    </p>
  );
}

/** "You marked 3 of 4 wrong parts, and also marked 1 of 8 sound ones." With the kinds, where there were hits. */
export function summaryOf(all: readonly Told[], seek: Sought | undefined): string {
  const count = (outcome: Outcome) => all.filter((t) => t.outcome === outcome).length;
  const hits = count('hit');
  const faults = hits + count('miss');
  return words.summary(hits, faults, count('false-mark'), all.length - faults, seek);
}

/** How many of the faults found got their right kind, in words; null when none was found. */
export function kindsOf(all: readonly Told[]): string | null {
  const hits = all.filter((t) => t.outcome === 'hit');
  return hits.length === 0 ? null : words.kinds(hits.filter((t) => t.kindRight).length, hits.length);
}
