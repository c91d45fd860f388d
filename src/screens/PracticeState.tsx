import { useStore } from '@nanostores/preact';
import { standing as words } from '#words/standing';
import { goingRun } from '../domain/fold.ts';
import { href } from '../parts/href.ts';
import { lastFinished } from '../run/last-finished.ts';
import { $progress, $ready } from '../stores/progress.ts';

/**
 * How one practice of the list stands: begun, or how it went last time. Nothing for one that was never begun, so
 * that a long list stays quiet. `title` is the id of the element that names it.
 */
export default function PracticeState({ scenario, title }: { scenario: string; title: string }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const last = ready ? lastFinished(progress, scenario) : null;
  const going = ready && goingRun(progress, scenario) !== null;
  const counts = last?.counts;
  // Empty while nothing is known: the frame stays, or nothing would tell that it came into view.
  if (!going && !last) return <div class="practice-standing" />;
  return (
    <div class="practice-standing">
      <p>
        {last && <span class="practice-done">{last.passed ? words.passed : words.notPassed}</span>}
        {going && <span class="practice-done">{words.going}</span>}
      </p>
      {counts && (
        <p class="practice-last">
          {words.last(
            counts.wrongStopped,
            counts.wrongStopped + counts.wrongThrough,
            counts.rightThrough,
            counts.rightStopped + counts.rightThrough,
          )}
        </p>
      )}
      <p>
        {going ? (
          <a href={`${href(`/practice/${scenario}/`)}#continue`} aria-describedby={title}>
            {words.goOn}
          </a>
        ) : (
          last && (
            <a href={`${href('/debrief/')}?run=${last.run}`} aria-describedby={title}>
              {words.debrief}
            </a>
          )
        )}
      </p>
    </div>
  );
}
