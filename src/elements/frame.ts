import { AsyncLocalStorage } from 'node:async_hooks';
import { elements as grammar } from '../library/grammar.ts';
import { fault } from './fault.ts';

/**
 * How an inner element (`Choice`, `Why`, `Side`) reaches the outer one while a page is built. The outer one
 * renders its inside within a frame; the inner one leaves its data there and a marker in the text, so that order
 * follows the text however the rendering is scheduled. Build time only: islands never import this file.
 */
interface Frame {
  element: string;
  up: Frame | undefined;
  parts: unknown[];
  /** Outermost frame only: what must be unique on the page, and how many cards it has. */
  page: Page;
}

interface Page {
  lesson: string;
  ids: Set<string>;
  cards: number;
  facts: Map<string, string>;
}

const frames = new AsyncLocalStorage<Frame>();
const marker = /<!--part:(\d+)-->/g;
const newPage = (lesson: string): Page => ({ lesson, ids: new Set(), cards: 0, facts: new Map() });

/** The page being built; elements used outside a lesson get a fresh one each. */
export const page = (): Page => frames.getStore()?.page ?? newPage('');

/** Renders a whole lesson within a page frame of its own. */
export function onPage<T>(lesson: string, render: () => Promise<T>): Promise<T> {
  return frames.run({ element: 'lesson', up: undefined, parts: [], page: newPage(lesson) }, render);
}

/** Renders the inside of `element`; gives its text without markers, and what inner elements left, in order of text. */
export async function inside<T>(
  element: string,
  render: () => Promise<string>,
): Promise<{ html: string; parts: T[] }> {
  const up = frames.getStore();
  const frame: Frame = { element, up, parts: [], page: up?.page ?? newPage('') };
  const text = await frames.run(frame, render);
  const parts = [...text.matchAll(marker)].map((m) => frame.parts[Number(m[1])] as T);
  const html = text
    .replace(marker, '')
    .replace(/<p>\s*<\/p>/g, '')
    .trim();
  return { html, parts };
}

/**
 * Leaves `part` with the element around and returns the marker to put in the text.
 * @throws Error in prose when `element` does not belong in the element around.
 */
export function leave(element: string, part: unknown): string {
  const frame = frames.getStore();
  const { inside: parents = [], example = '' } = grammar[element] ?? {};
  if (!frame || !parents.includes(frame.element)) {
    const where = frame && frame.element !== 'lesson' ? `it inside <${frame.element}>` : 'it standing alone';
    const wanted = parents.map((p) => `<${p}>`).join(' or ');
    throw fault(`<${element}>`, `to stand directly inside ${wanted}`, where, example);
  }
  return `<!--part:${frame.parts.push(part) - 1}-->`;
}

/** Takes a lesson's inner id for one element. @throws Error in prose when it is taken already. */
export function claim(element: string, id: string): void {
  const { ids } = page();
  if (ids.has(id)) {
    throw fault(
      `<${element} id="${id}">`,
      'an id that no other question or note of this lesson has',
      `"${id}" twice`,
      `<${element} id="${id}-2" …>`,
    );
  }
  ids.add(id);
}

/** A DOM id for a card on this page. */
export const cardId = (kind: string): string => {
  const here = page();
  here.cards += 1;
  return `${kind}-${here.cards}`;
};
