import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { profile as words } from '#words/profile';
import type { Profile } from '../domain/profile.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { ProfileStart } from './ProfileStart.tsx';
import type { ProfileCourse } from './profile-course.ts';
import { StorageNotice } from './StorageNotice.tsx';

type Found =
  | { is: 'reading' | 'failed' }
  | { is: 'read'; View: ComponentType<{ course: ProfileCourse; profile: Profile }>; profile: Profile };

/**
 * "Your skills": everything measured runs say, read from the log of this browser. Figures and their page are loaded
 * only for somebody who has finished something; until then the page says what a measured shift is.
 */
export default function ProfilePage({ course }: { course: ProfileCourse }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const [found, setFound] = useState<Found>({ is: 'reading' });
  const finished = Object.values(progress.runs).filter((run) => run.state === 'finished').length;

  useEffect(() => {
    if (!ready || finished === 0) return;
    let stale = false;
    const show = (now: Found) => stale || setFound(now);
    import('./ProfileView.tsx')
      .then(async ({ ProfileView, readProfile }) =>
        show({ is: 'read', View: ProfileView, profile: await readProfile(Date.now()) }),
      )
      .catch(() => show({ is: 'failed' }));
    return () => {
      stale = true;
    };
  }, [ready, finished]);

  const said = found.is === 'failed' ? words.failed : ready && finished === 0 ? words.none : words.reading;
  return (
    <>
      <StorageNotice />
      {found.is === 'read' ? (
        <found.View course={course} profile={found.profile} />
      ) : (
        <ProfileStart course={course} said={said} />
      )}
    </>
  );
}
