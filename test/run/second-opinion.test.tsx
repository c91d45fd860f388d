import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/domain/debrief.ts';
import { seeded } from '../../src/domain/rng.ts';
import Opinion, { head, items, links, read, square } from '../../src/simulations/second-opinion/Debrief.tsx';
import { engine } from '../../src/simulations/second-opinion/engine.ts';
import { isSpec } from '../../src/simulations/second-opinion/is-spec.ts';
import { expertFor, robots } from '../../src/simulations/second-opinion/robots.ts';
import type { Kept, KeptItem, Score, Spec } from '../../src/simulations/second-opinion/types.ts';
import { scenarios } from '../simulations/samples.ts';

const specOf = (name: string) => scenarios.find((sample) => sample.name === name)?.spec as Spec;

/** A finished run, as it comes back from storage. */
function played(name: string, robot: string, seed: number): Score {
  const world = engine.generate(specOf(name), [], seeded(seed));
  const policy = robot === 'expert' ? expertFor(world) : robots[robot];
  if (!policy) throw new Error(`no robot ${robot}`);
  const rng = seeded(seed);
  let state = engine.begin(world);
  while (!engine.done(state, world))
    state = engine.reduce(state, policy(engine.visible(state, world), rng), world);
  return JSON.parse(JSON.stringify(engine.score(state, world))) as Score;
}

const show = ({ kept, judgements }: Score, standing: Standing, whole = true) =>
  renderToString(
    <Opinion
      kept={whole ? kept : null}
      judgements={judgements}
      standing={standing}
      mode={standing === 'practice' ? 'practice' : 'measured'}
      stakes={null}
      ledger={null}
      objection={(item, name) => <p>{`object to ${item}, ${name}`}</p>}
    />,
  );
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const numbers = played('own-number-first', 'accept-all', 3);
const verdicts = played('second-verdict', 'accept-all', 3);
const measured = played('measured-opinion', 'average', 3);

describe('what a run of second opinion kept', () => {
  it.each([numbers, verdicts, measured])('comes back as it was', ({ kept }) => {
    expect(read(kept)).toEqual(kept);
  });
  it('is refused when any part that is shown is missing', () => {
    const { kept } = numbers;
    for (const part of ['title', 'contrary', 'pass', 'items'])
      expect(read({ ...kept, [part]: undefined }), part).toBeNull();
    for (const part of Object.keys(kept.items[0] as KeptItem))
      expect(read({ ...kept, items: [{ ...kept.items[0], [part]: undefined }] }), part).toBeNull();
  });
  it.each<[string, Partial<Record<keyof KeptItem, unknown>>]>([
    ['a number that is none', { own: Number.NaN }],
    ['a number too large to write', { advice: 1e300 }],
    ['an object for an answer', { final: { toString: 1 } }],
    ['sureness between the steps', { ownSure: 50 }],
    ['a form of another kind', { form: { kind: 'constructor' } }],
    ['a tolerance below 0', { form: { kind: 'number', unit: 'h', tolerance: -1 } }],
    ['options that are no texts', { form: { kind: 'verdict', options: [1] } }],
    ['a kind of error nobody knows', { failureMode: '__proto__' }],
    ['a department nobody knows', { department: 'toString' }],
    ['a record without rows', { records: [{ id: 'a', title: 'A', columns: [] }] }],
    ['a rule that is a text', { rule: 'five days' }],
    ['confidence above 1', { confidence: 2 }],
  ])('%s is refused', (_, change) => {
    const { kept } = numbers;
    expect(read({ ...kept, items: [{ ...kept.items[0], ...change }] })).toBeNull();
  });
  it('nothing whatever makes it throw, and whatever it lets in can be shown', () => {
    const { kept } = verdicts;
    const near = fc
      .tuple(fc.constantFrom(...Object.keys(kept.items[0] as KeptItem)), fc.anything())
      .map(([key, value]) => ({ ...kept, items: [{ ...kept.items[0], [key]: value }] }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (raw) => {
        const back = read(raw);
        if (back) show({ ...verdicts, kept: back }, 'practice');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the debrief of second opinion', () => {
  it('counts in one sentence, and both marks with whether they were reached', () => {
    const told = head(numbers.kept, numbers.judgements);
    expect(told?.sentence).toMatch(
      /^Where the AI was wrong, you ended up right on 0 of 2\. Where it was right, on all 6\.$/,
    );
    expect(told?.marks.map(({ reached }) => reached)).toEqual([false, true]);
    expect(told?.marks[0]?.text).toBe(
      'Right in the end where the AI was wrong: 0 of 2. The mark is 7 in 10:',
    );
  });
  it('a practice shows counts and marks, no rate and no weight of advice', () => {
    const html = text(show(numbers, 'practice'));
    expect(html).toContain('you ended up right : 6 of 6');
    expect(html).toContain('training mix');
    expect(html).not.toContain('likely between');
    expect(html).not.toContain('How far you moved, and how far would have been best');
  });
  it('a measured run shows rates with intervals, the square, and the weight beside the best one', () => {
    const spec = specOf('measured-opinion');
    const world = engine.generate(spec, [], seeded(5));
    let state = engine.begin(world);
    world.items.forEach(({ task: { truth } }, i) => {
      const n = truth as number;
      const act = (action: Parameters<typeof engine.reduce>[1]) => {
        state = engine.reduce(state, action, world);
      };
      act({ do: 'answer', text: `${i % 2 ? n : 2 * n}` });
      act({ do: 'sure', step: 80 });
      act({ do: 'lock' });
      const advice = engine.visible(state, world).item?.advice?.reply as number;
      act({ do: 'answer', text: `${i % 5 ? n : advice}` });
      act({ do: 'sure', step: 100 });
      act({ do: 'commit' });
    });
    const score = engine.score(state, world);
    const html = text(show(score, 'measured'));
    expect(html).toMatch(/you ended up right : \d+ of \d+ \d+% \(likely between/);
    expect(html).toContain('Both skills in one picture');
    expect(html).toMatch(
      /How far you moved: \d\.\d\d \(likely between .* How far would have been best here: \d/,
    );
    const { rair, rsr } = square(score.kept) as NonNullable<ReturnType<typeof square>>;
    expect(Math.min(rair.n, rsr.n)).toBeGreaterThanOrEqual(8);
  });
  it('a measured run with too few on one side says what is lacking, and draws no square', () => {
    const html = text(show(measured, 'measured'));
    expect(html).toContain('A picture needs 8 cases on each side.');
    expect(html).not.toContain('Both skills in one picture');
  });
  it('every item is there again with its own place to object, in a file of objections as well', () => {
    const html = text(show(verdicts, 'practice'));
    for (const [i, { item, title }] of verdicts.kept.items.entries()) {
      expect(html).toContain(`object to ${item}, Item ${i + 1}`);
      expect(html).toContain(title);
    }
    const listed = items(verdicts.kept);
    expect(listed.map(({ item }) => item)).toEqual(verdicts.judgements.map(({ item }) => item));
    expect(listed.every(({ ai, key }) => ai.length > 10 && key.length > 10)).toBe(true);
  });
  it('every section is in the list at the top, and where only judgements are left nothing is made up', () => {
    const html = show(numbers, 'practice');
    for (const [id] of links(numbers.kept)) expect(html).toContain(`id="${id}"`);
    expect(links(null)).toEqual([]);
    expect(text(show(numbers, 'practice', false))).toContain('Only the judgements of this run are left');
  });
  it('an expert has both sides and no gap to complain of', () => {
    const best: Kept = played('second-verdict', 'expert', 4).kept;
    const told = head(best, []);
    expect(told?.marks.every(({ reached }) => reached)).toBe(true);
    expect(square(best)?.rair.n).toBe(0);
  });
  it('where a rule of thumb stood beside the advice, it stands in the table, and how often the AI was nearer', () => {
    const html = text(show(played('six-cash-forecasts', 'accept-all', 2), 'practice'));
    expect(html).toMatch(/nearer to the right answer than the rule of thumb on \d of 6 items/);
    expect(html).toContain('Own AI Rule of thumb Final Right');
    expect(text(show(numbers, 'practice'))).not.toMatch(/rule of thumb/i);
  });
  it('has no inline style', () => {
    for (const score of [numbers, verdicts, measured])
      expect(show(score, 'measured')).not.toMatch(/ style="/);
  });
});

it('a spec is read back from the page’s data, and nothing else is', () => {
  for (const { type, spec } of scenarios)
    if (type === 'second-opinion') {
      expect(isSpec(JSON.parse(JSON.stringify(spec)))).toBe(true);
      expect(isSpec({ ...(spec as Spec), made: [{ kind: 'toString', items: 1, level: 1 }] })).toBe(false);
      expect(isSpec({ ...(spec as Spec), contrary: 9 })).toBe(false);
    }
  expect(isSpec(null)).toBe(false);
});
