/** Case, accents and curly quotes do not keep a word from being found. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * Whether a text holds every word of a query, in any order and inside longer words too: "drift" finds "drifting".
 * Both as `searchable` makes them. An empty query finds everything.
 */
export const holdsWords = (text: string, query: string): boolean =>
  query.split(' ').every((word) => text.includes(word));
