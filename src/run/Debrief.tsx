import { useEffect, useRef } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { moves as words } from '#words/moves';
import { outOf } from '#words/practice';
import { verdict } from '#words/run';
import type { Judgement, PassMarks } from '../domain/judgement.ts';
import { shiftScore } from '../domain/metrics/cost.ts';
import { fourCounts } from '../domain/metrics/counts.ts';
import type { FourCounts } from '../domain/progress.ts';
import { CostBars } from '../parts/charts/CostBars.tsx';
import { FourTable } from '../parts/FourTable.tsx';
import { Tag } from '../parts/Tag.tsx';
import type { ShownItem } from '../simulations/review-desk/types.ts';
import { DebriefItem, Outcome, Replay } from './DebriefItem.tsx';
import { DebriefNext } from './DebriefNext.tsx';
import type { FinishedShift } from './kept.ts';

interface Props {
  shift: FinishedShift;
  /** The lesson that sent the learner here, if any. */
  lesson: { title: string; href: string } | null;
  /** Right after a shift the focus starts at the sentence, because the desk is gone. */
  takeFocus?: boolean;
}

/** How a shift went: one sentence, the two marks, the four counts, the cost, then every item that went wrong. */
export default function Debrief({ shift, lesson, takeFocus = false }: Props) {
  const { judgements, kept } = shift;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takeFocus) return;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);

  const counts = fourCounts(judgements);
  const wrong = counts.wrongStopped + counts.wrongThrough;
  const right = counts.rightStopped + counts.rightThrough;
  const guided = judgements.filter((j) => !j.counted).length;
  const others = judgements.filter((j) => j.counted && !j.sound && j.stopped && !j.fitting).length;

  return (
    <div class="page debrief">
      <header class="page-head">
        <p class="eyebrow">{debrief.eyebrow(kept?.title ?? shift.title, wrong + right)}</p>
        <h1 class="debrief-sentence" ref={heading} tabIndex={-1}>
          {debrief.sentence(counts.wrongStopped, wrong, counts.rightStopped, right)}
        </h1>
        <Marks passed={shift.passed} counts={counts} marks={kept?.pass ?? null} />
        {!shift.fresh && <p class="quiet">{debrief.practiceOnly}</p>}
      </header>

      <section class="stack" aria-labelledby="did">
        <h2 id="did">{debrief.table}</h2>
        <FourTable counts={counts} />
        <p>
          {debrief.counts} {debrief.otherMoves(others, counts.wrongStopped)}
        </p>
        <p class="quiet">
          {debrief.few} {guided > 0 && debrief.outsideCount(guided)}
        </p>
      </section>

      {shift.ledger && (
        <section class="stack" aria-labelledby="cost">
          <h2 id="cost">{debrief.cost}</h2>
          {kept && (
            <p>
              {debrief.costLede(kept.stakes.missCents, kept.stakes.falseStopCents, kept.stakes.checkCents)}
            </p>
          )}
          <CostBars ledger={shift.ledger} />
          <p class="quiet">
            {debrief.idealNote} {debrief.blindNote}
          </p>
          <Score score={shiftScore(shift.ledger)} />
        </section>
      )}

      {kept ? (
        <Items shown={kept.shown} roles={kept.roles} />
      ) : (
        <section class="stack" aria-labelledby="judged">
          <h2 id="judged">{debrief.judgements}</h2>
          <p>{debrief.thinned}</p>
          <Judged judgements={judgements} />
        </section>
      )}
      <DebriefNext lesson={lesson} seed={shift.seed} scenario={shift.scenario} />
    </div>
  );
}

function Marks({ passed, counts, marks }: { passed: boolean; counts: FourCounts; marks: PassMarks | null }) {
  const { wrongStopped, wrongThrough, rightThrough, rightStopped } = counts;
  const line = (got: number, of: number, mark: number, text: typeof debrief.markWrong) => (
    <li>
      {text(outOf(mark), got, of)}{' '}
      <strong>{of === 0 || got / of >= mark - 1e-9 ? debrief.reached : debrief.notReached}</strong>
    </li>
  );
  return (
    <div class="marks">
      <p>
        <Tag tone={passed ? 'sound' : 'unsure'}>{passed ? debrief.passed : debrief.notPassed}</Tag>
      </p>
      {marks && (
        <ul aria-label={debrief.marks}>
          {line(wrongStopped, wrongStopped + wrongThrough, marks.wrongStopped, debrief.markWrong)}
          {line(rightThrough, rightThrough + rightStopped, marks.rightLetThrough, debrief.markRight)}
        </ul>
      )}
    </div>
  );
}

function Score({ score }: { score: number | null }) {
  if (score === null) return null;
  return (
    <p class="score">
      <strong>{debrief.score(Math.round(score))}</strong> <span class="quiet">{debrief.scoreNote}</span>
    </p>
  );
}

function Items({ shown, roles }: { shown: ShownItem[]; roles: Record<string, string> }) {
  const name = (item: ShownItem) => (item.guided ? debrief.guided : debrief.item(Number(item.key)));
  const counted = shown.filter((item) => item.judgement.counted);
  const through = counted.filter(({ judgement: j }) => !j.sound && !j.stopped);
  const nothing = counted.filter(({ judgement: j }) => j.sound && j.stopped);
  const others = shown.filter((item) => !through.includes(item) && !nothing.includes(item));
  const group = (items: ShownItem[], id: string, title: string, none: string) => (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{items.length > 0 ? title : none}</h2>
      {items.map((item) => (
        <DebriefItem key={item.key} item={item} name={name(item)} roles={roles} />
      ))}
    </section>
  );
  return (
    <>
      {group(through, 'through', debrief.through(through.length), debrief.throughNone)}
      {group(nothing, 'nothing', debrief.forNothing(nothing.length), debrief.forNothingNone)}
      {others.length > 0 && (
        <section class="stack" aria-labelledby="others">
          <h2 id="others">{debrief.others}</h2>
          <div class="others">
            {others.map((item) => (
              <details key={item.key}>
                <summary>
                  <span class="other-name">
                    <span class="quiet">{name(item)}</span> {item.case.title}
                  </span>
                  <span class="row">
                    <span class="quiet">{words.done[item.judgement.move]}</span>
                    <Outcome {...item.judgement} />
                  </span>
                </summary>
                <Replay item={item} roles={roles} whole />
              </details>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** What is left once the items themselves are thinned out. */
function Judged({ judgements }: { judgements: Judgement[] }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{debrief.columns.item}</th>
            <th scope="col">{debrief.columns.output}</th>
            <th scope="col">{debrief.columns.move}</th>
            <th scope="col">{debrief.columns.risk}</th>
          </tr>
        </thead>
        <tbody>
          {judgements.map((j, i) => (
            <tr key={j.item}>
              <th scope="row">{j.counted ? debrief.item(i + 1) : debrief.guided}</th>
              <td>{j.sound ? verdict.soundShort : verdict.wrongShort}</td>
              <td>{words.name[j.move]}</td>
              <td>{j.risk === null ? '–' : `${j.risk}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
