import {
  isDepartment,
  isFailureMode,
  isFlag,
  isShare,
  isText,
  isValue,
  listOf,
  oneOf,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';
import { breaks, directions, type Kept, type KeptProcess, statuses } from './types.ts';

const isNames = listOf(isText, 20);
const isStatus = oneOf(statuses);
const isCount = whole(1_000_000);
const isPlace = whole(5);
const byBreak = (test: Test) => shape(Object.fromEntries(breaks.map((kind) => [kind, test])));
const isDay: Test = (raw) => typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw);

const isRows = listOf(
  shape({
    id: isText,
    minute: isCount,
    day: isDay,
    time: isText,
    number: isText,
    name: isText,
    value: isValue,
    by: shape({ how: oneOf(['feed', 'typed', 'released', 'own']), who: orNull(isText) }),
  }),
  40,
);
const isProfile = shape({ filled: isCount, different: isCount });
const design = { key: isText, direction: oneOf(directions), access: isText };
const isEntry = shape({
  traceOpen: isFlag,
  status: orNull(isStatus),
  fieldsOpen: isFlag,
  take: orNull(oneOf(['keep', 'change'])),
  own: orNull(shape(design)),
  build: isFlag,
});
const isLink = shape({
  id: isText,
  from: isPlace,
  to: isPlace,
  what: isText,
  hours: isCount,
  truth: isStatus,
  claim: shape({ status: isStatus, confidence: isShare }),
  out: isRows,
  in: isRows,
  cues: isNames,
  records: shape({ from: isCount, to: isCount }),
  keys: listOf(shape({ field: isText, from: isProfile, to: isProfile }), 10),
  flow: oneOf(['there', 'both']),
  purpose: isText,
  needs: isNames,
  bundles: listOf(shape({ id: isText, fields: isNames }), 10),
  right: shape(design),
  draft: shape({ ...design, confidence: isShare }),
  draftFault: orNull(isFailureMode),
  cases: isCount,
  days: isCount,
  entry: isEntry,
});
const isMonth = shape({
  by: byBreak(isCount),
  minutes: isCount,
  exposed: isCount,
  weeks: listOf(isCount, 10),
});
const isOutcome = shape({
  before: isMonth,
  after: isMonth,
  best: isMonth,
  bestLinks: listOf(isPlace, 6),
  questions: listOf(shape({ ask: isText, before: isFlag, after: isFlag }), 20),
});
const isProcess = shape({
  id: isText,
  title: isText,
  story: isText,
  department: isDepartment,
  unit: isText,
  numberName: isText,
  systems: listOf(shape({ title: isText, owner: isText }), 6),
  people: listOf(shape({ number: isText, name: isText }), 20),
  links: listOf(isLink, 6),
  outcome: isOutcome,
});
const isKept = shape({
  pass: shape({ putRight: isShare, rightLetThrough: isShare, avoided: isShare }),
  month: shape({ cases: isCount, hit: whole(100) }),
  budgetDays: isCount,
  trouble: byBreak(isCount),
  processes: listOf(isProcess, 8),
});

/** Every hand-over leads from one of the systems to another. */
const holds = ({ systems, links, outcome }: KeptProcess): boolean =>
  links.every(({ from, to }) => from < systems.length && to < systems.length) &&
  outcome.bestLinks.every((at) => at < links.length);

/** What a run kept, or null when it has not a form that can be shown. A backup may come from anybody. Never throws. */
export function readKept(raw: unknown): Kept | null {
  if (!isKept(raw)) return null;
  const kept = raw as Kept;
  return kept.processes.every(holds) ? kept : null;
}
