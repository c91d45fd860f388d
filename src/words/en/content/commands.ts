import { many, plain, type Said } from './said.ts';

/** What `npm run check` prints around the problems. */
export const report = {
  problems: (n: number): string => `${many(n, 'problem')} to mend:`,
  warnings: (n: number): string => `${many(n, 'thing')} worth a look:`,
  clean: (counts: string, seconds: number): string => `${counts}: no problems (${plain(seconds)} s).`,
  withProblems: (counts: string, problems: number, seconds: number): string =>
    `${counts}: ${many(problems, 'problem')} (${plain(seconds)} s).`,
  count: (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`,
  buildStopped: (n: number): string => `The site is not built: ${many(n, 'problem')} in content/.`,
  devClean: 'Content is in order again.',
  devProblems: (n: number): string =>
    `${many(n, 'problem')} in content/. The site goes on as well as it can:`,
};

/** `npm run new`. */
export const making = {
  newUsage: [
    'npm run new -- lesson <module>/<name>       a lesson, for example: lesson why-ai-stalls/ask-who-counted',
    'npm run new -- case <department>/<name>     a worked case, for example: case payroll/double-row',
    'npm run new -- scenario <name>              a practice, for example: scenario friday-shift',
    '',
    '  --type drift                the simulation of a practice; without it, review-desk',
    '  --title "Ask who counted"   the title; without it, made from the name',
    '  --publish                   publish at once; without it, the file begins as a draft',
  ].join('\n'),
  newNoun: (noun: string, near: string | undefined): Said => ({
    expected: 'lesson, case or scenario',
    came: noun ? `«${noun}»` : 'nothing',
    nearest: near,
  }),
  newWhere: (kind: 'lesson' | 'case' | 'scenario', where: string): Said => ({
    expected:
      kind === 'lesson'
        ? 'the folder of a module and a name, with a slash between'
        : kind === 'case'
          ? 'a department and a name, with a slash between'
          : 'one name',
    came: where ? `«${where}»` : 'nothing',
    example:
      kind === 'lesson'
        ? 'npm run new -- lesson why-ai-stalls/ask-who-counted'
        : kind === 'case'
          ? 'npm run new -- case payroll/double-row'
          : 'npm run new -- scenario friday-shift',
  }),
  fileThere: (file: string): Said => ({
    expected: 'a name that is free',
    came: `content/${file}, which is left as it is`,
  }),
  noGuide: {
    expected: 'two published worked cases that a new practice can teach with, a right one and a wrong one',
    came: 'fewer',
    example: 'npm run new -- case payroll/double-row',
  },
  made: (kind: string, id: string, file: string, open: boolean): string =>
    `Made the ${kind} ${id}${open ? '' : ', a draft'}: ${file}`,
  addedTo: (id: string, file: string): string => `Added ${id} to ${file}`,
  newNext: (address: string | undefined, open: boolean): string =>
    [
      'Next:',
      `  npm run dev     ${address ? `shows it at ${address} while you write` : 'shows the site while you write'}`,
      '  npm run check   says in words what is wrong, if anything is',
      ...(open ? [] : ['  Take out the line “status: draft” when it is ready for everybody.']),
    ].join('\n'),
};
