import type { Value } from '../../case.ts';
import type { Item, Kind, Line, Parts, Result } from './kind.ts';
import {
  add,
  blank,
  type Cell,
  type Cue,
  date,
  money,
  type Paper,
  plainAmount,
  rate,
  table,
} from './papers.ts';
import { type Currency, currencies, type Rates } from './rates.ts';

/** A field of a line: its label, its value, the faults it shows. */
export type Field<G extends Parts> = [
  label: string,
  of: (facts: G['facts'], view: G['view'], line: Line<G>) => Cell,
  cue: Cue<G['fault']>,
];

/** What a family makes its papers with. */
export interface Desk<G extends Parts> extends Item<G> {
  subtlety: number;
  /** Money names its currency on the first level; later the amounts stand bare, as on many papers. */
  amount(cents: number, currency?: string): Value;
  /** One line gives a list of labelled fields, several a table with a row for each. */
  sheet(id: string, title: Title, fields: readonly Field<G>[]): Paper<G['fault']>;
  /** A table with any number of rows for each line. */
  rows(
    id: string,
    title: Title,
    columns: string[],
    of: (facts: G['facts'], view: G['view'], line: Line<G>) => [cells: Cell[], cue: Cue<G['fault']>][],
  ): Paper<G['fault']>;
  /** The exchange rates of a day. Those of currencies that occur show what `cue` says. */
  rates(
    rates: Rates,
    day: string,
    occurs: (code: Currency) => boolean,
    cue: Cue<G['fault']>,
  ): Paper<G['fault']>;
  /** What the assistant noted; it ends with what it proposed. */
  log(fields: readonly Field<G>[], proposed: string): Paper<G['fault']>;
}

/** One title for both, or one for a single line and one for a batch. */
type Title = string | [one: string, several: string];

/** The value of one result, as an answer and in the log. */
export const valueOf = <G extends Parts>(kind: Kind<G>, result: Result): Value | string =>
  kind.inMoney ? money(Number(result)) : (kind.value?.(result) ?? String(result));

/**
 * The papers of an item begin with the key of the line they are about. Names and labels are the same for right and
 * wrong outputs, so the form of a paper never hints at the answer.
 */
export function deskOf<G extends Parts>(kind: Kind<G>, { lines, shared }: Item<G>): Desk<G> {
  const [keyLabel, keyOf] = kind.key;
  const single = lines.length === 1;
  const titleOf = (title: Title) => (typeof title === 'string' ? title : title[single ? 0 : 1]);
  const sheet: Desk<G>['sheet'] = (id, title, fields) => {
    const [only] = lines;
    if (single && only) {
      const { facts, view } = only;
      const list = blank<G['fault']>(id, titleOf(title), []);
      add(list, keyLabel, [keyOf(facts)], null, 0);
      for (const [label, of, cue] of fields) add(list, label, [of(facts, view, only)], cue, 0);
      return list;
    }
    const paper = blank<G['fault']>(id, titleOf(title), [keyLabel, ...fields.map(([label]) => label)]);
    const cues = fields.flatMap(([, , cue]) => (cue ? [cue] : []));
    const all = cues.length > 0 ? cues.flat() : null;
    lines.forEach((line, i) => {
      const { facts, view } = line;
      add(paper, null, [keyOf(facts), ...fields.map(([, of]) => of(facts, view, line))], all, i);
    });
    return paper;
  };
  return {
    lines,
    shared,
    subtlety: shared.subtlety,
    amount: (cents, currency) => (shared.subtlety <= 1 ? money(cents, currency) : plainAmount(cents)),
    sheet,
    rows(id, title, columns, of) {
      const paper = blank<G['fault']>(id, titleOf(title), [keyLabel, ...columns]);
      lines.forEach((line, i) => {
        const { facts, view } = line;
        for (const [cells, cue] of of(facts, view, line)) add(paper, null, [keyOf(facts), ...cells], cue, i);
      });
      return paper;
    },
    rates: (rates, day, occurs, cue) =>
      table(
        'rates',
        'Exchange rates',
        ['Currency', 'Date', 'Rate to EUR'],
        currencies.map((code) => [[code, date(day), rate(rates[code])], occurs(code) ? cue : null]),
      ),
    log: (fields, proposed) =>
      sheet('log', 'Log of the assistant', [
        ['Version of the assistant', (_, __, { version }) => version, null],
        ...fields,
        [proposed, (_, __, { said }) => valueOf(kind, said), []],
      ]),
  };
}
