import { isFlag, isPass, isShare, isText, listOf, oneOf, orNull, shape } from '../../domain/forms.ts';
import { isDocument, isGap, version } from './is-spec.ts';
import { isFound, placeRight } from './steps.ts';
import { type Kept, type KeptClaim, type KeptSet, verdicts } from './types.ts';

const isKept = shape({
  v: (raw) => raw === 1,
  pass: isPass,
  places: isShare,
  sets: listOf(
    shape({
      id: isText,
      title: isText,
      by: isText,
      asked: isText,
      guided: isFlag,
      documents: listOf(isDocument, 10),
      claims: listOf(
        shape({
          item: isText,
          ...version,
          yours: shape({ verdict: oneOf(verdicts), mark: orNull(isText) }),
        }),
        40,
      ),
      leftOut: orNull(
        shape({
          item: isText,
          gaps: listOf(isGap, 20),
          yours: shape({ marks: listOf(isText, 20), none: isFlag }),
        }),
      ),
    }),
    20,
  ),
});

/** What was kept, or null when it is not in a form that can be shown. A backup may come from anybody. */
export const readKept = (raw: unknown): Kept | null => (isKept(raw) ? (raw as Kept) : null);

export const verdictRight = ({ verdict, yours }: KeptClaim): boolean => verdict === yours.verdict;

/** Did the line that was pointed to decide the claim? Null where there is none to find and none was given. */
export const lineRight = (claim: KeptClaim): boolean | null =>
  placeRight(claim, claim.yours.mark === null ? [] : [claim.yours.mark]);

/** Sets that count, without the worked example. */
export const counted = ({ sets }: Pick<Kept, 'sets'>): KeptSet[] => sets.filter(({ guided }) => !guided);

/** A point for each right verdict and for each right line, of claims alone: `x` of `n` (issue 4, point 4). */
export function pointsOf(
  claims: readonly KeptClaim[],
): Record<'verdicts' | 'lines', { x: number; n: number }> {
  const placed = claims.filter(({ at }) => at.length > 0);
  return {
    verdicts: { x: claims.filter(verdictRight).length, n: claims.length },
    lines: { x: placed.filter((claim) => lineRight(claim) === true).length, n: placed.length },
  };
}

/** Gaps of all summaries, and how many of them were marked. */
export function gapsOf(sets: readonly KeptSet[]): { x: number; n: number } {
  const all = sets.flatMap(({ leftOut }) =>
    (leftOut?.gaps ?? []).map((gap) => isFound(gap, leftOut?.yours.marks ?? [])),
  );
  return { x: all.filter(Boolean).length, n: all.length };
}
