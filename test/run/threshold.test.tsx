import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { truth, screen as words } from '#words-of/threshold';
import { seeded } from '../../src/domain/rng.ts';
import ThresholdDebrief, {
  head,
  items,
  links,
  pass,
  read,
} from '../../src/simulations/threshold/Debrief.tsx';
import { engine } from '../../src/simulations/threshold/engine.ts';
import { robots } from '../../src/simulations/threshold/robots.ts';
import type { Action, Kept, Spec, State, World } from '../../src/simulations/threshold/types.ts';
import View from '../../src/simulations/threshold/View.tsx';
import { afterwards } from '../../src/simulations/threshold/view-after.tsx';
import { scenarios } from '../simulations/samples.ts';

// As a page does while the first round is looked at.
await afterwards.load();

const own = scenarios.filter(({ type }) => type === 'threshold');
const none = () => {};

/** A run of one of the robots, and every screen it met. */
function played(spec: Spec, robot: string, seed: number) {
  const world = engine.generate(spec, [], seeded(seed)) as World;
  const rng = seeded(seed + 1);
  const states: State[] = [engine.begin(world)];
  for (let state = states[0] as State; !engine.done(state, world); states.push(state)) {
    const policy = robots[robot] as (visible: unknown, rng: unknown) => Action;
    state = engine.reduce(state, policy(engine.visible(state, world), rng), world);
  }
  return { world, states, score: engine.score(states.at(-1) as State, world) };
}

const screen = (state: State, world: World) =>
  renderToString(
    <View
      visible={engine.visible(state, world)}
      title="A run"
      act={none}
      say={none}
      pause={none}
      leave={none}
      keys
    />,
  );

const keptOf = (robot: string, seed: number, name = 'fair-screen'): Kept => {
  const spec = own.find((sample) => sample.name === name)?.spec as Spec;
  return JSON.parse(JSON.stringify(played(spec, robot, seed).score.kept)) as Kept;
};

const debriefOf = (kept: Kept | null) =>
  renderToString(
    <ThresholdDebrief
      kept={kept}
      judgements={[]}
      standing="practice"
      mode="practice"
      stakes={null}
      ledger={null}
      objection={(item, name) => <button type="button">{`${item}: ${name}`}</button>}
    />,
  );

describe('the screen of a threshold', () => {
  it.each(own)(
    '$name: every screen of a run can be drawn, without a style attribute or a gap in a sentence',
    ({ spec }) => {
      const { world, states } = played(spec as Spec, 'half-step', 3);
      for (const state of states.slice(0, -1)) {
        const html = screen(state, world);
        expect(html).not.toMatch(/ style="|undefined|NaN|\[object/);
      }
      expect(screen(states.at(-1) as State, world)).toBe('');
    },
  );

  it('before a commit both moves look alike, nothing is chosen, and no verdict stands there', () => {
    const { world, states } = played(own[0]?.spec as Spec, 'expert', 5);
    const html = screen(states[0] as State, world);
    const buttons = [...html.matchAll(/<button[^>]*class="choice"[^>]*>/g)].map(([tag]) => tag);
    expect(buttons).toHaveLength(2);
    expect(new Set(buttons.map((tag) => tag.replace(/aria-keyshortcuts="\d"/, ''))).size).toBe(1);
    expect(buttons.join()).not.toContain('aria-pressed="true"');
    expect(html).not.toMatch(/class="tag|ROC|Cheapest/);
  });

  it('slider and number field say the same, and the picture has a sentence and its figures as a table', () => {
    const { world, states } = played(own[0]?.spec as Spec, 'expert', 5);
    const [first] = world.rounds;
    const html = screen(states[0] as State, world);
    const score = String(5 * (first?.proposal ?? 0));
    expect(html).toMatch(new RegExp(`type="range"[^>]*value="${score}"`));
    expect(html).toMatch(new RegExp(`type="number"[^>]*value="${score}"`));
    expect(html).toMatch(new RegExp(`role="img" aria-label="Bars by score. At cut-off ${score},`));
    expect(html).toContain(words.bands);
  });
});

describe('the debrief of a threshold', () => {
  it.each(own)('$name: reads back what a run kept and shows every round', ({ spec, name }) => {
    const { score } = played(spec as Spec, 'half-step', 4);
    const kept = read(JSON.parse(JSON.stringify(score.kept)));
    expect(kept, name).toEqual(score.kept);
    const html = debriefOf(kept);
    expect(html).not.toMatch(/ style="|undefined|NaN|\[object/);
    for (const { key } of score.kept.rounds) expect(html).toContain(`${key}: `);
    for (const [id] of links(kept)) expect(html).toContain(`id="${id}"`);
    expect(items(score.kept).map(({ item }) => item)).toEqual(score.judgements.map(({ item }) => item));
    expect(head(score.kept, score.judgements)?.marks).toHaveLength(3);
    expect(pass(score.kept)?.wrongStopped).toBe((spec as Spec).pass.wrongMoved);
  });

  it('folds what takes practice to read into one closed part of each round, and loses none of it', () => {
    for (const seed of [1, 2, 3]) {
      const kept = keptOf('half-step', seed, 'doubles-cut-off');
      const rounds = debriefOf(kept).split('<div class="threshold-round">').slice(1);
      expect(rounds).toHaveLength(kept.rounds.length);
      for (const html of rounds) {
        const [plain = '', folded = '', ...rest] = html.split(
          `<details class="figures unfold"><summary>${truth.more}</summary>`,
        );
        expect(rest).toEqual([]);
        expect(plain).toContain(truth.costs.title);
        expect(plain).not.toMatch(/ROC|decision curve|area under|just at this cut-off/);
        expect(folded).toContain(truth.roc.title);
        expect(folded).toContain(truth.benefit.title);
        expect(folded).toContain('area under the curve');
        expect(html).not.toContain('cannot be read');
      }
    }
  });

  it('says as many marks reached as the score counted', () => {
    for (const robot of ['expert', 'accept-all', 'review-none', 'random', 'limit-blind']) {
      for (let seed = 1; seed <= 5; seed++) {
        const { score } = played(own.find(({ name }) => name === 'fair-screen')?.spec as Spec, robot, seed);
        const marks = head(score.kept, score.judgements)?.marks ?? [];
        expect(
          marks.every(({ reached }) => reached),
          robot,
        ).toBe(score.passed);
      }
    }
  });

  it('without what was kept it adds nothing', () => {
    expect(debriefOf(null)).toBe('');
    expect(links(null)).toEqual([]);
  });
});

describe('what anybody may have written into a backup', () => {
  const good = keptOf('half-step', 6);
  const spoilt = (change: (kept: Kept) => void): unknown => {
    const copy = structuredClone(good);
    change(copy);
    return copy;
  };
  const first = (kept: Kept) => kept.rounds[0] as Kept['rounds'][number];

  it('is refused when a part is missing or of another form', () => {
    expect(read(good)).toEqual(good);
    for (const part of ['stakes', 'pass', 'rounds'])
      expect(read({ ...good, [part]: undefined }), part).toBeNull();
    for (const part of Object.keys(first(good)))
      expect(read({ ...good, rounds: [{ ...first(good), [part]: { toString: 1 } }] }), part).toBeNull();
    const hostile: ((kept: Kept) => void)[] = [
      (kept) => first(kept).costs.pop(),
      (kept) => first(kept).allowed.push(true),
      (kept) => (first(kept).own = 21),
      (kept) => (first(kept).proposal = -1),
      (kept) => (first(kept).best = 1.5),
      (kept) => (first(kept).fault = 'constructor' as never),
      (kept) => (first(kept).stage = 'later' as never),
      (kept) => (first(kept).period = 'year' as never),
      (kept) => (first(kept).all = []),
      (kept) => (first(kept).groups = ['one']),
      (kept) => (first(kept).last = []),
      (kept) => (kept.rounds[0] = { ...first(kept), all: [{ real: [3], clean: [4] }] }),
      (kept) =>
        (kept.rounds[0] = {
          ...first(kept),
          all: first(kept).all.map((g) => ({ ...g, real: g.clean.map(() => -4) })),
        }),
      (kept) => (first(kept).regret.own = Number.NaN),
      (kept) => (first(kept).minutesPerReview = Number.POSITIVE_INFINITY),
      (kept) => (kept.pass.wrongMoved = 2),
      (kept) => kept.rounds.push(...Array.from({ length: 40 }, () => first(kept))),
    ];
    for (const change of hostile) expect(read(spoilt(change)), String(change)).toBeNull();
  });

  it('never throws, and whatever is read can be drawn', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.anything().map((value) => ({ ...good, rounds: value })),
      fc
        .tuple(fc.constantFrom(...Object.keys(first(good))), fc.anything())
        .map(([part, value]) => ({ ...good, rounds: [{ ...first(good), [part]: value }] })),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const kept = read(raw);
        if (kept === null) return;
        debriefOf(kept);
        head(kept, []);
        items(kept);
      }),
      { numRuns: 400 },
    );
    expect(debriefOf(read({ ...good, rounds: [] }))).not.toMatch(/NaN/);
  });
});
