import { departments as departmentNames } from '#words/departments';
import { profile as words } from '#words/profile';
import { localDay } from '../domain/day.ts';
import { type Meeting, meeting } from '../domain/profile/meeting.ts';
import type { Profile } from '../domain/profile.ts';
import { href } from '../parts/href.ts';
import { measuredFirst, modeName, type ProfileCourse, scenarioName } from './profile-course.ts';

interface Props {
  course: ProfileCourse;
  profile: Profile;
}

/** What is due, and what comes next: more would be a list nobody works off. */
const duesListed = 8;

/** The date from which another measured shift is worth it, and why then. */
export function MeasureAgain({ course, profile: { again } }: Props) {
  if (!again) return null;
  const last = localDay(again.lastAt);
  const shift = measuredFirst(course);
  return (
    <section class="stack" aria-labelledby="again">
      <h2 id="again">{words.again.heading}</h2>
      <p>
        {again.due ? words.again.due(last, again.on) : words.again.later(last, again.on)}{' '}
        {again.thin > 0 ? words.again.sooner(again.thin) : words.again.usual}
      </p>
      {shift && (
        <p class="no-print">
          <a class={again.due ? 'button primary' : 'button'} href={href(shift.href)}>
            {words.what.go(shift.title)}
          </a>
        </p>
      )}
    </section>
  );
}

/** The skill schedule: which kinds of error are due again, and where they can be practised. */
export function SkillsDue({ course, profile: { schedule } }: Props) {
  const listed = schedule.slice(0, duesListed);
  return (
    <section class="stack" aria-labelledby="due">
      <h2 id="due">{words.due.heading}</h2>
      <p>{words.due.note}</p>
      {!schedule.some(({ due }) => due) && <p>{words.due.nothing}</p>}
      <ul class="skill-list">
        {listed.map(({ mode, department, on, due, slip }) => {
          const { practice } = meeting(course.scenarios, { mode, department });
          return (
            <li key={`${mode}/${department}`}>
              <span>
                <strong>
                  {words.due.line(modeName(course, mode), departmentNames[department] ?? department)}
                </strong>
                <span class="quiet">
                  {' '}
                  {due ? words.due.since(on) : words.due.from(on)}
                  {slip && `, ${words.due.slip[slip]}`}
                </span>
              </span>
              {practice && <a href={href(practice.href)}>{practice.title}</a>}
            </li>
          );
        })}
      </ul>
      {schedule.length > listed.length && (
        <p class="quiet">{words.due.more(schedule.length - listed.length)}</p>
      )}
    </section>
  );
}

/** What never came up in a measured shift, and where it can be met. What no measured shift offers stands apart. */
export function NotTested({ course, profile }: Props) {
  const modes = profile.modes
    .filter(({ met }) => met === 0)
    .map(({ mode }) => {
      return { key: mode, name: modeName(course, mode), found: meeting(course.scenarios, { mode }) };
    });
  const departments = profile.departments
    .filter(({ met }) => met === 0)
    .map(({ department }) => {
      const name = departmentNames[department] ?? department;
      return { key: department, name, found: meeting(course.scenarios, { department }) };
    });
  const says = words.untested;
  return (
    <section class="stack" aria-labelledby="untested">
      <h2 id="untested">{says.heading}</h2>
      {modes.length + departments.length === 0 ? <p>{says.all}</p> : <p>{says.note}</p>}
      <Untested heading={says.modes} rows={modes.filter(offered)} />
      <Untested heading={says.modesPractice} note={says.stays} rows={modes.filter((row) => !offered(row))} />
      <Untested heading={says.departments} rows={departments.filter(offered)} />
      <Untested
        heading={says.departmentsPractice}
        note={says.stays}
        rows={departments.filter((row) => !offered(row))}
      />
    </section>
  );
}

type Found = Meeting<ProfileCourse['scenarios'][number]>;
interface Row {
  key: string;
  name: string;
  found: Found;
}

const offered = ({ found }: Row): boolean => found.measured !== null;

function Untested({ heading, note, rows }: { heading: string; note?: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      {note && <p>{note}</p>}
      <ul class="skill-list">
        {rows.map(({ key, name, found }) => (
          <li key={key}>
            <strong>{name}</strong>
            <Where found={found} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Where({ found }: { found: Found }) {
  if (!found.measured && !found.practice) return <span class="quiet">{words.untested.nowhere}</span>;
  return (
    <span class="skill-where">
      {(['measured', 'practice'] as const).map((kind) => {
        const scenario = found[kind];
        if (!scenario) return null;
        const label = words.untested[kind];
        // A title that says itself what it is needs no label: "Measured shift: hiring".
        const said = scenario.title.toLowerCase().includes(label.toLowerCase());
        return (
          <span key={kind}>
            {!said && <span class="quiet">{label}: </span>}
            <a href={href(scenario.href)}>{scenario.title}</a>
          </span>
        );
      })}
    </span>
  );
}

/** Practice as practice: how often, and no rates. */
export function PracticeDone({ course, profile: { practice } }: Props) {
  return (
    <section class="stack" aria-labelledby="practised">
      <h2 id="practised">{words.practice.heading}</h2>
      <p>{practice.length > 0 ? words.practice.note : words.practice.none}</p>
      <ul class="skill-list">
        {practice.map(({ scenario, runs, lastAt }) => (
          <li key={scenario}>
            <strong>{scenarioName(course, scenario)}</strong>
            <span class="quiet">
              {words.practice.runs(runs)}, {words.practice.last(localDay(lastAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
