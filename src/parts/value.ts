import { day, money, number } from '#words/format';
import type { Value } from '../domain/case.ts';

/** One shown value as this language writes it: "€2,516.00", "38.5 h", "10 May 2025", or the text itself. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'money':
      return money(value.cents, value.currency);
    case 'number': {
      const text = number(value.number, value.decimals);
      if (!value.unit) return text;
      return value.unit === '%' ? `${text}%` : `${text} ${value.unit}`;
    }
    case 'date':
      return day(value.date, true);
    default:
      return value.text;
  }
}
