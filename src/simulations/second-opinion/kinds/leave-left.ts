import { type Draw, day, nthOf, num, page, table } from './kind.ts';

const people = [
  'Nadia Rossi',
  'Henrik Dahl',
  'Olu Adeyemi',
  'Clara Meier',
  'Imran Siddiqui',
  'Beth Carroll',
  'Ilse Janssen',
  'Marco Silva',
];

/** Leave left after a move to part time in the middle of the year; a request stands in the list twice. */
export const leaveLeft: Draw = (rng, level, nth) => {
  const who = nthOf(people, nth, 0);
  const year = rng.pick([30, 25, 20]);
  const days = rng.pick([2, 3]);
  const halves = [year / 2, (year * days) / 10] as const;
  const due = halves[0] + halves[1];
  const taken = [rng.int(3, 6), ...(level > 1 ? [rng.int(1, 2)] : [])];
  const double = rng.int(3, 4);
  const cancelled = level === 3 ? 2 : 0;
  const used = taken.reduce((a, b) => a + b, 0) + double;
  const truth = due - used;
  const no = rng.int(1200, 1800);
  const rows = [
    [`R-${no}`, day('2026-02-16'), num(taken[0] as number), 'taken'],
    [`R-${no + 4}`, day('2026-05-18'), num(double), 'taken'],
    ...(cancelled > 0 ? [[`R-${no + 6}`, day('2026-06-10'), num(cancelled), 'cancelled']] : []),
    [`R-${no + 4}`, day('2026-05-18'), num(double), 'taken'],
    ...(taken.length > 1 ? [[`R-${no + 9}`, day('2026-08-10'), num(taken[1] as number), 'taken']] : []),
  ] as const;
  const say = (right: number, off: number) => ({
    reply: right - off,
    text: `${right - off} days. The claim for the year is ${right} days, and ${off} days have been taken so far.`,
  });
  return {
    title: `Leave of ${who}`,
    question: `How many days of leave does ${who} have left for 2026?`,
    label: 'Days of leave left',
    unit: 'days',
    tolerance: 1,
    records: [
      page('contract', 'Contract', [
        ['Leave for a full year at 5 days a week', num(year, 'days')],
        ['January to June 2026', '5 days a week'],
        ['From 1 July 2026', `${days} days a week`],
        ['Rule', 'each half-year counts by its own working week'],
      ]),
      table('requests', 'Leave requests in 2026', ['Request', 'From', 'Days', 'State'], rows),
    ],
    right: say(due, used),
    wrong: [
      {
        ...say(year, used),
        failureMode: 'stale-data',
        why: `It used the old working week for the whole year. Since 1 July it is ${days} days a week.`,
      },
      {
        ...say((year * days) / 5, used),
        failureMode: 'unit-currency-period',
        why: `It used ${days} days a week for the whole year. Until the end of June it was 5 days a week.`,
      },
      {
        ...say(due, used + double),
        failureMode: 'duplicated-records',
        why: `It counted request R-${no + 4} twice. It is one request that stands in the list two times.`,
      },
    ],
    working: `Half a year at 5 days a week: ${halves[0]} days. Half a year at ${days}: ${halves[1]} days. Less ${used} days taken, that leaves ${truth}.`,
    cue: `The working week changes in July. Request R-${no + 4} stands there twice${cancelled > 0 ? ', and one request was cancelled' : ''}.`,
    cueAt: ['contract/3', ...rows.flatMap(([id], i) => (id === `R-${no + 4}` ? [`requests/${i + 1}`] : []))],
    rule: {
      text: `A full year less all requests in the list: ${year - used - double - cancelled} days`,
      reply: year - used - double - cancelled,
    },
  };
};
