import { profile as words } from '#words/profile';
import { type Profile, profileOf } from '../domain/profile.ts';
import { measuredRuns, practiceRuns } from '../stores/measured.ts';
import { Cells, Headline, Margins } from './ProfileFigures.tsx';
import { Keep } from './ProfileKeep.tsx';
import { MeasureAgain, NotTested, PracticeDone, SkillsDue } from './ProfileNext.tsx';
import { ProfileStart } from './ProfileStart.tsx';
import { Alike, Dated } from './ProfileTime.tsx';
import type { ProfileCourse } from './profile-course.ts';

/** What the log says now. */
export async function readProfile(now: number): Promise<Profile> {
  const [measured, practice] = await Promise.all([measuredRuns(), practiceRuns()]);
  return profileOf(measured, practice, now);
}

/** The page of somebody who has done something: counts first, then what may be said of them. */
export function ProfileView({ course, profile }: { course: ProfileCourse; profile: Profile }) {
  if (profile.shifts === 0)
    return (
      <>
        <ProfileStart course={course} said={words.none} />
        {profile.schedule.length > 0 && <SkillsDue course={course} profile={profile} />}
        <PracticeDone course={course} profile={profile} />
      </>
    );
  return (
    <>
      <Headline profile={profile} />
      <MeasureAgain course={course} profile={profile} />
      <Margins course={course} profile={profile} />
      <Cells course={course} profile={profile} />
      <NotTested course={course} profile={profile} />
      <Dated course={course} profile={profile} />
      <Alike course={course} profile={profile} />
      <SkillsDue course={course} profile={profile} />
      <PracticeDone course={course} profile={profile} />
      <Keep course={course} profile={profile} />
    </>
  );
}
