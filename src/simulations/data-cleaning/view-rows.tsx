import { useState } from 'preact/hooks';
import { day } from '#words/format';
import { clean, spaced, tables } from '#words-of/data-cleaning';
import { isTyping } from '../../parts/keys.ts';
import { editable } from './types.ts';
import type { VisibleRow } from './types-screen.ts';
import type { Desk } from './view-desk.ts';

type Filter = keyof typeof clean.filters;
type Order = keyof typeof clean.sorts;

const isChanged = (row: VisibleRow) => row.edits.length > 0;
const fits: Record<Filter, (row: VisibleRow) => boolean> = {
  all: () => true,
  proposals: (row) => row.proposal !== null,
  open: (row) => row.proposal !== null && row.edits.length === 0,
  changed: isChanged,
  unmarked: (row) => row.mark === null,
  marked: (row) => row.mark !== null,
};
const orders: Record<Order, (a: VisibleRow, b: VisibleRow) => number> = {
  no: (a, b) => a.no - b.no,
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  uses: (a, b) => b.uses - a.uses || a.no - b.no,
  last: (a, b) => a.last.localeCompare(b.last) || a.no - b.no,
};

/** The table: on a wide screen one with columns, on a phone a card for each row. One row lies open at a time. */
export function Rows({ desk }: { desk: Desk }) {
  const { visible, open } = desk;
  const { rows, task, set } = visible;
  const [filter, setFilter] = useState<Filter>('all');
  const [order, setOrder] = useState<Order>('no');
  const { columns, title } = tables[set];
  // The open row stays where it is, even when it no longer is what is asked for.
  const shown = rows.filter((row) => fits[filter](row) || row.key === open).sort(orders[order]);
  const filters: Filter[] =
    task === 'clean' ? ['all', 'proposals', 'open', 'changed'] : ['all', 'unmarked', 'marked'];
  // Nothing hangs on the jobs where records are only scored.
  const sorts = (Object.keys(orders) as Order[]).filter((id) => id !== 'uses' || task === 'clean');
  const withRegister = rows.some(({ register }) => register !== null);
  const heads = [
    columns.no,
    columns.name,
    columns.group,
    ...(withRegister ? [columns.register] : []),
    columns.account,
    columns.date,
    columns.amount,
    columns.sum,
    columns.last,
    ...(task === 'clean' ? [columns.uses] : []),
  ];
  /** Up and down go from row to row. */
  const arrows = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    if (!step || isTyping(target) || !target.classList.contains('cleaning-open')) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.cleaning-open')];
    const next = buttons[buttons.indexOf(target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section class="cleaning-rows" aria-label={title}>
      <div class="cleaning-tools">
        <label>
          {clean.filter}
          <select
            value={filter}
            onChange={(event) => {
              const next = event.currentTarget.value as Filter;
              setFilter(next);
              desk.say(clean.shown(rows.filter(fits[next]).length, rows.length));
            }}
          >
            {filters.map((id) => (
              <option key={id} value={id}>
                {clean.filters[id]} ({rows.filter(fits[id]).length})
              </option>
            ))}
          </select>
        </label>
        <label>
          {clean.sort}
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            {sorts.map((id) => (
              <option key={id} value={id}>
                {clean.sorts[id]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown.length === 0 && <p class="quiet">{clean.none}</p>}
      {/* The roles stand here because a phone shows the rows as cards, and a table that is no longer drawn as one loses them. */}
      <table class="cleaning-table" role="table" aria-label={title} onKeyDown={arrows}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <Line key={row.key} desk={desk} row={row} heads={heads} withRegister={withRegister} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({
  desk,
  row,
  heads,
  withRegister,
}: {
  desk: Desk;
  row: VisibleRow;
  heads: readonly string[];
  withRegister: boolean;
}) {
  const { visible, rowOf, open, setOpen, later } = desk;
  const { set } = visible;
  const { columns, sum } = tables[set];
  const isOpen = open === row.key;
  const gone = row.into !== null || row.obsolete;
  const cell = (label: string, text: string, was: string | null = null) => (
    <td
      key={label}
      role="cell"
      data-label={label}
      class={label === columns.account ? 'cleaning-account' : undefined}
    >
      {text === '' ? <span class="cleaning-gap">{clean.empty}</span> : text}
      {was !== null && <span class="cleaning-was">{clean.was(was === '' ? clean.empty : was)}</span>}
    </td>
  );
  const texts = editable.map((column) => {
    const write = (text: string) => (column === 'account' ? spaced(text) : text);
    const changed = row[column] !== row.was[column];
    return cell(columns[column], write(row[column]), changed ? write(row.was[column]) : null);
  });
  return (
    <>
      <tr role="row" class={`cleaning-line${isOpen ? ' open' : ''}${gone ? ' gone' : ''}`}>
        {cell(columns.no, String(row.no))}
        <th role="rowheader" scope="row" data-no={String(row.no)}>
          <button
            type="button"
            id={`open-${row.key}`}
            class="cleaning-open"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `panel-${row.key}` : undefined}
            onClick={() => setOpen(isOpen ? null : row.key)}
          >
            <span class="visually-hidden">{clean.rowNo(row.no)} </span>
            {row.name}
          </button>
          <Notes row={row} rowOf={rowOf} />
        </th>
        {cell(columns.group, row.group)}
        {withRegister && cell(columns.register, row.register ?? '')}
        {texts}
        {cell(columns.sum, sum(row.sum))}
        {cell(columns.last, day(row.last, true))}
        {visible.task === 'clean' && cell(columns.uses, String(row.uses))}
      </tr>
      {isOpen && (
        <tr role="row" class="cleaning-below">
          <td role="cell" colSpan={heads.length} id={`panel-${row.key}`}>
            {later ? (
              <later.Panel key={row.key} desk={desk} row={row} />
            ) : (
              <p role="status">{desk.waiting}</p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** What was done to a row, in a word or two: all of the same look. */
function Notes({ row, rowOf }: { row: VisibleRow; rowOf: Desk['rowOf'] }) {
  const { state } = clean;
  const notes: string[] = [];
  if (row.proposal && row.edits.length === 0) notes.push(state.proposal);
  if (row.decision) notes.push(state[row.decision]);
  if (row.into) notes.push(state.merged(rowOf(row.into).no));
  if (row.obsolete) notes.push(state.obsolete);
  if (row.flagged) notes.push(state.flagged);
  if (!row.into && !row.obsolete && editable.some((column) => row[column] !== row.was[column]))
    notes.push(state.changed);
  if (row.mark) notes.push(state[row.mark]);
  return (
    <>
      {notes.map((note) => (
        <span key={note} class="row-note">
          {note}
        </span>
      ))}
    </>
  );
}
