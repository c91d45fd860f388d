import { z } from 'zod';
import { isText, listOf, shape } from '../../src/domain/forms.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { ledger } from '../../src/domain/metrics/cost.ts';
import type { Rng } from '../../src/domain/rng.ts';
import { type Author, head, passMarks, stakesOf } from '../../src/simulations/author.ts';
import type {
  BaseScore,
  DebriefProps,
  Mark,
  Robot,
  Simulation,
  ViewProps,
} from '../../src/simulations/contract.ts';

/*
 * A whole simulation that stands outside `src/simulations`: the AI says of a number whether it is even; you let that
 * go through or stop it. So small that it shows all a new type must bring, and nothing else.
 */
export const tinyType = 'even-or-odd';

const schema = z.strictObject({
  ...head,
  type: z.literal(tinyType),
  cards: z.number().int().min(8).describe('How many numbers come.'),
  pass: passMarks,
});
type File = z.output<typeof schema>;

interface Spec {
  cards: number;
  pass: File['pass'];
  stakes: ReturnType<typeof stakesOf>;
}
interface World {
  spec: Spec;
  cards: { number: number; said: 'even' | 'odd' }[];
}
type State = boolean[];
interface Action {
  do: 'let' | 'stop';
}
interface Visible {
  number: number;
  total: number;
  item: { key: string; number: number; said: string } | null;
}
interface Kept {
  told: string[];
}

const soundOf = ({ number, said }: World['cards'][number]) => said === (number % 2 === 0 ? 'even' : 'odd');

export const engine: Simulation<Spec, World, State, Action, Visible, BaseScore> = {
  type: tinyType,
  generate(spec: Spec, _cases, rng: Rng) {
    const wrong = rng.shuffle(Array.from({ length: spec.cards }, (_, i) => i < spec.cards / 2));
    return {
      spec,
      cards: wrong.map((isWrong) => {
        const number = rng.int(10, 99);
        return { number, said: (number % 2 === 0) === isWrong ? 'odd' : 'even' };
      }),
    };
  },
  begin: () => [],
  visible(state, { cards }) {
    const card = cards[state.length];
    return {
      number: Math.min(state.length + 1, cards.length),
      total: cards.length,
      item: card ? { key: String(state.length + 1), ...card } : null,
    };
  },
  reduce: (state, action, { cards }) =>
    state.length < cards.length ? [...state, action.do === 'stop'] : state,
  done: (state, { cards }) => state.length >= cards.length,
  score(state, world) {
    const judgements = state.map((stopped, i): Judgement => {
      const card = world.cards[i] as World['cards'][number];
      const sound = soundOf(card);
      return {
        item: `card-${i + 1}`,
        department: 'data',
        failureMode: sound ? 'none' : 'overconfident-extraction',
        sound,
        move: stopped ? 'correct' : 'accept',
        stopped,
        fitting: stopped !== sound,
        detailRight: null,
        risk: null,
        aiConfidence: 0.5,
        opened: 0,
        mark: null,
        markRight: null,
        reason: null,
        counted: true,
      };
    });
    const wrong = judgements.filter((j) => !j.sound);
    const right = judgements.filter((j) => j.sound);
    const { pass, stakes } = world.spec;
    const kept: Kept = { told: world.cards.map(({ number, said }) => `${number}: ${said}`) };
    return {
      judgements,
      passed:
        state.length >= world.cards.length &&
        wrong.filter((j) => j.stopped).length >= pass.wrongStopped * wrong.length &&
        right.filter((j) => !j.stopped).length >= pass.rightLetThrough * right.length,
      ledger: ledger(
        judgements.map(({ sound, stopped }) => ({ sound, stopped, checked: false, pWrong: 0.5 })),
        stakes,
      ),
      kept,
    };
  },
  parseAction(raw) {
    if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 1) return null;
    const deed = (raw as Record<string, unknown>)['do'];
    return deed === 'let' || deed === 'stop' ? { do: deed } : null;
  },
};

const expert: Robot<Visible, Action> = ({ item }) => ({
  do: item && (item.number % 2 === 0) === (item.said === 'even') ? 'let' : 'stop',
});
export const robots = {
  robots: {
    'accept-all': () => ({ do: 'let' }),
    'reject-all': () => ({ do: 'stop' }),
    random: (_: Visible, rng: Rng) => ({ do: rng.int(0, 1) === 0 ? 'let' : 'stop' }),
    expert,
  },
  expertFor: () => expert,
};

export const author: Author<File, Spec> = {
  type: tinyType,
  kind: { name: 'Even or odd', about: 'Say whether numbers are even.' },
  schema,
  toSpec: (file) => ({ spec: { cards: file.cards, pass: file.pass, stakes: stakesOf(file) }, cases: [] }),
  brief: ({ cards }) => ({
    length: `${cards} numbers`,
    steps: ['Look at the number.', 'Let it through or stop it.'],
    notes: ['There is no countdown.'],
    moves: { title: 'Two moves', list: [{ name: 'Let', means: 'It goes on.' }], note: null },
    stakes: { miss: 'A wrong one goes through', falseStop: 'A right one is stopped', check: null },
    pass: 'Both sides count.',
  }),
  wrongShare: () => 0.5,
  marks: ({ pass }) => pass,
  check: ({ cards }) =>
    cards % 2 === 0 ? [] : [{ path: ['cards'], expected: 'an even number of cards', came: String(cards) }],
  quickSeeds: () => 20,
  example: (id, title) => `id: ${id}
type: ${tinyType}
title: ${title}
summary: Say whether numbers are even.
departments: [data]
skills: [overconfident-extraction]
minutes: 2
level: 1
cards: 20
stakes:
  miss: 60.00 EUR
  falseStop: 12.00 EUR
  check: 1.00 EUR
pass:
  wrongStopped: 0.8
  rightLetThrough: 0.8
status: draft
`,
};

/** What `View.tsx` of the type would be. */
export const view = {
  default: ({ visible, act }: ViewProps<Visible, Action>) => (
    <button type="button" onClick={() => act({ do: 'let' })}>
      {visible.item?.number} is {visible.item?.said}
    </button>
  ),
};

/** What `Debrief.tsx` of the type would be. */
export const debrief = {
  default: ({ kept, objection }: DebriefProps<Kept>) => (
    <section>
      <h2 id="numbers">The numbers</h2>
      {kept?.told.map((line, i) => (
        <p key={line}>
          {line} {objection(`card-${i + 1}`, line)}
        </p>
      ))}
    </section>
  ),
  read: (raw: unknown): Kept | null => (shape({ told: listOf(isText) })(raw) ? (raw as Kept) : null),
  head: (_: Kept, judgements: readonly Judgement[]): { sentence: string; marks: Mark[] } => ({
    sentence: `You settled ${judgements.length} numbers.`,
    marks: [{ text: 'Even and odd told apart.', reached: true }],
  }),
  links: (): [string, string][] => [['numbers', 'Numbers']],
  items: ({ told }: Kept) =>
    told.map((line, i) => ({ item: `card-${i + 1}`, title: line, ai: line, key: 'Divide by two.' })),
};
