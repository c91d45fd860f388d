import { useStore } from '@nanostores/preact';
import { practiceCard as words } from '#words/elements';
import { goingRun } from '../domain/fold.ts';
import type { Progress, RunProgress } from '../domain/progress.ts';
import { $progress } from '../stores/progress.ts';
import { placeInRun, type RunShape } from './place-in-run.ts';

/** The run of this practice that reached its debrief last. */
function lastFinished(progress: Progress, scenario: string): RunProgress | undefined {
  const runs = progress.runOrder.flatMap((id) => progress.runs[id] ?? []);
  return runs
    .filter((run) => run.scenario === scenario && run.state === 'finished')
    .sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0))
    .at(-1);
}

function goingWords(run: RunProgress, shape: RunShape | null): string {
  if (!shape) return words.state.going;
  const place = placeInRun(run.actions, shape);
  return place === 0 ? words.state.guided : words.state.at(place, shape.items);
}

/** How a practice stands, and the way into it. */
export default function Practice({
  scenario,
  href,
  shape,
  lesson,
}: {
  scenario: string;
  href: string;
  shape: RunShape | null;
  /** The lesson this stands in; null elsewhere. */
  lesson: string | null;
}) {
  const progress = useStore($progress, { ssr: 'initial' });
  const going = goingRun(progress, scenario);
  const done = lastFinished(progress, scenario);
  const label = going ? words.goOn : done ? words.again : words.start;
  return (
    <div class="practice-state" data-pagefind-ignore="all">
      <p>
        {going && <span>{goingWords(going, shape)} </span>}
        {done && <span>{done.passed ? words.state.passed : words.state.notPassed}</span>}
        {!going && !done && <span>{words.state.none}</span>}
      </p>
      {done?.counts && <p class="quiet">{words.counts(done.counts)}</p>}
      <p>
        <a
          class="button primary"
          href={`${href}${lesson ? `?lesson=${lesson}` : ''}${going ? '#continue' : ''}`}
        >
          {label}
        </a>
      </p>
    </div>
  );
}
