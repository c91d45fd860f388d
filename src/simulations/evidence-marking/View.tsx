import { useEffect, useRef, useState } from 'preact/hooks';
import { evidence as words } from '#words-of/evidence-marking';
import { movesKey } from '../../parts/keys.ts';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import { mostMarks } from './steps.ts';
import { type Action, type Visible, type VisibleStep, verdicts } from './types.ts';
import { Foot, missingText } from './view-foot.tsx';
import { placeName } from './view-place.tsx';
import { notesOf, reasonText } from './view-reasons.tsx';
import { Source } from './view-source.tsx';
import { Summary } from './view-summary.tsx';

/** Where each missing part is given. */
const places: Record<Visible['missing'][number], string> = {
  verdict: '.evidence-verdicts button',
  place: '.evidence-source [tabindex="0"]',
  lines: '.evidence-source [tabindex="0"]',
};

/** The text of what is decided now. */
const claimText = (item: VisibleStep): string => item.claims.find(({ now }) => now)?.text ?? words.complete;

/**
 * Marking the evidence: the source on one side, the summary on the other, one claim after another, and what is missing at
 * the end. Nothing here knows the key before the engine says it in `item.reasons`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { item, phase } = visible;
  const screen = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLLIElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  /** The step at which Commit was pressed too early, and how often. */
  const [asked, setAsked] = useState({ key: '', times: 0 });
  const before = useRef({ key: '', set: '' });
  const deciding = phase === 'deciding';

  // A new claim: focus begins there. A new summary begins at its heading, which the stage sees to. What the focus is
  // led to is read out by that alone: here and below only the rest is said, or it would be heard twice.
  useEffect(() => {
    if (!item) return;
    const { key, set } = before.current;
    before.current = { key: item.key, set: item.set.id };
    const fresh = set !== item.set.id;
    const at = item.claims.findIndex((claim) => claim.now) + 1;
    const settled = key !== '' && !visible.explains ? `${words.settled(visible.number - 1)}.` : '';
    const { verdict: told, lines } = reasonText(item);
    say(
      [
        settled,
        fresh ? item.set.asked : '',
        at > 0 ? words.said.claim(at, item.claims.length) : `${words.leftOutAsk} ${words.leftOutHint}`,
        fresh && at > 0 ? claimText(item) : '',
        // A worked example comes with its reasons.
        ...(item.reasons ? [`${told}.`, ...lines] : []),
      ]
        .filter(Boolean)
        .join(' '),
    );
    if (fresh) return;
    now.current?.focus({ preventScroll: true });
    // What was asked for stands at the top, and what is missing is measured by it.
    if (at === 0) window.scrollTo({ top: 0 });
    // Where nothing sticks, the claim may be out of sight.
    now.current?.scrollIntoView({ block: 'nearest' });
  }, [item?.key]);

  // The reasons: the focus goes to the verdict, because the button that had it is gone, and what follows is said. The
  // deciding line comes into sight.
  useEffect(() => {
    if (!item?.reasons) return;
    screen.current?.querySelector('.evidence-line.decides')?.scrollIntoView({ block: 'nearest' });
    // A worked example that has just come begins where every other one does.
    if (item.help === 'all') return;
    say(reasonText(item).lines.join(' '));
    verdict.current?.focus({ preventScroll: true });
  }, [item?.key, phase]);

  useEffect(() => {
    if (!keys || !deciding || !item) return;
    const press = (event: KeyboardEvent) => {
      if (item.ask === 'left-out') {
        if (movesKey(event, [0]) === 0) act({ do: 'none' });
        return;
      }
      const verdict = movesKey(event, verdicts);
      if (verdict) act({ do: 'judge', verdict });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, deciding, item?.key, act]);

  // Too early: say what is missing and put the focus there.
  useEffect(() => {
    const first = visible.missing[0];
    if (asked.times === 0 || asked.key !== item?.key || !first) return;
    say(missingText(visible));
    screen.current?.querySelector<HTMLElement>(places[first])?.focus();
  }, [asked]);

  if (!item) return null;

  const mark = (at: string) => {
    const { verdict, marks } = item.chosen;
    if (item.ask === 'claim' && verdict === 'not-in-source') return say(words.noPlaceNeeded);
    const has = marks.includes(at);
    if (item.ask === 'left-out' && !has && marks.length >= mostMarks) return say(words.enough);
    act({ do: 'mark', at });
    const name = placeName(item.set.documents, at);
    say(has ? words.unmarked(name) : words.marked(name));
  };
  const commit = () => {
    if (visible.missing.length === 0) act({ do: 'commit' });
    else setAsked(({ times }) => ({ key: item.key, times: times + 1 }));
  };
  const { set } = item;
  const done = visible.number - (deciding ? 1 : 0);
  return (
    <div ref={screen} class="evidence" data-ask={item.ask}>
      <Stage
        title={title}
        place={visible.guided ? words.guided : words.place(visible.number, visible.total)}
        progress={visible.guided ? null : { done, of: visible.total }}
        pause={pause}
        leave={leave}
        heading={set.title}
        eyebrow={visible.guided ? null : words.setOf(set.number, set.of)}
        at={set.id}
        foot={
          <Foot
            {...{ visible, item, keys, act, commit, verdict }}
            asked={asked.key === item.key && asked.times > 0}
          />
        }
        footLabel={item.ask === 'claim' ? words.judge : words.leftOutAsk}
      >
        <p class="evidence-asked">{set.asked}</p>
        <div class="stage-sides evidence-sides">
          <Summary item={item} now={now} />
          <Source item={item} mark={deciding ? mark : null} notes={notesOf(item)} />
        </div>
      </Stage>
    </div>
  );
}
