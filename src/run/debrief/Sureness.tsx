import { debrief } from '#words/debrief';
import { aiSteps, leanOf, learnerSteps, type Standing, surenessOf } from '../../domain/debrief.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { DiagramStep } from '../../domain/metrics/calibration.ts';
import type { Shown } from '../../domain/metrics/figure.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Reliability } from '../../parts/charts/Reliability.tsx';
import { Finding } from '../../parts/Finding.tsx';
import { Measure } from '../../parts/Measure.tsx';
import { Section } from '../../parts/Section.tsx';

const words = debrief.sure;

/** Outputs in the steps that `which` takes, and how many of them were wrong. */
function sum(steps: readonly DiagramStep[], which: (forecast: number) => boolean) {
  return steps
    .filter(({ forecast }) => which(forecast))
    .reduce((all, s) => ({ n: all.n + s.n, wrong: all.wrong + Math.round((s.observed.p ?? 0) * s.n) }), {
      n: 0,
      wrong: 0,
    });
}

/** The learner's estimates against results, beside the AI's own; then what they come to in a measured shift. */
export function Sureness({ judgements, standing }: { judgements: readonly Judgement[]; standing: Standing }) {
  const [own, ai] = [learnerSteps(judgements), aiSteps(judgements)];
  const [high, low] = [sum(own, (f) => f > 0.5), sum(own, (f) => f < 0.5)];
  const counted = judgements.filter((j) => j.counted);
  const meanSure = counted.reduce((all, j) => all + j.aiConfidence, 0) / Math.max(1, counted.length);
  const most = Math.max(1, ...own.map((s) => s.n), ...ai.map((s) => s.n));
  const found = surenessOf(judgements, standing);
  return (
    <Section id="sure" title={words.title}>
      <p>
        {own.length > 0 && `${words.before} `}
        {own.length > 0 ? words.said(high.n, high.wrong, low.n, low.wrong) : words.noneGiven}
      </p>
      <p>{words.aiSaid(meanSure, counted.filter((j) => j.sound).length, counted.length)}</p>
      <div class="pair">
        {own.length > 0 && (
          <Reliability caption={words.yours} step={words.step} across={words.across} rows={own} most={most} />
        )}
        <Reliability caption={words.ai} step={words.stepAi} across={words.acrossAi} rows={ai} most={most} />
      </div>
      <p class="quiet">
        {words.chartNote} {words.aiNote}
      </p>
      <Measure id="calibration" />
      {found && own.length > 0 && <Findings {...found} />}
    </Section>
  );
}

function Findings({ over, auc, skill }: NonNullable<ReturnType<typeof surenessOf>>) {
  const number = (shown: Shown, kind: 'rate' | 'points', what: string, text: (figure: string) => string) =>
    shown.kind === 'figure'
      ? text(figureText(shown, kind))
      : (shown.kind === 'not-yet' ? debrief.notYet : debrief.notTold)(what, figureText(shown));
  return (
    <div class="findings">
      <Finding
        title={words.overTitle}
        plain={
          over.kind === 'figure' ? words.over(leanOf(over), Math.round(100 * Math.abs(over.value))) : null
        }
        number={number(over, 'points', words.overWhat, words.overNumber)}
        measure="over-confidence"
      />
      <Finding
        title={words.aucTitle}
        plain={auc.kind === 'figure' ? words.auc(Math.round(100 * auc.value)) : null}
        number={number(auc, 'rate', words.aucWhat, words.aucNumber)}
        measure="auc"
      />
      <Finding
        title={words.skillTitle}
        plain={skill.kind === 'figure' ? words.skill[leanOf(skill)] : null}
        number={number(skill, 'rate', words.skillWhat, words.skillNumber)}
        measure="brier"
      />
    </div>
  );
}
