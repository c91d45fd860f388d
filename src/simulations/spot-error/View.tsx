import { useEffect, useRef, useState } from 'preact/hooks';
import { spot } from '#words-of/spot-error';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import type { Action, Visible, VisiblePiece } from './types.ts';
import { Parts } from './view-parts.tsx';
import { Records } from './view-records.tsx';
import { kindsOf, summaryOf, ToldPanel, type ToldPart } from './view-told.tsx';

type Props = ViewProps<Visible, Action>;

/** The parts of a settled piece, panel by panel, with what was told of them. */
function toldPanels({ panels, told, chosen }: VisiblePiece) {
  const byPart = new Map((told ?? []).map((t) => [t.at, t]));
  return panels.map((panel) => ({
    panel,
    parts: panel.parts.flatMap((part): ToldPart[] => {
      const t = byPart.get(part.at);
      const mark = chosen.marks.find((m) => m.part === part.at);
      return t ? [{ ...part, ...t, chosen: mark ? { kind: mark.kind, fix: mark.fix } : null }] : [];
    }),
  }));
}

/**
 * One piece of work at a time: its parts are toggles, a marked one asks for its kind right below. Nothing here knows
 * which parts are wrong before the engine says so in `item.told`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: Props) {
  const { item, phase, number, total } = visible;
  const work = useRef<HTMLDivElement>(null);
  /** Commit was pressed at this piece while something was missing. */
  const [asked, setAsked] = useState<{ key: string; times: number }>({ key: '', times: 0 });
  /** The phase on screen before this one. */
  const before = useRef<Visible['phase'] | null>(null);
  const told = item?.told ?? null;

  // Stage puts the focus on the heading; what a screen reader would miss besides is said here.
  useEffect(() => {
    const silent = before.current === 'marking';
    before.current = phase;
    if (!item) return;
    // The heading sums the piece up; only the kinds are left to be said.
    if (told) return say(kindsOf(told) ?? '');
    const here = `${spot.saidPiece(number, total, item.title, item.task)} ${spot.help(visible.seek)}`;
    // Where nothing is told in between, only this says that the commit was taken.
    say(silent ? `${spot.settledPiece(number - 1)}. ${here}` : here);
  }, [item?.key, phase]);

  useEffect(() => {
    if (asked.key !== item?.key || asked.times === 0) return;
    requestAnimationFrame(() => work.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, [asked]);

  if (!item) return null;

  const missing = visible.missing;
  const inVain = asked.key === item.key && asked.times > 0 && missing.length > 0;
  const lackWords = inVain ? lack(visible) : '';
  const commit = () => {
    if (missing.length === 0) return act({ do: 'commit' });
    setAsked({ key: item.key, times: asked.key === item.key ? asked.times + 1 : 1 });
    say(lack(visible));
  };
  const count = item.chosen.marks.length;
  const foot = told ? (
    <div class="stage-commit">
      <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
        {number === total ? spot.toDebrief : spot.next}
      </button>
    </div>
  ) : (
    <div class="stage-commit">
      <button type="button" class="button primary" onClick={commit}>
        {spot.commit}
      </button>
      <p class="spot-count">
        {lackWords ? <span class="spot-missing">{lackWords}</span> : spot.markedCount(count)}
      </p>
    </div>
  );
  const beside = item.panels.length === 1 && item.records.length > 0;
  return (
    <Stage
      title={title}
      place={spot.pieceOf(number, total)}
      progress={{ done: told ? number : number - 1, of: total }}
      note={!told && number > 1 && count === 0 ? spot.settledPiece(number - 1) : null}
      pause={pause}
      leave={leave}
      eyebrow={told ? item.title : spot.pieceOf(number, total)}
      heading={told ? summaryOf(told, visible.seek) : item.title}
      at={`${item.key} ${phase}`}
      foot={foot}
      footLabel={spot.moves}
    >
      <div class="spot-intro">
        {told ? (
          kindsOf(told) && <p>{kindsOf(told)}</p>
        ) : (
          <>
            <p>{item.task}</p>
            <p class="quiet">
              {spot.help(visible.seek)} {keys && <span class="spot-keys">{spot.keys}</span>}
            </p>
          </>
        )}
        {!told && <Kinds visible={visible} open={number === 1} />}
      </div>
      <div class={`spot-desk ${beside ? 'spot-beside' : ''}`} ref={work}>
        {!told && <Records item={item} checkCents={visible.stakes.checkCents} act={act} say={say} />}
        <div class={item.panels.length > 1 ? 'spot-two' : 'spot-single'}>
          {told
            ? toldPanels(item).map(({ panel, parts }) => (
                <ToldPanel
                  key={panel.title}
                  {...{ panel, parts }}
                  kinds={visible.kinds}
                  seek={visible.seek}
                  fix={visible.fix}
                  level={3}
                />
              ))
            : item.panels.map((panel) => (
                <Parts
                  key={`${item.key} ${panel.title}`}
                  {...{ panel, visible, keys, act, say }}
                  marks={item.chosen.marks}
                  asked={inVain}
                />
              ))}
        </div>
        {told && <Records item={item} checkCents={visible.stakes.checkCents} act={act} say={say} />}
      </div>
    </Stage>
  );
}

/** What commit still waits for, in words. */
function lack({ missing, fix }: Visible): string {
  const kinds = missing.filter(({ of }) => of === 'kind').length;
  return kinds > 0 ? spot.missingKind(kinds) : spot.missingFix(missing.length, fix?.question ?? '');
}

/** The kinds with their numbers: the same list for every part, in the same order. */
function Kinds({ visible: { kinds, seek }, open }: { visible: Visible; open: boolean }) {
  return (
    <details class="folded spot-kinds" open={open}>
      <summary>{spot.kinds(seek)}</summary>
      <ol>
        {kinds.map(({ id, title, means }) => (
          <li key={id}>
            <span>
              <strong>{title}.</strong> {means}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
