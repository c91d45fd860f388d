/**
 * One thing the content check says to a trainer. It completes "expected …; found …", with an example where one
 * helps. Backticks stand around what is typed, guillemets around what came.
 */
export interface Said {
  expected: string;
  came: string;
  nearest?: string | undefined;
  example?: string | undefined;
  about?: string | undefined;
}

/** "a, b or c" */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** What is typed stands in backticks. */
export const code = (text: string): string => `\`${text}\``;

export const codes = (words: readonly string[]): string => words.map(code).join(', ');

/** The beginning of what came, for quoting. */
export const short = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** "1 choice", "3 choices" */
export const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A number with at most one decimal. */
export const plain = (n: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(n);
