import { scaleCents } from '../../money.ts';
import {
  type Audit,
  asCents,
  asNumber,
  asText,
  auditMoney,
  cell,
  digitsIn,
  type Of,
  opened,
  rateOf,
  rowsFor,
} from '../common/reading.ts';

/** Works out what every claim is worth from the opened papers, by the printed policy. */
export const audit: Audit = (records) => {
  const of = opened(records, ['claim', 'receipts', 'prints', 'caps', 'rates', 'rules', 'log']);
  return of && auditMoney(of('claim'), of('log'), 'Amount proposed', (line) => worth(of, line));
};

function worth(of: Of, line: number): number {
  const claim = asText(cell(of('claim'), 'Claim', line));
  const start = asText(cell(of('claim'), 'From', line));
  const prints = rowsFor(of('prints'), claim);
  const paid = new Set<string>();
  let sum = 0;
  for (const row of rowsFor(of('receipts'), claim)) {
    const number = digitsIn(asText(row('Receipt')));
    if (paid.has(number)) continue;
    paid.add(number);
    const print = prints.find((p) => digitsIn(asText(p('Receipt'))) === number);
    const code = /Total in ([A-Z]{3})/.exec(print ? asText(print('Text')) : '')?.[1] ?? '';
    const euro = scaleCents(asCents(row('Amount')), rateOf(of('rates'), code));
    const [cap] = rowsFor(of('caps'), asText(row('Category')))
      .filter((c) => asText(c('Counts from')) <= start)
      .sort((a, b) => (asText(a('Counts from')) < asText(b('Counts from')) ? 1 : -1));
    sum += Math.min(euro, (cap ? asCents(cap('Cap a day')) : Number.NaN) * asNumber(row('Days')));
  }
  return sum;
}
