import { seeded } from '../../domain/rng.ts';
import type { Fault } from '../author.ts';
import { kindsOf, versionsFor } from './draw.ts';
import { explore } from './explore.ts';
import { harmCents } from './facts.ts';
import type { Branch, Facts, Node, Spec, Task, Version } from './types.ts';
import { faultless, mostTurns, nodeOf, startOf, walk } from './walk.ts';

type Path = Fault['path'];
const list = (names: Iterable<string>) => [...names].map((one) => `"${one}"`).join(', ') || 'none';
const fault = (path: Path, expected: string, came: string): Fault => ({ path, expected, came });

/** What the form of a scenario alone cannot say: ways that lead nowhere, names that do not exist, too little to draw. */
export function checkSpec(spec: Spec, skills: readonly string[]): Fault[] {
  const faults = spec.tasks.flatMap((task, t) => checkTask(task, ['tasks', t]));
  const twice = spec.tasks.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);
  if (twice.length > 0)
    faults.push(fault(['tasks'], 'every task to have an id of its own', `${list(twice)} twice`));
  if (spec.closing && !spec.closing.options.some(({ id }) => id === spec.closing?.right))
    faults.push(fault(['closing', 'right'], 'the id of one of the options', spec.closing.right));
  const tools = new Set(spec.tasks.flatMap(({ nodes }) => Object.values(nodes).map(({ tool }) => tool)));
  spec.limits.forEach(({ blocks }, i) => {
    const unknown = blocks.filter((tool) => !tools.has(tool));
    if (unknown.length > 0)
      faults.push(fault(['limits', i, 'blocks'], `tools that a task uses: ${list(tools)}`, list(unknown)));
  });
  // Where a way leads nowhere, sums and draws would only say so once more.
  return faults.length > 0 ? faults : checkDraws(spec, skills);
}

function checkDraws(spec: Spec, skills: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const kinds = new Set(
    spec.tasks.flatMap(({ nodes }) =>
      Object.values(nodes).flatMap(({ risks }) => risks.map(({ kind }) => kind)),
    ),
  );
  const missing = [...kinds].filter((kind) => !skills.includes(kind));
  const idle = skills.filter((kind) => !kinds.has(kind as never));
  if (missing.length + idle.length > 0)
    faults.push(fault(['skills'], `exactly the kinds that occur: ${list(kinds)}`, list(skills)));
  if (spec.run > spec.tasks.length) {
    faults.push(fault(['run'], `at most the ${spec.tasks.length} tasks there are`, `${spec.run}`));
    return faults;
  }
  const rng = seeded(1);
  for (let i = 0; i < 40; i++) {
    const tasks = rng.shuffle(spec.tasks).slice(0, spec.run);
    if (versionsFor(tasks, spec, rng.fork(`${i}`))) continue;
    const sums = tasks.map((task) => {
      const all = task.versions.map((version) => kindsOf(task, version).length);
      return `${task.id} ${Math.min(...all)} to ${Math.max(...all)}`;
    });
    faults.push(
      fault(
        ['unsafe'],
        'a number (and `kinds`) that every choice of tasks can come to',
        `${spec.unsafe}, but these tasks cannot: ${sums.join(', ')}`,
      ),
    );
    break;
  }
  const longest = spec.tasks.map((task) => explore(task).longest).sort((a, b) => b - a);
  const most = longest.slice(0, spec.run).reduce((sum, n) => sum + n, 0);
  if (most > 500) faults.push(fault(['tasks'], 'at most 500 calls in one run', `${most} on the longest way`));
  return faults;
}

function checkTask(task: Task, at: Path): Fault[] {
  const names = [...checkNames(task, at)];
  return names.length > 0
    ? names
    : [...checkWays(task, at), ...checkVersions(task, at), ...checkTexts(task, at)];
}

/** Every name leads somewhere, and every move has a way on. */
function* checkNames(task: Task, at: Path): Generator<Fault> {
  const nodes = Object.keys(task.nodes);
  const documents = new Set(task.documents.map(({ id }) => id));
  const goal = (name: string) => name === 'end' || nodes.includes(name);
  if (!nodes.includes(task.start)) yield fault([...at, 'start'], `a node: ${list(nodes)}`, task.start);
  const known = function* (facts: Facts | undefined, path: Path): Generator<Fault> {
    for (const [name, value] of Object.entries(facts ?? {})) {
      const own = task.facts[name];
      if (own === undefined) yield fault(path, `a declared variable: ${list(Object.keys(task.facts))}`, name);
      else if (typeof own !== typeof value)
        yield fault(
          path,
          `"${name}" to be ${typeof own === 'boolean' ? 'true or false' : 'a text'}`,
          String(value),
        );
    }
  };
  for (const [name, node] of Object.entries(task.nodes)) {
    const path = [...at, 'nodes', name];
    const strange = node.read.filter((id) => !documents.has(id));
    if (strange.length > 0) yield fault([...path, 'read'], `documents: ${list(documents)}`, list(strange));
    for (const [where, branches] of branchesOf(node)) {
      for (const branch of branches) {
        yield* known(branch.when, [...path, ...where]);
        yield* known(branch.set, [...path, ...where]);
        if (branch.goto !== null && !goal(branch.goto))
          yield fault([...path, ...where, 'goto'], `a node or "end": ${list(nodes)}`, branch.goto);
        if (branch.from !== null && !nodes.includes(branch.from))
          yield fault([...path, ...where, 'from'], `a node: ${list(nodes)}`, branch.from);
      }
      const last = branches[branches.length - 1];
      if (last?.when !== undefined)
        yield fault([...path, ...where], 'the last of several ways to have no `when`', 'a condition');
      const needsExit = where[1] !== 'take-over' && where[0] !== 'asks';
      if (
        needsExit &&
        node.next.length === 0 &&
        (branches.length === 0 || branches.some(({ goto: on }) => on === null))
      )
        yield fault([...path, ...where], 'a `goto`, or a `next` of the node', 'no way on');
    }
    for (const { when, goto: on } of node.next) {
      yield* known(when, [...path, 'next']);
      if (!goal(on)) yield fault([...path, 'next'], `a node or "end": ${list(nodes)}`, on);
    }
    if (node.next[node.next.length - 1]?.when !== undefined)
      yield fault([...path, 'next'], 'the last of several to have no `when`', 'a condition');
    for (const [i, risk] of node.risks.entries()) {
      const here = [...path, 'unsafe', i];
      yield* known(risk.when, here);
      const unseen = risk.see.filter((id) => id !== 'call' && id !== 'brief' && !node.read.includes(id));
      if (unseen.length > 0)
        yield fault(
          [...here, 'see'],
          `documents this node reads, "call" or "brief": ${list(node.read)}`,
          list(unseen),
        );
      if (risk.change !== null && !node.changes.some(({ id }) => id === risk.change))
        yield fault(
          [...here, 'change'],
          `one of the changes: ${list(node.changes.map(({ id }) => id))}`,
          risk.change,
        );
      if (risk.question !== null && !node.asks.some(({ id }) => id === risk.question))
        yield fault(
          [...here, 'question'],
          `one of the questions: ${list(node.asks.map(({ id }) => id))}`,
          risk.question,
        );
      if (risk.fits.length === 0 && risk.change === null)
        yield fault(here, 'a move that fits: `fits` or `change`', 'none');
    }
  }
  for (const { rows, id, columns } of task.documents)
    for (const [i, { when, cells }] of rows.entries()) {
      const here = [...at, 'documents', id, 'rows', i];
      yield* known(when, here);
      const cellsWanted = columns.length || 1;
      if (cells.length !== cellsWanted)
        yield fault(here, columns.length ? `${cellsWanted} cells` : 'a label and a text', list(cells));
    }
  for (const version of task.versions) {
    const path = [...at, 'versions', version.id];
    yield* known(version.set, path);
    if (version.warranted !== null && !nodes.includes(version.warranted))
      yield fault([...path, 'warranted'], `a node: ${list(nodes)}`, version.warranted);
  }
}

/** All lists of branches of a node, with the place where they stand. */
function branchesOf(node: Node): [where: string[], branches: Branch[]][] {
  return [
    ...(['approve', 'deny', 'take-over'] as const).map((move): [string[], Branch[]] => [
      ['on', move],
      node.on[move],
    ]),
    ...node.changes.map(({ id, branches }): [string[], Branch[]] => [['changes', id], branches]),
    ...node.asks.map(({ id, branches }): [string[], Branch[]] => [['asks', id], branches]),
  ];
}

/** Everything can be reached, nothing goes round for ever, and no variable is idle. */
function* checkWays(task: Task, at: Path): Generator<Fault> {
  const found = explore(task);
  const path = [...at, 'nodes'];
  const idle = Object.keys(task.nodes).filter((name) => !found.nodes.has(name));
  if (idle.length > 0)
    yield fault(path, 'every node to be reached by some move in some version', `${list(idle)} never`);
  for (const name of found.loops)
    yield fault(
      [...path, name],
      'every way to come to an end',
      'a way that comes back to it with nothing changed',
    );
  if (found.tooMany)
    yield fault(path, 'fewer variables: the states cannot all be looked at', 'more than 20,000');
  if (found.longest > mostTurns)
    yield fault(path, `at most ${mostTurns} calls in one task`, `${found.longest} on the longest way`);
  for (const [name, node] of Object.entries(task.nodes)) {
    if (!found.nodes.has(name)) continue;
    for (const [i, risk] of node.risks.entries())
      if (!found.risks.has(risk))
        yield fault(
          [...path, name, 'unsafe', i],
          'conditions that can come true here',
          JSON.stringify(risk.when ?? {}),
        );
    for (const [where, branches] of branchesOf(node))
      for (const branch of branches)
        if (branch.when !== undefined && !found.branches.has(branch))
          yield fault(
            [...path, name, ...where],
            'conditions that can come true here',
            JSON.stringify(branch.when),
          );
  }
  const texts = JSON.stringify([task.documents, task.nodes]);
  for (const name of Object.keys(task.facts)) {
    const here = [...at, 'variables', name];
    if (!texts.includes(`"${name}":`) && !texts.includes(`{${name}}`))
      yield fault(here, 'a variable that some condition or text uses', 'one that nothing uses');
    else if ((found.values.get(name)?.size ?? 0) < 2)
      yield fault(here, 'a variable that a version or a move sets', 'one that never changes');
  }
}

/** A version with a risk and one without, a sound stretch in each, and a step in that the evidence bears. */
function* checkVersions(task: Task, at: Path): Generator<Fault> {
  const path = [...at, 'versions'];
  const counts = task.versions.map((version) => kindsOf(task, version).length);
  if (!counts.some((n) => n > 0)) yield fault(path, 'a version with an unsafe call', 'none');
  if (!counts.includes(0)) yield fault(path, 'a version without an unsafe call', 'none');
  for (const version of task.versions) yield* checkVersion(task, version, [...path, version.id]);
}

function* checkVersion(task: Task, version: Version, at: Path): Generator<Fault> {
  const steps = walk(task, startOf(task, version), faultless);
  const safe = steps.filter(({ risk }) => !risk).length;
  if (safe < 2) yield fault(at, 'at least two safe calls', `${safe}`);
  const first = steps.findIndex(({ risk }) => risk);
  const { warranted } = version;
  if (first < 0) {
    if (warranted !== null) yield fault([...at, 'warranted'], 'none, because no call is unsafe', warranted);
    return;
  }
  const turn = steps.findIndex(({ node }) => node === warranted);
  const named = steps[first]?.node ?? '';
  if (turn < 0 || turn > first) {
    yield fault(
      [...at, 'warranted'],
      `"${named}", the first unsafe call, or one before it`,
      warranted ?? 'none',
    );
    return;
  }
  const evidence = steps[first]?.risk?.see ?? [];
  const reads = nodeOf(task, warranted)?.read ?? [];
  if (turn < first && !evidence.some((id) => reads.includes(id)))
    yield fault([...at, 'warranted'], `a node that shows the evidence: ${list(evidence)}`, warranted ?? '');
}

/** Options that give nothing away, and no placeholder that stays empty. */
function* checkTexts(task: Task, at: Path): Generator<Fault> {
  for (const [name, { changes, asks }] of Object.entries(task.nodes)) {
    const path = [...at, 'nodes', name];
    for (const [what, options] of [
      ['changes', changes],
      ['asks', asks],
    ] as const) {
      if (options.length < 2 || options.length > 4)
        yield fault([...path, what], 'two to four of them', `${options.length}`);
      const lengths = options.map(({ text }) => text.length);
      const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
      if (high > low * 1.6 + 6)
        yield fault([...path, what], 'texts of about equal length', `${low} to ${high} letters`);
    }
  }
  const [draw = {}] = task.draws;
  const known = new Set([...Object.keys(draw), ...Object.keys(task.facts)]);
  for (const [i, other] of task.draws.entries())
    if (Object.keys(other).sort().join() !== Object.keys(draw).sort().join())
      yield fault(
        [...at, 'draws', i],
        `the same names as the first: ${list(Object.keys(draw))}`,
        list(Object.keys(other)),
      );
  const inEvery = task.versions.map(({ values }) => Object.keys(values));
  for (const key of inEvery[0] ?? []) if (inEvery.every((keys) => keys.includes(key))) known.add(key);
  for (const [name, node] of Object.entries(task.nodes))
    for (const [where, branches] of branchesOf(node))
      for (const branch of branches)
        for (const values of task.draws)
          if (branch.harm !== 0 && harmCents(branch, values) <= 0)
            yield fault(
              [...at, 'nodes', name, ...where, 'harm'],
              'a drawn amount such as "€340.00"',
              `${branch.harm}`,
            );
  const used = JSON.stringify(task).matchAll(/\{(\w+)\}/g);
  const strange = new Set([...used].map(([, key]) => key as string).filter((key) => !known.has(key)));
  if (strange.size > 0)
    yield fault(at, `names that every draw, or every version, gives a value: ${list(known)}`, list(strange));
}
