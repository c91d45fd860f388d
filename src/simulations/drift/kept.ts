import { isShare, isText, listOf, oneOf, orNull, shape, type Test, whole } from '../../domain/forms.ts';
import { type Kept, results, type ShownLine, shapes } from './types.ts';

/** The longest line that is drawn, in audited outputs. */
const longest = 400;

const isMark = oneOf([0, 1, 2]);
const isPlace: Test = (raw) => whole(longest)(raw) && raw !== 0;
const isDesign = shape({ p0: isShare, p1: isShare, m: whole(100), H: whole(1_000) });
const isSteps: Test = (raw) => typeof raw === 'number' && Math.abs(raw) <= longest;
const isAssessment = shape({
  result: oneOf(results),
  idealStop: orNull(isPlace),
  due: orNull(isPlace),
  tallyDue: orNull(isPlace),
  posteriorAtStop: orNull(isShare),
  delay: orNull(isPlace),
  excess: orNull(isSteps),
  wrongThrough: whole(1e6),
  idealThrough: whole(1e6),
  held: whole(1e6),
  looks: whole(1e6),
});
const isNamed = { id: isText, name: isText };
const isLine = shape({
  key: isText,
  name: isText,
  what: isText,
  design: isDesign,
  tau: orNull(isPlace),
  cause: orNull(shape({ ...isNamed, explains: isText })),
  shape: orNull(oneOf(shapes)),
  stop: orNull(isPlace),
  reason: orNull(shape(isNamed)),
  audited: listOf(isMark, longest),
  extras: listOf(shape({ place: isPlace, was: isMark }), 5_000),
  log: listOf(shape({ period: isPlace, text: isText, known: orNull(isText) }), 50),
  leftOut: shape({ known: whole(1e6), other: whole(1e6) }),
  assessment: isAssessment,
});
const isKept = shape({
  title: isText,
  step: oneOf(['item', 'week']),
  perPeriod: isPlace,
  outputsPerAudit: isPlace,
  limit: whole(longest),
  rho: isShare,
  lines: listOf(isLine, 50),
});

/** Does every place that is named lie on the line, whose audited outputs come in whole steps? */
const holds = ({ audited, tau, stop, extras, assessment: a }: ShownLine, size: number): boolean =>
  audited.length > 0 &&
  audited.length % size === 0 &&
  [tau, stop, a.idealStop, a.due, a.tallyDue, ...extras.map(({ place }) => place)].every(
    (place) => place === null || place <= audited.length,
  );

/** What a run kept, or null when it has not a form that can be shown: a backup may come from anybody. */
export function readKept(raw: unknown): Kept | null {
  if (!isKept(raw)) return null;
  const kept = raw as Kept;
  const size = kept.step === 'week' ? kept.perPeriod : 1;
  return kept.lines.every((line) => holds(line, size)) ? kept : null;
}
