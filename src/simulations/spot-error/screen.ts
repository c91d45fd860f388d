import { tell } from './tell.ts';
import type { Piece, PieceState, Spec, State, Visible, VisiblePanel, VisiblePiece, World } from './types.ts';

/** What `commit` still waits for: every mark needs its kind and, where it is asked, its second answer. */
export const missingOf = ({ marks }: PieceState, { fix }: Pick<Spec, 'fix'>): Visible['missing'] =>
  marks.flatMap((mark): Visible['missing'] => {
    if (mark.kind === null) return [{ part: mark.part, of: 'kind' }];
    return fix && mark.fix === null ? [{ part: mark.part, of: 'fix' }] : [];
  });

/** Panels without their key, made once per piece: robots and screens ask for them at every step. */
const bare = new WeakMap<Piece, VisiblePanel[]>();
function panelsOf(piece: Piece): VisiblePanel[] {
  const known = bare.get(piece);
  if (known) return known;
  const panels = piece.panels.map((panel) => ({
    ...panel,
    parts: panel.parts.map(({ at, cells }) => ({ at, cells })),
  }));
  bare.set(piece, panels);
  return panels;
}

const kindsShown = new WeakMap<Spec, Visible['kinds']>();
function kindsOf(spec: Spec): Visible['kinds'] {
  const known = kindsShown.get(spec) ?? spec.kinds.map(({ id, title, means }) => ({ id, title, means }));
  kindsShown.set(spec, known);
  return known;
}

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, { spec, pieces }: World): Visible {
  const piece = pieces[state.at];
  const { committed } = state.current;
  return {
    phase: piece === undefined ? 'done' : committed ? 'told' : 'marking',
    number: Math.min(pieces.length, state.at + 1),
    total: pieces.length,
    item: piece ? shown(piece, state.current) : null,
    kinds: kindsOf(spec),
    seek: spec.seek,
    fix: spec.fix,
    stakes: spec.stakes,
    missing: piece && !committed ? missingOf(state.current, spec) : [],
  };
}

const shown = (piece: Piece, chosen: PieceState): VisiblePiece => ({
  key: piece.key,
  title: piece.title,
  task: piece.task,
  panels: panelsOf(piece),
  records: piece.records.map(({ record, open }) => ({
    id: record.id,
    title: record.title,
    onDesk: open,
    record: open || chosen.committed || chosen.opened.includes(record.id) ? record : null,
  })),
  chosen,
  told: chosen.committed ? tell(piece, chosen) : null,
});
