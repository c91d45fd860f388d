import { localDay } from '../domain/day.ts';
import { rightOf, wrongOf } from '../domain/debrief.ts';
import type { Profile, Side } from '../domain/profile.ts';
import { csvField } from './csv.ts';

const columns = [
  'part',
  'kind',
  'department',
  'day',
  'shift',
  'what',
  'count',
  'of',
  'rate',
  'from',
  'to',
] as const;

export interface ProfileWords {
  heads: Record<(typeof columns)[number], string>;
  parts: Record<'all' | 'modes' | 'departments' | 'cells' | 'time' | 'practice', string>;
  what: Record<'wrongStopped' | 'wrongThrough' | 'rightStopped' | 'rightThrough' | 'runs', string>;
  untested: string;
  modeName(mode: string): string;
  departmentName(department: string): string;
  scenarioName(scenario: string): string;
}

type Field = string | number;

/**
 * The skill profile as CSV, one count to a line: margins with their rate and interval in whole per cent where there
 * are enough cases, cells and single shifts as counts alone, what is untested in words. `separator` is `;` for
 * spreadsheets that expect it.
 */
export function profileCsv(profile: Profile, words: ProfileWords, separator: ',' | ';' = ','): string {
  const { parts, what } = words;
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = what;
  const lines: Field[][] = [
    columns.map((column) => words.heads[column]),
    line(parts.all, ['', '', '', ''], wrongThrough, profile.over),
    line(parts.all, ['', '', '', ''], rightStopped, profile.under),
  ];
  const untested = (part: string, place: Field[]) => lines.push([part, ...place, words.untested]);
  for (const { mode, met, stopped } of profile.modes) {
    const place = [words.modeName(mode), '', '', ''];
    if (met === 0) untested(parts.modes, place);
    if (stopped.n > 0) lines.push(line(parts.modes, place, wrongStopped, stopped));
  }
  for (const { department, met, stopped, through } of profile.departments) {
    const place = ['', words.departmentName(department), '', ''];
    if (met === 0) untested(parts.departments, place);
    if (stopped.n > 0) lines.push(line(parts.departments, place, wrongStopped, stopped));
    if (through.n > 0) lines.push(line(parts.departments, place, rightThrough, through));
  }
  for (const { mode, department, x, n } of profile.cells)
    lines.push([
      parts.cells,
      words.modeName(mode),
      words.departmentName(department),
      '',
      '',
      wrongStopped,
      x,
      n,
    ]);
  for (const { scenario, finishedAt, counts } of profile.dated) {
    const place = ['', '', localDay(finishedAt), words.scenarioName(scenario)];
    lines.push([parts.time, ...place, wrongStopped, counts.wrongStopped, wrongOf(counts)]);
    lines.push([parts.time, ...place, rightStopped, counts.rightStopped, rightOf(counts)]);
  }
  for (const { scenario, runs, lastAt } of profile.practice)
    lines.push([parts.practice, '', '', localDay(lastAt), words.scenarioName(scenario), what.runs, runs]);

  const text = lines.map((fields) =>
    [...fields, ...Array<Field>(columns.length - fields.length).fill('')].map(csvField).join(separator),
  );
  return `\uFEFF${text.join('\r\n')}\r\n`;
}

const whole = (share: number): number => Math.round(100 * share);

function line(part: string, place: Field[], what: string, { x, n, shown }: Side): Field[] {
  const counts = [part, ...place, what, x, n];
  if (shown.kind !== 'figure') return counts;
  const { value, interval } = shown;
  return [...counts, whole(value), ...(interval ? [whole(interval.lo), whole(interval.hi)] : [])];
}
