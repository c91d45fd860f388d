import { debrief } from '#words/debrief';
import { openingAllIsIdeal } from '../../domain/debrief.ts';
import type { Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import { shiftScore } from '../../domain/metrics/shift-score.ts';
import { CostBars } from '../../parts/charts/CostBars.tsx';
import { Measure } from '../../parts/Measure.tsx';
import { Section } from '../../parts/Section.tsx';

/** The ledger at the stakes of the shift, and the score under it. */
export function Cost({ ledger, stakes }: { ledger: Ledger; stakes: Stakes | null }) {
  const score = shiftScore(ledger);
  return (
    <Section id="cost" title={debrief.cost}>
      {stakes && <p>{debrief.costLede(stakes.missCents, stakes.falseStopCents, stakes.checkCents)}</p>}
      <CostBars ledger={ledger} />
      <p class="quiet">
        {openingAllIsIdeal(ledger) && `${debrief.allIdeal} `}
        {debrief.idealNote} {debrief.blindNote} {debrief.moveNote}
      </p>
      {score !== null && (
        <p class="score">
          <strong>{debrief.score(Math.round(score))}</strong> <span class="quiet">{debrief.scoreNote}</span>
        </p>
      )}
      <div class="measures">
        <Measure id="cost" named />
        {score !== null && <Measure id="score" named />}
      </div>
    </Section>
  );
}
