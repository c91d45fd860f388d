import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownKinds, limits, readEvent } from '../../src/domain/event-schemas.ts';
import { foldAll } from '../../src/domain/fold.ts';
import { emptyProgress } from '../../src/domain/progress.ts';
import { event, eventLog, kinds } from './some-events.ts';

const opened = event(0, 'lesson.opened', { lesson: 'm01-l1' });
const acted = (action: unknown) => event(1, 'run.acted', { run: 'run1', n: 0, action, ms: 10 });
const circle: unknown[] = [];
circle.push(circle);

describe('reading an event from outside', () => {
  it('gives every event of every kind back as it was written', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(eventLog(40), (log) => {
        for (const one of log) {
          seen.add(one.kind);
          const read = readEvent(JSON.parse(JSON.stringify(one)));
          expect(read).toEqual({ ok: true, event: one });
        }
      }),
    );
    expect([...seen].sort()).toEqual([...kinds].sort());
    expect(knownKinds).toBe(kinds.length);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (raw) => {
        expect(readEvent(raw).ok ?? false).toBe(false);
        expect(readEvent({ ...opened, data: raw }).ok).toBeTypeOf('boolean');
        expect(readEvent({ ...acted(raw) }).unknown).toBeUndefined();
      }),
    );
  });

  it('refuses an event when any one field is missing, null or of another type', () => {
    const whole = {
      ...event(0, 'run.started', {
        run: 'run1',
        scenario: 'first-shift',
        type: 'review-desk',
        seed: 7,
        caseSet: 'abc',
        fresh: true,
        lesson: 'm01-l1',
        mode: 'measured',
        stakes: null,
      }),
    };
    expect(readEvent(whole).ok).toBe(true);
    for (const key of Object.keys(whole)) {
      for (const bad of [undefined, null, {}, [], Number.NaN, -1, '']) {
        expect(readEvent({ ...whole, [key]: bad }), `${key}: ${bad}`).toMatchObject({ ok: false });
      }
    }
    for (const key of Object.keys(whole.data)) {
      for (const bad of [undefined, [], {}, Number.NaN, -1]) {
        const read = readEvent({ ...whole, data: { ...whole.data, [key]: bad } });
        expect(read, `${key}: ${bad}`).toEqual({ ok: false, why: `data.${key}` });
      }
    }
  });

  it.each([
    [
      'a note beyond its limit',
      event(0, 'note.written', { lesson: 'a', note: 'b', text: 'x'.repeat(limits.note + 1) }),
    ],
    [
      'an objection beyond its limit',
      event(0, 'key.disputed', { run: 'r', item: 'i', text: 'x'.repeat(limits.dispute + 1) }),
    ],
    [
      'stakes below nothing',
      event(0, 'run.started', {
        run: 'r',
        scenario: 's',
        type: 't',
        seed: 1,
        caseSet: 'c',
        fresh: true,
        lesson: null,
        mode: 'practice',
        stakes: { missCents: Number.NaN, falseStopCents: 1, checkCents: 1 },
      }),
    ],
    ['an action beyond its limit', acted({ do: 'x'.repeat(limits.action) })],
    ['an action that is a circle', acted(circle)],
    ['a seed beyond 32 bits', { ...opened, kind: 'run.started', data: { seed: 2 ** 32 } }],
    [
      'a day that is none',
      event(0, 'path.accepted', { path: 'p', due: 'tomorrow', note: '', from: '', link: '' }),
    ],
    [
      'a department we do not have',
      event(0, 'run.finished', {
        run: 'r',
        passed: true,
        judgements: [{ department: 'moon' } as never],
        ledger: null,
        shown: null,
      }),
    ],
  ])('refuses %s', (_, raw) => {
    expect(readEvent(raw).ok).toBe(false);
  });

  it.each([
    ['words for a key', { point: 'It names the case' }],
    ['the name of a part of every object', { point: 'constructor' }],
    ['a key without end', { point: 'a'.repeat(200) }],
    ['a list for a key', { point: ['1a2b'] }],
    ['neither ticked nor not', { ticked: 1 }],
    ['no note', { note: undefined }],
  ])('refuses a tick with %s', (_, wrong) => {
    const tick = { lesson: 'm03-l1', note: 'mine', point: '1a2b', ticked: true };
    expect(readEvent(event(0, 'point.ticked', tick)).ok).toBe(true);
    expect(readEvent(event(0, 'point.ticked', { ...tick, ...(wrong as object) })).ok).toBe(false);
  });

  it('believes no moment beyond the year 2200, nor beyond one that is given, in id or date', () => {
    const soon = opened.at + 2 * 86_400_000;
    for (const at of [8.64e15, Date.UTC(2200, 0, 2)])
      expect(readEvent({ ...opened, at })).toEqual({ ok: false, why: 'at' });
    const far = { ...opened, id: `zzzzzzzzz${opened.id.slice(9)}` };
    expect(readEvent(far)).toEqual({ ok: false, why: 'at' });
    expect(readEvent(opened, [], soon).ok).toBe(true);
    expect(readEvent({ ...opened, at: soon + 1 }).ok).toBe(true);
    expect(readEvent({ ...opened, at: soon + 1 }, [], soon)).toEqual({ ok: false, why: 'at' });
    expect(readEvent(event(60 * 24 * 3, 'lesson.opened', { lesson: 'a' }), [], soon)).toEqual({
      ok: false,
      why: 'at',
    });
  });

  it('accepts a note of exactly the limit', () => {
    const text = 'x'.repeat(limits.note);
    expect(readEvent(event(0, 'note.written', { lesson: 'a', note: 'b', text })).ok).toBe(true);
  });

  it('keeps what a newer site wrote: another kind, or a newer version of a kind', () => {
    const newer = { ...opened, kind: 'badge.earned', data: { badge: 'x', deep: [1, { y: 2 }] } };
    expect(readEvent(newer)).toEqual({ unknown: true, kept: newer });
    const changed = { ...opened, v: 9, data: { lessons: ['m01-l1'] } };
    expect(readEvent(changed)).toEqual({ unknown: true, kept: changed });
  });

  it('drops fields it does not know', () => {
    const read = readEvent({ ...opened, extra: 1, data: { ...opened.data, more: 2 } });
    expect(read).toEqual({ ok: true, event: opened });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'refuses “%s” as a name that becomes a key',
    (lesson) => {
      expect(readEvent({ ...opened, data: { lesson } }).ok).toBe(false);
    },
  );

  it('lets no __proto__ through, in fields, actions or newer kinds', () => {
    const forged = JSON.parse(
      `{"id":"${opened.id}","at":1,"v":1,"kind":"run.acted","__proto__":{"polluted":1},` +
        '"data":{"__proto__":{"polluted":1},"run":"run1","n":0,"ms":1,"action":{"do":"x","__proto__":{"polluted":1}}}}',
    );
    const read = readEvent(forged);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).not.toContain('polluted');
    const newer = readEvent({ ...forged, kind: 'badge.earned' });
    expect(newer.unknown).toBe(true);
    expect(JSON.stringify(newer)).not.toContain('polluted');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

const frozenLines = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

describe('events of version 1, frozen', () => {
  const lines = frozenLines('events-v1');
  const events = lines.map((line) => readEvent(JSON.parse(line)));

  it('can all still be read, and there is one of every first kind', () => {
    expect(events.filter((read) => !read.ok)).toEqual([]);
    const first = new Set(lines.map((line) => (JSON.parse(line) as { kind: string }).kind));
    expect(first.size).toBe(14);
  });

  it('still fold to what they folded to then', () => {
    const then = JSON.parse(readFileSync(new URL('./fixtures/progress-v1.json', import.meta.url), 'utf8'));
    expect(
      foldAll(
        emptyProgress(),
        events.flatMap((read) => (read.ok ? [read.event] : [])),
      ),
    ).toEqual(then);
  });

  it('are runs of practice at stakes nobody wrote down: there was nothing else before measured shifts', () => {
    const runs = events.flatMap((read) => (read.ok && read.event.kind === 'run.started' ? [read.event] : []));
    expect(runs.map(({ v, data }) => [v, data.mode, data.stakes])).toEqual([
      [2, 'practice', null],
      [2, 'practice', null],
    ]);
  });
});

describe('events since measured shifts, frozen', () => {
  it('are read as they were written: a measured run with its stakes, an objection and its end, a tick beside a note', () => {
    const written = frozenLines('events-v2').map((line) => JSON.parse(line));
    expect(written.map((raw) => readEvent(raw))).toEqual(written.map((event) => ({ ok: true, event })));
    const { runs, disputes, lessons } = foldAll(emptyProgress(), written);
    expect(runs['m1n2o3p4q5r6']).toMatchObject({
      mode: 'measured',
      stakes: { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 },
      state: 'finished',
    });
    expect(disputes).toEqual({
      'm1n2o3p4q5r6/ap-017': {
        run: 'm1n2o3p4q5r6',
        item: 'ap-017',
        text: 'The contract says net of freight.',
        at: 1795252290000,
      },
    });
    expect(lessons['m04-l1']?.ticks).toEqual({ 'a-better-note/1x9f0qk': true });
  });
});
