import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { play } from '../../src/cli/gate.ts';
import { auc } from '../../src/domain/metrics/confidence.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/data-cleaning/author.ts';
import { bestPlan } from '../../src/simulations/data-cleaning/best.ts';
import { engine } from '../../src/simulations/data-cleaning/engine.ts';
import { untouched } from '../../src/simulations/data-cleaning/first.ts';
import { alike } from '../../src/simulations/data-cleaning/names.ts';
import { isFault, mendingOf } from '../../src/simulations/data-cleaning/proposals.ts';
import { expertFor, robots } from '../../src/simulations/data-cleaning/robots.ts';
import { reached } from '../../src/simulations/data-cleaning/score.ts';
import { answers, done, errorsIn, isWorse, tableOf } from '../../src/simulations/data-cleaning/table.ts';
import {
  type Action,
  faultKinds,
  type Spec,
  type State,
  soundKinds,
  type World,
  wrongKinds,
} from '../../src/simulations/data-cleaning/types.ts';
import type { Visible } from '../../src/simulations/data-cleaning/types-screen.ts';
import {
  dateReadings,
  entered,
  markedAmount,
  monthFirst,
  offers,
  readByAi,
  readDate,
  zeroes,
} from '../../src/simulations/data-cleaning/values.ts';
import { scenarios } from './samples.ts';

const own = scenarios.filter(({ type }) => type === 'data-cleaning');
const specOf = (name: string) => own.find((one) => one.name === name)?.spec as Spec;
const tables = own
  .filter(({ spec }) => (spec as Spec).task === 'clean')
  .map(({ name, spec }) => [name, spec as Spec] as const);
const worldOf = (spec: Spec, seed: number): World => engine.generate(spec, [], seeded(seed));
const run = (world: World, actions: readonly Action[], from = engine.begin(world)): State =>
  actions.reduce((state, action) => engine.reduce(state, action, world), from);
const errors = (world: World, state: State) => errorsIn(world, answers(world, tableOf(world, state.edits)));

describe('cells', () => {
  it('the AI takes a figure for the unit of the column, and the first number of a date for the day', () => {
    expect(readByAi('suppliers', 'amount', '46 k€')).toBe('€46');
    expect(readByAi('suppliers', 'amount', 'USD 50,000')).toBe('€50,000');
    expect(readByAi('staff', 'amount', '60 %')).toBe('60 h');
    expect(readByAi('suppliers', 'date', '03/04/2027')).toBe('03-04-2027');
    expect(readByAi('suppliers', 'date', '03/14/2027')).toBeNull();
    expect(readByAi('suppliers', 'date', '3.4.27')).toBeNull();
    expect(readByAi('suppliers', 'account', 'DE12 3456')).toBe('DE123456');
  });

  it('marked units come to what the rules say', () => {
    expect(markedAmount('suppliers', '46 k€')).toBe(46_000);
    expect(markedAmount('suppliers', 'USD 50,000')).toBe(45_000);
    expect(markedAmount('staff', '104 h/month')).toBe(24);
    expect(markedAmount('staff', '60 %')).toBe(24);
    expect(markedAmount('customers', '2,000 lb')).toBe(900);
    expect(markedAmount('customers', '1.8 t')).toBe(1_800);
    expect(markedAmount('customers', '1,200 kg')).toBeNull();
  });

  it('a hand may enter canonical texts only, in any spelling that means one', () => {
    expect(entered('suppliers', 'amount', '24000')).toBe('€24,000');
    expect(entered('suppliers', 'amount', '24 k€')).toBeNull();
    expect(entered('staff', 'amount', '24')).toBe('24 h');
    expect(entered('suppliers', 'date', '14/03/2027')).toBe('14-03-2027');
    expect(entered('suppliers', 'date', '31-02-2027')).toBeNull();
    expect(entered('suppliers', 'date', '')).toBeNull();
    expect(entered('suppliers', 'account', 'nl23 ingb 4964 7770 60')).toBe('NL23INGB4964777060');
  });

  it('readings, zeroes and offers follow the form of a cell alone', () => {
    expect(dateReadings('03/04/2027')).toEqual(['03-04-2027', '04-03-2027']);
    expect(dateReadings('3.4.27')).toEqual(['03-04-2027', '04-03-2027']);
    expect(monthFirst('13/04/2027')).toBeNull();
    expect(zeroes('NL23RABO4O')).toBe('NL23RAB040');
    expect(offers('suppliers', 'amount', '640')).toEqual(['€640', '€640,000']);
    expect(offers('suppliers', 'date', '')).toEqual([]);
  });

  it('names that differ by a spelling are alike, whatever the legal form', () => {
    expect(alike('Meier Glass GmbH', 'Meyer Glass')).toBe(true);
    expect(alike('A. Meier', 'Anna Meier')).toBe(true);
    expect(alike('Meier Glass', 'Horvat Glass')).toBe(false);
    expect(alike('Meier Glass', 'Meier Tools')).toBe(false);
  });
});

describe('a table is drawn as the scenario counts it', () => {
  it.each(own.map(({ name, spec }) => [name, spec as Spec] as const))(
    '%s: so many rows of each kind, jobs shared out in full, names that differ',
    (_, spec) => {
      for (let seed = 1; seed <= 12; seed++) {
        const world = worldOf(spec, seed);
        expect(world.rows).toHaveLength(spec.rows);
        for (const kind of [...faultKinds, ...soundKinds]) {
          const n = world.origins.filter((origin) => origin.kind === kind).length;
          const pair = kind === 'duplicates' || kind === 'lookAlikes';
          const wanted = kind in spec.faults ? spec.faults[kind as 'gaps'] : spec.sounds[kind as 'idle'];
          expect(n, kind).toBe(wanted * (pair ? 2 : 1));
        }
        expect(world.rows.reduce((sum, { uses }) => sum + uses, 0)).toBe(spec.jobs);
        expect(new Set(world.rows.map(({ name }) => name)).size).toBe(spec.rows);
      }
    },
  );

  it('the dates of a record of staff are in order: nobody is paid before they start', () => {
    const staff = own.filter(({ spec }) => (spec as Spec).set === 'staff');
    expect(staff.length).toBeGreaterThan(1);
    for (const { name, spec } of staff)
      fc.assert(
        fc.property(fc.nat(2 ** 31), (seed) => {
          const { rows, truths } = worldOf(spec as Spec, seed);
          rows.forEach(({ date, last }, at) => {
            for (const started of [date, truths[at]?.texts.date ?? ''])
              expect((readDate(started) ?? '') <= last, `${name}, seed ${seed}: ${started}, ${last}`).toBe(
                true,
              );
          });
        }),
        { numRuns: 60 },
      );
  });

  it.each(tables)('%s: the AI fails at every fault and at nothing else', (_, spec) => {
    for (let seed = 1; seed <= 20; seed++) {
      const world = worldOf(spec, seed);
      const right = answers(world, untouched(world.rows));
      world.origins.forEach(({ kind }, at) => {
        expect(right[at], `seed ${seed} row ${at + 1} ${kind}`).toBe(!isFault(kind));
      });
    }
  });

  it.each(tables)(
    '%s: every right proposal mends its row, every wrong one mends nothing and makes something worse or leaves the fault',
    (_, spec) => {
      for (let seed = 1; seed <= 20; seed++) {
        const world = worldOf(spec, seed);
        const before = untouched(world.rows);
        const was = answers(world, before);
        expect(world.proposals.filter(({ wrong }) => wrong === null)).toHaveLength(spec.proposals.right);
        for (const kind of wrongKinds)
          expect(world.proposals.filter(({ wrong }) => wrong === kind)).toHaveLength(
            spec.proposals.wrong[kind],
          );
        for (const { row, deed, wrong } of world.proposals) {
          const after = done(before, deed);
          const now = answers(world, after);
          const at = world.rows.findIndex(({ key }) => key === row);
          const worse = world.rows.some((_, i) => isWorse(world, before, after, i));
          if (wrong === null) {
            expect(now[at], `seed ${seed} ${row}`).toBe(true);
            expect(worse).toBe(false);
            expect(deed).toEqual(mendingOf(world, at));
          } else {
            expect(now.some((right, i) => right && !was[i])).toBe(false);
            if (wrong !== 'wrongOrder') expect(worse, `seed ${seed} ${wrong}`).toBe(true);
          }
        }
      }
    },
  );

  it('neither confidence, place, use nor wording of a proposal tells right from wrong', () => {
    const wrong: number[][] = [[], [], []];
    const right: number[][] = [[], [], []];
    const spec = specOf('measured-cleaning');
    for (let seed = 1; seed <= 120; seed++) {
      const world = worldOf(spec, seed);
      for (const proposal of world.proposals) {
        const at = world.rows.findIndex(({ key }) => key === proposal.row);
        const into = proposal.wrong === null ? right : wrong;
        [proposal.confidence, at, world.rows[at]?.uses ?? 0].forEach((value, i) => void into[i]?.push(value));
      }
    }
    for (const i of [0, 1, 2]) {
      const area = auc({ signal: wrong[i] ?? [], noise: right[i] ?? [] }).auc ?? 0;
      expect(Math.abs(area - 0.5), `feature ${i}`).toBeLessThan(0.1);
    }
  });

  it('merges of look-alikes look like merges of doubles: last used, date and amount tell nothing', () => {
    const same = { lookAlikes: 0, duplicates: 0 };
    const n = { lookAlikes: 0, duplicates: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      const { rows, origins } = worldOf(specOf('two-sources'), seed);
      origins.forEach(({ kind, pair }, at) => {
        if (kind !== 'lookAlikes' && kind !== 'duplicates') return;
        const other = origins.findIndex((o, i) => i > at && o.pair === pair);
        if (other < 0) return;
        n[kind] += 1;
        if (rows[at]?.amount === rows[other]?.amount) same[kind] += 1;
      });
    }
    expect(Math.abs(same.lookAlikes / n.lookAlikes - same.duplicates / n.duplicates)).toBeLessThan(0.15);
  });

  it('counts that do not fit are said in words', () => {
    const spec = specOf('supplier-list');
    expect(() => worldOf({ ...spec, rows: 12 }, 1)).toThrow(/take \d+ rows of 12/);
    expect(() => worldOf({ ...spec, jobs: 500 }, 1)).toThrow(/500 jobs cannot be shared among 24 rows/);
    const right = { ...spec.proposals, right: 30 };
    expect(() => worldOf({ ...spec, proposals: right }, 1)).toThrow(/too few faults for 30 right proposals/);
  });

  it('a row written by hand takes the place of a drawn one of its kind', () => {
    const { rows, origins, truths } = worldOf(specOf('staff-records'), 4);
    const at = rows.findIndex(({ name }) => name === 'Priya Raman');
    expect(rows[at]).toMatchObject({ amount: '60 %', group: 'Rotterdam' });
    expect(origins[at]?.kind).toBe('units');
    expect(truths[at]?.texts.amount).toBe('24 h');
  });
});

describe('minutes and edits', () => {
  const world = worldOf(specOf('supplier-list'), 3);
  const first = world.proposals[0]?.row ?? '';

  it('papers cost minutes once and for all, edits until they are taken back', () => {
    const { look, apply } = world.spec.minutes;
    const looked = run(world, [{ do: 'look', row: first }]);
    expect(run(world, [{ do: 'look', row: first }], looked)).toBe(looked);
    const applied = run(world, [{ do: 'apply', row: first }], looked);
    expect(engine.visible(applied, world).left).toBe(world.spec.budget - look - apply);
    const back = run(world, [{ do: 'undo', edit: 1 }], applied);
    expect(engine.visible(back, world).left).toBe(world.spec.budget - look);
    expect(tableOf(world, back.edits)).toEqual(untouched(world.rows));
  });

  it('applying and leaving a proposal take the place of each other', () => {
    const state = run(world, [
      { do: 'apply', row: first },
      { do: 'leave', row: first },
    ]);
    expect(state.edits.map(({ act }) => act.do)).toEqual(['leave']);
    expect(tableOf(world, state.edits)).toEqual(untouched(world.rows));
    expect(engine.visible(state, world).left).toBe(world.spec.budget);
  });

  it('nothing is done that the minutes do not reach', () => {
    const poor = worldOf({ ...world.spec, budget: 5 }, 3);
    const state = run(poor, [{ do: 'look', row: 'r1' }]);
    expect(run(poor, [{ do: 'look', row: 'r2' }], state)).toBe(state);
    expect(run(poor, [{ do: 'fix', row: 'r1', column: 'date', value: '01-01-2028' }], state)).toBe(state);
  });

  it('a row that was merged or taken out can be changed no more, and undoing gives it back', () => {
    const [a, b] = ['r1', 'r2'];
    const merged = run(world, [{ do: 'merge', keep: a as string, drop: b as string }]);
    expect(run(world, [{ do: 'obsolete', row: 'r2' }], merged)).toBe(merged);
    expect(run(world, [{ do: 'merge', keep: 'r2', drop: 'r3' }], merged)).toBe(merged);
    expect(run(world, [{ do: 'merge', keep: 'r1', drop: 'r1' }], merged)).toBe(merged);
    const back = run(world, [{ do: 'undo', edit: 1 }], merged);
    expect(run(world, [{ do: 'obsolete', row: 'r2' }], back)).not.toBe(back);
  });

  it('any run of allowed steps, taken back one by one in any order, leaves the table as it was', () => {
    const keys = world.rows.map(({ key }) => key);
    const key = fc.constantFrom(...keys);
    const step = fc.oneof(
      fc.record({ do: fc.constantFrom('apply', 'leave', 'flag', 'obsolete'), row: key }),
      fc.record({ do: fc.constant('merge'), keep: key, drop: key }),
      fc.record({
        do: fc.constant('fix'),
        row: key,
        column: fc.constant('date'),
        value: fc.constantFrom('01-02-2028', '03-04-2028'),
      }),
      fc.record({
        do: fc.constant('class'),
        fix: fc.constantFrom('slash-month-first', 'merge-alike', 'cut-accounts'),
      }),
    );
    const rich = worldOf({ ...world.spec, budget: 400 }, 3);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (steps, picks) => {
        let state = run(rich, steps as Action[]);
        for (const pick of picks) {
          const edit = state.edits[pick % Math.max(1, state.edits.length)];
          if (!edit) break;
          state = run(rich, [{ do: 'undo', edit: edit.id }], state);
        }
        expect(tableOf(rich, state.edits)).toEqual(untouched(rich.rows));
        expect(engine.visible(state, rich).left).toBe(400);
      }),
      { numRuns: 80 },
    );
  });

  it('reading one action back gives exactly what was written, and nothing else parses', () => {
    const good: Action = { do: 'fix', row: 'r1', column: 'date', value: '01-02-2028' };
    expect(engine.parseAction(good)).toEqual(good);
    for (const raw of [
      { ...good, extra: 1 },
      { ...good, column: 'name' },
      { ...good, row: 'x' },
      { ...good, value: 'x'.repeat(61) },
      { do: 'answer', percent: 101 },
      { do: 'answer', percent: -0 },
      { do: 'class', fix: 'all' },
      { row: 'r1', do: 'look' },
      null,
      'run',
    ])
      expect(engine.parseAction(raw)).toBeNull();
  });
});

describe('the AI is run again', () => {
  it.each(tables)(
    '%s: after the best use of the minutes its errors are those it is told to reach',
    (_, spec) => {
      for (let seed = 1; seed <= 10; seed++) {
        const world = worldOf(spec, seed);
        const plan = bestPlan(world);
        expect(plan.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(spec.budget);
        const steps = [...plan].sort((a, b) => Number(b.fix !== null) - Number(a.fix !== null));
        let edits: State['edits'] = [];
        for (const { fix, rows } of steps) {
          const deed = mendingOf(
            world,
            world.rows.findIndex(({ key }) => key === rows[0]),
          );
          if (fix) edits = [...edits, { id: edits.length, act: { do: 'class', fix } }];
          else if (deed?.kind === 'set')
            edits = [
              ...edits,
              { id: edits.length, act: { do: 'fix', row: deed.row, column: deed.column, value: deed.value } },
            ];
          else if (deed?.kind === 'merge')
            edits = [...edits, { id: edits.length, act: { do: 'merge', keep: deed.keep, drop: deed.drop } }];
          else if (deed) edits = [...edits, { id: edits.length, act: { do: 'obsolete', row: deed.row } }];
        }
        const table = tableOf(world, edits);
        const { errorsBest } = engine.score(engine.begin(world), world).kept;
        expect(errorsIn(world, answers(world, table))).toBe(errorsBest);
      }
    },
  );

  it('a false merge raises its errors by the jobs of both, and fails the run whatever else was mended', () => {
    const world = worldOf(specOf('supplier-list'), 5);
    const trap = world.proposals.find(({ wrong }) => wrong === 'lookAlikes');
    const state = run(world, [{ do: 'apply', row: trap?.row ?? '' }, { do: 'run' }, { do: 'next' }]);
    const uses = world.rows
      .filter((_, at) => world.origins[at]?.kind === 'lookAlikes')
      .reduce((sum, row) => sum + row.uses, 0);
    expect(errors(world, state) - errors(world, engine.begin(world))).toBe(uses);
    const { kept } = engine.score(state, world);
    expect(kept).toMatchObject({ wrongMerges: 1, worse: 2 });
    expect(kept.captured).toBeLessThan(0);
    expect(reached({ ...kept, captured: 1, worse: 0 })).toBe(false);
  });

  it('a fix for many rows can be right for all it touches, or spoil some', () => {
    const world = worldOf(specOf('supplier-list'), 2);
    const after = (fix: 'slash-by-source' | 'slash-month-first') => run(world, [{ do: 'class', fix }]);
    const worse = (state: State) =>
      world.rows.filter((_, at) => isWorse(world, untouched(world.rows), tableOf(world, state.edits), at))
        .length;
    expect(worse(after('slash-by-source'))).toBe(0);
    expect(worse(after('slash-month-first'))).toBe(1);
  });

  it('each edit is told with the jobs it mended or broke, and they add up', () => {
    const world = worldOf(specOf('staff-records'), 9);
    const score = play({ engine } as never, world, robots['table-only'] as never, seeded(1));
    const { effects, errorsBefore, errorsAfter } = (score as ReturnType<typeof engine.score>).kept;
    const net = effects.reduce((sum, { mended, broken }) => sum + mended - broken, 0);
    expect(net).toBe(errorsBefore - errorsAfter);
  });
});

describe('what was done to a proposal', () => {
  const world = worldOf(specOf('staff-records'), 6);
  const judged = (actions: Action[], row: string) =>
    engine
      .score(run(world, [...actions, { do: 'run' }]), world)
      .judgements.find(({ item }) => item === `row-${row.slice(1)}`);
  const sound = world.proposals.find(({ wrong, deed }) => wrong === null && deed.kind === 'set');
  const guess = world.proposals.find(({ wrong }) => wrong === 'guesses');
  const row = sound?.row ?? '';
  const gap = guess?.row ?? '';

  it('one judgement a proposal, and none before the table is handed over', () => {
    expect(engine.score(engine.begin(world), world).judgements).toEqual([]);
    expect(engine.score(run(world, [{ do: 'run' }]), world).judgements).toHaveLength(world.proposals.length);
  });

  it('applied is accept, and so is the same change made by hand', () => {
    expect(judged([{ do: 'apply', row }], row)).toMatchObject({
      move: 'accept',
      stopped: false,
      fitting: true,
    });
    const { deed } = sound as NonNullable<typeof sound>;
    if (deed.kind !== 'set') throw new Error('expected a cell');
    const fix: Action = { do: 'fix', row, column: deed.column, value: deed.value };
    expect(judged([fix], row)).toMatchObject({ move: 'accept', stopped: false, fitting: true });
  });

  it('left alone is correct: right for a wrong one, a false stop for a sound one', () => {
    expect(judged([], row)).toMatchObject({
      move: 'correct',
      stopped: true,
      fitting: false,
      detailRight: false,
    });
    const idle = world.proposals.find(({ wrong }) => wrong === 'idle')?.row ?? '';
    expect(judged([{ do: 'leave', row: idle }], idle)).toMatchObject({
      move: 'correct',
      fitting: true,
      detailRight: true,
    });
  });

  it('the owner asked is escalate, with the papers open request-data; both fit a gap that no paper fills', () => {
    expect(judged([{ do: 'flag', row: gap }], gap)).toMatchObject({
      move: 'escalate',
      fitting: true,
      opened: 0,
    });
    const looked: Action[] = [
      { do: 'look', row: gap },
      { do: 'flag', row: gap },
    ];
    expect(judged(looked, gap)).toMatchObject({ move: 'request-data', fitting: true, opened: 1 });
    expect(judged([{ do: 'apply', row: gap }], gap)).toMatchObject({ move: 'accept', fitting: false });
  });
});

describe('nothing leans toward an answer', () => {
  it.each(own.map(({ name, spec }) => [name, spec as Spec] as const))(
    '%s: before the table is handed over the screen holds no truth, kind or key',
    (_, spec) => {
      const world = worldOf(spec, 8);
      const state = run(world, [{ do: 'look', row: 'r1' }]);
      const text = JSON.stringify(engine.visible(state, world));
      for (const word of [
        '"kind":"duplicates"',
        '"kind":"plain"',
        '"truth"',
        '"wrong"',
        '"entity"',
        '"pair"',
        '"keep":true',
        '"why":"',
      ])
        expect(text, word).not.toContain(word);
      expect(engine.visible(state, world).result).toBeNull();
    },
  );

  it('a measured run tells nothing before the debrief, and offers its rules without their reasons', () => {
    const world = worldOf(specOf('measured-cleaning'), 8);
    const ruled = run(world, [{ do: 'run' }]);
    const visible = engine.visible(ruled, world) as Visible;
    expect(visible.phase).toBe('rule');
    expect(visible.result).toBeNull();
    expect(visible.rule?.options.every(({ right, why }) => right === null && why === null)).toBe(true);
    const ended = run(world, [{ do: 'rule', option: 1 }, { do: 'commit' }], ruled);
    expect(engine.done(ended, world)).toBe(true);
  });

  it('in practice the AI is told first, then the rule is chosen, then its reasons come', () => {
    const world = worldOf(specOf('supplier-list'), 8);
    const steps: Action[] = [
      { do: 'run' },
      { do: 'next' },
      { do: 'rule', option: 2 },
      { do: 'commit' },
      { do: 'next' },
    ];
    const phases = steps.map((_, i) => run(world, steps.slice(0, i + 1)).phase);
    expect(phases).toEqual(['result', 'rule', 'rule', 'ruled', 'done']);
    expect(engine.visible(run(world, steps.slice(0, 1)), world).result?.jobs).toBe(60);
    expect(
      engine.visible(run(world, steps.slice(0, 4)), world).rule?.options.some(({ right }) => right),
    ).toBe(true);
  });
});

describe('records to score', () => {
  const world = worldOf(specOf('twenty-records'), 2);
  const marks = (as: (at: number) => 'right' | 'not-right'): Action[] =>
    world.rows.map(({ key }, at) => ({ do: 'mark', row: key, as: as(at) }));
  const key = (at: number) => (isFault(world.origins[at]?.kind ?? 'plain') ? 'not-right' : 'right');

  it('a score is taken once every record has its mark', () => {
    const some = run(world, marks(key).slice(1));
    expect(run(world, [{ do: 'answer', percent: 50 }], some)).toBe(some);
    const all = run(world, [...marks(key), { do: 'answer', percent: 50 }, { do: 'next' }]);
    expect(engine.score(all, world)).toMatchObject({ passed: true, kept: { answer: 50 } });
  });

  it('agreeing with a wrong mark lets it through, agreeing with a right one as well; the key judges both', () => {
    const all = run(world, [
      ...marks((at) => world.checks[at]?.says ?? 'right'),
      { do: 'answer', percent: 50 },
    ]);
    const { judgements } = engine.score(all, world);
    expect(judgements).toHaveLength(20);
    expect(judgements.every(({ move }) => move === 'accept')).toBe(true);
    expect(judgements.filter(({ sound }) => !sound)).toHaveLength(7);
  });

  it('there is nothing to clean there', () => {
    const state = engine.begin(world);
    for (const action of [
      { do: 'run' },
      { do: 'obsolete', row: 'r1' },
      { do: 'flag', row: 'r1' },
    ] as Action[])
      expect(run(world, [action])).toEqual(state);
  });
});

describe('the expert', () => {
  it.each(own.map(({ name, spec }) => [name, spec as Spec] as const))(
    '%s: sees what the screen shows, and passes',
    (_, spec) => {
      for (let seed = 30; seed <= 40; seed++) {
        const world = worldOf(spec, seed);
        expect(
          play({ engine } as never, world, expertFor(world) as never, seeded(seed))?.passed,
          `${seed}`,
        ).toBe(true);
      }
    },
  );
});

describe('a trainer is told', () => {
  const file = (more: object = {}) => ({
    ...(parse(author.example('a-table', 'A table')) as object),
    ...more,
  });
  const faultsOf = (more: object) => {
    const read = author.schema.parse(file(more));
    return (author.check?.(read, { cases: [], roles: [] }) ?? []).map(
      ({ path, expected, came }) => `${path.join('.')}: ${expected}; ${came}`,
    );
  };

  it('nothing about the example', () => {
    expect(faultsOf({})).toEqual([]);
    expect(author.wrongShare(author.schema.parse(file()))).toBeCloseTo(4 / 12);
  });

  it('which counts do not fit, which skill does not occur and which name leads nowhere', () => {
    expect(faultsOf({ rows: 12, jobs: 40 }).join()).toMatch(
      /rows: expected|counts that fit the table; a table that cannot be drawn/,
    );
    expect(faultsOf({ skills: ['drift'] })[0]).toMatch(
      /skills: kinds of error that its wrong outputs make: .*; drift/,
    );
    const own = [{ kind: 'units', names: ['Nobody'], group: 'Mars' }];
    expect(faultsOf({ own })[0]).toMatch(/own\.0\.group: one of Germany, .*; "Mars"/);
  });

  it('what a table to clean and a table to score need', () => {
    const wrong = author.schema.safeParse(file({ task: 'score' }));
    expect(wrong.success).toBe(false);
    expect(JSON.stringify(wrong.error?.issues)).toContain('expected `checker`');
    const two = author.schema.safeParse(
      file({
        rule: {
          question: 'Which rule is it?',
          options: ['First', 'Second', 'Third'].map((text) => ({
            text: `${text} rule`,
            right: true,
            why: 'Because it is.',
          })),
        },
      }),
    );
    expect(JSON.stringify(two.error?.issues)).toContain('exactly one option');
  });
});
