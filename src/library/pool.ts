import { type Case, type Department, departments } from '../domain/case.ts';
import type { Shelf } from '../simulations/author.ts';
import { authorOf } from '../simulations/authors.ts';
import { type CaseFile, toCase } from './schemas/case.ts';
import type { Role } from './schemas/role.ts';
import type { Scenario } from './schemas/scenario.ts';

/** An entry of `cases` is a department's name or a case id. */
export const isDepartment = (name: string): name is Department =>
  (departments as readonly string[]).includes(name);

/**
 * What scenarios may draw from: the published worked cases in order of their ids, so that a seed draws the same run
 * wherever it is drawn, and the roles of the firm.
 */
export const shelfOf = (files: readonly CaseFile[], roles: readonly Role[]): Shelf => ({
  cases: files
    .filter((f) => f.status === 'published')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(toCase),
  roles,
});

/** The plain data a run of this scenario is drawn from, and the cases that travel with it. */
export const drawnFrom = (scenario: Scenario, shelf: Shelf): { spec: unknown; cases: Case[] } =>
  authorOf(scenario.type).toSpec(scenario, shelf);
