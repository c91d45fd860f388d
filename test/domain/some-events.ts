import fc from 'fast-check';
import { idMaker } from '../../src/domain/event-ids.ts';
import type { Event, EventKind, EventKinds } from '../../src/domain/events.ts';
import { type Judgement, riskSteps } from '../../src/domain/judgement.ts';
import { versionOf } from '../../src/domain/upgrades.ts';

/** Few names, so that events meet each other. */
const lesson = fc.constantFrom('m01-l1', 'm01-l2');
const check = fc.constantFrom('first-look', 'second');
const run = fc.constantFrom('run1', 'run2', 'run3');
const risk = fc.option(fc.constantFrom(...riskSteps));
const answer = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });

export const judgement: fc.Arbitrary<Judgement> = fc.record({
  item: fc.constantFrom('1', '2', 'guide-1'),
  department: fc.constantFrom('payroll' as const, 'accounts-payable' as const),
  failureMode: fc.constantFrom('none' as const, 'stale-data' as const),
  sound: fc.boolean(),
  move: fc.constantFrom('accept' as const, 'escalate' as const),
  stopped: fc.boolean(),
  fitting: fc.boolean(),
  detailRight: fc.option(fc.boolean()),
  risk,
  aiConfidence: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n || 0),
  opened: fc.nat(5),
  mark: fc.option(fc.constant('invoice/net')),
  markRight: fc.option(fc.boolean()),
  reason: fc.option(fc.constant('amount')),
  counted: fc.boolean(),
});

type Draft = { [K in EventKind]: { kind: K; data: EventKinds[K] } }[EventKind];
const of = <K extends EventKind>(kind: K, data: fc.Arbitrary<EventKinds[K]>): fc.Arbitrary<Draft> =>
  data.map((d) => ({ kind, data: d }) as Draft);

const money = fc.integer({ min: -10_000, max: 10_000 });

/** One arbitrary per kind: the compiler asks for a new one when a kind is added. */
const byKind: { [K in EventKind]: fc.Arbitrary<EventKinds[K]> } = {
  'lesson.opened': fc.record({ lesson }),
  'lesson.read': fc.record({ lesson, anchor: fc.string({ maxLength: 20 }) }),
  'lesson.finished': fc.record({ lesson }),
  'check.drafted': fc.record({ lesson, check, answer, sure: risk }),
  'check.answered': fc.record({ lesson, check, answer, right: fc.boolean(), sure: risk }),
  'note.written': fc.record({ lesson, note: check, text: fc.string() }),
  'point.ticked': fc.record({
    lesson,
    note: check,
    point: fc.constantFrom('1a2b', '3c4d'),
    ticked: fc.boolean(),
  }),
  'run.started': fc.record({
    run,
    scenario: fc.constantFrom('first-shift', 'second-shift'),
    type: fc.constant('review-desk'),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    caseSet: fc.constantFrom('abc', 'def'),
    fresh: fc.boolean(),
    lesson: fc.option(lesson),
    mode: fc.constantFrom('practice' as const, 'measured' as const),
    stakes: fc.option(fc.constant({ missCents: 20_000, falseStopCents: 4_000, checkCents: 200 })),
  }),
  'key.disputed': fc.record({
    run,
    item: fc.constantFrom('ap-01', 'ap-02'),
    text: fc.string({ maxLength: 20 }),
  }),
  'run.acted': fc.record({
    run,
    n: fc.nat(3),
    action: fc.constantFrom({ do: 'commit' }, { do: 'rate', risk: 20 }, null),
    ms: fc.nat(60_000),
  }),
  'run.finished': fc.record({
    run,
    passed: fc.boolean(),
    judgements: fc.array(judgement, { maxLength: 3 }),
    ledger: fc.option(
      fc.record({ you: money, acceptAll: money, rejectAll: money, checkAll: money, ideal: money }),
    ),
    shown: fc.option(fc.constantFrom('c2hvd24=', 'b3RoZXI=')),
  }),
  'run.left': fc.record({ run }),
  'path.chosen': fc.record({ path: fc.constantFrom('onboarding', 'payroll') }),
  'path.accepted': fc.record({
    path: fc.constantFrom('onboarding', 'payroll'),
    due: fc.option(fc.constantFrom('2026-12-01', '2027-01-15')),
    note: fc.string(),
    from: fc.constant('Ines'),
    link: fc.constantFrom('one', 'two'),
  }),
  'receipt.made': fc.record({ path: fc.constant('onboarding'), key: fc.constant('k3v9x0a1b2c3') }),
  'name.given': fc.record({ name: fc.constantFrom('Ada', 'Grace') }),
};

export const kinds = Object.keys(byKind) as EventKind[];

/** What happened, without id and time. Starts of runs come often, so that actions have something to act in. */
export const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 3, arbitrary: of('run.started', byKind['run.started']) },
  { weight: 4, arbitrary: of('run.acted', byKind['run.acted']) },
  ...kinds.map((kind) => of(kind, byKind[kind] as fc.Arbitrary<EventKinds[typeof kind]>)),
);

/** The draft as a writer would have put it into the log at `at`. */
const asEvent = (d: Draft, id: string, at: number): Event =>
  ({ id, at, v: versionOf(d.kind), ...d }) as Event;

/** A log of one writer, in order of id, with a clock that may step back. */
export const eventLog = (most = 60, writer = 'writer'): fc.Arbitrary<Event[]> =>
  fc.array(fc.tuple(draft, fc.integer({ min: -5_000, max: 60_000 })), { maxLength: most }).map((steps) => {
    const ids = idMaker(writer);
    let clock = Date.UTC(2026, 10, 21);
    return steps.map(([d, passed]) => {
      clock += passed;
      return asEvent(d, ids.next(clock), clock);
    });
  });

/** Shortest way to one event, for tests written by hand; `minute` places it. */
export function event<K extends EventKind>(minute: number, kind: K, data: EventKinds[K]): Event<K> {
  const at = Date.UTC(2026, 10, 21) + minute * 60_000;
  return { id: idMaker('byhand').next(at), at, v: versionOf(kind), kind, data } as Event<K>;
}
