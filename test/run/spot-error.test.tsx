import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { spot, spotDebrief, told } from '#words-of/spot-error';
import { play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import type { DebriefModule } from '../../src/simulations/contract.ts';
import { author } from '../../src/simulations/spot-error/author.ts';
import * as module from '../../src/simulations/spot-error/Debrief.tsx';
import { engine } from '../../src/simulations/spot-error/engine.ts';
import { expertFor, robots } from '../../src/simulations/spot-error/robots.ts';
import type { Action, Kept, Score, Sought, Spec, World } from '../../src/simulations/spot-error/types.ts';
import View from '../../src/simulations/spot-error/View.tsx';
import { library, scenarios } from '../simulations/samples.ts';

const own = scenarios.filter(({ type }) => type === 'spot-error');
const worldOf = (name: string, seed = 6): World =>
  engine.generate(own.find((s) => s.name === name)?.spec as Spec, [], seeded(seed));
const debrief: DebriefModule<Kept> = module;
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function screen(world: World, actions: Action[] = []): string {
  let state = engine.begin(world);
  for (const action of actions) {
    const next = engine.reduce(state, action, world);
    expect(next, JSON.stringify(action)).not.toBe(state);
    state = next;
  }
  const none = () => {};
  return renderToString(
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
}

const scoreOf = (world: World, robot = robots['one-in-four']): Score =>
  play({ engine: engine as never }, world, robot as never, seeded(2)) as Score;

function tell(kept: Kept | null, score: Score, standing: 'practice' | 'measured' = 'practice'): string {
  return renderToString(
    <debrief.default
      kept={kept}
      judgements={score.judgements}
      standing={standing}
      mode={standing}
      stakes={null}
      ledger={score.ledger}
      objection={(item) => <i>{`object to ${item}`}</i>}
    />,
  );
}

describe('before commit nothing on a piece leans', () => {
  it.each(own.map(({ name }) => name))(
    '%s looks the same, to the letter, whatever is wrong in it',
    (name) => {
      const world = worldOf(name);
      const other: World = {
        ...world,
        pieces: world.pieces.map((piece) => ({
          ...piece,
          panels: piece.panels.map((panel) => ({
            ...panel,
            parts: panel.parts.map((part) => ({
              ...part,
              why: 'Turned round.',
              odd: !part.odd,
              fault: part.fault ? null : { kind: world.spec.kinds[0]?.id as string, fix: [] },
            })),
          })),
        })),
      };
      const at = world.pieces[0]?.panels[0]?.parts[1]?.at as string;
      const steps: Action[] = [
        { do: 'mark', part: at },
        { do: 'kind', part: at, kind: world.spec.kinds[1]?.id as string },
      ];
      for (let n = 0; n <= steps.length; n++)
        expect(screen(world, steps.slice(0, n))).toBe(screen(other, steps.slice(0, n)));
      expect(screen(world, steps)).not.toMatch(/class="tag/);
    },
  );

  it('every part is a toggle that says what it is, and a marked one asks for its kind right there', () => {
    const world = worldOf('who-is-hurt');
    const parts = world.pieces[0]?.panels.flatMap((panel) => panel.parts) ?? [];
    const html = screen(world, [{ do: 'mark', part: parts[2]?.at as string }]);
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(parts.length - 1);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(html.match(/<select/g)).toHaveLength(1);
    expect(html).not.toContain('style=');
    // One stop of the Tab key for each side; arrows go on from there.
    expect(html.match(/spot-toggle[^>]*tabindex="0"/g)).toHaveLength(world.pieces[0]?.panels.length ?? 0);
  });

  it('after commit every part is told in words with its reason', () => {
    const world = worldOf('two-logs');
    const html = screen(world, [{ do: 'commit' }]);
    for (const part of world.pieces[0]?.panels.flatMap((panel) => panel.parts) ?? [])
      expect(text(html)).toContain(part.why);
    expect(text(html)).toContain(told.outcome().left);
    expect(text(html)).not.toContain(told.outcome().hit);
  });
});

describe('the debrief', () => {
  it.each(own.map(({ name }) => name))('%s: comes back from storage and is told whole', (name) => {
    const world = worldOf(name);
    const score = scoreOf(world);
    const kept = debrief.read(JSON.parse(JSON.stringify(score.kept)));
    expect(kept).toEqual(score.kept);
    const html = text(tell(kept, score));
    for (const { title } of world.pieces) expect(html).toContain(title);
    for (const j of score.judgements) if (!j.fitting) expect(html).toContain(`object to ${j.item}`);
    const head = debrief.head(kept as Kept, score.judgements);
    expect(head?.marks).toHaveLength(2);
    expect(head?.sentence).toContain(` ${world.spec.seek?.many ?? 'wrong parts'}, and `);
    const items = debrief.items?.(kept as Kept) ?? [];
    expect(items.map(({ item }) => item)).toEqual(score.judgements.map(({ item }) => item));
  });

  it('counts hits, false marks and misses, and the right kind apart; rates in measured runs only', () => {
    const world = worldOf('measured-spot');
    const all = scoreOf(world, expertFor(world));
    const kept = debrief.read(all.kept);
    expect(text(tell(kept, all, 'measured'))).toContain(spotDebrief.kind.sentence(12, 12));
    expect(text(tell(kept, all, 'measured'))).toContain('As a rate:');
    expect(text(tell(kept, all))).not.toContain('%');
    const none = scoreOf(world, robots['accept-all']);
    expect(text(tell(debrief.read(none.kept), none))).toContain(spotDebrief.kind.sentence(0, 0));
  });

  it('shows its sections only while something is kept', () => {
    const score = scoreOf(worldOf('two-logs'));
    expect(tell(null, score)).toBe('');
    expect(debrief.links(null)).toEqual([]);
    const kept = debrief.read(score.kept);
    for (const [id] of debrief.links(kept)) expect(tell(kept, score)).toContain(`id="${id}"`);
  });
});

describe('a scenario whose parts are marked for something else than a fault', () => {
  const seekers = own.filter(({ spec }) => (spec as Spec).seek).map(({ name }) => name);
  const foreign =
    /wrong part|part that is wrong|nothing was wrong|wrong, and you|wrong ones?\b|nothing wrong|sound (one|part)s? (left|marked|alone)|kinds? of fault|the fault/i;
  it('there are some, and why-it-stalls is one of them', () => {
    expect(seekers).toContain('why-it-stalls');
  });
  it.each(seekers)('%s says its own word before commit, after it and in the debrief', (name) => {
    const world = worldOf(name);
    const { one, many } = world.spec.seek as Sought;
    expect(text(screen(world))).toContain(`Mark each ${one}. Leave the other parts alone.`);
    const parts = world.pieces[0]?.panels.flatMap((panel) => panel.parts) ?? [];
    const marks = parts.flatMap(({ at }): Action[] => [
      { do: 'mark', part: at },
      { do: 'kind', part: at, kind: world.spec.kinds[0]?.id as string },
      ...(world.spec.fix
        ? [{ do: 'fix', part: at, fix: world.spec.fix.options[0]?.id as string } as const]
        : []),
    ]);
    expect(text(screen(world, marks.slice(0, 1)))).toContain(`Kind of ${one}`);
    for (const marked of [[], marks]) {
      const html = text(screen(world, [...marked, { do: 'commit' }]));
      expect(html).toContain(`no ${one}, ${marked.length > 0 ? 'but you marked it' : 'left alone'}`);
      expect(html).not.toMatch(foreign);
    }
    for (const robot of [robots['accept-all'], robots['one-in-four'], expertFor(world)]) {
      const score = scoreOf(world, robot);
      const kept = debrief.read(JSON.parse(JSON.stringify(score.kept))) as Kept;
      const head = debrief.head(kept, score.judgements);
      const said = [head?.sentence, ...(head?.marks ?? []).map((mark) => mark.text), text(tell(kept, score))];
      expect(said.join(' ')).not.toMatch(foreign);
      expect(head?.sentence).toContain(` ${many}, and `);
    }
  });
  it.each(seekers)('%s says it before the start too: steps, kinds, stakes and marks', (name) => {
    const file = library.scenarios.find(({ data }) => data.id === name)?.data;
    const brief = author.brief(file as never);
    const said = [
      ...brief.steps,
      ...brief.notes,
      brief.moves?.title,
      ...Object.values(brief.stakes),
      brief.pass,
    ];
    expect(said.join(' ')).not.toMatch(foreign);
    expect(brief.stakes.miss).toMatch(
      new RegExp(`^An? ${(file as unknown as Spec).seek?.one} goes unmarked$`),
    );
  });
  it('a run that was kept before there was such a word is still told, in the words of that time', () => {
    const score = scoreOf(worldOf('why-it-stalls'));
    const { seek: _later, ...old } = score.kept;
    const kept = debrief.read(JSON.parse(JSON.stringify(old))) as Kept;
    expect(kept).toEqual(old);
    expect(debrief.head(kept, score.judgements)?.sentence).toContain(' wrong parts, and ');
    expect(text(tell(kept, score))).toContain('Kind of fault');
  });
});

describe('what a backup from anybody holds', () => {
  const { kept } = scoreOf(worldOf('why-it-stalls'));
  type Change = (kept: Kept) => unknown;
  const piece =
    (change: object): Change =>
    (k) => ({ ...k, pieces: [{ ...k.pieces[0], ...change }] });
  const part =
    (change: object): Change =>
    (k) => {
      const [first] = k.pieces;
      const [panel] = first?.panels ?? [];
      return {
        ...k,
        pieces: [{ ...first, panels: [{ ...panel, parts: [{ ...panel?.parts[0], ...change }] }] }],
      };
    };
  it.each<[string, Change]>([
    ['nothing', () => null],
    ['a list', () => []],
    ['no pieces', ({ pieces: _gone, ...k }) => k],
    ['a text for pieces', (k) => ({ ...k, pieces: 'x' })],
    ['a kind of error every object has', (k) => ({ ...k, kinds: [{ ...k.kinds[0], mode: 'toString' }] })],
    ['a word for what is marked that is an object', (k) => ({ ...k, seek: { one: {}, many: 'x' } })],
    ['a question without answers', (k) => ({ ...k, fix: { question: 'x', short: 'x' } })],
    ['pass marks above one', (k) => ({ ...k, pass: { wrongStopped: 2, rightLetThrough: 1 } })],
    ['a title that is an object', piece({ title: {} })],
    ['a hundred panels', piece({ panels: Array.from({ length: 100 }, () => ({})) })],
    [
      'a record with a column in a column',
      piece({ records: [{ id: 'a', title: 'a', columns: [[]], rows: [] }] }),
    ],
    ['cells that are no list', part({ cells: 'abc' })],
    ['an outcome of its own', part({ outcome: 'constructor' })],
    ['a choice that is a text', part({ chosen: 'x' })],
    ['a why that is an object', part({ why: { toString: 1 } })],
    ['a key without an item', part({ item: undefined })],
  ])('is refused with %s', (_name, change) => {
    expect(debrief.read(change(structuredClone(kept)))).toBeNull();
  });

  it('is never thrown at, and what passes can be drawn', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('kinds', 'seek', 'fix', 'pieces', 'pass'), (raw, field) => {
        debrief.read(raw);
        const read = debrief.read({ ...kept, [field]: raw });
        if (read) tell(read, { judgements: [], kept, passed: false, ledger: null });
      }),
      { numRuns: 300 },
    );
  });
});

describe('words for counts', () => {
  it.each([
    [[3, 4, 1, 8], 'You marked 3 of 4 wrong parts, and also marked 1 of 8 sound ones.'],
    [[1, 1, 0, 6], 'You marked the one wrong part, and left all 6 sound ones alone.'],
    [[0, 0, 0, 7], 'Nothing was wrong here, and you left all 7 sound ones alone.'],
    [[0, 0, 1, 7], 'Nothing was wrong here, and you also marked 1 of 7 sound ones.'],
    [[2, 2, 2, 5], 'You marked all 2 wrong parts, and also marked 2 of 5 sound ones.'],
  ] as const)('%j', ([hits, faults, falseMarks, sound], sentence) => {
    expect(told.summary(hits, faults, falseMarks, sound)).toBe(sentence);
  });
  it('says a part or a title with one full stop, or with its own question mark', () => {
    expect(spot.saidMarked('It pays twice.', '1 Double')).toBe(
      'Marked: It pays twice. Name the kind: 1 Double.',
    );
    expect(spot.saidBoth('Net pay', 'Double')).toBe('Marked: Net pay. Kind: Double.');
    expect(spot.saidUnmarked('He said “now.”')).toBe('No longer marked: He said “now.”');
    expect(spot.saidPiece(1, 4, 'Who needs it?', 'Look.')).toBe('Piece 1 of 4: Who needs it? Look.');
  });
  it('says what a mark still needs', () => {
    expect(spot.missingKind(1)).toBe('One marked part still needs its kind.');
    expect(spot.missingFix(2, 'Which?')).toBe('2 marked parts still need an answer: Which?');
  });
});
