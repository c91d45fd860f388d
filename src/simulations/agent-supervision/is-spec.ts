import {
  isFlag,
  isPass,
  isShare,
  isStakes,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';

const isRecord =
  (test: Test): Test =>
  (raw) =>
    typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.values(raw).every(test);
const isFacts = isRecord((raw) => isText(raw) || isFlag(raw));

/** What a branch sets are facts; its other fields are read one by one where they are used. */
const isBranch = shape({ set: isFacts });

const isNode = shape({
  thought: isText,
  tool: isText,
  read: listOf(isText),
  risks: listOf(shape({ kind: isText, why: isText, see: listOf(isText), fits: listOf(isText) })),
  safe: isText,
  changes: listOf(shape({ id: isText, text: isText, branches: listOf(isBranch) })),
  asks: listOf(shape({ id: isText, text: isText, branches: listOf(isBranch) })),
  next: listOf(shape({ goto: isText })),
});

/** Has a fetched spec its form? A page older or newer than its data must say so. */
export const isSpec: (raw: unknown) => boolean = shape({
  scenario: isText,
  title: isText,
  mode: oneOf(['practice', 'measured']),
  agent: isText,
  run: whole(12),
  unsafe: whole(60),
  share: isShare,
  stakes: isStakes,
  pass: isPass,
  limits: listOf(shape({ id: isText, text: isText, blocks: listOf(isText) })),
  closing: orNull(shape({ ask: isText, options: listOf(shape({ id: isText, text: isText, why: isText })) })),
  tasks: listOf(
    shape({
      id: isText,
      facts: isFacts,
      draws: listOf(isRecord(isText)),
      versions: listOf(shape({ id: isText, set: isFacts, values: isRecord(isText) })),
      documents: listOf(
        shape({
          id: isText,
          title: isText,
          columns: listOf(isText),
          rows: listOf(shape({ cells: listOf(isText) })),
        }),
      ),
      start: isText,
      nodes: isRecord(isNode),
    }),
  ),
});
