import type { APIRoute, GetStaticPaths } from 'astro';
import { digest } from '../../../domain/digest.ts';
import { getDrawnFrom, getScenario, getScenarios } from '../../../library/queries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getScenarios()).map(({ id }) => ({ params: { scenario: id } }));

/** What a run is drawn from: spec and cases, with a digest that changes whenever either does. */
export const GET: APIRoute = async ({ params }) => {
  const scenario = await getScenario(params['scenario'] as string);
  const { spec, cases } = await getDrawnFrom(scenario);
  return Response.json({ v: 1, type: scenario.type, caseSet: digest({ spec, cases }), spec, cases });
};
