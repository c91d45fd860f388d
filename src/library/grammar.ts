/** What a trainer may write inside a lesson: the table of src/elements/README.md as data. */

/** `id` small letters, digits and hyphens · `text` any words · `number` · `flag` stands alone, without `=`. */
export interface PropRule {
  kind: 'id' | 'text' | 'number' | 'flag';
  needed?: true;
  /** Smallest and largest number. */
  range?: readonly [number, number];
}

export interface ElementRule {
  props: Record<string, PropRule>;
  /** Elements it must stand directly in. */
  inside?: readonly string[];
  /** The only elements it may hold directly; nothing else, not even text. */
  holds?: readonly string[];
  /** Part of a sentence; its words belong to the paragraph around it. */
  inline?: true;
  example: string;
}

const id: PropRule = { kind: 'id', needed: true };
const text: PropRule = { kind: 'text' };
const neededText: PropRule = { kind: 'text', needed: true };
const flag: PropRule = { kind: 'flag' };
const number: PropRule = { kind: 'number' };

export const elements: Record<string, ElementRule> = {
  Check: {
    props: {
      id,
      question: neededText,
      several: flag,
      order: flag,
      match: flag,
      number,
      tolerance: { kind: 'number', range: [0, Number.MAX_VALUE] },
      unit: text,
      sure: flag,
      opening: flag,
    },
    holds: ['Choice', 'Why'],
    example: '<Check id="first-look" question="Which part would you check first?">',
  },
  Choice: {
    props: { correct: flag, to: text, value: number },
    inside: ['Check'],
    example: '<Choice>The length <Why>A short reply can be just as wrong.</Why></Choice>',
  },
  Why: {
    props: {},
    inside: ['Choice', 'Check'],
    example: '<Why>A short reply can be just as wrong.</Why>',
  },
  MachineVoice: {
    props: { by: text, confidence: { kind: 'number', range: [0, 100] } },
    example: '<MachineVoice by="The invoice assistant" confidence="92">',
  },
  Records: { props: { title: neededText }, example: '<Records title="Invoice F-7781">' },
  Term: { props: { id }, inline: true, example: '<Term id="rpa">rule robot</Term>' },
  Fact: { props: { id }, inline: true, example: '<Fact id="claim-95">52 interviews</Fact>' },
  Caveat: { props: { fact: { kind: 'id' } }, example: '<Caveat fact="claim-95">' },
  Compare: { props: {}, holds: ['Side'], example: '<Compare>' },
  Side: { props: { title: neededText }, inside: ['Compare'], example: '<Side title="A rule robot">' },
  Steps: { props: {}, example: '<Steps>' },
  Callout: { props: { title: text }, example: '<Callout title="Worth stopping at">' },
  Reflect: {
    props: { id, question: neededText },
    example: '<Reflect id="my-own" question="Where did this happen to you?" />',
  },
  Replay: { props: { run: id }, example: '<Replay run="noor-first-shift" />' },
  Sensitive: {
    props: { note: neededText },
    example: '<Sensitive note="This part mentions suicide.">',
  },
  Sum: { props: {}, inline: true, example: '<Sum>12 + 9 = 21</Sum>' },
  Practice: {
    props: { scenario: id },
    example: '<Practice scenario="first-shift" />',
  },
};

export const elementNames = Object.keys(elements);
