import { day, moment, number, plural } from './format.ts';

export const today = {
  title: 'Today',
  description: 'Your next step, your path and what changed.',
  start: 'Start here',
  resumeRun: 'Carry on with your shift',
  continueLesson: 'Carry on',
  assigned: (path: string, due: string | null) =>
    due ? `${path}, due ${day(due)}` : `${path}, assigned to you`,
  onPath: 'Next on your path',
  practiceNext: 'Practise again',
  minutes: (n: number) => `${number(n)} min`,
  sentence: {
    'resume-run': (at: string) => `You left it on ${at}. It goes on exactly where you stopped.`,
    'continue-lesson': 'You started this lesson. It opens at the place you were reading.',
    practice:
      'You finished every lesson on your path. A short shift keeps both skills fresh: stopping wrong work, and letting right work through.',
  },
  firstTime:
    'Second Look teaches you to read what AI tells you and to decide when to step in. Start with a short lesson. What you do stays in this browser.',
  button: {
    'resume-run': 'Go on with the shift',
    'continue-lesson': 'Continue',
    assigned: 'Start',
    path: 'Start',
    practice: 'Open the practice',
  },
  path: (title: string) => `Your path: ${title}`,
  state: { untouched: 'not started', started: 'started', finished: 'finished' },
  practice: { passed: 'passed', notPassed: 'done, not passed yet' },
  startedFor: (minutes: string) => `started, ${minutes}`,
  pathDone: 'You finished this path.',
  wholePath: 'See the whole path',
  due: (iso: string, left: number): string =>
    left < 0
      ? `It was due on ${day(iso)}.`
      : left === 0
        ? 'It is due today.'
        : `It is due on ${day(iso)}, in ${plural(left, 'day', 'days')}.`,
  assignedBy: (from: string) => (from ? `Assigned by ${from}.` : 'Assigned to you.'),
  handIn: 'Hand in a receipt',
  changed: 'What you did',
  nothingYet: 'Nothing yet. Your lessons and shifts will show here.',
  lessonFinished: (title: string) => `You finished “${title}”.`,
  shiftFinished: (title: string) => `You worked the shift “${title}”.`,
  shiftCounts: (stopped: number, wrong: number, through: number, right: number) =>
    `You stopped ${number(stopped)} of ${number(wrong)} wrong outputs and let ${number(through)} of ${number(right)} right ones through.`,
  debrief: 'Read the debrief',
  when: (ms: number) => moment(ms),
  loading: 'Reading your record…',
  /** Once something was measured. */
  skills: {
    due: (last: string) => `Your last measured shift was on ${day(last)}. It is time to measure again:`,
    soFar: (shifts: number) => `What ${plural(shifts, 'measured shift says', 'measured shifts say')} so far:`,
    link: 'Your skills',
  },
};
