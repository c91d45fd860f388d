import type { Rng } from '../../rng.ts';
import { drawDay, iso, workday } from '../common/days.ts';
import { digits, respell } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { type Currency, drawRates, type Rates } from '../common/rates.ts';
import { lognormal } from '../draw.ts';
import { hiddenTexts, prefixes, suppliers } from './names.ts';
import type { Fault } from './reader.ts';
import type { Traits } from './traits.ts';

/** What all invoices of one item share. */
export interface Setting {
  subtlety: number;
  /** Day of the invoices, which all carry the rates of that day. */
  day: number;
  rates: Rates;
  /** Lines of the payment list per invoice. */
  paymentRows: number;
  /** The tolerance of an old policy is the stricter one: whoever applies it holds back what should be paid. */
  strict: boolean;
}

/** Tolerances of the policy in force and of an old version, in hundredths of a per cent. */
export const toleranceBp = 200;
export const oldToleranceBp = ({ strict }: Setting): number => (strict ? 100 : 500);

export const setting = ({ batch, subtlety }: Want<Fault>, rng: Rng): Setting => ({
  subtlety,
  day: drawDay(rng),
  rates: drawRates(rng),
  paymentRows: batch ? 2 : 3,
  strict: rng.chance(0.5),
});

/** A line of the list of payments made. */
interface Payment {
  number: string;
  supplierNumber: string;
  supplierName: string;
  date: string;
  netCents: number;
  paidOn: string;
}

/** A call about the bank details of a supplier. */
interface Call {
  on: string | null;
  number: 'none' | 'number on file' | 'number on the invoice';
  account: string;
}

/** Everything that is really so about one invoice and the papers around it. Amounts are in its own currency. */
export interface Invoice {
  supplier: { number: string; name: string };
  number: string;
  date: string;
  currency: Currency;
  /** Rate to EUR on the invoice date, in ten-thousandths. */
  fxE4: number;
  qty: number;
  priceCents: number;
  iban: string;
  order: { priceCents: number };
  receipt: { date: string; qty: number };
  file: { iban: string };
  call: Call;
  payments: Payment[];
  hidden: string;
  careless: boolean;
}

const drawIban = (rng: Rng): string =>
  `XX${digits(2, rng)} ${digits(4, rng)} ${digits(4, rng)} ${digits(4, rng)}`;

export function drawInvoice(traits: Traits, shared: Setting, rng: Rng): Invoice {
  const { subtlety, day, rates, paymentRows } = shared;
  const supplier = { number: `7${digits(4, rng)}`, name: rng.pick(suppliers) };
  const prefix = rng.pick(prefixes);
  const number = `${prefix}${digits(5, rng)}`;
  const currency: Currency = traits.foreign ? rng.pick(['USD', 'GBP', 'CHF', 'SEK'] as const) : 'EUR';
  const fxE4 = rates[currency];
  const euroCents = Math.min(60_000, Math.max(500, lognormal(4_200, 0.8, rng)));
  const orderPrice = Math.round((euroCents * 10_000) / fxE4);
  const usualBp = rng.chance(0.4) ? 0 : rng.int(20, 180);
  const varianceBp = {
    usual: usualBp,
    inside: rng.int(120, 180),
    beyond: rng.int(220, 480),
  }[traits.price];
  const priceCents = Math.round((orderPrice * (10_000 + varianceBp)) / 10_000);
  const qty = traits.sevens ? rng.pick([7, 17, 27, 37, 47, 57]) : rng.int(2, 60);
  const fileIban = drawIban(rng);
  const newIban = drawIban(rng);
  const net = qty * priceCents;
  const date = iso(day);

  const filler = (): Payment => {
    const before = workday(day - rng.int(20, 160));
    return {
      number: `${prefix}${digits(5, rng)}`,
      supplierNumber: supplier.number,
      supplierName: supplier.name,
      date: iso(before),
      netCents: Math.round((lognormal(110_000, 0.9, rng) * 10_000) / fxE4),
      paidOn: iso(workday(before + rng.int(10, 19))),
    };
  };
  const special: Payment[] = [];
  if (traits.paid !== 'no') {
    const respelt = traits.paid === 'other';
    special.push({
      ...filler(),
      number: respelt ? respell(number, subtlety, rng) : number,
      supplierName: respelt && subtlety <= 1 ? `${supplier.name} Ltd` : supplier.name,
      date,
      netCents: net,
      paidOn: iso(workday(day + rng.int(2, 9))),
    });
  }
  if (traits.sameAmount) special.push({ ...filler(), netCents: net });
  if (traits.sameDigits) {
    special.push({
      ...filler(),
      number: `${rng.pick(prefixes)}${number.split('-')[1]}`,
      supplierNumber: `7${digits(4, rng)}`,
      supplierName: rng.pick(suppliers),
    });
  }
  while (special.length < paymentRows) special.push(filler());

  return {
    supplier,
    number,
    date,
    currency,
    fxE4,
    qty,
    priceCents,
    iban: traits.account === 'known' ? fileIban : newIban,
    order: { priceCents: orderPrice },
    receipt: {
      date: iso(workday(day - rng.int(1, 6))),
      qty: traits.shortReceipt ? qty - rng.int(1, Math.max(1, Math.floor(qty * 0.3))) : qty,
    },
    file: { iban: fileIban },
    call: drawCall(traits, subtlety, fileIban, newIban, day, rng),
    payments: rng.shuffle(special.slice(0, paymentRows)),
    hidden: rng.pick(hiddenTexts[traits.hidden]),
    careless: traits.careless === true,
  };
}

/** The call record of the supplier file. For an unconfirmed new account it grows more deceptive with subtlety. */
function drawCall(
  { account, call }: Traits,
  subtlety: number,
  fileIban: string,
  newIban: string,
  day: number,
  rng: Rng,
): Call {
  const recent = iso(workday(day - rng.int(1, 5)));
  const old = iso(workday(day - rng.int(40, 150)));
  const open = account === 'open';
  if (account === 'confirmed') return { on: recent, number: 'number on file', account: newIban };
  if (open ? subtlety >= 3 : call === 'on the invoice') {
    return { on: recent, number: 'number on the invoice', account: open ? newIban : fileIban };
  }
  if (open ? subtlety === 2 : call === 'on file') {
    return { on: old, number: 'number on file', account: fileIban };
  }
  return { on: null, number: 'none', account: 'none' };
}
