import { elements as grammar } from '../library/grammar.ts';
import { fault } from './fault.ts';

/**
 * How an inner element (`Choice`, `Why`, `Side`) reaches the outer one while a page is built. Astro renders from
 * the inside out, so the inner one writes its data as a mark into the text, and the outer one takes the marks out
 * again: their order is the order of the text, however the rendering is scheduled. A mark that nobody took stood
 * in the wrong place. Build time only.
 */
const mark = /<!--part:([A-Za-z]+):([^>]*)-->/g;

export interface Part<T = unknown> {
  element: string;
  data: T;
}

/** The mark of one inner element. Percent signs keep its text from ending the comment. */
export const part = (element: string, data: object): string =>
  `<!--part:${element}:${encodeURIComponent(JSON.stringify(data))}-->`;

/** Why an inner element stood where it has no meaning. */
function misplaced(element: string, where: string): Error {
  const { inside = [], example = '' } = grammar[element] ?? {};
  const wanted = inside.map((name) => `<${name}>`).join(' or ');
  return fault(`<${element}>`, `to stand directly inside ${wanted}`, `it ${where}`, example);
}

/**
 * Takes the marks out of what stood inside `outer`; gives its text without them, and the parts in order.
 * @throws Error in prose when an element does not belong in `outer`.
 */
export function take<T = unknown>(
  outer: string,
  html: string | undefined,
): { html: string; parts: Part<T>[] } {
  const parts: Part<T>[] = [];
  const rest = (html ?? '').replace(mark, (_whole, element: string, data: string) => {
    if (!grammar[element]?.inside?.includes(outer)) throw misplaced(element, `inside <${outer}>`);
    parts.push({ element, data: JSON.parse(decodeURIComponent(data)) as T });
    return '';
  });
  return { html: rest.replace(/<p>\s*<\/p>/g, '').trim(), parts };
}

/** Says so when an inner element was left over. @throws Error in prose. */
export function noneLeft(html: string): void {
  const left = mark.exec(html);
  mark.lastIndex = 0;
  if (left) throw misplaced(left[1] as string, 'standing alone');
}

let cards = 0;
/** A DOM id for a card, unlike any other of this build; `finish` makes them small and lasting. */
export const cardId = (): string => {
  cards += 1;
  return `card-n${cards}`;
};

/** Marks that this element of the lesson has this id, so that `finish` can see it twice. */
export const claim = (element: string, id: string): string => `<!--id:${element}:${id}-->`;
