import type { Value } from './case.ts';

const money = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)\.(\d{2}) ([A-Z]{3})$/;
const number = /^(-?\d+)(?:\.(\d+))?(?: ?(%|[A-Za-z][A-Za-z/ ]{0,24}))?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Units a plain number may carry in content; anything else stays text, so "4 invoices" is text. */
const units = new Set(['%', 'h', 'min', 'days', 'day', 'units', 'months', 'weeks', 'bp', 'km', 'kg']);

/**
 * Reads one value as a trainer writes it: `62.00 EUR` is money (integer cents), `38.5 h`, `2 %` and `40` are
 * numbers, `2025-05-10` is a day, everything else is text. Quoted digits in YAML ("6815") stay text.
 */
export function readValue(raw: string | number | boolean, quoted = false): Value {
  if (typeof raw === 'boolean') return { kind: 'text', text: raw ? 'yes' : 'no' };
  if (typeof raw === 'number') {
    const written = String(raw);
    return {
      kind: 'number',
      number: raw,
      decimals: written.includes('.') ? written.length - written.indexOf('.') - 1 : 0,
    };
  }
  const m = money.exec(raw);
  if (m) {
    const cents = Number((m[2] as string).replaceAll(',', '')) * 100 + Number(m[3]);
    return { kind: 'money', cents: m[1] ? -cents : cents, currency: m[4] as string };
  }
  if (day.test(raw)) return { kind: 'date', date: raw };
  const n = quoted ? null : number.exec(raw);
  if (n?.[3] && units.has(n[3])) {
    const decimals = n[2]?.length ?? 0;
    return { kind: 'number', number: Number(`${n[1]}${n[2] ? `.${n[2]}` : ''}`), decimals, unit: n[3] };
  }
  return { kind: 'text', text: raw };
}

/** The plain thing a formula sees: money in whole units, numbers as numbers, days and texts as strings. */
export function plain(value: Value): string | number {
  if (value.kind === 'money') return value.cents / 100;
  if (value.kind === 'number') return value.number;
  return value.kind === 'date' ? value.date : value.text;
}

const loose = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Does a typed correction say the same as `truth`? Money and numbers compare by amount ("1,164", "1164.00" and
 * "EUR 1164" are one), days by day, texts without case and double spaces. Unreadable input is simply not the same.
 */
export function sameAnswer(typed: string, truth: Value): boolean {
  if (truth.kind === 'text') return loose(typed) === loose(truth.text);
  if (truth.kind === 'date') return typed.trim() === truth.date;
  const wanted = truth.kind === 'money' ? truth.cents / 100 : truth.number;
  const given = readNumber(typed);
  return given !== null && Math.abs(given - wanted) < 0.005;
}

/**
 * A number as people type it: spaces, a currency or unit around it, and either mark for the decimals
 * ("1.164,00", "1,164.00", "1164"). Null when it cannot be read in one way only, such as "1.2.3,4.5".
 */
export function readNumber(typed: string): number | null {
  const core = typed
    .normalize('NFKC')
    .replace(/[\s'’_]/g, '')
    .replace(/^[^\d.,-]+|[^\d.,]+$/g, '');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(core)) return null;
  const lastDot = core.lastIndexOf('.');
  const lastComma = core.lastIndexOf(',');
  let normal = core;
  if (lastDot >= 0 && lastComma >= 0) {
    const [thousands] = lastDot > lastComma ? [','] : ['.'];
    normal = core.replaceAll(thousands as string, '').replace(',', '.');
  } else if (lastComma >= 0 || lastDot >= 0) {
    const mark = lastComma >= 0 ? ',' : '.';
    const parts = core.split(mark);
    const grouped = parts.length > 1 && parts.slice(1).every((p) => p.length === 3);
    if (parts.length > 2) {
      if (!grouped) return null;
      normal = parts.join('');
    } else if (mark === ',' && grouped && (parts[0] ?? '').replace('-', '').length <= 3 && parts[0] !== '0') {
      normal = parts.join('');
    } else normal = parts.join('.');
  }
  const n = Number(normal);
  return Number.isFinite(n) ? n : null;
}
