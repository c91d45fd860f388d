import type { ScenarioHead } from '../author.ts';
import { stakesOf } from '../author.ts';
import type { File } from './schema.ts';
import type { Branch, Node, Risk, Spec, Task } from './types.ts';
import { faultless, startOf, walk } from './walk.ts';

type FileTask = File['tasks'][number];
type FileNode = FileTask['nodes'][string];
type FileBranch = NonNullable<FileNode['on']['approve']>[number];

const entries = <T, U>(record: Record<string, T>, each: (id: string, value: T) => U): U[] =>
  Object.entries(record).map(([id, value]) => each(id, value));
const conditions = (when: Branch['when']) => (when === undefined ? {} : { when });

const branch = ({ when, says, set, goto: on, harm, from }: FileBranch): Branch => ({
  ...conditions(when),
  says: says ?? null,
  set,
  goto: on ?? null,
  harm: harm ?? 0,
  from: from ?? null,
});
const branches = (list: readonly FileBranch[] | undefined): Branch[] => (list ?? []).map(branch);

const nodeOf = (file: FileNode): Node => ({
  thought: file.thought,
  tool: file.call.tool,
  arguments: entries(file.call.arguments, (name, value) => ({ name, value })),
  expect: file.expect,
  undo: file.undo,
  read: file.read,
  risks: file.unsafe.map(
    ({ when, kind, why, see, fits, change, question }): Risk => ({
      ...conditions(when),
      kind,
      why,
      see,
      fits,
      change: change ?? null,
      question: question ?? null,
    }),
  ),
  safe: file.safe,
  changes: entries(file.changes, (id, { text, then }: { text: string; then?: FileBranch[] | undefined }) => ({
    id,
    text,
    branches: branches(then),
  })),
  asks: entries(file.asks, (id, { text, by, then }) => ({
    id,
    text,
    by: by ?? null,
    branches: branches(then),
  })),
  on: {
    approve: branches(file.on.approve),
    deny: branches(file.on.deny),
    'take-over': branches(file.on['take-over']),
  },
  next: (file.next ?? []).map(({ when, goto: on }: { when?: Branch['when']; goto: string }) => ({
    ...conditions(when),
    goto: on,
  })),
});

const taskOf = (file: FileTask): Task => ({
  id: file.id,
  title: file.title,
  department: file.department,
  brief: file.brief,
  facts: file.variables,
  draws: file.draws,
  versions: entries(file.versions, (id, { set, values, warranted }) => ({
    id,
    set,
    values,
    warranted: warranted ?? null,
  })),
  documents: entries(file.documents, (id, { title, columns, rows }) => ({
    id,
    title,
    columns,
    rows: rows.map(({ when, cells }: { when?: Branch['when']; cells: string[] }) => {
      const [first = '', ...rest] = cells;
      return {
        ...conditions(when),
        ...(columns.length > 0 ? { label: null, cells } : { label: first, cells: rest }),
      };
    }),
  })),
  start: file.start,
  nodes: Object.fromEntries(entries(file.nodes, (name, node) => [name, nodeOf(node)])),
});

/** Calls of a run that is supervised without a mistake, on the mean of its tasks and their versions. */
export const callsOf = ({ tasks, run }: Pick<Spec, 'tasks' | 'run'>): number => {
  const lengths = tasks.map((task) => {
    const own = task.versions.map((version) => walk(task, startOf(task, version), faultless).length);
    return own.reduce((sum, n) => sum + n, 0) / Math.max(1, own.length);
  });
  return (run * lengths.reduce((sum, n) => sum + n, 0)) / Math.max(1, lengths.length);
};

export function specOf(file: File & ScenarioHead): Spec {
  const tasks = file.tasks.map(taskOf);
  const calls = callsOf({ tasks, run: file.run });
  return {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    agent: file.agent,
    run: file.run,
    unsafe: file.unsafe,
    kinds: file.kinds,
    share: calls === 0 ? 0 : Math.min(1, file.unsafe / calls),
    stakes: stakesOf(file),
    pass: file.pass,
    limits: file.limits,
    closing: file.closing ?? null,
    tasks,
  };
}
