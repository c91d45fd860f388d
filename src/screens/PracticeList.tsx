import { useStore } from '@nanostores/preact';
import { departmentList } from '#words/departments';
import { practice as words } from '#words/practice';
import { goingRun } from '../domain/fold.ts';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import { lastFinished } from '../run/last-finished.ts';
import { $progress, $ready } from '../stores/progress.ts';

export interface PracticeEntry {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  items: number;
  level: number;
  departments: string[];
  /** Kinds of error, in words. */
  skills: string[];
}

/** All practices with how each of them went last time. Reads whole without script. */
export default function PracticeList({ entries }: { entries: PracticeEntry[] }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  if (entries.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="practices">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div class="practice-what">
            <h2>
              <a href={href(`/practice/${entry.id}/`)}>{entry.title}</a>
            </h2>
            <p>{entry.summary}</p>
            <p class="quiet">{ready ? <Last progress={progress} scenario={entry.id} /> : ' '}</p>
          </div>
          <dl class="facts">
            <div>
              <dt>{words.length}</dt>
              <dd>
                {words.items(entry.items)}, {words.minutes(entry.minutes)}
              </dd>
            </div>
            <div>
              <dt>{words.level}</dt>
              <dd>{words.levels[entry.level]}</dd>
            </div>
            <div>
              <dt>{words.departments}</dt>
              <dd>{departmentList(entry.departments)}</dd>
            </div>
            <div>
              <dt>{words.trains}</dt>
              <dd>{entry.skills.join(' · ')}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Both sides always, never a single figure. */
function Last({ progress, scenario }: { progress: Progress; scenario: string }) {
  const last = lastFinished(progress, scenario);
  const going = goingRun(progress, scenario) ? `${words.unfinished}. ` : '';
  if (!last?.counts) return <>{going || words.notYet}</>;
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = last.counts;
  return (
    <>
      {going}
      {words.last(wrongStopped, wrongStopped + wrongThrough, rightThrough, rightStopped + rightThrough)}
      {': '}
      {last.passed ? words.passed : words.notPassed}.{' '}
      <a href={`${href('/debrief/')}?run=${last.run}`}>{words.lastDebrief}</a>
    </>
  );
}
