import { type Draw, day, eur, euros, nthOf, page, roundUp, table } from './kind.ts';

const accounts = [
  ['Main account', ['Bellamy Stores', 'Kestrel Foods', 'Ostend Hotels', 'Marlow Clinics']],
  ['Rent account', ['Unit 4', 'Unit 7', 'Unit 9', 'Unit 12']],
  ['Service account', ['Dorn Labs', 'Quay Office', 'Hale Schools', 'Lumen Press']],
  ['Online shop', ['Card payments', 'Bank transfers', 'Voucher desk', 'Market place']],
  ['Project account', ['City council', 'Harbour trust', 'State fund', 'Partner firm']],
  ['Spare parts', ['Dealer north', 'Dealer south', 'Dealer west', 'Dealer east']],
] as const;
const months = [
  ['April', '04', 30, 'May', '05'],
  ['June', '06', 30, 'July', '07'],
  ['September', '09', 30, 'October', '10'],
] as const;

/** Cash at month end: a receipt that is already in the balance, and payments that fall due only in the next month. */
export const cashEnd: Draw = (rng, level, nth) => {
  const [account, payers] = nthOf(accounts, nth, 0);
  const [month, mm, end, next, nn] = rng.pick(months);
  const k = (low: number, high: number) => rng.int(low, high) * 1_000;
  const open = k(30, 60);
  const asOf = 18;
  const inBalance = k(9, 15);
  const dueIn = payers.slice(1, level === 1 ? 3 : 4).map(() => k(4, 12));
  const dueOut = [k(12, 20), k(3, 8), ...(level === 3 ? [k(2, 5)] : [])];
  const later = k(9, 16);
  const names = ['Salaries', 'Rent', 'Tax'];
  const [received, paid] = [dueIn, dueOut].map((list) => list.reduce((a, b) => a + b, 0)) as [number, number];
  const truth = open + received - paid;
  const say = (reply: number, plus: number, minus: number) => ({
    reply,
    text: `${euros(reply)} on ${end} ${month}. That is ${euros(open)}, plus ${euros(plus)} to come in, less ${euros(minus)} to go out.`,
  });
  const last = dueIn[dueIn.length - 1] as number;
  const before = k(35, 65);
  const d = (n: number, m: string = mm) => day(`2026-${m}-${`${n}`.padStart(2, '0')}`);
  return {
    title: `${account}, end of ${month}`,
    question: `How much is on this account on ${end} ${month}, if all that is due comes in and goes out on its day?`,
    label: `Balance on ${end} ${month}`,
    unit: 'EUR',
    tolerance: roundUp(Math.max(truth * 0.03, 1_000), 500),
    records: [
      page('bank', 'Bank', [
        [`Balance on ${asOf} ${month}`, eur(open)],
        [`Balance at the end of the month before`, eur(before)],
      ]),
      table(
        'in',
        'Money to come in',
        ['From', 'Due', 'Amount', 'State'],
        [
          [payers[0], d(15), eur(inBalance), `paid on ${asOf - 1} ${month}`],
          ...dueIn.map((amount, i) => [payers[i + 1] as string, d(22 + 2 * i), eur(amount), 'open'] as const),
        ],
      ),
      table(
        'out',
        'Money to go out',
        ['For', 'Due', 'Amount'],
        [
          ...dueOut.map((amount, i) => [names[i] as string, d(24 + 2 * i), eur(amount)] as const),
          ['Supplier run', d(rng.int(2, 6), nn), eur(later)],
        ],
      ),
    ],
    right: say(truth, received, paid),
    wrong: [
      {
        ...say(truth + inBalance, received + inBalance, paid),
        failureMode: 'duplicated-records',
        why: `It counted ${payers[0]} as still to come. That money came on ${asOf - 1} ${month} and is in the balance of the ${asOf}th already.`,
      },
      {
        ...say(truth - later, received, paid + later),
        failureMode: 'unit-currency-period',
        why: `It took off the supplier run as well. That is due in ${next}, after the day that is asked for.`,
      },
      {
        ...say(truth - last, received - last, paid),
        failureMode: 'silent-truncation',
        why: `It left out the last line of the money to come in, ${payers[dueIn.length]}.`,
      },
    ],
    working: `${euros(open)} + ${euros(received)} still to come − ${euros(paid)} due by ${end} ${month} = ${euros(truth)}.`,
    cue: `${payers[0]} had paid before the balance was taken. The supplier run is due in ${next}.`,
    cueAt: ['in/1', `out/${dueOut.length + 1}`],
    rule: { text: `The same as at the end of the month before: ${euros(before)}`, reply: before },
  };
};
