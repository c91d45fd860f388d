import { figures } from '#words/measures';
import { sections } from '#words-of/second-opinion/debrief';
import { leanOf, type Standing } from '../../domain/debrief.ts';
import { weightOfAdvice } from '../../domain/metrics/advice.ts';
import type { Shown } from '../../domain/metrics/figure.ts';
import { reliance } from '../../domain/metrics/reliance.ts';
import { shownAdvice, shownOverConfidence } from '../../domain/metrics/shown.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Section } from '../../parts/Section.tsx';
import { What } from './debrief-what.tsx';
import { adviceTrial, nearerThanRule, numberTrials, rightness, sureAnswers } from './trials.ts';
import type { Kept, KeptItem } from './types.ts';

/** Right answers alone and together: the complementarity line of science/spec 1.3. */
export function Together({ items }: { items: readonly KeptItem[] }) {
  const words = sections.together;
  const all = items.map(rightness);
  const n = all.length;
  const count = (which: 'own' | 'advice' | 'final') => all.filter((one) => one[which]).length;
  const rows = (['own', 'advice', 'final'] as const).map((which) => [words[which], count(which)] as const);
  const ruled = nearerThanRule(items);
  const by = Math.round((reliance(items.map(adviceTrial)).complementarity ?? 0) * n);
  return (
    <Section id="together" title={words.title}>
      <p>
        {words.lede(count('own'), count('advice'), count('final'), n)} {words.gain(by)} {words.mix}
      </p>
      {ruled && <p>{words.rule(ruled.x, ruled.n)}</p>}
      <figure class="cost">
        <figcaption class="visually-hidden">{words.caption}</figcaption>
        <div class="bars" aria-hidden="true">
          {rows.map(([name, x]) => (
            <div key={name} class={name === words.final ? 'bar-row own' : 'bar-row'}>
              <span class="bar-name">{name}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect width="100" height="10" class="bar-rail" />
                <rect width={n === 0 ? 0 : (100 * x) / n} height="10" class="bar-fill" />
              </svg>
              <span class="bar-value">{sections.count(x, n)}</span>
            </div>
          ))}
        </div>
        <details class="figures unfold">
          <summary>{figures.table}</summary>
          <table>
            <caption class="visually-hidden">{words.caption}</caption>
            <tbody>
              {rows.map(([name, x]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{sections.count(x, n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
      <What text={sections.means.together} />
    </Section>
  );
}

/** A ratio with two decimals, or why there is none. */
const ratio = (shown: Shown): string =>
  shown.kind === 'figure' && shown.interval
    ? figures.plain(shown.value, shown.interval.lo, shown.interval.hi, 2)
    : figureText(shown, 'plain');

/** Weight of advice beside the weight that would have been best; measured runs of numbers alone. */
export function Weight({ kept }: { kept: Kept }) {
  const words = sections.weight;
  const trials = numberTrials(kept.items);
  const { weight, optimal, gap } = shownAdvice(trials);
  const { nExcluded, nOutOfRange } = weightOfAdvice(trials);
  const left = words.left(nExcluded, nOutOfRange);
  return (
    <Section id="weight" title={words.title}>
      <p>{words.lede}</p>
      <div class="finding">
        {gap.kind === 'figure' ? (
          <>
            <p class="finding-plain">{words.lean[String(leanOf(gap))]}</p>
            <p class="finding-number">
              {words.own(ratio(weight))} {words.best(ratio(optimal))} {words.gap(ratio(gap))}
            </p>
          </>
        ) : (
          <p class="finding-number">{words.notYet(ratio(gap))}</p>
        )}
        {left && <p class="quiet">{left}.</p>}
        <p class="quiet">{words.note}</p>
      </div>
      <What text={sections.means.weight} />
    </Section>
  );
}

/** How often high sureness was right: before the advice, in the end, and the AI's own. */
export function Sure({ items, standing }: { items: readonly KeptItem[]; standing: Standing }) {
  const words = sections.sure;
  const high = <T,>(some: readonly T[], sure: (one: T) => number, right: (one: T) => boolean) => {
    const chosen = some.filter((one) => sure(one) >= 0.8);
    return [chosen.length, chosen.filter(right).length] as const;
  };
  const [own, final] = [sureAnswers(items, 'own'), sureAnswers(items, 'final')];
  const of = (answers: typeof own) =>
    high(
      answers,
      (one) => one.confidence,
      (one) => one.right,
    );
  const ai = high(
    items,
    (one) => one.confidence,
    (one) => one.sound,
  );
  const points = (answers: typeof own) => {
    const shown = shownOverConfidence(answers);
    return shown.kind === 'figure' ? figureText(shown, 'points') : figureText(shown);
  };
  return (
    <Section id="sureness" title={words.title}>
      <ul class="points">
        <li>{words.said('own', ...of(own))}</li>
        <li>{words.said('final', ...of(final))}</li>
        <li>{words.ai(...ai)}</li>
      </ul>
      {standing === 'measured' && <p class="finding-number">{words.over(points(own), points(final))}</p>}
    </Section>
  );
}
