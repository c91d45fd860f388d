import type { SourceRecord, Value } from '../../domain/case.ts';
import type { Branch, Document, Facts, Task } from './types.ts';

/** Do all conditions hold? They are names and values, compared and never evaluated. */
function holds(when: Facts | undefined, facts: Facts): boolean {
  for (const name in when) if (facts[name] !== when[name]) return false;
  return true;
}

/** The first whose conditions hold. */
export const firstOf = <T extends { when?: Facts }>(list: readonly T[], facts: Facts): T | null =>
  list.find(({ when }) => holds(when, facts)) ?? null;

/** A branch that says, sets and costs nothing: the way on where an author gave none. */
export const plain: Branch = { says: null, set: {}, goto: null, harm: 0, from: null };

/** A drawn value may name another: three rounds are enough, and nothing can go on for ever. */
const rounds = 3;
const names = /\{(\w+)\}/g;

/** A task with its drawn names and amounts in place of every `{name}` that is not one of its facts. */
export function written(task: Task, values: Record<string, string>): Task {
  let text = JSON.stringify(task);
  for (let i = 0; i < rounds; i++) {
    text = text.replace(names, (whole, name: string) =>
      Object.hasOwn(values, name) && !Object.hasOwn(task.facts, name)
        ? JSON.stringify(values[name]).slice(1, -1)
        : whole,
    );
  }
  return JSON.parse(text) as Task;
}

/** Puts facts in place of `{name}`. A name nobody knows stays as it is; the check says so. */
export function fill(text: string, facts: Facts): string {
  if (!text.includes('{')) return text;
  return text.replace(names, (whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return typeof fact === 'string' ? fact : whole;
  });
}

/** "€1,240.00" is an amount, everything else a text, so that columns of euros line up. */
function valueOf(text: string): Value {
  const euros = /^(-?)€([\d,]+)\.(\d\d)$/.exec(text);
  if (!euros) return { kind: 'text', text };
  const cents = Number(`${euros[2]?.replaceAll(',', '')}${euros[3]}`);
  return { kind: 'money', cents: euros[1] ? -cents : cents, currency: 'EUR' };
}

/** Cents of a branch's harm; an amount that cannot be read is none, and the check says so. */
export function harmCents({ harm }: Branch, facts: Facts): number {
  if (typeof harm === 'number') return harm;
  const value = valueOf(fill(harm, facts));
  return value.kind === 'money' ? value.cents : 0;
}

/** A document as it reads now: what was let through before may have changed it. */
export function recordOf(document: Document, facts: Facts): SourceRecord {
  const rows: SourceRecord['rows'] = [];
  document.rows.forEach(({ when, label, cells }, i) => {
    if (!holds(when, facts)) return;
    const filled = cells.map((cell) => (cell === '' ? null : valueOf(fill(cell, facts))));
    rows.push({
      at: `${document.id}/${i + 1}`,
      ...(label === null ? {} : { label: fill(label, facts) }),
      cells: filled,
    });
  });
  return { id: document.id, title: fill(document.title, facts), columns: document.columns, rows };
}
