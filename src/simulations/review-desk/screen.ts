import type { Case } from '../../domain/case.ts';
import { readNumber } from '../../domain/value.ts';
import { detailRight, fits, markRight } from './judge.ts';
import { caseAt, levelChange } from './level.ts';
import type { Item, ItemState, Reasons, State, Visible, VisibleItem, World } from './types.ts';

/** What `commit` still waits for, in the order of the screen. */
export function missingOf(chosen: ItemState, item: Case): Visible['missing'] {
  const missing: Visible['missing'] = [];
  if (chosen.risk === null) missing.push('risk');
  if (chosen.move === null) missing.push('move');
  const detailed = chosen.move === 'correct' || chosen.move === 'escalate';
  if (detailed && !detailReadable(chosen, item)) missing.push('detail');
  if (chosen.mark === null) missing.push('mark');
  return missing;
}

/** A role or an option is there or not; a figure must be one, so that a slip of the keys is not a wrong value. */
function detailReadable({ move, detail }: ItemState, { answer }: Case): boolean {
  if (detail.trim() === '') return false;
  const figure = answer.ai.kind === 'money' || answer.ai.kind === 'number';
  return move !== 'correct' || !figure || answer.options !== undefined || readNumber(detail) !== null;
}

/** The guide may be skipped only before anything else was done. */
export const mayLeaveGuide = (state: State, world: World): boolean => {
  const { risk, opened, move } = state.current;
  return (
    state.at === 0 &&
    world.items[0]?.guided === true &&
    !state.current.committed &&
    risk === null &&
    move === null &&
    opened.length === 0
  );
};

/**
 * The queue as it stands before the item at `at` is settled, and how many items before any other were for guidance. Of
 * one list of settled items it is drawn once: most steps change the item on the desk alone.
 */
interface Drawn {
  settled: State['settled'];
  world: World;
  at: number;
  queue: Visible['queue'];
  guides: number;
}
let lastDrawn: Drawn | null = null;

function drawn(state: State, world: World): Drawn {
  const { at, settled } = state;
  if (lastDrawn?.settled === settled && lastDrawn.world === world && lastDrawn.at === at) return lastDrawn;
  const queue: Visible['queue'] = [];
  let guides = 0;
  world.items.forEach((item, i) => {
    if (item.guided) guides += 1;
    const then = settled[i];
    if (then === null) return;
    const title = i > at && world.spec.adaptive ? null : (caseAt(state, world, i) ?? item.case).title;
    queue.push({ key: item.key, title, state: then?.move ?? (i === at ? 'now' : 'open') });
  });
  lastDrawn = { settled, world, at, queue, guides };
  return lastDrawn;
}

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, world: World): Visible {
  const { items, spec } = world;
  const now = items[state.at];
  const shown = caseAt(state, world, state.at);
  const { committed, move } = state.current;
  const { queue, guides } = drawn(state, world);
  const total = items.length - guides;
  const phase = now === undefined ? 'done' : committed ? 'reasons' : 'deciding';
  return {
    phase,
    number: Math.min(total, Math.max(0, state.at - guides + 1)),
    total,
    guided: now?.guided ?? false,
    queue:
      committed && move
        ? queue.map((entry) => (entry.key === now?.key ? { ...entry, state: move } : entry))
        : queue,
    item: now && shown ? itemOnScreen(now, shown, state.current, world) : null,
    level: state.levels[state.at] ?? null,
    levelChange: phase === 'reasons' ? levelChange(state, world) : null,
    stakes: spec.stakes,
    canSkipGuide: mayLeaveGuide(state, world),
    missing: phase === 'deciding' && shown ? missingOf(state.current, shown) : [],
  };
}

/** The records of a case as they lie: on the desk, and the documents, of which those opened can be read. */
type Papers = Pick<VisibleItem, 'desk' | 'documents'>;
let lastPapers: { of: Case; opened: readonly string[]; committed: boolean; papers: Papers } | null = null;

function papers(shown: Case, { opened, committed }: ItemState): Papers {
  if (lastPapers?.of === shown && lastPapers.opened === opened && lastPapers.committed === committed)
    return lastPapers.papers;
  const found: Papers = { desk: [], documents: [] };
  for (const record of shown.sourceRecords) {
    const { id, title } = record;
    const open = committed || opened.includes(id);
    if (shown.onDesk.includes(id)) found.desk.push(record);
    else found.documents.push({ id, title, record: open ? record : null });
  }
  lastPapers = { of: shown, opened, committed, papers: found };
  return found;
}

function itemOnScreen(item: Item, shown: Case, chosen: ItemState, { roles }: World): VisibleItem {
  const { label, ai, options } = shown.answer;
  return {
    key: item.key,
    title: shown.title,
    department: shown.department,
    task: shown.task,
    ...papers(shown, chosen),
    ai: { text: shown.ai.text, confidence: shown.ai.confidence },
    answer: { label, ai, ...(options ? { options } : {}) },
    roles: roles[shown.department] ?? [],
    chosen,
    reasons: chosen.committed ? reasonsOf(item, shown, chosen) : null,
  };
}

function reasonsOf({ planted }: Item, item: Case, chosen: ItemState): Reasons {
  return {
    planted,
    sound: item.sound,
    truthText: item.truthText,
    truth: item.answer.truth,
    cue: item.cue,
    cueAt: item.cueAt,
    acceptableMoves: item.acceptableMoves,
    bestMove: item.bestMove,
    escalateTo: item.escalateTo,
    fitting: fits(item, chosen),
    detailRight: detailRight(item, chosen),
    markRight: markRight(item, chosen),
    feedback: item.feedback,
    verificationSteps: item.verificationSteps,
    costs: item.costs,
  };
}
