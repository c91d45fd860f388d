import { type Draw, day, figure, nthOf, page, roundUp, table } from './kind.ts';

const events = [
  ['a price letter', 'customers get the price letter'],
  ['a recall notice', 'customers get the recall notice'],
  ['new bills', 'customers get the new bill'],
  ['a change of bank', 'customers get the new bank details'],
  ['a move of the shop', 'customers hear of the move'],
  ['new contract terms', 'customers get the new terms'],
  ['a late delivery', 'customers wait for the late delivery'],
  ['a new log-in', 'customers get the new log-in'],
] as const;

/** Hours of talking for next week: an event no normal week has seen, and calls that got shorter with a new screen. */
export const deskHours: Draw = (rng, level, nth) => {
  const [event, sentence] = nthOf(events, nth, 0);
  const calls = rng.int(6, 12) * 50;
  const minutes = rng.pick([4, 5, 6]);
  const before = minutes + rng.pick([2, 3]);
  const letters = rng.int(10, 30) * 100;
  const share = rng.pick([10, 20]);
  const extra = (letters * share) / 100;
  const wobble = rng.shuffle([-10, 0, 10]);
  const hours = (n: number, each: number) => Math.round((n * each) / 60);
  const truth = hours(calls + extra, minutes);
  const say = (n: number, each: number) => ({
    reply: hours(n, each),
    text: `${hours(n, each)} hours of calls next week. I reckon with ${figure(n)} calls at ${each} minutes each.`,
  });
  return {
    title: `The phones in the week of ${event}`,
    question: 'How many hours will the team be on the phone next week?',
    label: 'Hours on the phone',
    unit: 'h',
    tolerance: roundUp(truth * 0.05, 1),
    records: [
      table(
        'weeks',
        'Calls in normal weeks',
        ['Week', 'Calls', 'Minutes a call'],
        [
          ...(level > 1 ? [['Week 15, old screen', calls + 10, before] as const] : []),
          ['Week 16, old screen', calls + (wobble[0] as number), before],
          ['Week 17, new screen', calls + (wobble[1] as number), minutes],
          ['Week 18, new screen', calls + (wobble[2] as number), minutes],
        ],
      ),
      page('plan', 'Plan for next week', [
        ['Week begins', day('2026-05-04')],
        ['What is new', `${figure(letters)} ${sentence}`],
        ['Last time such news went out', `${share} in 100 called, on top of the normal calls`],
        ...(level === 3 ? ([['Office days', 'five, as in every week']] as const) : []),
      ]),
    ],
    right: say(calls + extra, minutes),
    wrong: [
      {
        ...say(calls, minutes),
        failureMode: 'out-of-distribution',
        why: `It reckoned with a normal week. Such news brings about ${figure(extra)} calls more, and none of the weeks it saw had any.`,
      },
      {
        ...say(calls + extra, before),
        failureMode: 'stale-data',
        why: `It used ${before} minutes a call, from before the new screen. With it a call takes ${minutes} minutes.`,
      },
    ],
    working: `About ${figure(calls)} normal calls, and ${share} in 100 of ${figure(letters)} are ${figure(extra)} more. ${figure(calls + extra)} × ${minutes} minutes is about ${truth} hours.`,
    cue: 'Next week is no normal week: the plan says what is new. And the calls got shorter with the new screen.',
    cueAt: ['plan/2', 'plan/3', `weeks/${level > 1 ? 4 : 3}`],
    rule: { text: `The same as in week 18: ${hours(calls, minutes)} hours`, reply: hours(calls, minutes) },
  };
};
