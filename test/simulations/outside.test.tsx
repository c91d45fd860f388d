import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gate, play } from '../../src/cli/gate.ts';
import { seeded } from '../../src/domain/rng.ts';
import { draftOf, published } from '../../src/library/drafting.ts';
import { drawnFrom } from '../../src/library/pool.ts';
import { Brief } from '../../src/run/Brief.tsx';
import Debrief from '../../src/run/Debrief.tsx';
import { itemsOf } from '../../src/run/debrief/objections.ts';
import { readKept } from '../../src/run/kept.ts';
import { debriefOf } from '../../src/run/parts-of.ts';
import { createPlayer } from '../../src/run/player.ts';
import { createWorld, prepare } from '../../src/run/ready.ts';
import { stakesOf } from '../../src/simulations/author.ts';
import { addAuthor, authorOf } from '../../src/simulations/authors.ts';
import { type Entry, registry } from '../../src/simulations/index.ts';
import { playable, register } from '../../src/simulations/registering.ts';
import { sayOf } from '../library/support.ts';
import * as tiny from './tiny.tsx';

const type = tiny.tinyType;
const example = published(tiny.author.example('even', 'Even or odd'));
const shelf = { cases: [], roles: [] };

beforeAll(() => {
  register(type, {
    engine: async () => tiny.engine as never,
    view: async () => tiny.view as never,
    debrief: async () => tiny.debrief,
    robots: async () => tiny.robots as never,
  } satisfies Entry);
  addAuthor(tiny.author as never);
});
afterAll(() => {
  delete registry[type];
  vi.unstubAllGlobals();
});

describe('a type of practice that comes from outside needs its own parts and one entry of the registry', () => {
  const read = async (text = example) => {
    const { library, problems } = await sayOf({ 'scenarios/even.yaml': text });
    return { scenario: library.scenarios.find(({ data }) => data.id === 'even')?.data, problems };
  };

  it('a name is given once', () => {
    expect(() => register(type, registry[type] as Entry)).toThrow(RangeError);
    expect(() => addAuthor(tiny.author as never)).toThrow(RangeError);
    expect(() => authorOf('nobody')).toThrow(/there is no simulation "nobody"; known: .*even-or-odd/);
  });

  it('its scenarios are read, checked by its own rules, and wrong fields are said in prose', async () => {
    expect((await read()).problems).toEqual([]);
    expect((await read(example.replace('cards: 20', 'cards: 21'))).problems.join()).toContain(
      'expected an even number of cards; found 21',
    );
    expect((await read(example.replace('cards: 20', 'card: 20'))).problems.join()).toMatch(
      /«card».*Did you mean «cards»\? Example: cards: 20/s,
    );
    expect((await read(example.replace(type, 'even-odd'))).problems.join()).toMatch(
      /review-desk.*even-or-odd/s,
    );
  });

  it('`npm run new` writes one that passes the check', async () => {
    const { library } = await sayOf({});
    const made = draftOf(library, 'scenario', 'quiet-week', undefined, type);
    if (!('draft' in made)) throw new Error('nothing was made');
    const { problems } = await sayOf({ 'scenarios/quiet-week.yaml': published(made.draft.text) });
    expect(problems).toEqual([]);
    expect(draftOf(library, 'scenario', 'quiet-week', undefined, 'even-or-od')).toMatchObject({
      said: { nearest: type },
    });
  });

  it('the gate lets its robots play', async () => {
    const { scenario } = await read();
    if (!scenario) throw new Error('not read');
    const report = await gate(await playable(type), { ...drawnFrom(scenario, shelf), seeds: 200 });
    expect(report.advice).toEqual([]);
    expect(report.counts).toHaveLength(4);
  });

  it('its first screen, its run and its debrief are drawn by the frames that all share', async () => {
    const { scenario } = await read();
    if (!scenario) throw new Error('not read');
    const brief = renderToString(
      <Brief
        brief={{
          scenario: 'even',
          type,
          title: scenario.title,
          mode: scenario.mode,
          guided: false,
          stakes: stakesOf(scenario),
          summary: scenario.summary,
          sitting: null,
          minutes: 2,
          level: 1,
          departments: 'Data',
          skills: [],
          text: authorOf(type).brief(scenario),
        }}
      />,
    );
    for (const part of ['20 numbers', 'Two moves', 'A right one is stopped', '€12', 'Both sides count.'])
      expect(brief).toContain(part);
    expect(brief).not.toContain('Opening records');

    const { spec } = drawnFrom(scenario, shelf);
    vi.stubGlobal('fetch', async () => Response.json({ v: 1, type, caseSet: 'abc', spec, cases: [] }));
    const ready = await prepare('even', type);
    const world = createWorld(ready, 7);
    const player = createPlayer(ready.engine, world, []);
    expect(player.visible()).toMatchObject({ number: 1, total: 20 });
    while (!player.done()) expect(player.act({ do: 'stop' })).toBe(true);

    const score = play(
      { engine: tiny.engine as never },
      world,
      tiny.robots.robots.expert as never,
      seeded(1),
    );
    if (!score) throw new Error('not played');
    const kept = { v: 1, type, title: 'Even', stakes: stakesOf(scenario), own: score.kept };
    const shown = JSON.parse(JSON.stringify(kept)) as unknown;
    const html = renderToString(
      <Debrief
        of={await debriefOf(type)}
        shift={{
          run: 'r1',
          scenario: 'even',
          type,
          title: 'Even',
          seed: 7,
          fresh: true,
          mode: 'practice',
          stakes: kept.stakes,
          passed: score.passed,
          judgements: score.judgements,
          ledger: score.ledger,
          kept: readKept(shown),
        }}
        lesson={null}
        practices={{ practices: [], modes: {} }}
      />,
    );
    for (const part of [
      'You settled 20 numbers.',
      'Even and odd told apart.',
      'href="#numbers"',
      'The numbers',
    ])
      expect(html).toContain(part);
    expect(html).toContain('<table class="four">');
    // Nobody was asked how sure they were, so nothing is told of it.
    expect(html).not.toContain('id="sure"');

    const items = await itemsOf('r1', async () => ({ shown }) as never);
    expect(items?.[0]).toMatchObject({ item: 'card-1', key: 'Divide by two.' });
  });

  it('a run of a type this site does not know still tells its judgements', async () => {
    expect(await debriefOf('of-a-newer-site')).toBeNull();
  });
});
