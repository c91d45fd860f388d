import { debrief } from '#words/debrief';
import { openingAllIsIdeal, type Rate, type Standing, stagesOf } from '../../domain/debrief.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import { Measure } from '../../parts/Measure.tsx';
import { countText, rateText } from '../../parts/rate-text.ts';
import { Section } from '../../parts/Section.tsx';

interface Props {
  judgements: readonly Judgement[];
  standing: Standing;
  ledger: Ledger | null;
}

/** Screening against final move, as two rows of one table. */
export function Stages({ judgements, standing, ledger }: Props) {
  const stages = stagesOf(judgements, standing);
  const { wrong, right } = stages.opened;
  const words = debrief.stages;
  return (
    <Section id="checks" title={words.title}>
      <p>
        {words.lede(wrong.x, wrong.n, right.x, right.n)} {words.note}{' '}
        {ledger && openingAllIsIdeal(ledger) && words.allIdeal}
      </p>
      <table class="stages">
        <caption class="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.wrong}</th>
            <th scope="col">{words.right}</th>
          </tr>
        </thead>
        <tbody>
          {(['opened', 'stopped'] as const).map((stage) => (
            <tr key={stage}>
              <th scope="row">{words[stage]}</th>
              <Cell rate={stages[stage].wrong} />
              <Cell rate={stages[stage].right} />
            </tr>
          ))}
        </tbody>
      </table>
      <Measure id="screening" />
    </Section>
  );
}

function Cell({ rate }: { rate: Rate }) {
  const text = rateText(rate);
  return (
    <td>
      <strong>{countText(rate)}</strong>
      {text && <span class="quiet"> {text}</span>}
    </td>
  );
}
