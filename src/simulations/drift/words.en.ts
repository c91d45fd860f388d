import { money, number, plural } from '#words/format';
import { run } from '#words/run';
import type { Fault } from '../author.ts';

type Said = Omit<Fault, 'path'>;
type Step = 'item' | 'week';

/** "5 in 100" */
const inHundred = (share: number): string => `${number(Math.round(share * 100))} in 100`;

/** "4 audits", "1 week" */
const steps = (step: Step, n: number): string =>
  step === 'week' ? plural(n, 'week', 'weeks') : plural(n, 'audit', 'audits');

interface BriefFile {
  mode: 'practice' | 'measured';
  step: Step;
  periods: number;
  perPeriod: number;
  outputsPerAudit: number;
  perLook: number;
  lines: number;
  limit: number;
}

/** What a scenario says before its start, and what is wrong with one. Build and check time only. */
export const driftAuthor = {
  kind: {
    name: 'Stop the line',
    about: 'Watch what audits find, and stop a tool when it has got worse for good.',
  },
  brief: ({ mode, step, periods, perPeriod, outputsPerAudit, perLook, lines, limit }: BriefFile) => ({
    length: `${plural(lines, 'line', 'lines')} of work`,
    steps: [
      `Watch one line of work at a time. Of every ${number(outputsPerAudit)} outputs an auditor checks one. You see what the AI wrote and what the auditor found.`,
      step === 'week'
        ? `The audits come a week at a time: ${number(periods)} weeks with ${number(perPeriod)} audits each.`
        : `The audits come one by one: ${number(periods)} days with ${number(perPeriod)} audits each.`,
      'Read the tally and the log. The tally adds points for each wrong output and takes one off for each right one.',
      'Carry on, look at more outputs at a price, or stop the line.',
      'If you stop it, say what you think has changed.',
    ],
    notes: [
      'Some lines get worse at some point and stay worse. Others never do. Nobody tells you which, or when.',
      'The log says what goes on at that desk. Most notes come on every line, also where nothing changes. Some errors have a cause that the log names and that will pass: they are no reason to stop.',
      mode === 'practice'
        ? 'After each line you are told what happened. There is no countdown.'
        : 'What happened is told at the end, for all lines together. There is no countdown.',
    ],
    moves: {
      title: 'What you can do',
      list: [
        {
          name: step === 'week' ? drift.moves.week : drift.moves.item,
          means:
            step === 'week'
              ? 'You wait for the audits of the next week.'
              : 'You wait for the next audit. You can also wait until the next wrong one.',
        },
        {
          name: drift.moves.look(perLook),
          means: 'You pay to see outputs that were made and not audited. They move the tally too.',
        },
        {
          name: drift.moves.stop,
          means: 'No output of this tool goes out until the cause is found. The line ends here.',
        },
      ],
      note: null,
    },
    stakes: {
      miss: 'A wrong output that goes out after the change',
      falseStop: 'A right output that a needless stop holds back',
      check: perLook === 1 ? 'One look at one more output' : `One look at ${number(perLook)} more outputs`,
    },
    pass: `To pass, stop no line without good grounds, and stop every line that changes in time. Two signs tell of a change. The first: your tally is at its line. The second: all that you have seen makes a change 90 in 100 sure. Stop when both signs are there, or sooner: that is in time. ${
      limit === 0 ? '' : `After the second sign you have ${steps(step, limit)} more. `
    }Errors that the log explains count for neither sign. A stop before the change is forgiven if one of the signs was there. You will not be told how many lines change.`,
  }),
  look: (most: number, came: number): Said => ({
    expected: `\`perLook\` of at most ${number(most)}, the outputs that lie beside the audited ones`,
    came: number(came),
  }),
  again: (id: string): Said => ({ expected: 'each id once', came: `“${id}” again` }),
  department: (name: string): Said => ({
    expected: 'the department of every tool among `departments`',
    came: `${name}, which is not there`,
    example: `departments: [${name}]`,
  }),
  room: (periods: number, notes: number): Said => ({
    expected: 'a day or week of its own for every note and one passing cause',
    came: `${plural(notes, 'note', 'notes')} and one passing cause in ${plural(periods, 'period', 'periods')}`,
  }),
  rates: {
    expected: 'p1 above p0, because the tally looks for a line that has got worse',
    came: 'none above it',
  } satisfies Said,
  step: (fitting: number, m: number): Said => ({
    expected: `m ${number(fitting)}, which fits this p0 and p1 (science/spec 1.7)`,
    came: `m ${number(m)}`,
  }),
  loud: (share: number, H: number): Said => ({
    expected: 'a line H that a sound stream seldom reaches, in at most 15 of 100 lines',
    came: `H ${number(H)}, which one reaches in ${inHundred(share)}; raise H or shorten the line`,
  }),
  slow: (delay: number, left: number): Said => ({
    expected: 'enough audits after the latest change for the tally to tell of it',
    came: `${number(left)}, while it needs ${number(delay, 1)} on average; lower H or \`change.to\`, or lengthen the line`,
  }),
  unknown: (id: string, known: string[]): Said => ({
    expected: `one of this tool’s own: ${known.join(', ')}`,
    came: `“${id}”`,
  }),
  slot: (name: string, known: string[]): Said => ({
    expected: `a name in braces that \`fills\` has, with a part where it holds rows: ${known.join(', ')}`,
    came: `{${name}}`,
  }),
  reckon: (name: string): Said => ({
    expected: '`of` to name a number of `fills`, and not to lead back to itself',
    came: name,
  }),
};

interface Where {
  step: Step;
  period: number;
  periods: number;
  audited: number;
  outOf: number;
  looks: number;
  stakes: { checkCents: number };
}

/** The screen of a run. */
export const drift = {
  place: (n: number, of: number) => `Line ${n} of ${of}`,
  where: ({ step, period, periods, audited, outOf, looks, stakes }: Where) => {
    const place =
      step === 'week'
        ? `Week ${period} of ${periods}`
        : `Day ${period} of ${periods}, audit ${number(audited)} of ${number(outOf)}`;
    return looks === 0
      ? place
      : `${place}. ${plural(looks, 'look', 'looks')}: ${money(looks * stakes.checkCents, 'EUR', true)}`;
  },
  period: (step: Step, n: number) => (step === 'week' ? `Week ${n}` : `Day ${n}`),
  usual: (p0: number, p1: number) =>
    `Usually about ${inHundred(p0)} of its outputs are wrong. You look for a lasting change to about ${inHundred(p1)}.`,
  audited: (k: number) => `One output in ${number(k)} is audited.`,
  brought: {
    first: 'The first audit of this line',
    one: (n: number) => `Audit ${number(n)}`,
    look: (n: number) => `and ${plural(n, 'more output', 'more outputs')} made at the same time`,
    week: (week: number, wrong: number, of: number) =>
      `Week ${week}: ${wrong === 0 ? 'none' : number(wrong)} of ${number(of)} audits found an error`,
    passed: (right: number, wrong: boolean) =>
      `${right === 1 ? '1 right one' : `${number(right)} right ones`} went by${wrong ? ', then a wrong one' : ''}`,
    end: 'This is the last audit of the line.',
  },
  came: 'What came in',
  leaveOut: 'Leave out',
  putBack: 'Put back',
  leftOut: 'left out of the tally',
  leaveOutOf: (button: string, name: string, kind: string) => `${button}: ${name}, ${kind}`,
  wrongKind: (kind: string) => `Wrong: ${kind}.`,
  explains: (step: Step, kind: string) =>
    `This explains errors of the kind “${kind}”, ${step === 'week' ? 'in that week' : 'on that day'} only.`,
  errors: (n: number) => `Errors before this (${number(n)})`,
  found: (kind: string | null, leftOut: boolean, extra: boolean) =>
    `${kind === null ? 'right' : kind}${leftOut ? ', left out' : ''}${extra ? ' (extra look)' : ''}`,
  rightFold: (n: number) => (n === 1 ? 'The right one' : `The ${number(n)} right ones`),
  by: (tool: string) => `Written by the AI: ${tool}`,
  was: { right: 'Right.' },
  audit: (n: number) => `Audit ${number(n)}`,
  beside: (n: number) => `Beside audit ${number(n)}`,
  log: 'The log',
  logEmpty: 'Nothing noted so far.',
  now: 'now',
  tally: 'The tally',
  tallyNow: (points: number, line: number) => `${number(points)} of ${number(line)}`,
  tallyShort: (up: number) => `points. A wrong one adds ${number(up)}, a right one takes 1 off.`,
  tallyHow: 'How this line and its tally work',
  tallyRule: (up: number, line: number) =>
    `A wrong output adds ${number(up)}, a right one takes 1 off, and it never falls below 0. At ${number(line)} the tally says: stop. It counts every error, whatever the log says of it. You can leave an error out: then the tally runs as if it had not been.`,
  tallyQuiet: (share: number, n: number) =>
    `By chance alone, a line on which nothing changed gets there in about ${inHundred(share)} stretches of ${number(n)} outputs.`,
  chart: 'Tally after each output',
  chartX: 'Audit',
  chartY: 'Points',
  chartSeries: 'Tally',
  chartLine: (line: number) => `Stop at ${number(line)}`,
  chartSays: (points: number, line: number, top: number, seen: number) =>
    `After ${plural(seen, 'output', 'outputs')} the tally stands at ${number(points)}. Its highest so far was ${number(top)}; the line is at ${number(line)}.`,
  columns: ['Output', 'Finding', 'Tally'] as const,
  moves: {
    label: 'What now?',
    item: 'Carry on',
    week: 'Next week',
    toWrong: 'On to the next wrong one',
    finish: 'Let it run to the end',
    look: (n: number) => `Look at ${number(n)} more`,
    lookCost: (n: number, cents: number) => `Look at ${number(n)} more (${money(cents, 'EUR', true)})`,
    lookNone: 'Nothing more to look at now',
    stop: 'Stop the line',
  },
  why: 'What do you think has changed?',
  whyLede: 'Choose the cause that fits what you saw. Then stop the line, or go back and watch on.',
  unclear: 'Something has changed, but I cannot tell what',
  back: 'Go back',
  commit: 'Stop the line',
  missing: 'Choose a cause first.',
  next: 'Next line',
  toDebrief: run.toDebrief,
  stopAsked: (tool: string) => `You are about to stop the line of the ${tool}. Say what has changed.`,
  goneBack: 'Not stopped. You watch on.',
  measuredStopped: (n: number) => `Line ${n} is stopped.`,
  measuredEnded: (n: number) => `Line ${n} ran to its end.`,
  /** What a step brought, for the ear. */
  said: {
    one: (place: number, wrong: boolean, what: string, tally: number) =>
      `Audit ${number(place)}: ${wrong ? `wrong. ${what}` : 'right.'} The tally is at ${number(tally)}.`,
    passed: (right: number, place: number, wrong: boolean, what: string, tally: number) =>
      `${right === 1 ? '1 right one' : `${number(right)} right ones`} went by${
        wrong ? `, then a wrong one, audit ${number(place)}: ${what}` : ', and that was the last audit.'
      } The tally is at ${number(tally)}.`,
    look: (right: number, wrong: number, kinds: string, tally: number) =>
      `${number(right + wrong)} more: ${number(right)} right, ${number(wrong)} wrong${kinds ? `. ${kinds}` : ''}. The tally is at ${number(tally)}.`,
    week: (week: number, right: number, wrong: number, kinds: string, tally: number) =>
      `Week ${week}: ${number(right)} right, ${number(wrong)} wrong${kinds ? `. ${kinds}` : ''}. The tally is at ${number(tally)}.`,
    leftOut: (n: number, tally: number) =>
      `${plural(n, 'error is', 'errors are')} left out. The tally is at ${number(tally)}.`,
    note: (when: string, text: string) => `New in the log, ${when}: ${text}`,
  },
};

/** What a settled line was: in practice right after it, and in the debrief. */
export const driftAfter = {
  title: {
    'went-on': 'Nothing changed, and you let it run',
    'in-time': 'It changed, and you stopped it in time',
    late: 'It changed, and you stopped it late',
    excused: 'You stopped it before any change, on evidence that looked like one',
    'false-stop': 'You stopped it, and nothing had changed',
    missed: 'It changed, and you let it run',
    unseen: 'It changed, and the evidence never showed it clearly',
  },
  /** In time, on evidence that showed next to nothing. */
  lucky: { title: 'It had changed, but you could hardly know it yet', tag: 'stopped in time, by luck' },
  tag: {
    'went-on': 'let run, rightly',
    'in-time': 'stopped in time',
    late: 'stopped late',
    excused: 'stopped early, with grounds',
    'false-stop': 'stopped for nothing',
    missed: 'change missed',
    unseen: 'change not to be seen',
  },
  /** "audit 23", or "week 3". */
  place: (step: Step, perPeriod: number, place: number) =>
    step === 'week' ? `week ${number(Math.ceil(place / perPeriod))}` : `audit ${number(place)}`,
  /** "at audit 23", or "in week 3". */
  at: (step: Step, place: string) => `${step === 'week' ? 'in' : 'at'} ${place}`,
  steps,
  changed: (place: string, at: string, creep: boolean) =>
    creep ? `From ${place} on it got worse, a little at a time.` : `It got worse ${at}, all at once.`,
  wouldChange: (place: string, at: string, creep: boolean) =>
    creep
      ? `Later, from ${place} on, it would have got worse, a little at a time.`
      : `Later, ${at}, it would have got worse.`,
  never: 'Nothing lasting changed on this line from its beginning to its end.',
  known: (n: number, kind: string) =>
    n === 0
      ? `The log warned of errors that pass (“${kind}”). None of the audits you saw found one.`
      : `${n === 1 ? 'One audited error' : `${number(n)} audited errors`} (“${kind}”) had the passing cause that stood in the log. Such errors say nothing about a lasting change.`,
  ideal: (at: string | null) =>
    at === null
      ? 'The evidence for a lasting change never reached 90 in 100.'
      : `The evidence for a lasting change first reached 90 in 100 ${at}.`,
  stopped: (at: string) => `You stopped ${at}.`,
  ran: 'You let it run to its end.',
  posterior: (share: number) => {
    const n = Math.round(share * 100);
    return `When you stopped, the evidence stood at ${n > 99 ? 'more than 99' : n < 1 ? 'less than 1' : number(n)} in 100 for a lasting change.`;
  },
  parts: {
    happened: 'What happened',
    yours: 'You and the evidence',
    cause: 'The cause',
    out: 'What went out',
    way: 'On the way',
  },
  /** After a stop that was right, on evidence that did not yet show it. */
  early: (share: number): string[] =>
    share >= 0.9
      ? []
      : share >= 0.5
        ? ['There was a change, but the evidence had not reached 90 in 100.']
        : ['There was a change, but you could hardly know it yet. Early luck is not skill.'],
  grounds:
    'That is 90 in 100 or more, or your tally stood at its line. So this stop does not count against you.',
  thin: 'For a stop it takes 90 in 100, or your tally at its line. What you had seen can happen on a line where nothing changes.',
  delay: (delay: string, excess: number, off: string) =>
    `From the change to your stop it took ${delay}: ${
      excess === 0 ? 'as long as' : `${off} ${excess > 0 ? 'more' : 'less'} than`
    } the evidence took to reach 90 in 100.`,
  tallyLate: 'That is late, but your tally had not told you sooner, so it counts as in time.',
  leftOut: (known: number, other: number) =>
    `You left ${plural(known + other, 'error', 'errors')} out of the tally: ${number(known)} with a cause that stood in the log, ${number(other)} without.`,
  through: (n: number) =>
    n === 0
      ? 'No wrong output went out after the change.'
      : `${plural(n, 'wrong output', 'wrong outputs')} went out after the change.`,
  idealThrough: (n: number) =>
    `Nobody stops at once: whoever waits for 90 in 100 lets ${plural(n, 'wrong output', 'wrong outputs')} go out first.`,
  held: (n: number) => `Your stop held back ${plural(n, 'right output', 'right outputs')}.`,
  reason: {
    right: (name: string) => `You named the cause: ${name}.`,
    unclear: (name: string) => `You named no cause. It was: ${name}.`,
    wrong: (yours: string, name: string) => `You named “${yours}”. The cause was: ${name}.`,
    none: (name: string) => `The cause: ${name}.`,
    nothing: (yours: string) => `You named “${yours}”, but nothing had changed.`,
  },
  looks: (n: number) => `You looked at more ${n === 1 ? 'once' : `${number(n)} times`}.`,
  chart: 'The tally on this line',
  chartSays: (top: number, line: number, over: boolean) =>
    `The tally rose to at most ${number(top)}; its line is at ${number(line)}, ${over ? 'which it reached' : 'which it never reached'}.`,
  series: { you: 'What you saw', after: 'What came after your stop', known: 'Without the known errors' },
  marks: { change: 'change', you: 'your stop', ideal: '90 in 100 sure' },
  columns: ['Audit', 'Finding', 'Extra looks', 'Tally', 'Without known errors'] as const,
  found: ['right', 'wrong', 'wrong, known cause'] as const,
  extras: (right: number, wrong: number) =>
    right + wrong === 0 ? '–' : `${number(right)} right, ${number(wrong)} wrong`,
};

/** The debrief of a whole run. */
export const driftDebrief = {
  sentence: (stopped: number, changed: number, needless: number, sound: number) => {
    const first =
      changed === 0
        ? 'No line changed'
        : `You stopped ${stopped === changed ? (changed === 1 ? 'the one line' : `all ${number(changed)} lines`) : stopped === 0 ? `none of the ${plural(changed, 'line', 'lines')}` : `${number(stopped)} of the ${plural(changed, 'line', 'lines')}`} that had got worse`;
    const second =
      needless === 0
        ? sound === 0
          ? ''
          : `and let ${sound === 1 ? 'the one sound line' : `all ${number(sound)} sound lines`} run`
        : `and stopped ${number(needless)} before anything had changed`;
    return second === '' ? `${first}.` : `${first}, ${second}.`;
  },
  markFalse: (n: number, excused: number) =>
    `Lines stopped before any change without good grounds: ${number(n)}${excused > 0 ? `, and ${number(excused)} with grounds` : ''}. The mark is none without:`,
  markTime: (got: number, of: number, step: Step, limit: number) =>
    `Changed lines stopped in time: ${number(got)} of ${number(of)}. The mark is all. In time is until your tally is at its line and what you have seen makes a change 90 in 100 sure${
      limit === 0 ? '' : `, with ${steps(step, limit)} more for the second`
    }:`,
  over: {
    title: 'Too late, too early',
    short: 'Timing',
    delay: (alike: boolean, middle: string, low: string, high: string) =>
      alike
        ? `From the change to your stop: ${middle}.`
        : `From the change to your stop: ${middle} in the middle, from ${low} to ${high}.`,
    excess: (alike: boolean, middle: string, low: string, high: string) =>
      alike
        ? `Against the moment the evidence reached 90 in 100: ${middle}.`
        : `Against the moment the evidence reached 90 in 100: ${middle} in the middle, from ${low} to ${high}.`,
    sooner: (text: string) => `${text} sooner`,
    later: (text: string) => `${text} later`,
    same: 'at the same time',
    none: 'You stopped no line after a change, so there is no delay to tell.',
    delayTitle: 'How long it took',
    falseTitle: 'Stops for nothing',
    falseStops: (n: number, of: number) =>
      `You stopped ${number(n)} of ${plural(of, 'line', 'lines')} before anything had changed.`,
    excused: (n: number) =>
      n === 0
        ? ''
        : `${n === 1 ? 'One of these stops' : `${number(n)} of these stops`} had grounds: the evidence stood at 90 in 100, or the tally at its line.`,
    rate: (text: string) => `As a rate: ${text}.`,
    causes: (x: number, n: number) =>
      n === 0
        ? ''
        : `Of the ${plural(n, 'changed line', 'changed lines')} you stopped, you named the cause of ${number(x)}.`,
    looks: (n: number, lines: number) =>
      `You looked at more ${n === 0 ? 'not once' : n === 1 ? 'once' : `${number(n)} times`} in ${plural(lines, 'line', 'lines')}.`,
    nobody: (you: number, ideal: number) =>
      `${plural(you, 'wrong output', 'wrong outputs')} went out after a change. With every stop at 90 in 100 it would have been ${number(ideal)}: nobody stops at once, because a few errors in a row also come by chance.`,
  },
  lines: {
    title: 'The lines',
    short: 'The lines',
    name: (n: number, tool: string) => `Line ${number(n)}: ${tool}`,
    log: 'What stood in the log',
    ai: (name: string) => `The line of the ${name}, as it ran`,
    keySound: 'Nothing lasting changed.',
    keyChanged: (at: string, cause: string) => `It got worse from ${at} on: ${cause}.`,
  },
};
