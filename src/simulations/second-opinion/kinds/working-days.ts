import { type Draw, day, nthOf, page, table } from './kind.ts';

/** Days on which Alder & Finch is closed in 2026. Those on a weekend are there because real lists have them too. */
const closed: readonly (readonly [iso: string, weekday: number, name: string])[] = [
  ['2026-04-03', 5, 'Good Friday'],
  ['2026-04-06', 1, 'Easter Monday'],
  ['2026-05-01', 5, 'Labour Day'],
  ['2026-05-14', 4, 'Ascension Day'],
  ['2026-05-25', 1, 'Whit Monday'],
  ['2026-06-30', 2, 'Stocktaking'],
  ['2026-07-01', 3, 'Stocktaking'],
  ['2026-08-15', 6, 'Assumption Day'],
];
const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const people = [
  'Amira Haddad',
  'Jonas Weller',
  'Grace Obi',
  'Pavel Novak',
  'Lena Brandt',
  'Tomás Rey',
  'Yuki Mori',
  'Sara Lindqvist',
];
/** Mondays on which a stretch may begin. */
const mondays = [
  '2026-03-16',
  '2026-03-23',
  '2026-03-30',
  '2026-04-13',
  '2026-04-27',
  '2026-05-11',
  '2026-06-08',
];
const dayMs = 86_400_000;

const plus = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Working days of somebody who went from five days a week to four. Counted on the old pattern, or cut short. */
export const workingDays: Draw = (rng, level, nth) => {
  const who = nthOf(people, nth, 0);
  const first = who.split(' ')[0] as string;
  const weeks = rng.int(level === 3 ? 6 : 5, level === 3 ? 9 : 7);
  const from = rng.pick(mondays);
  const to = plus(from, 7 * weeks - 3);
  const free = rng.pick([1, 3, 5]);
  const fits = closed.filter(([iso]) => iso >= plus(from, -10) && iso <= plus(to, 10));
  const inside = fits.filter(([iso, weekday]) => iso >= from && iso <= to && weekday <= 5);
  const off = inside.filter(([, weekday]) => weekday !== free);
  const truth = 4 * weeks - off.length;
  /** The planning tool shows this many weeks on one screen. */
  const screen = 4;
  const seen = off.filter(([iso]) => iso < plus(from, 7 * screen));
  const say = (long: number, each: number, days: number) => ({
    reply: long * each - days,
    text: `${long * each - days} days. That is ${long} weeks at ${each} days, with ${days} closing ${days === 1 ? 'day' : 'days'} taken off.`,
  });
  return {
    title: `Training plan for ${who}`,
    question: `${first} is in training from the first to the last day below. On how many of these days does ${first} work?`,
    label: 'Days worked',
    unit: 'days',
    tolerance: 1,
    records: [
      page('plan', 'Training plan', [
        ['First day', day(from)],
        ['Last day', day(to)],
        ['Length', `${weeks} weeks, Monday to Friday`],
      ]),
      table(
        'hours',
        `Working week of ${who}`,
        ['Valid from', 'Days off each week', 'Days a week'],
        [
          [day('2024-09-01'), 'Sat, Sun', 5],
          [day('2026-03-01'), `${weekdays[free]}, Sat, Sun`, 4],
        ],
      ),
      table(
        'closed',
        'Closing days 2026, this time of year',
        ['Day', 'Weekday', 'Why'],
        fits.length > 0
          ? fits.map(([iso, weekday, name]) => [day(iso), weekdays[weekday] as string, name])
          : [['none', '–', '–']],
      ),
    ],
    right: say(weeks, 4, off.length),
    wrong: [
      {
        ...say(weeks, 5, inside.length),
        failureMode: 'stale-data',
        why: `It used the working week from before March 2026. Since then ${first} works 4 days, not 5.`,
      },
      {
        ...say(screen, 4, seen.length),
        failureMode: 'silent-truncation',
        why: `It read the first ${screen} weeks only, as much as fits on one screen of the plan. The training lasts ${weeks} weeks.`,
      },
    ],
    working: `${weeks} weeks × 4 days = ${4 * weeks}. ${
      off.length === 0
        ? `No closing day falls on a day on which ${first} would work`
        : `Closing days on which ${first} would work: ${off.length}`
    }. So ${truth} days.`,
    cue: `The new working week is valid from 1 March 2026, before the training. A closing day counts only if ${first} would work on it.`,
    cueAt: ['hours/2', ...off.map((one) => `closed/${fits.indexOf(one) + 1}`)],
    rule: { text: `Five days a week, closing days left out: ${5 * weeks} days`, reply: 5 * weeks },
  };
};
