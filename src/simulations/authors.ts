import type { Author } from './author.ts';
import { registry } from './index.ts';

/*
 * The trainer's side of every registered type, found by its folder's name. For build, checks and tests: a page that
 * imported this would carry every schema.
 */
const found = new Map<string, Author>();
for (const type of Object.keys(registry)) {
  const { author } = (await import(`./${type}/author.ts`)) as { author: Author };
  found.set(type, author);
}

/** Every type's author, in the order of the registry. */
export const authors = (): readonly Author[] => [...found.values()];

/** @throws RangeError for a type that is not registered. */
export function authorOf(type: string): Author {
  const author = found.get(type);
  if (!author)
    throw new RangeError(`there is no simulation "${type}"; known: ${[...found.keys()].join(', ')}`);
  return author;
}

/** Adds the author of a type that stands outside this folder; throws RangeError when its name is taken. */
export function addAuthor(author: Author): void {
  if (found.has(author.type))
    throw new RangeError(`addAuthor: there is already a simulation "${author.type}"`);
  found.set(author.type, author);
}
