import type { Case, SourceRecord, Value } from '../../../src/domain/case.ts';

/** Mann–Whitney area: the chance that a `high` value exceeds a `low` one, ties counting half. */
export function area(high: readonly number[], low: readonly number[]): number {
  const all = [...high.map((v) => ({ v, up: true })), ...low.map((v) => ({ v, up: false }))].sort(
    (a, b) => a.v - b.v,
  );
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]?.v === all[i]?.v) j++;
    const rank = (i + 1 + j) / 2;
    for (let k = i; k < j; k++) if (all[k]?.up) rankSum += rank;
    i = j;
  }
  return (rankSum - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}

export const write = (value: Value | null): string => {
  if (value === null) return '';
  if (value.kind === 'money') return (value.cents / 100).toFixed(2);
  if (value.kind === 'number') return value.number.toFixed(value.decimals);
  return value.kind === 'date' ? value.date : value.text;
};

const recordText = (record: SourceRecord) =>
  record.rows.flatMap((row) => [row.label ?? '', ...row.cells.map(write)]).join(' ');

const cents = (value: Value) => (value.kind === 'money' ? value.cents : Number.NaN);

/** Everything about an item that can be seen without understanding it. Confidence is measured elsewhere. */
export function surface(item: Case): Record<string, number> {
  const features: Record<string, number> = {
    'text length': item.ai.text.length,
    'words in text': item.ai.text.split(' ').length,
    'figures in text': item.ai.text.replace(/\D/g, '').length,
    'title length': item.title.length,
    'task length': item.task.length,
    'records length': item.sourceRecords.map(recordText).join('').length,
    'number of records': item.sourceRecords.length,
    'number of rows': item.sourceRecords.reduce((n, r) => n + r.rows.length, 0),
    'empty cells': item.sourceRecords.flatMap((r) => r.rows.flatMap((w) => w.cells)).filter((c) => !c).length,
    'word "none"': item.sourceRecords.map(recordText).join(' ').split('none').length,
    'proposed value': cents(item.answer.ai),
    'is a run': item.sourceRecords[0]?.columns.length ? 1 : 0,
  };
  for (const record of item.sourceRecords) {
    features[`length of ${record.id}`] = recordText(record).length;
    features[`rows of ${record.id}`] = record.rows.length;
    for (const row of record.rows) {
      features[`has ${row.at}`] = 1;
      row.cells.forEach((cell, i) => {
        if (cell?.kind === 'number') features[`value ${row.at} ${i}`] = cell.number;
        if (cell?.kind === 'money') features[`value ${row.at} ${i}`] = cell.cents;
      });
    }
  }
  return features;
}
