import { outOf } from '#words/shares';
import { sections } from '#words-of/second-opinion/debrief';
import { reliance } from '../../domain/metrics/reliance.ts';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Items } from './debrief-items.tsx';
import { Path, said } from './debrief-path.tsx';
import { Square } from './debrief-square.tsx';
import { Sure, Together, Weight } from './debrief-together.tsx';
import { readKept } from './kept.ts';
import { finals, reaches } from './score.ts';
import { adviceTrial, rightness } from './trials.ts';
import type { Kept } from './types.ts';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

const isNumbers = ({ items }: Kept): boolean => items.every(({ form }) => form.kind === 'number');

/** The two skills, the way from own to final answer, what the two came to together, and every item again. */
export default function OpinionDebrief({ kept, standing, objection }: DebriefProps<Kept>) {
  if (!kept) return <p class="quiet">{sections.gone}</p>;
  return (
    <>
      <Square kept={kept} standing={standing} />
      <Path items={kept.items} />
      {standing !== 'practice' && isNumbers(kept) && <Weight kept={kept} />}
      <Together items={kept.items} />
      <Sure items={kept.items} standing={standing} />
      <Items items={kept.items} objection={objection} />
    </>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ items, pass }) => {
  const { whereWrong, whereRight } = finals(
    items.map((item) => ({ sound: item.sound, right: rightness(item).final })),
  );
  return {
    sentence: sections.sentence(whereWrong, whereRight),
    marks: [
      {
        text: sections.mark.wrong(outOf(pass.whereWrong), whereWrong.x, whereWrong.n),
        reached: reaches(whereWrong, pass.whereWrong),
      },
      {
        text: sections.mark.right(outOf(pass.whereRight), whereRight.x, whereRight.n),
        reached: reaches(whereRight, pass.whereRight),
      },
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['square', sections.square.short],
        ['path', sections.path.short],
        ['together', sections.together.short],
        ['sureness', sections.sure.short],
        ['items', sections.items.short],
      ]
    : [];

export const items: NonNullable<Of<'items'>> = (kept) =>
  kept.items.map((item) => ({
    item: item.item,
    title: item.title,
    ai: `${item.adviceText} ${item.label}: ${said(item, item.advice)}`,
    key: sections.items.key(`${item.label}: ${said(item, item.truth)}`, item.working),
  }));

export const square: NonNullable<Of<'square'>> = (kept) => {
  const { rairNum, rairDen, rsrNum, rsrDen } = reliance(kept.items.map(adviceTrial));
  return { rair: { x: rairNum, n: rairDen }, rsr: { x: rsrNum, n: rsrDen } };
};
