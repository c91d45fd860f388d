import type { Case, SourceRecord, Value } from '../../../src/domain/case.ts';

/** Mann–Whitney area: the chance that a `high` value exceeds a `low` one, ties counting half. */
export function area(high: readonly number[], low: readonly number[]): number {
  const sorted = Float64Array.from(low).sort();
  const rank = (value: number, orEqual: boolean) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const at = sorted[middle] as number;
      if (at < value || (orEqual && at === value)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  let below = 0;
  for (const value of high) below += (rank(value, false) + rank(value, true)) / 2;
  return below / (high.length * low.length);
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

const marks = ['.', ',', ':', ';', '-', '/', '%', "'", '(', '!', '?'];

/** Everything about an item that can be seen without understanding it. Confidence is measured elsewhere. */
export function surface(item: Case): Map<string, number> {
  const texts = item.sourceRecords.map(recordText);
  const all = texts.join(' ');
  const features = new Map<string, number>([
    ['text length', item.ai.text.length],
    ['words in text', item.ai.text.split(' ').length],
    ['figures in text', item.ai.text.replace(/\D/g, '').length],
    ['title length', item.title.length],
    ['task length', item.task.length],
    ['records length', all.length],
    ['figures in records', all.replace(/\D/g, '').length],
    ['capitals in records', all.replace(/[^A-Z]/g, '').length],
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
    features.set(`"${mark}" in text`, item.ai.text.split(mark).length);
    features.set(`"${mark}" in records`, all.split(mark).length);
  }
  item.sourceRecords.forEach((record, r) => {
    features.set(`length of ${record.id}`, (texts[r] as string).length);
    features.set(`rows of ${record.id}`, record.rows.length);
    for (const row of record.rows) {
      features.set(`has ${row.at}`, 1);
      row.cells.forEach((cell, i) => {
        if (cell?.kind === 'number') features.set(`value ${row.at} ${i}`, cell.number);
        if (cell?.kind === 'money') features.set(`value ${row.at} ${i}`, cell.cents);
      });
    }
  });
  return features;
}

/** Every word or phrase an item shows at a fixed place, such as "log/source: HR file" or the proposed decision. */
function phrases(item: Case): string[] {
  const said = item.answer.ai.kind === 'text' ? [`proposes ${item.answer.ai.text}`] : [];
  return [
    ...said,
    ...item.sourceRecords.flatMap((record) =>
      record.rows.flatMap((row) =>
        row.cells.flatMap((cell, i) => (cell?.kind === 'text' ? [`${row.at} ${i}: ${cell.text}`] : [])),
      ),
    ),
  ];
}

/** Every feature whose area lies outside .40 to .60, with it; and the area that is farthest from .50. */
export function leaksOf(items: readonly Case[]): { features: number; found: string[]; worst: string } {
  const seen = items.map((item) => ({ sound: item.sound, features: surface(item), words: phrases(item) }));
  const names = new Set(seen.flatMap(({ features }) => [...features.keys()]));
  const found: string[] = [];
  let worst = { name: '', auc: 0.5 };
  const judge = (name: string, auc: number) => {
    if (auc < 0.4 || auc > 0.6) found.push(`${name}: ${auc.toFixed(3)}`);
    if (Math.abs(auc - 0.5) > Math.abs(worst.auc - 0.5)) worst = { name, auc };
  };
  const [right, wrong] = [true, false].map((sound) => seen.filter((s) => s.sound === sound)) as [
    typeof seen,
    typeof seen,
  ];
  for (const name of names) {
    judge(
      name,
      area(
        wrong.map(({ features }) => features.get(name) ?? -1),
        right.map(({ features }) => features.get(name) ?? -1),
      ),
    );
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
  return { features: names.size + rates.size, found, worst: `${worst.name}: ${worst.auc.toFixed(3)}` };
}
