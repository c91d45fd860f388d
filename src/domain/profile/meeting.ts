import type { Department, FailureMode } from '../case.ts';
import type { CourseScenario } from '../course.ts';

type Scenario = Pick<CourseScenario, 'id' | 'departments' | 'skills' | 'level' | 'mode'>;

/** Where something may be met: a measured shift, which counts, and a practice, which explains. */
export interface Meeting<S> {
  measured: S | null;
  practice: S | null;
}

/**
 * The easiest measured shift and the easiest practice that train a failure mode, hold a department, or both. Null
 * where the course has none.
 */
export function meeting<S extends Scenario>(
  scenarios: readonly S[],
  wanted: { mode?: FailureMode; department?: Department },
): Meeting<S> {
  const fitting = scenarios
    .filter(
      (s) =>
        (wanted.mode === undefined || s.skills.includes(wanted.mode)) &&
        (wanted.department === undefined || s.departments.includes(wanted.department)),
    )
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
  return {
    measured: fitting.find((s) => s.mode === 'measured') ?? null,
    practice: fitting.find((s) => s.mode === 'practice') ?? null,
  };
}
