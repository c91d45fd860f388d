import {
  isDepartment,
  isFailureMode,
  isFlag,
  isPass,
  isStakes,
  isText,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';
import { forms } from './types.ts';

/* Forms of what was fetched or kept: whatever passes can be drawn. */

const isCells = listOf(isText, 8);
const isNumber: Test = (raw) => typeof raw === 'number' && Math.abs(raw) <= 1e9;
const isIds = listOf(isText, 40);

export const isKinds = listOf(shape({ id: isText, title: isText, means: isText, mode: isFailureMode }), 9);
export const isFix = orNull(
  shape({ question: isText, short: isText, options: listOf(shape({ id: isText, title: isText }), 9) }),
);

/** Absent where wrong parts are marked. */
export const isSought = orAbsent(shape({ one: isText, many: isText }));

/** A record of texts alone: this type's scenarios have no other values. */
export const isTextRecord = shape({
  id: isText,
  title: isText,
  columns: isCells,
  rows: listOf(
    shape({
      at: isText,
      label: (raw) => raw === undefined || isText(raw),
      cells: listOf(shape({ kind: oneOf(['text']), text: isText }), 8),
    }),
    60,
  ),
});

/** What a panel says of itself, beside its parts. */
export const panelFields: Record<string, Test> = {
  title: isText,
  by: isText,
  machine: isFlag,
  form: oneOf(forms),
  columns: isCells,
  axis: orNull(shape({ series: listOf(whole(7), 3), from: isNumber, to: isNumber, unit: isText })),
};

const isPool = shape({
  id: isText,
  title: isText,
  department: isDepartment,
  task: isText,
  family: isText,
  lures: whole(12),
  most: whole(20),
  records: listOf(shape({ open: isFlag, record: isTextRecord }), 6),
  panels: listOf(
    shape({
      ...panelFields,
      shuffle: isFlag,
      parts: listOf(
        shape({
          at: isText,
          sound: shape({ cells: isCells, why: isText }),
          odd: listOf(shape({ cells: isCells, why: isText, keeps: isIds })),
          faulty: listOf(shape({ cells: isCells, why: isText, keeps: isIds, kind: isText, fix: isIds })),
        }),
        40,
      ),
    }),
    2,
  ),
});

/** Has fetched data the form of a spec? */
export const isSpec = shape({
  scenario: isText,
  title: isText,
  mode: oneOf(['practice', 'measured']),
  kinds: isKinds,
  seek: isSought,
  fix: isFix,
  draw: shape({ pieces: whole(12), sound: whole(6), faults: whole(60) }),
  pieces: listOf(isPool, 20),
  stakes: isStakes,
  pass: isPass,
});
