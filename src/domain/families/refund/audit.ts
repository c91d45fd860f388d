import { scaleCents } from '../../money.ts';
import {
  type Audit,
  asCents,
  asNumber,
  asText,
  auditMoney,
  cell,
  columnsOf,
  daysBetween,
  digitsIn,
  type Of,
  opened,
  rateOf,
  rowsFor,
} from '../common/reading.ts';

/** Works out every refund from the opened papers, by the printed refund policy. */
export const audit: Audit = (records) => {
  const of = opened(records, ['request', 'order', 'items', 'refunds', 'campaigns', 'rates', 'policy', 'log']);
  return of && auditMoney(of('request'), of('log'), 'Amount proposed', (line) => refund(of, line));
};

function refund(of: Of, line: number): number {
  const number = asText(cell(of('request'), 'Request', line));
  const order = digitsIn(asText(cell(of('request'), 'Order', line)));
  const delivered = asText(cell(of('order'), 'Delivered on', line));
  const requested = asText(cell(of('request'), 'Requested on', line));
  const window = asNumber(cell(of('policy'), 'Days to return', 0));
  if (daysBetween(delivered, requested) > window) return 0;
  if (rowsFor(of('refunds'), number).some((row) => digitsIn(asText(row('Order'))) === order)) return 0;
  const sum = rowsFor(of('items'), number)
    .filter((row) => asText(row('Where it is')) !== 'with the customer')
    .reduce((cents, row) => cents + asCents(row('Price')), 0);
  const code = /[A-Z]{3}$/.exec(asText(cell(of('order'), 'Price note', line)))?.[0] ?? '';
  return scaleCents(scaleCents(sum, 10_000 - 100 * discount(of, line)), rateOf(of('rates'), code));
}

/** Per cent of the campaign that was running under the order's code on the day it was placed. */
function discount(of: Of, line: number): number {
  const code = asText(cell(of('order'), 'Discount code', line));
  const placed = asText(cell(of('order'), 'Placed on', line));
  const running = of('campaigns')
    .rows.map(columnsOf(of('campaigns')))
    .find(
      (row) => asText(row('Code')) === code && asText(row('From')) <= placed && placed <= asText(row('To')),
    );
  return running ? asNumber(running('Discount')) : 0;
}
