import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { clean } from '#words-of/data-cleaning';
import { seeded } from '../../src/domain/rng.ts';
import Debrief, { head, items, links, read } from '../../src/simulations/data-cleaning/Debrief.tsx';
import { engine } from '../../src/simulations/data-cleaning/engine.ts';
import { robots } from '../../src/simulations/data-cleaning/robots.ts';
import type { Action, Phase, Spec, State } from '../../src/simulations/data-cleaning/types.ts';
import type { Kept } from '../../src/simulations/data-cleaning/types-screen.ts';
import View from '../../src/simulations/data-cleaning/View.tsx';
import { afterwards } from '../../src/simulations/data-cleaning/view-after.tsx';
import { told } from '../../src/simulations/data-cleaning/words.told_en.ts';
import { scenarios } from '../simulations/samples.ts';

await afterwards.load();
const own = scenarios
  .filter(({ type }) => type === 'data-cleaning')
  .map(({ name, spec }) => [name, spec as Spec] as const);
const specOf = (name: string) => own.find(([one]) => one === name)?.[1] as Spec;

/** Every state of a run by one robot, the last one done. */
function played(spec: Spec, robot: string, seed = 3) {
  const world = engine.generate(spec, [], seeded(seed));
  const policy = robots[robot] as (typeof robots)[string];
  const rng = seeded(seed);
  const states: State[] = [engine.begin(world)];
  for (;;) {
    const state = states.at(-1) as State;
    if (engine.done(state, world)) break;
    const next = engine.reduce(state, policy(engine.visible(state, world), rng), world);
    expect(next).not.toBe(state);
    states.push(next);
  }
  const score = engine.score(states.at(-1) as State, world);
  return { world, states, score, kept: JSON.parse(JSON.stringify(score.kept)) as Kept };
}

const nothing = () => {};
const draw = (visible: ReturnType<typeof engine.visible>) =>
  render(
    <View
      visible={visible}
      title="A table"
      act={nothing as (action: Action) => void}
      say={nothing}
      pause={nothing}
      leave={nothing}
      keys
    />,
  );
const debriefed = (kept: Kept | null, score: ReturnType<typeof played>['score']) =>
  render(
    <Debrief
      kept={kept}
      judgements={score.judgements}
      standing="practice"
      mode="practice"
      stakes={null}
      ledger={score.ledger}
      objection={(item) => <i>{item}</i>}
    />,
  );

describe('the screen', () => {
  it.each(own)('%s: is drawn in every phase, without styles in the markup', (_, spec) => {
    const { world, states } = played(spec, 'expert');
    const seen = new Set<Phase>();
    for (const state of states) {
      if (seen.has(state.phase) && state.phase === 'work') continue;
      seen.add(state.phase);
      const html = draw(engine.visible(state, world));
      expect(html).not.toMatch(/ style=|undefined|NaN|\[object/);
      expect(html).not.toContain(clean.coming);
      if (state.phase === 'work')
        for (const { name } of world.rows) expect(html).toContain(name.replace('&', '&amp;'));
    }
    expect(seen.has('done')).toBe(true);
  });

  it('before the run nothing is preselected and no verdict is shown', () => {
    const { world, states } = played(specOf('supplier-list'), 'expert');
    const html = draw(engine.visible(states[0] as State, world));
    expect(html).not.toMatch(/class="tag|aria-pressed="true"/);
    expect(html).toContain(clean.run);
  });
});

describe('the debrief', () => {
  it.each(own)('%s: tells what was kept, and each number it names adds up', (_, spec) => {
    const { kept, score } = played(spec, 'table-only');
    expect(read(kept)).toEqual(kept);
    const html = debriefed(read(kept), score);
    expect(html).not.toMatch(/ style=|undefined|NaN|\[object/);
    for (const [id] of links(kept)) expect(html).toContain(`id="${id}"`);
    const said = head(kept, score.judgements);
    expect(said?.marks.every(({ reached }) => reached)).toBe(score.passed);
    const known = new Set(score.judgements.map(({ item }) => item));
    for (const { item, key } of items?.(kept) ?? []) {
      expect(known.has(item)).toBe(true);
      expect(key).not.toBe('');
    }
  });

  it('tells the trap, and whether it was stepped into', () => {
    const careful = played(specOf('supplier-list'), 'expert');
    const careless = played(specOf('supplier-list'), 'accept-all');
    expect(debriefed(careful.kept, careful.score)).toContain('You kept them apart.');
    expect(debriefed(careless.kept, careless.score)).toContain('You merged them.');
    expect(debriefed(careless.kept, careless.score)).toContain(told.merged(1));
  });

  it('shows nothing of its own once only judgements are left', () => {
    const { score } = played(specOf('supplier-list'), 'expert');
    expect(debriefed(null, score)).toBe('');
    expect(links(null)).toEqual([]);
  });
});

describe('what a backup from anybody may hold', () => {
  const { kept } = played(specOf('supplier-list'), 'expert');
  const [first, second] = kept.rows as [Kept['rows'][number], Kept['rows'][number]];
  const rows = (change: object) => ({ ...kept, rows: [{ ...first, ...change }, ...kept.rows.slice(1)] });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another version', { ...kept, v: 2 }],
    ['no rows', { ...kept, rows: [] }],
    ['a day that does not exist', rows({ last: '2026-13-40' })],
    ['an object for a name', rows({ name: {} })],
    ['a kind nobody knows', rows({ kind: 'toString' })],
    ['a pair that leads nowhere', rows({ pair: 'r999' })],
    ['a merge into itself', rows({ end: { ...first.end, into: first.key } })],
    [
      'two rows merged into each other',
      {
        ...kept,
        rows: [
          { ...first, end: { ...first.end, into: second.key } },
          { ...second, end: { ...second.end, into: first.key } },
          ...kept.rows.slice(2),
        ],
      },
    ],
    ['the same row twice', { ...kept, rows: [first, first] }],
    ['a proposal at no row', { ...kept, proposals: [{ ...kept.proposals[0], row: 'r999' }] }],
    [
      'a deed every object has',
      { ...kept, proposals: [{ ...kept.proposals[0], deed: { kind: 'constructor' } }] },
    ],
    [
      'an act every object has',
      { ...kept, effects: [{ ...kept.effects[0], act: { do: 'hasOwnProperty' } }] },
    ],
    ['a share that is no number', { ...kept, captured: Number.POSITIVE_INFINITY }],
    ['no jobs', { ...kept, jobs: 0 }],
    ['a set nobody knows', { ...kept, set: '__proto__' }],
    ['a plan for no row', { ...kept, best: [{ ...kept.best[0], rows: ['r999'] }] }],
    ['a rule without options', { ...kept, rule: { question: 'Which?', chosen: 0 } }],
  ])('is refused: %s', (_, raw) => {
    expect(read(raw)).toBeNull();
  });

  it('is never a reason to throw: what is read can be drawn', () => {
    const { score } = played(specOf('supplier-list'), 'expert');
    const paths = Object.keys(kept) as (keyof Kept)[];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const found = read({ ...kept, [path]: value });
        if (found === null) return;
        debriefed(found, score);
        head(found, score.judgements);
        items?.(found);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(read(raw)).toBeNull();
      }),
    );
  });
});
