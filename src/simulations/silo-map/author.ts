import { authorWords as words } from '#words-of/silo-map';
import { seeded } from '../../domain/rng.ts';
import { type Author, type Fault, stakesOf } from '../author.ts';
import { drawWorld } from './draw.ts';
import { example } from './example.ts';
import { type File, schema } from './schema.ts';
import type { Spec } from './types.ts';

/** Outputs of one run: a statement and a draft for each hand-over. Null where processes differ in length. */
function outputsOf({ processes, draw }: Pick<File, 'processes' | 'draw'>): number | null {
  const lengths = new Set(processes.map(({ links }) => links.length));
  return lengths.size === 1 ? 2 * draw * (processes[0]?.links.length ?? 0) : null;
}

function toSpec(file: File): { spec: Spec; cases: [] } {
  const {
    id: scenario,
    title,
    mode,
    processes,
    draw,
    wrong,
    traced,
    subtlety,
    budget,
    month,
    trouble,
    pass,
  } = file;
  const spec: Spec = {
    scenario,
    title,
    mode,
    stakes: stakesOf(file),
    pass,
    processes: processes.map((one) => ({
      ...one,
      people: one.people.length > 0 ? one.people : file.people,
      links: one.links.map(({ after, value: drawn, ...rest }) => ({
        ...rest,
        after: after ?? null,
        value: drawn ?? null,
      })),
    })),
    draw,
    wrong,
    traced,
    subtlety: subtlety as Spec['subtlety'],
    budget,
    month,
    trouble,
    staff: file.staff,
  };
  return { spec, cases: [] };
}

/** Names that come twice in a list. */
const twice = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);

function check(file: File): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Fault['path'], expected: string, came: string) => faults.push({ path, expected, came });
  for (const name of twice(file.processes.map((one) => one.id)))
    say(['processes'], words.check.once, `"${name}" twice`);
  if (file.draw > file.processes.length)
    say(['draw'], words.check.atMost(file.processes.length), String(file.draw));
  file.processes.forEach((one, i) => {
    checkProcess(one, ['processes', i], say);
  });
  const outputs = outputsOf(file);
  if (outputs === null) {
    const lengths = file.processes.map((one) => `${one.id}: ${one.links.length}`).join(', ');
    say(['processes'], words.check.sameLength, lengths);
  } else {
    for (const part of ['claims', 'drafts'] as const)
      if (file.wrong[part] >= outputs / 2)
        say(['wrong', part], words.check.fewer(outputs / 2), String(file.wrong[part]));
  }
  const named = [file.people, ...file.processes.map((one) => one.people).filter((list) => list.length > 0)];
  for (const list of named)
    if (new Set(list).size < file.traced)
      say(['people'], words.check.people(file.traced), String(new Set(list).size));
  const { budget, month } = file;
  if (budget.low > budget.high) say(['budget', 'low'], words.check.atMost(budget.high), String(budget.low));
  if (budget.days < budget.high || budget.days < 2 * budget.low)
    say(['budget', 'days'], words.check.budget(Math.max(budget.high, 2 * budget.low)), String(budget.days));
  if (month.low >= month.high || month.high > month.cases)
    say(['month', 'high'], words.check.month(month.low, month.cases), String(month.high));
  if (faults.length === 0) {
    // What only drawing can tell: a budget that never buys a good pair, a pool of values that is too small.
    const { spec } = toSpec(file);
    try {
      for (let seed = 1; seed <= 10; seed++) drawWorld(spec, [], seeded(seed));
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      say(['budget'], words.check.drawn, problem.message);
    }
  }
  return faults;
}

type Say = (path: Fault['path'], expected: string, came: string) => void;

function checkProcess(one: File['processes'][number], path: Fault['path'], say: Say): void {
  const systems = one.systems.map((system) => system.id);
  const links = one.links.map((each) => each.id);
  for (const name of twice(systems)) say([...path, 'systems'], words.check.once, `"${name}" twice`);
  for (const name of twice(links)) say([...path, 'links'], words.check.once, `"${name}" twice`);
  if (one.breaks >= one.links.length)
    say([...path, 'breaks'], words.check.fewer(one.links.length), String(one.breaks));
  const used = new Set(one.links.flatMap(({ from, to }) => [from, to]));
  for (const name of systems)
    if (!used.has(name)) say([...path, 'systems'], words.check.linked, `"${name}" stands alone`);
  one.links.forEach((each, i) => {
    const at = [...path, 'links', i];
    for (const side of ['from', 'to'] as const)
      if (!systems.includes(each[side])) say([...at, side], words.check.system(systems), `"${each[side]}"`);
    if (each.from === each.to) say([...at, 'to'], words.check.other, `"${each.to}"`);
    if (one.links.some((e, j) => j < i && e.from === each.from && e.to === each.to))
      say([...at, 'to'], words.check.onePerPair, `${each.from} to ${each.to} again`);
    const fields = [...each.keys, each.weakKey];
    for (const name of twice(fields)) say([...at, 'keys'], words.check.once, `"${name}" twice`);
    for (const name of twice([...each.needs, ...each.spare]))
      say([...at, 'spare'], words.check.once, `"${name}" twice`);
    const before = one.links.slice(0, i).find((e) => e.id === each.after);
    if (each.after !== undefined && before?.to !== each.from)
      say([...at, 'after'], words.check.after(each.from), `"${each.after}"`);
    if ((each.value === undefined) !== (each.after !== undefined))
      say([...at, 'value'], words.check.value, each.value === undefined ? 'neither' : 'both');
    if (each.value && 'low' in each.value && each.value.low >= each.value.high)
      say([...at, 'value', 'high'], words.check.over(each.value.low), String(each.value.high));
  });
  one.questions.forEach((question, i) => {
    for (const name of question.links)
      if (!links.includes(name))
        say([...path, 'questions', i, 'links'], words.check.link(links), `"${name}"`);
  });
}

/** The silo map for trainers: one process or several in YAML, drawn afresh by every seed. */
export const author: Author<File, Spec> = {
  type: 'silo-map',
  kind: words.kind,
  schema,
  toSpec,
  brief: (file) => words.brief({ ...file, links: (outputsOf(file) ?? 0) / 2 }),
  wrongShare: (file) => {
    const outputs = outputsOf(file);
    return outputs ? (file.wrong.claims + file.wrong.drafts) / outputs : null;
  },
  // Two more rules stand beside the shares: the frame of the debrief takes all four from this type's own head.
  marks: () => null,
  check,
  quickSeeds: ({ draw }) => (draw > 1 ? 5 : 12),
  example,
};
