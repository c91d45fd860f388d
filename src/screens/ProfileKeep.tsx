import { departments as departmentNames } from '#words/departments';
import { profileCsvWords, profile as words } from '#words/profile';
import { localDay } from '../domain/day.ts';
import type { Profile } from '../domain/profile.ts';
import { modeName, type ProfileCourse, scenarioName } from './profile-course.ts';

/** Printing and the file, beside what such a record is worth. */
export function Keep({ course, profile }: { course: ProfileCourse; profile: Profile }) {
  const save = async (separator: ',' | ';') => {
    const [{ profileCsv }, { saveFile }] = await Promise.all([
      import('../records/profile-export.ts'),
      import('../records/save-file.ts'),
    ]);
    const text = profileCsv(
      profile,
      {
        ...profileCsvWords,
        modeName: (mode) => modeName(course, mode),
        departmentName: (department) => departmentNames[department] ?? department,
        scenarioName: (scenario) => scenarioName(course, scenario),
      },
      separator,
    );
    saveFile(words.keep.file(localDay(Date.now())), 'text/csv;charset=utf-8', text);
  };
  return (
    <section class="stack" aria-labelledby="keep">
      <h2 id="keep">{words.keep.heading}</h2>
      <p>{words.keep.private}</p>
      <p>{words.keep.proves}</p>
      <p>{words.keep.edits}</p>
      <p class="row no-print">
        <button type="button" class="button" onClick={() => window.print()}>
          {words.keep.print}
        </button>
        <button type="button" class="button" onClick={() => void save(',')}>
          {words.keep.csv}
        </button>
        <button type="button" class="button" onClick={() => void save(';')}>
          {words.keep.csvExcel}
        </button>
      </p>
    </section>
  );
}
