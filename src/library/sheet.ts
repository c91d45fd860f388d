import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { content } from '#words/content';
import { at, type Problem, type Said } from './problem.ts';

/** YAML that was read: its data, and the line each part stands on. */
export interface Sheet {
  data: unknown;
  /** Line of the entry at a path such as ['stakes', 'miss']; of its nearest parent when it is not there. */
  line(path: readonly PropertyKey[]): number;
}

const twoColons = /: .*: /;

/** How the YAML library's codes are said to a person who does not know YAML. */
function said(code: string, message: string, line: string): Said {
  const here = line.trim();
  switch (code) {
    case 'TAB_AS_INDENT':
      return content.tab;
    case 'DUPLICATE_KEY':
      return content.duplicateKey(here.split(':')[0] ?? here);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return content.secondColon(here);
    case 'BAD_INDENT':
      return content.badIndent(here);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return /closing/.test(message) ? content.openQuote : content.noColon(here);
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return content.needsQuotes(here);
    case 'MULTIPLE_DOCS':
      return content.secondDocument;
    default:
      return content.yamlOther(message, here);
  }
}

/**
 * Reads YAML as plain data (YAML 1.2, core schema: dates stay text). Anchors, aliases and tags are refused:
 * they are marks that a trainer types by accident.
 *
 * @param firstLine line of the file on which `text` begins, for the head of a lesson.
 */
export function readSheet(text: string, file: string, firstLine = 1): { sheet?: Sheet; problems: Problem[] } {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const lines = text.split('\n');
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const problem = (offset: number, code: string, message: string) => {
    const found = lineAt(offset);
    // A line pushed too far in is reported at the line before it.
    const pushed = code === 'BLOCK_AS_IMPLICIT_KEY' && !twoColons.test(lines[found - 1] ?? '');
    const line = pushed ? found + 1 : found;
    return at(file, line + firstLine - 1, said(pushed ? 'BAD_INDENT' : code, message, lines[line - 1] ?? ''));
  };

  const { errors, warnings } = doc;
  const twice = errors.filter((e) => e.code === 'DUPLICATE_KEY');
  // One slip often makes several errors further down; the first says enough.
  const first = [...errors, ...warnings].filter((e) => e.code !== 'DUPLICATE_KEY').slice(0, 1);
  const problems = [...first, ...twice].map((e) => problem(e.pos[0], e.code, e.message));
  if (problems.length === 0) {
    visit(doc, {
      Node(_key, node) {
        const marked = isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined);
        if (marked) problems.push(problem(node.range?.[0] ?? 0, 'BAD_ALIAS', ''));
      },
    });
  }
  if (problems.length > 0) return { problems };

  const line = (path: readonly PropertyKey[]): number => {
    let node: unknown = doc.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (p) => isPair(p) && isScalar(p.key) && String(p.key.value) === String(step),
        );
        if (!pair) break;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (!isNode(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return lineAt(offset) + firstLine - 1;
  };
  return { sheet: { data: doc.toJS(), line }, problems: [] };
}
