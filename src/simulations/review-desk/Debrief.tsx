import { debrief } from '#words/debrief';
import { outOf } from '#words/shares';
import { rightOf, wrongOf } from '../../domain/debrief.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { valueText } from '../../parts/value.ts';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Items } from './debrief-items.tsx';
import { Moves } from './debrief-moves.tsx';
import { Stages } from './debrief-stages.tsx';
import { readKept } from './kept.ts';
import type { Kept } from './types.ts';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

/** Screening and final move, whether errors caught were handled rightly, and every item again. */
export default function DeskDebrief({ kept, judgements, standing, ledger, objection }: DebriefProps<Kept>) {
  return (
    <>
      <Stages {...{ judgements, standing, ledger }} />
      <Moves {...{ judgements, standing }} />
      {kept && <Items shown={kept.shown} roles={kept.roles} objection={objection} />}
    </>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ pass }, judgements) => {
  const c = fourCounts(judgements);
  const [wrong, right] = [wrongOf(c), rightOf(c)];
  const mark = (text: typeof debrief.markWrong, got: number, of: number, least: number) => ({
    text: text(outOf(least), got, of),
    reached: of === 0 || got / of >= least - 1e-9,
  });
  return {
    sentence: debrief.sentence(c.wrongStopped, wrong, c.rightStopped, right),
    marks: [
      mark(debrief.markWrong, c.wrongStopped, wrong, pass.wrongStopped),
      mark(debrief.markRight, c.rightThrough, right, pass.rightLetThrough),
    ],
  };
};

export const links: Of<'links'> = (kept) => [
  ['moves', debrief.moves.short],
  ...(kept ? [['through', debrief.items] as [string, string]] : []),
];

export const items: Of<'items'> = ({ shown }) =>
  shown.map(({ judgement, case: c }) => {
    const answer = (value: Parameters<typeof valueText>[0]) => `${c.answer.label}: ${valueText(value)}`;
    return {
      item: judgement.item,
      title: c.title,
      ai: `${c.ai.text} ${answer(c.answer.ai)}`,
      key: debrief.dispute.key(c.sound, c.truthText, c.answer.truth && answer(c.answer.truth)),
    };
  });

export const pass: Of<'pass'> = (kept) => kept.pass;
