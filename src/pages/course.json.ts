import { getCourse } from '../library/course.ts';

/** The course map for islands that are loaded on demand (search dialog). */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await getCourse()), { headers: { 'content-type': 'application/json' } });
}
