import { content } from '#words/content';
import { checkElement, type Given } from './element-rules.ts';
import { elements } from './grammar.ts';
import {
  type CheckKind,
  type LessonBody,
  type LessonCheck,
  type LessonChoice,
  type Passage,
  wordsOutsideChecks,
} from './lesson-body.ts';
import { lineOf, type Node, textOf } from './mdx.ts';
import { at, type Problem } from './problem.ts';

/** Where the walk is: whose voice speaks, and which element stands around. */
interface Place {
  voice: Passage['kind'];
  parent: string | null;
  check: LessonCheck | null;
  choice: LessonChoice | null;
  /** Inside a part that stays closed behind its content note. */
  behindNote: boolean;
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'break',
  'footnoteReference',
  'mdxTextExpression',
]);

const isElement = (node: Node) => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isInline = (node: Node) =>
  phrasing.has(node.type) || (isElement(node) && elements[node.name ?? '']?.inline === true);
/** Elements that speak for themselves: their words are not the sentence's around them. */
const apart = (node: Node) => isElement(node) && !isInline(node);

const voices: Partial<Record<string, Passage['kind']>> = {
  MachineVoice: 'machine',
  Records: 'records',
  Choice: 'choice',
  Why: 'why',
};

const words = (given: Given, name: string): string => (typeof given[name] === 'string' ? given[name] : '');
const numberOf = (given: Given, name: string): number | null =>
  typeof given[name] === 'number' ? given[name] : null;

function kindOf(given: Given): CheckKind {
  if ('order' in given) return 'order';
  if ('match' in given) return 'match';
  if ('number' in given) return 'number';
  return 'several' in given ? 'several' : 'one';
}

/** Walks a parsed lesson once and notes what it holds and what is wrong with its elements. */
export function walkLesson(root: Node, file: string): { body: LessonBody; problems: Problem[] } {
  const body: LessonBody = {
    checks: [],
    practices: [],
    terms: [],
    facts: [],
    sums: [],
    replays: [],
    caveats: [],
    reflects: [],
    headings: [],
    images: [],
    links: [],
    passages: [],
    words: 0,
  };
  const problems: Problem[] = [];

  const passage = (kind: Passage['kind'], text: string, line: number) => {
    if (text.trim()) body.passages.push({ kind, text: text.trim(), line });
  };

  /** Notes one element and gives the place its inside has. */
  function open(node: Node, place: Place): Place {
    const name = node.name ?? '';
    const line = lineOf(node);
    const found = checkElement(node, place.parent, file);
    problems.push(...found.problems);
    const { given } = found;
    const inside: Place = { ...place, parent: name, voice: voices[name] ?? place.voice };
    const id = words(given, 'id');
    if (name === 'Check') {
      const right = numberOf(given, 'number');
      const modes = ['several', 'order', 'match', 'number'].filter((mode) => mode in given);
      if (modes.length > 1) problems.push(at(file, line, content.twoModes(modes)));
      inside.check = {
        id,
        kind: kindOf(given),
        counts: !('opening' in given),
        question: words(given, 'question'),
        choices: [],
        why: null,
        number: right === null ? null : { right, tolerance: numberOf(given, 'tolerance') ?? 0 },
        line,
      };
      body.checks.push(inside.check);
      passage('question', inside.check.question, line);
    } else if (name === 'Choice') {
      inside.choice = {
        text: textOf(node.children ?? [], apart).trim(),
        correct: 'correct' in given,
        why: null,
        to: words(given, 'to') || null,
        value: numberOf(given, 'value'),
        line,
      };
      place.check?.choices.push(inside.choice);
    } else if (name === 'Why') {
      const reason = textOf(node.children ?? [], apart).trim();
      const owner = place.parent === 'Choice' ? place.choice : place.check;
      if (owner?.why) problems.push(at(file, line, content.secondWhy(place.parent ?? '')));
      else if (owner) owner.why = reason;
      if (!reason) problems.push(at(file, line, content.emptyWhy));
    } else if (name === 'Practice') body.practices.push({ id: words(given, 'scenario'), line });
    else if (name === 'Term') body.terms.push({ id, line });
    else if (name === 'Fact') body.facts.push({ id, line, behindNote: place.behindNote });
    else if (name === 'Sum') body.sums.push({ text: textOf(node.children ?? [], apart).trim(), line });
    else if (name === 'Replay') body.replays.push({ id: words(given, 'run'), line });
    else if (name === 'Sensitive') inside.behindNote = true;
    else if (name === 'Caveat' && 'fact' in given) body.caveats.push({ id: words(given, 'fact'), line });
    else if (name === 'Reflect') {
      body.reflects.push({ id, question: words(given, 'question'), line });
      passage('prose', words(given, 'question'), line);
      if (node.children?.some((child) => child.type !== 'list'))
        problems.push(at(file, line, content.onlyAList));
      // A point's tick hangs on its words.
      const points = (node.children ?? []).flatMap((list) => list.children ?? []);
      const texts = points.map((point) => textOf([point], apart).trim());
      for (const [i, text] of texts.entries())
        if (texts.indexOf(text) < i)
          problems.push(at(file, lineOf(points[i] ?? node), content.samePoint(id, text)));
    }
    return inside;
  }

  function inline(node: Node, place: Place): void {
    const line = lineOf(node);
    if (node.type === 'image') body.images.push({ url: node.url ?? '', alt: node.alt?.trim() ?? '', line });
    if (node.type === 'link') body.links.push({ url: node.url ?? '', line });
    if (node.type === 'mdxTextExpression')
      problems.push(at(file, line, content.braces(`{${node.value ?? ''}}`)));
    const inside = isElement(node) ? open(node, place) : place;
    for (const child of node.children ?? []) {
      if (apart(child)) block(child, inside);
      else inline(child, inside);
    }
  }

  function inner(nodes: readonly Node[], place: Place): void {
    let run: Node[] = [];
    const flush = () => {
      const text = textOf(run, apart).trim();
      const first = run[0];
      const holds = place.parent === null ? undefined : elements[place.parent]?.holds;
      if (text && first && holds && place.parent !== null) {
        problems.push(
          at(file, lineOf(first), content.holdsOnly(place.parent, holds, `«${text.slice(0, 60)}»`)),
        );
      } else if (first) passage(place.voice, text, lineOf(first));
      run = [];
    };
    for (const node of nodes) {
      if (isInline(node)) {
        run.push(node);
        inline(node, place);
      } else {
        flush();
        block(node, place);
      }
    }
    flush();
  }

  function block(node: Node, place: Place): void {
    const line = lineOf(node);
    const children = node.children ?? [];
    if (isElement(node)) inner(children, open(node, place));
    else if (node.type === 'mdxjsEsm') problems.push(at(file, line, content.moduleLine(node.value ?? '')));
    else if (node.type === 'mdxFlowExpression') {
      problems.push(at(file, line, content.braces(`{${node.value ?? ''}}`)));
    } else if (node.type === 'heading') {
      const text = textOf(children, apart).trim();
      body.headings.push({ depth: node.depth ?? 1, text, line });
      inner(children, { ...place, voice: 'heading' });
    } else if (node.type === 'code') passage('records', node.value ?? '', line);
    else if (node.type === 'blockquote') inner(children, { ...place, voice: 'quote' });
    else if (node.type === 'table') {
      const heads = children[0]?.children ?? [];
      if (heads.some((cell) => textOf(cell.children ?? [], apart).trim() === '')) {
        problems.push(at(file, line, content.emptyTableHead));
      }
      inner(children, { ...place, voice: 'records' });
    } else if (node.type !== 'yaml') inner(children, place);
  }

  block(root, { voice: 'prose', parent: null, check: null, choice: null, behindNote: false });
  body.words = wordsOutsideChecks(body.passages);
  return { body, problems };
}
