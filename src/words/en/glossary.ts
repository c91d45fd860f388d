import { plural } from './format.ts';
export const glossary = {
  title: 'Glossary',
  description: 'The words of the lessons, in plain language.',
  lede: (n: number) => `${plural(n, 'word', 'words')} in plain language. Lessons link to them on first use.`,
  letters: 'Letters',
  lessons: 'In',
  also: (other: string) => `Also: ${other}`,
};
