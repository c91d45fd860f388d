import { content } from '#words/content';

/** What one thing is, said so that a trainer can act on it: what was expected, what came, what to type. */
export interface Said {
  /** Completes "expected …". */
  expected: string;
  /** Completes "found …". */
  came: string;
  /** The nearest name that exists. */
  nearest?: string | undefined;
  /** A line that would be right. */
  example?: string | undefined;
  /** The describing sentence of the field. */
  about?: string | undefined;
}

/** Something wrong, or worth a look, in one content file. `line` counts from 1; without it the file as a whole. */
export interface Problem extends Said {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line?: number | undefined;
}

/** `problems` stop the build; `warnings` are printed and nothing more. */
export interface Findings {
  problems: Problem[];
  warnings: Problem[];
}

export const at = (file: string, line: number | undefined, said: Said): Problem => ({ file, line, ...said });

/** One problem as prose, without its file: "line 12: expected …; found …. Did you mean «…»? Example: …". */
const sayShort = (problem: Problem): string =>
  `${problem.line === undefined ? '' : `${content.line(problem.line)}: `}${content.sentence(problem)}`;

/** One problem as prose, with its place. */
export const say = (problem: Problem): string =>
  problem.line === undefined
    ? `${problem.file}: ${content.sentence(problem)}`
    : `${problem.file}, ${sayShort(problem)}`;

/** Problems under a heading per file, files in order of name, lines in order within. */
export function sayAll(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((p) => p.file))].sort();
  return files
    .map((file) => {
      const own = problems.filter((p) => p.file === file).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return [file, ...own.map((p) => `  ${sayShort(p)}`)].join('\n');
    })
    .join('\n\n');
}
