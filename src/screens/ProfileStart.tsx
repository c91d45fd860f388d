import { profile as words } from '#words/profile';
import { href } from '../parts/href.ts';
import { measuredFirst, type ProfileCourse } from './profile-course.ts';

/** Before anything was measured: what stands in the record, and what a measured shift is. */
export function ProfileStart({ course, said }: { course: ProfileCourse; said: string }) {
  const shift = measuredFirst(course);
  return (
    <section class="stack" aria-labelledby="what">
      <p role="status">{said}</p>
      <h2 id="what">{words.what.heading}</h2>
      <ul class="skill-points">
        {words.what.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="row">
        {shift && (
          <a class="button primary" href={href(shift.href)}>
            {words.what.go(shift.title)}
          </a>
        )}
        <a class="button" href={href('/practice/')}>
          {words.what.all}
        </a>
      </p>
    </section>
  );
}
