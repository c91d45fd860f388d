import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import Debrief from '../../src/run/Debrief.tsx';
import type { FinishedShift } from '../../src/run/kept.ts';
import type { AnyDebrief } from '../../src/run/parts-of.ts';
import * as own from '../../src/simulations/silo-map/Debrief.tsx';
import { engine } from '../../src/simulations/silo-map/engine.ts';
import { robots } from '../../src/simulations/silo-map/robots.ts';
import type { Kept, KeptLink, Score, Spec } from '../../src/simulations/silo-map/types.ts';
import { scenarios } from '../simulations/samples.ts';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const sample = (name: string) => scenarios.find((scenario) => scenario.name === name)?.spec as Spec;

function finished(robot: string, name = 'measured-silos', seed = 3): FinishedShift & { score: Score } {
  const spec = sample(name);
  const world = engine.generate(spec, [], seeded(seed));
  const score = play({ engine } as never, world, robots[robot] as never, seeded(1)) as Score;
  return {
    run: 'run1',
    scenario: name,
    type: 'silo-map',
    title: spec.title,
    seed,
    fresh: true,
    mode: spec.mode,
    stakes: spec.stakes,
    passed: score.passed,
    judgements: score.judgements,
    ledger: score.ledger,
    kept: {
      v: 1,
      type: 'silo-map',
      title: spec.title,
      stakes: spec.stakes,
      own: JSON.parse(JSON.stringify(score.kept)) as object,
    },
    score,
  };
}

const show = (shift: FinishedShift) =>
  renderToString(<Debrief of={own as unknown as AnyDebrief} shift={shift} lesson={null} />);

describe('the debrief of the silo map', () => {
  it('says in one sentence what was put right and saved, and names all four marks', () => {
    const html = text(show(finished('expert')));
    expect(html).toContain('You put right 10 of 10 wrong statements and changed 0 of 20 right ones.');
    expect(html).toMatch(/Wrong ones put right: 10 of 10\. The mark is 7 in 10: reached\./);
    expect(html).toMatch(/Right ones left as they are: 20 of 20\. The mark is 4 in 5: reached\./);
    expect(html).toMatch(/Extra work avoided: (\d+ hours?) of \1 that the best links avoid\..*?: reached\./);
    expect(html).toMatch(/Links that pass on more than needed: none\. The mark is none: reached\./);
    expect(text(show(finished('accept-all')))).toMatch(/Wrong ones put right: 0 of 10\..*?: not reached\./);
  });

  it('shows each map as a table, with what you said, what the AI said and what really happens', () => {
    const { score, ...shift } = finished('expert');
    const html = show(shift);
    for (const { title, links } of score.kept.processes) {
      expect(text(html)).toContain(`Hand-overs of “${title}”`);
      expect(links.length).toBe(5);
    }
    expect(text(html)).toMatch(/Wrong joins: you found (\d+) of \1\./);
    expect(html.match(/<svg viewBox="0 0 360/g)).toHaveLength(3);
    expect(html).not.toContain('style="');
  });

  it('tells every statement again with the lines that show it, each with an objection of its own', () => {
    const { score, ...shift } = finished('accept-all');
    const html = show(shift);
    const cues = score.kept.processes.flatMap(({ links }) => links.flatMap((link) => link.cues));
    expect(html.match(/class="row-note cue"/g)).toHaveLength(cues.length);
    expect(html.match(/class="dispute"/g)).toHaveLength(30);
    expect(text(html)).toContain('Wrong, and left as it was');
    expect(own.items?.(score.kept).map(({ item }) => item)).toEqual(
      expect.arrayContaining(score.judgements.map(({ item }) => item)),
    );
  });

  it('says which links gave away too much', () => {
    let wide = 0;
    for (let seed = 1; seed < 30 && wide === 0; seed++) {
      const { score, ...shift } = finished('widest-access', 'one-pay-change', seed);
      if (score.kept.processes.every(({ outcome }) => outcome.after.exposed === 0)) continue;
      wide += 1;
      const html = text(show(shift));
      expect(html).toMatch(/Too wide: /);
      expect(html).toMatch(/people who do not need all of it/);
      expect(html).toMatch(/Links that pass on more than needed: \d\. The mark is none: not reached\./);
    }
    expect(wide).toBe(1);
  });

  it('is still whole when only the judgements are left', () => {
    const html = text(show({ ...finished('expert'), kept: null }));
    expect(html).toContain('Only the judgements of this shift are left');
    expect(html).toContain('You stopped all 10 wrong outputs');
  });
});

describe('what a run kept', () => {
  const { kept } = finished('expert').score;
  const first = (change: (link: KeptLink) => unknown): unknown => ({
    ...kept,
    processes: kept.processes.map((process) => ({
      ...process,
      links: process.links.map((link, i) => (i === 0 ? change(link) : link)),
    })),
  });

  it('comes back as it was', () => {
    expect(own.read(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no processes', { ...kept, processes: undefined }],
    ['a mark above one', { ...kept, pass: { ...kept.pass, putRight: 2 } }],
    ['trouble in words', { ...kept, trouble: { ...kept.trouble, late: 'much' } }],
    ['a status every object has', first((link) => ({ ...link, truth: 'constructor' }))],
    ['a claim without confidence', first((link) => ({ ...link, claim: { status: 'late' } }))],
    ['a system that is not there', first((link) => ({ ...link, to: 5 }))],
    ['half a system', first((link) => ({ ...link, from: 0.5 }))],
    ['lines that are no list', first((link) => ({ ...link, out: {} }))],
    ['a line on a day in words', first((link) => ({ ...link, in: [{ ...link.in[0], day: 'Monday' }] }))],
    [
      'a value of an unknown kind',
      first((link) => ({ ...link, in: [{ ...link.in[0], value: { kind: 'x' } }] })),
    ],
    [
      'an unknown way to arrive',
      first((link) => ({ ...link, in: [{ ...link.in[0], by: { how: 'toString', who: null } }] })),
    ],
    [
      'an own design without a key',
      first((link) => ({ ...link, entry: { ...link.entry, own: { access: 'a' } } })),
    ],
    [
      'a direction every object has',
      first((link) => ({ ...link, right: { ...link.right, direction: 'valueOf' } })),
    ],
    ['a best link that is not there', best([5])],
    ['too many lines', first((link) => ({ ...link, out: Array.from({ length: 90 }, () => link.out[0]) }))],
  ])('is refused with %s', (_, raw) => {
    expect(own.read(raw)).toBeNull();
  });

  function best(bestLinks: number[]): unknown {
    const processes = kept.processes.map((one) => ({ ...one, outcome: { ...one.outcome, bestLinks } }));
    return { ...kept, processes };
  }

  it('never throws, and what it lets through can be drawn', () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value))
          walk(part, [...path, Array.isArray(value) ? +key : key]);
    };
    walk(kept.processes[0], ['processes', 0]);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const copy = JSON.parse(JSON.stringify(kept)) as Kept;
        const target = path
          .slice(0, -1)
          .reduce((at, key) => (at as Record<string, unknown>)[key], copy as unknown);
        (target as Record<string, unknown>)[String(path.at(-1))] = value;
        const read = own.read(copy);
        if (read === null) return;
        const { score: _score, ...shift } = finished('accept-all');
        renderToString(
          <own.default
            kept={read}
            judgements={shift.judgements}
            standing="practice"
            mode="practice"
            stakes={null}
            ledger={null}
            objection={() => null}
          />,
        );
        own.head(read, shift.judgements);
        own.items?.(read);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        own.read(raw);
      }),
      { numRuns: 300 },
    );
  });
});
