import type { Case } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import { namer } from './names.ts';
import { checksOf, proposalsOf } from './proposals.ts';
import { type AccountCountry, accountLengths, amountIn, type TableSet, tableSets } from './sets.ts';
import {
  type Column,
  faultKinds,
  type Kind,
  type Origin,
  type OwnRow,
  type Row,
  type Spec,
  soundKinds,
  type Truth,
  type World,
} from './types.ts';
import {
  grouped,
  readAmount,
  readDate,
  slashDayFirst,
  slashMonthFirst,
  slipsOf,
  writeAmount,
  writeDate,
} from './values.ts';

/** A row before it has a place. */
interface Draft {
  row: Row;
  origin: Origin;
  truth: Bare;
}

/** A truth before its texts are written. */
type Bare = Omit<Truth, 'texts'>;

/** Years of the last use: of what has lain idle for long, and of the older row of a pair. All others: this year. */
const quiet = [2022, 2023] as const;
const older = [2024, 2025] as const;

/** Kinds that take two rows. */
const isPair = (kind: Kind): boolean => kind === 'duplicates' || kind === 'lookAlikes';

/** The kinds of rows a spec asks for, in a fixed order, plain ones last; a pair stands once. */
export function kindsOf({ faults, sounds, rows }: Pick<Spec, 'faults' | 'sounds' | 'rows'>): Kind[] {
  const kinds: Kind[] = [];
  for (const kind of faultKinds) for (let i = 0; i < faults[kind]; i++) kinds.push(kind);
  for (const kind of soundKinds) for (let i = 0; i < sounds[kind]; i++) kinds.push(kind);
  const taken = kinds.reduce((sum, kind) => sum + (isPair(kind) ? 2 : 1), 0);
  for (let i = taken; i < rows; i++) kinds.push('plain');
  return kinds;
}

/**
 * Draws a table: rows of every kind the spec counts, faults and sound look-alikes, in a shuffled order, and what the
 * assistant proposes for them. Throws RangeError, in words, when the counts do not fit.
 */
export function drawWorld(spec: Spec, _cases: readonly Case[], rng: Rng): World {
  const set = tableSets[spec.set];
  const kinds = kindsOf(spec);
  const own = [...spec.own];
  const names = namer(set.people, rng.fork('names'));
  for (const { names: written } of own) for (const name of written) names.take(name);
  const maker = makerOf(spec, set, rng.fork('rows'));
  const drafts: Draft[] = [];
  kinds.forEach((kind, number) => {
    const at = own.findIndex((row) => row.kind === kind);
    const [written] = at < 0 ? [] : own.splice(at, 1);
    drafts.push(...maker(kind, number, written ?? null, names.pair));
  });
  const count = drafts.length;
  if (count !== spec.rows)
    throw new RangeError(`${spec.scenario}: faults and look-alikes take ${count} rows of ${spec.rows}`);
  if (own.length > 0)
    throw new RangeError(`${spec.scenario}: no row of the kind ${own[0]?.kind} is asked for`);

  const uses = usesOf(spec, rng.fork('uses'));
  const placed = rng.fork('order').shuffle(drafts);
  const rows = placed.map(({ row }, i) => ({ ...row, key: `r${i + 1}`, uses: uses[i] ?? 1 }));
  const origins = placed.map(({ origin }) => origin);
  const truths = placed.map(({ truth }): Truth => {
    const { account, date, amount } = truth;
    return { ...truth, texts: { account, date: writeDate(date), amount: writeAmount(spec.set, amount) } };
  });
  const parts = { spec, rows, origins, truths };
  return {
    ...parts,
    proposals: spec.task === 'clean' ? proposalsOf(parts, rng.fork('proposals')) : [],
    checks: spec.task === 'score' ? checksOf(parts, rng.fork('checks')) : [],
    ruleOrder: rng.fork('rule').shuffle((spec.rule?.options ?? []).map((_, i) => i)),
  };
}

/** Shares the month's jobs out: at least one for each row, at most six. */
function usesOf({ rows, jobs, scenario }: Spec, rng: Rng): number[] {
  if (jobs < rows || jobs > 6 * rows)
    throw new RangeError(`${scenario}: ${jobs} jobs cannot be shared among ${rows} rows (1 to 6 each)`);
  const uses = Array.from({ length: rows }, () => 1);
  for (let left = jobs - rows; left > 0; ) {
    const at = rng.int(0, rows - 1);
    if ((uses[at] ?? 6) >= 6) continue;
    uses[at] = (uses[at] ?? 0) + 1;
    left -= 1;
  }
  return uses;
}

type Namer = ReturnType<typeof namer>['pair'];

function makerOf({ set: name, scenario }: Spec, set: TableSet, rng: Rng) {
  const { unit } = set;
  const digits = (n: number) => Array.from({ length: n }, () => rng.int(0, 9)).join('');
  const day = (from: number, to: number) =>
    `${rng.int(from, to)}-${pad(rng.int(1, 12))}-${pad(rng.int(1, 28))}`;
  /** A day that reads as another day when its parts are swapped. */
  const swappable = (): string => {
    const month = rng.int(1, 12);
    const other = ((month + rng.int(1, 11) - 1) % 12) + 1;
    return `${rng.int(...set.years)}-${pad(month)}-${pad(other)}`;
  };
  const bankLetters = {
    NL: ['INGB', 'ABNA', 'BUNQ'],
    GB: ['BARC', 'MIDL', 'HBUK'],
    IE: ['AIBK', 'IPBS', 'ULSB'],
  };
  const account = (country: AccountCountry, bank?: string) => {
    const letters = bank ?? (country in bankLetters ? rng.pick(bankLetters[country as 'NL']) : '');
    return `${country}${digits(2)}${letters}${digits(accountLengths[country] - 4 - letters.length)}`;
  };
  /** Years for the date of such a row: where it is a beginning, before all that may stand under “used last”. */
  const yearsOf = (kind: Kind): [number, number] => {
    const [first, last] = set.years;
    const before = kind === 'obsolete' || kind === 'idle' ? quiet[0] : isPair(kind) ? older[0] : null;
    return set.begins && before !== null ? [first, Math.min(last, before - 1)] : [first, last];
  };
  const recent = () => `2026-${pad(rng.int(3, 10))}-${pad(rng.int(1, 28))}`;
  const longAgo = () => day(...quiet);

  /** Where a row of this kind may come from: some kinds need a certain sort of account or way of writing dates. */
  const groupFor = (kind: Kind): TableSet['groups'][number] => {
    const fits = set.groups.filter(({ monthFirst, accounts }) => {
      if (kind === 'dateOrder') return monthFirst;
      if (kind === 'dayFirst') return !monthFirst;
      if (kind === 'longAccounts') return accounts.includes('FR');
      if (kind === 'bankLetters') return accounts.includes('NL') && !monthFirst;
      return kind !== 'accounts' || !accounts.includes('FR');
    });
    return rng.pick(fits);
  };

  return (kind: Kind, number: number, own: OwnRow | null, named: Namer): Draft[] => {
    const group = own ? set.groups.find((one) => one.name === own.group) : groupFor(kind);
    if (!group) throw new RangeError(`${scenario}: there is no group "${own?.group}"`);
    const names = own ? own.names : named(group.form);
    const country = kind === 'longAccounts' ? 'FR' : kind === 'bankLetters' ? 'NL' : rng.pick(group.accounts);
    const bare = kind === 'bareUnits' || kind === 'smallAmounts';
    const figure = bare ? rng.int(unit.bare.low, unit.bare.high) : null;
    const marked = unit.marked[rng.int(0, unit.marked.length - 1)] as (typeof unit.marked)[number];
    const truth: Bare = {
      account: account(country, kind === 'bankLetters' ? 'RABO' : undefined),
      date: kind === 'dateOrder' || kind === 'dayFirst' ? swappable() : day(...yearsOf(kind)),
      amount:
        figure === null
          ? amountFor(kind, set, rng)
          : kind === 'bareUnits'
            ? figure * unit.bare.times
            : figure,
      sum: 0,
      closed: kind === 'obsolete',
    };
    const column = columnOf(kind, rng);
    if (own?.truth) setTruth(name, truth, column, own.truth, scenario);
    const register = () => `${set.register}-${digits(6)}`;
    const first: Row = {
      key: '',
      name: names[0] ?? '',
      group: group.name,
      register: register(),
      account: truth.account,
      date: writeDate(truth.date),
      amount: writeAmount(name, truth.amount),
      sum: rng.int(set.sum.low, set.sum.high),
      last: kind === 'obsolete' || kind === 'idle' ? longAgo() : recent(),
      uses: 0,
    };
    if (column) first[column] = own?.shown ?? shownAs(kind, column, truth, figure, marked);
    const origin: Origin = {
      pair: isPair(kind) ? number : null,
      kind,
      keep: false,
      column,
      silent: kind === 'unknown' ? column : null,
    };
    if (!isPair(kind)) return [{ row: first, origin, truth: { ...truth, sum: first.sum } }];
    if (names.length < 2) throw new RangeError(`${scenario}: ${kind} written by hand need two names`);
    return kind === 'duplicates' ? doubles(first, truth, origin) : twins(first, truth, origin);

    /** The other row of a pair: doubles and look-alikes differ by the same sort of things, so none of them tells. */
    function beside(row: Row): Row {
      const fresh = () => rng.chance(0.5);
      const elsewhere = name === 'customers' && fresh() ? rng.pick(set.groups).name : row.group;
      return {
        ...row,
        name: names[1] ?? '',
        group: elsewhere,
        account: account(country),
        date: fresh() ? writeDate(day(...yearsOf(kind))) : row.date,
        amount: fresh() ? writeAmount(name, amountFor(kind, set, rng)) : row.amount,
        sum: rng.int(set.sum.low, set.sum.high),
        last: day(...older),
      };
    }
    function doubles(newer: Row, same: Bare, from: Origin): Draft[] {
      const older = beside(newer);
      const both = { ...same, sum: newer.sum + older.sum };
      return [
        { row: newer, origin: { ...from, keep: true }, truth: both },
        { row: older, origin: from, truth: both },
      ];
    }
    function twins(one: Row, same: Bare, from: Origin): Draft[] {
      const other = { ...beside(one), register: register() };
      const { account: number, date, amount, sum } = other;
      const truth: Bare = {
        account: number,
        date: readDate(date) ?? same.date,
        amount: readAmount(name, amount) ?? same.amount,
        sum,
        closed: false,
      };
      return [
        { row: one, origin: from, truth: { ...same, sum: one.sum } },
        { row: other, origin: from, truth },
      ];
    }
  };

  /** The text of a faulty cell, or of a sound one that looks faulty. */
  function shownAs(
    kind: Kind,
    column: Column,
    truth: Bare,
    figure: number | null,
    marked: (typeof unit.marked)[number],
  ): string {
    if (kind === 'gaps' || kind === 'unknown') return '';
    if (kind === 'dateOrder') return slashMonthFirst(truth.date);
    if (kind === 'dayFirst') return slashDayFirst(truth.date);
    if (kind === 'shortYear') return shortYear(truth.date);
    if (figure !== null) return String(figure);
    if (kind === 'units') return inUnit(truth, marked);
    if (kind === 'slips') return writeAmount(name, rng.pick(slipsOf(unit, truth.amount)));
    if (kind === 'accounts') return wrongAccount(truth.account);
    return column === 'account'
      ? truth.account
      : column === 'date'
        ? writeDate(truth.date)
        : writeAmount(name, truth.amount);
  }
  function inUnit(truth: Bare, { before, after, worth }: (typeof unit.marked)[number]): string {
    const n = Math.round((truth.amount / worth) * 100) / 100;
    return `${before}${grouped(n)}${after}`;
  }
  /** A letter O for a zero, or two digits too many at the end. */
  function wrongAccount(account: string): string {
    const zero = account.indexOf('0', 8);
    if (zero > 0 && rng.chance(0.5)) return `${account.slice(0, zero)}O${account.slice(zero + 1)}`;
    return account + digits(24 - Math.min(account.length, 22));
  }
}

const pad = (n: number) => String(n).padStart(2, '0');

function shortYear(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)}.${Number(month)}.${year?.slice(2)}`;
}

/** Amounts of a kind: those that are to look like a slip, or be one, need a neighbour one slip away. */
function amountFor(kind: Kind, { unit }: TableSet, rng: Rng): number {
  if (unit.slip === 'swap' && (kind === 'slips' || kind === 'largeAmounts'))
    return rng.pick([12, 13, 21, 23, 31, 32]);
  return amountIn(unit, rng);
}

function columnOf(kind: Kind, rng: Rng): Column | null {
  switch (kind) {
    case 'dateOrder':
    case 'shortYear':
    case 'dayFirst':
      return 'date';
    case 'units':
    case 'bareUnits':
    case 'slips':
    case 'smallAmounts':
    case 'largeAmounts':
      return 'amount';
    case 'accounts':
    case 'longAccounts':
    case 'bankLetters':
      return 'account';
    case 'gaps':
    case 'unknown':
      return rng.pick(['date', 'amount'] as const);
    default:
      return null;
  }
}

/** @throws RangeError when the text a trainer wrote cannot stand in that column. */
function setTruth(
  set: Spec['set'],
  truth: Bare,
  column: Column | null,
  text: string,
  scenario: string,
): void {
  const odd = () => new RangeError(`${scenario}: "${text}" cannot be the truth of a row written by hand`);
  if (column === 'date') {
    const iso = readDate(text);
    if (iso === null) throw odd();
    truth.date = iso;
  } else if (column === 'amount') {
    const n = readAmount(set, text);
    if (n === null) throw odd();
    truth.amount = n;
  } else throw odd();
}
