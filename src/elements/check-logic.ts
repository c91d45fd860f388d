import type { CheckAnswer } from '../domain/events.ts';
import { readNumber } from '../domain/value.ts';

/** `one` right option, `several`, a list to put in `order`, a partner to `match` each with, or a `number` to type. */
export type CheckKind = 'one' | 'several' | 'order' | 'match' | 'number';

/** One `Choice` as the island needs it. `html` is the trainer's own Markdown, rendered at build. */
export interface CheckOption {
  /** Made from the option's words, so that moving options about never touches anybody's answer. */
  key: string;
  html: string;
  /** The same without tags, for lists, labels and announcements. */
  text: string;
  correct: boolean;
  why: string | null;
  /** `match`: key of the partner. */
  to: string | null;
  /** `number`: the known slip this choice explains. */
  value: number | null;
}

export interface CheckSpec {
  id: string;
  kind: CheckKind;
  question: string;
  /** As authored; in `order` that is the right order. */
  options: CheckOption[];
  /** Keys of the options as they are shown before an answer. */
  shown: string[];
  /** `match`: every partner once, as listed in the selects. */
  partners: { key: string; text: string }[];
  /** `number`: what is right, how far off it may be, and what stands behind the box. */
  number: number | null;
  tolerance: number;
  unit: string;
  /** The general reason. */
  why: string | null;
  sure: boolean;
  opening: boolean;
}

/**
 * "Not answered" is never "wrong". `hits` of `of` says how much of an answer fits: options judged rightly,
 * items in their place, partners found; 0 or 1 of 1 for a single choice or a number.
 */
export type Grade =
  | { answered: false; missing: 'nothing' | 'unreadable' | 'some'; left: number }
  | { answered: true; right: boolean; hits: number; of: number; slip: string | null };

const nothing: Grade = { answered: false, missing: 'nothing', left: 0 };
const pairMark = '>';

/** One row of a `match` answer, as it is kept. */
export const pair = (option: string, partner: string): string => `${option}${pairMark}${partner}`;

/** The partner an answer gives to `option`; empty when it is still open. */
export function partnerOf(answer: CheckAnswer, option: string): string {
  const row = answer.find((entry) => entry.startsWith(`${option}${pairMark}`));
  return row === undefined ? '' : row.slice(option.length + 1);
}

/** The answer with `option` matched to `partner`; an empty partner opens it again. */
export function withPartner(answer: CheckAnswer, option: string, partner: string): CheckAnswer {
  const rest = answer.filter((entry) => !entry.startsWith(`${option}${pairMark}`));
  return partner === '' ? rest : [...rest, pair(option, partner)];
}

/** The list with the item at `from` moved by `step` places; the same list when that leads outside. */
export function moved(order: readonly string[], from: number, step: number): string[] {
  const to = from + step;
  const list = [...order];
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return list;
  const [item] = list.splice(from, 1);
  list.splice(to, 0, item as string);
  return list;
}

/**
 * What is still meant by a kept answer once the question may have been edited: entries that no longer exist
 * fall away, and an order that lacks or repeats an item is no order at all. Never throws, whatever came in.
 */
export function fit(check: CheckSpec, answer: CheckAnswer): CheckAnswer {
  const keys = check.options.map((option) => option.key);
  const unique = [...new Set(answer)];
  if (check.kind === 'number') return answer.length === 1 ? [(answer[0] as string).slice(0, 40)] : [];
  if (check.kind === 'match') {
    const partners = check.partners.map((partner) => partner.key);
    return keys.flatMap((key) => {
      const partner = partnerOf(unique, key);
      return partners.includes(partner) ? [pair(key, partner)] : [];
    });
  }
  const known = unique.filter((key) => keys.includes(key));
  if (check.kind === 'one') return known.slice(0, 1);
  if (check.kind === 'order')
    return known.length === keys.length && unique.length === keys.length ? known : [];
  return keys.filter((key) => known.includes(key));
}

/**
 * Within `tolerance` of `wanted`? A hair of slack keeps 0.1 + 0.2 from being wrong. "1.164" is read both
 * as a decimal and as a grouped number, because half of Europe writes it so.
 */
function near(typed: string, wanted: number, tolerance: number): boolean {
  const slack = tolerance + Math.max(1e-9, Math.abs(wanted) * 1e-12);
  const readings = [readNumber(typed)];
  const bare = typed.replace(/[^\d.-]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+$/.test(bare)) readings.push(Number(bare.replaceAll('.', '')));
  return readings.some((n) => n !== null && Math.abs(n - wanted) <= slack);
}

function gradeNumber(check: CheckSpec, typed: string): Grade {
  if (typed.trim() === '') return nothing;
  if (readNumber(typed) === null) return { answered: false, missing: 'unreadable', left: 0 };
  const right = near(typed, check.number ?? Number.NaN, check.tolerance);
  const slip = right ? undefined : check.options.find((o) => o.value !== null && near(typed, o.value, 0.005));
  return { answered: true, right, hits: right ? 1 : 0, of: 1, slip: slip?.key ?? null };
}

/** Right, wrong or not answered yet, with how much of it fits. Pure and total. */
export function grade(check: CheckSpec, given: CheckAnswer): Grade {
  const answer = fit(check, given);
  if (answer.length === 0) return nothing;
  const done = (hits: number, of: number): Grade => ({
    answered: true,
    right: hits === of,
    hits,
    of,
    slip: null,
  });
  switch (check.kind) {
    case 'number':
      return gradeNumber(check, answer[0] as string);
    case 'one':
      return done(check.options.some((o) => o.correct && o.key === answer[0]) ? 1 : 0, 1);
    case 'several':
      return done(
        check.options.filter((o) => o.correct === answer.includes(o.key)).length,
        check.options.length,
      );
    case 'order':
      return done(check.options.filter((o, i) => answer[i] === o.key).length, check.options.length);
    case 'match': {
      const left = check.options.length - answer.length;
      if (left > 0) return { answered: false, missing: 'some', left };
      return done(
        check.options.filter((o) => partnerOf(answer, o.key) === o.to).length,
        check.options.length,
      );
    }
  }
}
