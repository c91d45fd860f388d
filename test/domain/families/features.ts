import type { Case, SourceRecord, Value } from '../../../src/domain/case.ts';

/** Mann–Whitney area: the chance that a `high` value exceeds a `low` one, ties counting half. */
export function area(high: ArrayLike<number>, low: ArrayLike<number>): number {
  const [up, down] = [Float64Array.from(high).sort(), Float64Array.from(low).sort()];
  // All alike: nothing to tell apart, and nothing to count.
  if (up[0] === down[0] && up[0] === up.at(-1) && down[0] === down.at(-1)) return 0.5;
  let [below, notAbove, sum] = [0, 0, 0];
  for (const value of up) {
    while (below < down.length && (down[below] as number) < value) below++;
    while (notAbove < down.length && (down[notAbove] as number) <= value) notAbove++;
    sum += (below + notAbove) / 2;
  }
  return sum / (up.length * down.length);
}

export const write = (value: Value | null): string => {
  if (value === null) return '';
  if (value.kind === 'money') return (value.cents / 100).toFixed(2);
  if (value.kind === 'number') return value.number.toFixed(value.decimals);
  return value.kind === 'date' ? value.date : value.text;
};

const recordText = (record: SourceRecord) =>
  record.rows.flatMap((row) => [row.label ?? '', ...row.cells.map(write)]).join(' ');

const number = (value: Value) =>
  value.kind === 'money' ? value.cents : value.kind === 'number' ? value.number : -1;

const marks = `.,:;-/%'(!?`;

/** How often each mark stands in a text; figures count as "0", capital letters as "A". */
function tally(text: string): (sign: string) => number {
  const seen = new Int32Array(128);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code >= 48 && code <= 57 ? 48 : code >= 65 && code <= 90 ? 65 : code;
    if (kind < 128) seen[kind] = (seen[kind] as number) + 1;
  }
  return (sign) => seen[sign.charCodeAt(0)] as number;
}

const names = new Map<string, string[]>();
/** What the values of a row are called, cell by cell. Kept, because every item has the same rows. */
function valueNames(at: string, cells: number): string[] {
  const known = names.get(at);
  if (known && known.length >= cells) return known;
  const made = Array.from({ length: cells }, (_, i) => `value ${at} ${i}`);
  names.set(at, made);
  return made;
}

/** Everything about an item that can be seen without understanding it. Confidence is measured elsewhere. */
function surface(item: Case): Map<string, number> {
  const texts = item.sourceRecords.map(recordText);
  const all = texts.join(' ');
  const [inText, inRecords] = [tally(item.ai.text), tally(all)];
  const features = new Map<string, number>([
    ['text length', item.ai.text.length],
    ['words in text', item.ai.text.split(' ').length],
    ['figures in text', inText('0')],
    ['title length', item.title.length],
    ['task length', item.task.length],
    ['records length', all.length],
    ['figures in records', inRecords('0')],
    ['capitals in records', inRecords('A')],
    ['number of records', item.sourceRecords.length],
    ['number of rows', item.sourceRecords.reduce((n, r) => n + r.rows.length, 0)],
    [
      'empty cells',
      item.sourceRecords.flatMap((r) => r.rows.flatMap((w) => w.cells)).filter((c) => c === null).length,
    ],
    ['word "none"', all.split('none').length],
    ['proposed value', number(item.answer.ai)],
    ['is a run', item.sourceRecords[0]?.columns.length ? 1 : 0],
  ]);
  for (const mark of marks) {
    features.set(`"${mark}" in text`, inText(mark));
    features.set(`"${mark}" in records`, inRecords(mark));
  }
  item.sourceRecords.forEach((record, r) => {
    features.set(`length of ${record.id}`, (texts[r] as string).length);
    features.set(`rows of ${record.id}`, record.rows.length);
    for (const row of record.rows) {
      features.set(row.at, 1);
      const named = valueNames(row.at, row.cells.length);
      row.cells.forEach((cell, i) => {
        if (cell?.kind === 'number') features.set(named[i] as string, cell.number);
        if (cell?.kind === 'money') features.set(named[i] as string, cell.cents);
      });
    }
  });
  return features;
}

/**
 * Every word or phrase an item shows at a fixed place, such as "log/source: HR file" or the proposed decision.
 * Numbers of papers differ in every item and are left out.
 */
function phrases(item: Case): string[] {
  const said = item.answer.ai.kind === 'text' ? [`proposes ${item.answer.ai.text}`] : [];
  return [
    ...said,
    ...item.sourceRecords.flatMap((record) =>
      record.rows.flatMap((row) =>
        row.cells.flatMap((cell, i) =>
          cell?.kind === 'text' && !/\d{4}/.test(cell.text) ? [`${row.at} ${i}: ${cell.text}`] : [],
        ),
      ),
    ),
  ];
}

/** What a glance at an item takes in. */
export interface Seen {
  sound: boolean;
  features: Map<string, number>;
  words: string[];
}
export const look = (item: Case): Seen => ({
  sound: item.sound,
  features: surface(item),
  words: phrases(item),
});

/** Every feature whose area lies outside .40 to .60, with it; and the area that is farthest from .50. */
export function leaksOf(seen: readonly Seen[]): { features: number; found: string[]; worst: string } {
  const found: string[] = [];
  let worst = { name: '', auc: 0.5 };
  const judge = (name: string, auc: number) => {
    if (auc < 0.4 || auc > 0.6) found.push(`${name}: ${auc.toFixed(3)}`);
    if (Math.abs(auc - 0.5) > Math.abs(worst.auc - 0.5)) worst = { name, auc };
  };
  const right = seen.filter(({ sound }) => sound);
  const wrong = seen.filter(({ sound }) => !sound);
  // One column per feature, wrong items first; where an item lacks it, it is -1.
  const columns = new Map<string, Float64Array>();
  [...wrong, ...right].forEach(({ features }, i) => {
    for (const [name, value] of features) {
      const column = columns.get(name) ?? new Float64Array(seen.length).fill(-1);
      columns.set(name, column);
      column[i] = value;
    }
  });
  for (const [name, column] of columns) {
    judge(name, area(column.subarray(0, wrong.length), column.subarray(wrong.length)));
  }
  // A phrase is there or not: its area follows from its two rates.
  const rates = new Map<string, number>();
  for (const [group, sign] of [
    [wrong, 1],
    [right, -1],
  ] as const) {
    for (const { words } of group) {
      for (const phrase of new Set(words)) {
        rates.set(phrase, (rates.get(phrase) ?? 0) + sign / group.length);
      }
    }
  }
  for (const [phrase, difference] of rates) judge(phrase, 0.5 + difference / 2);
  return { features: columns.size, found, worst: `${worst.name}: ${worst.auc.toFixed(3)}` };
}
