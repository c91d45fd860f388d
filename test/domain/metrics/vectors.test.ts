import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measures } from './measures.ts';

interface VectorFile {
  metric: string;
  toleranceType: 'abs' | 'rel';
  cases: { name: string; input: unknown; expected: Record<string, unknown>; tolerance: number }[];
}

/** Published tables that calibrate a simulator; no function of ours (rulings). `run-lengths.test.ts` uses them. */
const referenceOnly = new Set(['arl_normal']);

/** JSON has no infinity: it is coded as a text. */
const decode = (_: string, value: unknown) =>
  value === 'Infinity' || value === '-Infinity' ? Number(value) : value;

const folder = join(import.meta.dirname, '../vectors');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    file: JSON.parse(readFileSync(join(folder, name), 'utf8'), decode) as VectorFile,
  }));

/** Everything in which `found` differs from `wanted`, by the path to it; fields that are not wanted are ignored. */
function differences(
  found: unknown,
  wanted: unknown,
  near: (a: number, b: number) => boolean,
  path = '',
): string[] {
  const say = () => [`${path}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(found)}`];
  if (typeof wanted === 'number') return typeof found === 'number' && near(found, wanted) ? [] : say();
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || found.length !== wanted.length) return say();
    return wanted.flatMap((part, i) => differences(found[i], part, near, `${path}[${i}]`));
  }
  if (wanted !== null && typeof wanted === 'object') {
    if (found === null || typeof found !== 'object') return say();
    const parts = found as Record<string, unknown>;
    return Object.entries(wanted).flatMap(([key, part]) =>
      differences(parts[key], part, near, path === '' ? key : `${path}.${key}`),
    );
  }
  return found === wanted ? [] : say();
}

it('finds vector files', () => expect(files.length).toBeGreaterThan(0));

describe.each(files)('vectors/$name', ({ file }) => {
  it('has cases, a known metric and a known kind of tolerance', () => {
    expect(file.cases.length).toBeGreaterThan(0);
    expect([...Object.keys(measures), ...referenceOnly]).toContain(file.metric);
    expect(['abs', 'rel']).toContain(file.toleranceType);
  });

  const measure = measures[file.metric];
  if (!measure) return;
  it.each(file.cases)('$name', ({ input, expected, tolerance }) => {
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    const near = (found: number, wanted: number) =>
      found === wanted ||
      Math.abs(found - wanted) <= tolerance * (file.toleranceType === 'rel' ? Math.abs(wanted) : 1);
    expect(differences(measure(input as never), expected, near)).toEqual([]);
  });
});
