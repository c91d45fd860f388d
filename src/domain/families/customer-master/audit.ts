import { type Audit, asText, cell, digitsIn, linesOf, type Of, opened, words } from '../common/reading.ts';

/** Decides every pair from the opened papers, by the printed rule. */
export const audit: Audit = (records) => {
  const of = opened(records, ['pair', 'first', 'second', 'rules', 'log']);
  if (!of) return null;
  const lines = linesOf(of('pair'));
  const results = Array.from({ length: lines }, (_, i) =>
    sameNumber(of, i) ? 'One customer' : 'Two customers',
  );
  const wrong = results.filter((own, i) => own !== asText(cell(of('log'), 'Decision proposed', i))).length;
  return { truth: words(results.join(', ')), lines, wrong, move: 'correct', to: [] };
};

function sameNumber(of: Of, line: number): boolean {
  const digits = (entry: string) => digitsIn(asText(cell(of(entry), 'Tax number', line)));
  return digits('first') === digits('second');
}
