import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Case, moves } from '../../src/domain/case.ts';
import { seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import type { Action, World } from '../../src/simulations/review-desk/types.ts';
import View from '../../src/simulations/review-desk/View.tsx';
import { scenarios } from './played.ts';

/** The desk as it looks after some actions. */
function screen(world: World, actions: Action[] = [], keys = true): string {
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

const worlds = scenarios.map(
  ({ spec, cases }) => engine.generate(spec as World['spec'], cases, seeded(3)) as World,
);
const onlyItem = (world: World, at: number): World => ({ ...world, items: world.items.slice(at, at + 1) });

describe('before commit nothing on the desk leans', () => {
  it('looks the same, to the letter, whatever the truth of the item is', () => {
    for (const world of worlds) {
      for (const [at, item] of world.items.entries()) {
        const one = onlyItem(world, at);
        const other = { ...one, items: [{ ...item, case: turned(item.case) }] };
        const document = item.case.sourceRecords.find(({ id }) => !item.case.onDesk.includes(id));
        const steps: Action[] = [
          { do: 'rate', risk: 40 },
          ...(document ? [{ do: 'open' as const, record: document.id }] : []),
          { do: 'choose', move: 'escalate' },
          { do: 'mark', at: 'nothing' },
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

describe('after commit, in practice', () => {
  it('tells the truth in words, names the cue in its row and shows the case’s own euros', () => {
    const guided = worlds.map((world) => onlyItem(world, 1));
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
});
