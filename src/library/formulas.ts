import jsonata from 'jsonata';
import { plain, readValue } from '../domain/value.ts';
import type { CaseFile } from './schemas/case.ts';

/**
 * The arithmetic of a worked case, recomputed. Runs at check time in Node only, never in the browser.
 *
 * A case's `checks` are JSONata formulas (docs.jsonata.org) that must come out as `true`. They see
 *
 *   $s     the source records by id: `$s.invoice.net`, and for a table `$s.timesheet[0].hours` or
 *          `$sum($s.timesheet.hours)`; rows count from 0 here
 *   $a     the figures of the AI output (`aiOutput.values`): `$a.amount`
 *   $g     the true figures (`groundTruth.values`): `$g.amount`
 *   $miss  `costIfMissed` in euros
 *
 * Money is a number of whole units (12.50 EUR is 12.5), numbers with a unit are numbers (2 % is 2), yes and no,
 * days and words are text. Beside JSONata's own functions (`$sum`, `$count`, `$min`, `$max`, `$distinct`,
 * `$replace` …) there are
 *
 *   $R(x, n)       x rounded to n decimals, half away from zero
 *   $same(x, y)    the two numbers are equal within 1e-9; use it for anything computed
 *   $days(d1, d2)  calendar days from day d1 to day d2
 */
export interface FormulaResult {
  formula: string;
  ok: boolean;
  /** What was expected and what came, in words; only when not ok. */
  error?: string;
}

type Cell = string | number | boolean;
type Plain = string | number;
type Bindings = {
  s: Record<string, unknown>;
  a: Record<string, Plain>;
  g: Record<string, Plain>;
  miss: number;
};

/** Milliseconds, nesting and list length no honest formula needs; a runaway one ends here. */
const limits = { timeout: 2_000, stack: 100, sequence: 10_000 };

/** Functions whose answer would change from one check to the next, or that run text as code. */
const refused = ['now', 'millis', 'random', 'shuffle', 'eval'] as const;

/** Evaluates every formula of a case. Never throws for a bad formula: it comes back with `ok: false` and a reason. */
export async function checkFormulas(file: CaseFile): Promise<FormulaResult[]> {
  const bindings = bind(file);
  const results: FormulaResult[] = [];
  for (const formula of file.checks) results.push(await check(formula, bindings));
  return results;
}

async function check(formula: string, bindings: Bindings): Promise<FormulaResult> {
  const notes: string[] = [];
  try {
    const expression = jsonata(formula, limits);
    const stray = strayName(expression.ast(), bindings);
    if (stray) return { formula, ok: false, error: stray };
    for (const [name, fn] of Object.entries(functions(notes))) expression.registerFunction(name, fn);
    const result: unknown = await expression.evaluate(undefined, bindings);
    if (result === true) return { formula, ok: true };
    const came = result === undefined ? 'nothing' : JSON.stringify(result);
    return { formula, ok: false, error: `expected true, came ${[came, ...notes].join('; ')}` };
  } catch (error) {
    // JSONata throws plain objects with a message, our own functions throw Errors.
    const { message = String(error), position } = error as { message?: string; position?: number };
    const where = position === undefined ? '' : ` (at character ${position})`;
    return { formula, ok: false, error: `cannot be worked out: ${message}${where}` };
  }
}

function bind(file: CaseFile): Bindings {
  const s: Record<string, unknown> = {};
  for (const record of file.sourceRecords) {
    s[record.id] = record.fields ? plainCells(record.fields) : (record.rows ?? []).map(plainCells);
  }
  return {
    s,
    a: plainCells(file.aiOutput.values),
    g: plainCells(file.groundTruth.values),
    miss: file.costIfMissed / 100,
  };
}

const plainCells = (cells: Record<string, Cell>): Record<string, Plain> =>
  Object.fromEntries(Object.entries(cells).map(([name, raw]) => [name, plain(readValue(raw))]));

function functions(notes: string[]): Record<string, (...args: unknown[]) => unknown> {
  const no = (name: string) => () => {
    throw new Error(`$${name} is not allowed: a formula must give the same answer every time`);
  };
  return {
    R: (x, n) => roundHalfAway(numeric('$R', x), numeric('$R', n)),
    same: (x, y) => {
      const [one, other] = [numeric('$same', x), numeric('$same', y)];
      const equal = Math.abs(one - other) <= 1e-9;
      if (!equal) notes.push(`${one} is not ${other}`);
      return equal;
    },
    days: (from, to) => (dayNumber(to) - dayNumber(from)) / 86_400_000,
    ...Object.fromEntries(refused.map((name) => [name, no(name)])),
  };
}

/**
 * Rounds to `decimals` places, half away from zero, on the decimal a person would write: 1.005 becomes 1.01
 * although the double lies below it. Safe up to 15 significant digits, far beyond any amount in a case.
 */
export function roundHalfAway(x: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.round(Number((Math.abs(x) * scale).toPrecision(15))) / scale;
  return x < 0 && rounded !== 0 ? -rounded : rounded;
}

function numeric(name: string, x: unknown): number {
  if (typeof x === 'number' && Number.isFinite(x)) return x;
  throw new Error(`${name} expects a number, came ${x === undefined ? 'nothing' : JSON.stringify(x)}`);
}

function dayNumber(day: unknown): number {
  const ms = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  // A day such as 2025-02-30 must not slip into March.
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(String(day))) return ms;
  throw new Error(`$days expects a day such as '2025-05-10', came ${JSON.stringify(day) ?? 'nothing'}`);
}

interface Step {
  type: string;
  value: string;
  stages?: unknown;
}

/**
 * A misspelt name is silent in JSONata (it yields nothing, and `$count` of nothing is 0), so every path that
 * starts at $s, $a or $g, and every column named in a filter, is followed here first. Gives a sentence about the
 * first name that leads nowhere. `rows` are what the names of the filter at hand belong to.
 */
function strayName(ast: unknown, bindings: Bindings, rows: unknown[] | null = null): string | null {
  if (typeof ast !== 'object' || ast === null) return null;
  const node = ast as { type?: unknown; steps?: Step[] };
  if (node.type === 'path' && node.steps) return strayStep(node.steps, bindings, rows);
  for (const part of Object.values(ast)) {
    const found = strayName(part, bindings, rows);
    if (found) return found;
  }
  return null;
}

function strayStep(steps: Step[], bindings: Bindings, rows: unknown[] | null): string | null {
  let here = rows;
  let path = rows ? 'the row' : '';
  for (const [i, step] of steps.entries()) {
    if (step.type === 'variable' && ['s', 'a', 'g'].includes(step.value)) {
      here = [bindings[step.value as 's' | 'a' | 'g']];
      path = `$${step.value}`;
    } else if (step.type === 'name' && here) {
      const objects = here.filter((x): x is Record<string, unknown> => typeof x === 'object' && x !== null);
      const known = [...new Set(objects.flatMap((x) => Object.keys(x)))];
      if (!known.includes(step.value)) {
        return `${path} has no "${step.value}"; it has ${known.join(', ') || 'no parts'}`;
      }
      here = objects.flatMap((x) => x[step.value] ?? []);
      path = `${path}.${step.value}`;
    } else if (step.type === 'name' && i === 0 && step.value in bindings) {
      return `expected "$${step.value}", came "${step.value}"`;
    } else {
      const found = strayName({ ...step, stages: null, type: undefined }, bindings, here);
      if (found) return found;
      here = null;
    }
    const found = strayName(step.stages, bindings, here);
    if (found) return found;
  }
  return null;
}
