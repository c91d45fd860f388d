import type { RecordRow, SourceRecord, Value } from '../../domain/case.ts';
import type { KindName } from './kinds/names.ts';
import type { VisibleItem } from './types.ts';

/*
 * What a careful clerk works out from the displayed records of a made item alone, written apart from the code that
 * drew it. So every made item can be solved from what is on screen, and a kind that forgets a row is found out.
 */

interface Papers {
  rows(id: string): RecordRow[];
  question: string;
}

const plain = (value: Value | null | undefined): string => {
  if (!value) return '';
  if (value.kind === 'money') return `${value.cents / 100}`;
  return value.kind === 'number' ? `${value.number}` : value.kind === 'date' ? value.date : value.text;
};
const at = (row: RecordRow | undefined, i: number): string => plain(row?.cells[i]);
/** The first number in a cell, digits grouped or not. */
const n = (row: RecordRow | undefined, i: number): number =>
  Number(/-?\d[\d,]*(\.\d+)?/.exec(at(row, i))?.[0].replaceAll(',', ''));
const field = (rows: RecordRow[], label: RegExp) => rows.find((row) => label.test(row.label ?? ''));
const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
/** One row for each different name in the first cell: a slip that was scanned twice counts once. */
const once = (rows: RecordRow[], by: number): RecordRow[] =>
  rows.filter((row, i) => rows.findIndex((other) => at(other, by) === at(row, by)) === i);
const dayMs = 86_400_000;

const solve: Record<KindName, (papers: Papers) => number> = {
  'working-days': ({ rows }) => {
    const [from, to] = [at(rows('plan')[0], 0), at(rows('plan')[1], 0)].map((iso) => Date.parse(iso)) as [
      number,
      number,
    ];
    const off = at(rows('hours').at(-1), 1).split(', ');
    const closed = new Set(rows('closed').map((row) => at(row, 0)));
    let days = 0;
    for (let t = from; t <= to; t += dayMs) {
      const date = new Date(t);
      const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()] as string;
      if (!off.includes(name) && !closed.has(date.toISOString().slice(0, 10))) days += 1;
    }
    return days;
  },
  'overtime-run': ({ rows }) =>
    sum(once(rows('slips'), 0).map((row) => n(row, 2))) * n(rows('rates').at(-1), 1) * 1.5,
  'quarter-bill': ({ rows }) =>
    sum(
      rows('papers')
        .filter((row) => at(row, 2) !== 'Reminder')
        .map((row) => n(row, 4) / (/ to /.test(at(row, 3)) ? 2 : 1)),
    ),
  'batch-hours': ({ rows }) => {
    const each = new Map(rows('timed').map((row) => [at(row, 2), n(row, 4) / n(row, 3)] as const));
    return Math.round(sum(rows('list').map((row) => n(row, 2) * (each.get(at(row, 1)) ?? 0))) / 60);
  },
  'cash-end': ({ rows }) => {
    const month = at(rows('in').at(-1), 1).slice(0, 7);
    return (
      n(rows('bank')[0], 0) +
      sum(
        rows('in')
          .filter((row) => at(row, 3) === 'open')
          .map((row) => n(row, 2)),
      ) -
      sum(
        rows('out')
          .filter((row) => at(row, 1).startsWith(month))
          .map((row) => n(row, 2)),
      )
    );
  },
  'leave-left': ({ rows }) => {
    const [year, , later] = rows('contract');
    const claim = n(year, 0) / 2 + (n(year, 0) * n(later, 0)) / 10;
    const taken = once(rows('requests'), 0).filter((row) => at(row, 3) === 'taken');
    return claim - sum(taken.map((row) => n(row, 2)));
  },
  'desk-hours': ({ rows }) => {
    const news = rows('weeks').filter((row) => /new screen/.test(at(row, 0)));
    const usual = rows('weeks').map((row) => n(row, 1));
    const extra = (n(field(rows('plan'), /new/), 0) * n(field(rows('plan'), /Last time/), 0)) / 100;
    return Math.round(((sum(usual) / usual.length + extra) * n(news.at(-1), 2)) / 60);
  },
  'order-boxes': ({ rows, question }) => {
    const box = n(field(rows('store'), /box/), 0);
    const weeks = Number(/last (\d+) weeks/.exec(question)?.[1]);
    const goods = at(rows('orders')[0], 1);
    const coming = rows('orders').filter((row) => at(row, 1) === goods && /way/.test(at(row, 3)));
    return (
      (n(field(rows('store'), /Used/), 0) * weeks - n(field(rows('store'), /last Friday/), 0)) / box -
      sum(coming.map((row) => n(row, 2)))
    );
  },
};

/** Which kind drew an item: each has records of its own names. Null for a hand-written one. */
const kinds: [KindName, string][] = [
  ['working-days', 'plan closed hours'],
  ['overtime-run', 'rates rule slips'],
  ['quarter-bill', 'papers'],
  ['batch-hours', 'list timed'],
  ['cash-end', 'bank in out'],
  ['leave-left', 'contract requests'],
  ['desk-hours', 'plan weeks'],
  ['order-boxes', 'orders store'],
];
const names = (records: readonly SourceRecord[] | string[]) =>
  records
    .map((one) => (typeof one === 'string' ? one : one.id))
    .sort()
    .join(' ');

/** What the records of a made item come to; null for an item of another form. */
export function audited(item: Pick<VisibleItem, 'records' | 'question'>): number | null {
  const own = names(item.records);
  const kind = kinds.find(([, papers]) => names(papers.split(' ')) === own)?.[0];
  if (!kind) return null;
  const found = solve[kind]({
    question: item.question,
    rows: (id) => item.records.find((record) => record.id === id)?.rows ?? [],
  });
  return Number.isFinite(found) ? found : null;
}
