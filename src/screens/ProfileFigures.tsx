import { useEffect, useRef } from 'preact/hooks';
import { departments as departmentNames } from '#words/departments';
import { profile as words } from '#words/profile';
import { rightOf, wrongOf } from '../domain/debrief.ts';
import type { Profile, Side } from '../domain/profile.ts';
import { type IntervalRow, Intervals } from '../parts/charts/Intervals.tsx';
import { Explained } from './Explained.tsx';
import { modeName, type ProfileCourse } from './profile-course.ts';

interface Props {
  course: ProfileCourse;
  profile: Profile;
}

const row = (key: string, label: string, { x, n, shown }: Side): IntervalRow => {
  return { key, label, shown, counts: words.of(x, n) };
};

/** The one sentence, and both kinds of misplaced trust side by side. */
export function Headline({ profile }: { profile: Profile }) {
  const { usual, rare, over, under } = profile;
  // Of rare shifts there are counts alone, so they make the sentence only where there is nothing else.
  const { counts, shifts, items } = usual.shifts > 0 ? usual : rare;
  const few = usual.shifts > 0 && [over, under].some(({ shown }) => shown.kind === 'not-yet');
  return (
    <>
      <div class="stack">
        <p class="skill-sentence">
          {words.sentence(counts.wrongStopped, wrongOf(counts), counts.rightStopped, rightOf(counts))}
        </p>
        <p>
          {words.from(shifts, items)} {few && words.few}
        </p>
        {rare.shifts > 0 && <p>{words.rare(rare.shifts, wrongOf(rare.counts), rare.counts.wrongStopped)}</p>}
      </div>
      {usual.shifts > 0 && <Trust profile={profile} />}
    </>
  );
}

/** Too much trust beside too little, and what their intervals hold for. */
function Trust({ profile: { over, under, alike } }: { profile: Profile }) {
  const drawn = [over, under].some(({ shown }) => shown.kind === 'figure');
  return (
    <section class="stack" aria-labelledby="trust">
      <h2 id="trust">{words.trust.heading}</h2>
      <Intervals
        caption={words.trust.caption}
        rows={[row('over', words.trust.over, over), row('under', words.trust.under, under)]}
      />
      <Explained of={['over-reliance', 'under-reliance']} />
      {drawn && <p class="quiet">{words.trust.intervals}</p>}
      {alike.length > 1 && <p class="quiet">{words.trust.mixed}</p>}
    </section>
  );
}

/** What was met, by kind of error and by department; what was not met stands under "Not tested yet". */
export function Margins({ course, profile }: Props) {
  const met = profile.modes.filter(({ stopped }) => stopped.n > 0);
  const [enough, few] = [true, false].map((yes) =>
    met
      .filter(({ stopped }) => (stopped.shown.kind === 'figure') === yes)
      .map((m) => row(m.mode, modeName(course, m.mode), m.stopped)),
  ) as [IntervalRow[], IntervalRow[]];
  const { x, n } = profile.unnamed;
  const [stopped, through] = (['stopped', 'through'] as const).map((of) =>
    profile.departments.flatMap((d) =>
      d[of].n > 0 ? [row(d.department, departmentNames[d.department] ?? d.department, d[of])] : [],
    ),
  );
  return (
    <>
      {met.length > 0 && (
        <section class="stack" aria-labelledby="modes">
          <h2 id="modes">{words.modes.heading}</h2>
          {enough.length > 0 && <Intervals caption={words.modes.caption} rows={enough} />}
          {few.length > 0 && <TooFew open={enough.length === 0} rows={few} />}
          {n > 0 && <p class="quiet">{words.modes.unnamed(x, n)}</p>}
          <Explained of={['wrong-stopped']} />
        </section>
      )}
      {profile.usual.items > 0 && (
        <section class="stack" aria-labelledby="departments">
          <h2 id="departments">{words.departments.heading}</h2>
          {stopped && stopped.length > 0 && <Intervals caption={words.departments.stopped} rows={stopped} />}
          {through && through.length > 0 && <Intervals caption={words.departments.through} rows={through} />}
        </section>
      )}
    </>
  );
}

/** Kinds without a rate yet, folded so that the departments come sooner; on paper they are unfolded. */
function TooFew({ open, rows }: { open: boolean; rows: readonly IntervalRow[] }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    let opened = false;
    const show = (yes: boolean) => () => {
      if (!fold.current || (yes ? fold.current.open : !opened)) return;
      fold.current.open = yes;
      opened = yes;
    };
    const [before, after] = [show(true), show(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <details class="figures" open={open} ref={fold}>
      <summary>{words.modes.few(rows.length)}</summary>
      <Intervals caption={words.modes.fewCaption} rows={rows} />
    </details>
  );
}

/** Kind of error by department: counts alone. A pair that never came up says so; it is not a 0. */
export function Cells({ course, profile }: Props) {
  const { cells } = profile;
  if (cells.length === 0) return null;
  const rows = profile.modes.map(({ mode }) => mode).filter((mode) => cells.some((c) => c.mode === mode));
  const columns = profile.departments
    .map(({ department }) => department)
    .filter((department) => cells.some((c) => c.department === department));
  return (
    <section class="stack" aria-labelledby="cells">
      <h2 id="cells">{words.cells.heading}</h2>
      <p>{words.cells.note}</p>
      <div class="scroll skill-scroll" role="region" aria-label={words.cells.region} tabIndex={0}>
        <table class="skill-cells" aria-labelledby="cells">
          <thead>
            <tr>
              <th scope="col">{words.cells.corner}</th>
              {columns.map((department) => (
                <th key={department} scope="col">
                  {departmentNames[department] ?? department}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((mode) => (
              <tr key={mode}>
                <th scope="row">{modeName(course, mode)}</th>
                {columns.map((department) => {
                  const cell = cells.find((c) => c.mode === mode && c.department === department);
                  return cell ? (
                    <td key={department}>{words.cells.cell(cell.x, cell.n)}</td>
                  ) : (
                    <td key={department} class="untested">
                      {words.cells.untested}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
