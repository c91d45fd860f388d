import type { Fact } from './schemas/fact.ts';
import type { Framework } from './schemas/framework.ts';

interface FrameworkGroup {
  /** Whether anybody is bound by it: its fact stands as a law, or as anything else. */
  force: 'law' | 'guidance';
  list: Framework[];
}

/**
 * Laws first, since an auditor asks for them first; then guidance, which binds nobody. Within each by title, with
 * numbers read as numbers: Article 4 stands before Article 14.
 */
export function frameworkGroups(
  frameworks: readonly Framework[],
  facts: readonly Pick<Fact, 'id' | 'standing'>[],
): FrameworkGroup[] {
  const laws = new Set(facts.filter((fact) => fact.standing === 'law').map((fact) => fact.id));
  const sorted = frameworks.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
  return [
    { force: 'law' as const, list: sorted.filter((f) => laws.has(f.fact)) },
    { force: 'guidance' as const, list: sorted.filter((f) => !laws.has(f.fact)) },
  ].filter(({ list }) => list.length > 0);
}
