import { type Case, type Department, departments } from '../domain/case.ts';
import { poolOf } from '../simulations/review-desk/spec.ts';
import { type CaseFile, toCase } from './schemas/case.ts';
import type { Scenario } from './schemas/scenario.ts';

/** An entry of `cases` is a department's name or a case id. */
export const isDepartment = (name: string): name is Department =>
  (departments as readonly string[]).includes(name);

/**
 * The published worked cases of a practice: those it draws from and its two guides, in order of their ids, so
 * that a seed draws the same shift wherever it is drawn.
 */
export const casesFor = (scenario: Scenario, files: readonly CaseFile[]): Case[] =>
  poolOf(
    scenario,
    files
      .filter((f) => f.status === 'published')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(toCase),
  );
