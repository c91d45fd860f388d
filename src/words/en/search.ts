import { number, plural } from './format.ts';

export const search = {
  title: 'Search',
  description: 'Find lessons, practices and words, and your own notes.',
  lede: 'Search the lessons, practices and glossary. “Yours” looks through your own notes and history, in this browser only.',
  label: 'What are you looking for?',
  hint: 'Press / or Ctrl K anywhere to search.',
  close: 'Close the search',
  where: 'Where to look',
  places: { site: 'The site', yours: 'Yours' },
  kind: 'Kind',
  module: 'Module',
  all: 'All',
  kindOf: { Lesson: 'Lesson', Practice: 'Practice', Glossary: 'Word', Page: 'Page' },
  kinds: { Lesson: 'Lessons', Practice: 'Practices', Glossary: 'Glossary', Page: 'Pages' },
  found: (n: number) => (n === 0 ? 'Nothing found.' : `${plural(n, 'result', 'results')}.`),
  nothing: 'Nothing found. Try fewer or other words.',
  nothingYours: 'Nothing of yours matches. Your private notes and your history are searched here.',
  more: (n: number) => `Show ${number(n)} more`,
  searching: 'Searching…',
  failed:
    'The search index could not be loaded. Check your connection and try again; the lessons are all listed under Learn.',
  noScript: 'Search needs script. All lessons are listed under Learn, all words in the Glossary.',
  yours: {
    note: (lesson: string) => `Your note in “${lesson}”`,
    finished: (lesson: string) => `Lesson finished: ${lesson}`,
    opened: (lesson: string) => `Lesson opened: ${lesson}`,
    shift: (title: string) => `Shift: ${title}`,
    shiftCounts: (stopped: number, wrong: number, through: number, right: number) =>
      `You stopped ${number(stopped)} of ${number(wrong)} wrong and let ${number(through)} of ${number(right)} right through.`,
    unfinished: 'Not finished yet.',
    assigned: (path: string) => `Path assigned: ${path}`,
  },
};
