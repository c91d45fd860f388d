import { money } from '#words/format';
import { debriefWords as words } from '#words-of/agent-supervision';
import { Section } from '../../parts/Section.tsx';
import type { KeptTask } from './types.ts';

/** What came back of what was let through: how much, at which call it came out, and which approval it came from. */
export function Harm({ tasks }: { tasks: readonly KeptTask[] }) {
  const cases = tasks.flatMap((task) =>
    task.turns.filter(({ harmCents }) => harmCents > 0).map((turn) => ({ task, turn })),
  );
  const total = cases.reduce((sum, { turn }) => sum + turn.harmCents, 0);
  return (
    <Section id="harm" title={words.harm}>
      {cases.length === 0 ? (
        <p>{words.harmNone}</p>
      ) : (
        <>
          <p>{words.harmTotal(total, cases.length)}</p>
          <div class="scroll" role="group" aria-label={words.harmCaption} tabIndex={0}>
            <table class="counts-table agent-wide">
              <caption>{words.harmCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.harmWhat}</th>
                  <th scope="col">{words.harmCause}</th>
                  <th scope="col">{words.harmWhere}</th>
                  <th scope="col" class="figure">
                    {words.harmAmount}
                  </th>
                </tr>
              </thead>
              <tbody>
                {cases.map(({ task, turn }) => (
                  <tr key={`${task.id}-${turn.turn}`}>
                    <th scope="row">
                      {task.title}: {turn.says ?? turn.reasons.why}
                    </th>
                    <td>{words.callNo(turn.harmFrom ?? turn.turn)}</td>
                    <td>{words.callNo(turn.turn)}</td>
                    <td class="figure">{money(turn.harmCents, 'EUR', true)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <p class="quiet">{words.harmNote}</p>
    </Section>
  );
}
