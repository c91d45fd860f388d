import type { CheckKind, CheckOption, CheckSpec } from './check-logic.ts';
import { keyOf, mixed } from './check-order.ts';
import { counted, fault } from './fault.ts';
import { plainText } from './plain.ts';
import type { PropsOf } from './props.ts';

/** What a `Choice` leaves with its `Check`. */
export interface ChoicePart extends Partial<PropsOf['Choice']> {
  html: string;
  why: string | null;
}

const examples: Record<CheckKind, string> = {
  one: '<Choice correct>The amount <Why>It can be held against a record.</Why></Choice>',
  several: '<Choice correct>The amount <Why>It can be held against a record.</Why></Choice>',
  order: '<Choice>Outsourcing <Why>It began first.</Why></Choice>',
  match: '<Choice to="A rule robot">It stops with an error <Why>Fixed steps break.</Why></Choice>',
  number: '<Choice value="90">The amount before tax <Why>Tax comes on top.</Why></Choice>',
};

function kindOf(props: PropsOf['Check'], choices: readonly ChoicePart[], name: string): CheckKind {
  const said = (['several', 'order', 'match'] as const).filter((kind) => props[kind]);
  const kinds: CheckKind[] = [...said, ...(props.number === undefined ? [] : (['number'] as const))];
  if (kinds.length > 1) {
    throw fault(name, 'one kind of question', kinds.join(' and '), '<Check id="…" question="…" order>');
  }
  return kinds[0] ?? (choices.filter((c) => c.correct).length > 1 ? 'several' : 'one');
}

/**
 * What no question can do without. `library/check-rules.ts` asks for more, and with file and line; this is the
 * last gate before an island that nobody could answer.
 * @throws Error in prose.
 */
function hold(kind: CheckKind, choices: readonly ChoicePart[], name: string) {
  const wrong = (expected: string, came: string) => fault(name, expected, came, examples[kind]);
  const quoted = (choice: ChoicePart) => `"${plainText(choice.html)}"`;
  if (kind === 'number') {
    const unnamed = choices.find((c) => c.value === undefined);
    if (unnamed) throw wrong('a `value` on every choice', `none on ${quoted(unnamed)}`);
    return;
  }
  if (choices.length < 2) throw wrong('two choices or more', counted(choices.length, 'choice'));
  if (kind === 'match') {
    const open = choices.find((c) => c.to === undefined);
    if (open) throw wrong('a partner on every choice, as `to`', `none on ${quoted(open)}`);
  }
  const marked = choices.filter((c) => c.correct).length;
  const chosen = kind === 'one' || kind === 'several';
  if (chosen && marked === 0)
    throw wrong('a choice that is `correct`', `${counted(choices.length, 'choice')}, none correct`);
  if (!chosen && marked > 0)
    throw wrong('no choice to be `correct`', `${counted(marked, 'choice')} marked so`);
  const empty = choices.some((choice) => plainText(choice.html) === '');
  if (empty) throw wrong('words in every choice', 'an empty one');
}

/**
 * Everything an island needs of one question.
 * @throws Error in prose when the question cannot be answered as it is written.
 */
export function readCheck(
  props: PropsOf['Check'],
  choices: readonly ChoicePart[],
  whys: readonly string[],
): CheckSpec {
  const name = `<Check id="${props.id}">`;
  const kind = kindOf(props, choices, name);
  const why = whys.length > 0 ? whys.join('\n') : null;
  hold(kind, choices, name);
  const options = choices.map((choice): CheckOption => {
    const text = plainText(choice.html);
    return {
      key: keyOf(kind === 'number' ? String(choice.value) : text),
      html: choice.html,
      text,
      correct: choice.correct ?? false,
      why: choice.why,
      to: choice.to === undefined ? null : keyOf(choice.to),
      value: choice.value ?? null,
    };
  });
  const twin = options.find((o, i) => options.findIndex((p) => p.key === o.key) < i);
  if (twin) throw fault(name, 'choices that differ', `"${twin.text}" twice`, examples[kind]);

  const keys = options.map((o) => o.key);
  const partners = [...new Set(choices.flatMap((c) => c.to ?? []))].map((text) => ({
    key: keyOf(text),
    text,
  }));
  return {
    id: props.id,
    kind,
    question: props.question,
    options,
    shown: kind === 'order' ? mixed(keys, props.id) : keys,
    partners: mixed(partners, props.id),
    number: props.number ?? null,
    tolerance: props.tolerance ?? 0,
    unit: props.unit ?? '',
    why,
    sure: props.sure,
    opening: props.opening,
  };
}
