import type { APIRoute } from 'astro';
import { getCourse } from '../../library/course.ts';
import { getFailureModes, getScenarios } from '../../library/queries.ts';
import { authorOf } from '../../simulations/authors.ts';

/** Every practice and the names of the kinds of error, for a debrief to choose the next one from. */
export const GET: APIRoute = async () => {
  const shares = new Map((await getScenarios()).map((s) => [s.id, authorOf(s.type).wrongShare(s)]));
  const practices = Object.values((await getCourse()).scenarios).map(
    ({ id, title, href, type, level, mode, sitting, skills, departments }) => ({
      id,
      title,
      href,
      type,
      level,
      mode,
      sitting,
      skills,
      departments,
      wrongShare: shares.get(id) ?? null,
    }),
  );
  const modes = Object.fromEntries((await getFailureModes()).map(({ id, title }) => [id, title]));
  return Response.json({ practices, modes });
};
