import { type Draw, day, figure, nthOf, num, roundUp, table } from './kind.ts';

const jobs = [
  ['supplier records', 'without a tax number'],
  ['customer files', 'without an e-mail address'],
  ['item cards', 'without a picture'],
  ['staff files', 'without a start date'],
  ['contract scans', 'with hand-written notes'],
  ['asset cards', 'without a room'],
  ['price lists', 'in two currencies'],
  ['address records', 'without a postcode'],
] as const;

/** Hours for a batch from timed samples: an old timing from before a change, and a list that is longer than one page. */
export const batchHours: Draw = (rng, level, nth) => {
  const [what, hard] = nthOf(jobs, nth, 0);
  const plain = rng.int(6, 12) * 20;
  const odd = rng.int(2, 5) * 20;
  const more = level === 3 ? rng.int(1, 3) * 20 : 0;
  /** Minutes each. */
  const quick = rng.pick([3, 4, 6]);
  const slow = quick * rng.pick([2, 3]);
  const before = quick + rng.pick([3, 4]);
  const hours = (easy: number, tricky: number, each: number) => (easy * each + tricky * slow) / 60;
  const truth = Math.round(hours(plain + more, odd, quick));
  const page1 = Math.round(hours(plain, 0, quick));
  const say = (reply: number, n: number, each: number) => ({
    reply,
    text: `${reply} hours for ${figure(n)} ${what}. A plain one takes ${each} minutes by the timings.`,
  });
  const all = plain + odd + more;
  const rows = [
    ['Page 1', 'plain', plain] as const,
    ['Page 2', hard, odd] as const,
    ...(more > 0 ? [['Page 3', 'plain', more] as const] : []),
  ];
  return {
    title: `Moving ${figure(all)} ${what}`,
    question: `How many hours does it take to move all ${what} on the list by hand?`,
    label: 'Hours for the move',
    unit: 'h',
    tolerance: roundUp(truth * 0.05, 1),
    records: [
      table('list', 'What is on the list', ['Page', 'Kind', 'Number'], rows),
      table(
        'timed',
        'What was timed',
        ['Day', 'Form', 'Kind', 'Number', 'Minutes in all'],
        [
          [day('2025-11-12'), 'old', 'plain', 20, num(20 * before)],
          [day('2026-05-06'), 'new', 'plain', 20, num(20 * quick)],
          [day('2026-05-06'), 'new', hard, 10, num(10 * slow)],
        ],
      ),
    ],
    right: say(truth, all, quick),
    wrong: [
      {
        ...say(Math.round(hours(plain + more, odd, before)), all, before),
        failureMode: 'stale-data',
        why: `It used the timing of November, made with the old form. With the new form a plain one takes ${quick} minutes.`,
      },
      {
        ...say(page1, plain, quick),
        failureMode: 'silent-truncation',
        why: `It read only the first page of the list: ${figure(plain)} of ${figure(all)}.`,
      },
    ],
    working: `${figure(plain + more)} plain × ${quick} minutes = ${figure((plain + more) * quick)}. ${figure(odd)} ${hard} × ${slow} minutes = ${figure(odd * slow)}. Together that is about ${truth} hours.`,
    cue: `The form is new since the first timing. The list has ${rows.length} pages, and those ${hard} take longer.`,
    cueAt: ['list/2', 'timed/2', 'timed/3'],
    rule: {
      text: `Five minutes for each of ${figure(all)}: ${Math.round((all * 5) / 60)} hours`,
      reply: Math.round((all * 5) / 60),
    },
  };
};
