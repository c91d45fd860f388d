import type { Part, Piece, PieceState, Told } from './types.ts';

/** What was so at each part of a piece, and what was made of it. */
export function tell(piece: Piece, { marks }: PieceState): Told[] {
  const byPart = new Map(marks.map((mark) => [mark.part, mark]));
  return piece.panels.flatMap(({ parts }) =>
    parts.map((part): Told => {
      const mark = byPart.get(part.at);
      const { at, why, odd, fault } = part;
      const told = { at, why, odd, kind: fault?.kind ?? null, fix: fault?.fix ?? [] };
      if (!mark) return { ...told, outcome: fault ? 'miss' : 'left', kindRight: null, fixRight: null };
      return {
        ...told,
        outcome: fault ? 'hit' : 'false-mark',
        kindRight: fault ? mark.kind === fault.kind : null,
        fixRight: fault && mark.fix !== null ? fixFits(part, mark.fix) : null,
      };
    }),
  );
}

const fixFits = ({ fault }: Part, fix: string): boolean => fault?.fix.includes(fix) === true;

/** The right intervention: a fault marked with its kind and, where it was asked, what fits it; a sound part left alone. */
export const fits = ({ outcome, kindRight, fixRight }: Told): boolean =>
  outcome === 'left' || (outcome === 'hit' && kindRight === true && fixRight !== false);
