import {
  isDepartment,
  isShare,
  isStakes,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  whole,
} from '../../domain/forms.ts';
import { shapes } from './types.ts';

/** The most of anything that is counted here. */
const most = 1_000;
const pair = (raw: unknown) => Array.isArray(raw) && raw.length === 2 && raw.every(whole(most));
const line = shape({ says: isText, finding: isText });

/** Has fetched data the form of a spec? What the names in braces stand for is looked at when they are filled. */
export const isSpec = shape({
  scenario: isText,
  title: isText,
  mode: oneOf(['practice', 'measured']),
  step: oneOf(['item', 'week']),
  periods: whole(most),
  perPeriod: whole(most),
  outputsPerAudit: whole(most),
  perLook: whole(most),
  lines: whole(100),
  sound: pair,
  known: pair,
  shapes: listOf(oneOf(shapes), 2),
  creepOver: whole(most),
  limit: whole(most),
  stakes: isStakes,
  change: shape({ from: whole(most), to: whole(most), mean: (raw) => typeof raw === 'number' && raw >= 1 }),
  tools: listOf(
    shape({
      id: isText,
      name: isText,
      department: isDepartment,
      what: isText,
      design: shape({ p0: isShare, p1: isShare, m: whole(most), H: whole(most) }),
      fills: (raw) => typeof raw === 'object' && raw !== null,
      right: listOf(isText),
      agrees: isText,
      kinds: listOf(shape({ id: isText, name: isText, lines: listOf(line) })),
      causes: listOf(
        shape({ id: isText, name: isText, kind: isText, note: orNull(isText), explains: isText }),
      ),
      notes: listOf(shape({ id: isText, text: isText })),
      passing: listOf(shape({ id: isText, text: isText, kind: isText })),
    }),
  ),
});
