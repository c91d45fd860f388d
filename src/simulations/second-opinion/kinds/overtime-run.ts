import { type Draw, day, eur, euros, nthOf, num, page, roundUp, table } from './kind.ts';

const teams = [
  'Warehouse',
  'Night desk',
  'Packing',
  'Loading bay',
  'Returns',
  'Post room',
  'Workshop',
  'Canteen',
];
const names = [
  'A. Brandt',
  'M. Okoro',
  'L. Sanz',
  'J. Petit',
  'K. Aydin',
  'R. Holm',
  'T. Varga',
  'E. Costa',
  'S. Bell',
];
const months = ['March', 'April', 'May', 'June'];

/** Overtime of a team: a rate that went up, and a slip that was scanned twice. */
export const overtimeRun: Draw = (rng, level, nth) => {
  const team = nthOf(teams, nth, 0);
  const month = rng.pick(months);
  const number = months.indexOf(month) + 3;
  const [old, rate] = rng.pick([
    [16, 20],
    [20, 24],
    [20, 25],
    [24, 28],
    [25, 30],
  ] as const);
  const lines = level + 3;
  const who = rng.shuffle(names).slice(0, lines);
  const first = rng.int(310, 480) * 10;
  const hours = who.map(() => rng.int(3, 9));
  const twice = rng.int(1, lines - 2);
  const sum = hours.reduce((a, b) => a + b, 0);
  const slips: (readonly [string, string, number])[] = who.map((name, i) => [
    `S-${first + i}`,
    name,
    hours[i] as number,
  ]);
  // Two slips of one person for as many hours each, with other numbers: a look-alike that is no double.
  if (level > 1) slips[lines - 1] = [`S-${first + lines - 1}`, who[0] as string, hours[lines - 1] as number];
  const again = slips[twice] as (typeof slips)[number];
  const shown = [...slips];
  shown.splice(rng.int(twice + 2, lines), 0, again);
  const say = (total: number, at: number) => ({
    reply: total * at * 1.5,
    text: `${euros(total * at * 1.5)}. I added up ${total} hours of overtime at ${euros(at)} and paid them at one and a half times the rate.`,
  });
  const truth = say(sum, rate);
  const double = again[2];
  return {
    title: `Overtime, ${team}, ${month}`,
    question: `What does the overtime of ${month} cost for this team?`,
    label: 'Cost of the overtime',
    unit: 'EUR',
    tolerance: roundUp(truth.reply * 0.03, 10),
    records: [
      table(
        'slips',
        `Overtime slips of ${month}`,
        ['Slip', 'Name', 'Hours'],
        shown.map(([slip, name, h]) => [slip, name, num(h, 'h')]),
      ),
      table(
        'rates',
        'Hourly rate of this team',
        ['Valid from', 'Rate an hour'],
        [
          [day('2025-01-01'), eur(old)],
          [day(`2026-0${number}-01`), eur(rate)],
        ],
      ),
      page('rule', 'Pay rule', [['Overtime is paid at', 'one and a half times the hourly rate']]),
    ],
    right: truth,
    wrong: [
      {
        ...say(sum, old),
        failureMode: 'stale-data',
        why: `It used the rate of ${euros(old)}. From 1 ${month} the rate is ${euros(rate)}.`,
      },
      {
        ...say(sum + double, rate),
        failureMode: 'duplicated-records',
        why: `It counted slip ${again[0]} twice. It is one slip that was scanned two times.`,
      },
    ],
    working: `Without the second copy of slip ${again[0]} there are ${sum} hours. ${sum} × ${euros(rate)} = ${euros(sum * rate)}, and one and a half times that is ${euros(truth.reply)}.`,
    cue: `Slip ${again[0]} stands in the list twice with the same number.${
      level > 1 ? ` The two slips of ${who[0]} have numbers of their own, so both count.` : ''
    } The rate of the month is in the last row of the rates.`,
    cueAt: [...shown.flatMap(([slip], i) => (slip === again[0] ? [`slips/${i + 1}`] : [])), 'rates/2'],
    rule: {
      text: `${lines} slips of about 5 hours each: ${euros(lines * 5 * rate * 1.5)}`,
      reply: lines * 5 * rate * 1.5,
    },
  };
};
