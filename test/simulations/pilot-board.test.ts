import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#words-of/pilot-board';
import { play } from '../../src/cli/gate.ts';
import { upper95 } from '../../src/domain/metrics/proportion.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/pilot-board/author.ts';
import { firstCalls, matched } from '../../src/simulations/pilot-board/draw.ts';
import { engine } from '../../src/simulations/pilot-board/engine.ts';
import { readKept } from '../../src/simulations/pilot-board/kept.ts';
import { expertFor, robots } from '../../src/simulations/pilot-board/robots.ts';
import { acceptedReasons, callOnReport, enough, groupRatio } from '../../src/simulations/pilot-board/rule.ts';
import type { Action, Spec, State, World } from '../../src/simulations/pilot-board/types.ts';
import { sayOf } from '../library/support.ts';
import { samples } from './samples.ts';

const spec = samples.find(({ type }) => type === 'pilot-board')?.spec as Spec;
const worldOf = (seed: number, more: Partial<Spec> = {}): World =>
  engine.generate({ ...spec, ...more }, [], seeded(seed));
const act = (world: World, state: State, ...actions: Action[]): State =>
  actions.reduce((now, action) => engine.reduce(now, action, world), state);

/** In order on every point. */
const fine = {
  n: 300,
  errors: 5,
  groups: [
    { name: 'a', n: 250, errors: 4 },
    { name: 'b', n: 50, errors: 1 },
  ],
  rollbackTested: true,
  ownerNamed: true,
  savedCents: 1_000_000,
  costCents: 500_000,
};

describe('the board’s rule for reports', () => {
  it.each([
    ['go', 'nothing', {}],
    ['stop', 'errors', { errors: 20 }],
    ['stop', 'benefit', { costCents: 1_000_000 }],
    ['change', 'owner-now', { ownerNamed: false }],
    ['change', 'rollback', { rollbackTested: false }],
    ['change', 'groups', { groups: [fine.groups[0], { name: 'b', n: 20, errors: 5 }] as typeof fine.groups }],
    ['extend', 'bound', { n: 40, errors: 1 }],
    ['extend', 'bound', { n: 58, errors: 0 }],
    ['go', 'nothing', { n: 59, errors: 0 }],
  ] as const)('says %s because of %s', (call, decides, change) => {
    expect(callOnReport({ ...fine, ...change }, 0.05)).toEqual({ call, decides });
  });

  it('supports 5, 2 and 1 in 100 without an error from 59, 149 and 299 results on', () => {
    for (const [tolerated, n] of [
      [0.05, 59],
      [0.02, 149],
      [0.01, 299],
    ] as const) {
      expect(callOnReport({ ...fine, errors: 0, n }, tolerated).call).toBe('go');
      expect(callOnReport({ ...fine, errors: 0, n: n - 1 }, tolerated).call).toBe('extend');
      expect(enough(0, n - 1, tolerated)).toBe(n);
    }
  });

  it('never asks what was spent', () => {
    for (const reason of ['errors', 'benefit', 'bound', 'groups', 'nothing'] as const)
      for (const call of ['go', 'change', 'extend', 'stop'] as const)
        expect(acceptedReasons(call, reason)).not.toContain('spent');
  });

  it('compares groups by their share of right results, and leaves empty ones alone', () => {
    expect(
      groupRatio([
        { n: 100, errors: 0 },
        { n: 10, errors: 3 },
      ]),
    ).toBeCloseTo(0.7);
    expect(
      groupRatio([
        { n: 100, errors: 0 },
        { n: 0, errors: 0 },
      ]),
    ).toBeNull();
    expect(groupRatio([])).toBeNull();
  });

  it('names how many results would have been enough, or that no number would', () => {
    expect(enough(6, 100, 0.05)).toBeNull();
    const found = enough(1, 60, 0.05) ?? 0;
    expect(upper95(Math.round(found / 60), found)).toBeLessThanOrEqual(0.05);
  });
});

describe('what a seed draws', () => {
  it('has papers to go, to change and to stop, and the declared number of wrong recommendations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const { papers } = worldOf(seed);
        expect(papers.map(({ paper }) => paper.truth).sort()).toEqual([...firstCalls(spec.proposals)].sort());
        expect(papers.filter(({ paper }) => paper.said.call !== paper.truth)).toHaveLength(spec.wrong.first);
        expect(papers.filter(({ report }) => report.said.call !== report.truth)).toHaveLength(
          spec.wrong.second,
        );
        for (const { proposal, paper, report } of papers) {
          expect(paper.failing.length > 0).toBe(paper.truth !== 'go');
          for (const gate of paper.failing) expect(paper.texts[gate]).not.toBe(proposal.gates[gate].good);
          expect(callOnReport(report, proposal.pilot.tolerated)).toEqual({
            call: report.truth,
            decides: report.decides,
          });
          expect(report.groups.reduce((sum, { n }) => sum + n, 0)).toBe(report.n);
          expect(report.groups.reduce((sum, { errors }) => sum + errors, 0)).toBe(report.errors);
          expect(report.errors).toBeLessThanOrEqual(report.n);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows every call of the rule as the right one at times', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++)
      for (const { report } of worldOf(seed).papers) seen.add(`${report.truth} ${report.decides}`);
    for (const kind of [
      'go nothing',
      'extend bound',
      'stop errors',
      'stop benefit',
      'change groups',
      'change rollback',
      'change owner-now',
    ])
      expect(seen).toContain(kind);
  });

  it('says of a pool that cannot fill a run that it cannot', () => {
    const pool = spec.pool.filter(({ first }) => !first.includes('stop'));
    expect(() => worldOf(1, { pool })).toThrow(RangeError);
    expect(matched(pool, ['stop'])).toBeNull();
  });
});

describe('at the table', () => {
  const world = worldOf(3);
  const begun = engine.begin(world);

  it('shows three answers and lets one ask for the others, as often as declared', () => {
    const { item } = engine.visible(begun, world);
    const closed = item?.facts.filter(({ shown }) => shown === null) ?? [];
    expect(closed).toHaveLength(3);
    const asked = closed.reduce((state, { id }) => act(world, state, { do: 'ask', about: id }), begun);
    expect(engine.visible(asked, world).item?.facts.every(({ shown }) => shown !== null)).toBe(true);
    expect(act(world, asked, { do: 'ask', about: 'owner' })).toBe(asked);
    const one = worldOf(3, { asks: 1 });
    const first = act(one, engine.begin(one), { do: 'ask', about: closed[0]?.id ?? '' });
    expect(act(one, first, { do: 'ask', about: closed[1]?.id ?? '' })).toBe(first);
  });

  it('takes a call and its reason back until commit, and no commit without both', () => {
    expect(act(world, begun, { do: 'commit' })).toBe(begun);
    const chosen = act(world, begun, { do: 'call', call: 'go' }, { do: 'because', reason: 'nothing' });
    const changed = act(world, chosen, { do: 'call', call: 'stop' });
    expect(engine.visible(changed, world).item?.chosen.call).toBe('stop');
    const told = act(world, changed, { do: 'commit' });
    expect(engine.visible(told, world).phase).toBe('reasons');
    expect(act(world, told, { do: 'call', call: 'go' })).toBe(told);
  });

  it('has no “extend” for a paper and no question of the six for a report', () => {
    expect(act(world, begun, { do: 'call', call: 'extend' })).toBe(begun);
    expect(act(world, begun, { do: 'because', reason: 'bound' })).toBe(begun);
  });

  it('tells nothing before commit, and nothing before the debrief in a measured run', () => {
    const chosen = act(world, begun, { do: 'call', call: 'go' }, { do: 'because', reason: 'nothing' });
    for (const word of ['truth', 'failing', 'decides', 'trueRate', 'fitting'])
      expect(JSON.stringify(engine.visible(chosen, world))).not.toContain(`"${word}"`);
    const silent = worldOf(3, { mode: 'measured' });
    const after = act(
      silent,
      engine.begin(silent),
      { do: 'call', call: 'go' },
      { do: 'because', reason: 'nothing' },
      { do: 'commit' },
    );
    expect(engine.visible(after, silent)).toMatchObject({ phase: 'deciding', number: 2 });
  });

  it('tells in practice, once the call is made, what nobody asked for, and marks it; never in a measured run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const table = worldOf(seed);
        const [gap, ...others] = table.papers[0]?.paper.hidden ?? [];
        const chosen = act(
          table,
          engine.begin(table),
          { do: 'ask', about: gap ?? '' },
          { do: 'call', call: 'go' },
          { do: 'because', reason: 'nothing' },
        );
        const before = engine.visible(chosen, table).item?.facts ?? [];
        expect(before.filter(({ shown }) => shown === null).map(({ id }) => id)).toHaveLength(others.length);
        expect(before.filter(({ unasked }) => unasked)).toEqual([]);
        const after = engine.visible(act(table, chosen, { do: 'commit' }), table).item?.facts ?? [];
        expect(
          after
            .filter(({ unasked }) => unasked)
            .map(({ id }) => id as string)
            .sort(),
        ).toEqual([...others].sort());
        for (const { id, shown } of after)
          expect(shown).toEqual({ is: 'text', text: table.papers[0]?.paper.texts[id as 'owner'] });

        const silent = worldOf(seed, { mode: 'measured' });
        let state = engine.begin(silent);
        while (!engine.done(state, silent)) {
          const { facts } = engine.visible(state, silent).item ?? { facts: [] };
          expect(facts.filter(({ shown }) => shown === null)).toHaveLength(3);
          expect(facts.filter(({ unasked }) => unasked)).toEqual([]);
          state = act(
            silent,
            state,
            { do: 'call', call: 'go' },
            { do: 'because', reason: 'nothing' },
            { do: 'commit' },
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('runs no pilot of what was rightly stopped, and all others, also what was stopped without need', () => {
    const stopAll = play({ engine: engine as never }, world, robots['stop-all'] as never, seeded(1));
    const stops = firstCalls(spec.proposals).filter((call) => call === 'stop').length;
    expect(stopAll?.judgements).toHaveLength(2 * spec.proposals - stops);
    const goAll = play({ engine: engine as never }, world, robots['go-all'] as never, seeded(1));
    expect(goAll?.judgements).toHaveLength(2 * spec.proposals);
  });

  it('counts a change only when it names what has to change', () => {
    const i = world.papers.findIndex(({ paper }) => paper.truth === 'change');
    const paper = world.papers[i]?.paper;
    const away = { do: 'commit' } as const;
    const before = Array.from({ length: i }).reduce<State>(
      (state) =>
        act(world, state, { do: 'call', call: 'go' }, { do: 'because', reason: 'nothing' }, away, {
          do: 'next',
        }),
      begun,
    );
    const settle = (reason: 'nothing' | NonNullable<typeof paper>['failing'][number]) =>
      engine.score(
        act(world, before, { do: 'call', call: 'change' }, { do: 'because', reason }, away, { do: 'next' }),
        world,
      ).judgements[i];
    expect(settle(paper?.failing[0] ?? 'nothing')).toMatchObject({ fitting: true, markRight: true });
    expect(settle('nothing')).toMatchObject({ fitting: false, markRight: false });
  });
});

describe('in words', () => {
  const { bound, errors, spent } = words.fact;

  it('what is tolerated and what may be stand in one form, and stay apart', () => {
    expect(bound(3, 60, 0.1234, 0.06)).toMatch(/as high as 12 in 100 .* tolerates 6 in 100\.$/);
    expect(bound(3, 200, 0.0478, 0.05)).toMatch(/as high as 4\.8 in 100 .* tolerates 5\.0 in 100\.$/);
    expect(bound(3, 200, 0.081, 0.025)).toMatch(/as high as 8\.1 in 100 .* tolerates 2\.5 in 100\.$/);
    expect(errors(3, 60, 'answers', 0.06)).toMatch(/tolerates 6 in 100\.$/);
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 999 }), (tolerated, share) => {
        const said = bound(1, 2, share / 1_000, tolerated / 1_000).match(/[\d.]+(?= in 100)/g) ?? [];
        expect(new Set(said.map((one) => one.includes('.'))).size).toBe(1);
        if (share !== tolerated) expect(said[0] === said[1]).toBe(false);
      }),
    );
  });

  it('the sponsor’s plea is theirs: with their name, between quotation marks', () => {
    expect(spent(4_000_000, 'Ravi Menon, stores', 'I have shown it to every visitor.')).toBe(
      '€40,000. Ravi Menon, stores: “I have shown it to every visitor.”',
    );
  });
});

describe('what a run of the board kept', () => {
  const world = worldOf(9);
  const score = play({ engine: engine as never }, world, expertFor(world) as never, seeded(1));
  const kept = JSON.parse(JSON.stringify(score?.kept)) as { shown: Record<string, unknown>[] };

  it('comes back as it was, and what was changed by hand does not', () => {
    expect(readKept(kept)).toEqual(kept);
    const [first] = kept.shown;
    for (const broken of [
      { ...first, round: 3 },
      { ...first, facts: [{ id: 'owner', fact: { is: 'constructor' }, seen: true }] },
      {
        ...first,
        facts: [{ id: 'bound', fact: { is: 'bound', errors: 1, n: 2, bound: 9, tolerated: 0 }, seen: true }],
      },
      { ...first, said: { call: 'toString', confidence: 1, say: 0 } },
      { ...first, said: { call: 'go', confidence: 1, say: 7 } },
      { ...first, told: null },
      { ...first, title: {} },
    ])
      expect(readKept({ ...kept, shown: [broken] })).toBeNull();
    expect(readKept({ ...kept, shown: Array.from({ length: 900 }, () => first) })).toBeNull();
  });

  it('never throws, whatever a backup holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readKept(raw)).toBeNull();
        readKept({ ...kept, shown: raw });
        readKept({ ...kept, shown: [{ ...kept.shown[0], facts: raw }] });
      }),
    );
  });
});

describe('what is wrong with a scenario of the board is said', () => {
  const text = author.example('board', 'A board').replace(/^status: draft.*\n/m, '');
  const said = async (from: string | RegExp, to: string) =>
    (await sayOf({ 'scenarios/board.yaml': text.replace(from, to) })).problems.join('\n');

  it.each([
    [/proposals: 4/, 'proposals: 5', /more than 5 papers to draw 5 from/],
    [/id: copy-dates/, 'id: copy-sums', /each proposal under an id of its own.*copy-sums/],
    [/weak: \[data\]/, 'weak: [owner, measure]\n    dataMode: drifting', /dataMode/],
    [/, stop\]/g, ']', /a fifth to stop/],
    [/departments: \[data\]/, 'departments: [payroll]', /every department of a proposal/],
    [/second: 2/, 'second: 4', /fewer wrong recommendations than proposals/],
    [/bad: Nobody reads it before the line is in use\./, 'bad: No.', /of about the same length/],
    [/tolerated: 0.05/, 'tolerated: 0.5', /tolerated share from 0.02 to 0.2/],
  ])('%s', async (from, to, sentence) => {
    expect(await said(/$^/, '')).toBe('');
    expect(await said(from, to)).toMatch(sentence);
  });
});
