import { useId } from 'preact/hooks';
import { day } from '#words/format';
import { path as words } from '#words/path';
import type { ReceiptStep } from '../domain/receipt.ts';

interface Props {
  name: string;
  path: string;
  due: string | null;
  steps: ReceiptStep[];
}

/** Everything a receipt says, before it leaves: its head in words, its steps as a table. */
export function ReceiptTable({ name, path, due, steps }: Props) {
  const id = useId();
  return (
    <div class="stack">
      <p id={id} class="receipt-title">
        {words.handIn.shown}
      </p>
      <dl class="receipt-head">
        <dt>{words.handIn.nameHead}</dt>
        <dd>{name || words.handIn.noName}</dd>
        <dt>{words.handIn.pathHead}</dt>
        <dd>{path}</dd>
        <dt>{words.handIn.dueHead}</dt>
        <dd>{due ? day(due, true) : words.handIn.noDue}</dd>
        <dt>{words.handIn.madeHead}</dt>
        <dd>{words.handIn.made}</dd>
      </dl>
      <div class="scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table class="receipt" aria-labelledby={id}>
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
    </div>
  );
}
