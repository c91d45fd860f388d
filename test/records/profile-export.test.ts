import { expect, it } from 'vitest';
import { profileCsvWords } from '#words/profile';
import { profileOf } from '../../src/domain/profile.ts';
import { profileCsv } from '../../src/records/profile-export.ts';
import { judged, measured, noon, practised, shiftOf } from '../domain/profile-runs.ts';

const words = {
  ...profileCsvWords,
  modeName: (mode: string) => `=${mode}`,
  departmentName: (department: string) => department,
  scenarioName: (scenario: string) => scenario,
};
const profile = profileOf(
  [measured([...shiftOf([6, 8], [1, 20]), judged({ failureMode: 'drift', department: 'data' })])],
  [practised([judged()])],
  noon('2026-03-10'),
);
const rows = (separator: ',' | ';' = ',') =>
  profileCsv(profile, words, separator)
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(separator).map((field) => field.replace(/^"|"$/g, '')));

it('every line has every column, whichever the separator', () => {
  for (const separator of [',', ';'] as const) {
    const [head, ...lines] = rows(separator).map((row) => row.length);
    expect(head).toBe(11);
    expect(new Set(lines)).toEqual(new Set([11]));
  }
});

it('margins carry rate and interval from eight cases on, and counts alone below', () => {
  const find = (...fields: string[]) => rows().find((row) => fields.every((field) => row.includes(field)));
  expect(find('By kind of error', "'=stale-data")?.slice(5)).toEqual([
    'Wrong ones stopped',
    '6',
    '8',
    '75',
    '41',
    '93',
  ]);
  expect(find('By kind of error', "'=drift")?.slice(6)).toEqual(['1', '1', '', '', '']);
  expect(find('By department', 'payroll', 'Right ones let through')?.slice(6, 9)).toEqual(['19', '20', '95']);
});

it('what is untested says so and has no number; cells, shifts and practice are counts', () => {
  const of = (part: string) => rows().filter(([first]) => first === part);
  const untested = of('By kind of error').filter((row) => row[5] === 'not tested');
  expect(untested).toHaveLength(13);
  expect(untested.every((row) => row.slice(6).every((field) => field === ''))).toBe(true);
  expect(of('Kind of error in a department').map((row) => row.slice(6, 9))).toEqual([
    ['6', '8', ''],
    ['1', '1', ''],
  ]);
  expect(of('Measured shift').map((row) => row.slice(3, 9))).toEqual([
    ['2026-03-02', 'measured-shift', 'Wrong ones stopped', '7', '9', ''],
    ['2026-03-02', 'measured-shift', 'Right ones stopped', '1', '20', ''],
  ]);
  expect(of('Practice').map((row) => row.slice(3, 8))).toEqual([
    ['2026-03-02', 'first-shift', 'Runs', '1', ''],
  ]);
});

it('a name that a spreadsheet would run as a formula does not run', () => {
  expect(profileCsv(profile, words)).toContain(`"'=stale-data"`);
});
