import { debriefWords as words } from '#words-of/agent-supervision';
import { Section } from '../../parts/Section.tsx';
import type { KeptTask } from './types.ts';

/** The first step in of each task against the first call that called for one (science/simulations.yaml). */
export function Timing({ tasks }: { tasks: readonly KeptTask[] }) {
  const warranted = tasks.filter((task) => task.warranted !== null);
  const count = (test: (delay: number) => boolean) =>
    warranted.filter(({ delay }) => delay !== null && test(delay)).length;
  return (
    <Section id="timing" title={words.timing}>
      <p>{words.timingLede}</p>
      <p>
        {words.delaysText(
          count((delay) => delay === 0),
          count((delay) => delay > 0),
          count((delay) => delay < 0),
          warranted.filter(({ delay }) => delay === null).length,
          warranted.length,
        )}
      </p>
      <div class="scroll" role="group" aria-label={words.timingCaption} tabIndex={0}>
        <table class="counts-table agent-wide">
          <caption>{words.timingCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.warranted}</th>
              <th scope="col">{words.steppedIn}</th>
              <th scope="col">{words.delay}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <th scope="row">{task.title}</th>
                <td>{task.warranted === null ? words.notWarranted : words.callNo(task.warranted)}</td>
                <td>{task.stepIn === null ? words.never : words.callNo(task.stepIn)}</td>
                <td>{delayText(task)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function delayText({ warranted, stepIn, delay }: KeptTask): string {
  if (warranted === null) return stepIn === null ? words.right : words.needless;
  if (delay === null) return words.tooLate;
  if (delay === 0) return words.onTime;
  return delay > 0 ? words.late(delay) : words.early(-delay);
}
