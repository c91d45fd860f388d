import { describe, expect, it } from 'vitest';
import { ledger } from '../../src/domain/metrics/cost.ts';
import { seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { expertFor } from '../../src/simulations/review-desk/robots.ts';
import { pWrong } from '../../src/simulations/review-desk/score.ts';
import type { Action, Spec, World } from '../../src/simulations/review-desk/types.ts';
import { act, draw, pool, refuse, settle, skip, spec } from './desk.ts';
import { generatedSpec } from './samples.ts';

describe('review desk: what is drawn', () => {
  it('draws exactly the declared wrong items, without repeats, and never a guide', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { items } = draw(
        {
          generated: [{ family: 'invoice3way', items: 1, subtlety: 1 }],
          roles: [...spec.roles, ...generatedSpec.roles],
        },
        pool,
        seed,
      );
      const counted = items.filter(({ guided }) => !guided);
      expect(counted).toHaveLength(4);
      expect(counted.filter((i) => !i.case.sound)).toHaveLength(2);
      expect(counted.filter((i) => i.generated)).toHaveLength(1);
      expect(new Set(items.map((i) => i.case.id)).size).toBe(6);
      expect(items.slice(0, 2).map((i) => i.case.id)).toEqual(spec.guide);
    }
  });

  it('wrong items stand anywhere in the queue, and come from worked and generated items at the same rate', () => {
    const first = { wrong: 0, generatedWrong: 0, generated: 0 };
    const more: Partial<Spec> = {
      generated: [{ family: 'invoice3way', items: 2, subtlety: 1 }],
      roles: [...spec.roles, ...generatedSpec.roles],
    };
    for (let seed = 0; seed < 400; seed++) {
      const counted = draw(more, pool, seed).items.filter(({ guided }) => !guided);
      if (!counted[0]?.case.sound) first.wrong += 1;
      for (const item of counted.filter((i) => i.generated)) {
        first.generated += 1;
        if (!item.case.sound) first.generatedWrong += 1;
      }
    }
    expect(first.wrong / 400).toBeGreaterThan(0.4);
    expect(first.wrong / 400).toBeLessThan(0.6);
    expect(first.generatedWrong / first.generated).toBe(0.5);
  });

  it('says in words why a pool is too small, a guide is missing or nobody can take an item over', () => {
    expect(() => draw({ items: 8, wrong: 4 })).toThrow(
      /small: cannot draw 8 items, 4 wrong, 0 generated: 3 wrong and 3 right worked cases are left/,
    );
    expect(() => draw({ guide: ['right-1', 'nobody'] })).toThrow(/the guide names the case "nobody"/);
    expect(() => draw({ roles: [] })).toThrow(/no role for payroll/);
    expect(() => draw({ generated: [{ family: 'invoice3way', items: 5, subtlety: 1 }] })).toThrow(
      /`generated` makes 5 items, more than the 4 of the shift/,
    );
    for (const problem of [() => draw({ items: 8, wrong: 4 }), () => draw({ roles: [] })]) {
      expect(problem).toThrow(RangeError);
    }
  });
});

describe('review desk: the order of an item', () => {
  const world = draw();
  const start = skip(world);

  it('documents open only after the estimate, which the first of them fixes', () => {
    refuse(world, start, { do: 'open', record: 'contract' });
    const rated = act(world, start, { do: 'rate', risk: 20 }, { do: 'rate', risk: 60 });
    refuse(world, rated, { do: 'open', record: 'line' }, { do: 'open', record: 'elsewhere' });
    const opened = act(world, rated, { do: 'open', record: 'contract' });
    refuse(world, opened, { do: 'rate', risk: 80 }, { do: 'open', record: 'contract' });
    const documents = engine.visible(opened, world).item?.documents;
    expect(documents?.map(({ record }) => record !== null)).toEqual([true, false]);
    act(world, opened, { do: 'open', record: 'letter' });
  });

  it('a move may be changed until commit, and its detail goes with it', () => {
    const chosen = act(
      world,
      start,
      { do: 'rate', risk: 20 },
      { do: 'choose', move: 'correct' },
      { do: 'detail', text: '9.00' },
      { do: 'mark', at: 'line/amount' },
      { do: 'reason', code: 'sums' },
      { do: 'choose', move: 'escalate' },
    );
    expect(chosen.current).toMatchObject({
      move: 'escalate',
      detail: '',
      mark: 'line/amount',
      reason: 'sums',
    });
    refuse(world, chosen, { do: 'choose', move: 'escalate' }, { do: 'commit' });
    refuse(world, chosen, { do: 'detail', text: 'buying' }, { do: 'detail', text: 'free words' });
    act(
      world,
      chosen,
      { do: 'detail', text: 'payroll-lead' },
      { do: 'choose', move: 'accept' },
      { do: 'commit' },
    );
  });

  it('marking, reasons and details wait for a move, and only rows in sight can be marked', () => {
    const rated = act(world, start, { do: 'rate', risk: 0 });
    refuse(
      world,
      rated,
      { do: 'mark', at: 'nothing' },
      { do: 'reason', code: 'sums' },
      { do: 'detail', text: '9' },
    );
    const chosen = act(world, rated, { do: 'choose', move: 'accept' });
    refuse(
      world,
      chosen,
      { do: 'detail', text: '9' },
      { do: 'mark', at: 'letter/amount' },
      { do: 'mark', at: 'x' },
    );
    act(world, chosen, { do: 'open', record: 'letter' }, { do: 'mark', at: 'letter/amount' });
  });

  it('a private sentence waits for a move, stays when the move changes, can be taken back, and is kept with the item', () => {
    const rated = act(world, start, { do: 'rate', risk: 0 });
    refuse(world, rated, { do: 'say', text: 'too early' });
    const said = act(
      world,
      rated,
      { do: 'choose', move: 'escalate' },
      { do: 'say', text: 'The letter is newer.' },
      { do: 'choose', move: 'stop-line' },
    );
    expect(said.current.sentence).toBe('The letter is newer.');
    refuse(world, said, { do: 'say', text: 'The letter is newer.' });
    const back = act(world, said, { do: 'say', text: '' }, { do: 'say', text: 'Once more.' });
    const done = act(world, back, { do: 'mark', at: 'nothing' }, { do: 'commit' });
    refuse(world, done, { do: 'say', text: 'too late' });
    const { kept, judgements } = engine.score(done, world);
    expect(kept.shown[0]?.chosen.sentence).toBe('Once more.');
    expect(JSON.stringify(judgements)).not.toContain('Once more.');
  });

  it('a correction takes one of the options where there are any', () => {
    const options = pool.map((c) => ({ ...c, answer: { ...c.answer, options: ['release', 'hold'] } }));
    const chosen = act(draw({}, options), skip(draw({}, options)), { do: 'choose', move: 'correct' });
    refuse(draw({}, options), chosen, { do: 'detail', text: 'keep' });
    act(draw({}, options), chosen, { do: 'detail', text: 'hold' }, { do: 'detail', text: '' });
  });

  it.each([
    [
      'the estimate',
      [
        { do: 'choose', move: 'accept' },
        { do: 'mark', at: 'nothing' },
      ],
      ['risk'],
    ],
    ['the move', [{ do: 'rate', risk: 0 }], ['move', 'mark']],
    [
      'the mark',
      [
        { do: 'rate', risk: 0 },
        { do: 'choose', move: 'stop-line' },
      ],
      ['mark'],
    ],
    [
      'the corrected value',
      [
        { do: 'rate', risk: 0 },
        { do: 'choose', move: 'correct' },
        { do: 'detail', text: '  ' },
        { do: 'mark', at: 'nothing' },
      ],
      ['detail'],
    ],
    [
      'the role',
      [
        { do: 'rate', risk: 0 },
        { do: 'choose', move: 'escalate' },
        { do: 'mark', at: 'nothing' },
      ],
      ['detail'],
    ],
  ] as [string, Action[], string[]][])('commit waits for %s', (_, actions, missing) => {
    const state = act(world, start, ...actions);
    expect(engine.visible(state, world).missing).toEqual(missing);
    refuse(world, state, { do: 'commit' });
  });

  it('without reasons in between, commit leads to the next item; stopping the line settles one item only', () => {
    const after = act(world, start, ...settle('stop-line'));
    expect(after.at).toBe(3);
    expect(engine.visible(after, world)).toMatchObject({ phase: 'deciding', number: 2, total: 4 });
    expect(engine.visible(after, world).queue.map(({ state }) => state)).toEqual([
      'stop-line',
      'now',
      'open',
      'open',
    ]);
    refuse(world, after, { do: 'next' });
  });

  it('with reasons after each, they stay until "next", and nothing can be changed any more', () => {
    const practice = draw({ reasons: 'after-each' });
    const told = act(practice, skip(practice), ...settle('accept'));
    const { phase, item, missing } = engine.visible(told, practice);
    expect(phase).toBe('reasons');
    expect(missing).toEqual([]);
    expect(item?.reasons).toMatchObject({ truthText: 'It is so.', cueAt: ['letter/amount'] });
    expect(item?.documents.every(({ record }) => record !== null)).toBe(true);
    refuse(
      practice,
      told,
      { do: 'choose', move: 'correct' },
      { do: 'open', record: 'letter' },
      { do: 'rate', risk: 80 },
      { do: 'commit' },
    );
    expect(act(practice, told, { do: 'next' }).at).toBe(3);
  });

  it('guided items come first, always give reasons, count for nothing, and can be skipped only at once', () => {
    const begin = engine.begin(world);
    expect(engine.visible(begin, world)).toMatchObject({
      guided: true,
      number: 0,
      total: 4,
      canSkipGuide: true,
    });
    const rated = act(world, begin, { do: 'rate', risk: 20 });
    expect(engine.visible(rated, world).canSkipGuide).toBe(false);
    refuse(world, rated, { do: 'skip-guide' });
    const told = act(world, begin, ...settle('accept'));
    expect(engine.visible(told, world).phase).toBe('reasons');
    const second = act(world, told, { do: 'next' }, ...settle('accept'), { do: 'next' });
    const rest = [1, 2, 3, 4].reduce((state) => act(world, state, ...settle('accept')), second);
    const { judgements, counts, kept } = engine.score(rest, world);
    expect(judgements.map(({ counted }) => counted)).toEqual([false, false, true, true, true, true]);
    expect(counts.rightThrough + counts.wrongThrough).toBe(4);
    expect(kept.shown.filter(({ guided }) => guided)).toHaveLength(2);
  });

  it('a skipped guide leaves the queue and the score, and after the last item nothing is taken any more', () => {
    const end = [1, 2, 3, 4].reduce((state) => act(world, state, ...settle('accept')), start);
    expect(engine.done(end, world)).toBe(true);
    const screen = engine.visible(end, world);
    expect(screen).toMatchObject({ phase: 'done', item: null, number: 4, total: 4, guided: false });
    expect(screen.queue).toHaveLength(4);
    expect(engine.score(end, world).judgements).toHaveLength(4);
    refuse(world, end, { do: 'next' }, { do: 'rate', risk: 20 }, { do: 'skip-guide' }, { do: 'commit' });
  });
});

describe('review desk: what the screen may show', () => {
  const secretKeys =
    /"(truth|truthText|cue|cueAt|acceptableMoves|bestMove|escalateTo|feedback|verificationSteps|costs|sound|failureMode|fitting|detailRight|markRight|generated|wrong|pass)":/;

  /** The same world with every answer turned round. */
  const twinOf = (world: World): World => ({
    ...world,
    items: world.items.map((item) => ({
      ...item,
      case: {
        ...item.case,
        id: 'another-id',
        sound: !item.case.sound,
        answer: { ...item.case.answer, truth: null },
        truthText: 'OTHER',
        failureMode: 'drift',
        cue: 'OTHER',
        cueAt: ['line/note'],
        bestMove: 'request-data',
        acceptableMoves: ['request-data'],
        escalateTo: ['buying'],
        costs: { ...item.case.costs, missCents: 77 },
        verificationSteps: ['OTHER'],
        feedback: 'OTHER',
      },
    })),
  });

  it.each(['at-the-end', 'after-each'] as const)(
    'before commit nothing differs between an item and its twin with the opposite answer (%s)',
    (reasons) => {
      for (const [base, cases] of [
        [draw({ reasons }), pool],
        [engine.generate({ ...generatedSpec, reasons }, [], seeded(5)), []],
      ] as const) {
        expect(cases).toBeDefined();
        const twin = twinOf(base);
        const robot = expertFor(base);
        let [one, two] = [engine.begin(base), engine.begin(twin)];
        let compared = 0;
        while (!engine.done(one, base)) {
          const screen = engine.visible(one, base);
          if (screen.phase === 'deciding') {
            compared += 1;
            const written = JSON.stringify(screen);
            expect(JSON.stringify(engine.visible(two, twin))).toBe(written);
            expect(written).not.toMatch(secretKeys);
          }
          const action = screen.canSkipGuide ? ({ do: 'rate', risk: 40 } as const) : robot(screen, seeded(1));
          one = engine.reduce(one, action, base);
          two = engine.reduce(two, action, twin);
        }
        expect(compared).toBeGreaterThan(20);
      }
    },
  );

  it('every item of a department may be handed to the same roles', () => {
    const world = draw();
    for (let at = 2; at < world.items.length; at++) {
      const { item } = engine.visible({ ...skip(world), at }, world);
      expect(item?.roles.map(({ id }) => id)).toEqual(['payroll-lead', 'treasury']);
    }
  });
});

describe('review desk: judgements, costs and passing', () => {
  /** One item of a chosen kind, settled in one way. */
  function judged(sound: boolean, ...actions: Action[]) {
    const cases = pool.filter((c) => c.sound === sound).slice(0, 1);
    const one = draw({ items: 1, wrong: sound ? 0 : 1, guide: [] }, cases);
    const state = act(one, engine.begin(one), { do: 'rate', risk: 60 }, ...actions, { do: 'commit' });
    return engine.score(state, one);
  }
  const nothing: Action = { do: 'mark', at: 'nothing' };

  it.each([
    [
      'the right value',
      [
        { do: 'choose', move: 'correct' },
        { do: 'detail', text: '9,00 EUR' },
      ],
      true,
      true,
    ],
    [
      'a wrong value',
      [
        { do: 'choose', move: 'correct' },
        { do: 'detail', text: '8' },
      ],
      false,
      false,
    ],
    [
      'a fitting role',
      [
        { do: 'choose', move: 'escalate' },
        { do: 'detail', text: 'payroll-lead' },
      ],
      true,
      true,
    ],
    [
      'another role',
      [
        { do: 'choose', move: 'escalate' },
        { do: 'detail', text: 'treasury' },
      ],
      false,
      false,
    ],
    ['a fitting move without detail', [{ do: 'choose', move: 'stop-line' }], null, true],
    ['a stop that does not fit', [{ do: 'choose', move: 'request-data' }], null, false],
    ['acceptance', [{ do: 'choose', move: 'accept' }], null, false],
  ] as [string, Action[], boolean | null, boolean][])(
    'a wrong output met with %s is judged so',
    (_, actions, detailRight, fitting) => {
      const { judgements } = judged(false, ...actions, nothing);
      expect(judgements[0]).toMatchObject({
        detailRight,
        fitting,
        stopped: actions[0]?.do === 'choose' && actions[0].move !== 'accept',
      });
    },
  );

  it('a right output is served by acceptance alone, and the mark is held against its rows', () => {
    const { judgements, counts } = judged(
      true,
      { do: 'open', record: 'letter' },
      { do: 'choose', move: 'accept' },
      { do: 'mark', at: 'letter/amount' },
      { do: 'reason', code: 'agree' },
    );
    expect(judgements[0]).toEqual({
      item: 'right-1',
      department: 'payroll',
      failureMode: 'none',
      sound: true,
      move: 'accept',
      stopped: false,
      fitting: true,
      detailRight: null,
      risk: 60,
      aiConfidence: 0.9,
      opened: 1,
      mark: 'letter/amount',
      markRight: true,
      reason: 'agree',
      counted: true,
    });
    expect(counts).toEqual({ wrongStopped: 0, wrongThrough: 0, rightStopped: 0, rightThrough: 1 });
  });

  it('checking costs once per item, and the ideal uses the declared share for worked and the confidence for generated items', () => {
    const { ledger: costs } = judged(
      false,
      { do: 'open', record: 'letter' },
      { do: 'open', record: 'contract' },
      { do: 'choose', move: 'stop-line' },
      nothing,
    );
    expect(costs).toEqual({ you: 200, acceptAll: 20_000, rejectAll: 0, checkAll: 200, ideal: 0 });
    const world = draw();
    expect(world.items.map((item) => pWrong(item, item.case, world.spec))).toEqual(Array(6).fill(0.5));
    const made = engine.generate(generatedSpec, [], seeded(1));
    for (const item of made.items)
      expect(pWrong(item, item.case, made.spec)).toBe(1 - item.case.ai.confidence);
  });

  it('passing needs both shares, and the ledger is that of the counted items', () => {
    const world = draw({ pass: { wrongStopped: 1, rightLetThrough: 0.5 } });
    const finish = (stop: (sound: boolean, nth: number) => boolean) => {
      let nth = 0;
      let state = skip(world);
      for (const { case: item } of world.items.slice(2)) {
        state = act(
          world,
          state,
          ...settle(stop(item.sound, item.sound ? nth++ : 0) ? 'stop-line' : 'accept'),
        );
      }
      return engine.score(state, world);
    };
    expect(finish((sound) => !sound).passed).toBe(true);
    expect(finish((sound, nth) => !sound || nth === 0).passed).toBe(true);
    expect(finish(() => true).passed).toBe(false);
    expect(finish(() => false).passed).toBe(false);
    const { ledger: costs } = finish(() => true);
    const items = world.items
      .slice(2)
      .map(({ case: { sound } }) => ({ sound, stopped: true, checked: false, pWrong: 0.5 }));
    expect(costs).toEqual(ledger(items, world.spec.stakes));
  });
});

describe('review desk: actions from storage', () => {
  it.each([
    null,
    7,
    'commit',
    [],
    {},
    { do: 'fly' },
    { do: 'commit', now: true },
    { do: 'rate', risk: 30 },
    { do: 'rate', risk: '20' },
    { do: 'choose', move: 'approve' },
    { do: 'choose' },
    { do: 'detail', text: 'x'.repeat(201) },
    { do: 'say', text: 'x'.repeat(301) },
    { do: 'say', text: null },
    { do: 'say' },
    { do: 'say', text: 'because', at: 'line/amount' },
    { do: 'mark', at: 4 },
    { do: 'reason', code: 'Not A Code' },
    { do: 'open', record: 'x'.repeat(81) },
    { do: 'open', record: 'contract', extra: 1 },
  ])('%j is none', (raw) => {
    expect(engine.parseAction(raw)).toBeNull();
  });

  it.each([
    { do: 'skip-guide' },
    { do: 'rate', risk: 100 },
    { do: 'open', record: 'contract' },
    { do: 'choose', move: 'stop-line' },
    { do: 'detail', text: '9.00' },
    { do: 'mark', at: 'nothing' },
    { do: 'reason', code: null },
    { do: 'reason', code: 'sums' },
    { do: 'say', text: '' },
    { do: 'say', text: 'x'.repeat(300) },
    { do: 'commit' },
    { do: 'next' },
  ])('%j is one', (raw) => {
    expect(engine.parseAction(raw)).toEqual(raw);
  });
});
