import { expect } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { familyNames } from '../../src/domain/families/names.ts';
import { seeded } from '../../src/domain/rng.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import type { Action, ItemState, Spec, State, World } from '../../src/simulations/review-desk/types.ts';
import { generatedSpec } from './samples.ts';

/** One entry of every generator. */
export const everyFamily = (items: number, subtlety: 1 | 2 | 3 = 2): Spec['generated'] =>
  familyNames.map((family) => ({ family, items, subtlety }));
await engine.prepare?.({ ...generatedSpec, generated: everyFamily(1) });

/** A small worked case with a desk record and two documents. */
export function worked(id: string, sound: boolean, extra: Partial<Case> = {}): Case {
  const field = (record: string, name: string, text: string) => ({
    at: `${record}/${name}`,
    label: name,
    cells: [{ kind: 'text' as const, text }],
  });
  return {
    id,
    title: `Item ${id}`,
    department: 'payroll',
    task: 'Check it.',
    sourceRecords: ['line', 'contract', 'letter'].map((record) => ({
      id: record,
      title: record,
      columns: [],
      rows: [field(record, 'amount', '10'), field(record, 'note', record)],
    })),
    onDesk: ['line'],
    ai: { text: 'Pay EUR 10.00.', confidence: 0.9 },
    answer: {
      label: 'Amount',
      ai: { kind: 'money', cents: 1_000, currency: 'EUR' },
      truth: { kind: 'money', cents: sound ? 1_000 : 900, currency: 'EUR' },
    },
    sound,
    truthText: 'It is so.',
    failureMode: sound ? 'none' : 'stale-data',
    cue: 'The letter.',
    cueAt: ['letter/amount'],
    bestMove: sound ? 'accept' : 'correct',
    acceptableMoves: sound ? ['accept'] : ['correct', 'escalate', 'stop-line'],
    escalateTo: sound ? [] : ['payroll-lead'],
    costs: { missCents: 100, falseAlarmCents: 10, basis: 'amount', per: 'case', verificationMinutes: 1 },
    verificationSteps: ['Look.'],
    feedback: 'Look next time as well.',
    ...extra,
  };
}

export const pool = [
  ...[1, 2, 3, 4].map((n) => worked(`right-${n}`, true)),
  ...[1, 2, 3, 4].map((n) => worked(`wrong-${n}`, false)),
];
export const spec: Spec = {
  ...generatedSpec,
  scenario: 'small',
  items: 4,
  wrong: 2,
  generated: [],
  guide: ['right-1', 'wrong-1'],
  roles: [
    { id: 'payroll-lead', title: 'Payroll lead', departments: ['payroll'] },
    { id: 'treasury', title: 'Treasury', departments: ['accounts-payable', 'payroll'] },
    { id: 'buying', title: 'Buying', departments: ['procurement'] },
  ],
};
export const draw = (more: Partial<Spec> = {}, cases: readonly Case[] = pool, seed = 1): World =>
  engine.generate({ ...spec, ...more }, cases, seeded(seed));

/** Applies actions and insists that each of them was allowed. */
export function act(world: World, state: State, ...actions: Action[]): State {
  return actions.reduce((now, action) => {
    const next = engine.reduce(now, action, world);
    expect(next, JSON.stringify(action)).not.toBe(now);
    return next;
  }, state);
}
export function refuse(world: World, state: State, ...actions: Action[]): void {
  for (const action of actions) {
    expect(engine.reduce(state, action, world), JSON.stringify(action)).toBe(state);
  }
}
export const skip = (world: World) => act(world, engine.begin(world), { do: 'skip-guide' });
/** All of one item in the shortest way. */
export const settle = (move: ItemState['move'] & string, ...more: Action[]): Action[] => [
  { do: 'rate', risk: 40 },
  { do: 'choose', move },
  ...more,
  { do: 'mark', at: 'nothing' },
  { do: 'commit' },
];
