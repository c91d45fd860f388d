import type { Case } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import { made } from './kinds/index.ts';
import type { Item, Spec, Task, World } from './types.ts';

/** Length of the blocks in which the mix of advice is exact. */
const block = 4;

/** Stated confidence, in whole per cent, both ends included; the same for right and wrong advice. */
const stated = [61, 97] as const;

/**
 * Draws a run: hand-written tasks without repeats, tasks made by the kinds, in random order; for each both ways the
 * advice may go, and a stated confidence that belongs to the item, not to the advice. Throws RangeError, in words,
 * when the pool is too small.
 */
export function drawWorld(spec: Spec, _cases: readonly Case[], rng: Rng): World {
  if (spec.written.length < spec.fromWritten)
    throw new RangeError(
      `${spec.scenario}: cannot take ${spec.fromWritten} written items from ${spec.written.length}`,
    );
  const tasks = [
    ...rng
      .fork('written')
      .shuffle(spec.written)
      .slice(0, spec.fromWritten)
      .map(({ id, task }) => ({ id, task })),
    ...spec.made.flatMap(({ kind, items, level }, i) => {
      const own = rng.fork(`made ${i}`);
      return made(kind, items, level, own).map((task) => ({
        id: `${kind}-${hex(own)}`,
        task: spec.rules ? task : { ...task, rule: null },
      }));
    }),
  ];
  const items = rng
    .fork('order')
    .shuffle(tasks)
    .map(({ id, task }, i) => itemOf(`${i + 1}`, id, task, rng.fork(`item ${id}`)));
  const { title, mode, contrary, pass } = spec;
  const plan = rng.fork('plan');
  return {
    title,
    mode,
    contrary,
    pass,
    items,
    plan: {
      afterRight: mixed(items.length, block - contrary, plan),
      afterWrong: mixed(items.length, contrary, plan),
    },
  };
}

const hex = (rng: Rng) => rng.int(0, 0xffff_ffff).toString(16).padStart(8, '0');

/** `n` flags in blocks of four, of which `yes` are true, in random order. */
function mixed(n: number, yes: number, rng: Rng): boolean[] {
  const flags: boolean[] = [];
  while (flags.length < n) flags.push(...rng.shuffle(Array.from({ length: block }, (_, i) => i < yes)));
  return flags.slice(0, n);
}

/** Settles what chance decides of one item: which wrong advice it may get, the order of options, the confidence. */
function itemOf(key: string, id: string, task: Task, rng: Rng): Item {
  const { wrong, ...rest } = task;
  const { form } = rest;
  return {
    key,
    id,
    task: {
      ...rest,
      form: form.kind === 'verdict' ? { ...form, options: rng.shuffle(form.options) } : form,
      wrong: rng.pick(wrong),
    },
    confidence: rng.int(...stated) / 100,
  };
}
