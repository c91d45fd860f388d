import {
  isDepartment,
  isFlag,
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
import { bands, faults, type Kept, periods } from './types.ts';

const most = 10_000_000;
const isCut = whole(bands);
const isRatio: Test = (raw) => typeof raw === 'number' && raw >= 0 && raw <= most;
const exactly =
  (test: Test, length: number): Test =>
  (raw) =>
    listOf(test, length)(raw) && (raw as unknown[]).length === length;
const isBanded = shape({
  real: exactly(whole(most), bands),
  clean: exactly(whole(most), bands),
});

const isRound: Test = (raw) =>
  shape({
    key: isText,
    title: isText,
    month: isText,
    period: oneOf(periods),
    stage: oneOf(['first', 'next']),
    department: isDepartment,
    machine: isText,
    real: isText,
    clean: isText,
    cases: isText,
    offer: isText,
    confidence: isShare,
    fault: orNull(oneOf(Object.keys(faults))),
    proposal: isCut,
    own: isCut,
    best: isCut,
    kept: isFlag,
    fitting: isFlag,
    tolerance: isRatio,
    regret: shape({ own: isRatio, proposal: isRatio }),
    costs: exactly(whole(1e12), bands + 1),
    allowed: exactly(isFlag, bands + 1),
    all: listOf(isBanded, 4),
    last: orNull(listOf(isBanded, 4)),
    groups: listOf(isText, 4),
    looked: whole(most),
    hours: orNull(isRatio),
    minutesPerReview: isRatio,
    fairness: orNull(isShare),
  })(raw) && agrees(raw as Kept['rounds'][number]);

/** Lists that belong together are of one length, so that whatever is looked up is there. */
const agrees = ({ all, last, groups }: Kept['rounds'][number]): boolean =>
  all.length > 0 &&
  (groups.length === all.length || (groups.length === 0 && all.length === 1)) &&
  (last === null || last.length === all.length);

const isKept = shape({
  stakes: isStakes,
  pass: shape({ regret: isRatio, wrongMoved: isShare, rightKept: isShare }),
  rounds: listOf(isRound, 24),
});

/** What a run kept, or null when it has not a form that can be shown: a backup may come from anybody. */
export const readKept = (raw: unknown): Kept | null => (isKept(raw) ? (raw as Kept) : null);
