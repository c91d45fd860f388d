import { debrief } from '#words/debrief';
import { leanOf, lineOf, type Standing } from '../../domain/debrief.ts';
import type { Stakes } from '../../domain/judgement.ts';
import type { FourCounts } from '../../domain/progress.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Finding } from '../../parts/Finding.tsx';
import { Section } from '../../parts/Section.tsx';

const words = debrief.line;
const leans = { 1: words.through, 0: words.none, '-1': words.stop } as const;

/** c − c* in plain words, d′ one tap away. Nothing at all outside measured shifts. */
export function Line({
  counts,
  stakes,
  standing,
}: {
  counts: FourCounts;
  stakes: Stakes | null;
  standing: Standing;
}) {
  const line = lineOf(counts, stakes, standing);
  if (!line) return null;
  const { gap, dPrime } = line;
  const text = figureText(gap, 'plain');
  return (
    <Section id="line" title={words.title}>
      <p>{words.lede}</p>
      <Finding
        plain={gap.kind === 'figure' ? leans[leanOf(gap)] : null}
        number={
          gap.kind === 'figure'
            ? words.number(text)
            : gap.kind === 'not-yet'
              ? debrief.notYet(words.what, text)
              : debrief.notTold(words.what, text)
        }
        measure="criterion-gap"
      />
      <details class="figures unfold">
        <summary>{words.behind}</summary>
        <Finding
          plain={null}
          number={
            dPrime.kind === 'figure'
              ? words.dPrime(figureText(dPrime, 'plain'))
              : debrief.notTold(words.whatBehind, figureText(dPrime))
          }
          measure="sensitivity"
        />
      </details>
    </Section>
  );
}
