import { day, list, money, number, plural } from '#words/format';
import { atLeast } from '#words/shares';
import type { Direction, Pass, Row, Status } from './types.ts';

/** The ways a hand-over can work, in the order of every list. Used by run, debrief and brief alike. */
export const status = {
  name: {
    whole: 'Whole',
    'by-hand': 'Copied by hand',
    late: 'Late',
    lost: 'Lost',
    'wrong-key': 'Joined on the wrong key',
  } satisfies Record<Status, string>,
  /** For the cells of a table. */
  short: {
    whole: 'whole',
    'by-hand': 'by hand',
    late: 'late',
    lost: 'lost',
    'wrong-key': 'wrong key',
  } satisfies Record<Status, string>,
  means: {
    whole: 'Each case arrives once, in time, under its own number.',
    'by-hand': 'Somebody types it in again, and a case can stand twice.',
    late: 'At least one case comes after the agreed time.',
    lost: 'At least one case never arrives.',
    'wrong-key': 'At least one case lands on the record of somebody else.',
  } satisfies Record<Status, string>,
};

const days = (n: number) => plural(n, 'day', 'days');
const hours = (n: number) => plural(n, 'hour', 'hours');

/** "4 Mar 08:14": a trace is a matter of days, so its year goes without saying. */
export const time = (date: string, clock: string): string =>
  `${day(date, true)
    .replace(/ \d{4}$/, '')
    .replace(' ', '\u00a0')} ${clock}`;

/** A hand-over as one phrase: "HR master to Payroll". */
export const pair = (from: string, to: string) => `${from} to ${to}`;

/** Which way a link carries. */
export const direction = (way: Direction, from: string, to: string): string =>
  way === 'both' ? `Both ways between ${from} and ${to}` : way === 'there' ? pair(from, to) : pair(to, from);

/** Everything said while a process is worked on. */
export const silo = {
  place: (n: number, of: number, part: 1 | 2) =>
    `${of > 1 ? `Process ${number(n)} of ${number(of)}, p` : 'P'}art ${part} of 2`,
  eyebrow: {
    trace: 'Part 1: how does the data get there?',
    told: 'Part 1: what really happens',
    plan: 'Part 2: which links to build?',
    month: 'Part 2: the month after',
  },
  lede: {
    trace:
      'The AI has summed up each hand-over. Open the lines of both systems, compare them, and say how each hand-over works. Leave a status as the AI has it, or choose another.',
    told: 'Each hand-over, with the lines that show it.',
    plan: (budget: number) =>
      `You have ${days(budget)} of work for links. Review each draft, because it is kept for later even if you do not build it. Then choose what to build. Trouble stays wherever nothing is built.`,
  },

  map: 'The map',
  mapText: (systems: number, links: number) =>
    `${number(systems)} systems and ${number(links)} hand-overs. The table below says the same.`,
  legend: 'Unbroken lines: whole, or still open. Broken lines: not whole. Thick lines: links you build.',
  table: 'The map as a table',
  tableCaption: 'From the system in the row to the system in the column',
  from: 'From',
  to: 'To',
  cell: (n: number, text: string) => `${number(n)} ${text}`,
  open: 'open',
  owner: (title: string, owner: string) => `${title} (${owner})`,
  whoIsWho: 'Who is who in the trace',
  whoNote: 'The same name does not mean the same record.',

  links: 'The hand-overs',
  agreed: (n: number) => `Agreed: within ${hours(n)} of standing in the first system.`,
  carries: (what: string) => `Carries: ${what}.`,
  said: (name: string, means: string) => `${name}. ${means}`,
  by: 'Process summary by the AI',
  byDraft: 'Draft by the AI',

  openLines: 'Open the lines',
  openLinesOf: (name: string) => `Open the lines of ${name}`,
  openFields: 'Open fields and needs',
  openFieldsOf: (name: string) => `Open fields and needs of ${name}`,
  costs: (cents: number) => `costs ${money(cents, 'EUR', true)}`,
  opened: (name: string) => `The lines of ${name} are open.`,
  openedFields: (name: string) => `Fields and needs of ${name} are open.`,
  inSystem: (name: string) => `In ${name}`,
  columns: { at: 'When', by: 'How' },
  how: {
    feed: () => 'link',
    own: () => 'system',
    typed: (who: string) => `typed by ${who}`,
    released: (who: string) => `link, released by ${who}`,
  } satisfies Record<Row['by']['how'], (who: string) => string>,
  cueRow: 'shows it',

  status: 'How does it work?',
  statusOf: (n: number) => `How hand-over ${number(n)} works`,
  choose: 'Choose …',
  asSaid: 'as the AI says',
  notAsSaid: 'other than the AI says',

  itIs: (name: string, told: boolean) => (told ? `It is: ${name}.` : `You said: ${name}.`),
  perMonth: (n: number, unit: string) => `${number(n)} ${unit} a month cross it`,
  takes: (n: number) => `building takes ${days(n)}`,
  key: 'Join on',
  way: 'Direction',
  fields: 'Passes on',
  keep: 'Keep the draft',
  change: 'Change it',
  review: (n: number) => `The draft of link ${number(n)}`,
  changeNext: 'Change the field, the direction or what it passes on, just below.',
  yourKey: 'Join on which field?',
  yourWay: 'In which direction?',
  yourFields: 'What may it pass on?',
  build: (n: number) => `Build this link (${days(n)})`,
  noRoom: 'too dear for what is left of the budget',
  built: (name: string, used: number, of: number) =>
    `${name} will be built. ${number(used)} of ${days(of)} used.`,
  unbuilt: (name: string, used: number, of: number) =>
    `${name} will not be built. ${number(used)} of ${days(of)} used.`,
  keyTable: (from: number, to: number, a: string, b: string) =>
    `Fields in both: ${number(from)} records in ${a}, ${number(to)} in ${b}`,
  keyColumns: { field: 'Field', filled: 'filled', different: 'different' },
  mayChange: (flow: 'there' | 'both', what: string, from: string, to: string) =>
    flow === 'there'
      ? `${what}: ${from} gives it, and ${to} only reads it.`
      : `${what}: ${from} and ${to} may both change it.`,
  purpose: (text: string) => `The task: ${text}`,
  needs: (fields: string[]) => `The task needs: ${list(fields)}.`,

  troubleTitle: 'What trouble costs',
  trouble: (cases: number, hit: number) =>
    `In a month of ${number(cases)}, about one in ${number(hit)} goes wrong on a hand-over that does not hold.`,
  troubleCaption: 'Extra work for one case that goes wrong',
  minutes: (n: number) => plural(n, 'minute', 'minutes'),

  budget: (used: number, of: number) => `${number(used)} of ${days(of)} used`,
  budgetLabel: 'Days of the budget used',
  footLabel: 'Budget and commit',
  commit: { trace: 'Commit part 1', plan: 'Commit the plan' },
  left: (n: number) => `${plural(n, 'hand-over is', 'hand-overs are')} still open.`,
  leftDrafts: (n: number) => `${plural(n, 'draft is', 'drafts are')} still open.`,
  keys: 'Keys 1 to 5 set the status of the hand-over you are in.',
  allSet: 'All set. You can still change everything.',
  monthComing: 'Getting the month …',
  monthMissing: 'The month could not be loaded. You will find it in the debrief.',
  monthLinks: 'The links',
  missing: {
    status: (n: number) => `Say how hand-over ${number(n)} works.`,
    draft: (n: number) => `Keep or change the draft of link ${number(n)}.`,
    change: (n: number) =>
      `You chose to change the draft of link ${number(n)}: change the field, the direction or what it passes on.`,
  },
  next: { told: 'To part 2', month: 'Next process', last: 'To the debrief' },
  committed: { trace: 'Part 1 is committed.', plan: 'Your plan is committed.' },
  toldSaid: (right: number, of: number) =>
    `You named ${number(right)} of ${number(of)} hand-overs rightly. The lines that show it are marked.`,

  truth: (name: string) => `It is: ${name}`,
  yours: (name: string) => `You said: ${name}`,
  rightSaid: 'Named rightly',
  wrongSaid: 'Named wrongly',
  claimRight: 'The AI was right',
  claimWrong: 'The AI was wrong',
  noCue: 'Each line left and arrived, in time and under its own number.',
  foundUp: 'What was wrong further up travels on. Here, compare only what stands in these two systems.',
};

/** Whole hours of work, or minutes where it is less than half of one. */
export function hoursOf(minutes: number): string {
  const whole = Math.round(minutes / 60);
  return whole === 0 && minutes > 0 ? plural(minutes, 'minute', 'minutes') : hours(whole);
}

interface BriefOf {
  draw: number;
  links: number;
  mode: 'practice' | 'measured';
  budget: { days: number };
  pass: Pass;
}

/** What only trainers read, and the first screen of a practice. */
export const authorWords = {
  kind: {
    name: 'Silo map',
    about:
      'A case crosses several systems: find where its data breaks, then build the few links that pay, with no more access than needed.',
  },
  brief: ({ draw, links, mode, budget, pass }: BriefOf) => ({
    length: plural(links, 'hand-over', 'hand-overs'),
    steps: [
      `Trace ${draw === 1 ? 'a process' : `${number(draw)} processes`}: open the lines of two systems and compare numbers, times and amounts.`,
      'The AI has summed up how each hand-over works. Leave what is right and change what is not.',
      'Review the AI’s draft for each link: the field it joins on, its direction, and what it passes on.',
      `Choose the links to build with ${days(budget.days)} of work${draw === 1 ? '' : ' for each process'}, and pass on no more than each task needs.`,
      'See a month of cases before and after.',
    ],
    notes: [
      mode === 'practice'
        ? 'The reasons come after each part. There is no countdown.'
        : 'Nothing is explained before the end. There is no countdown.',
      'All cases are made up, and the month is simulated.',
    ],
    moves: {
      title: 'How a hand-over can work',
      list: (Object.keys(status.name) as Status[]).map((id) => ({
        name: status.name[id],
        means: status.means[id],
      })),
      note: 'A status left as the AI has it counts as letting its statement through. Any other status counts as stopping it. The same goes for drafts you keep or change.',
    },
    stakes: {
      miss: 'A wrong statement goes through',
      falseStop: 'A right statement is changed',
      check: 'Opening the lines or the fields of one hand-over',
    },
    pass: `You pass if you put right ${atLeast(pass.putRight)} of the wrong statements and drafts, leave ${atLeast(pass.rightLetThrough)} of the right ones as they are, and save with your links ${atLeast(pass.avoided)} of the hours that the best links would save. No link you build may pass on more than its task needs.`,
  }),
  check: {
    once: 'every name once',
    atMost: (n: number) => `at most ${number(n)}`,
    fewer: (n: number) => `fewer than ${number(n)}`,
    sameLength:
      'all processes of a practice to have equally many hand-overs, so that every run has the same length',
    people: (n: number) => `at least ${number(n)} names, one for each case of a trace`,
    budget: (n: number) =>
      `at least ${number(n)} days, so that the budget buys any one link and two cheap ones`,
    month: (low: number, cases: number) =>
      `more than ${number(low)} and at most ${number(cases)}, the cases of the month`,
    drawn: 'a run that can be drawn',
    linked: 'every system to have a hand-over',
    system: (names: string[]) => `one of the systems ${names.join(', ')}`,
    other: 'another system than it comes from',
    onePerPair: 'one hand-over from one system to another',
    after: (from: string) => `an earlier hand-over of the list that ends in "${from}"`,
    value: 'either `value` (it begins here) or `after` (it travels on)',
    over: (n: number) => `more than ${number(n)}`,
    link: (names: string[]) => `one of the hand-overs ${names.join(', ')}`,
  },
};
