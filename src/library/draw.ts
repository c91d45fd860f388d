import { type Department, departments } from '../domain/case.ts';
import type { Scenario } from './schemas/scenario.ts';

/** What deciding which cases a practice draws from needs to know of a case. */
interface Drawn {
  id: string;
  department: Department;
  status: 'published' | 'draft';
}

const isDepartment = (name: string): name is Department => (departments as readonly string[]).includes(name);

/** An entry of `cases` is a department's name or a case id. */
export const entryIsDepartment = isDepartment;

/** Where generated items come from. */
export const familyDepartment: Record<NonNullable<Scenario['generated']>['family'], Department> = {
  invoice3way: 'accounts-payable',
};

/** The published worked cases a practice draws from, without its two guide cases, in the order given. */
export function drawnFrom<T extends Drawn>(scenario: Scenario, cases: readonly T[]): T[] {
  const named = new Set(scenario.cases);
  return cases.filter(
    (c) => c.status === 'published' && !scenario.guide.includes(c.id) && (named.has(c.id) || named.has(c.department)),
  );
}
