import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnySimulation, createPlayer } from '../../src/run/player.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { played } from './played.ts';

const any = engine as unknown as AnySimulation;

describe('a run is a replay that stops', () => {
  const { world, actions } = played('expert', 11);

  it('stops anywhere and stands exactly there again, half-made choices included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: actions.length }), (stop) => {
        const player = createPlayer(any, world, []);
        for (const action of actions.slice(0, stop)) player.act(action);
        const again = createPlayer(any, world, JSON.parse(JSON.stringify(player.actions)));
        expect(again.visible()).toEqual(player.visible());
        expect(again.done()).toBe(stop === actions.length);
      }),
    );
  });

  it('keeps no action that is not one or is not allowed now', () => {
    const player = createPlayer(any, world, []);
    for (const refused of [{ do: 'commit' }, { do: 'fly' }, null, { do: 'open', record: 'nothing-such' }]) {
      expect(player.act(refused)).toBe(false);
    }
    expect(player.actions).toEqual([]);
  });

  it('numbers actions as the log does, even when a kept one no longer applies', () => {
    const player = createPlayer(any, world, [{ do: 'rate', risk: 40 }, { do: 'gone' }]);
    player.act({ do: 'choose', move: 'accept' });
    expect(player.actions).toHaveLength(3);
  });
});

describe('two tabs on one run', () => {
  const { world } = played('expert', 11);
  const start = [{ do: 'rate', risk: 40 }];

  it('changes nothing while the log is behind or equal', () => {
    const player = createPlayer(any, world, start);
    player.act({ do: 'choose', move: 'accept' });
    expect(player.follow(start)).toBe(false);
    expect(player.follow([...player.actions])).toBe(false);
    expect(player.actions).toHaveLength(2);
  });

  it('goes along when the other tab went on', () => {
    const player = createPlayer(any, world, start);
    expect(player.follow([...start, { do: 'choose', move: 'escalate' }])).toBe(true);
    expect(player.visible().item).toMatchObject({ chosen: { move: 'escalate' } });
  });

  it('lets the log win where both took the same number', () => {
    const player = createPlayer(any, world, start);
    player.act({ do: 'choose', move: 'accept' });
    expect(player.follow([...start, { do: 'choose', move: 'stop-line' }])).toBe(true);
    expect(player.visible().item).toMatchObject({ chosen: { move: 'stop-line' } });
  });

  it('lets an action of the other tab that is heard late win, though its own was in the log already', () => {
    const player = createPlayer(any, world, start);
    player.act({ do: 'choose', move: 'accept' });
    player.follow([...start, { do: 'choose', move: 'accept' }]);
    expect(player.follow([...start, { do: 'choose', move: 'stop-line' }])).toBe(true);
    expect(player.visible().item).toMatchObject({ chosen: { move: 'stop-line' } });
  });
});
