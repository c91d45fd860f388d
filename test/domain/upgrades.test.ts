import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/domain/event-schemas.ts';
import { type Upgrade, upgraded, upgrades, versionOf } from '../../src/domain/upgrades.ts';
import { event } from './some-events.ts';

const fixtureOf = (name: string) => new URL(`./fixtures/upgrades/${name}.json`, import.meta.url);
const withoutFixture = (list: readonly Upgrade[]) =>
  list.map((u) => u.name).filter((name) => !existsSync(fixtureOf(name)));

/** Two changes a kind might go through, in the form a real one takes. */
const example: Upgrade[] = [
  {
    name: 'example-read-page-becomes-lesson',
    kind: 'lesson.opened',
    from: 1,
    up: (data) => ({ chapter: (data as { page: string }).page }),
  },
  {
    name: 'example-read-chapter-becomes-lesson',
    kind: 'lesson.opened',
    from: 2,
    up: (data) => ({ lesson: (data as { chapter: string }).chapter.toLowerCase() }),
  },
];
const old = { ...event(0, 'lesson.opened', { lesson: 'm01-l1' }), data: { page: 'M01-L1' } };

describe('upgrades', () => {
  it('each have a frozen example, and it comes out as it did then', () => {
    expect(withoutFixture(upgrades)).toEqual([]);
    for (const upgrade of upgrades) {
      const { before, after } = JSON.parse(readFileSync(fixtureOf(upgrade.name), 'utf8'));
      expect(upgrade.up(before), upgrade.name).toEqual(after);
    }
  });

  it('are found out when the frozen example is missing', () => {
    expect(withoutFixture(example)).toEqual(example.map((u) => u.name));
  });

  it('have different names and lead from 1 upwards without a gap', () => {
    expect(new Set(upgrades.map((u) => u.name)).size).toBe(upgrades.length);
    for (const list of [upgrades, example]) {
      for (const kind of new Set(list.map((u) => u.kind))) {
        const steps = list.filter((u) => u.kind === kind).map((u) => u.from);
        expect(steps).toEqual(steps.map((_, i) => i + 1));
      }
    }
  });

  it('bring an old event up through every step when it is read, and leave what is stored alone', () => {
    const before = structuredClone(old);
    expect(upgraded(old, example)).toEqual({ ...old, v: 3, data: { lesson: 'm01-l1' } });
    expect(readEvent(old, example)).toMatchObject({ ok: true, event: { v: 3, data: { lesson: 'm01-l1' } } });
    expect(old).toEqual(before);
  });

  it('start where the event stands and pass over other kinds', () => {
    const half = { ...old, v: 2, data: { chapter: 'M01-L1' } };
    expect(upgraded(half, example).data).toEqual({ lesson: 'm01-l1' });
    const other = event(0, 'run.left', { run: 'run1' });
    expect(upgraded(other, example)).toBe(other);
    expect(versionOf('lesson.opened', example)).toBe(3);
    expect(versionOf('run.left', example)).toBe(1);
  });

  it('that cannot read their data make a broken event, not a crash', () => {
    expect(readEvent({ ...old, data: {} }, example)).toEqual({ ok: false, why: 'data' });
  });

  it('make yesterday’s site keep what today’s wrote', () => {
    const todays = { ...old, v: 3, data: { lesson: 'm01-l1' } };
    expect(readEvent(todays)).toEqual({ unknown: true, kept: todays });
  });
});
