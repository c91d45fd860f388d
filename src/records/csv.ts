import { localDay } from '../domain/day.ts';
import { stepOn, type TeamBoard } from '../domain/team.ts';

/**
 * One field of a CSV file (RFC 4180). Text always stands in quotation marks, and what a spreadsheet would run as a
 * formula gets an apostrophe before it (OWASP, "CSV injection"): names come from files that other people wrote.
 * That holds inside a text too, after any mark at which a spreadsheet set to another list separator would split.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = value
    .replace(/^(\s*)([=+\-@＝＋－＠\t\r])/, "'$1$2")
    .replace(/([;,\t\r\n]\s*)([=+\-@＝＋－＠])/g, "$1'$2");
  return `"${safe.replaceAll('"', '""')}"`;
}

export interface CsvWords {
  name: string;
  handedIn: string;
  due: string;
  finished: string;
  ofSteps: string;
  list: string;
  listed: string;
  notListed: string;
  on: string;
  passedHead: string;
  passed: string;
  notPassed: string;
  state: Record<'untouched' | 'started' | 'finished', string>;
  nothing: string;
  counts: { wrongStopped: string; wrongThrough: string; rightStopped: string; rightThrough: string };
}

/**
 * People × steps as CSV: state and day of every step, and for each practice whether it was passed and the four
 * counts, in columns of their own. `separator` is `;` for spreadsheets that expect it.
 */
export function boardCsv(board: TeamBoard, words: CsvWords, separator: ',' | ';' = ','): string {
  const roster = board.missing !== null;
  const head = [
    words.name,
    words.handedIn,
    words.due,
    words.finished,
    words.ofSteps,
    ...(roster ? [words.list] : []),
    ...board.steps.flatMap(({ kind, title }) => [
      title,
      `${title}: ${words.on}`,
      ...(kind === 'practice'
        ? [words.passedHead, ...Object.values(words.counts)].map((c) => `${title}: ${c}`)
        : []),
    ]),
  ];
  const rows = board.rows.map(({ name, receipt, finished, onRoster }) => [
    name,
    receipt ? localDay(receipt.made) : words.nothing,
    receipt?.due ?? '',
    receipt ? finished : '',
    receipt ? board.steps.length : '',
    ...(roster ? [onRoster ? words.listed : words.notListed] : []),
    ...board.steps.flatMap((s): (string | number)[] => {
      const step = stepOn(receipt, s);
      const line = [step ? words.state[step.state] : '', step?.on ?? ''];
      if (s.kind === 'lesson') return line;
      const c = step?.counts;
      const passed = step?.passed ?? null;
      return [
        ...line,
        passed === null ? '' : passed ? words.passed : words.notPassed,
        c?.wrongStopped ?? '',
        c?.wrongThrough ?? '',
        c?.rightStopped ?? '',
        c?.rightThrough ?? '',
      ];
    }),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(separator)).join('\r\n')}\r\n`;
}
