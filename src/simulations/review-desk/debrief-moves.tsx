import { debrief } from '#words/debrief';
import { number } from '#words/format';
import { type Evidence, evidenceOf, interventionOf, type Standing } from '../../domain/debrief.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { Finding } from '../../parts/Finding.tsx';
import { rateText } from '../../parts/rate-text.ts';
import { Section } from '../../parts/Section.tsx';

const words = debrief.moves;

/** Was a caught error handled rightly, and does the marked row carry the verdict? */
export function Moves({ judgements, standing }: { judgements: readonly Judgement[]; standing: Standing }) {
  const moves = interventionOf(judgements, standing);
  const rate = rateText(moves);
  const evidence = evidenceOf(judgements);
  return (
    <Section id="moves" title={words.title}>
      <Finding
        plain={words.intervention(moves.x, moves.n)}
        number={rate && words.asRate(rate)}
        measure="right-intervention"
      />
      {evidence && (
        <Finding
          title={words.evidence}
          plain={words.lucky(evidence.lucky, evidence.unmarked) || null}
          number={null}
          measure="evidence"
        >
          <Rows evidence={evidence} />
        </Finding>
      )}
    </Section>
  );
}

function Rows({ evidence }: { evidence: Evidence }) {
  return (
    <table class="counts-table">
      <caption class="visually-hidden">{words.evidenceCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.verdict}</th>
          <th scope="col" class="figure">
            {words.times}
          </th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(words.kinds) as (keyof Evidence)[]).map((kind) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            <td class="figure">{number(evidence[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
