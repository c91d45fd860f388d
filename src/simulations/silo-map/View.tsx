import { useEffect, useRef } from 'preact/hooks';
import { silo, status as statusWords } from '#words-of/silo-map';
import { movesKey } from '../../parts/keys.ts';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import { type Action, breaks, statuses, type Visible, type VisibleProcess } from './types.ts';
import { afterwards } from './view-after.tsx';
import { SiloMap } from './view-map.tsx';
import { PlanLink } from './view-plan.tsx';
import { TraceLink } from './view-trace.tsx';

/** Where each missing part is given, within its hand-over. */
const places = { status: 'select', draft: '.silo-review button', change: '.silo-change select' } as const;

/**
 * The silo map: a list of hand-overs, each with what the AI says, the lines behind it and your own word; then the
 * same list with drafts of links and a budget. The map is a drawing of the list.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { process, phase, number, total } = visible;
  const key = visible.item?.key ?? '';
  const deciding = phase === 'trace' || phase === 'plan';

  const loaded = afterwards.use(visible.told ? key : null);
  const after = loaded === 'failed' ? null : loaded;

  // A commit that is told has to be said: the page goes to its top and looks much as before.
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key || !process) return;
    before.current = key;
    const right = process.links.filter(({ truth, entry }) => truth !== null && truth === entry.status).length;
    if (phase === 'told') say(`${silo.committed.trace} ${silo.toldSaid(right, process.links.length)}`);
    else if (phase === 'month') say(silo.committed.plan);
    else
      say(
        `${phase === 'plan' ? silo.committed.trace : ''} ${silo.eyebrow[phase as 'trace' | 'plan']}`.trim(),
      );
  }, [key]);

  // 1 to 5 give the hand-over that has the focus its status.
  useEffect(() => {
    if (!keys || phase !== 'trace') return;
    const press = (event: KeyboardEvent) => {
      const status = movesKey(event, statuses);
      const card = document.activeElement?.closest<HTMLElement>('[data-link]');
      if (!status || !card) return;
      const link = Number(card.dataset['link']);
      act({ do: 'status', link, status });
      say(`${silo.statusOf(link + 1)}: ${statusWords.name[status]}.`);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, phase, act, key]);

  if (!process || phase === 'done') return null;

  const part = phase === 'trace' || phase === 'told' ? 1 : 2;
  const commit = () => {
    const first = visible.missing[0];
    if (first) {
      say(silo.missing[first.what](first.link + 1));
      document.querySelector<HTMLElement>(`[data-link="${first.link}"] ${places[first.what]}`)?.focus();
      return;
    }
    act({ do: 'commit' });
  };
  return (
    <Stage
      title={title}
      place={silo.place(number, total, part)}
      progress={{ done: 2 * (number - 1) + part - (deciding ? 1 : 0), of: 2 * total }}
      pause={pause}
      leave={leave}
      heading={process.title}
      eyebrow={silo.eyebrow[phase]}
      at={key}
      footLabel={silo.footLabel}
      foot={
        deciding ? (
          <Foot visible={visible} phase={phase} keys={keys} commit={commit} />
        ) : (
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
              {phase === 'told' ? silo.next.told : number === total ? silo.next.last : silo.next.month}
            </button>
          </div>
        )
      }
    >
      <Lede visible={visible} process={process} />
      {phase === 'month' && process.outcome && (
        <>
          {after ? (
            <div class="silo-real">
              <after.Month outcome={process.outcome} />
              <after.Questions questions={process.outcome.questions} />
            </div>
          ) : (
            <p role="status">{loaded === 'failed' ? silo.monthMissing : silo.monthComing}</p>
          )}
          <h3>{silo.monthLinks}</h3>
        </>
      )}
      <ol class="silo-list" aria-label={silo.links}>
        {process.links.map((link, at) =>
          part === 1 ? (
            <TraceLink key={`${link.id} ${phase}`} {...{ process, link, at, visible, act, say }} />
          ) : (
            <PlanLink key={`${link.id} ${phase}`} {...{ process, link, at, visible, act, say, after }} />
          ),
        )}
      </ol>
    </Stage>
  );
}

/** What is told before the list: the story and the map, and in part 2 what trouble costs. */
function Lede({ visible, process }: { visible: Visible; process: VisibleProcess }) {
  const { phase, budget, month, trouble } = visible;
  const map = (
    <SiloMap
      systems={process.systems}
      links={process.links.map(({ from, to, entry, truth }) => ({
        from,
        to,
        status: truth ?? entry.status,
        built: entry.build,
      }))}
    />
  );
  if (phase === 'told' || phase === 'month')
    return phase === 'told' ? (
      <>
        <p>
          {silo.lede.told} {silo.foundUp}
        </p>
        {map}
      </>
    ) : null;
  return (
    <div class="stage-sides silo-lede">
      <div class="stack">
        {phase === 'trace' ? (
          <>
            <p>{process.story}</p>
            <p>{silo.lede.trace}</p>
            <p>{silo.foundUp}</p>
            <table class="silo-people">
              <caption>{silo.whoIsWho}</caption>
              <tbody>
                {process.people.map(({ number, name }) => (
                  <tr key={number}>
                    <th scope="row">{number}</th>
                    <td>{name}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="quiet">{silo.whoNote}</p>
          </>
        ) : (
          <>
            <p>{silo.lede.plan(budget.days)}</p>
            <p>{silo.trouble(month.cases, month.hit)}</p>
            <table class="silo-counts">
              <caption>{silo.troubleCaption}</caption>
              <tbody>
                {breaks.map((kind) => (
                  <tr key={kind}>
                    <th scope="row">{statusWords.name[kind]}</th>
                    <td class="figure">{silo.minutes(trouble[kind])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
      {map}
    </div>
  );
}

/** The foot: what is still open, the budget in part 2, and the commit. */
function Foot(props: { visible: Visible; phase: 'trace' | 'plan'; keys: boolean; commit(): void }) {
  const { visible, phase, keys, commit } = props;
  const { used, days } = visible.budget;
  const open = visible.missing.length;
  return (
    <div class="stage-commit silo-foot">
      {phase === 'plan' && (
        <div class="silo-budget">
          <progress value={used} max={days} aria-label={silo.budgetLabel} />
          <span>{silo.budget(used, days)}</span>
        </div>
      )}
      <p class="quiet">
        {open === 0 ? silo.allSet : phase === 'trace' ? silo.left(open) : silo.leftDrafts(open)}
        {keys && phase === 'trace' && <span class="silo-keys"> {silo.keys}</span>}
      </p>
      <button type="button" class="button primary" onClick={commit}>
        {silo.commit[phase]}
      </button>
    </div>
  );
}
