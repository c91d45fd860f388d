import { number, plural } from './format.ts';

/** Minutes of reading and practice in one phrase: "7 min", "7 min and 10 min practice". */
export const minutes = (read: number, practice = 0): string =>
  practice > 0 ? `${number(read)} min and ${number(practice)} min practice` : `${number(read)} min`;

/** The few sentences that scripts on a page need: kept apart, because an object travels whole. */
export const marks = {
  state: { untouched: 'not started', started: 'started', finished: 'finished' },
  lessons: (n: number) => plural(n, 'lesson', 'lessons'),
  progress: (done: number, all: number) => `${number(done)} of ${plural(all, 'lesson', 'lessons')} finished`,
  done: 'You finished this lesson.',
  open: (checks: number, practices: number): string => {
    const parts = [
      ...(checks > 0 ? [plural(checks, 'question', 'questions')] : []),
      ...(practices > 0 ? [plural(practices, 'practice', 'practices')] : []),
    ];
    return parts.length > 0 ? `Left in this lesson: ${parts.join(' and ')}.` : '';
  },
};

export const learn = {
  title: 'Learn',
  lede: 'Short lessons from the desks of Alder & Finch, a made-up firm. Each opens with a task and ends with something you can do.',
  paths: 'You need not take them all: choose what fits your work among the',
  pathsLink: 'paths',
  modules: 'Modules',
  description: 'All modules and lessons with your progress.',
  lessons: (n: number) => plural(n, 'lesson', 'lessons'),
  moduleOf: (title: string) => `Lessons of ${title}`,
  outcome: 'You will be able to',
  allModules: 'All modules',
  inPaths: 'In the paths',
  nextModule: 'Next module',
};

export const lesson = {
  eyebrow: (n: number, all: number, time: string) => `Lesson ${number(n)} of ${number(all)}, about ${time}`,
  keep: 'Keep these two lines',
  next: 'Where to go next',
  nextInModule: 'Next lesson',
  previous: 'Previous lesson',
  related: 'Also worth reading',
  resume: 'You stopped further down.',
  resumeLink: 'Continue there',
  noScript: 'Without script you can read everything here. Answers are not kept.',
  rail: 'Lessons in this module',
};
