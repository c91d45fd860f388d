import { type Draw, day, eur, euros, nthOf, roundUp, table } from './kind.ts';

const costs = [
  ['Cleaning', 'Brightwell Services'],
  ['Phone lines', 'Tarn Telecom'],
  ['Couriers', 'Redwing Post'],
  ['Waste', 'Greenloop'],
  ['Printing', 'Inkhouse'],
  ['Plants and water', 'Fernway'],
  ['Lift care', 'Northlift'],
  ['Guards', 'Castle Watch'],
] as const;
const quarters = [
  ['first', ['January', 'February', 'March'], '01', 'January to June', 'January to March'],
  ['second', ['April', 'May', 'June'], '04', 'January to June', 'April to June'],
  ['third', ['July', 'August', 'September'], '07', 'July to December', 'July to September'],
] as const;

/** A quarter's cost from bills: a reminder that looks like a bill, and a fee for half a year. */
export const quarterBill: Draw = (rng, level, nth) => {
  const [what, firm] = nthOf(costs, nth, 0);
  const [name, months, start, half, quarter] = rng.pick(quarters);
  const base = rng.int(6, 16) * 50;
  const bills = months.map(() => base + rng.int(-2, 2) * 20);
  const fee = rng.int(3, 6) * 200;
  const reminded = rng.int(0, 1);
  const no = rng.int(210, 480);
  const sum = bills.reduce((a, b) => a + b, 0);
  const truth = sum + fee / 2;
  const date = (month: number, d: number) => day(`2026-0${Number(start) + month}-${`${d}`.padStart(2, '0')}`);
  const rows = [
    [date(0, 3), `${no}`, 'Bill', half, eur(fee)],
    ...months.map((month, i) => [date(i, 27), `${no + 7 + i}`, 'Bill', month, eur(bills[i] as number)]),
  ];
  rows.splice(reminded + 2, 0, [
    date(reminded + 1, 20),
    `${no + 7 + reminded}`,
    'Reminder',
    months[reminded] as string,
    eur(bills[reminded] as number),
  ]);
  // A credit note is no trap: whoever adds the column sees its minus. It only takes a little more care.
  const credit = level === 3 ? rng.int(1, 2) * 50 : 0;
  if (credit > 0) rows.push([date(2, 29), `${no + 12}`, 'Credit note', months[2], eur(-credit)]);
  const say = (reply: number, bills: number, part: number) => ({
    reply,
    text: `${euros(reply)}. I added ${bills} monthly bills of ${firm} for ${quarter} and, of the fee, ${euros(part)}.`,
  });
  const last = bills[2] as number;
  const double = bills[reminded] as number;
  return {
    title: `${what} in the ${name} quarter`,
    question: `What did ${firm} cost us for ${quarter}? The fee is spread evenly over its months.`,
    label: 'Cost of the quarter',
    unit: 'EUR',
    tolerance: roundUp((truth - credit) * 0.03, 10),
    records: [table('papers', `Papers from ${firm}`, ['Date', 'Number', 'Paper', 'For', 'Amount'], rows)],
    right: say(truth - credit, 3, fee / 2),
    wrong: [
      {
        ...say(truth + double - credit, 4, fee / 2),
        failureMode: 'duplicated-records',
        why: `It counted the reminder for ${months[reminded]} as a bill of its own. It has the number of a bill that is already there.`,
      },
      {
        ...say(sum + fee - credit, 3, fee),
        failureMode: 'unit-currency-period',
        why: `It took the whole fee. That fee is for ${half}, so only half of it belongs to this quarter.`,
      },
      {
        ...say(truth - last, 2, fee / 2),
        failureMode: 'silent-truncation',
        why: `It read only the first four papers of the list. The bill for ${months[2]} is missing.`,
      },
    ],
    working: `Three monthly bills make ${euros(sum)}. Half of the fee is ${euros(fee / 2)}.${
      credit > 0 ? ` The credit note takes off ${euros(credit)}.` : ''
    } Together ${euros(truth - credit)}. The reminder is no new bill.`,
    cue: `The reminder has the number of a bill. The fee is for ${half}: six months, not three.`,
    cueAt: rows.flatMap(([, , paper, period], i) =>
      paper === 'Reminder' || period === half ? [`papers/${i + 1}`] : [],
    ),
    rule: {
      text: `Three times the first monthly bill: ${euros(3 * (bills[0] as number))}`,
      reply: 3 * (bills[0] as number),
    },
  };
};
