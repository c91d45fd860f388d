import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/build/examine.ts';
import { formerAddresses, pageAddresses } from '../../src/library/addresses.ts';
import { say } from '../../src/library/problem.ts';

/** The real content, held against every rule once for all tests here. */
// The robots have tests of their own, which play far more.
const { library, problems } = await examine(resolve(import.meta.dirname, '../../content'), () => false);

describe('the content as a whole', () => {
  it('has no problem that npm run check would name', () => {
    expect(problems.map(say)).toEqual([]);
  });

  it('has lessons, cases, practices, paths, terms and facts to begin with', () => {
    const { modules, lessons, cases, scenarios, paths, terms, facts, roles, failureModes } = library;
    for (const shelf of [modules, lessons, cases, scenarios, paths, terms, facts, roles, failureModes]) {
      expect(shelf.length).toBeGreaterThan(0);
    }
  });

  it('every lesson stands in exactly one module, and every module’s lesson exists', () => {
    const listed = library.modules.flatMap((m) => m.data.lessons);
    expect(listed.toSorted()).toEqual(library.lessons.map((l) => l.data.id).toSorted());
  });

  it('every path leads through lessons and practices that exist', () => {
    const known = new Set([...library.lessons, ...library.scenarios].map((e) => e.data.id));
    const named = library.paths.flatMap((p) =>
      p.data.steps.map((step) => ('lesson' in step ? step.lesson : step.practice)),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('no page hides another: addresses are single, old ones lead to pages', () => {
    const pages = pageAddresses(library);
    const { lessons, scenarios, paths, modules } = library;
    // Fourteen pages are always there.
    expect(pages.size).toBe(14 + lessons.length + scenarios.length + paths.length + modules.length);
    for (const { from, to } of formerAddresses(library)) {
      expect(pages.has(to)).toBe(true);
      expect(pages.has(from)).toBe(false);
    }
  });

  it('every department of a practice has somebody to hand over to', () => {
    const covered = new Set(library.roles.flatMap((r) => r.data.departments));
    const asked = library.scenarios.flatMap((s) => s.data.departments);
    expect(asked.filter((d) => !covered.has(d))).toEqual([]);
  });
});
