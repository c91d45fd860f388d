import { number } from '#words/format';
import { evidence, told } from '#words-of/evidence-marking';
import type { Standing } from '../../domain/debrief.ts';
import { shownMarks } from '../../domain/metrics/shown.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Intervals } from '../../parts/charts/Intervals.tsx';
import { countText } from '../../parts/rate-text.ts';
import { Section } from '../../parts/Section.tsx';
import { counted, pointsOf } from './kept.ts';
import { marksOf } from './score.ts';
import { type Kept, type Verdict, verdicts } from './types.ts';

/** Three verdicts against three: what was so down, what was said across. */
export function Verdicts({ kept }: { kept: Kept }) {
  const words = told.verdicts;
  const claims = counted(kept).flatMap((set) => set.claims);
  const points = pointsOf(claims);
  const of = (was: Verdict, said: Verdict) =>
    claims.filter(({ verdict, yours }) => verdict === was && yours.verdict === said).length;
  const all = (was: Verdict) => claims.filter(({ verdict }) => verdict === was).length;
  return (
    <Section id="verdicts" title={words.title}>
      <p>{words.lede(points.verdicts.x + points.lines.x, points.verdicts.n + points.lines.n)}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="nine">
        <table class="evidence-nine">
          <caption class="visually-hidden" id="nine">
            {words.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.was}
              </th>
              <th scope="colgroup" colSpan={3} class="figure">
                {words.said}
              </th>
              <th scope="col" rowSpan={2} class="figure">
                {words.total}
              </th>
            </tr>
            <tr>
              {verdicts.map((said) => (
                <th key={said} scope="col" class="figure">
                  {evidence.verdictIn[said]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verdicts.map((was) => (
              <tr key={was}>
                <th scope="row">{evidence.verdict[was]}</th>
                {verdicts.map((said) => (
                  <td key={said} class={was === said ? 'figure same' : 'figure'}>
                    {number(of(was, said))}
                  </td>
                ))}
                <td class="figure">{number(all(was))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{words.loud(of('not-in-source', 'not-in-source'), all('not-in-source'))}</p>
      <p class="quiet">{words.complete}</p>
    </Section>
  );
}

/** Precision and recall over places, each with its counts first; rates and F1 after measured runs only. */
export function Places({ kept, standing }: { kept: Kept; standing: Standing }) {
  const words = told.places;
  const marks = marksOf(kept);
  const { hits, wrong, due } = marks;
  const shown = standing === 'measured' ? shownMarks(marks) : null;
  const row = (key: 'precision' | 'recall', n: number) => ({
    key,
    label: words[key],
    counts: countText({ x: hits, n, shown: null }),
    shown: shown && n > 0 ? shown[key] : null,
  });
  return (
    <Section id="places" title={words.title}>
      <p>{words.lede}</p>
      <Intervals caption={words.caption} rows={[row('precision', hits + wrong), row('recall', due)]} />
      <p>
        {shown
          ? words.both(shown.f1.kind === 'figure' ? number(shown.f1.value, 2) : figureText(shown.f1))
          : words.measuredOnly}
      </p>
      <details class="measure no-print">
        <summary>{words.what}</summary>
        <div class="measure-body">
          <p>{words.define}</p>
        </div>
      </details>
    </Section>
  );
}
