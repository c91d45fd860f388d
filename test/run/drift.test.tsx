import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { drift, driftAfter, driftAuthor } from '#words-of/drift';
import { play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import Debrief, { head, items, links, read } from '../../src/simulations/drift/Debrief.tsx';
import { engine } from '../../src/simulations/drift/engine.ts';
import { robots } from '../../src/simulations/drift/robots.ts';
import type { Action, Kept, Spec, Visible } from '../../src/simulations/drift/types.ts';
import View from '../../src/simulations/drift/View.tsx';
import { spokenStart, spokenStep } from '../../src/simulations/drift/view-spoken.tsx';
import { type AnyRobot } from '../../src/simulations/index.ts';
import { playable } from '../../src/simulations/registering.ts';
import { scenarios } from '../simulations/samples.ts';

const type = await playable('drift');
const own = scenarios
  .filter((one) => one.type === 'drift')
  .map(({ name, spec }) => ({ name, spec: spec as Spec }));
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const worldOf = (spec: Spec, seed: number) => engine.generate(spec, [], seeded(seed));
const finished = (spec: Spec, robot: string, seed: number) => {
  const score = play(type, worldOf(spec, seed), robots[robot] as AnyRobot, seeded(seed));
  if (!score) throw new Error(`${robot} found no end`);
  return score;
};
const keptOf = (spec: Spec, robot: string, seed: number) =>
  JSON.parse(JSON.stringify(finished(spec, robot, seed).kept)) as Kept;
const show = (kept: Kept | null, standing: 'measured' | 'few-wrong' | 'practice' = 'practice') =>
  renderToString(
    <Debrief
      kept={kept}
      judgements={[]}
      standing={standing}
      mode="practice"
      stakes={null}
      ledger={null}
      objection={(item, name) => <p>{`object to ${item}, ${name}`}</p>}
    />,
  );
const screen = (visible: Visible) => {
  const none = () => {};
  return renderToString(
    <View visible={visible} title="Lines" act={none} say={none} pause={none} leave={none} keys />,
  );
};

describe('what is said to the ear while lines are watched', () => {
  it.each(own)('$name: every sentence has one full stop, also after a list of errors', ({ spec }) => {
    const said: string[] = [];
    for (let seed = 0; seed < 4; seed++) {
      const world = worldOf(spec, seed);
      const ways: Action[][] = [
        [{ do: 'carry-on' }],
        [{ do: 'to-next-wrong' }, { do: 'look' }, { do: 'carry-on' }],
      ];
      for (const way of ways) {
        let state = engine.begin(world);
        said.push(spokenStart(engine.visible(state, world), null));
        for (let step = 0; step < 60; step++) {
          for (const action of way) {
            const before = engine.visible(state, world);
            state = engine.reduce(state, action, world);
            const now = engine.visible(state, world);
            if (now.phase === 'watching' && now.seen.length > before.seen.length)
              said.push(spokenStep(now, before));
          }
        }
      }
    }
    expect(said.some((one) => /wrong\. \p{Lu}.+ The tally/u.test(one))).toBe(true);
    for (const one of said) {
      expect(one).not.toMatch(/\.\s*\.|[?!]\./);
      expect(one).toMatch(/\.$/);
    }
  });
});

describe('the debrief of lines', () => {
  it.each(own)(
    '$name: every run of every robot is told whole, each line with its chart and its table',
    ({ spec }) => {
      for (const robot of ['expert', 'accept-all', 'reject-all', 'random']) {
        const kept = read(keptOf(spec, robot, 9)) as Kept;
        const html = show(kept);
        expect(html.match(/role="img"/g)).toHaveLength(spec.lines);
        expect(text(html)).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(text(html)).toContain(`object to line-${spec.lines}`);
        expect(html).not.toContain(' style="');
        expect(items?.(kept)).toHaveLength(spec.lines);
        expect(head(kept, [])?.marks).toHaveLength(2);
        expect(links(kept)).toHaveLength(2);
      }
    },
  );

  it('marks say both sides, and agree with the score', () => {
    for (const { spec } of own)
      for (let seed = 1; seed <= 10; seed++)
        for (const robot of ['expert', 'tally-without-log', 'accept-all']) {
          const { passed, kept } = finished(spec, robot, seed);
          expect(
            head(kept as Kept, [])?.marks.every(({ reached }) => reached),
            `${robot} ${seed}`,
          ).toBe(passed);
        }
  });

  it('says that nobody stops at once, and the evidence at the stop in words', () => {
    const spec = own.find(({ name }) => name === 'two-readers')?.spec as Spec;
    const told = text(show(keptOf(spec, 'expert', 4)));
    expect(told).toMatch(/the evidence stood at (more than )?9\d in 100/);
    expect(told).toContain('Nobody stops at once');
  });

  it('false stops become a rate in a measured run of eight lines, and nowhere else', () => {
    const measured = own.find(({ spec }) => spec.mode === 'measured')?.spec as Spec;
    expect(text(show(keptOf(measured, 'expert', 4), 'few-wrong'))).toMatch(
      /As a rate: \d+% \(likely between/,
    );
    expect(text(show(keptOf(measured, 'expert', 4), 'practice'))).not.toMatch(/\d%/);
    const short = own.find(({ name }) => name === 'ten-weeks')?.spec as Spec;
    expect(text(show(keptOf(short, 'expert', 4), 'few-wrong'))).toContain('(4 of 8)');
  });

  it('what was kept survives the way through storage; anything else is null and never throws', () => {
    const whole = keptOf(own[0]?.spec as Spec, 'expert', 3);
    expect(read(whole)).toEqual(whole);
    const line = whole.lines[0] as Kept['lines'][number];
    const hostile: unknown[] = [
      null,
      [],
      'x',
      { ...whole, lines: {} },
      { ...whole, step: 'year' },
      { ...whole, perPeriod: 0 },
      { ...whole, lines: [{ ...line, stop: 1e9 }] },
      { ...whole, lines: [{ ...line, tau: -1 }] },
      { ...whole, lines: [{ ...line, audited: [3] }] },
      { ...whole, lines: [{ ...line, audited: [] }] },
      { ...whole, lines: [{ ...line, assessment: { ...line.assessment, result: 'constructor' } }] },
      { ...whole, lines: [{ ...line, extras: [{ place: 9_999, was: 0 }] }] },
      { ...whole, step: 'week', perPeriod: 7 },
    ];
    for (const raw of hostile) expect(read(raw), JSON.stringify(raw)?.slice(0, 80)).toBeNull();
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(line), ...Object.keys(whole)),
        fc.anything(),
        (key, value) => {
          for (const raw of [
            { ...whole, [key]: value },
            { ...whole, lines: [{ ...line, [key]: value }] },
          ]) {
            const kept = read(raw);
            if (kept) show(kept);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(show(null)).toBe('');
  });
});

describe('the screen of a line', () => {
  it('all moves look alike, none is chosen beforehand, and findings wear no colour', () => {
    for (const { spec } of own) {
      const world = worldOf(spec, 2);
      let state = engine.begin(world);
      for (let i = 0; i < 4; i++) {
        const html = screen(engine.visible(state, world));
        const foot = /<section class="stage-foot".*$/s.exec(html)?.[0] ?? '';
        expect(new Set([...foot.matchAll(/<button[^>]*class="([^"]*)"/g)].map((m) => m[1]))).toEqual(
          new Set(['choice']),
        );
        expect(html).not.toMatch(/class="tag/);
        expect(html).not.toContain(' style="');
        expect(text(html)).not.toMatch(/undefined|NaN/);
        state = engine.reduce(state, { do: 'carry-on' }, world);
      }
      state = engine.reduce(state, { do: 'stop' }, world);
      const html = screen(engine.visible(state, world));
      expect(html).not.toMatch(/<input[^>]*checked/);
      expect(text(html)).toContain(drift.unclear);
    }
  });

  it('in practice the end of a line is told with its chart', () => {
    const { spec } = own.find(({ name }) => name === 'six-weeks') as { spec: Spec };
    const world = worldOf(spec, 2);
    let state = engine.begin(world);
    const way: Action[] = [
      { do: 'look' },
      { do: 'stop' },
      { do: 'reason', cause: 'unclear' },
      { do: 'commit' },
    ];
    for (const action of way) state = engine.reduce(state, action, world);
    const told = text(screen(engine.visible(state, world)));
    expect(told).toContain(driftAfter.title['false-stop']);
    expect(told).toContain('You stopped in week 1.');
  });
});

it('the brief tells both sides of passing, for outputs and for weeks', () => {
  const brief = (step: 'item' | 'week', limit: number) =>
    driftAuthor.brief({
      mode: 'practice',
      step,
      periods: 5,
      perPeriod: 12,
      outputsPerAudit: 4,
      perLook: 3,
      lines: 4,
      limit,
    });
  expect(brief('item', 4).pass).toMatch(/without good grounds.*both signs.*you have 4 audits more\./);
  expect(brief('week', 0).pass).toMatch(/without good grounds.*both signs/);
  expect(brief('week', 0).pass).not.toMatch(/ more\b/);
  expect(brief('week', 1).pass).toContain('you have 1 week more.');
});
