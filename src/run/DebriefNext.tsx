import { debrief } from '#words/debrief';
import { href } from '../parts/href.ts';

export interface NextLinks {
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  /** Starts a fresh shift on the same page; without it a link leads to the practice. */
  again?: (() => void) | undefined;
}

/** Where to go from a debrief. "Same shift again" is an address, so it can be kept or handed on. */
export function DebriefNext({ next, seed, scenario }: { next: NextLinks; seed: number; scenario: string }) {
  const page = `/practice/${scenario}/`;
  return (
    <nav class="stack no-print" aria-labelledby="next">
      <h2 id="next">{debrief.next}</h2>
      <p class="row">
        {next.lesson && (
          <a class="button primary" href={href(next.lesson.href)}>
            {debrief.lesson(next.lesson.title)}
          </a>
        )}
        {next.again ? (
          <button type="button" class="button" onClick={next.again}>
            {debrief.fresh}
          </button>
        ) : (
          <a class="button" href={href(page)}>
            {debrief.fresh}
          </a>
        )}
        <a class="button" href={`${href(page)}?seed=${seed}`}>
          {debrief.same}
        </a>
        <button type="button" class="button" onClick={() => window.print()}>
          {debrief.print}
        </button>
        <a class="button plain" href={href('/')}>
          {debrief.path}
        </a>
        <a class="button plain" href={href('/practice/')}>
          {debrief.all}
        </a>
      </p>
    </nav>
  );
}
