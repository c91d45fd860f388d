import type { APIRoute, GetStaticPaths } from 'astro';
import { digest } from '../../../domain/digest.ts';
import { familyDepartment } from '../../../domain/families/names.ts';
import { getCasesFor, getRoles, getScenario, getScenarios } from '../../../library/queries.ts';
import { toSpec } from '../../../simulations/review-desk/spec.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getScenarios()).map(({ id }) => ({ params: { scenario: id } }));

/** What a run is drawn from: spec and cases, with a digest that changes whenever either does. */
export const GET: APIRoute = async ({ params }) => {
  const scenario = await getScenario(params['scenario'] as string);
  const departments = new Set<string>();
  const cases = await getCasesFor(scenario);
  for (const one of cases) departments.add(one.department);
  for (const { family } of scenario.generated) departments.add(familyDepartment[family]);
  const roles = (await getRoles()).filter((role) => role.departments.some((name) => departments.has(name)));
  const spec = toSpec(scenario, roles);
  const caseSet = digest({ spec, cases });
  return Response.json({ v: 1, type: scenario.type, caseSet, spec, cases });
};
