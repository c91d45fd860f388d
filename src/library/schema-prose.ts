import type { z } from 'zod';
import { content, short } from '#words/content';
import { exampleLine, flow } from './examples/line.ts';
import { nearest } from './nearest.ts';
import { at, type Problem, type Said } from './problem.ts';
import { describing, fieldNames, schemaAt } from './schema-walk.ts';
import type { Sheet } from './sheet.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** "stakes.miss", "steps, entry 2, lesson": a path as a trainer would point to it. */
const name = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return content.entry(text, step + 1);
    if (text === '') return String(step);
    return /\d$/.test(text) ? `${text}, ${String(step)}` : `${text}.${String(step)}`;
  }, '');

function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** A value as it could have been written, short. */
function show(value: unknown): string {
  if (value === undefined || value === null) return content.nothing;
  if (Array.isArray(value)) return content.listOf(value.length);
  if (typeof value === 'object') return `«${short(flow(value))}»`;
  return `«${short(String(value))}»`;
}

/** What a wrong value was expected to be; undefined for issues that are not about one value. */
function expectedOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof value !== 'object') return content.quotedText;
      return content.type(issue.expected);
    case 'invalid_value':
      return content.oneOf(issue.values.map(String));
    case 'too_small':
      return content.least(issue.origin, Number(issue.minimum), issue.exact === true);
    case 'too_big':
      return content.most(issue.origin, Number(issue.maximum), issue.exact === true);
    case 'invalid_format':
      return issue.format === 'url' ? content.address : issue.message.replace(/^expected /, '');
    default:
      return issue.message.replace(/^expected /, '');
  }
}

const size = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 60 ? content.characters(value.length) : undefined;

/** Every single answer a union allows, when it is a union of plain words. */
function wordsOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return undefined;
  // A discriminated union lists the words it knows; the types of Zod leave this field out.
  if ('options' in issue && Array.isArray(issue.options)) return issue.options.map(String);
  const all = issue.errors.map((branch) =>
    branch[0] && branch[0].path.length === 0 ? wordsOf(branch[0]) : undefined,
  );
  return all.length > 0 && all.every((w) => w !== undefined) ? all.flat() : undefined;
}

function sayIssue(
  issue: Issue,
  schema: z.ZodType,
  data: unknown,
  kind: string,
): { path: Path; said: Said }[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const here = schemaAt(schema, path);
    const known = here ? fieldNames(here) : [];
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return {
        path: [...path, key],
        said: {
          expected: content.onlyFields(name(path), known),
          came: `«${key}»`,
          nearest: near,
          example: near && exampleLine(kind, [...path, near], valueAt(data, ['type'])),
        },
      };
    });
  }

  const value = valueAt(data, path);
  const field = name(path);
  const target = schemaAt(schema, path);
  const words = wordsOf(issue);
  const example = exampleLine(kind, path, valueAt(data, ['type']));
  const last = path.at(-1);
  if (value === undefined && path.length > 0) {
    const what = words
      ? content.oneOf(words)
      : issue.code === 'invalid_type'
        ? content.type(issue.expected)
        : '';
    const said = { expected: content.fieldToBeThere(field, what), came: content.missing(String(last)) };
    return [{ path, said: { ...said, example, about: describing(target) } }];
  }
  if (words) {
    const near = typeof value === 'string' ? nearest(value, words) : undefined;
    const corrected = near && typeof last === 'string' ? `${last}: ${near}` : near && `- ${near}`;
    const said = { expected: content.field(field, content.oneOf(words)), came: show(value), nearest: near };
    return [{ path, said: { ...said, example: corrected ?? example } }];
  }
  if (issue.code === 'invalid_union') {
    const keys = value && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
    const known = target ? fieldNames(target) : [];
    const wrong = keys.find((k) => !known.includes(k));
    const near = wrong && nearest(wrong, known);
    const expected = known.length > 0 ? content.otherForm(field) : content.field(field, content.plainValue);
    return [
      { path, said: { expected, came: show(value), nearest: near, example, about: describing(target) } },
    ];
  }
  // A rule between fields is a sentence of its own about what stands inside.
  const expected = (issue.code === 'custom' ? content.within : content.field)(
    field,
    expectedOf(issue, value),
  );
  const came =
    issue.code === 'too_small' || issue.code === 'too_big' ? (size(value) ?? show(value)) : show(value);
  return [
    {
      path,
      said: { expected, came, example, about: describing(target) },
    },
  ];
}

/**
 * Holds one sheet against its schema. `kind` is the noun ("scenario") whose example is quoted.
 * A missing field is not reported beside a misspelt one that was meant to be it.
 */
export function readWith<T>(
  schema: z.ZodType<T>,
  sheet: Sheet,
  file: string,
  kind: string,
  inside: Path = [],
): { data?: T; problems: Problem[] } {
  const raw = valueAt(sheet.data, inside);
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, problems: [] };
  const said = result.error.issues.flatMap((issue) => sayIssue(issue, schema, raw, kind));
  const meant = new Set(
    said.filter((s) => s.said.nearest).map((s) => name([...s.path.slice(0, -1), s.said.nearest ?? ''])),
  );
  const problems = said
    .filter((s) => s.said.nearest !== undefined || !meant.has(name(s.path)))
    .map((s) => at(file, sheet.line([...inside, ...s.path]), s.said));
  return { problems };
}
