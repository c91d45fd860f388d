import { debrief } from '#words/debrief';
import { relianceOf, type Standing } from '../../domain/debrief.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { FourCounts } from '../../domain/progress.ts';
import { Intervals } from '../../parts/charts/Intervals.tsx';
import { FourTable } from '../../parts/FourTable.tsx';
import { Measure } from '../../parts/Measure.tsx';
import { countText } from '../../parts/rate-text.ts';
import { Section } from '../../parts/Section.tsx';

interface Props {
  counts: FourCounts;
  standing: Standing;
}

/** The four counts as a table, never merged. */
export function Counts({ counts, standing, judgements }: Props & { judgements: readonly Judgement[] }) {
  const outside = judgements.filter((j) => !j.counted).length;
  return (
    <Section id="did" title={debrief.table}>
      <FourTable counts={counts} />
      <p>{debrief.counts}</p>
      {(standing === 'practice' || outside > 0) && (
        <p class="quiet">
          {standing === 'practice' && debrief.few} {outside > 0 && debrief.outsideCount(outside)}
        </p>
      )}
    </Section>
  );
}

/** Over-reliance and under-reliance, side by side. */
export function Reliance({ counts, standing }: Props) {
  const { over, under } = relianceOf(counts, standing);
  const words = debrief.reliance;
  const row = (key: string, label: string, rate: typeof over) => ({
    key,
    label,
    shown: rate.n === 0 ? null : rate.shown,
    counts: countText(rate),
  });
  return (
    <Section id="trust" title={words.title}>
      <p>{words.lede}</p>
      <Intervals
        caption={words.caption}
        rows={[row('over', words.over, over), row('under', words.under, under)]}
      />
      <div class="measures">
        <Measure id="over-reliance" named />
        <Measure id="under-reliance" named />
      </div>
    </Section>
  );
}
