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
  const reasons = useRef<HTMLDivElement>(null);
  /** The step at which Commit was pressed too early, and how often. */
  const [asked, setAsked] = useState({ key: '', times: 0 });
  const before = useRef({ key: '', set: '' });
  const deciding = phase === 'deciding';

  // A new claim: focus begins there. A new summary begins at its heading, which the stage sees to.
  useEffect(() => {
    if (!item) return;
    const { key, set } = before.current;
    before.current = { key: item.key, set: item.set.id };
    const at = item.claims.findIndex((claim) => claim.now) + 1;
    const all = item.claims.length;
    const here =
      at > 0 ? words.said.claim(at, all, claimText(item)) : `${words.leftOutAsk} ${words.leftOutHint}`;
    const settled = key !== '' && !visible.explains ? `${words.settled(visible.number - 1)}. ` : '';
    const intro = set === item.set.id ? '' : `${words.said.set(item.set.title, item.set.asked)} `;
    say(`${settled}${intro}${here}`);
    if (set !== item.set.id) return;
    now.current?.focus({ preventScroll: true });
    // What was asked for stands at the top, and what is missing is measured by it.
    if (at === 0) window.scrollTo({ top: 0 });
    // Where nothing sticks, the claim may be out of sight.
    now.current?.scrollIntoView({ block: 'nearest' });
  }, [item?.key]);

  // The reasons: said, and focused, because the button that had the focus is gone. The deciding line comes into sight.
  useEffect(() => {
    if (!item?.reasons) return;
    const { verdict, lines } = reasonText(item);
    say(`${verdict}. ${lines.join(' ')}`);
    screen.current?.querySelector('.evidence-line.decides')?.scrollIntoView({ block: 'nearest' });
    // A summary that has just come begins at its heading.
    if (item.help !== 'all') reasons.current?.focus({ preventScroll: true });
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
            {...{ visible, item, keys, act, commit, reasons }}
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
