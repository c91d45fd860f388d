import { debrief } from '#words/debrief';
import { href } from '../parts/href.ts';

interface Props {
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  seed: number;
  scenario: string;
}

/** Where to go from a debrief. "Same shift again" is an address, so it can be kept or handed on. */
export function DebriefNext({ lesson, seed, scenario }: Props) {
  const page = `/practice/${scenario}/`;
  return (
    <nav class="stack no-print" aria-labelledby="next">
      <h2 id="next">{debrief.next}</h2>
      <p class="row">
        {lesson && (
          <a class="button primary" href={href(lesson.href)}>
            {debrief.lesson(lesson.title)}
          </a>
        )}
        {!lesson && (
          <a class="button primary" href={href('/')}>
            {debrief.path}
          </a>
        )}
        <a class="button" href={href(page)}>
          {debrief.fresh}
        </a>
        <a class="button" href={`${href(page)}?seed=${seed}`}>
          {debrief.same}
        </a>
        <button type="button" class="button" onClick={() => window.print()}>
          {debrief.print}
        </button>
        {lesson && (
          <a class="button plain" href={href('/')}>
            {debrief.path}
          </a>
        )}
        <a class="button plain" href={href('/practice/')}>
          {debrief.all}
        </a>
      </p>
    </nav>
  );
}
