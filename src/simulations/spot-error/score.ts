import type { Judgement } from '../../domain/judgement.ts';
import { type Ledger, ledger } from '../../domain/metrics/cost.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { fits, tell } from './tell.ts';
import type { KeptPiece, Marked, Piece, PieceState, Score, Spec, State, Told, World } from './types.ts';

/** Id of one part's judgement, unique in a run because a run shows no piece twice. */
const itemOf = (piece: Piece, at: string): string => `${piece.id}-${at}`;

/** No tool here states how sure it is. */
const noConfidence = 0.5;

const judgementOf = (piece: Piece, told: Told, { opened }: PieceState, { kinds }: Spec): Judgement => {
  const marked = told.outcome === 'hit' || told.outcome === 'false-mark';
  return {
    item: itemOf(piece, told.at),
    department: piece.department,
    failureMode: kinds.find(({ id }) => id === told.kind)?.mode ?? 'none',
    sound: told.kind === null,
    move: marked ? 'correct' : 'accept',
    stopped: marked,
    fitting: fits(told),
    detailRight: marked ? fits(told) : null,
    risk: null,
    aiConfidence: noConfidence,
    opened: opened.length,
    mark: null,
    markRight: null,
    reason: null,
    counted: true,
  };
};

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole === 0 || part / whole >= mark - 1e-9;

/** Scores what has been settled so far; a run passes only when it is done. */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const settled = world.pieces.flatMap((piece, i) => {
    const chosen = state.settled[i];
    return chosen ? [{ piece, chosen, told: tell(piece, chosen) }] : [];
  });
  const judgements = settled.flatMap(({ piece, chosen, told }) =>
    told.map((part) => judgementOf(piece, part, chosen, spec)),
  );
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = fourCounts(judgements);
  return {
    judgements,
    ledger: ledgerOf(judgements, settled, world),
    passed:
      state.at >= world.pieces.length &&
      reaches(wrongStopped, wrongStopped + wrongThrough, spec.pass.wrongStopped) &&
      reaches(rightThrough, rightStopped + rightThrough, spec.pass.rightLetThrough),
    kept: {
      kinds: spec.kinds,
      seek: spec.seek,
      fix: spec.fix,
      pass: spec.pass,
      pieces: settled.map(({ piece, chosen, told }) => kept(piece, chosen, told)),
    },
  };
}

interface Settled {
  piece: Piece;
  chosen: PieceState;
  told: Told[];
}

/**
 * Misses and false marks by part, looks by piece. What lies on the desk costs nothing to read, so the ideal pays for the
 * records of each piece once and nothing else; `author.check` holds that a look is always cheaper than blind work.
 */
function ledgerOf(judgements: readonly Judgement[], settled: readonly Settled[], world: World): Ledger {
  const { stakes } = world.spec;
  const parts = judgements.map(({ sound, stopped }) => ({
    sound,
    stopped,
    checked: false,
    pWrong: world.wrongShare,
  }));
  const free = ledger(parts, { ...stakes, checkCents: 0 });
  const looks = (some: readonly Settled[]) => some.length * stakes.checkCents;
  const closed = settled.filter(({ piece }) => piece.records.some(({ open }) => !open));
  return {
    ...free,
    you: free.you + looks(closed.filter(({ chosen }) => chosen.opened.length > 0)),
    checkAll: looks(closed),
    ideal: looks(closed),
  };
}

function kept(piece: Piece, { marks, opened }: PieceState, told: readonly Told[]): KeptPiece {
  const byPart = new Map(told.map((t) => [t.at, t]));
  const markOf = (at: string): Marked | undefined => marks.find(({ part }) => part === at);
  return {
    key: piece.key,
    title: piece.title,
    task: piece.task,
    opened: opened.length,
    records: piece.records.map(({ record }) => record),
    panels: piece.panels.map(({ parts, ...panel }) => ({
      ...panel,
      parts: parts.flatMap(({ at, cells }) => {
        const t = byPart.get(at);
        const mark = markOf(at);
        if (!t) return [];
        return [
          {
            ...t,
            item: itemOf(piece, at),
            cells,
            chosen: mark ? { kind: mark.kind, fix: mark.fix } : null,
          },
        ];
      }),
    })),
  };
}
