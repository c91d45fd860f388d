import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { play } from '../../src/cli/gate.ts';
import { gapCents } from '../../src/domain/metrics/shift-score.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/agent-supervision/author.ts';
import { kindsOf } from '../../src/simulations/agent-supervision/draw.ts';
import { engine } from '../../src/simulations/agent-supervision/engine.ts';
import { readKept } from '../../src/simulations/agent-supervision/kept.ts';
import { expertFor, robots } from '../../src/simulations/agent-supervision/robots.ts';
import type { File } from '../../src/simulations/agent-supervision/schema.ts';
import type {
  Action,
  AgentMove,
  Node,
  Score,
  Spec,
  State,
  World,
} from '../../src/simulations/agent-supervision/types.ts';
import { agentMoves } from '../../src/simulations/agent-supervision/types.ts';
import { scenarios } from './samples.ts';

const shelf = { cases: [], roles: [] };
/** The trainers' example as plain data, to be bent by each test. */
const plain = () => parse(author.example('small', 'A small one')) as Record<string, never> & Plain;
interface Plain {
  tasks: {
    id: string;
    variables: Record<string, unknown>;
    draws: Record<string, string>[];
    versions: Record<string, { set?: Record<string, unknown>; warranted?: string }>;
    documents: Record<string, unknown>;
    start: string;
    nodes: Record<string, PlainNode>;
  }[];
  skills: string[];
  unsafe: number;
  run: number;
  mode?: string;
  kinds?: Record<string, number>;
  limits?: unknown[];
  closing?: unknown;
}
interface PlainNode {
  read: string[];
  unsafe?: Record<string, unknown>[];
  changes: Record<string, unknown>;
  asks: Record<string, unknown>;
  on?: Record<string, unknown>;
  next?: unknown;
  undo: string;
}
const fileOf = (bend: (file: Plain) => void = () => {}): File => {
  const raw = plain();
  bend(raw);
  return author.schema.parse(raw);
};
const specOf = (bend?: (file: Plain) => void): Spec => author.toSpec(fileOf(bend), shelf).spec;
const faults = (bend: (file: Plain) => void): string =>
  (author.check?.(fileOf(bend), shelf) ?? [])
    .map(({ path, expected, came }) => `${path.join('/')}: expected ${expected}; found ${came}`)
    .join('\n');
const task = (file: Plain, at = 0) => file.tasks[at] as Plain['tasks'][number];
const node = (file: Plain, name: string) => task(file).nodes[name] as PlainNode;

/** One task alone, in the version asked for. */
const worldOf = (version: string, bend?: (file: Plain) => void, seed = 1): World => {
  const spec = specOf((file) => {
    file.tasks = file.tasks.slice(0, 1);
    file.run = 1;
    bend?.(file);
  });
  const only = { ...spec, run: 1, unsafe: 0, kinds: {} };
  const kinds = spec.tasks[0]?.versions.find(({ id }) => id === version);
  if (!kinds || !spec.tasks[0]) throw new Error(version);
  const one = { ...spec.tasks[0], versions: [kinds] };
  const unsafe = kindsOf(one, kinds).length;
  return engine.generate({ ...only, unsafe, tasks: [one] }, [], seeded(seed));
};
const act = (world: World, state: State, ...actions: Action[]): State =>
  actions.reduce((now, action) => {
    const next = engine.reduce(now, action, world);
    expect(next, JSON.stringify(action)).not.toBe(now);
    return next;
  }, state);
const refuse = (world: World, state: State, ...actions: Action[]) => {
  for (const action of actions)
    expect(engine.reduce(state, action, world), JSON.stringify(action)).toBe(state);
};
/** One call decided, and on to the next one. */
const decide = (world: World, move: AgentMove, detail?: string): Action[] => [
  { do: 'choose', move },
  ...(detail ? [{ do: 'detail', id: detail } as const] : []),
  { do: 'commit' },
  ...(world.spec.mode === 'practice' ? [{ do: 'next' } as const] : []),
];
const begun = (world: World) => act(world, engine.begin(world), { do: 'begin' });

describe('supervising an agent, call by call', () => {
  it('shows the task before the agent begins, and nothing may be decided yet', () => {
    const world = worldOf('planted');
    const state = engine.begin(world);
    const { phase, task: shown, call } = engine.visible(state, world);
    expect({ phase, title: shown?.title, call }).toEqual({
      phase: 'brief',
      title: 'The first mail',
      call: null,
    });
    refuse(world, state, { do: 'choose', move: 'approve' }, { do: 'commit' }, { do: 'next' });
  });

  it('a move may be changed until commit; a change or a question needs its line', () => {
    const world = worldOf('sound');
    const state = act(world, begun(world), { do: 'choose', move: 'deny' }, { do: 'choose', move: 'change' });
    expect(engine.visible(state, world).call?.missing).toEqual(['detail']);
    refuse(world, state, { do: 'commit' }, { do: 'detail', id: 'nowhere' }, { do: 'choose', move: 'change' });
    const chosen = act(world, state, { do: 'detail', id: 'later' });
    expect(engine.visible(chosen, world).call?.missing).toEqual([]);
    // Another move takes its line back.
    expect(act(world, chosen, { do: 'choose', move: 'ask' }).detail).toBeNull();
  });

  it('opens what the agent read once per call, and keeps it open for the task', () => {
    const world = worldOf('sound');
    let state = act(world, begun(world), { do: 'open', document: 'mail' });
    refuse(world, state, { do: 'open', document: 'mail' }, { do: 'open', document: 'nothing' });
    expect(engine.visible(state, world).call?.paid).toBe(true);
    state = act(world, state, ...decide(world, 'approve'));
    const { call } = engine.visible(state, world);
    expect(call?.documents[0]?.record).not.toBeNull();
    expect(call?.paid).toBe(false);
    const score = engine.score(state, world);
    expect(score.judgements.map(({ opened }) => opened)).toEqual([1]);
    expect(score.ledger?.you).toBe(world.spec.stakes.checkCents);
  });

  it('a question costs a turn: the same call comes again, and cannot be asked about twice', () => {
    const world = worldOf('sound');
    const state = act(world, begun(world), ...decide(world, 'ask', 'who'));
    const { call, log } = engine.visible(state, world);
    expect(call?.turn).toBe(2);
    expect(call?.tool).toBe('file.store');
    expect(call?.asks).toEqual([]);
    expect(log[0]).toMatchObject({ move: 'ask', by: '', says: 'It is part of my task.' });
    refuse(world, state, { do: 'choose', move: 'ask' });
    // Asking about a safe call counts as stopping it.
    expect(engine.score(state, world).judgements).toMatchObject([
      { sound: true, move: 'request-data', stopped: true, fitting: false },
    ]);
  });

  it('what was let through is remembered: an answer later depends on it', () => {
    const world = worldOf('sound');
    const answer = (first: AgentMove) => {
      const state = act(
        world,
        begun(world),
        ...decide(world, first),
        ...decide(world, 'approve'),
        ...decide(world, 'approve'),
        ...decide(world, 'ask', 'filed'),
      );
      return engine.visible(state, world).log.at(-1)?.says;
    };
    expect(answer('approve')).toBe('Yes.');
    expect(answer('deny')).toBe('No, not yet.');
  });

  it('taking over ends the task; where the call was safe, the calls left count as stopped', () => {
    const world = worldOf('planted');
    const state = act(world, begun(world), ...decide(world, 'take-over'));
    expect(engine.done(state, world)).toBe(true);
    const { kept, judgements, ledger, passed } = engine.score(state, world);
    expect(judgements).toHaveLength(1);
    expect(kept.tasks[0]?.left).toEqual({ safe: 2, unsafe: 1 });
    expect(kept.stopped).toEqual({ x: 1, n: 1 });
    expect(kept.letThrough).toEqual({ x: 0, n: 3 });
    expect(ledger?.you).toBe(3 * world.spec.stakes.falseStopCents);
    expect(passed).toBe(false);
  });

  it('taking over where it fits leaves nothing behind', () => {
    const world = worldOf('planted', (file) => {
      const [risk] = node(file, 'send-list').unsafe ?? [];
      if (risk) risk['fits'] = ['deny', 'take-over'];
    });
    const state = act(world, begun(world), ...decide(world, 'approve'), ...decide(world, 'take-over'));
    const { kept, judgements, passed } = engine.score(state, world);
    expect(kept.tasks[0]?.left).toEqual({ safe: 0, unsafe: 0 });
    expect(judgements.at(-1)).toMatchObject({ sound: false, move: 'stop-line', fitting: true });
    expect(passed).toBe(true);
  });

  it('a limit blocks every call of its tool without a judgement, safe ones too', () => {
    const world = worldOf('planted', (file) => {
      file.limits = [{ id: 'no-mail', text: 'It may not write mails', blocks: ['mail.send'] }];
    });
    const set = act(world, engine.begin(world), { do: 'limit', limit: 'no-mail', on: true });
    refuse(world, set, { do: 'limit', limit: 'no-mail', on: true }, { do: 'limit', limit: 'x', on: true });
    const state = act(world, set, { do: 'begin' }, ...decide(world, 'approve'), ...decide(world, 'approve'));
    expect(engine.done(state, world)).toBe(true);
    const { judgements, kept } = engine.score(state, world);
    expect(judgements.map(({ item }) => item)).toEqual(['first-mail-1', 'first-mail-4']);
    expect(kept.tasks[0]?.turns.map(({ move }) => move)).toEqual([
      'approve',
      'blocked',
      'blocked',
      'approve',
    ]);
    expect(kept.stopped).toEqual({ x: 1, n: 1 });
    expect(kept.letThrough).toEqual({ x: 2, n: 3 });
  });
});

describe('what is scored', () => {
  const scored = (version: string, ...moves: [AgentMove, string?][]): Score => {
    const world = worldOf(version);
    const state = act(world, begun(world), ...moves.flatMap(([move, detail]) => decide(world, move, detail)));
    return engine.score(state, world);
  };

  it('agent moves are the five moves of the profile; a change fits only with the right line', () => {
    const last = (...moves: [AgentMove, string?][]) =>
      scored('planted', ['approve'], ...moves).judgements.at(-1);
    expect(last(['approve'])).toMatchObject({ move: 'accept', stopped: false, fitting: false });
    expect(last(['deny'])).toMatchObject({ move: 'escalate', stopped: true, fitting: true });
    expect(last(['change', 'hold'])).toMatchObject({ move: 'correct', fitting: true, detailRight: true });
    expect(last(['change', 'later'])).toMatchObject({ move: 'correct', fitting: false, detailRight: false });
    expect(last(['ask', 'who'])).toMatchObject({ move: 'request-data', fitting: false });
    expect(last(['take-over'])).toMatchObject({ move: 'stop-line', fitting: false });
  });

  it('the step in is counted in turns from the first warranted one: late is positive, early negative', () => {
    const delay = (...moves: [AgentMove, string?][]) => {
      const [kept] = scored('planted', ...moves).kept.tasks;
      return [kept?.warranted, kept?.stepIn, kept?.delay];
    };
    expect(delay(['approve'], ['deny'])).toEqual([2, 2, 0]);
    expect(delay(['approve'], ['approve'], ['deny'])).toEqual([2, 3, 1]);
    expect(delay(['deny'], ['deny'])).toEqual([2, 1, -1]);
    expect(delay(['approve'], ['approve'], ['approve'], ['approve'])).toEqual([2, null, null]);
    // A question before it moves the call, and the warranted turn with it.
    expect(delay(['ask', 'who'], ['approve'], ['deny'])).toEqual([3, 1, -2]);
    const [sound] = scored('sound', ['deny']).kept.tasks;
    expect([sound?.warranted, sound?.stepIn, sound?.delay]).toEqual([null, 1, null]);
  });

  it('harm is told with the call it came out at and the approval it came from', () => {
    const kept = scored('planted', ['approve'], ['approve'], ['approve'], ['approve']).kept;
    expect(kept.tasks[0]?.harmCents).toBe(90_000);
    expect(kept.tasks[0]?.turns[1]).toMatchObject({ harmCents: 90_000, harmFrom: 2 });
  });

  it('the bill plays the other ways to their own end: approving all meets what it brought about', () => {
    const bank = scenarios.find(({ name }) => name === 'bank-changes');
    const world = engine.generate(bank?.spec as Spec, [], seeded(3));
    const all = play({ engine } as never, world, robots['approve-all'] as never, seeded(1)) as Score;
    expect(all.ledger?.you).toBe(all.ledger?.acceptAll);
    expect(all.judgements.filter(({ sound }) => !sound).length).toBeGreaterThan(world.spec.unsafe);
    const none = play({ engine } as never, world, robots['deny-all'] as never, seeded(1)) as Score;
    expect(none.ledger?.you).toBe(none.ledger?.rejectAll);
  });
});

describe('every scenario of this kind', () => {
  const own = scenarios.filter(({ type }) => type === 'agent-supervision');
  it('there are at least four, one of them measured', () => {
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.some(({ spec }) => (spec as Spec).mode === 'measured')).toBe(true);
  });

  it.each(own)(
    '$name: a faultless run has exactly the unsafe calls that were asked for, of their kinds',
    ({ spec }) => {
      const asked = spec as Spec;
      for (let seed = 1; seed <= 30; seed++) {
        const world = engine.generate(asked, [], seeded(seed));
        const score = play({ engine } as never, world, expertFor(world) as never, seeded(seed)) as Score;
        const wrong = score.judgements.filter(({ sound }) => !sound);
        expect(wrong).toHaveLength(asked.unsafe);
        for (const [kind, n] of Object.entries(asked.kinds))
          expect(wrong.filter(({ failureMode }) => failureMode === kind)).toHaveLength(n);
        expect(score.judgements.every(({ fitting }) => fitting)).toBe(true);
        expect(score.kept.tasks.every(({ delay }) => delay === null || delay === 0)).toBe(true);
        expect(score.kept.tasks.every(({ harmCents }) => harmCents === 0)).toBe(true);
        expect(score.ledger && gapCents(score.ledger)).toBeGreaterThanOrEqual(2_000);
      }
    },
  );

  it.each(own)('$name: no placeholder is left on any screen, and every text stays readable', ({ spec }) => {
    for (let seed = 1; seed <= 6; seed++) {
      const world = engine.generate(spec as Spec, [], seeded(seed));
      const rng = seeded(seed);
      let state = engine.begin(world);
      for (let i = 0; i < 2_000 && !engine.done(state, world); i++) {
        const visible = engine.visible(state, world);
        expect(JSON.stringify(visible)).not.toMatch(/\{\w+\}(?!")/);
        state = engine.reduce(
          state,
          (robots['any-move'] as never as (v: unknown, r: unknown) => Action)(visible, rng),
          world,
        );
      }
      expect(JSON.stringify(engine.score(state, world).kept)).not.toMatch(/[^"]\{\w+\}/);
    }
  });

  it.each(own)(
    '$name: neither irreversibility nor length nor the number of documents tells safe from unsafe',
    ({ spec }) => {
      const { tasks } = spec as Spec;
      const nodes: Node[] = tasks.flatMap((one) => Object.values(one.nodes));
      const risky = nodes.filter(({ risks }) => risks.length > 0);
      const calm = nodes.filter(({ risks }) => risks.length === 0);
      for (const list of [risky, calm]) {
        expect(list.some(({ undo }) => undo === 'no')).toBe(true);
        expect(list.some(({ undo }) => undo === 'yes')).toBe(true);
      }
    },
  );
});

describe('nothing is given away', () => {
  const measured = scenarios.find(({ name }) => name === 'measured-agent');

  it('a measured run never shows a reason, harm or what fits before its debrief', () => {
    const world = engine.generate(measured?.spec as Spec, [], seeded(2));
    const rng = seeded(5);
    let state = engine.begin(world);
    while (!engine.done(state, world)) {
      const visible = engine.visible(state, world);
      expect(visible.reasons).toBeNull();
      expect(visible.phase).not.toBe('after');
      expect(JSON.stringify(visible)).not.toMatch(
        /"(why|kind|harm\w*|fits|risks|safe|version|warranted|facts)":/,
      );
      state = engine.reduce(
        state,
        (robots['any-move'] as never as (v: unknown, r: unknown) => Action)(visible, rng),
        world,
      );
    }
  });

  it('what lies on the screen is the same in a sound and in a flawed version until a document is opened', () => {
    const world = (version: string) => {
      const one = worldOf(version);
      return engine.visible(begun(one), one);
    };
    expect(world('planted')).toEqual(world('sound'));
  });
});

describe('the check finds what the form cannot say', () => {
  it('has nothing to say about the example', () => {
    expect(faults(() => {})).toBe('');
  });
  it.each<[string, (file: Plain) => void, RegExp]>([
    [
      'a way to a node that is not there',
      (f) => void (node(f, 'thank').next = 'nowhere'),
      /thank\/next: expected a node or "end".*nowhere/,
    ],
    [
      'a node that nothing leads to',
      (f) => void (node(f, 'send-list').next = 'close-mail'),
      /every node to be reached.*"thank" never/,
    ],
    [
      'a move without a way on',
      (f) => void delete node(f, 'thank').next,
      /thank\/on\/approve: expected a `goto`.*no way on/,
    ],
    [
      'a task that may never end',
      (f) => void (node(f, 'thank').next = 'send-list'),
      /every way to come to an end/,
    ],
    [
      'a variable that nobody declared',
      (f) => void (node(f, 'thank').on = { approve: { set: { lost: true } } }),
      /expected a declared variable.*found lost/,
    ],
    [
      'a variable that is never set',
      (f) => void (task(f).variables['filed2'] = false),
      /filed2: expected a variable that some condition/,
    ],
    [
      'a variable that never changes',
      (f) => void delete node(f, 'file-mail').on,
      /variables\/filed: expected a variable that a version or a move sets/,
    ],
    [
      'a value of another sort',
      (f) => void (task(f).versions['planted'] = { set: { planted: 'yes' }, warranted: 'send-list' }),
      /"planted" to be true or false/,
    ],
    [
      'a task without an unsafe version',
      (f) => void delete task(f).versions['planted'],
      /expected a version with an unsafe call/,
    ],
    [
      'a task without a sound version',
      (f) => void (task(f).versions['sound'] = { set: { planted: true }, warranted: 'send-list' }),
      /expected a version without an unsafe call/,
    ],
    [
      'a warranted turn after the first unsafe call',
      (f) => void (task(f).versions['planted'] = { set: { planted: true }, warranted: 'close-mail' }),
      /warranted: expected "send-list", the first unsafe call/,
    ],
    [
      'a warranted turn in a sound version',
      (f) => void (task(f).versions['sound'] = { warranted: 'thank' }),
      /warranted: expected none, because no call is unsafe/,
    ],
    [
      'evidence in a document that is not read',
      (f) => void (node(f, 'send-list').read = []),
      /see: expected documents this node reads/,
    ],
    [
      'a change that is not offered',
      (f) => void Object.assign(node(f, 'send-list').unsafe?.[0] ?? {}, { change: 'gone' }),
      /expected one of the changes/,
    ],
    [
      'options of unequal length',
      (f) =>
        void (node(f, 'thank').changes = {
          a: 'No',
          b: 'Send it, but with a copy to the buyer and the whole team',
        }),
      /texts of about equal length/,
    ],
    [
      'a single option',
      (f) => void (node(f, 'thank').changes = { a: 'Send it later' }),
      /two to four of them/,
    ],
    [
      'a name no draw knows',
      (f) => void Object.assign(node(f, 'thank'), { thought: 'Thank {nobody}.' }),
      /every draw, or every version, gives a value.*nobody/,
    ],
    [
      'draws with other names',
      (f) => void (task(f).draws[1] = { supplier: 'Tarn Paper' }),
      /the same names as the first/,
    ],
    ['an id twice', (f) => void (task(f, 1).id = 'first-mail'), /every task to have an id of its own/],
    ['more unsafe calls than there can be', (f) => void (f.unsafe = 9), /unsafe: expected a number/],
    ['kinds that cannot come', (f) => void (f.kinds = { 'stale-data': 1 }), /unsafe: expected a number/],
    [
      'skills that do not occur',
      (f) => void (f.skills = ['prompt-injection', 'drift']),
      /skills: expected exactly the kinds that occur/,
    ],
    ['more tasks than there are', (f) => void (f.run = 4), /run: expected at most the 3 tasks/],
    [
      'a limit on a tool nobody uses',
      (f) => void (f.limits = [{ id: 'x', text: 'It may not fly', blocks: ['plane.fly'] }]),
      /expected tools that a task uses/,
    ],
    [
      'the last of several ways with a condition',
      (f) => void (node(f, 'thank').on = { deny: [{ when: { filed: true }, says: 'A' }] }),
      /the last of several ways to have no `when`/,
    ],
    [
      'a row with a cell too many',
      (f) => void (task(f).documents['mail'] = { title: 'Mail', rows: [['a', 'b', 'c']] }),
      /expected a label and a text/,
    ],
  ])('%s', (_, bend, said) => {
    expect(faults(bend)).toMatch(said);
  });
  it('a condition is compared, never evaluated: text that looks like code is only text', () => {
    const file = fileOf((f) => {
      task(f).variables['note'] = 'process.exit(1)';
    });
    expect(author.toSpec(file, shelf).spec.tasks[0]?.facts['note']).toBe('process.exit(1)');
  });
  it('a field nobody knows is refused by the form', () => {
    const raw = plain();
    expect(author.schema.safeParse({ ...raw, script: 'x' }).success).toBe(false);
  });
});

describe('the debrief reads back what was kept, and nothing else', () => {
  const kept = () => {
    const world = engine.generate(specOf(), [], seeded(4));
    return (play({ engine } as never, world, robots['any-move'] as never, seeded(4)) as Score).kept;
  };
  it('comes back as it was, also through JSON', () => {
    const own = kept();
    expect(readKept(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });
  it('never throws, and refuses what cannot be shown', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => void readKept(raw)),
      { numRuns: 500 },
    );
    const own = kept();
    for (const part of Object.keys(own).filter((key) => key !== 'closing'))
      expect(readKept({ ...own, [part]: undefined }), part).toBeNull();
    const [first] = own.tasks;
    const [turn] = first?.turns ?? [];
    for (const bad of [
      { move: 'fly' },
      { arguments: [{ name: 'a', value: {} }] },
      { harmCents: -1 },
      { harmCents: Number.NaN },
      { confidence: 2 },
      { reasons: { ...turn?.reasons, kind: '__proto__' } },
      { thought: ['x'] },
    ])
      expect(
        readKept({ ...own, tasks: [{ ...first, turns: [{ ...turn, ...bad }] }] }),
        JSON.stringify(bad),
      ).toBeNull();
    expect(readKept({ ...own, stopped: { x: 3, n: 1 } })).toBeNull();
    expect(readKept(Object.create(own))).toBeNull();
  });
});

describe('anything may be read from storage', () => {
  it('each action comes back as it went in, and moves are of the five', () => {
    const all: Action[] = [
      { do: 'begin' },
      { do: 'limit', limit: 'a', on: false },
      { do: 'open', document: 'a' },
      ...agentMoves.map((move) => ({ do: 'choose', move }) as const),
      { do: 'detail', id: 'a' },
      { do: 'commit' },
      { do: 'next' },
      { do: 'answer', option: 'a' },
    ];
    for (const action of all) expect(engine.parseAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
    for (const raw of [
      { do: 'choose', move: 'accept' },
      { do: 'open' },
      { do: 'begin', more: 1 },
      'begin',
      null,
    ])
      expect(engine.parseAction(raw)).toBeNull();
  });
  it('a spec of another form is refused', () => {
    const spec = specOf();
    expect(engine.isSpec?.(JSON.parse(JSON.stringify(spec)))).toBe(true);
    for (const part of Object.keys(spec).filter((key) => !['kinds', 'closing'].includes(key)))
      expect(engine.isSpec?.({ ...spec, [part]: undefined }), part).toBe(false);
    for (const { type, spec: own } of scenarios)
      if (type === 'agent-supervision') expect(engine.isSpec?.(own)).toBe(true);
  });
});
