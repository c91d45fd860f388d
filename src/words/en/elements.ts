import { day, money, number, plural } from './format.ts';

/** A question before, while and after it is answered. */
export const check = {
  opening: 'Before you read on. This one does not count.',
  how: {
    one: 'Choose one.',
    several: 'Choose all that fit.',
    order: 'Put these in order, first one on top.',
    match: 'Choose one for each.',
    number: 'Type a number.',
  },
  answer: 'Check my answer',
  again: 'Try again',
  missing: {
    nothing: 'Not answered yet: choose one first.',
    nothingOrder: 'Not answered yet: move at least one first.',
    nothingNumber: 'Not answered yet: type a number first.',
    unreadable: 'That cannot be read as a number. Write it like 1,164.50 or 1164.5.',
    some: (left: number) => `Not answered yet: ${plural(left, 'is', 'are')} still open.`,
  },
  choose: 'Choose …',
  number: 'Your answer',
  up: (text: string) => `Move up: ${text}`,
  down: (text: string) => `Move down: ${text}`,
  place: (text: string, at: number, of: number) => `${text}: now ${number(at)} of ${number(of)}`,
  sure: 'How sure are you?',
  sureLow: 'guessing',
  sureHigh: 'certain',
  wasSure: (percent: number) => `You said you were ${percent}% sure.`,

  right: 'Right.',
  wrong: 'Not this one.',
  /** A question before the teaching accepts any answer. */
  wrongOpening: 'Another answer fits better here. Read why.',
  wrongSome: {
    several: (found: number, of: number, extra: number) =>
      `Not quite. You found ${number(found)} of ${number(of)} that fit.${extra > 0 ? ` ${number(extra)} you chose ${extra === 1 ? 'does' : 'do'} not fit.` : ''}`,
    order: (hits: number, of: number) => `Not quite. ${number(hits)} of ${number(of)} stand in their place.`,
    match: (hits: number, of: number) => `Not quite. ${number(hits)} of ${number(of)} fit.`,
  },
  wrongNumber: 'Not this number.',
  option: {
    one: { right: 'Right', wrong: 'Not this one' },
    several: { right: 'Fits', wrong: 'Does not fit' },
    /** `several`: not chosen. */
    left: { right: 'Missed: this one fits', wrong: 'Rightly left out' },
  },
  chosen: '(you chose this)',
  placed: (at: number) => `You put it in place ${number(at)}`,
  placedRight: 'You put it here too',
  goesWith: (partner: string) => `Goes with: ${partner}`,
  youSaid: (text: string) => `You said: ${text}`,
  rightNumber: (text: string) => `What is right: ${text}`,
  slip: 'A common slip',
  first: {
    right: 'First try: right.',
    wrong: 'First try: not right yet.',
  },
  tries: (n: number) => `Tries so far: ${number(n)}.`,
};

/** Heads the key where there is no script. */
export const checkKey = 'The answer and its reasons';

/** Printed below a question whose lists paper cannot open. */
export const partnersOnPaper = (texts: string[]) => `Choose from: ${texts.join(' · ')}`;

/** A number with its unit: "15%", "1,164.5 EUR". */
export const amount = (n: number, unit: string): string => {
  const decimals = Math.min(6, (String(n).split('.')[1] ?? '').length);
  return `${number(n, decimals)}${unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`}`;
};

export const reflect = {
  kept: 'Kept in this browser only.',
  saved: 'Saved in this browser.',
  memory: 'This browser keeps nothing here. What you write or tick is gone when you close the page.',
  full: 'The storage of this browser is full. What you write or tick is not kept.',
  left: (n: number) => `${plural(n, 'character', 'characters')} left`,
  noScript: 'Keeping your text and ticks needs script. A sheet of paper works as well.',
  points: 'Look it over. Your ticks are kept with your text, for you alone.',
};

/** The card of a practice inside a lesson. */
export const practiceCard = {
  label: 'Practice',
  minutes: (n: number) => `about ${plural(n, 'minute', 'minutes')}`,
  /** "A wrong output goes through: €60. A right output is stopped: €12." */
  stakes: (
    names: { miss: string; falseStop: string; check: string | null },
    cost: { missCents: number; falseStopCents: number; checkCents: number },
  ) =>
    [
      [names.miss, cost.missCents] as const,
      [names.falseStop, cost.falseStopCents] as const,
      ...(names.check === null ? [] : [[names.check, cost.checkCents] as const]),
    ]
      .map(([name, cents]) => `${name}: ${money(cents, 'EUR', true)}.`)
      .join(' '),
  start: 'Start the practice',
  goOn: 'Continue',
  again: 'Do it again',
  state: {
    none: 'Not started.',
    guided: 'You are at the items that show how the desk works.',
    at: (item: number, of: number) => `You are at item ${number(item)} of ${number(of)}.`,
    going: 'Begun, not finished.',
    passed: 'Last time: passed.',
    notPassed: 'Last time: not passed yet.',
  },
  counts: (c: { wrongStopped: number; wrongThrough: number; rightThrough: number; rightStopped: number }) =>
    `Wrong outputs: ${number(c.wrongStopped)} stopped, ${number(c.wrongThrough)} let through. Right outputs: ${number(c.rightThrough)} let through, ${number(c.rightStopped)} stopped.`,
};

export const sensitive = {
  label: 'Content note.',
  way: 'Open it, or read on below: nothing later needs it.',
};

/** A recorded run of somebody else, for those who coach. */
export const replay = {
  label: 'A recorded run',
  head: (person: string, title: string, items: number) =>
    `${person} worked “${title}”, ${plural(items, 'item', 'items')}. ${person} is made up. The items are those of the real practice, and what the AI said and the records say is shown as it stands there.`,
  items: (person: string) => `What ${person} did, item by item`,
  did: (move: string, opened: number, documents: number) =>
    `${move}. ${opened === 0 ? 'Opened nothing' : `Opened ${number(opened)} of ${plural(documents, 'document', 'documents')}`}.`,
  risk: (percent: number) => `Chance that it is wrong, before looking: ${number(percent)}%.`,
  said: 'In words',
  ai: 'What the AI said',
  record: 'What the records say',
  why: 'Why',
  was: { right: 'The AI was right', wrong: 'The AI was wrong' },
};

export const machineVoice = {
  by: 'Written by an AI',
  confidence: (percent: number) => `It says it is ${percent}% sure`,
};

export const term = { more: 'Tap again for the glossary' };

/** The card and the printed line behind a number. */
export const fact = {
  mark: (n: string) => `Source ${n}`,
  standing: {
    finding: 'A finding from research, or a count',
    survey: 'A survey',
    forecast: 'A forecast, not a result',
    practitioner: 'What people in the field say',
    disputed: 'Disputed',
    law: 'Law',
    framework: 'Guidance or a framework, not a law',
    incident: 'A reported event',
  },
  source: (n: number) => (n === 1 ? 'Source' : 'Sources'),
  /** What the line on its basis is called: a law counts nobody, and an event is told. */
  counted: {
    finding: 'Who was counted',
    survey: 'Who was counted',
    forecast: 'Who was counted',
    practitioner: 'Who or what was counted',
    disputed: 'Who or what was counted',
    law: 'Which text',
    framework: 'Which text',
    incident: 'How we know',
  },
  caution: 'Caution',
  interested: 'Who gains',
  undated: 'no date given',
  checked: (iso: string) => `Checked by us on ${day(iso)}.`,
  listTitle: 'Sources',
  close: 'Close',
};

export const caveat = { title: 'Read with care' };
