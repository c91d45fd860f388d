import { useId } from 'preact/hooks';
import type { RecordRow, SourceRecord, Value } from '../domain/case.ts';
import { valueText } from './value.ts';

/** A word or two hung on single rows, such as "cue" or "your mark". */
export interface RowNote {
  at: string;
  text: string;
  /** A row that decides is washed as well as named; a mark is only named. */
  tone?: 'cue' | 'support';
}

/** Makes rows markable. One radio group (`name`) may run over several records. */
export interface Marking {
  name: string;
  chosen: string | null;
  mark(at: string): void;
  /** Spoken name of the choice, from the row's own words. */
  label(row: string): string;
}

interface Props {
  record: SourceRecord;
  /** Heading level of the title, to fit the page around it. */
  level?: 3 | 4 | 5;
  /** Said beside the title, such as "not opened". */
  aside?: string | undefined;
  notes?: readonly RowNote[] | undefined;
  marking?: Marking | undefined;
}

/** A row in one line of words: what a screen reader hears when it is to be marked. */
export function rowWords(record: SourceRecord, row: RecordRow): string {
  const cells = row.cells
    .map((cell, i) =>
      cell === null ? '' : record.columns[i] ? `${record.columns[i]} ${text(cell)}` : text(cell),
    )
    .filter((part) => part !== '');
  return [row.label ?? '', cells.join(', ')].filter((part) => part !== '').join(': ');
}

const text = (value: Value | null) => (value === null ? '–' : valueText(value));
/** Amounts, days and short codes ("R-89080") stay on one line; columns of figures line up at their end. */
const isWhole = (value: Value | null) =>
  value !== null && (value.kind !== 'text' || /^\S{1,20}$/.test(value.text));
const cellClass = (value: Value | null, figure: boolean | undefined) =>
  [figure && 'figure', isWhole(value) && 'whole'].filter(Boolean).join(' ') || undefined;
const isFigure = (value: Value | null | undefined) => value?.kind === 'money' || value?.kind === 'number';

/** One source record as a real table: labelled fields with row headers, or columns with heads. */
export function RecordTable({ record, level = 3, aside, notes = [], marking }: Props) {
  const id = useId();
  const Heading = `h${level}` as 'h3';
  const wide = record.columns.length > 2;
  const figures = record.columns.map((_, i) => record.rows.some((row) => isFigure(row.cells[i])));
  return (
    <div class="record">
      <div class="record-head">
        <Heading id={id} class="record-title">
          {record.title}
        </Heading>
        {aside && <span class="quiet">{aside}</span>}
      </div>
      <div class="record-scroll" {...(wide ? { tabIndex: 0, role: 'group', 'aria-labelledby': id } : {})}>
        <table aria-labelledby={id} class={record.columns.length === 0 ? 'fields' : undefined}>
          {record.columns.length > 0 && (
            <thead>
              <tr>
                {marking && <td class="mark-cell" />}
                {record.columns.map((column, i) => (
                  <th key={column} scope="col" class={figures[i] ? 'figure' : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {record.rows.map((row) => (
              <Row key={row.at} {...{ record, row, notes, marking, figures }} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({
  record,
  row,
  notes,
  marking,
  figures,
}: {
  record: SourceRecord;
  row: RecordRow;
  notes: readonly RowNote[];
  marking: Marking | undefined;
  figures: boolean[];
}) {
  const own = notes.filter((note) => note.at === row.at);
  const marked = marking?.chosen === row.at;
  const kind = [
    own.map((n) => n.tone && `${n.tone}-row`).find(Boolean),
    marking && 'markable',
    marked && 'marked',
  ];
  const tags = own.map((note) => (
    <>
      {' '}
      <span key={note.text} class={`row-note ${note.tone ?? ''}`}>
        {note.text}
      </span>
    </>
  ));
  const fields = record.columns.length === 0;
  return (
    <tr class={kind.filter(Boolean).join(' ') || undefined}>
      {marking && (
        <td class="mark-cell">
          <label>
            <input
              type="radio"
              name={marking.name}
              value={row.at}
              checked={marked}
              aria-label={marking.label(rowWords(record, row))}
              onChange={() => marking.mark(row.at)}
            />
          </label>
        </td>
      )}
      {fields && (
        <th scope="row">
          {row.label}
          {tags}
        </th>
      )}
      {row.cells.map((cell, i) => {
        const Cell = !fields && i === 0 ? 'th' : 'td';
        return (
          <Cell
            key={record.columns[i] ?? i}
            scope={Cell === 'th' ? 'row' : undefined}
            data-head={record.columns[i]}
            class={cellClass(cell, !fields && figures[i])}
          >
            {text(cell)}
            {!fields && i === 0 && tags}
          </Cell>
        );
      })}
    </tr>
  );
}
