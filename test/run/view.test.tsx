import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '#words/run';
import { verdict } from '#words/verdict';
import { type Case, moves } from '../../src/domain/case.ts';
import { seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import type { Action, Spec, Visible, World } from '../../src/simulations/review-desk/types.ts';
import View from '../../src/simulations/review-desk/View.tsx';
import { afterwards } from '../../src/simulations/review-desk/view-after.tsx';
import { deskScenarios as scenarios } from './played.ts';

// As a page does before the first item, and while it is read.
for (const { spec } of scenarios) await engine.prepare?.(spec as Spec);
await afterwards.load();

/** The desk as it looks after some actions; `change` shows what another shift would show. */
function screen(
  world: World,
  actions: Action[] = [],
  keys = true,
  change: (visible: Visible) => Visible = (visible) => visible,
): string {
  let state = engine.begin(world);
  for (const action of actions) {
    const next = engine.reduce(state, action, world);
    expect(next, JSON.stringify(action)).not.toBe(state);
    state = next;
  }
  const none = () => {};
  return renderToString(
    <View
      visible={change(engine.visible(state, world))}
      title="A shift"
      act={none}
      say={none}
      pause={none}
      leave={none}
      keys={keys}
    />,
  );
}

/** The same item with everything hidden turned round. */
const turned = (item: Case): Case => ({
  ...item,
  sound: !item.sound,
  truthText: 'Turned round.',
  cue: 'Turned round.',
  cueAt: item.onDesk.map((id) => `${id}/x`),
  failureMode: item.sound ? 'stale-data' : 'none',
  bestMove: item.sound ? 'stop-line' : 'accept',
  acceptableMoves: item.sound ? ['stop-line'] : ['accept'],
  escalateTo: [],
  answer: { ...item.answer, truth: null },
  feedback: 'Turned round.',
  verificationSteps: ['Turned round.'],
  costs: { missCents: 1, falseAlarmCents: 1, basis: 'none', per: 'day', verificationMinutes: 1 },
});

const worlds = scenarios.map(({ spec, cases }) => engine.generate(spec as Spec, cases, seeded(3)) as World);
const onlyItem = (world: World, at: number): World => ({ ...world, items: world.items.slice(at, at + 1) });

describe('before commit nothing on the desk leans', () => {
  it('looks the same, to the letter, whatever the truth of the item is', () => {
    for (const world of worlds) {
      for (const [at, item] of world.items.entries()) {
        const one = onlyItem(world, at);
        const ladder = item.ladder && { ...item.ladder, cases: item.ladder.cases.map(turned) };
        const other = { ...one, items: [{ ...item, case: turned(item.case), ladder }] };
        const document = item.case.sourceRecords.find(({ id }) => !item.case.onDesk.includes(id));
        const steps: Action[] = [
          { do: 'rate', risk: 40 },
          ...(document ? [{ do: 'open' as const, record: document.id }] : []),
          { do: 'choose', move: 'escalate' },
          { do: 'mark', at: 'nothing' },
          { do: 'say', text: 'It looks odd.' },
        ];
        for (let n = 0; n <= steps.length; n++) {
          expect(screen(one, steps.slice(0, n))).toBe(screen(other, steps.slice(0, n)));
        }
      }
    }
  });

  const first = onlyItem(worlds[0] as World, 2);

  it('shows five moves that differ in nothing but number and name', () => {
    const html = screen(first);
    const buttons = [...html.matchAll(/<button[^>]*class="move"[^>]*>.*?<\/button>/g)].map((m) => m[0]);
    expect(buttons).toHaveLength(moves.length);
    const bare = buttons.map((button) =>
      button
        .replace(/aria-keyshortcuts="\d"/, '')
        .replace(/<kbd[^>]*>\d<\/kbd>/, '')
        .replace(/<span>[^<]*<\/span>/, ''),
    );
    expect(new Set(bare).size).toBe(1);
  });

  it('has nothing chosen for the learner', () => {
    const html = screen(first);
    expect(html).not.toMatch(/ checked/);
    expect(html).not.toContain('aria-pressed="true"');
    expect(html).not.toMatch(/class="tag/);
    expect((html.match(/class="risk-step"/g) ?? []).length).toBe(6);
  });

  it('keeps closed records closed: titles only, and the reason why', () => {
    const item = first.items[0]?.case as Case;
    const html = screen(first);
    for (const record of item.sourceRecords.filter(({ id }) => !item.onDesk.includes(id))) {
      expect(html).toContain(record.title.replaceAll('&', '&amp;'));
      for (const { at } of record.rows) expect(html).not.toContain(`"${at}"`);
    }
    expect(html).toContain('Say first how likely it is');
    expect(html).toContain('aria-disabled="true"');
  });

  it('shows keys only where they are switched on', () => {
    expect(screen(first)).toContain('<kbd');
    expect(screen(first, [], false)).not.toContain('<kbd');
  });
});

describe('what a chosen move needs', () => {
  const first = onlyItem(worlds[0] as World, 2);
  const chosen: Action[] = [
    { do: 'rate', risk: 40 },
    { do: 'choose', move: 'accept' },
  ];

  it('offers one private sentence, says that nobody else sees it, and shows what was kept of it', () => {
    const html = screen(first, [...chosen, { do: 'say', text: 'The days do not fit.' }]);
    expect(html).toContain(run.sentence);
    expect(run.sentence).toContain('only you see this');
    expect(html).toMatch(/<input id="own-[^"]*"[^>]*maxLength="300"[^>]*value="The days do not fit\."/i);
    expect(screen(first)).not.toContain(run.sentence);
  });
});

describe('on a narrow screen', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('begins every item with the AI output, with all moves in sight', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const html = screen(onlyItem(worlds[0] as World, 2));
    expect(html).toMatch(/role="tab"[^>]*aria-selected="true"[^>]*>AI output/);
    expect(html).not.toContain('class="decide"');
    expect((html.match(/class="move"/g) ?? []).length).toBe(moves.length);
  });
});

describe('a shift whose next items are not decided yet', () => {
  it('names them by their place in the queue', () => {
    const html = screen(worlds[0] as World, [{ do: 'skip-guide' }], true, (visible) => ({
      ...visible,
      queue: visible.queue.map((entry, i) => (i > 0 ? { ...entry, title: null } : entry)),
    }));
    expect(html).toContain(`<span class="queue-title">${run.unnamed('2')}</span>`);
  });
});

describe('after commit, in practice', () => {
  it('tells the truth in words, names the cue in its row and shows the case’s own euros', () => {
    const guided = worlds.filter((world) => world.items[1]?.guided).map((world) => onlyItem(world, 1));
    expect(guided.length).toBeGreaterThan(3);
    for (const world of guided) {
      const item = world.items[0]?.case as Case;
      const html = screen(world, [
        { do: 'rate', risk: 40 },
        { do: 'choose', move: 'accept' },
        { do: 'mark', at: 'nothing' },
        { do: 'commit' },
      ]);
      expect(html).toContain(item.sound ? 'The AI output was right' : 'The AI output was wrong');
      expect((html.match(/class="(?:cue|support)-row/g) ?? []).length).toBe(item.cueAt.length);
      if (item.costs.basis === 'assumed') expect(html).toContain('teaching assumption');
      expect(html).not.toContain('class="move"');
    }
  });

  /** An item with the shift it belongs to. */
  type Drawn = { world: World; item: Case };
  const drawn = worlds.flatMap((world) => world.items.map(({ case: item }): Drawn => ({ world, item })));
  const wrong = drawn.filter(({ item }) => !item.sound && item.answer.truth !== null);
  const others = drawn.filter(({ item }) => item.sound || item.answer.truth === null);

  /** How an item looks once it was handed over, in practice. */
  const done = ({ world, item }: Drawn, change?: (visible: Visible) => Visible) => {
    const [first] = world.items;
    if (!first) throw new Error('a shift without items');
    const role = world.spec.roles.find(({ departments }) => departments.includes(item.department));
    return screen(
      { ...world, items: [{ ...first, guided: true, planted: false, ladder: null, case: item }] },
      [
        { do: 'rate', risk: 40 },
        { do: 'choose', move: 'escalate' },
        { do: 'detail', text: role?.id ?? '' },
        { do: 'mark', at: 'nothing' },
        { do: 'commit' },
      ],
      true,
      change,
    );
  };
  const one = wrong[0] as Drawn;

  it('offers to look again with the error gone for wrong outputs alone, and only where the right value is known', () => {
    expect([wrong.length, others.length].every((n) => n > 10)).toBe(true);
    for (const each of wrong) {
      const html = done(each);
      expect(html).toContain(verdict.again);
      expect(html, 'not pressed by itself').toMatch(/class="button again" aria-pressed="false"/);
      expect(html).not.toContain(verdict.againBy);
    }
    for (const each of others) expect(done(each)).not.toContain(verdict.again);
    const unknown = { ...one.item, answer: { ...one.item.answer, truth: null } };
    expect(done({ ...one, item: unknown })).not.toContain(verdict.again);
  });

  it('says of a planted item that it was one and does not count, and of no other', () => {
    const planted = (visible: Visible): Visible =>
      visible.item?.reasons
        ? { ...visible, item: { ...visible.item, reasons: { ...visible.item.reasons, planted: true } } }
        : visible;
    expect(done(one, planted)).toContain(verdict.planted);
    expect(done(one)).not.toContain(verdict.planted);
  });

  it('says when the next made-up items get harder or easier, and nothing when they do not', () => {
    for (const levelChange of ['harder', 'easier'] as const)
      expect(done(one, (visible) => ({ ...visible, levelChange }))).toContain(
        verdict.levelChange[levelChange],
      );
    const html = done(one);
    for (const line of Object.values(verdict.levelChange)) expect(html).not.toContain(line);
  });
});
