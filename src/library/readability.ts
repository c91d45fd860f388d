import { countWords } from './lesson-body.ts';

/** How hard a text is to read. */
export interface Readability {
  /** Flesch–Kincaid grade level: the school year in which a text of this kind is read with ease. */
  grade: number;
  words: number;
  sentences: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of one block of text; a heading or list entry without a full stop is one too. */
export const sentencesOf = (text: string): string[] =>
  [...segmenter.segment(text)].map((s) => s.segment.trim()).filter((s) => countWords(s) > 0);

const spoken = /\p{L}[\p{L}'’-]*/gu;

/**
 * Flesch–Kincaid grade: 0.39 · words per sentence + 11.8 · syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers and Chissom 1975, Navy report 8-75). Numbers are left out: they have no syllables
 * that a rule could count.
 *
 * @param blocks paragraphs, list entries and questions, each a text of its own.
 * @param syllables counts the syllables of one word.
 * @returns null when there is nothing to read.
 */
export function readability(
  blocks: readonly string[],
  syllables: (word: string) => number,
): Readability | null {
  const sentences = blocks.flatMap(sentencesOf);
  const words = sentences.flatMap((s) => s.match(spoken) ?? []);
  if (words.length === 0) return null;
  const perWord = words.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0) / words.length;
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * perWord - 15.59;
  return { grade: Math.round(grade * 10) / 10, words: words.length, sentences: sentences.length };
}
