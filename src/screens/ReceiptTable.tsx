import { day } from '#words/format';
import { path as words } from '#words/path';
import type { ReceiptStep } from '../domain/receipt.ts';

/** Everything a receipt says, as a table. */
export function ReceiptTable({ name, steps }: { name: string; steps: ReceiptStep[] }) {
  return (
    <div class="scroll" role="region" aria-label={words.handIn.shown} tabIndex={0}>
      <table class="receipt">
        <caption>
          {words.handIn.shown}
          {name && `: ${name}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.handIn.step}</th>
            <th scope="col">{words.handIn.stateHead}</th>
            <th scope="col">{words.handIn.on}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((s) => (
            <tr key={`${s.kind}/${s.id}`}>
              <th scope="row">{s.title}</th>
              <td>
                {words.state[s.state]}
                {s.counts && (
                  <span class="quiet">
                    {', '}
                    {words.handIn.shift(
                      s.counts.wrongStopped,
                      s.counts.wrongStopped + s.counts.wrongThrough,
                      s.counts.rightThrough,
                      s.counts.rightStopped + s.counts.rightThrough,
                    )}
                  </span>
                )}
              </td>
              <td>{s.on ? day(s.on, true) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
