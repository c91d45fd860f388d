import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { debrief as words } from '#words/debrief';
import { moment } from '#words/format';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import Debrief from '../run/Debrief.tsx';
import { type FinishedShift, readKept } from '../run/kept.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { keptRun } from '../stores/run.ts';

interface Props {
  /** Titles of published practices, by id; a kept run may be of one that is gone. */
  scenarios: Record<string, string>;
  lessons: Record<string, { title: string; href: string }>;
}

type Found =
  | { is: 'looking' | 'none' | 'unknown' }
  | { is: 'unfinished'; scenario: string }
  | { is: 'shift'; shift: FinishedShift };

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
    const from = progress.runs[found.shift.run]?.lesson;
    return <Debrief shift={found.shift} lesson={(from && lessons[from]) || null} />;
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
        </p>
      </header>
      {found.is === 'unfinished' && (
        <p>
          <a class="button" href={href(`/practice/${found.scenario}/`)}>
            {words.goOn}
          </a>
        </p>
      )}
      {found.is !== 'looking' && <Finished progress={progress} scenarios={scenarios} />}
    </div>
  );
}

async function look(id: string, progress: Progress, scenarios: Record<string, string>): Promise<Found> {
  const about = Object.hasOwn(progress.runs, id) ? progress.runs[id] : undefined;
  if (!about) return { is: 'unknown' };
  const { run, scenario, seed, fresh } = about;
  const read = await keptRun(id);
  if (!read) return { is: 'unfinished', scenario };
  const { passed, judgements, ledger } = read;
  const title = scenarios[scenario] ?? scenario;
  const kept = readKept(read.shown);
  return { is: 'shift', shift: { run, scenario, title, seed, fresh, passed, judgements, ledger, kept } };
}

function Finished({ progress, scenarios }: { progress: Progress; scenarios: Record<string, string> }) {
  const runs = Object.values(progress.runs)
    .filter((run) => run.state === 'finished')
    .sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
  return (
    <section class="stack" aria-labelledby="finished">
      <h2 id="finished">{words.yours}</h2>
      {runs.length === 0 && <p>{words.noneYet}</p>}
      <ul class="finished-runs">
        {runs.map((run) => (
          <li key={run.run}>
            <a href={`${href('/debrief/')}?run=${run.run}`}>
              {words.shiftOf(scenarios[run.scenario] ?? run.scenario, moment(run.finishedAt ?? run.lastAt))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
