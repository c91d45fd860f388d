import { useEffect, useRef, useState } from 'preact/hooks';
import { run } from '#words/run';
import { euros, truth, screen as words } from '#words-of/threshold';
import { pooled } from '../../domain/metrics/cutoff.ts';
import { movesKey } from '../../parts/keys.ts';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Stage } from '../../parts/Stage.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { ViewProps } from '../contract.ts';
import { isKept } from './figures.ts';
import {
  type Action,
  type Choice,
  type Cut,
  type Period,
  scoreAt,
  type Visible,
  type VisibleRound,
} from './types.ts';
import { afterwards } from './view-after.tsx';
import { Dial } from './view-dial.tsx';
import { Compare, Groups, Near } from './view-figures.tsx';
import { Picture } from './view-picture.tsx';

const choices = ['keep', 'move'] as const satisfies Choice[];
/** Milliseconds after a new screen in which a tap on its buttons is taken for the second half of a double tap. */
const settleMs = 350;

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

/**
 * Set the threshold: what the tool proposes, the looked-up cases by score, the cut-off on a slider and as a number, and
 * what it comes to. Nothing here knows what is so before the engine says it in `item.reasons`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { item, phase, number, total } = visible;
  const deciding = phase === 'deciding';
  const at = `${item?.key} ${phase}`;
  /** Where the slider stands while it is dragged: told to the run when it is let go. */
  const [dragged, setDragged] = useState<{ at: string; cut: Cut } | null>(null);
  const [asked, setAsked] = useState('');
  const after = afterwards.use(at);
  const since = useRef(0);
  const body = useRef<HTMLDivElement>(null);
  /** The round whose truth was told last. */
  const told = useRef('');
  const came = useRef({ key: '', settled: null as string | null, cut: 0 });
  const cut = dragged && dragged.at === at ? dragged.cut : (item?.cut ?? 0);

  // A measured round ends without a word of its own: then the next one says that the last was taken.
  if (item && item.key !== came.current.key) {
    const silent = came.current.key !== '' && deciding && told.current !== came.current.key;
    came.current = {
      key: item.key,
      settled: silent ? words.settled(number - 1, came.current.cut) : null,
      cut: 0,
    };
  }
  const { settled } = came.current;

  useEffect(() => {
    since.current = performance.now();
    if (!item) return;
    if (item.reasons) {
      told.current = item.key;
      const { fault, own, kept } = item.reasons;
      const done = words.committed[kept ? 'keep' : 'move'](scoreAt(own));
      say(`${done} ${truth.heading[fault === null ? 'sound' : 'wrong']}.`);
    } else {
      const here = words.arrive(number, total, words.heading(item.desk.title, item.month));
      say(settled ? `${settled}. ${here}` : here);
    }
  }, [at]);

  /** A key is pressed once; a finger that taps twice must not decide what comes up under it. */
  const firm = (decide: () => void) => (event: MouseEvent) => {
    if (event.detail === 0 || performance.now() - since.current > settleMs) decide();
  };
  const choose = (choice: Choice) => {
    if (!item) return;
    if (choice === 'move') look(cut);
    act({ do: 'choose', choice });
    setAsked('');
    say(chosenText(item, choice, cut));
  };
  const look = (to: Cut) => {
    setDragged(null);
    if (to !== item?.cut) act({ do: 'look', cut: to });
  };
  const commit = () => {
    if (!item) return;
    look(cut);
    const missing = visible.missing.includes('choice')
      ? 'choice'
      : item.choice === 'move' && cut === item.proposal
        ? 'cut'
        : null;
    if (missing) {
      setAsked(at);
      say(words.missing[missing]);
      body.current?.ownerDocument
        .querySelector<HTMLElement>(missing === 'choice' ? '.stage-foot .choice' : '.threshold-dial input')
        ?.focus();
      return;
    }
    came.current.cut = scoreAt(item.choice === 'move' ? cut : item.proposal);
    act({ do: 'commit' });
  };

  useEffect(() => {
    if (!keys || !deciding) return;
    const press = (event: KeyboardEvent) => {
      const choice = movesKey(event, choices);
      if (choice) choose(choice);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (!item) return null;
  const { reasons } = item;
  const common = {
    title,
    place: words.place(number, total),
    progress: { done: number - (reasons ? 0 : 1), of: total },
    pause,
    leave,
    at,
  };

  if (reasons) {
    const sound = reasons.fault === null;
    return (
      <Stage
        {...common}
        heading={truth.heading[sound ? 'sound' : 'wrong']}
        eyebrow={words.heading(item.desk.title, item.month)}
        footLabel={words.foot}
        foot={
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={firm(() => act({ do: 'next' }))}>
              {number === total ? words.toDebrief : words.next}
            </button>
          </div>
        }
      >
        <p>
          <Tag tone={reasons.fitting ? 'sound' : 'flawed'}>{words.fits[reasons.fitting ? 'yes' : 'no']}</Tag>
        </p>
        {after === null || after === 'failed' ? (
          <p role="status">{after === null ? run.reasonsComing : run.reasonsMissing}</p>
        ) : (
          <after.RoundTruth round={reasons} stakes={visible.stakes} />
        )}
      </Stage>
    );
  }

  return (
    <Stage
      {...common}
      note={settled && item.choice === null ? settled : null}
      heading={words.heading(item.desk.title, item.month)}
      eyebrow={words.stage[item.stage](visible.period)}
      footLabel={words.foot}
      foot={
        <>
          <div class="choices" role="group" aria-label={words.foot}>
            {choices.map((choice, i) => (
              <button
                key={choice}
                type="button"
                class="choice"
                aria-pressed={item.choice === choice}
                aria-keyshortcuts={keys ? String(i + 1) : undefined}
                onClick={firm(() => choose(choice))}
              >
                {keys && (
                  <kbd aria-hidden="true" class="keys-only">
                    {i + 1}
                  </kbd>
                )}
                {choice === 'keep'
                  ? words.keep(scoreAt(item.proposal))
                  : words.move(scoreAt(cut), scoreAt(item.proposal))}
              </button>
            ))}
          </div>
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={firm(commit)}>
              {words.commit}
            </button>
            <p class="threshold-note">
              {asked === at && visible.missing[0]
                ? words.missing[visible.missing[0]]
                : item.choice && chosenText(item, item.choice, cut)}
            </p>
          </div>
        </>
      }
    >
      <div class="stage-sides" ref={body}>
        <div class="stack">
          <Told item={item} period={visible.period} />
          <Picture round={item} cut={cut} period={visible.period} />
        </div>
        <div class="stack">
          <Dial
            key={item.key}
            cut={cut}
            drag={(to) => setDragged({ at, cut: to })}
            settle={look}
            say={(to) => say(valueText(item, to))}
            valueText={(to) => valueText(item, to)}
          />
          <Compare visible={visible} round={item} cut={cut} />
          <Groups round={item} cut={cut} />
          <Near round={item} cut={cut} />
        </div>
      </div>
    </Stage>
  );
}

/** A cut-off and what it comes to, in one breath. */
function valueText({ figures }: VisibleRound, cut: Cut): string {
  const { about, costCents } = figures[cut] ?? { about: { misses: 0, falseAlarms: 0 }, costCents: 0 };
  return words.valueText(scoreAt(cut), about.misses, about.falseAlarms, euros(costCents));
}

function chosenText({ proposal }: VisibleRound, choice: Choice, cut: Cut): string {
  if (choice === 'keep') return words.chosen.keep(scoreAt(proposal));
  if (cut === proposal) return words.missing.cut;
  const set = words.chosen.move(scoreAt(cut));
  return isKept(cut, proposal) ? `${set} ${words.oneStep}` : set;
}

/** The desk, its cases, and what the machine proposes. */
function Told({ item, period }: { item: VisibleRound; period: Period }) {
  const { desk, stage, labelled, last, scored, news, offer, confidence } = item;
  const before = last && pooled(last);
  const { real, clean } = pooled(labelled);
  const [reals, n] = [sum(real), sum(scored)];
  return (
    <>
      <div class="threshold-prose">
        {item.before === null ? (
          <p>{desk.task}</p>
        ) : (
          <details class="figures">
            <summary>{words.tool}</summary>
            <p>{desk.task}</p>
          </details>
        )}
        <p>
          {stage === 'first'
            ? words.cases.first(desk.cases, n, desk.real, reals)
            : words.cases.next(desk.cases, n, desk.real, reals + sum(clean), reals)}{' '}
          {before &&
            words.before(
              period,
              sum(before.real) + sum(before.clean),
              desk.cases,
              desk.real,
              sum(before.real),
            )}
        </p>
        {news && <p>{words.news(period, news)}</p>}
      </div>
      <MachineVoice by={desk.machine} confidence={words.confidence(confidence)}>
        <p>{offer}</p>
      </MachineVoice>
    </>
  );
}
