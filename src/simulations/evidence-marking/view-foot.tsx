import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { list } from '#words/format';
import { evidence as words } from '#words-of/evidence-marking';
import { Tag } from '../../parts/Tag.tsx';
import type { Action, Visible, VisibleStep } from './types.ts';
import { verdicts } from './types.ts';
import { placeName } from './view-place.tsx';
import { reasonText } from './view-reasons.tsx';

interface Props {
  visible: Visible;
  item: VisibleStep;
  keys: boolean;
  /** Commit was pressed while something was missing. */
  asked: boolean;
  act(action: Action): void;
  commit(): void;
  /** Where the focus goes once the reasons are there. */
  verdict: RefObject<HTMLParagraphElement>;
}

/** Milliseconds in which a second tap on Commit must not leave the reasons that have just come. */
const settleMs = 350;

/** The foot: three verdicts that look alike, or what was left out; after commit the reasons. */
export function Foot(props: Props) {
  const { visible, item, keys, asked, act, commit } = props;
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
  }, [item.key, visible.phase]);
  if (item.reasons) {
    const { tone, verdict, lines } = reasonText(item);
    return (
      <>
        {visible.guided && <Coach {...props} />}
        <div class="evidence-reasons" role="group" aria-label={words.reasons.heading}>
          <p ref={props.verdict} tabIndex={-1}>
            <Tag tone={tone}>{verdict}</Tag>
          </p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p class="stage-commit">
          <button
            type="button"
            class="button primary"
            onClick={(event) => {
              // A key has no second tap: `detail` counts those of a pointer alone.
              if (event.detail === 0 || performance.now() - since.current > settleMs) act({ do: 'next' });
            }}
          >
            {nextText(visible, item)}
          </button>
        </p>
      </>
    );
  }
  const { chosen } = item;
  return (
    <>
      {visible.guided && <Coach {...props} />}
      {item.ask === 'claim' ? (
        <div class="choices evidence-verdicts" role="group" aria-label={words.judge}>
          {verdicts.map((verdict, i) => (
            <button
              key={verdict}
              type="button"
              class="choice"
              aria-pressed={chosen.verdict === verdict}
              aria-keyshortcuts={keys ? String(i + 1) : undefined}
              onClick={() => act({ do: 'judge', verdict })}
            >
              {keys && <kbd aria-hidden="true">{i + 1}</kbd>}
              <span>{words.verdict[verdict]}</span>
            </button>
          ))}
        </div>
      ) : (
        <div class="evidence-left-out" role="group" aria-label={words.leftOutAsk}>
          <p>{words.leftOutHint}</p>
          <button
            type="button"
            class="choice"
            aria-pressed={chosen.none}
            aria-keyshortcuts={keys ? '1' : undefined}
            onClick={() => act({ do: 'none' })}
          >
            {keys && <kbd aria-hidden="true">1</kbd>}
            <span>{words.none}</span>
          </button>
        </div>
      )}
      <div class="stage-commit">
        <button type="button" class="button primary" onClick={commit}>
          {words.commit}
        </button>
        <span class="evidence-marked">{markedText(item)}</span>
        {asked && visible.missing.length > 0 && <span class="evidence-missing">{missingText(visible)}</span>}
      </div>
    </>
  );
}

/** Commit says what it still needs. */
export const missingText = ({ missing }: Visible): string =>
  `${words.missingLead} ${list(missing.map((one) => words.missing[one]))}.`;

function markedText({ ask, chosen, set }: VisibleStep): string {
  if (ask === 'left-out') return chosen.none ? '' : words.marks(chosen.marks.length);
  if (chosen.verdict === 'not-in-source') return words.needsNone;
  const at = chosen.marks[0];
  return at === undefined ? words.noMark : words.place1(placeName(set.documents, at));
}

function nextText(visible: Visible, { ask, claims }: VisibleStep): string {
  if (ask === 'left-out') return visible.number === visible.total ? words.toDebrief : words.nextSet;
  return claims.findIndex(({ now }) => now) === claims.length - 1 ? words.toLeftOut : words.next;
}

function Coach({ visible, item, act }: Props) {
  return (
    <div class="evidence-coach">
      <p>{item.ask === 'left-out' ? words.coach.leftOut : words.coach[item.help]}</p>
      {visible.canSkipGuide && (
        <button type="button" class="button plain" onClick={() => act({ do: 'skip-guide' })}>
          {words.skipGuide}
        </button>
      )}
    </div>
  );
}
