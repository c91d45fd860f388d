import { isFlag, isPass, isText, listOf, oneOf, orNull, shape, whole } from '../../domain/forms.ts';
import { isFix, isKinds, isSought, isTextRecord, panelFields } from './is-spec.ts';
import type { Kept } from './types.ts';

const isPart = shape({
  at: isText,
  item: isText,
  cells: listOf(isText, 8),
  why: isText,
  odd: isFlag,
  outcome: oneOf(['hit', 'false-mark', 'miss', 'left']),
  kind: orNull(isText),
  fix: listOf(isText, 40),
  kindRight: orNull(isFlag),
  fixRight: orNull(isFlag),
  chosen: orNull(shape({ kind: orNull(isText), fix: orNull(isText) })),
});

const isKept = shape({
  kinds: isKinds,
  seek: isSought,
  fix: isFix,
  pass: isPass,
  pieces: listOf(
    shape({
      key: isText,
      title: isText,
      task: isText,
      opened: whole(20),
      records: listOf(isTextRecord, 6),
      panels: listOf(shape({ ...panelFields, parts: listOf(isPart, 40) }), 2),
    }),
    12,
  ),
});

/** What a run kept, or null when it has not a form that can be shown. A backup may come from anybody. */
export function readKept(raw: unknown): Kept | null {
  if (!isKept(raw)) return null;
  const { kinds, seek, fix, pass, pieces } = raw as Kept;
  return { kinds, seek, fix, pass, pieces };
}
