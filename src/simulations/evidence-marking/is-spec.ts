import {
  isDepartment,
  isFailureMode,
  isPass,
  isShare,
  isStakes,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  whole,
} from '../../domain/forms.ts';
import { helps, kinds, verdicts } from './types.ts';

/** Forms of what an engine reads and of what a debrief shows again: whatever passes can be drawn. */
export const isDocument = shape({
  id: isText,
  title: isText,
  kind: oneOf(kinds),
  columns: listOf(isText, 10),
  lines: listOf(shape({ at: isText, text: listOf(isText, 10) }), 200),
});
export const isGap = shape({ at: listOf(isText, 20), why: isText });
export const version = {
  text: isText,
  verdict: oneOf(verdicts),
  at: listOf(isText, 20),
  failureMode: isFailureMode,
  why: isText,
};
const about = {
  id: isText,
  title: isText,
  department: isDepartment,
  by: isText,
  asked: isText,
  documents: listOf(isDocument, 10),
};

/** A fetched spec that this engine can draw from. */
export const isSpec = shape({
  scenario: isText,
  title: isText,
  mode: oneOf(['practice', 'measured']),
  stakes: isStakes,
  pass: isPass,
  places: isShare,
  sets: whole(20),
  always: listOf(isText, 20),
  claims: whole(40),
  contradicted: whole(200),
  notInSource: whole(200),
  gaps: whole(20),
  guide: orNull(
    shape({
      set: shape(about),
      claims: listOf(shape({ id: isText, help: oneOf(helps), ...version }), 20),
      gaps: listOf(isGap, 10),
    }),
  ),
  pool: listOf(
    shape({
      ...about,
      slots: listOf(shape({ id: isText, versions: listOf(shape(version), 10), leftOut: orNull(isGap) }), 40),
    }),
    40,
  ),
});
