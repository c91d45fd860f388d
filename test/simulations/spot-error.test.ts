import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { play } from '../../src/cli/gate.ts';
import { ledger } from '../../src/domain/metrics/cost.ts';
import { seeded } from '../../src/domain/rng.ts';
import { author } from '../../src/simulations/spot-error/author.ts';
import { engine } from '../../src/simulations/spot-error/engine.ts';
import type { File } from '../../src/simulations/spot-error/file.ts';
import { expertFor, robots } from '../../src/simulations/spot-error/robots.ts';
import type { Action, Spec, State, World } from '../../src/simulations/spot-error/types.ts';

const shelf = { cases: [], roles: [] };
const folder = resolve(import.meta.dirname, '../../content/scenarios');
const fileOf = (yaml: string): File => author.schema.parse(parse(yaml));
const scenario = (id: string): File => fileOf(readFileSync(resolve(folder, `${id}.yaml`), 'utf8'));
const ids = [
  'two-logs',
  'why-it-stalls',
  'supplier-notes',
  'vanished-controls',
  'who-is-hurt',
  'measured-spot',
];
const specOf = (file: File): Spec => author.toSpec(file, shelf).spec;
const specs = ids.map((id) => [id, specOf(scenario(id))] as const);
const logs = specOf(scenario('two-logs'));
const world = (spec: Spec, seed: number): World => engine.generate(spec, [], seeded(seed));
const partsOf = ({ pieces }: World) =>
  pieces.flatMap((piece) => piece.panels.flatMap(({ parts }) => parts.map((part) => ({ piece, part }))));

/** Plays actions and gives back every state; an action that changes nothing is an error here. */
function after(w: World, actions: Action[], from: State = engine.begin(w)): State {
  return actions.reduce((state, action) => {
    const next = engine.reduce(state, action, w);
    expect(next, JSON.stringify(action)).not.toBe(state);
    return next;
  }, from);
}
const refused = (w: World, state: State, action: Action) =>
  expect(engine.reduce(state, action, w), JSON.stringify(action)).toBe(state);

describe('what a run shows', () => {
  it.each(specs)(
    '%s: the exact number of pieces, sound look-alikes and faults, on every seed',
    (_id, spec) => {
      for (let seed = 0; seed < 200; seed++) {
        const w = world(spec, seed);
        const faults = w.pieces.map(
          (p) => p.panels.flatMap(({ parts }) => parts).filter((x) => x.fault).length,
        );
        expect(w.pieces).toHaveLength(spec.draw.pieces);
        expect(new Set(w.pieces.map(({ id }) => id)).size).toBe(spec.draw.pieces);
        expect(faults.filter((n) => n === 0)).toHaveLength(spec.draw.sound);
        expect(faults.reduce((sum, n) => sum + n, 0)).toBe(spec.draw.faults);
        const items = partsOf(w).map(({ piece, part }) => `${piece.id}-${part.at}`);
        expect(new Set(items).size).toBe(items.length);
      }
    },
  );

  it.each(specs)(
    '%s: a sound piece comes after a faulty one of its family, and looks as odd',
    (_id, spec) => {
      const odd = { sound: 0, soundPieces: 0, faulty: 0, faultyPieces: 0 };
      const family = new Map(spec.pieces.map((p) => [p.id, p.family]));
      for (let seed = 0; seed < 200; seed++) {
        const { pieces } = world(spec, seed);
        pieces.forEach(({ id, panels }, i) => {
          const parts = panels.flatMap((panel) => panel.parts);
          const unusual = parts.filter((p) => p.odd || p.fault).length;
          if (parts.some((p) => p.fault)) {
            odd.faulty += unusual;
            odd.faultyPieces += 1;
            return;
          }
          odd.sound += unusual;
          odd.soundPieces += 1;
          const before = pieces.slice(0, i).filter((p) => p.panels.some((q) => q.parts.some((x) => x.fault)));
          expect(before.some((p) => family.get(p.id) === family.get(id))).toBe(true);
        });
      }
      const [sound, faulty] = [odd.sound / odd.soundPieces, odd.faulty / odd.faultyPieces];
      expect(Math.abs(sound - faulty), `${sound} against ${faulty}`).toBeLessThan(1.5);
      expect(sound).toBeGreaterThan(1);
    },
  );

  it('what a fault lies in how two parts disagree about stays as it is', () => {
    const spec = specOf(scenario('measured-spot'));
    const keeps = new Map(
      spec.pieces.flatMap((p) =>
        p.panels.flatMap((q) =>
          q.parts.flatMap((part) =>
            part.faulty
              .filter((v) => v.keeps.length > 0)
              .map((v) => [`${p.id} ${v.cells.join()}`, v.keeps] as const),
          ),
        ),
      ),
    );
    let seen = 0;
    for (let seed = 0; seed < 400; seed++) {
      for (const piece of world(spec, seed).pieces) {
        const parts = piece.panels.flatMap((panel) => panel.parts);
        for (const part of parts) {
          for (const at of keeps.get(`${piece.id} ${part.cells.join()}`) ?? []) {
            seen += 1;
            const other = parts.find((p) => p.at === at);
            expect(other?.fault).toBeNull();
            expect(other?.odd).toBe(false);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('every version of every part comes up, and faults stand anywhere', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 600; seed++)
      for (const { piece, part } of partsOf(world(logs, seed)))
        seen.add(`${piece.id} ${part.at} ${part.cells.join()}`);
    const all = logs.pieces.flatMap((p) =>
      p.panels.flatMap((q) =>
        q.parts.flatMap((part) =>
          [part.sound, ...part.odd, ...part.faulty].map((v) => `${p.id} ${part.at} ${v.cells.join()}`),
        ),
      ),
    );
    expect(all.filter((version) => !seen.has(version))).toEqual([]);
  });

  it('says in words why nothing can be drawn', () => {
    const draw = (change: Partial<Spec['draw']>) => () =>
      world({ ...logs, draw: { ...logs.draw, ...change } }, 1);
    expect(draw({ pieces: 9 })).toThrow(RangeError);
    expect(draw({ faults: 99 })).toThrow(/cannot place 99 faults/);
    expect(draw({ faults: 1 })).toThrow(/cannot place 1 faults/);
    expect(draw({ sound: 3, pieces: 3 })).toThrow(/cannot draw 3 pieces with 3 sound/);
  });
});

describe('marking', () => {
  const w = world(logs, 5);
  const first = w.pieces[0] as World['pieces'][number];
  const parts = first.panels.flatMap((panel) => panel.parts);
  const at = (i: number) => parts[i]?.at as string;

  it('takes marks back until commit, and asks for kind and check of every mark', () => {
    const state = after(w, [
      { do: 'mark', part: at(0) },
      { do: 'mark', part: at(3) },
      { do: 'kind', part: at(3), kind: 'misread' },
    ]);
    expect(engine.visible(state, w).missing).toEqual([
      { part: at(0), of: 'kind' },
      { part: at(3), of: 'fix' },
    ]);
    refused(w, state, { do: 'commit' });
    const back = after(
      w,
      [
        { do: 'unmark', part: at(0) },
        { do: 'kind', part: at(3), kind: 'twice' },
        { do: 'fix', part: at(3), fix: 'sample' },
        { do: 'commit' },
      ],
      state,
    );
    expect(back.current.marks).toEqual([{ part: at(3), kind: 'twice', fix: 'sample' }]);
    for (const action of [
      { do: 'mark', part: at(1) },
      { do: 'unmark', part: at(3) },
      { do: 'commit' },
    ] as Action[])
      refused(w, back, action);
  });

  it('refuses what is not there', () => {
    const marked = after(w, [{ do: 'mark', part: at(0) }]);
    for (const action of [
      { do: 'mark', part: at(0) },
      { do: 'mark', part: 'nowhere' },
      { do: 'unmark', part: at(1) },
      { do: 'kind', part: at(1), kind: 'misread' },
      { do: 'kind', part: at(0), kind: 'no-kind' },
      { do: 'fix', part: at(0), fix: 'no-fix' },
      { do: 'open', record: 'papers' },
      { do: 'open', record: 'nowhere' },
      { do: 'next' },
    ] as Action[])
      refused(w, marked, action);
    refused(w, after(w, [{ do: 'open', record: 'orders' }]), { do: 'open', record: 'orders' });
  });

  it('tells nothing of the truth, the number of faults or closed records before commit', () => {
    const state = after(w, [{ do: 'mark', part: at(0) }]);
    const shown = JSON.stringify(engine.visible(state, w));
    for (const part of parts) {
      expect(shown).not.toContain(JSON.stringify(part.why).slice(1, -1));
      expect(shown).not.toContain('"odd"');
      expect(shown).not.toContain('"fault"');
    }
    expect(shown).not.toContain('House rules');
    const other: World = {
      ...w,
      pieces: w.pieces.map((piece) => ({
        ...piece,
        panels: piece.panels.map((panel) => ({
          ...panel,
          parts: panel.parts.map((part) => ({
            ...part,
            why: 'Turned round.',
            odd: !part.odd,
            fault: part.fault ? null : { kind: 'misread', fix: ['test'] },
          })),
        })),
      })),
    };
    expect(JSON.stringify(engine.visible(state, other))).toBe(shown);
  });

  it('practice tells after each piece, a measured run not before the end', () => {
    const measured = world({ ...logs, mode: 'measured' }, 5);
    const told = after(w, [{ do: 'commit' }]);
    expect(engine.visible(told, w).phase).toBe('told');
    expect(engine.visible(told, w).item?.told).toHaveLength(parts.length);
    const next = engine.visible(after(measured, [{ do: 'commit' }]), measured);
    expect(next).toMatchObject({ phase: 'marking', number: 2 });
    expect(next.item?.told).toBeNull();
  });
});

describe('scoring', () => {
  /** Marks what `choose` says of each part, with the kind and check it names. */
  const run = (
    w: World,
    choose: (part: World['pieces'][number]['panels'][number]['parts'][number]) => boolean,
    right = true,
  ) => {
    let state = engine.begin(w);
    for (const piece of w.pieces) {
      for (const part of piece.panels.flatMap((panel) => panel.parts)) {
        if (!choose(part)) continue;
        const kind =
          right && part.fault
            ? part.fault.kind
            : (w.spec.kinds.find((k) => k.id !== part.fault?.kind)?.id as string);
        const fix = part.fault?.fix[0] ?? (w.spec.fix?.options[0]?.id as string);
        state = after(
          w,
          [
            { do: 'mark', part: part.at },
            { do: 'kind', part: part.at, kind },
          ],
          state,
        );
        if (w.spec.fix) state = after(w, [{ do: 'fix', part: part.at, fix }], state);
      }
      state = engine.reduce(state, { do: 'commit' }, w);
      state = engine.reduce(state, { do: 'next' }, w);
    }
    expect(engine.done(state, w)).toBe(true);
    return engine.score(state, w);
  };

  it('one judgement per part: marked is stopped, left is let through, and the kind is a count of its own', () => {
    const w = world(logs, 9);
    const score = run(w, (part) => part.fault !== null);
    expect(score.judgements).toHaveLength(partsOf(w).length);
    expect(score.passed).toBe(true);
    expect(score.judgements.every(({ fitting }) => fitting)).toBe(true);
    for (const j of score.judgements) expect(j.item).toMatch(/^[a-z0-9-]+$/);
    const wrongKind = run(w, (part) => part.fault !== null, false);
    expect(wrongKind.passed, 'a wrong kind is still a fault found').toBe(true);
    expect(wrongKind.judgements.filter(({ stopped }) => stopped).every(({ fitting }) => !fitting)).toBe(true);
  });

  it('marking sound parts fails as surely as missing faults', () => {
    for (let seed = 0; seed < 40; seed++) {
      const w = world(logs, seed);
      expect(run(w, () => true).passed).toBe(false);
      expect(run(w, () => false).passed).toBe(false);
      expect(
        run(w, (part) => part.fault !== null || part.odd).passed,
        'whoever marks all that looks odd',
      ).toBe(false);
    }
  });

  it('charges misses and false marks by part and looks by piece; the ideal is EUR 20 ahead of blind work', () => {
    for (const [, spec] of specs) {
      for (let seed = 0; seed < 60; seed++) {
        const w = world(spec, seed);
        const { ledger: costs } = run(w, () => false);
        const parts = partsOf(w);
        const blind = ledger(
          parts.map(({ part }) => ({
            sound: part.fault === null,
            stopped: false,
            checked: false,
            pWrong: 0.2,
          })),
          spec.stakes,
        );
        expect(costs).toMatchObject({
          you: blind.acceptAll,
          acceptAll: blind.acceptAll,
          rejectAll: blind.rejectAll,
        });
        const closed = w.pieces.filter(({ records }) => records.some(({ open }) => !open)).length;
        expect(costs?.ideal).toBe(closed * spec.stakes.checkCents);
        expect(Math.min(blind.acceptAll, blind.rejectAll) - (costs?.ideal ?? 0)).toBeGreaterThanOrEqual(
          2_000,
        );
      }
    }
    const w = world(logs, 3);
    const looked = play({ engine: engine as never }, w, robots['opens-all-marks-none'] as never, seeded(1));
    expect(looked?.ledger?.you).toBe((looked?.ledger?.acceptAll ?? 0) + 3 * logs.stakes.checkCents);
  });

  it('every action that any robot makes is allowed, and the expert names every kind rightly', () => {
    for (const [, spec] of specs) {
      const w = world(spec, 4);
      const score = play({ engine: engine as never }, w, expertFor(w) as never, seeded(1));
      expect(score?.judgements.filter(({ fitting }) => !fitting)).toEqual([]);
    }
  });

  it('whatever is done in whatever order, a run never throws and never scores a piece that is not settled', () => {
    const w = world(logs, 2);
    const names = partsOf(w).map(({ part }) => part.at);
    const any = fc.oneof(
      fc.record({ do: fc.constantFrom('mark', 'unmark'), part: fc.constantFrom(...names, 'x') }),
      fc.record({
        do: fc.constant('kind'),
        part: fc.constantFrom(...names),
        kind: fc.constantFrom('misread', 'x'),
      }),
      fc.record({
        do: fc.constant('fix'),
        part: fc.constantFrom(...names),
        fix: fc.constantFrom('test', 'x'),
      }),
      fc.record({ do: fc.constantFrom('commit', 'next') }),
      fc.record({ do: fc.constant('open'), record: fc.constantFrom('orders', 'papers') }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 80 }), (actions) => {
        let state = engine.begin(w);
        for (const raw of actions) {
          const action = engine.parseAction(raw);
          expect(JSON.stringify(action)).toBe(JSON.stringify(raw));
          if (action) state = engine.reduce(state, action, w);
        }
        const score = engine.score(state, w);
        const settled = w.pieces.slice(0, state.settled.length);
        expect(score.judgements).toHaveLength(partsOf({ ...w, pieces: settled }).length);
        if (!engine.done(state, w)) expect(score.passed).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the check of a scenario', () => {
  const small = fileOf(author.example('an-example', 'An example'));
  const said = (change: (file: File) => void): string => {
    const file = structuredClone(small);
    change(file);
    return (author.check?.(file, shelf) ?? [])
      .map((f) => `expected ${f.expected}, found ${f.came}`)
      .join('\n');
  };
  const part = (file: File, i = 0) =>
    file.pieces[0]?.panels[0]?.parts[i] as File['pieces'][0]['panels'][0]['parts'][0];

  it.each(ids)('%s and the example are sound', (id) => {
    expect(author.check?.(scenario(id), shelf)).toEqual([]);
    expect(said(() => {})).toBe('');
  });

  it.each<[string, (file: File) => void, RegExp]>([
    [
      'a kind that is not declared',
      (f) => Object.assign(part(f).faulty[0] as object, { kind: 'odd-kind' }),
      /a kind that the scenario declares: rule, misread, found odd-kind/,
    ],
    [
      'a kind that nothing uses',
      (f) => f.kinds.push({ id: 'more', title: 'More', means: 'More.', mode: 'drift' }),
      /a kind that some faulty version uses, found more/,
    ],
    [
      'skills that are not those of the kinds',
      (f) => f.skills.push('drift'),
      /the failure modes of the kinds, no more and no fewer/,
    ],
    [
      'the same place twice',
      (f) => Object.assign(part(f, 1), { at: part(f).at }),
      /every `at` once in a piece/,
    ],
    [
      'a piece twice',
      (f) => Object.assign(f.pieces[1] as object, { id: f.pieces[0]?.id }),
      /every piece id once/,
    ],
    ['too many faults', (f) => Object.assign(f.draw, { faults: 9 }), /between 1 and 3 faults/],
    [
      'no look-alike',
      (f) => f.pieces.forEach((p, i) => Object.assign(p, { family: `f${i}` })),
      /a look-alike can come/,
    ],
    ['no sound piece', (f) => Object.assign(f.draw, { sound: 0 }), /at least one sound look-alike/],
    [
      'a pool no larger than a run',
      (f) => Object.assign(f.draw, { pieces: 3, faults: 3 }),
      /4 pieces at least/,
    ],
    [
      'cells that do not match the columns',
      (f) => Object.assign(part(f), { sound: ['a', 'b'] }),
      /one sentence, because this form has no columns, found 2 texts/,
    ],
    [
      'a row form without columns',
      (f) => Object.assign(f.pieces[0]?.panels[0] as object, { form: 'log' }),
      /columns, because this form has rows/,
    ],
    [
      'a chart without a scale',
      (f) => Object.assign(f.pieces[0]?.panels[0] as object, { form: 'bars', columns: ['A'] }),
      /an `axis` here/,
    ],
    [
      'a second answer nobody asks for',
      (f) => Object.assign(part(f).faulty[0] as object, { fix: ['x'] }),
      /no `fix` here/,
    ],
    [
      'two versions alike',
      (f) => Object.assign(part(f).faulty[0] as object, { is: part(f).sound }),
      /versions that differ/,
    ],
    [
      'a name that leads nowhere',
      (f) => Object.assign(part(f).faulty[0] as object, { keeps: ['x'] }),
      /another part of this piece, found x/,
    ],
    [
      'a shared record that is not there',
      (f) => f.pieces[0]?.records.push('cards'),
      /a record, as the scenario has no `records`/,
    ],
    [
      'a department that is not the scenario’s',
      (f) => Object.assign(f.pieces[0] as object, { department: 'payroll' }),
      /one of the scenario's departments: procurement, found payroll/,
    ],
    [
      'a measured run that is too small for rates',
      (f) => Object.assign(f, { mode: 'measured' }),
      /at least 40 parts and 10 faults/,
    ],
    [
      'a look dearer than blind work',
      (f) => Object.assign(f.stakes, { check: 90_000 }),
      /a look \(`stakes.check`\) that costs less/,
    ],
    [
      'faults that can be told by their length',
      (f) =>
        f.pieces.forEach((p) =>
          p.panels[0]?.parts.forEach((x) =>
            x.faulty.forEach((v) => Object.assign(v, { is: [`${v.is[0]} ${'and so on '.repeat(9)}`] })),
          ),
        ),
      /about as long as sound ones: now they are \d+ in 100 longer/,
    ],
  ])('says: %s', (_name, change, sentence) => {
    expect(said(change)).toMatch(sentence);
  });
});
