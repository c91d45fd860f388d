import {
  type Audit,
  asNumber,
  asText,
  cell,
  figure,
  linesOf,
  type Of,
  opened,
  rowsFor,
  words,
} from '../common/reading.ts';

/** Finds the days of notice of every contract in the opened papers, by the printed rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['question', 'clauses', 'amendments', 'rules', 'log']);
  if (!of) return null;
  const lines = linesOf(of('question'));
  const results = Array.from({ length: lines }, (_, i) => notice(of, i));
  const wrong = results.filter((own, i) => own !== asNumber(cell(of('log'), 'Days proposed', i))).length;
  const [only] = results;
  const truth = lines === 1 && only !== undefined ? figure(only, 'days') : words(results.join(', '));
  return { truth, lines, wrong, move: 'correct', to: [] };
};

/** "14.2", "cl. 14.2" and "section 14 no. 2" name one clause. */
const plain = (ref: string) => (ref.match(/\d+/g) ?? []).join('.');

function notice(of: Of, line: number): number {
  const contract = asText(cell(of('question'), 'Contract', line));
  const asked = asText(cell(of('question'), 'Notice asked for', line));
  const clause = rowsFor(of('clauses'), contract).find((row) => asText(row('About')) === asked);
  if (!clause) throw new RangeError(`audit: no clause about "${asked}" in ${contract}`);
  const ref = plain(asText(clause('Clause')));
  const [latest] = rowsFor(of('amendments'), contract)
    .filter((row) => row('Signed on').kind === 'date' && plain(asText(row('Clause'))) === ref)
    .sort((a, b) => (asText(a('Signed on')) < asText(b('Signed on')) ? 1 : -1));
  return asNumber((latest ?? clause)('Days'));
}
