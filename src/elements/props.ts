import { elements as grammar, type PropRule } from '../library/grammar.ts';
import { nearest } from '../library/nearest.ts';
import { fault } from './fault.ts';

/** The words of each element, as the grammar of `library/grammar.ts` has them; `test/elements` holds the two together. */
export interface PropsOf {
  Check: {
    id: string;
    question: string;
    several: boolean;
    order: boolean;
    match: boolean;
    number: number | undefined;
    tolerance: number | undefined;
    unit: string | undefined;
    sure: boolean;
    opening: boolean;
  };
  Choice: { correct: boolean; to: string | undefined; value: number | undefined };
  Why: object;
  MachineVoice: { by: string | undefined; confidence: number | undefined };
  Records: { title: string };
  Term: { id: string };
  Fact: { id: string };
  Caveat: { fact: string | undefined };
  Compare: object;
  Side: { title: string };
  Steps: object;
  Callout: { title: string | undefined };
  Reflect: { id: string; question: string };
  Replay: { run: string };
  Sensitive: { note: string };
  Sum: object;
  Practice: { scenario: string };
}

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function readOne(element: string, name: string, rule: PropRule, raw: unknown): unknown {
  const { kind, needed, range } = rule;
  const example = grammar[element]?.example ?? `<${element}>`;
  const wrong = (expected: string, came: string) => fault(`<${element}>`, expected, came, example);
  if (raw === undefined || raw === null || raw === false) {
    if (needed) throw wrong(`\`${name}\``, 'none');
    return kind === 'flag' ? false : undefined;
  }
  const came = raw === true ? `\`${name}\` without a value` : `${name}="${String(raw)}"`;
  if (kind === 'flag') {
    if (raw === true || raw === '') return true;
    throw wrong(`\`${name}\` standing alone, without =`, came);
  }
  const text = raw === true ? '' : String(raw).trim();
  if (text === '') throw wrong(`something in \`${name}\``, came);
  if (kind === 'id' && !idForm.test(text)) {
    throw wrong(`\`${name}\` in small letters, digits and single hyphens`, came);
  }
  if (kind !== 'number') return text;
  const number = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text) || number < (range?.[0] ?? number) || number > (range?.[1] ?? number)) {
    throw wrong(`\`${name}\` as a plain number${range ? ` from ${range[0]} to ${range[1]}` : ''}`, came);
  }
  return number;
}

/**
 * Reads what a trainer wrote on an element's tag.
 * @throws Error in prose when a word is missing, misspelt, unknown or of the wrong kind.
 */
export function readProps<E extends keyof PropsOf>(element: E, given: Record<string, unknown>): PropsOf[E] {
  const { props: known, example } = grammar[element] ?? { props: {}, example: `<${element}>` };
  const list = Object.keys(known);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue;
    const like = nearest(name, list);
    const wanted = list.length > 0 ? list.map((n) => `\`${n}\``).join(', ') : 'no words';
    throw fault(`<${element}>`, wanted, `\`${name}\`${like ? `, perhaps for \`${like}\`` : ''}`, example);
  }
  return Object.fromEntries(
    list.map((name) => [name, readOne(element, name, known[name] as PropRule, given[name])]),
  ) as unknown as PropsOf[E];
}
