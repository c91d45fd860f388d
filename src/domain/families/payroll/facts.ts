import type { Rng } from '../../rng.ts';
import { iso, monthOf, workday } from '../common/days.ts';
import { distinct, respell, serial } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { partOf } from './part.ts';

export type Fault = 'duplicated-records' | 'stale-data' | 'unit-currency-period' | 'wrong-join-silo';

/** Hourly staff are paid by timesheet and rate, salaried staff by yearly salary and days. */
type Basis = 'hourly' | 'salaried';
const basisOf: Record<Fault, Basis> = {
  'duplicated-records': 'hourly',
  'stale-data': 'hourly',
  'unit-currency-period': 'salaried',
  'wrong-join-silo': 'salaried',
};

/** What all lines of one item share. */
export interface Setting {
  subtlety: number;
  basis: Basis;
  employees: string[];
  month: { from: number; to: number };
  /** Days from which the three rates of the pay table count. */
  steps: [string, string, string];
  /** Place of the rate that counts in the period: 2, or 1 while the last step is still to come. */
  valid: 1 | 2;
  loadedOn: string;
  /** Rows of a timesheet. */
  rows: number;
  /** A fault that can go both ways takes the way that pays too little. */
  strict: boolean;
}

export function setting({ fault, batch, subtlety }: Want<Fault>, rng: Rng): Setting {
  const month = monthOf(rng.int(2, 11));
  const coming = fault !== 'stale-data' && rng.chance(fault ? 0.32 : 0.5);
  const last = coming ? month.to + rng.int(1, 40) : month.from - rng.int(0, 25);
  const old = last - rng.int(3, 40);
  const fresh = Math.max(last, month.to - rng.int(0, 6));
  return {
    subtlety,
    basis: fault ? basisOf[fault] : rng.pick(['hourly', 'salaried'] as const),
    employees: distinct(4, 4, rng).map((n) => `E-${n}`),
    month,
    steps: [iso(last - rng.int(600, 760)), iso(last - rng.int(250, 420)), iso(last)],
    valid: coming ? 1 : 2,
    loadedOn: iso(fault === 'stale-data' || coming ? Math.min(old, month.to) : fresh),
    rows: batch ? 3 : rng.int(3, 6),
    strict: rng.chance(0.4),
  };
}

interface Shift {
  row: string;
  date: string;
  quarters: number;
}
interface Days {
  status: 'employed' | 'left' | 'on unpaid leave';
  days: number;
  updatedOn: string;
}

/** Everything that is really so about the pay of one person in one period. */
export interface Pay {
  employee: string;
  from: string;
  to: string;
  letter: { number: string; about: string; cents: number };
  shifts: Shift[];
  /** Pay factor of the hours, in ten-thousandths. */
  factorE4: number;
  rates: [number, number, number];
  /** Working days of the period. */
  working: number;
  annualCents: number;
  cycles: 12 | 13;
  hr: Days;
  master: Days;
  /** Harmless habits of the log when nothing goes wrong. */
  compared: 'digits, not signs' | 'letter by letter';
  calendarFrom: 'contract file' | 'company default';
  daysFrom: 'HR staff file' | 'payroll file';
}

/** What is special about a line. Each gives a fault its chance; each also stands in right outputs. */
export interface Traits {
  /** A row of the timesheet is there twice. */
  copy: boolean;
  /** Two real shifts of the same length on one day. */
  twins: boolean;
  bonus: boolean;
  cycles: 12 | 13;
  leaver: 'none' | 'agreed' | 'only in HR' | 'only in payroll' | 'unpaid leave';
  /** The log shows a careless habit where it does no harm. */
  careless: boolean;
}

export const bland: Traits = {
  copy: false,
  twins: false,
  bonus: false,
  cycles: 12,
  leaver: 'none',
  careless: false,
};

export function lures(right: boolean, { strict }: Setting, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  const differ = strict ? 'only in payroll' : 'only in HR';
  return {
    copy: rate(0.42, 0.08),
    twins: rate(0.3, 0.2),
    bonus: rng.chance(0.25),
    cycles: rate(0.4, 0.3) ? 13 : 12,
    leaver: rate(0.44, 0.1) ? differ : rng.chance(0.2) ? 'agreed' : rate(0.3, 0.14) ? 'unpaid leave' : 'none',
    careless: rate(0.72, 0.25),
  };
}

export function baited(fault: Fault, traits: Traits, { strict }: Setting): Traits {
  switch (fault) {
    case 'duplicated-records':
      return { ...traits, copy: true };
    case 'stale-data':
      return traits;
    case 'unit-currency-period':
      return { ...traits, cycles: strict ? 12 : 13 };
    case 'wrong-join-silo':
      return { ...traits, leaver: strict ? 'only in payroll' : 'only in HR' };
  }
}

function drawShifts(traits: Traits, { rows, month, subtlety }: Setting, rng: Rng): Shift[] {
  const unique = rows - (traits.copy ? 1 : 0);
  const numbers = distinct(unique, 4, rng);
  const gap = Math.floor(24 / unique);
  const shifts = numbers.map((number, i) => ({
    row: `TS-${number}`,
    date: iso(workday(month.from + i * gap + rng.int(0, gap - 3))),
    quarters: rng.int(12, 36),
  }));
  const [first, second] = shifts;
  if (traits.twins && first && second) {
    // Two shifts of one day are short ones.
    const quarters = Math.min(first.quarters, rng.int(12, 24));
    shifts[0] = { ...first, quarters };
    shifts[1] = { ...second, date: first.date, quarters };
  }
  if (traits.copy) {
    const at = rng.int(0, unique - 1);
    const copied = shifts[at] as Shift;
    shifts.splice(at + 1, 0, { ...copied, row: respell(copied.row, subtlety, rng) });
  }
  return shifts;
}

const others = ['Working hours', 'Parking space', 'Training plan'] as const;

export function drawPay(traits: Traits, shared: Setting, rng: Rng, place: number): Pay {
  const { month } = shared;
  const salaried = shared.basis === 'salaried';
  const fourWeeks = salaried && traits.cycles === 13;
  const start = rng.int(1_400, 2_200);
  const step = () => rng.int(30, 110);
  const second = start + step();
  const to = fourWeeks ? month.from + 27 : month.to;
  const working = workdaysIn(month.from, to);
  const [hr, master] = drawDays(traits, to, working, rng);
  const agree = hr.days === master.days;
  return {
    employee: shared.employees[place] as string,
    from: iso(month.from),
    to: iso(to),
    letter: {
      number: `HR-${rng.int(5_100, 5_990)}`,
      about: traits.bonus ? 'Bonus, once' : rng.pick(others),
      cents: traits.bonus ? rng.int(8, 60) * 1_000 : 0,
    },
    shifts: salaried ? [] : drawShifts(traits, shared, rng),
    factorE4: rng.pick([10_000, 10_000, 12_500, 15_000] as const),
    rates: [start, second, second + step()],
    working,
    annualCents: 15_600 * rng.int(200, 450),
    cycles: traits.cycles,
    hr,
    master,
    compared: traits.careless && !traits.copy ? 'letter by letter' : 'digits, not signs',
    calendarFrom: traits.careless && traits.cycles === 12 ? 'company default' : 'contract file',
    daysFrom: traits.careless && agree ? 'payroll file' : 'HR staff file',
  };
}

/** Mondays to Fridays from one day to another, both included. */
function workdaysIn(from: number, to: number): number {
  let days = 0;
  for (let day = from; day <= to; day++) if (workday(day) === day) days++;
  return days;
}

/** The two files on one person. Where they differ, one of them is older. */
function drawDays(traits: Traits, to: number, working: number, rng: Rng): [hr: Days, master: Days] {
  const full = (on: number): Days => ({ status: 'employed', days: working, updatedOn: iso(workday(on)) });
  const late = to - rng.int(0, 5);
  const early = to - rng.int(25, 60);
  const gone = (on: number): Days => ({ status: 'left', days: rng.int(3, 16), updatedOn: iso(workday(on)) });
  switch (traits.leaver) {
    case 'only in HR':
      return [gone(late), full(early)];
    case 'only in payroll':
      return [full(late), { ...gone(early), days: rng.pick([0, 0, rng.int(2, 12)]) }];
    case 'agreed': {
      const both = gone(late);
      return [both, { ...both, updatedOn: iso(workday(to - rng.int(0, 5))) }];
    }
    case 'unpaid leave': {
      const none: Days = { status: 'on unpaid leave', days: 0, updatedOn: iso(workday(late)) };
      return [none, { ...none, updatedOn: iso(workday(to - rng.int(0, 5))) }];
    }
    case 'none':
      return [full(late), full(rng.chance(0.5) ? late : early)];
  }
}

/** The types of this family. */
export interface Payroll {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Pay;
  view: View;
}

/** What the AI believes about one line, and the rule it applies. Only here does a fault enter. */
export interface View {
  countsCopies: boolean;
  rateCents: number;
  divisor: number;
  days: number;
  daysFrom: Pay['daysFrom'];
}

export function viewOf(pay: Pay, fault: Fault | null, { valid, strict }: Setting): View {
  const stale = fault === 'stale-data';
  const silo = fault === 'wrong-join-silo';
  const period = fault === 'unit-currency-period';
  return {
    countsCopies: fault === 'duplicated-records',
    rateCents: pay.rates[stale ? valid - 1 : valid] as number,
    divisor: period ? (strict ? 13 : 12) : pay.cycles,
    days: silo ? pay.master.days : pay.hr.days,
    daysFrom: silo ? 'payroll file' : pay.daysFrom,
  };
}

/** The rows that a view counts: each number once, unless copies count too. */
export function counted(pay: Pay, { countsCopies }: Pick<View, 'countsCopies'>): Shift[] {
  if (countsCopies) return pay.shifts;
  const seen = new Set<string>();
  return pay.shifts.filter(({ row }) => {
    const number = serial(row);
    return !seen.has(number) && seen.add(number);
  });
}

export function gross(pay: Pay, view: View, { basis }: Setting): number {
  if (basis === 'hourly') {
    const quarters = counted(pay, view).reduce((sum, shift) => sum + shift.quarters, 0);
    return partOf(view.rateCents * quarters, pay.factorE4, 40_000) + pay.letter.cents;
  }
  const cycle = partOf(pay.annualCents, 1, view.divisor);
  return partOf(cycle, view.days, pay.working) + pay.letter.cents;
}
