import { type Draw, figure, nthOf, num, page, roundUp, table } from './kind.ts';

const goods = ['Gloves', 'Filters', 'Toner', 'Labels', 'Masks', 'Mop heads', 'Light tubes', 'Archive rolls'];

/** Boxes to order: an old count beside a new one, and an order that stands in the list of another site. */
export const orderBoxes: Draw = (rng, level, nth) => {
  const what = nthOf(goods, nth, 0);
  const box = rng.pick([10, 12, 20]);
  const weeks = rng.int(6, 10);
  const use = rng.int(3, 6);
  const stock = rng.int(4, 8);
  const coming = rng.int(6, 10);
  /** What the count before said. */
  const before = stock + rng.int(6, 9);
  const truth = use * weeks - stock - coming;
  const say = (left: number, due: number) => ({
    reply: use * weeks - left - due,
    text: `${figure(use * weeks - left - due)} boxes. We use ${figure(use * weeks)} in ${weeks} weeks, ${figure(left)} are in stock, and ${due === 0 ? 'none is' : `${figure(due)} are`} on the way.`,
  });
  return {
    title: `${what} for the next ${weeks} weeks`,
    question: `How many boxes must be ordered now, so that they last ${weeks} weeks and nothing is left over?`,
    label: 'Boxes to order',
    unit: 'boxes',
    tolerance: roundUp(truth * 0.08, 1),
    records: [
      page('store', 'Store room', [
        ['Pieces in a box', num(box)],
        ['Counted on 30 January', `${figure(before * box)} pieces`],
        ['Counted last Friday, 8 May', `${figure(stock * box)} pieces`],
        ['Used each week', `${figure(use * box)} pieces`],
      ]),
      table(
        'orders',
        'Orders of the other site, for all',
        ['Order', 'Goods', 'Boxes', 'State'],
        [
          [`P-${rng.int(300, 399)}`, what, rng.int(5, 9), 'arrived, counted'],
          [`P-${rng.int(400, 499)}`, what, coming, 'on the way to us'],
          ...(level > 1
            ? [[`P-${rng.int(500, 599)}`, nthOf(goods, nth, 3), rng.int(8, 14), 'on the way to us'] as const]
            : []),
          ...(level === 3 ? [[`P-${rng.int(600, 699)}`, what, rng.int(4, 9), 'cancelled'] as const] : []),
        ],
      ),
    ],
    right: say(stock, coming),
    wrong: [
      {
        ...say(stock, 0),
        failureMode: 'wrong-join-silo',
        why: `It looked at our own store alone. ${figure(coming)} boxes are on the way, ordered by the other site.`,
      },
      {
        ...say(before, coming),
        failureMode: 'stale-data',
        why: `It used the count of January, ${figure(before)} boxes. Last Friday there were ${figure(stock)} left.`,
      },
    ],
    working: `${figure(use)} boxes a week × ${weeks} weeks = ${figure(use * weeks)}. Less ${figure(stock)} in stock and ${figure(coming)} on the way: ${figure(truth)} boxes.`,
    cue: `There is a newer count than that of January, and it is in pieces, ${box} in a box. One order of ${what.toLowerCase()} is on the way, in the list of the other site.`,
    cueAt: ['store/3', 'orders/2'],
    rule: { text: `As many as are used in ${weeks} weeks: ${figure(use * weeks)} boxes`, reply: use * weeks },
  };
};
