import type { TeamBoard } from '../domain/team.ts';

/**
 * One field of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets a leading apostrophe
 * (OWASP, "CSV injection"): names come from files that other people wrote.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvWords {
  name: string;
  handedIn: string;
  due: string;
  state: Record<'untouched' | 'started' | 'finished', string>;
  nothing: string;
  counts: { wrongStopped: string; wrongThrough: string; rightStopped: string; rightThrough: string };
}

/** People × steps as CSV, with the four counts of each practice in columns of their own. */
export function boardCsv(board: TeamBoard, words: CsvWords): string {
  const head = [
    words.name,
    words.handedIn,
    words.due,
    ...board.steps.flatMap((s) =>
      s.kind === 'lesson'
        ? [s.title]
        : [s.title, ...Object.values(words.counts).map((c) => `${s.title}: ${c}`)],
    ),
  ];
  const rows = board.rows.map(({ name, receipt }) => [
    name,
    receipt ? new Date(receipt.made).toISOString().slice(0, 10) : words.nothing,
    receipt?.due ?? '',
    ...board.steps.flatMap((s): (string | number)[] => {
      const step = receipt?.steps.find((x) => x.kind === s.kind && x.id === s.id);
      const state = step ? words.state[step.state] : '';
      if (s.kind === 'lesson') return [state];
      const c = step?.counts;
      return [
        state,
        c?.wrongStopped ?? '',
        c?.wrongThrough ?? '',
        c?.rightStopped ?? '',
        c?.rightThrough ?? '',
      ];
    }),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
