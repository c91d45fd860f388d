import { outOf } from '#words/shares';
import { evidence, told as words } from '#words-of/evidence-marking';
import { rightOf, wrongOf } from '../../domain/debrief.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { Claims } from './debrief-claims.tsx';
import { Places, Verdicts } from './debrief-counts.tsx';
import { LeftOut } from './debrief-left-out.tsx';
import { Matrix } from './debrief-matrix.tsx';
import { readKept } from './kept.ts';
import { marksOf } from './score.ts';
import type { Kept } from './types.ts';
import { placeName } from './view-place.tsx';

type Of<K extends keyof DebriefModule<Kept>> = DebriefModule<Kept>[K];

/** Verdicts, places, claims against places, what was left out, and every claim with its line and why. */
export default function EvidenceDebrief({ kept, standing, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  return (
    <>
      <Verdicts kept={kept} />
      <Places kept={kept} standing={standing} />
      <Matrix kept={kept} />
      <LeftOut kept={kept} objection={objection} />
      <Claims kept={kept} objection={objection} />
    </>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = (kept, judgements) => {
  const c = fourCounts(judgements);
  const [wrong, right] = [wrongOf(c), rightOf(c)];
  const { hits, due } = marksOf(kept);
  const mark = (text: typeof words.marks.wrong, got: number, of: number, least: number) => ({
    text: text(outOf(least), got, of),
    reached: of === 0 || got / of >= least - 1e-9,
  });
  return {
    sentence: words.sentence(c.wrongStopped, wrong, c.rightThrough, right, hits, due),
    marks: [
      mark(words.marks.wrong, c.wrongStopped, wrong, kept.pass.wrongStopped),
      mark(words.marks.right, c.rightThrough, right, kept.pass.rightLetThrough),
      mark(words.marks.places, hits, due, kept.places),
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        ['verdicts', words.verdicts.short],
        ['places', words.places.short],
        ['matrix', words.matrix.short],
        ['left-out', words.leftOut.short],
        ['claims', words.items.short],
      ]
    : [];

export const items: Of<'items'> = ({ sets }) =>
  sets.flatMap(({ title, claims, leftOut, documents }) => [
    ...claims.map(({ item, text, verdict, at, why }, i) => ({
      item,
      title: words.items.name(title, i + 1),
      ai: text,
      key: words.object.claimKey(
        evidence.verdictIn[verdict],
        at.map((one) => placeName(documents, one)).join(' / '),
        why,
      ),
    })),
    ...(leftOut
      ? [
          {
            item: leftOut.item,
            title: words.items.leftOutName(title),
            ai: evidence.complete,
            key: words.object.leftOutKey(leftOut.gaps.map(({ why }) => why)),
          },
        ]
      : []),
  ]);

export const pass: Of<'pass'> = (kept) => kept.pass;
