import { figures } from '#words/measures';
import { sections } from '#words-of/second-opinion/debrief';
import { Section } from '../../parts/Section.tsx';
import { valueText } from '../../parts/value.ts';
import { valueOf } from './answer.ts';
import { movedOf, rightness } from './trials.ts';
import type { KeptItem, Reply } from './types.ts';

const words = sections.path;

export const said = ({ form }: Pick<KeptItem, 'form'>, reply: Reply): string =>
  valueText(valueOf(form, reply));

/** Each item as an arrow from the own answer to the final one, against what was right; the same as a table. */
export function Path({ items }: { items: readonly KeptItem[] }) {
  const numbers = items.every(({ form }) => form.kind === 'number');
  return (
    <Section id="path" title={words.title}>
      <p>{numbers ? movesOf(items) : changesOf(items)}</p>
      <figure class="chart opinion-path">
        <ul>
          {items.map((item, i) => (
            <li key={item.item}>
              <span>
                <span class="quiet">{i + 1}</span> {item.title}
              </span>
              {numbers ? <Line item={item} /> : <Steps item={item} />}
              <span class="quiet">
                {`${said(item, item.own)} → ${said(item, item.final)}. `}
                {`${words.advice}: ${said(item, item.advice)}. ${words.truth}: ${said(item, item.truth)}.`}
              </span>
            </li>
          ))}
        </ul>
        {numbers && (
          <p class="quiet legend" aria-hidden="true">
            <Key kind="own" text={words.legend.own} />
            <Key kind="advice" text={words.legend.advice} />
            <Key kind="final" text={words.legend.final} />
          </p>
        )}
        <p class="quiet interval-reading">
          {numbers ? `${words.scale} ${words.outside}` : words.verdictScale}
        </p>
        <Table items={items} />
      </figure>
    </Section>
  );
}

function movesOf(items: readonly KeptItem[]): string {
  const moved = items.map(movedOf).filter((one) => one !== null && one.way !== 'kept');
  const count = (nearer: number) => moved.filter((one) => one?.nearer === nearer).length;
  return words.number(count(1), count(-1), moved.length);
}

function changesOf(items: readonly KeptItem[]): string {
  const changed = items.filter(({ own, final }) => own !== final).map(rightness);
  return words.verdict(
    changed.filter(({ own, final }) => !own && final).length,
    changed.filter(({ own, final }) => own && !final).length,
    changed.length,
  );
}

type Kind = 'own' | 'advice' | 'final';

/** The three marks by form, so that they can lie in one another: a ring, a square, a full dot. */
function Mark({ kind }: { kind: Kind }) {
  if (kind === 'advice') return <rect class="opinion-ai-open" x="-7.5" y="-7.5" width="15" height="15" />;
  return kind === 'own' ? <circle class="opinion-ring" r="10" /> : <circle class="opinion-full" r="4" />;
}

const Key = ({ kind, text }: { kind: Kind; text: string }) => (
  <span>
    <svg width="24" height="24" focusable="false">
      <g transform="translate(12 12)">
        <Mark kind={kind} />
      </g>
    </svg>
    {text}
  </span>
);

/** Numbers on a scale of the item's own: the truth in the middle, the band of the tolerance around it. */
function Line({ item }: { item: KeptItem }) {
  const { form, own, advice, final, truth } = item;
  if (form.kind !== 'number' || typeof truth !== 'number') return null;
  const off = (reply: Reply) => (typeof reply === 'number' ? reply - truth : 0);
  // The advice is always in sight; an own answer that is far off does not squeeze all else together.
  const reach = Math.max(
    4 * form.tolerance,
    1.25 * Math.abs(off(advice)),
    Math.min(
      Math.max(Math.abs(off(own)), Math.abs(off(final))),
      2 * Math.max(Math.abs(off(advice)), 4 * form.tolerance),
    ),
  );
  const at = (n: number) => `${Math.round(10 * (50 + 46 * Math.max(-1, Math.min(1, n / reach)))) / 10}%`;
  const band = Math.round((10 * 46 * form.tolerance) / reach) / 10;
  return (
    <svg class="opinion-line" width="100%" height="28" aria-hidden="true" focusable="false">
      <rect class="opinion-band" x={`${50 - band}%`} width={`${2 * band}%`} y="2" height="24" />
      <line class="plot-rail" x1="0" x2="100%" y1="14" y2="14" />
      <line class="opinion-truth" x1="50%" x2="50%" y1="1" y2="27" />
      <line class="opinion-arrow" x1={at(off(own))} x2={at(off(final))} y1="14" y2="14" />
      {(
        [
          ['own', own],
          ['advice', advice],
          ['final', final],
        ] as const
      ).map(([kind, reply]) => (
        <svg key={kind} x={at(off(reply))} y="14" overflow="visible">
          <Mark kind={kind} />
        </svg>
      ))}
    </svg>
  );
}

/** Verdicts have no scale: own, advice and final in a row, filled where right, with an arrow where they changed. */
function Steps({ item }: { item: KeptItem }) {
  const right = rightness(item);
  const dot = (is: boolean, at: number) => (
    <circle class={is ? 'opinion-full' : 'opinion-open'} cx={at} cy="12" r="6" />
  );
  return (
    <svg class="opinion-line" width="170" height="28" aria-hidden="true" focusable="false">
      {item.own !== item.final && (
        <path class="opinion-arrow opinion-bow" d="M24 18 Q85 34 144 18 M138 15 L145 17.5 L140 23" />
      )}
      {dot(right.own, 16)}
      <rect class={right.advice ? 'opinion-ai' : 'opinion-ai-open'} x="79" y="6" width="12" height="12" />
      {dot(right.final, 154)}
    </svg>
  );
}

function Table({ items }: { items: readonly KeptItem[] }) {
  const ruled = items.some(({ rule }) => rule !== null);
  const heads = [
    words.item,
    words.own,
    words.advice,
    ...(ruled ? [words.rule] : []),
    words.final,
    words.truth,
  ];
  const cell = (item: KeptItem, which: Kind) => (
    <td>
      {said(item, item[which])}{' '}
      <span class="quiet">({rightness(item)[which] ? words.right : words.wrong})</span>
    </td>
  );
  return (
    <details class="figures unfold">
      <summary>{figures.table}</summary>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.title}>
        <table>
          <caption class="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.item}>
                <th scope="row">{item.title}</th>
                {cell(item, 'own')}
                {cell(item, 'advice')}
                {ruled && <td>{item.rule ? said(item, item.rule.reply) : figures.none}</td>}
                {cell(item, 'final')}
                <td>{said(item, item.truth)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
