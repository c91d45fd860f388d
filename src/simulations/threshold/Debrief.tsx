import { outOf } from '#words/shares';
import { debrief as words } from '#words-of/threshold';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { DecisionCurve } from './debrief-decision.tsx';
import { CutTable, StageCounts, Sums } from './debrief-tables.tsx';
import { readKept } from './kept.ts';
import { RoundTruth } from './round-truth.tsx';
import { whyText } from './round-why.tsx';
import { marksReached, reachedBy } from './score.ts';
import { type Kept, scoreAt } from './types.ts';

type Of<K extends keyof DebriefModule<Kept>> = NonNullable<DebriefModule<Kept>[K]>;

/** Every cut-off in one table, past months against new ones, what it cost, and each round with its curves. */
export default function ThresholdDebrief({ kept, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  const { rounds, stakes } = kept;
  return (
    <>
      <Section id="cut-offs" title={words.rounds}>
        <CutTable rounds={rounds} />
      </Section>
      <Section id="months" title={words.stages.title}>
        <StageCounts rounds={rounds} />
      </Section>
      <Section id="cut-costs" title={words.cost}>
        <Sums rounds={rounds} />
      </Section>
      <Section id="round-by-round" title={words.detail}>
        <div class="others">
          {rounds.map((round, i) => {
            const name = words.round(i + 1, round.title, round.month);
            return (
              <details key={round.key} class="unfold">
                <summary>
                  <span class="other-name">{name}</span>
                  <Tag tone={round.fitting ? 'sound' : 'flawed'}>{words.verdicts[verdictOf(round)]}</Tag>
                </summary>
                <div class="threshold-round">
                  <p>
                    <span class="quiet">{words.said(round.machine)}</span> {round.offer}
                  </p>
                  <RoundTruth round={round} stakes={stakes}>
                    <DecisionCurve round={round} stakes={stakes} />
                  </RoundTruth>
                  {objection(round.key, name)}
                </div>
              </details>
            );
          })}
        </div>
      </Section>
    </>
  );
}

/** The four ways a round can end, and the two in which the decision was right but the cut-off does not fit. */
function verdictOf({ fault, kept, fitting }: Kept['rounds'][number]): keyof typeof words.verdicts {
  if (fault === null) return kept ? (fitting ? 'soundKept' : 'keptOff') : 'soundMoved';
  return kept ? 'wrongKept' : fitting ? 'wrongMoved' : 'movedOff';
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ rounds, pass }) => {
  const reached = reachedBy(rounds);
  const marks = marksReached(reached, pass);
  const text = words.marks;
  return {
    sentence: words.sentence(reached.kept, reached.sound, reached.moved, reached.wrong),
    marks: [
      { text: text.moved(outOf(pass.wrongMoved), reached.moved, reached.wrong), reached: marks.wrongMoved },
      { text: text.kept(outOf(pass.rightKept), reached.kept, reached.sound), reached: marks.rightKept },
      { text: text.regret(pass.regret, reached.regret), reached: marks.regret },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['cut-offs', words.roundsShort],
        ['months', words.stages.short],
        ['cut-costs', words.costShort],
        ['round-by-round', words.detailShort],
      ]
    : [];

export const pass: Of<'pass'> = ({ pass: { wrongMoved, rightKept } }) => ({
  wrongStopped: wrongMoved,
  rightLetThrough: rightKept,
});

export const items: Of<'items'> = ({ rounds, stakes }) =>
  rounds.map((round, i) => ({
    item: round.key,
    title: words.round(i + 1, round.title, round.month),
    ai: round.offer,
    key: words.key(round.fault === null, scoreAt(round.best), whyText(round, stakes)),
  }));
