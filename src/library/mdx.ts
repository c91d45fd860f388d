import { mdxToMdast } from 'satteri';
import { content } from '#words/content';
import { elementNames } from './grammar.ts';
import { nearest } from './nearest.ts';
import { at, type Problem, type Said } from './problem.ts';

/** The parts of a syntax tree that lessons can have (mdast with MDX), all in one shape. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  position?: { start: { line: number } };
  /** Elements */
  name?: string | null;
  attributes?: Attribute[];
  /** Headings */
  depth?: number;
  /** Links and images */
  url?: string;
  alt?: string | null;
}

export interface Attribute {
  type: string;
  name?: string;
  /** Null for a name standing alone; an object for braces. */
  value?: string | null | { type: string; value: string };
}

export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** Where the parser says "line:column: message". */
const place = /^(\d+):(\d+): ([\s\S]*)$/;

/** Says in a trainer's words why the parser stopped at one place of the text. */
function said(message: string, rest: string, line: string): Said {
  const unclosed = /^Expected a closing tag for `<([^>\s`]+)>`/.exec(message);
  if (unclosed?.[1]) {
    const known = elementNames.includes(unclosed[1]);
    return known
      ? content.unclosed(unclosed[1])
      : content.unknownElement(unclosed[1], nearest(unclosed[1], elementNames));
  }
  const crossed =
    /^Unexpected closing tag `<\/([^>`]+)>`, expected corresponding closing tag for `<([^>`]+)>`/.exec(
      message,
    );
  if (crossed?.[1] && crossed[2]) return content.crossed(crossed[2], crossed[1]);
  const halfway = /^Expected the closing tag `<\/([^>`]+)>` either/.exec(message);
  if (halfway?.[1]) return content.halfway(halfway[1]);
  const unopened = /^Unexpected closing tag `<\/([^>`]+)>`/.exec(message);
  if (unopened?.[1]) return content.unopened(unopened[1]);
  if (/brace|expression|acorn|parse/i.test(message)) return content.braces(line.trim());
  if (/^<!/.test(rest)) return content.comment;
  const autolink = /^<((?:https?:|mailto:)[^>\s]*)>/.exec(rest);
  if (autolink?.[1]) return content.autolink(autolink[1]);
  const element = /^<\/?([A-Z][A-Za-z]*)/.exec(rest);
  if (element?.[1]) return content.brokenTag(element[1]);
  if (rest.startsWith('<')) return content.lessThan(line.trim());
  return content.mdxOther(message, line.trim());
}

/** Parses a lesson with the parser the site is built with. */
export function parseMdx(text: string, file: string): { root: Node } | { problem: Problem } {
  try {
    return { root: mdxToMdast(text) as Node };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column, what] = place.exec(message) ?? [];
    const number = line ? Number(line) : undefined;
    // The parser counts columns in characters, as the spread below does.
    const source = number ? (text.split('\n')[number - 1] ?? '') : '';
    return {
      problem: at(
        file,
        number,
        said(what ?? message, [...source].slice(Number(column ?? 1) - 1).join(''), source),
      ),
    };
  }
}

/** The words of a stretch of text, without those of elements that speak for themselves. */
export function textOf(nodes: readonly Node[], leaveOut: (node: Node) => boolean): string {
  return nodes
    .map((node) => {
      if (leaveOut(node)) return '';
      if (node.type === 'break') return ' ';
      if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
      const inner = textOf(node.children ?? [], leaveOut);
      return node.type === 'paragraph' ? ` ${inner} ` : inner;
    })
    .join('')
    .replace(/\s+/g, ' ');
}
