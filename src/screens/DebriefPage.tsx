import { useStore } from '@nanostores/preact';
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { debriefPage as words } from '#words/debrief-page';
import { moment } from '#words/format';
import { storage } from '#words/storage';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import type DebriefType from '../run/Debrief.tsx';
import { type FinishedShift, readKept } from '../run/kept.ts';
import { type AnyDebrief, debriefOf } from '../run/parts-of.ts';
import { keptRun } from '../stores/kept-run.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { StorageNotice } from './StorageNotice.tsx';

/** A list of every shift of years would be too long to use. */
const runsListed = 50;

interface Props {
  /** Titles of published practices, by id; a kept run may be of one that is gone. */
  scenarios: Record<string, string>;
  lessons: Record<string, { title: string; href: string }>;
}

type DebriefView = ComponentType<Parameters<typeof DebriefType>[0]>;

type Found =
  | { is: 'looking' | 'none' | 'unknown' | 'unloaded' }
  | { is: 'unfinished'; scenario: string }
  | { is: 'shift'; shift: FinishedShift; of: AnyDebrief | null; Debrief: DebriefView };

/** Any finished shift of this browser, told again from what it kept (`?run=…`). */
export default function DebriefPage({ scenarios, lessons }: Props) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const [found, setFound] = useState<Found>({ is: 'looking' });

  useEffect(() => {
    if (!ready) return;
    const id = new URLSearchParams(location.search).get('run');
    if (!id) return setFound({ is: 'none' });
    void look(id, progress, scenarios).then(setFound);
  }, [ready]);

  if (found.is === 'shift') {
    const { Debrief, of } = found;
    const from = progress.runs[found.shift.run]?.lesson;
    const lesson = (from && lessons[from]) || null;
    // What was shown may come from anybody's backup: if it breaks the page, the judgements are told without it.
    return (
      <Guard
        instead={
          <Guard instead={<p class="page narrow notice">{storage.brokenRun}</p>}>
            <Debrief shift={{ ...found.shift, kept: null }} of={of} lesson={lesson} />
          </Guard>
        }
      >
        <Debrief shift={found.shift} of={of} lesson={lesson} />
      </Guard>
    );
  }
  return (
    <div class="page narrow">
      <header class="page-head">
        <h1>{words.page}</h1>
        <p role="status">
          {found.is === 'looking' && words.loading}
          {found.is === 'none' && words.noRun}
          {found.is === 'unknown' && words.unknownRun}
          {found.is === 'unfinished' && words.unfinished}
          {found.is === 'unloaded' && words.unloaded}
        </p>
      </header>
      {found.is === 'unfinished' && Object.hasOwn(scenarios, found.scenario) && (
        <p>
          <a class="button" href={href(`/practice/${found.scenario}/`)}>
            {words.goOn}
          </a>
        </p>
      )}
      <StorageNotice />
      {found.is !== 'looking' && <Finished progress={progress} scenarios={scenarios} />}
    </div>
  );
}

/** Shows something else in place of children that fail while they are drawn. */
export class Guard extends Component<
  { instead: ComponentChildren; children: ComponentChildren },
  { failed: boolean }
> {
  override state = { failed: false };
  static override getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

async function look(id: string, progress: Progress, scenarios: Record<string, string>): Promise<Found> {
  const about = Object.hasOwn(progress.runs, id) ? progress.runs[id] : undefined;
  if (!about) return { is: 'unknown' };
  const { run, scenario, type, seed, fresh, mode } = about;
  const read = await keptRun(id);
  if (!read) return { is: 'unfinished', scenario };
  const { passed, judgements, ledger } = read;
  const title = scenarios[scenario] ?? scenario;
  const kept = readKept(read.shown);
  const stakes = about.stakes ?? kept?.stakes ?? null;
  const shift = { run, scenario, type, title, seed, fresh, mode, stakes, passed, judgements, ledger, kept };
  // Fetched only now: the list of shifts alone needs none of it.
  return Promise.all([import('../run/Debrief.tsx'), debriefOf(type)]).then(
    ([{ default: Debrief }, of]) => ({ is: 'shift', shift, of, Debrief }),
    () => ({ is: 'unloaded' }),
  );
}

function Finished({ progress, scenarios }: { progress: Progress; scenarios: Record<string, string> }) {
  const runs = Object.values(progress.runs)
    .filter((run) => run.state === 'finished')
    .sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
  const newest = runs.slice(0, runsListed);
  return (
    <section class="stack" aria-labelledby="finished">
      <h2 id="finished">{words.yours}</h2>
      {runs.length === 0 && <p>{words.noneYet}</p>}
      <ul class="finished-runs">
        {newest.map((run) => (
          <li key={run.run}>
            <a href={`${href('/debrief/')}?run=${run.run}`}>
              {words.shiftOf(scenarios[run.scenario] ?? run.scenario, moment(run.finishedAt ?? run.lastAt))}
            </a>
          </li>
        ))}
      </ul>
      {runs.length > newest.length && <p class="quiet">{storage.newestRuns(newest.length, runs.length)}</p>}
    </section>
  );
}
