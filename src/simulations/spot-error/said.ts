/* What is wrong with a scenario file, in words: each completes "expected …" or "found …". For checks alone. */

const some = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const fault = {
  kindUnknown: (known: string[]) => `a kind that the scenario declares: ${known.join(', ')}`,
  fixUnknown: (known: string[]) => `an answer that \`fix\` declares: ${known.join(', ')}`,
  fixMissing: 'what fits the second question, because the scenario asks one (`fix:`)',
  fixUnasked: 'no `fix` here, because the scenario asks no second question',
  atTwice: 'every `at` once in a piece, also across both panels',
  idTwice: 'every piece id once',
  kindTwice: 'every kind once',
  optionTwice: 'every answer once',
  itemTwice: 'piece ids and `at` that make different names when joined',
  columns: (n: number) => `${some(n, 'text')}, one per column`,
  prose: 'one sentence, because this form has no columns',
  noColumns: 'columns, because this form has rows of cells',
  twoSame: 'versions that differ from one another',
  record: (known: string[]) =>
    known.length > 0
      ? `one of the scenario’s own records: ${known.join(', ')}`
      : 'a record, as the scenario has no `records` of its own',
  recordTwice: 'every record once in a piece',
  keepsUnknown: 'the name (`at`) of another part of this piece',
  department: (known: string[]) => `one of the scenario's departments: ${known.join(', ')}`,
  skills: (known: string[]) => `the failure modes of the kinds, no more and no fewer: ${known.join(', ')}`,
  lookAlike: (family: string) =>
    `two pieces or more of the family "${family}", of which one has odd but true versions, so that a look-alike can come`,
  noSound: 'at least one sound look-alike in a run',
  tooFewPieces: (n: number) => `${some(n, 'piece')} at least, so that the pool is larger than one run`,
  soundAll: 'fewer sound pieces than pieces in all',
  faults: (least: number, most: number) =>
    `between ${least} and ${most} faults: at least one for each piece that has any, and no more than the pieces have room for`,
  measured: 'at least 40 parts and 10 faults in every run, because it is measured',
  draw: 'a run that can be drawn with every seed',
  length: (over: number) =>
    `faulty versions about as long as sound ones: now they are ${over} in 100 longer on average`,
  short: (under: number) =>
    `faulty versions about as long as sound ones: now they are ${under} in 100 shorter on average`,
  figures: 'figures in sound versions as well as in faulty ones',
  tooDear: 'a look (`stakes.check`) that costs less than blind work on one piece',
  series: (columns: string[]) => `one of the columns: ${columns.join(', ')}`,
  number: (column: string) => `a number in the column "${column}", because it is drawn`,
  axis: 'an `axis` here: which columns are drawn, and from where to where',
  noAxis: 'no `axis`, because this form draws none',
  scale: '`to` larger than `from`',
  unused: 'a kind that some faulty version uses',
};

export const came = {
  parts: (parts: number, faults: number) => `${some(parts, 'part')} and ${some(faults, 'fault')}`,
  pieces: (n: number) => some(n, 'piece'),
  cents: (cents: number) => `${(cents / 100).toFixed(2)} EUR`,
  none: 'none',
  same: (text: string) => `twice: ${text}`,
  allFaulty: 'figures in faulty versions only',
  texts: (n: number) => some(n, 'text'),
};
