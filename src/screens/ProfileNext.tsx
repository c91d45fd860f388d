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
        {listed.map(({ mode, department, on, due, missed }) => {
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
                  {missed && `, ${words.due.missed}`}
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

/** What never came up in a measured shift, and where it can be met. */
export function NotTested({ course, profile }: Props) {
  const modes = profile.modes.filter(({ stopped }) => stopped.n === 0).map(({ mode }) => mode);
  const departments = profile.departments
    .filter(({ stopped, through }) => stopped.n + through.n === 0)
    .map(({ department }) => department);
  return (
    <section class="stack" aria-labelledby="untested">
      <h2 id="untested">{words.untested.heading}</h2>
      {modes.length + departments.length === 0 ? <p>{words.untested.all}</p> : <p>{words.untested.note}</p>}
      {modes.length > 0 && (
        <>
          <h3>{words.untested.modes}</h3>
          <ul class="skill-list">
            {modes.map((mode) => (
              <li key={mode}>
                <strong>{modeName(course, mode)}</strong>
                <Where found={meeting(course.scenarios, { mode })} />
              </li>
            ))}
          </ul>
        </>
      )}
      {departments.length > 0 && (
        <>
          <h3>{words.untested.departments}</h3>
          <ul class="skill-list">
            {departments.map((department) => (
              <li key={department}>
                <strong>{departmentNames[department] ?? department}</strong>
                <Where found={meeting(course.scenarios, { department })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Where({ found }: { found: Meeting<ProfileCourse['scenarios'][number]> }) {
  if (!found.measured && !found.practice) return <span class="quiet">{words.untested.nowhere}</span>;
  return (
    <span class="skill-where">
      {(['measured', 'practice'] as const).map((kind) => {
        const scenario = found[kind];
        return (
          scenario && (
            <span key={kind}>
              <span class="quiet">{words.untested[kind]}: </span>
              <a href={href(scenario.href)}>{scenario.title}</a>
            </span>
          )
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
