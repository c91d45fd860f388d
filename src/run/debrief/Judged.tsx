import { debrief } from '#words/debrief';
import { moves as words } from '#words/moves';
import { verdict } from '#words/verdict';
import type { Judgement } from '../../domain/judgement.ts';
import { Section } from '../../parts/Section.tsx';

/** What is left once the items themselves are thinned out. */
export function Judged({ judgements }: { judgements: readonly Judgement[] }) {
  let counted = 0;
  return (
    <Section id="judged" title={debrief.judgements}>
      <p>{debrief.thinned}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{debrief.columns.item}</th>
              <th scope="col">{debrief.columns.output}</th>
              <th scope="col">{debrief.columns.move}</th>
              <th scope="col">{debrief.columns.risk}</th>
            </tr>
          </thead>
          <tbody>
            {judgements.map((j) => (
              <tr key={j.item}>
                <th scope="row">{j.counted ? debrief.item(++counted) : debrief.notCounted}</th>
                <td>{j.sound ? verdict.soundShort : verdict.wrongShort}</td>
                <td>{words.name[j.move]}</td>
                <td>{j.risk === null ? '–' : `${j.risk}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
