import type { Case, SourceRecord, Value } from '../../../src/domain/case.ts';

/** Mann–Whitney area: the chance that a `high` value exceeds a `low` one, ties counting half. */
export function area(high: readonly number[], low: readonly number[]): number {
  const [up, down] = [Float64Array.from(high).sort(), Float64Array.from(low).sort()];
  let [below, notAbove, sum] = [0, 0, 0];
  for (const value of up) {
    while (below < down.length && (down[below] as number) < value) below++;
    while (notAbove < down.length && (down[notAbove] as number) <= value) notAbove++;
    sum += (below + notAbove) / 2;
  }
  return sum / (high.length * low.length);
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
function tally(text: string): Map<string, number> {
  const seen = new Map<string, number>();
  for (const sign of text) {
    const kind = sign >= '0' && sign <= '9' ? '0' : sign >= 'A' && sign <= 'Z' ? 'A' : sign;
    if (kind === '0' || kind === 'A' || marks.includes(kind)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  return seen;
}

/** Everything about an item that can be seen without understanding it. Confidence is measured elsewhere. */
function surface(item: Case): Map<string, number> {
  const texts = item.sourceRecords.map(recordText);
  const all = texts.join(' ');
  const [inText, inRecords] = [tally(item.ai.text), tally(all)];
  const features = new Map<string, number>([
    ['text length', item.ai.text.length],
    ['words in text', item.ai.text.split(' ').length],
    ['figures in text', inText.get('0') ?? 0],
    ['title length', item.title.length],
    ['task length', item.task.length],
    ['records length', all.length],
    ['figures in records', inRecords.get('0') ?? 0],
    ['capitals in records', inRecords.get('A') ?? 0],
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
    features.set(`"${mark}" in text`, inText.get(mark) ?? 0);
    features.set(`"${mark}" in records`, inRecords.get(mark) ?? 0);
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
  const names = new Set(seen.flatMap(({ features }) => [...features.keys()]));
  const found: string[] = [];
  let worst = { name: '', auc: 0.5 };
  const judge = (name: string, auc: number) => {
    if (auc < 0.4 || auc > 0.6) found.push(`${name}: ${auc.toFixed(3)}`);
    if (Math.abs(auc - 0.5) > Math.abs(worst.auc - 0.5)) worst = { name, auc };
  };
  const right = seen.filter(({ sound }) => sound);
  const wrong = seen.filter(({ sound }) => !sound);
  for (const name of names) {
    const of = (group: readonly Seen[]) => group.map(({ features }) => features.get(name) ?? -1);
    judge(name, area(of(wrong), of(right)));
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
  return { features: names.size, found, worst: `${worst.name}: ${worst.auc.toFixed(3)}` };
}
