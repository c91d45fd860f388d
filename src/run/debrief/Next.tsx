import { debrief } from '#words/debrief';
import type { PassMarks } from '../../domain/judgement.ts';
import { type NextInput, type NextReason, nextPractice } from '../../domain/next-practice.ts';
import { href } from '../../parts/href.ts';
import type { FinishedShift } from '../kept.ts';
import type { PracticeList } from './practice-list.ts';

interface Props {
  shift: FinishedShift;
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  list: PracticeList | null;
  passed: readonly string[];
  /** Pass marks as they were told, where they are shares. */
  marks: PassMarks | null;
  /** Counts of the reliance square, where initial answers were asked for. */
  square: NextInput['square'] | null;
  modeName: (id: string) => string;
}

/** One next practice with its reason; then the ways on. "Same shift again" is an address, so it can be handed on. */
export function Next({ shift, lesson, list, passed, marks, square, modeName }: Props) {
  const { scenario, seed, judgements } = shift;
  const page = `/practice/${scenario}/`;
  const next =
    list &&
    nextPractice({
      scenario,
      judgements,
      marks,
      options: list.practices,
      passed,
      reached: shift.passed,
      ...(square ? { square } : {}),
    });
  return (
    <nav class="stack" aria-labelledby="next">
      <h2 id="next">{debrief.next}</h2>
      {next && (
        <>
          <p class="next-why">{reasonText(next.reason, modeName)}</p>
          <p class="row">
            <a class={lesson ? 'button' : 'button primary'} href={href(next.practice.href)}>
              {debrief.nextFor(next.practice.title)}
            </a>
          </p>
        </>
      )}
      <p class="row no-print">
        {lesson && (
          <a class="button primary" href={href(lesson.href)}>
            {debrief.lesson(lesson.title)}
          </a>
        )}
        <a class={lesson || next ? 'button' : 'button primary'} href={href('/')}>
          {debrief.path}
        </a>
        <a class="button" href={href(page)}>
          {debrief.fresh}
        </a>
        <a class="button" href={`${href(page)}?seed=${seed}`}>
          {debrief.same}
        </a>
        <button type="button" class="button" onClick={() => window.print()}>
          {debrief.print}
        </button>
        <a class="button plain" href={href('/profile/')}>
          {debrief.skills}
        </a>
        <a class="button plain" href={href('/practice/')}>
          {debrief.all}
        </a>
      </p>
    </nav>
  );
}

function reasonText(reason: NextReason, modeName: Props['modeName']): string {
  const words = debrief.nextWhy;
  switch (reason.why) {
    case 'missed':
      return words.missed(
        reason.missed,
        reason.wrong,
        reason.kind && { ...reason.kind, name: modeName(reason.kind.mode) },
      );
    case 'over-stopped':
      return words.overStopped(reason.stopped, reason.right);
    case 'next-level':
      return words.nextLevel;
    case 'measure':
      return words.measure;
    case 'again':
      return words.again;
    case 'not-yet':
      return words.notYet;
    case 'gives-way':
      return words.givesWay;
    case 'holds-back':
      return words.holdsBack;
    case 'both':
      return words.both;
  }
}
