import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fourCounts } from '../../src/domain/metrics/counts.ts';
import { type Rng, seeded } from '../../src/domain/rng.ts';
import { author, toSpec } from '../../src/simulations/evidence-marking/author.ts';
import { engine } from '../../src/simulations/evidence-marking/engine.ts';
import { isSpec } from '../../src/simulations/evidence-marking/is-spec.ts';
import { expertFor, robots } from '../../src/simulations/evidence-marking/robots.ts';
import type { File } from '../../src/simulations/evidence-marking/schema.ts';
import { marksOf } from '../../src/simulations/evidence-marking/score.ts';
import { mostMarks, stepsOf } from '../../src/simulations/evidence-marking/steps.ts';
import type {
  Action,
  DrawnSet,
  State,
  Visible,
  World,
} from '../../src/simulations/evidence-marking/types.ts';

const shelf = { cases: [], roles: [] };
const folder = resolve(import.meta.dirname, '../../content/scenarios');
const names = ['three-cards', 'line-by-line', 'leave-answers', 'small-print', 'measured-evidence'];
const read = (name: string): File =>
  author.schema.parse(parse(readFileSync(resolve(folder, `${name}.yaml`), 'utf8'))) as File;
const files = new Map(names.map((name) => [name, read(name)]));
const fileOf = (name: string) => files.get(name) as File;
const worldOf = (name: string, seed: number) => engine.generate(toSpec(fileOf(name)), [], seeded(seed));
const countedSets = (world: World) => world.sets.filter(({ guided }) => !guided);

type Policy = (visible: Visible, rng: Rng) => Action;
/** Plays with a policy; calls `look` before every action. */
function play(world: World, policy: Policy, look: (visible: Visible, state: State) => void = () => {}) {
  const rng = seeded(1);
  let state = engine.begin(world);
  for (let i = 0; i < 2_000 && !engine.done(state, world); i++) {
    const visible = engine.visible(state, world);
    look(visible, state);
    state = engine.reduce(state, policy(visible, rng), world);
  }
  expect(engine.done(state, world)).toBe(true);
  return { state, score: engine.score(state, world) };
}
const robot = (name: string) => robots[name] as Policy;
const run = (world: World, ...actions: Action[]) =>
  actions.reduce((state, action) => engine.reduce(state, action, world), engine.begin(world));
const addresses = ({ documents }: Pick<DrawnSet, 'documents'>) =>
  documents.flatMap(({ id, lines }) => lines.map(({ at }) => `${id}/${at}`));

describe.each(names)('a run of %s', (name) => {
  const { draw } = fileOf(name);
  const worlds = Array.from({ length: 120 }, (_, i) => worldOf(name, i + 1));

  it('has exactly the declared claims, faults and gaps, on every seed', () => {
    for (const world of worlds) {
      const sets = countedSets(world);
      expect(sets).toHaveLength(draw.sets);
      const claims = sets.flatMap((set) => set.claims);
      for (const set of sets) expect(set.claims).toHaveLength(draw.claims);
      const of = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
      expect([of('contradicted'), of('not-in-source')]).toEqual([draw.contradicted, draw.notInSource]);
      expect(sets.filter(({ gaps }) => gaps.length > 0)).toHaveLength(draw.leftOut);
      expect(new Set(claims.map(({ item }) => item)).size).toBe(claims.length);
    }
  });

  it('shows all that was asked for, or leaves it out and says so in the key', () => {
    for (const world of worlds.slice(0, 40))
      for (const set of countedSets(world)) {
        const slots = toSpec(fileOf(name)).pool.find(({ id }) => id === set.id)?.slots ?? [];
        for (const { id, leftOut } of slots) {
          const shown = set.claims.some(({ key }) => key === `${set.id}-${id}`);
          if (leftOut) expect(shown).toBe(!set.gaps.some(({ why }) => why === leftOut.why));
        }
      }
  });

  it('shows every claim sound with one seed and faulty with another, so that a claim itself says nothing', () => {
    const seen = new Map<string, Set<boolean>>();
    for (let seed = 1; seed <= 400; seed++)
      for (const set of countedSets(worldOf(name, seed)))
        for (const { key, verdict } of set.claims)
          seen.set(key, (seen.get(key) ?? new Set()).add(verdict === 'supported'));
    for (const [key, both] of seen) expect(both.size, key).toBe(2);
  });

  it('puts faults anywhere in a summary: neither its first nor its second half holds more of them', () => {
    let [first, second] = [0, 0];
    for (const world of worlds)
      for (const { claims } of countedSets(world))
        claims.forEach(({ verdict }, i) => {
          if (verdict === 'supported') return;
          if (i < claims.length / 2) first += 1;
          else second += 1;
        });
    expect(first / (first + second)).toBeGreaterThan(0.35);
    expect(first / (first + second)).toBeLessThan(0.65);
  });

  it('tells nothing of the key before commit, and in a measured run nothing at all', () => {
    const world = worlds[3] as World;
    const measured = world.mode === 'measured';
    play(world, expertFor(world), ({ phase, item }) => {
      if (phase !== 'deciding' && !measured) return;
      expect(phase).toBe('deciding');
      expect(item?.reasons).toBeNull();
      const text = JSON.stringify(item);
      for (const { claims, gaps } of world.sets) {
        for (const { why } of claims) expect(text).not.toContain(JSON.stringify(why));
        for (const { why } of gaps) expect(text).not.toContain(JSON.stringify(why));
      }
      expect(text).not.toMatch(/failureMode|verdictRight|"gaps"|"at":\[/);
    });
  });

  it('shows the same papers whatever the versions: which line is marked in the source gives nothing away', () => {
    const papers = new Map<string, string>();
    for (const world of worlds.slice(0, 30))
      for (const { id, documents } of world.sets) {
        const text = JSON.stringify(documents);
        expect(papers.get(id) ?? text).toBe(text);
        papers.set(id, text);
      }
  });

  it('is held by its own check, and its spec by the form that a page reads', () => {
    expect(author.check?.(fileOf(name), shelf)).toEqual([]);
    expect(isSpec(JSON.parse(JSON.stringify(toSpec(fileOf(name)))))).toBe(true);
    expect(author.wrongShare(fileOf(name))).toBeCloseTo(
      (draw.contradicted + draw.notInSource + draw.leftOut) / (draw.sets * (draw.claims + 1)),
      12,
    );
  });
});

describe('deciding one claim', () => {
  const world = worldOf('small-print', 5);
  const set = world.sets[0] as DrawnSet;
  const [one = '', two = '', three = '', four = ''] = addresses(set);

  it('a line may be marked before or after the verdict, changed, and taken back', () => {
    const before = run(world, { do: 'mark', at: one }, { do: 'judge', verdict: 'supported' });
    const after = run(world, { do: 'judge', verdict: 'supported' }, { do: 'mark', at: one });
    expect(before).toEqual(after);
    expect(run(world, { do: 'mark', at: one }, { do: 'mark', at: two }).current.marks).toEqual([two]);
    expect(run(world, { do: 'mark', at: one }, { do: 'mark', at: one }).current.marks).toEqual([]);
  });

  it('“not in the source” has no line: it takes the mark away and lets none be set', () => {
    const said = run(world, { do: 'mark', at: one }, { do: 'judge', verdict: 'not-in-source' });
    expect(said.current.marks).toEqual([]);
    expect(engine.reduce(said, { do: 'mark', at: one }, world)).toBe(said);
    expect(engine.visible(said, world).missing).toEqual([]);
  });

  it('nothing is committed without a verdict and, where it needs one, a line', () => {
    const begun = engine.begin(world);
    expect(engine.visible(begun, world).missing).toEqual(['verdict', 'place']);
    expect(engine.reduce(begun, { do: 'commit' }, world)).toBe(begun);
    const half = run(world, { do: 'judge', verdict: 'contradicted' });
    expect(engine.visible(half, world).missing).toEqual(['place']);
    expect(engine.reduce(half, { do: 'commit' }, world)).toBe(half);
  });

  it('what is not allowed now gives back the very same state', () => {
    const begun = engine.begin(world);
    for (const action of [
      { do: 'next' },
      { do: 'none' },
      { do: 'skip-guide' },
      { do: 'mark', at: 'nowhere/1' },
      { do: 'mark', at: 'constructor' },
    ] as Action[])
      expect(engine.reduce(begun, action, world)).toBe(begun);
    const judged = run(world, { do: 'judge', verdict: 'supported' });
    expect(engine.reduce(judged, { do: 'judge', verdict: 'supported' }, world)).toBe(judged);
    const done = play(world, expertFor(world)).state;
    expect(engine.reduce(done, { do: 'next' }, world)).toBe(done);
  });

  it('of lines that were left out at most three may be marked, and “nothing” takes them all back', () => {
    let state = engine.begin(world);
    const gapAt = stepsOf(world).findIndex(({ claim }) => claim === null);
    const expert = expertFor(world);
    while (state.at < gapAt)
      state = engine.reduce(state, expert(engine.visible(state, world), seeded(1)), world);
    for (const at of [one, two, three]) state = engine.reduce(state, { do: 'mark', at }, world);
    expect(state.current.marks).toHaveLength(mostMarks);
    expect(engine.reduce(state, { do: 'mark', at: four }, world)).toBe(state);
    expect(engine.reduce(state, { do: 'judge', verdict: 'supported' }, world)).toBe(state);
    const none = engine.reduce(state, { do: 'none' }, world);
    expect(none.current).toMatchObject({ marks: [], none: true });
    expect(engine.reduce(none, { do: 'mark', at: one }, world).current).toMatchObject({
      marks: [one],
      none: false,
    });
  });
});

describe('the worked example', () => {
  const world = worldOf('line-by-line', 4);

  it('is watched, then finished, then done alone; it may be left at once, and only then', () => {
    const begun = engine.begin(world);
    expect(engine.visible(begun, world)).toMatchObject({
      phase: 'reasons',
      number: 0,
      guided: true,
      canSkipGuide: true,
    });
    const seen: string[] = [];
    play(world, (visible, rng) => {
      if (visible.guided && visible.phase === 'deciding') seen.push(visible.item?.help ?? '');
      // The example is not skipped, so that every step of it is reached.
      if (visible.canSkipGuide) return { do: 'next' };
      return expertFor(world)(visible, rng);
    });
    expect(new Set(seen)).toEqual(new Set(['place', 'none']));
    const later = engine.reduce(begun, { do: 'next' }, world);
    expect(engine.visible(later, world).canSkipGuide).toBe(false);
    expect(engine.reduce(later, { do: 'skip-guide' }, world)).toBe(later);
    const left = engine.reduce(begun, { do: 'skip-guide' }, world);
    expect(engine.visible(left, world)).toMatchObject({ number: 1, guided: false, phase: 'deciding' });
  });

  it('counts in no figure, and what was only watched is nobody’s decision', () => {
    const { score } = play(world, (visible, rng) =>
      visible.canSkipGuide ? { do: 'next' } : expertFor(world)(visible, rng),
    );
    const { draw } = fileOf('line-by-line');
    expect(score.judgements.filter(({ counted }) => counted)).toHaveLength(draw.sets * (draw.claims + 1));
    // Two claims with their place given, and what the example left out.
    expect(score.judgements.filter(({ counted }) => !counted)).toHaveLength(3);
    expect(score.kept.sets.filter(({ guided }) => guided)).toHaveLength(1);
  });
});

describe('the score', () => {
  it('the key itself reaches everything, on both sides and at every place', () => {
    for (const name of names) {
      const world = worldOf(name, 9);
      const { score } = play(world, expertFor(world));
      const { wrongThrough, rightStopped } = fourCounts(score.judgements);
      expect([wrongThrough, rightStopped]).toEqual([0, 0]);
      expect(score.judgements.every(({ fitting }) => fitting)).toBe(true);
      const { hits, wrong, due } = marksOf(score.kept);
      expect([hits, wrong]).toEqual([due, 0]);
      expect(score.passed).toBe(true);
    }
  });

  it('a right verdict on another line does not fit, and the line says so', () => {
    const world = worldOf('small-print', 11);
    const expert = expertFor(world);
    const { score } = play(world, (visible, rng) => {
      const action = expert(visible, rng);
      if (action.do !== 'mark' || visible.item?.ask !== 'claim') return action;
      const other = addresses(visible.item.set).find((at) => {
        const claim = world.sets.flatMap((set) => set.claims).find(({ key }) => key === visible.item?.key);
        return claim && !claim.at.includes(at);
      });
      return { do: 'mark', at: other ?? action.at };
    });
    const claims = score.judgements.filter(({ item }) => !item.endsWith('left-out'));
    for (const judgement of claims) {
      expect(judgement.stopped).toBe(!judgement.sound);
      expect(judgement.fitting).toBe(judgement.mark === 'nothing');
      expect(judgement.markRight).toBe(judgement.mark === 'nothing');
    }
    expect(score.passed, 'verdicts alone do not pass').toBe(false);
  });

  it('calling a contradicted claim “not in the source” stops it, but is not the fitting verdict', () => {
    const world = worldOf('measured-evidence', 3);
    const expert = expertFor(world);
    const { score } = play(world, (visible, rng) => {
      const action = expert(visible, rng);
      return action.do === 'judge' && action.verdict === 'contradicted'
        ? { do: 'judge', verdict: 'not-in-source' }
        : action;
    });
    const wrong = score.judgements.filter(({ item, sound }) => !sound && !item.endsWith('left-out'));
    expect(wrong.every(({ stopped }) => stopped)).toBe(true);
    expect(wrong.filter(({ fitting }) => !fitting)).toHaveLength(
      fileOf('measured-evidence').draw.contradicted,
    );
    expect(wrong.every(({ fitting, detailRight }) => fitting === detailRight)).toBe(true);
  });

  it('marking every line that may be marked does not find what was left out for nothing: false marks are counted', () => {
    const world = worldOf('measured-evidence', 3);
    const expert = expertFor(world);
    const { score } = play(world, (visible, rng) => {
      if (visible.item?.ask !== 'left-out' || visible.phase !== 'deciding') return expert(visible, rng);
      const { marks } = visible.item.chosen;
      const at = addresses(visible.item.set)[marks.length];
      return marks.length < mostMarks && at ? { do: 'mark', at } : { do: 'commit' };
    });
    expect(marksOf(score.kept).wrong).toBeGreaterThan(8);
    expect(fourCounts(score.judgements).rightStopped).toBe(3);
    expect(score.judgements.filter(({ item, fitting }) => item.endsWith('left-out') && fitting)).toEqual([]);
  });

  it('every judgement names a kind of error that the scenario trains, and sound ones none', () => {
    for (const name of names) {
      const skills = new Set<string>(fileOf(name).skills);
      for (let seed = 1; seed <= 20; seed++) {
        const world = worldOf(name, seed);
        const { score } = play(world, robot('random'));
        for (const { sound, failureMode, item } of score.judgements) {
          expect(item).toMatch(/^[a-z0-9-]+$/);
          if (sound) expect(failureMode).toBe('none');
          else expect(skills.has(failureMode), failureMode).toBe(true);
        }
      }
    }
  });

  it('random work ends in counts that add up, whatever was done', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (seed) => {
        const world = worldOf('leave-answers', seed);
        const { score } = play(world, robot('random'));
        const { hits, wrong, due } = marksOf(score.kept);
        expect(hits).toBeLessThanOrEqual(due);
        expect(wrong).toBeGreaterThanOrEqual(0);
        expect(JSON.parse(JSON.stringify(score.kept))).toEqual(score.kept);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the check says what is wrong with a scenario', () => {
  const good = read('small-print');
  type Source = File['sources'][number];
  const change = (edit: (source: Source) => void): File => {
    const file = structuredClone(good);
    edit(file.sources[0] as Source);
    return file;
  };
  const said = (file: File) =>
    (author.check?.(file, shelf) ?? []).map(({ expected, came }) => `${expected} / ${came}`).join('\n');
  const first = (source: Source) => source.claims[0] as Source['claims'][number];
  const firstVersion = (source: Source) =>
    first(source).versions[0] as Source['claims'][number]['versions'][number];

  it.each<[string, (source: Source) => void, RegExp]>([
    [
      'a place that is not there',
      (s) => {
        firstVersion(s).at = ['draft/9.9'];
      },
      /a line of this source \/ "draft\/9\.9"/,
    ],
    [
      'a verdict without its place',
      (s) => {
        firstVersion(s).at = [];
      },
      /at least one place for a claim that is supported/,
    ],
    [
      'a place for what is not in the source',
      (s) => {
        firstVersion(s).verdict = 'not-in-source';
      },
      /no place for a claim that is not in the source/,
    ],
    [
      'a kind of error on a sound claim',
      (s) => {
        firstVersion(s).failureMode = 'drift';
      },
      /no failureMode for a supported claim/,
    ],
    [
      'a claim that is never faulty',
      (s) => {
        for (const v of first(s).versions) {
          v.verdict = 'supported';
          delete v.failureMode;
        }
      },
      /a supported and a faulty version/,
    ],
    [
      'the same words twice',
      (s) => {
        for (const v of first(s).versions) v.text = 'The same.';
      },
      /every text of a version once/,
    ],
    [
      'a claim twice',
      (s) => {
        s.claims.push(structuredClone(first(s)));
      },
      /every id of a claim once \/ "trial" twice/,
    ],
    [
      'nothing that could be left out',
      (s) => {
        for (const c of s.claims) delete c.leftOut;
      },
      /at least one claim with `leftOut`/,
    ],
    [
      'a gap at no line',
      (s) => {
        const c = first(s);
        if (c.leftOut) c.leftOut.at = ['sheet/99'];
      },
      /"sheet\/99"/,
    ],
    [
      'too few claims to draw from',
      (s) => {
        s.claims.length = 6;
      },
      /a run that can be drawn with every seed/,
    ],
  ])('%s', (_name, edit, expected) => {
    expect(said(change(edit))).toMatch(expected);
  });

  it('a claim that may be left out and is not in the source, because then it is left out anyway', () => {
    const file = change((s) => {
      const version = first(s).versions[1];
      if (version) Object.assign(version, { verdict: 'not-in-source', at: [] });
    });
    expect(said(file)).toMatch(/only supported and contradicted versions where the line may be left out/);
  });

  it('a source that is named and is not there, and skills that do not occur or are not named', () => {
    const file = structuredClone(good);
    file.draw.always = ['nobody'];
    file.skills = ['drift', 'silent-truncation'];
    expect(said(file)).toMatch(/the id of a source: palmgren/);
    expect(said(file)).toMatch(/a kind of error that occurs in the claims \/ drift/);
    expect(said(file)).toMatch(/also .*overconfident-extraction/);
  });

  it('a word or a length that gives faulty versions away', () => {
    const file = structuredClone(good);
    for (const { claims } of file.sources)
      for (const { versions } of claims)
        for (const version of versions)
          if (version.verdict !== 'supported') version.text = `Certainly, and for all time: ${version.text}`;
    expect(said(file)).toMatch(/sound and faulty versions of like length \/ faulty ones that are longer/);
    expect(said(file)).toMatch(/no word that tells sound from faulty versions \/ "certainly"/);
  });

  it('its example passes it, and says what it is', () => {
    const file = author.schema.parse(parse(author.example('an-example', 'An example'))) as File;
    expect(said(file)).toBe('');
    expect(author.brief(file).length).toBe('10 claims in 2 summaries');
    expect(file.status).toBe('draft');
  });
});
