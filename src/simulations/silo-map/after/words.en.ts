import { list, number, plural } from '#words/format';
import { hoursOf } from '#words-of/silo-map';
import type { Break } from '../types.ts';

/*
 * What is said once a plan is committed and in the debrief: a file of its own, because it is fetched later than the
 * screen, and a bundler keeps the sentences of one file together.
 */

/** The month, in practice after each plan and in every debrief. */
export const month = {
  sentence: (before: number, after: number, best: number) =>
    `Extra work in the month: ${hoursOf(before)} without any link, ${hoursOf(after)} with yours, ${hoursOf(best)} with the best use of the budget.`,
  exposed: (n: number) =>
    n === 0
      ? 'No link passes on more than its task needs.'
      : `Your links show ${plural(n, 'case', 'cases')} a month to people who do not need all of it.`,
  caption: 'Cases that went wrong in the month',
  kind: 'What went wrong',
  before: 'Before',
  after: 'Your links',
  best: 'Best links',
  kinds: {
    'by-hand': 'Typed in twice',
    late: 'Late',
    lost: 'Lost',
    'wrong-key': 'On the wrong record',
  } satisfies Record<Break, string>,
  work: 'Extra work',
  shown: 'Shown too widely',
  weeks: 'By week',
  week: (n: number) => `Week ${number(n)}`,
  weekCaption: 'Different cases that went wrong, by week',
  simulated: 'The month is simulated. The same cases run through each time, so only the links differ.',
  hours: (minutes: number) => hoursOf(minutes),
  questions: 'Five questions',
  questionsText: (before: number, after: number) =>
    `The joined systems answer ${number(before)} of 5 rightly before, and ${number(after)} of 5 with your links.`,
  question: 'Question',
  answered: 'answered rightly',
  notAnswered: 'cannot be trusted',
  bestBuy: 'Best use of the budget',
  draftRight: 'The draft was right',
  draftWrong: 'The draft was wrong',
  right: (key: string, way: string, fields: string[]) =>
    `It should join on ${key}. ${way}. It should pass on ${list(fields)}.`,
  why: {
    'wrong-join-silo': 'Several records share that field, or some have none, so strangers get joined.',
    'broken-process': 'Agreed is who gives and who may change it, and the draft has that the wrong way.',
    disclosure: 'It passes on something the task does not need.',
    'silent-truncation': 'Something the task needs is missing, so people go on typing it in.',
  } as Record<string, string>,
  yourDesign: 'You changed it to:',
  yoursRight: 'Your version is right',
  yoursWrong: 'Your version is wrong',
  isBest: 'It is part of the best use of the budget.',
  built: 'You built it.',
  notBuilt: 'You did not build it.',
};

/** The debrief's own sections. */
export const told = {
  sentence: (
    stopped: number,
    wrong: number,
    falseStops: number,
    right: number,
    avoided: number,
    best: number,
  ) =>
    `You put right ${number(stopped)} of ${plural(wrong, 'wrong statement', 'wrong statements')} and changed ${number(falseStops)} of ${plural(right, 'right one', 'right ones')}. Your links ${avoided < 0 ? `add ${hoursOf(-avoided)}` : `save ${hoursOf(avoided)}`} of work a month; the best would save ${hoursOf(best)}.`,
  marks: {
    wrong: (mark: string, got: number, of: number) =>
      `Wrong ones put right: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
    right: (mark: string, got: number, of: number) =>
      `Right ones left as they are: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
    avoided: (mark: string, got: number, of: number) =>
      `Extra work avoided: ${hoursOf(Math.max(0, got))} of ${hoursOf(of)} that the best links avoid. The mark is ${mark}:`,
    wide: (n: number) =>
      n === 0
        ? 'Links that pass on more than needed: none. The mark is none:'
        : `Links that pass on more than needed: ${number(n)}. The mark is none:`,
  },
  map: {
    title: 'Your map and the real one',
    short: 'The map',
    lede: 'Each hand-over: what you said, what the AI said, and what really happens.',
    caption: (title: string) => `Hand-overs of “${title}”`,
    link: 'Hand-over',
    you: 'You',
    ai: 'The AI',
    really: 'Really',
    joins: (x: number, n: number, named: number) =>
      n === 0 && named === 0
        ? 'No hand-over was joined on the wrong key.'
        : `${n === 0 ? 'No hand-over was joined on the wrong key.' : `Wrong joins: you found ${number(x)} of ${number(n)}.`}${
            named === 0
              ? ''
              : ` You called ${plural(named, 'hand-over', 'hand-overs')} that, and ${number(x)} of them rightly.`
          }`,
  },
  month: { title: 'The month with your links', short: 'The month' },
  best: (names: string[]) => `Best use of the budget: ${list(names)}.`,
  bestWhy:
    'A link is worth the cases that cross it, times what goes wrong there. Links over a hand-over that holds save nothing.',
  worth: (name: string, cases: number, unit: string, kind: string) =>
    `${name} (${number(cases)} ${unit} a month, ${kind})`,
  wide: (names: string[]) => `Too wide: ${list(names)}.`,
  claims: {
    title: 'Each statement again',
    short: 'Statements',
    claim: (name: string) => `${name}: how it works`,
    draft: (name: string) => `${name}: the draft of a link`,
    draftText: (key: string, way: string) => `Join on ${key}. ${way}.`,
    noOpen: 'You did not open what it rests on.',
    opened: 'You opened what it rests on.',
    kept: 'You left it as it was.',
    changed: 'You changed it.',
    youSaid: (name: string) => `You said: ${name}.`,
    really: 'What is so',
    of: (title: string) => `Statements on “${title}”`,
    outcome: {
      rightThrough: 'Right, and left as it was',
      rightStopped: 'Right, and changed for nothing',
      putRight: 'Wrong, and put right',
      stopped: 'Wrong, and changed to something wrong',
      through: 'Wrong, and left as it was',
    },
  },
  key: (right: boolean, text: string) => `${right ? 'The AI was right.' : 'The AI was wrong.'} ${text}`,
};
