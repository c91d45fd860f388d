import { useId } from 'preact/hooks';
import { number } from '#words/format';
import { direction, silo } from '#words-of/silo-map';
import type { Bundle, Design, KeyProfile } from './types.ts';

interface Facts {
  records: { from: number; to: number };
  keys: readonly KeyProfile[];
  flow: 'there' | 'both';
  purpose: string;
  needs: readonly string[];
}

/** What is known about building a link: fields of both systems, who may change the thing, what the task needs. */
export function Fields({ facts, from, to, what }: { facts: Facts; from: string; to: string; what: string }) {
  const id = useId();
  const { records, keys, flow, purpose, needs } = facts;
  const sides = [from, to] as const;
  return (
    <div class="silo-facts sheet">
      <ul class="points">
        <li>{silo.purpose(purpose)}</li>
        <li>{silo.needs([...needs])}</li>
        <li>{silo.mayChange(flow, what, from, to)}</li>
      </ul>
      <div class="silo-scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table class="silo-fields">
          <caption id={id}>{silo.keyTable(records.from, records.to, from, to)}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {silo.keyColumns.field}
              </th>
              {sides.map((side) => (
                <th key={side} scope="colgroup" colSpan={2}>
                  {side}
                </th>
              ))}
            </tr>
            <tr>
              {sides.flatMap((side) =>
                (['filled', 'different'] as const).map((figure) => (
                  <th key={`${side} ${figure}`} scope="col" class="figure">
                    {silo.keyColumns[figure]}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.field}>
                <th scope="row">{key.field}</th>
                {(['from', 'to'] as const).flatMap((side) =>
                  (['filled', 'different'] as const).map((figure) => (
                    <td key={`${side} ${figure}`} class="figure">
                      {number(key[side][figure])}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** How a link is to be built, in three rows. */
export function DesignRows(props: { design: Design; bundles: readonly Bundle[]; from: string; to: string }) {
  const { design, bundles, from, to } = props;
  const fields = bundles.find(({ id }) => id === design.access)?.fields ?? [];
  const rows = [
    [silo.key, design.key],
    [silo.way, direction(design.direction, from, to)],
    [silo.fields, fields.join(', ')],
  ] as const;
  return (
    <dl class="silo-design">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
