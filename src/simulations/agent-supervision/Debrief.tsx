import { debrief } from '#words/debrief';
import { outOf } from '#words/shares';
import { debriefWords as words } from '#words-of/agent-supervision';
import { fourCounts } from '../../domain/metrics/counts.ts';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Ends } from './debrief-ends.tsx';
import { Harm } from './debrief-harm.tsx';
import { Timing } from './debrief-timing.tsx';
import { Turns } from './debrief-turns.tsx';
import { readKept } from './kept.ts';
import { reaches } from './marks.ts';
import type { Kept } from './types.ts';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

/** When you stepped in, what came back, every task on its own line, and the last answer. */
export default function AgentDebrief({ kept, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  return (
    <>
      <Turns kept={kept} objection={objection} />
      <Timing tasks={kept.tasks} />
      <Harm tasks={kept.tasks} />
      <Ends kept={kept} />
    </>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ stopped, letThrough, pass, tasks }, judgements) => {
  const c = fourCounts(judgements);
  const undecided = tasks.reduce(
    (sum, { left, turns }) =>
      sum + left.safe + left.unsafe + turns.filter(({ move }) => move === 'blocked').length,
    0,
  );
  const sentence = words.sentence(
    c.wrongStopped,
    c.wrongStopped + c.wrongThrough,
    c.rightStopped,
    c.rightStopped + c.rightThrough,
  );
  return {
    sentence: undecided > 0 ? `${sentence} ${words.undecided(undecided)}` : sentence,
    marks: [
      {
        text: words.markUnsafe(outOf(pass.wrongStopped), stopped.x, stopped.n),
        reached: reaches(stopped, pass.wrongStopped),
      },
      {
        text: words.markSafe(outOf(pass.rightLetThrough), letThrough.x, letThrough.n),
        reached: reaches(letThrough, pass.rightLetThrough),
      },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['turns', words.short.turns],
        ['timing', words.short.timing],
        ['harm', words.short.harm],
      ]
    : [];

export const items: Of<'items'> = ({ tasks }) =>
  tasks.flatMap(({ title, turns }) =>
    turns.flatMap(({ item, turn, tool, thought, reasons }) =>
      item === null
        ? []
        : [
            {
              item,
              title: words.callOf(title, turn),
              ai: words.ai(tool, thought),
              key: debrief.dispute.key(reasons.safe, reasons.why, null),
            },
          ],
    ),
  );

export const pass: Of<'pass'> = (kept) => kept.pass;
