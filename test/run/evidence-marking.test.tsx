import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { seeded } from '../../src/domain/rng.ts';
import Debrief from '../../src/run/Debrief.tsx';
import type { FinishedShift } from '../../src/run/kept.ts';
import type { AnyDebrief } from '../../src/run/parts-of.ts';
import { author, toSpec } from '../../src/simulations/evidence-marking/author.ts';
import * as module from '../../src/simulations/evidence-marking/Debrief.tsx';
import { engine } from '../../src/simulations/evidence-marking/engine.ts';
import { expertFor, robots } from '../../src/simulations/evidence-marking/robots.ts';
import type { File } from '../../src/simulations/evidence-marking/schema.ts';
import type { Kept } from '../../src/simulations/evidence-marking/types.ts';

const of = module as AnyDebrief;
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const folder = resolve(import.meta.dirname, '../../content/scenarios');

function finished(name: string, seed: number, who: 'expert' | 'surface-25'): FinishedShift {
  const file = author.schema.parse(parse(readFileSync(resolve(folder, `${name}.yaml`), 'utf8'))) as File;
  const spec = toSpec(file);
  const world = engine.generate(spec, [], seeded(seed));
  const policy = who === 'expert' ? expertFor(world) : robots[who];
  if (!policy) throw new Error(`no robot ${who}`);
  const rng = seeded(1);
  let state = engine.begin(world);
  while (!engine.done(state, world))
    state = engine.reduce(state, policy(engine.visible(state, world), rng), world);
  const score = engine.score(state, world);
  const { title, stakes, mode } = spec;
  return {
    run: 'run1',
    scenario: name,
    type: engine.type,
    title,
    seed,
    fresh: true,
    mode,
    stakes,
    passed: score.passed,
    judgements: score.judgements,
    ledger: score.ledger,
    kept: { v: 1, type: engine.type, title, stakes, own: JSON.parse(JSON.stringify(score.kept)) },
  };
}
const ownOf = (shift: FinishedShift) => shift.kept?.own as Kept;
const show = (shift: FinishedShift) => renderToString(<Debrief of={of} shift={shift} lesson={null} />);

describe('the debrief of marked evidence', () => {
  const shift = finished('small-print', 3, 'surface-25');
  const html = show(shift);
  const kept = ownOf(shift);
  const claims = kept.sets.flatMap((set) => set.claims);

  it('says faults, sound claims and lines in one sentence, and names all three marks', () => {
    expect(text(html)).toMatch(
      /You found \d+ of 8 faults, let \d+ of 12 sound claims through, and pointed to \d+ of \d+ deciding lines\./,
    );
    expect(html.match(/The mark is/g)).toHaveLength(3);
  });

  it('has a table of three verdicts against three whose counts are all claims', () => {
    const table = /<table class="evidence-nine">.*?<\/table>/s.exec(html)?.[0] ?? '';
    const cells = [...table.matchAll(/<td class="figure(?: same)?">(\d+)<\/td>/g)].map(([, n]) => Number(n));
    expect(cells).toHaveLength(12);
    const totals = cells.filter((_, i) => i % 4 === 3).reduce((sum, n) => sum + n, 0);
    expect(totals).toBe(claims.length);
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(2 * claims.length);
  });

  it('sets every claim against its place, with signs that have words', () => {
    const tables = [...html.matchAll(/<table class="evidence-matrix">.*?<\/table>/gs)].map(([one]) => one);
    expect(tables).toHaveLength(kept.sets.length);
    for (const [i, table] of tables.entries()) {
      // Head, one row for each claim, and one for what was left out.
      expect(table.match(/<tr>/g)).toHaveLength((kept.sets[i]?.claims.length ?? 0) + 2);
      expect(table.match(/<svg/g)?.length).toBe(
        table.match(/(as the source|another verdict|decides it|does not decide it)<\/span>/g)?.length,
      );
    }
  });

  it('tells every claim again with why, and the lines that decide it, word for word', () => {
    const plain = html.replace(/&amp;/g, '&').replace(/&quot;/g, '"');
    for (const { why, text: claim } of claims) {
      expect(plain).toContain(why);
      expect(plain).toContain(claim);
    }
  });

  it('offers an objection for every judgement, with what the AI said and the key', () => {
    const items = module.items?.(kept) ?? [];
    expect(items.map(({ item }) => item).sort()).toEqual(shift.judgements.map(({ item }) => item).sort());
    for (const { ai, key } of items) {
      expect(ai.length).toBeGreaterThan(5);
      expect(key.length).toBeGreaterThan(10);
    }
  });

  it('gives rates and F1 after a measured run, and counts alone after practice', () => {
    expect(text(html)).toContain('F1 stands here after measured runs only.');
    const measured = text(show(finished('measured-evidence', 4, 'expert')));
    expect(measured).toMatch(/Both in one number \(F1, from 0 to 1\): 1\.00\./);
    expect(measured).toContain('likely between');
    expect(measured).toContain('You judged every claim as the source does');
  });

  it('shows the worked example among the folded claims, outside all figures', () => {
    const guided = finished('line-by-line', 2, 'expert');
    const own = ownOf(guided);
    // The robots skip the example: then nothing of it is kept.
    expect(own.sets.some((set) => set.guided)).toBe(false);
    const first = own.sets[0];
    const with_: Kept = { ...own, sets: first ? [{ ...first, guided: true }, ...own.sets] : [] };
    expect(module.read(with_)).not.toBeNull();
    expect(module.head(with_, guided.judgements)?.marks).toEqual(module.head(own, guided.judgements)?.marks);
  });

  it('stands without what was kept, on the judgements alone', () => {
    const thin = text(show({ ...shift, kept: null }));
    expect(thin).toContain('What you decided');
    expect(module.links(null)).toEqual([]);
  });
});

describe('what a backup says was kept', () => {
  const kept = ownOf(finished('small-print', 3, 'surface-25'));
  const [set] = kept.sets as [Kept['sets'][number]];
  const [claim] = set.claims as [Kept['sets'][number]['claims'][number]];
  const withSet = (change: object) => ({ ...kept, sets: [{ ...set, ...change }] });
  const withClaim = (change: object) => withSet({ claims: [{ ...claim, ...change }] });
  const [paper] = set.documents;

  it('comes back as it was', () => {
    expect(module.read(kept)).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['another version', { ...kept, v: 2 }],
    ['no pass marks', { ...kept, pass: undefined }],
    ['a share above 1', { ...kept, places: 7 }],
    ['sets that are no list', { ...kept, sets: { length: 1 } }],
    ['a set without documents', withSet({ documents: undefined })],
    ['a paper of an unknown kind', withSet({ documents: [{ ...paper, kind: 'toString' }] })],
    [
      'a line whose text is an object',
      withSet({ documents: [{ ...paper, lines: [{ at: '1', text: [{}] }] }] }),
    ],
    [
      'a line without end',
      withSet({
        documents: [{ ...paper, lines: Array.from({ length: 300 }, () => ({ at: '1', text: ['x'] })) }],
      }),
    ],
    ['a verdict every object has', withClaim({ verdict: 'constructor' })],
    ['an own verdict that is none', withClaim({ yours: { verdict: null, mark: null } })],
    ['a mark that is an object', withClaim({ yours: { verdict: 'supported', mark: {} } })],
    ['an unknown kind of error', withClaim({ failureMode: '__proto__' })],
    ['a text that is too long', withClaim({ why: 'x'.repeat(30_000) })],
    ['more claims than a summary has', withSet({ claims: Array.from({ length: 60 }, () => claim) })],
    [
      'gaps that are texts',
      withSet({ leftOut: { item: 'a', gaps: ['x'], yours: { marks: [], none: true } } }),
    ],
    [
      'marks without end',
      withSet({ leftOut: { item: 'a', gaps: [], yours: { marks: Array(50).fill('a'), none: true } } }),
    ],
  ])('is refused with %s', (_name, raw) => {
    expect(module.read(raw)).toBeNull();
  });

  it('may name lines that are not there, and is still drawn', () => {
    const odd = module.read(
      withClaim({ at: ['nowhere/1'], yours: { verdict: 'supported', mark: 'constructor' } }),
    );
    expect(odd).not.toBeNull();
    const shift = finished('small-print', 3, 'surface-25');
    const html = show({ ...shift, kept: shift.kept && { ...shift.kept, own: odd } });
    expect(text(html)).toContain('nowhere/1');
  });

  it('never throws, whatever a backup holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(module.read(raw)).toBeNull();
        module.read({ ...kept, sets: raw });
        module.read(withSet({ claims: raw }));
      }),
    );
  });
});
