import { number } from '#words/format';
import { spotDebrief } from '#words-of/spot-error';
import { rightOf, type Standing, wrongOf } from '../../domain/debrief.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { shownRate } from '../../domain/metrics/shown.ts';
import { Finding } from '../../parts/Finding.tsx';
import { rateText } from '../../parts/rate-text.ts';
import { Section } from '../../parts/Section.tsx';
import type { DebriefModule, DebriefProps } from '../contract.ts';
import { objectionsOf, Pieces, partsOf } from './debrief-pieces.tsx';
import { readKept } from './kept.ts';
import type { Kept, KeptPart } from './types.ts';
import { partWords } from './view-cells.tsx';

type Of<K extends keyof DebriefModule<Kept>> = NonNullable<DebriefModule<Kept>[K]>;

/** Piece by piece, then how faults were named, then what looked odd and was right. */
export default function SpotDebrief({ kept, standing, objection }: DebriefProps<Kept>) {
  if (!kept) return null;
  return (
    <>
      <Pieces kept={kept} objection={objection} />
      <Kinds kept={kept} standing={standing} />
      <Lures kept={kept} />
    </>
  );
}

const allParts = ({ pieces }: Kept): KeptPart[] => pieces.flatMap(partsOf);

/** The second count: of the faults found, how many were named rightly; and of each kind. */
function Kinds({ kept, standing }: { kept: Kept; standing: Standing }) {
  const words = spotDebrief.kind;
  const faults = allParts(kept).filter(({ kind }) => kind !== null);
  const hits = faults.filter(({ outcome }) => outcome === 'hit');
  const right = hits.filter(({ kindRight }) => kindRight).length;
  const fixes = hits.filter(({ fixRight }) => fixRight).length;
  const rate = rateText({
    x: right,
    n: hits.length,
    shown: standing === 'measured' ? shownRate(right, hits.length, 'wrong') : null,
  });
  return (
    <Section id={words.id} title={words.title(kept.seek)}>
      <Finding
        plain={[
          words.sentence(right, hits.length, kept.seek),
          kept.fix && hits.length > 0 ? words.fixes(kept.fix.short, fixes, hits.length) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        number={rate && words.asRate(rate)}
        measure="right-intervention"
      >
        <p class="quiet">{words.note(kept.seek)}</p>
      </Finding>
      <table class="counts-table spot-counts">
        <caption>{words.caption(kept.seek)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column(kept.seek)}</th>
            <th scope="col" class="figure">
              {words.shown(kept.seek)}
            </th>
            <th scope="col" class="figure">
              {words.marked}
            </th>
            <th scope="col" class="figure">
              {words.named}
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.kinds.flatMap(({ id, title }) => {
            const own = faults.filter(({ kind }) => kind === id);
            if (own.length === 0) return [];
            const found = own.filter(({ outcome }) => outcome === 'hit');
            return [
              <tr key={id}>
                <th scope="row">{title}</th>
                <td class="figure">{number(own.length)}</td>
                <td class="figure">{number(found.length)}</td>
                <td class="figure">{number(found.filter(({ kindRight }) => kindRight).length)}</td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** Sound parts that looked odd: which of them were taken for faults. */
function Lures({ kept }: { kept: Kept }) {
  const words = spotDebrief.lures;
  const odd = allParts(kept).filter((part) => part.odd);
  const taken = odd.filter(({ outcome }) => outcome === 'false-mark');
  return (
    <Section id={words.id} title={words.title}>
      <p>{odd.length === 0 ? words.none : words.sentence(taken.length, odd.length)}</p>
      {taken.length > 0 && (
        <>
          <h3>{taken.length === 1 ? words.takenOne : words.taken}</h3>
          <ul class="spot-list">
            {taken.map((part) => (
              <li key={part.item}>
                <strong>{partWords(part)}</strong> {part.why}
              </li>
            ))}
          </ul>
        </>
      )}
      {odd.length > 0 && <p class="quiet">{words.note}</p>}
    </Section>
  );
}

export const read: Of<'read'> = readKept;

export const head: Of<'head'> = ({ pass, seek }, judgements) => {
  const c = fourCounts(judgements);
  const [wrong, right] = [wrongOf(c), rightOf(c)];
  const mark = (text: typeof spotDebrief.markWrong, got: number, of: number, least: number) => ({
    text: text(least, got, of, seek),
    reached: of === 0 || got / of >= least - 1e-9,
  });
  return {
    sentence: spotDebrief.sentence(c.wrongStopped, wrong, c.rightStopped, right, seek),
    marks: [
      mark(spotDebrief.markWrong, c.wrongStopped, wrong, pass.wrongStopped),
      mark(spotDebrief.markRight, c.rightThrough, right, pass.rightLetThrough),
    ],
  };
};

export const links: Of<'links'> = (kept) =>
  kept
    ? [
        [spotDebrief.pieces.id, spotDebrief.pieces.short],
        [spotDebrief.kind.id, spotDebrief.kind.short],
        [spotDebrief.lures.id, spotDebrief.lures.short],
      ]
    : [];

export const items: Of<'items'> = objectionsOf;

export const pass: Of<'pass'> = (kept) => kept.pass;
