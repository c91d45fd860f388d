import { useLayoutEffect, useRef } from 'preact/hooks';
import { check as words } from '#words/elements';
import { RiskScale } from '../parts/RiskScale.tsx';
import { useSaid } from '../parts/say.ts';
import { Ask } from './check/Ask.tsx';
import { Reasons } from './check/Reasons.tsx';
import { type Asking, useCheck } from './check/use-check.ts';
import type { CheckSpec } from './check-logic.ts';

/** The sentence under the button when it was pressed too early. */
function missingWords(check: CheckSpec, missing: NonNullable<Asking['missing']>): string {
  if (missing.missing === 'some') return words.missing.some(missing.left);
  if (missing.missing === 'unreadable') return words.missing.unreadable;
  if (check.kind === 'order') return words.missing.nothingOrder;
  return check.kind === 'number' ? words.missing.nothingNumber : words.missing.nothing;
}

function verdictWords(check: CheckSpec, { answer, grade }: NonNullable<Asking['settled']>): string {
  if (grade.right) return words.right;
  if (check.opening) return words.wrongOpening;
  if (check.kind === 'one') return words.wrong;
  if (check.kind === 'several') {
    const fitting = check.options.filter((option) => option.correct);
    const found = fitting.filter((option) => answer.includes(option.key)).length;
    return words.wrongSome.several(found, fitting.length, answer.length - found);
  }
  return check.kind === 'number' ? words.wrongNumber : words.wrongSome[check.kind](grade.hits, grade.of);
}

/** One question: asked, answered, explained. */
export default function Check({ check }: { check: CheckSpec }) {
  const root = useRef<HTMLDivElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  // Set by the two buttons, never by resuming: coming back to a page must not move the focus.
  const moveTo = useRef<'verdict' | 'question' | null>(null);
  const early = useRef(0);
  const [said, say] = useSaid();
  const asking = useCheck(check, root);
  const { settled, kept } = asking;

  useLayoutEffect(() => {
    if (moveTo.current === 'verdict') {
      verdict.current?.focus();
      say(root.current?.querySelector<HTMLElement>('[data-said]')?.innerText ?? '');
    }
    if (moveTo.current === 'question') toQuestion();
    moveTo.current = null;
  });

  /** To what is still open: the first list without a choice, else the first of all. */
  const toQuestion = () => {
    const all = root.current?.querySelectorAll<HTMLInputElement>('input, select, .order button') ?? [];
    ([...all].find((field) => !field.value) ?? all[0])?.focus();
  };
  const answer = () => {
    if (asking.commit()) moveTo.current = 'verdict';
    else {
      early.current += 1;
      toQuestion();
    }
  };
  const again = () => {
    moveTo.current = 'question';
    say('');
    asking.again();
  };
  // A region that did not change is not read out again: every second time the note has one space more.
  const note = asking.missing ? missingWords(check, asking.missing) + '\u00a0'.repeat(early.current % 2) : '';
  const asked = `asked-${check.id}`;
  const head = (
    <>
      {check.question}
      {check.opening && <span class="opening">{words.opening}</span>}
    </>
  );

  return (
    <div
      class="check"
      ref={root}
      data-kind={check.kind}
      data-check={check.id}
      data-state={settled ? 'answered' : 'open'}
    >
      {settled ? (
        <>
          <p class="question" id={asked}>
            {head}
          </p>
          <p class="verdict-line" ref={verdict} tabIndex={-1}>
            {verdictWords(check, settled)}
          </p>
          <div data-pagefind-ignore="all">
            {settled.sure !== null && <p class="quiet">{words.wasSure(settled.sure)}</p>}
            {!check.opening && kept?.first && kept.attempts > 1 && (
              <p class="quiet">
                {kept.first.right ? words.first.right : words.first.wrong} {words.tries(kept.attempts)}
              </p>
            )}
            <Reasons check={check} answer={settled.answer} slip={settled.grade.slip} />
          </div>
          {!settled.grade.right && (
            <button type="button" class="button" aria-describedby={asked} onClick={again}>
              {words.again}
            </button>
          )}
        </>
      ) : (
        <>
          <fieldset aria-describedby={`how-${check.id}`}>
            <legend class="question" id={asked}>
              {head}
            </legend>
            <div data-pagefind-ignore="all">
              <p class="quiet" id={`how-${check.id}`}>
                {words.how[check.kind]}
              </p>
              <Ask check={check} answer={asking.answer} change={asking.change} say={say} enter={answer} />
            </div>
          </fieldset>
          {check.sure && (
            <div data-pagefind-ignore="all">
              <RiskScale
                name={`${check.id}-sure`}
                question={words.sure}
                low={words.sureLow}
                high={words.sureHigh}
                value={asking.sure}
                choose={(step) => asking.change(asking.answer, step)}
              />
            </div>
          )}
          <div class="commit row" data-pagefind-ignore="all">
            <button type="button" class="button" aria-describedby={asked} onClick={answer}>
              {words.answer}
            </button>
          </div>
        </>
      )}
      <p class="note" role="status" data-pagefind-ignore="all">
        {note}
      </p>
      <p class="visually-hidden" role="status" data-pagefind-ignore="all">
        {said}
      </p>
    </div>
  );
}
