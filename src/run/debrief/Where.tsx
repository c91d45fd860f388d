import { debrief } from '#words/debrief';
import { departments as departmentNames } from '#words/departments';
import { number } from '#words/format';
import { departmentsOf, modesOf, quartersOf, rightOf, wrongOf } from '../../domain/debrief.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { Quarters } from '../../parts/charts/Quarters.tsx';
import { Section } from '../../parts/Section.tsx';

const words = debrief.where;

/** By kind of error, by department and by quarter of the shift: counts, because rates of so few would mislead. */
export function Where({
  judgements,
  modeName,
}: {
  judgements: readonly Judgement[];
  modeName: (id: string) => string;
}) {
  const modes = modesOf(judgements);
  const departments = departmentsOf(judgements);
  const quarters = quartersOf(judgements);
  return (
    <Section id="where" title={words.title}>
      <p>{words.lede}</p>
      <div class="where">
        {modes.length > 0 && (
          <table class="counts-table">
            <caption>{words.modes}</caption>
            <thead>
              <tr>
                <th scope="col">{words.mode}</th>
                <th scope="col" class="figure">
                  {words.through}
                </th>
                <th scope="col" class="figure">
                  {words.stopped}
                </th>
              </tr>
            </thead>
            <tbody>
              {modes.map(({ mode, counts }) => (
                <tr key={mode}>
                  <th scope="row">{modeName(mode)}</th>
                  <td class="figure">{number(counts.wrongThrough)}</td>
                  <td class="figure">{number(counts.wrongStopped)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <table class="counts-table">
          <caption>{words.departments}</caption>
          <thead>
            <tr>
              <th scope="col">{words.department}</th>
              <th scope="col" class="figure">
                {words.wrongStopped}
              </th>
              <th scope="col" class="figure">
                {words.rightThrough}
              </th>
            </tr>
          </thead>
          <tbody>
            {departments.map(({ department, counts: c }) => (
              <tr key={department}>
                <th scope="row">{departmentNames[department] ?? department}</th>
                <td class="figure">{debrief.count(c.wrongStopped, wrongOf(c))}</td>
                <td class="figure">{debrief.count(c.rightThrough, rightOf(c))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {quarters.length > 0 && <Quarters quarters={quarters} />}
      </div>
    </Section>
  );
}
