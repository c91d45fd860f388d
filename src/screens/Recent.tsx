import { today as words } from '#words/today';
import type { Course } from '../domain/course.ts';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import { SkillsLine } from './SkillsLine.tsx';

const shown = 5;

/** The latest finished lessons and shifts, newest first. Shifts always show both sides. */
export function Recent({ course, progress }: { course: Course; progress: Progress }) {
  const lessons = Object.entries(progress.lessons).flatMap(([id, l]) => {
    const lesson = course.lessons[id];
    return lesson && l.finishedAt !== null
      ? [{ at: l.finishedAt, key: id, text: words.lessonFinished(lesson.title), more: '', to: '' }]
      : [];
  });
  const runs = progress.runOrder.flatMap((id) => {
    const run = progress.runs[id];
    const scenario = run && course.scenarios[run.scenario];
    if (!run?.counts || !scenario || run.finishedAt === null) return [];
    const { wrongStopped, wrongThrough, rightStopped, rightThrough } = run.counts;
    return [
      {
        at: run.finishedAt,
        key: id,
        text: words.shiftFinished(scenario.title),
        more: words.shiftCounts(
          wrongStopped,
          wrongStopped + wrongThrough,
          rightThrough,
          rightStopped + rightThrough,
        ),
        to: `${href('/debrief/')}?run=${encodeURIComponent(id)}`,
      },
    ];
  });
  const latest = [...lessons, ...runs].sort((a, b) => b.at - a.at).slice(0, shown);
  return (
    <section class="stack" aria-labelledby="changed">
      <h2 id="changed">{words.changed}</h2>
      {latest.length === 0 && <p class="quiet">{words.nothingYet}</p>}
      <ul class="recent">
        {latest.map((item) => (
          <li key={item.key}>
            <p>{item.text}</p>
            {item.more && <p class="quiet">{item.more}</p>}
            <p class="quiet">
              {words.when(item.at)}
              {item.to && (
                <>
                  {' · '}
                  <a href={item.to}>{words.debrief}</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <SkillsLine />
    </section>
  );
}
