import type { Case, SourceRecord, Value } from '../case.ts';
import type { Rng } from '../rng.ts';
import { ownChance, shownConfidence } from './confidence.ts';
import { evenly, type Family, soundness } from './family.ts';
import { cueRows, supporting } from './invoice3way/cues.ts';
import { drawDay, drawInvoice, drawRates, iso, type Setting, type Traits } from './invoice3way/facts.ts';
import { handling, proseOfFault, proseOfRun, proseOfSound, runHandling } from './invoice3way/prose.ts';
import { type Fault, faults, readByAi, trueMatch, viewOf } from './invoice3way/reader.ts';
import { type Line, recordsOf } from './invoice3way/records.ts';
import { aiText } from './invoice3way/texts.ts';
import { baited, bland, held, lures } from './invoice3way/traits.ts';

/**
 * Three-way match of order, receipt and invoice (science/generators.yaml, invoice3way). Each item draws true
 * papers, puts at most one fault into the AI's view of them, and lets the AI compute. About one item in eight is
 * a run of four invoices, where a fault repeats after a change and stopping the line is right; sound runs stand
 * beside them (rulings, Generators).
 */
export const invoice3way: Family = ({ segments, subtlety, confidence }, rng) => {
  const sound = soundness(segments, rng.fork('which'));
  const nextFault = evenly(faults, rng.fork('faults'));
  return sound.map((right, i) => {
    const own = rng.fork(`item ${i}`);
    const item = right ? soundItem(subtlety, own) : wrongItem(nextFault(), subtlety, own);
    const said = shownConfidence(ownChance(right, confidence, own), confidence);
    return { ...item, ai: { ...item.ai, confidence: said } };
  });
};

/** Faults that a change of the reader can bring into several lines at once. */
const systematic: readonly Fault[] = [
  'overconfident-extraction',
  'unit-currency-period',
  'hallucinated-policy',
];
/** Among wrong items with such a fault; sound items get runs at the same overall rate. */
const runShare = 0.2;
const linesOfRun = 4;

function setting(subtlety: number, paymentRows: number, rng: Rng): Setting {
  return { subtlety, day: drawDay(rng), rates: drawRates(rng), paymentRows };
}

function line(traits: Traits, fault: Fault | null, shared: Setting, rng: Rng): Line {
  const drawn = drawInvoice(traits, shared, rng);
  const invoice =
    fault === 'overconfident-extraction' && shared.subtlety >= 3
      ? { ...drawn, leastClear: 'quantity' }
      : drawn;
  const view = viewOf(invoice, fault);
  return { invoice, view, match: readByAi(invoice, view) };
}

const aiTotal = (lines: readonly Line[]) => lines.reduce((sum, l) => sum + l.match.cents, 0);
const trueTotal = (lines: readonly Line[]) => lines.reduce((sum, l) => sum + trueMatch(l.invoice).cents, 0);

/** Draws until the item is what it should be; a fault that changes nothing, or too little to matter, is redrawn. */
function redraw(draw: () => { lines: Line[]; shared: Setting }, fits: (lines: Line[]) => boolean) {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const drawn = draw();
    if (fits(drawn.lines)) return drawn;
  }
  throw new RangeError('invoice3way: no item with the wanted fault in 1,000 draws');
}

const isRight = ({ invoice, match }: Line) => match.cents === trueMatch(invoice).cents;
const hitsOf = (lines: Line[]) => lines.filter((l) => !isRight(l));

/**
 * One fault and nothing else, in one invoice or in at least two lines of a run, with a difference that matters:
 * at least EUR 1 and at least 1% of the truth (invariant P9).
 */
function faulty(lines: Line[], fault: Fault): boolean {
  const alone =
    fault === 'duplicated-records' ||
    lines.every(({ invoice }) =>
      isRight({ invoice, view: viewOf(invoice, null), match: readByAi(invoice, viewOf(invoice, null)) }),
    );
  const difference = Math.abs(aiTotal(lines) - trueTotal(lines));
  const enough = hitsOf(lines).length >= Math.min(2, lines.length);
  return alone && enough && difference >= Math.max(100, trueTotal(lines) / 100);
}

function soundItem(subtlety: number, rng: Rng): Case {
  const asRun = rng.chance((runShare * systematic.length) / faults.length);
  const { lines, shared } = redraw(
    () => (asRun ? soundRun(subtlety, rng) : single(held(lures(true, rng), rng), null, subtlety, rng)),
    (drawn) => drawn.every(isRight),
  );
  const { invoice } = lines[0] as Line;
  return toCase(lines, shared, rng, {
    sound: true,
    failureMode: 'none',
    ...proseOfSound(lines),
    cueAt: (records) => supporting(records, invoice.currency, lines.length > 1),
    bestMove: 'accept',
    acceptableMoves: ['accept'],
    escalateTo: [],
  });
}

function wrongItem(fault: Fault, subtlety: number, rng: Rng): Case {
  const asRun = systematic.includes(fault) && rng.chance(runShare);
  const { lines, shared } = redraw(
    () =>
      asRun
        ? faultyRun(fault, subtlety, rng)
        : single(baited(fault, lures(false, rng), subtlety, rng), fault, subtlety, rng),
    (drawn) => faulty(drawn, fault),
  );
  const hit = hitsOf(lines);
  return toCase(lines, shared, rng, {
    sound: false,
    failureMode: fault,
    ...(asRun ? proseOfRun(fault, lines, hit.length) : proseOfFault(fault, lines[0] as Line)),
    cueAt: (records) => cueRows(fault, records, lines, hit),
    ...(asRun ? runHandling : handling[fault]),
  });
}

function single(traits: Traits, fault: Fault | null, subtlety: number, rng: Rng) {
  const shared = setting(subtlety, 3, rng);
  return { lines: [line(traits, fault, shared, rng)], shared };
}

/** Reader version 4.3 came after the first line or two of the run; the fault, if any, came with it. */
function run(subtlety: number, rng: Rng, traitsOf: (hit: boolean) => Traits, fault: Fault | null) {
  const shared = setting(subtlety, 2, rng);
  const before = rng.int(0, 1);
  const after = linesOfRun - before;
  const special = rng.int(2, 3);
  const hits = rng.shuffle(Array.from({ length: after }, (_, i) => i < special));
  const lines = Array.from({ length: linesOfRun }, (_, i): Line => {
    const changed = i >= before;
    const made = line(traitsOf(changed && hits[i - before] === true), changed ? fault : null, shared, rng);
    return { ...made, invoice: { ...made.invoice, version: changed ? '4.3' : '4.2' } };
  });
  return { lines, shared };
}

function faultyRun(fault: Fault, subtlety: number, rng: Rng) {
  return run(subtlety, rng, (hit) => (hit ? baited(fault, bland, subtlety, rng) : bland), fault);
}

/** A sound run has a theme of its own, so that several lines alike are no sign of a fault. */
function soundRun(subtlety: number, rng: Rng) {
  const theme = rng.pick([{ foreign: true }, { sevens: true }, { overTolerance: true }, {}] as const);
  return run(subtlety, rng, (hit) => (hit ? { ...bland, ...theme } : bland), null);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** "4 March 2025" from an ISO day. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month as number) - 1]} ${year}`;
}

type Answered = Pick<
  Case,
  | 'sound'
  | 'failureMode'
  | 'truthText'
  | 'cue'
  | 'verificationSteps'
  | 'feedback'
  | 'bestMove'
  | 'acceptableMoves'
  | 'escalateTo'
> & { cueAt: (records: SourceRecord[]) => string[] };

function toCase(lines: Line[], shared: Setting, rng: Rng, { cueAt, ...answered }: Answered): Case {
  const records = recordsOf(lines, shared.subtlety, shared.rates);
  const { invoice } = lines[0] as Line;
  const single = lines.length === 1;
  const said = aiTotal(lines);
  const truth = trueTotal(lines);
  const money = (cents: number): Value => ({ kind: 'money', cents, currency: 'EUR' });
  const name = Array.from({ length: 8 }, () => rng.int(0, 15).toString(16)).join('');
  return {
    id: `invoice3way-${name}`,
    title: single
      ? `Invoice ${invoice.number}, ${invoice.goods}`
      : `Payment run of ${inWords(iso(shared.day))}`,
    department: 'accounts-payable',
    task: single
      ? 'Check the amount that the assistant proposes to pay on this invoice.'
      : 'Check the total that the assistant proposes to release for this run.',
    sourceRecords: records,
    onDesk: ['invoice'],
    ai: { text: aiText(lines, shared.subtlety, rng), confidence: 0.5 },
    answer: {
      label: single ? 'Amount to pay now' : 'Total to release now',
      ai: money(said),
      truth: money(truth),
    },
    ...answered,
    cueAt: cueAt(records),
    costs: {
      missCents: Math.abs(said - truth),
      falseAlarmCents: answered.sound ? 1_200 : 240,
      basis: answered.sound ? 'none' : 'amount',
      per: 'case',
      verificationMinutes: single ? 3 : 5,
    },
  };
}
