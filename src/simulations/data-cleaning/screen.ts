import { spent } from './actions.ts';
import { deedsOf } from './classes.ts';
import { rowsOf, rowsOnScreen } from './rows.ts';
import { toldOf } from './score.ts';
import { fold, minutesOf } from './table.ts';
import type { State, Table, World } from './types.ts';
import type { Visible, VisibleClass } from './types-screen.ts';

/** What each fix for many rows would change, by the table it would change: looking at papers changes no table. */
const classesBy = new WeakMap<Table, VisibleClass[]>();
function classesOf({ spec, rows }: World, { edits }: State, table: Table): VisibleClass[] {
  const known = classesBy.get(table);
  if (known) return known;
  const found = spec.classes.map(({ fix, minutes }) => ({
    fix,
    minutes,
    rows: deedsOf(fix, rows, table, spec).flatMap(rowsOf),
    edit: edits.find(({ act }) => act.do === 'class' && act.fix === fix)?.id ?? null,
  }));
  classesBy.set(table, found);
  return found;
}

/** Exactly what the screen may show now. Before the table is handed over it holds nothing of what is right. */
export function screenOf(state: State, world: World): Visible {
  const { spec, proposals } = world;
  const { table } = fold(world, state.edits);
  const rows = rowsOnScreen(state, world);
  const clean = spec.task === 'clean';
  const total = clean ? proposals.length : rows.length;
  const settled = clean
    ? rows.filter((row) => row.proposal !== null && row.edits.length > 0).length
    : rows.filter(({ mark }) => mark !== null).length;
  const { phase } = state;
  const chosen = state.rule;
  const told = phase === 'ruled' || (phase === 'done' && spec.mode === 'practice');
  return {
    phase,
    mode: spec.mode,
    task: spec.task,
    set: spec.set,
    story: spec.story,
    card: spec.card,
    number: Math.min(total, settled + 1),
    total,
    item: phase === 'done' ? null : { key: phase },
    budget: spec.budget,
    left: spec.budget - spent(state, world),
    minutes: spec.minutes,
    jobs: spec.jobs,
    rows,
    classes: clean && phase === 'work' ? classesOf(world, state, table) : [],
    edits: state.edits.map(({ id, act }) => ({ id, act, minutes: minutesOf(act, spec) })),
    result: spec.mode === 'practice' && phase === 'result' ? toldOf(state, world) : null,
    rule:
      clean && spec.rule && (phase === 'rule' || phase === 'ruled' || phase === 'done')
        ? {
            question: spec.rule.question,
            options: world.ruleOrder.flatMap((option) => {
              const found = spec.rule?.options[option];
              if (!found) return [];
              return [
                { option, text: found.text, right: told ? found.right : null, why: told ? found.why : null },
              ];
            }),
            chosen,
          }
        : null,
    stakes: spec.stakes,
  };
}
