import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { familyDepartment, familyNames } from '../../src/domain/families/names.ts';
import { riskSteps } from '../../src/domain/judgement.ts';
import { type Rng, seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import type { Action, Spec, State, Visible, World } from '../../src/simulations/review-desk/types.ts';
import { act, everyFamily, pool, settle, skip, spec } from './desk.ts';

const roles: Spec['roles'] = [
  ...spec.roles,
  { id: 'lead', title: 'Lead', departments: Object.values(familyDepartment) },
  { id: 'other', title: 'Other', departments: Object.values(familyDepartment) },
];
const base: Spec = { ...spec, roles, items: 12, wrong: 6, generated: everyFamily(1), planted: 1 };
const shifts: Record<string, Spec> = {
  measured: { ...base, mode: 'measured', guide: [], planted: 0, items: 12 },
  'practice that explains at the end': { ...base, reasons: 'at-the-end' },
  'practice that explains after each': { ...base, reasons: 'after-each' },
  'practice that adapts': { ...base, reasons: 'after-each', adaptive: true },
};
const worldOf = (kind: string, seed: number): World =>
  engine.generate(shifts[kind] as Spec, pool, seeded(seed));

/** Anything the screen allows, as somebody might do it who does not look. */
function anyAction(visible: Visible, rng: Rng): Action {
  const { item, missing } = visible;
  if (!item || visible.phase === 'reasons') return { do: 'next' };
  if (missing.includes('risk')) return { do: 'rate', risk: rng.pick(riskSteps) };
  const closed = item.documents.filter(({ record }) => record === null);
  if (closed.length > 0 && rng.chance(0.3)) return { do: 'open', record: rng.pick(closed).id };
  if (item.chosen.move === null) {
    return { do: 'choose', move: rng.pick(['accept', 'correct', 'request-data', 'escalate', 'stop-line']) };
  }
  if (missing.includes('detail')) {
    if (item.chosen.move === 'escalate') return { do: 'detail', text: rng.pick(item.roles).id };
    return { do: 'detail', text: item.answer.options ? rng.pick(item.answer.options) : '12' };
  }
  if (missing.includes('mark')) return { do: 'mark', at: 'nothing' };
  if (item.chosen.sentence === '' && rng.chance(0.5)) return { do: 'say', text: 'It looked odd.' };
  return { do: 'commit' };
}

/** Every screen of a run, with the state behind it. */
function screens(world: World, seed: number): { state: State; visible: Visible; actions: Action[] }[] {
  const rng = seeded(seed);
  const all: { state: State; visible: Visible; actions: Action[] }[] = [];
  const actions: Action[] = [];
  let state = engine.begin(world);
  while (!engine.done(state, world)) {
    const visible = engine.visible(state, world);
    all.push({ state, visible, actions: [...actions] });
    const action = anyAction(visible, rng);
    const next = engine.reduce(state, action, world);
    if (next === state) throw new Error(`not allowed: ${JSON.stringify(action)}`);
    actions.push(action);
    state = next;
  }
  return all;
}

const other = (item: Case): Case => ({
  ...item,
  id: 'another-id',
  sound: !item.sound,
  answer: { ...item.answer, truth: null },
  truthText: 'OTHER',
  failureMode: item.failureMode === 'drift' ? 'none' : 'drift',
  cue: 'OTHER',
  cueAt: ['line/note'],
  bestMove: 'request-data',
  acceptableMoves: item.sound ? ['correct', 'stop-line'] : ['accept', 'request-data'],
  escalateTo: [],
  costs: { missCents: 77, falseAlarmCents: 7, basis: 'assumed', per: 'day', verificationMinutes: 9 },
  verificationSteps: ['OTHER'],
  feedback: 'OTHER',
});
/** The same world with every answer turned round from a place on, and planted ones for counted ones. */
const twinFrom = (world: World, from: number): World => ({
  ...world,
  items: world.items.map((item, i) =>
    i < from
      ? item
      : {
          ...item,
          planted: !item.guided && !item.planted,
          case: other(item.case),
          ladder: item.ladder && { ...item.ladder, cases: item.ladder.cases.map(other) },
        },
  ),
});

const secretKeys =
  /"(truth|truthText|cue|cueAt|acceptableMoves|bestMove|escalateTo|feedback|verificationSteps|costs|sound|failureMode|fitting|detailRight|markRight|planted|generated|ladder|answers|wrong|pass)":/;

const seeds = fc.tuple(fc.nat(2 ** 31), fc.nat(2 ** 31));

describe('nothing is revealed before it may be', () => {
  it.each(Object.keys(shifts))(
    '%s: an item not yet committed looks to the letter as with the opposite answer, planted or not',
    (kind) => {
      fc.assert(
        fc.property(seeds, ([seed, play]) => {
          const world = worldOf(kind, seed);
          for (const { state, visible } of screens(world, play)) {
            if (visible.phase !== 'deciding') continue;
            const written = JSON.stringify(visible);
            expect(JSON.stringify(engine.visible(state, twinFrom(world, state.at)))).toBe(written);
            expect(secretKeys.exec(written)?.[0]).toBeUndefined();
            for (const { case: item } of world.items.slice(state.at)) {
              for (const secret of [item.truthText, item.cue, item.feedback]) {
                expect(written.includes(secret), secret).toBe(false);
              }
            }
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  it('measured: from the first screen to the last nothing differs, whatever the answers are, and no reasons come', () => {
    fc.assert(
      fc.property(seeds, ([seed, play]) => {
        const world = worldOf('measured', seed);
        const twin = twinFrom(world, 0);
        for (const item of twin.items) item.planted = false;
        let there = engine.begin(twin);
        let done = 0;
        for (const { visible, actions } of screens(world, play)) {
          for (const action of actions.slice(done)) there = engine.reduce(there, action, twin);
          done = actions.length;
          const written = JSON.stringify(visible);
          expect(JSON.stringify(engine.visible(there, twin))).toBe(written);
          expect([visible.phase, visible.item?.reasons, visible.level, visible.levelChange]).toEqual([
            'deciding',
            null,
            null,
            null,
          ]);
          expect(secretKeys.exec(written)?.[0]).toBeUndefined();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('measured: whatever else is asked for, there are no guides, no planted items, no levels and no reasons', () => {
    const asked: Spec = { ...base, mode: 'measured', reasons: 'after-each', adaptive: true, planted: 3 };
    const world = engine.generate(asked, pool, seeded(3));
    expect(world.items).toHaveLength(12);
    expect(world.items.filter((item) => item.guided || item.planted || item.ladder)).toEqual([]);
    expect(engine.begin(world)).toMatchObject({ at: 0 });
    expect(engine.visible(engine.begin(world), world)).toMatchObject({
      number: 1,
      total: 12,
      guided: false,
      canSkipGuide: false,
      level: null,
    });
    for (const { visible } of screens(world, 5)) expect(visible.phase).toBe('deciding');
  });
});

describe('planted items', () => {
  const world = worldOf('practice that explains at the end', 11);
  const place = world.items.findIndex(({ planted }) => planted);
  const play = (move: (item: World['items'][number]) => 'accept' | 'stop-line') => {
    let state = skip(world);
    while (!engine.done(state, world)) {
      const item = world.items[state.at] as World['items'][number];
      state = act(world, state, ...settle(move(item)));
      if (engine.visible(state, world).phase === 'reasons') state = act(world, state, { do: 'next' });
    }
    return engine.score(state, world);
  };

  it('are numbered like all others and told at once, also where all other reasons wait for the end', () => {
    let state = skip(world);
    for (let at = 2; at <= place; at++) {
      expect(engine.visible(state, world)).toMatchObject({ phase: 'deciding', number: at - 1, total: 13 });
      state = act(world, state, ...settle('accept'));
      if (at === place) continue;
      expect(engine.visible(state, world).phase).toBe('deciding');
    }
    const { phase, number, item } = engine.visible(state, world);
    expect([phase, number, item?.reasons?.planted, item?.reasons?.sound]).toEqual([
      'reasons',
      place - 1,
      true,
      false,
    ]);
    const after = engine.visible(act(world, state, { do: 'next' }), world);
    expect(after).toMatchObject({ phase: 'deciding', number: place });
    expect(JSON.stringify(after)).not.toContain('planted');
  });

  it('count in no figure: neither counts nor costs nor passing ask how they were settled', () => {
    const right = (item: World['items'][number]) => (item.case.sound ? 'accept' : 'stop-line');
    const caught = play(right);
    const missed = play((item) => (item.planted ? 'accept' : right(item)));
    expect(caught.judgements.filter(({ counted }) => !counted)).toHaveLength(1);
    expect(caught.counts).toEqual({ wrongStopped: 6, wrongThrough: 0, rightStopped: 0, rightThrough: 6 });
    for (const part of ['counts', 'ledger', 'passed'] as const) expect(missed[part]).toEqual(caught[part]);
    expect(missed.passed).toBe(true);
    expect(
      missed.kept.shown.filter(({ planted }) => planted).map(({ judgement }) => judgement),
    ).toMatchObject([{ sound: false, stopped: false, counted: false }]);
  });

  it('raise the chance that an item of the desk is wrong, which is what the ideal may know', () => {
    const worked = { ...base, generated: [], items: 4, wrong: 2, guide: [] };
    const at = (planted: number) => {
      const drawn = engine.generate({ ...worked, planted }, pool, seeded(1));
      const costly = {
        ...drawn,
        spec: { ...drawn.spec, stakes: { missCents: 300, falseStopCents: 400, checkCents: 400 } },
      };
      let state = engine.begin(costly);
      while (!engine.done(state, costly)) {
        state = act(costly, state, ...settle('accept'));
        if (engine.visible(state, costly).phase === 'reasons') state = act(costly, state, { do: 'next' });
      }
      return engine.score(state, costly).ledger.ideal;
    };
    // Accepting costs 300 p, rejecting 400 (1 − p): at p = 2/4 the former is cheaper, at p = 4/6 the latter.
    expect(at(0)).toBe(2 * 300);
    expect(at(2)).toBe(2 * 400);
  });
});

describe('difficulty in practice', () => {
  const adaptive: Spec = { ...base, planted: 0, guide: [], reasons: 'after-each', adaptive: true };
  const ladders = (start: 1 | 2 | 3, seed: number, more: Partial<Spec> = {}) =>
    engine.generate(
      { ...adaptive, items: 18, wrong: 9, generated: everyFamily(2, start), ...more },
      pool,
      seeded(seed),
    );
  /** Plays by a list of right and wrong answers; 'fits' tells what a right one is. */
  function climb(world: World, right: (n: number) => boolean) {
    const seen: { level: Visible['level']; change: Visible['levelChange']; id: string; title: string }[] = [];
    let state = engine.begin(world);
    for (let n = 0; !engine.done(state, world); n++) {
      const { level, item, levelChange } = engine.visible(state, world);
      expect(levelChange).toBeNull();
      const drawn = world.items[state.at] as World['items'][number];
      const sound = drawn.case.sound;
      state = act(world, state, { do: 'rate', risk: 40 });
      const shown = drawn.ladder ? (drawn.ladder.cases[(level ?? 1) - 1] as Case) : drawn.case;
      const move = right(n) ? shown.bestMove : sound ? 'stop-line' : 'accept';
      state = act(world, state, { do: 'choose', move });
      if (move === 'escalate') state = act(world, state, { do: 'detail', text: 'lead' });
      if (move === 'correct' && shown.answer.truth) {
        const { truth } = shown.answer;
        const text =
          truth.kind === 'money'
            ? String(truth.cents / 100)
            : truth.kind === 'number'
              ? String(truth.number)
              : truth.kind === 'date'
                ? truth.date
                : truth.text;
        state = act(world, state, { do: 'detail', text });
      }
      state = act(world, state, { do: 'mark', at: 'nothing' }, { do: 'commit' });
      const told = engine.visible(state, world);
      expect(told.item?.title).toBe(item?.title);
      seen.push({ level, change: told.levelChange, id: shown.id, title: shown.title });
      expect(told.item?.reasons?.truthText).toBe(shown.truthText);
      state = act(world, state, { do: 'next' });
    }
    return { seen, score: engine.score(state, world), state };
  }
  /** Where a hand-over goes is not what is tried here: any role will do. */
  const anyRole = (world: World): World => ({
    ...world,
    items: world.items.map((item) => ({
      ...item,
      case: { ...item.case, escalateTo: item.case.escalateTo.length > 0 ? ['lead'] : [] },
      ladder: item.ladder && {
        ...item.ladder,
        cases: item.ladder.cases.map((c) => ({ ...c, escalateTo: c.escalateTo.length > 0 ? ['lead'] : [] })),
      },
    })),
  });

  it('each slot has versions for all three levels, alike in soundness and kind of error, in every family', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { items } = ladders(2, seed);
      expect(items.filter(({ ladder }) => ladder)).toHaveLength(18);
      for (const { case: own, ladder } of items) {
        expect(ladder?.cases).toHaveLength(3);
        expect(ladder?.cases[1]).toBe(own);
        expect(new Set(ladder?.cases.map(({ sound }) => sound)).size).toBe(1);
        expect(new Set(ladder?.cases.map(({ failureMode }) => failureMode)).size).toBe(1);
        expect(new Set(ladder?.cases.map(({ department }) => department)).size).toBe(1);
      }
      expect(new Set(items.map((item) => item.case.id.replace(/-[0-9a-f]+$/, ''))).size).toBe(
        familyNames.length,
      );
    }
  });

  it.each([
    ['all right', () => true],
    ['all wrong', () => false],
    ['three right, one wrong, again and again', (n: number) => n % 4 !== 3],
    ['two right, one wrong', (n: number) => n % 3 !== 2],
    ['six right, then wrong', (n: number) => n < 6],
  ])(
    '%s: three moves in a row that fit make the next harder, one that does not makes it easier',
    (_, right) => {
      for (const start of [1, 2, 3] as const) {
        const world = anyRole(ladders(start, 7));
        const { seen } = climb(world, right);
        let [level, streak] = [start as number, 0];
        seen.forEach((at, n) => {
          expect(at.level, `item ${n + 1}`).toBe(level);
          const before = level;
          streak = right(n) ? streak + 1 : 0;
          if (!right(n)) level = Math.max(1, level - 1);
          else if (streak === 3) {
            level = Math.min(3, level + 1);
            streak = 0;
          }
          const change = level > before ? 'harder' : level < before ? 'easier' : null;
          expect(at.change, `after item ${n + 1}`).toBe(n === seen.length - 1 ? null : change);
        });
      }
    },
  );

  it('score and kept items hold the version that was shown, and a replay comes to the same', () => {
    const world = anyRole(ladders(1, 9));
    const { seen, score, state } = climb(world, (n) => n % 5 !== 4);
    expect(score.kept.shown.map((item) => item.case.id)).toEqual(seen.map(({ id }) => id));
    expect(score.judgements.map(({ item }) => item)).toEqual(seen.map(({ id }) => id));
    expect(new Set(seen.map(({ level }) => level)).size).toBe(2);
    expect(engine.visible(state, world).queue.map(({ title }) => title)).toEqual(
      seen.map(({ title }) => title),
    );
    const again = climb(anyRole(ladders(1, 9)), (n) => n % 5 !== 4);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ seen, score, state }));
  });

  it('what is still to come has no title yet, worked cases have no level, and they move the stairs as well', () => {
    const generated: Spec['generated'] = [{ family: 'payroll', items: 6, subtlety: 1 }];
    const world = anyRole(engine.generate({ ...adaptive, items: 10, wrong: 5, generated }, pool, seeded(4)));
    const first = engine.visible(engine.begin(world), world);
    expect(first.queue.map(({ title }) => title === null)).toEqual([false, ...Array(9).fill(true)]);
    const { seen } = climb(world, () => true);
    const worked = world.items.map(({ generated: made }) => !made);
    expect(seen.map(({ level }) => level === null)).toEqual(worked);
    expect(seen.map(({ level }, n) => level ?? Math.min(3, 1 + Math.floor(n / 3)))).toEqual([
      1, 1, 1, 2, 2, 2, 3, 3, 3, 3,
    ]);
  });

  it('planted and guided items move no stairs', () => {
    const generated: Spec['generated'] = [{ family: 'refund', items: 9, subtlety: 1 }];
    const world = anyRole(
      engine.generate({ ...adaptive, items: 9, wrong: 4, generated, planted: 3 }, [], seeded(2)),
    );
    const { seen } = climb(world, (n) => !(world.items[n] as World['items'][number]).planted);
    let rights = 0;
    seen.forEach(({ level }, n) => {
      expect(level).toBe(Math.min(3, 1 + Math.floor(rights / 3)));
      if (!world.items[n]?.planted) rights += 1;
    });
  });
});
