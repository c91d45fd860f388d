import { type Audit, asNumber, asText, cell, linesOf, type Of, opened, words } from '../common/reading.ts';

/** A person understands a sentence; this auditor knows how those end that leave nothing to do. */
const done =
  /resolved for all|work again|^Resolved since|no fault any more|can close it|no more help|all is well|no visit is needed|no more work/;
const recent = ['30 to 21 minutes ago', '20 to 11 minutes ago', 'Last 10 minutes, with this one'];

/** Sets the priority of every ticket from the opened papers, by the printed rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['ticket', 'reply', 'assets', 'configuration', 'similar', 'rules', 'log']);
  if (!of) return null;
  const lines = linesOf(of('ticket'));
  const results = Array.from({ length: lines }, (_, i) => priority(of, i));
  const wrong = results.filter((own, i) => own !== asText(cell(of('log'), 'Priority proposed', i))).length;
  return { truth: words(results.join(', ')), lines, wrong, move: 'correct', to: [] };
};

function priority(of: Of, line: number): string {
  if (done.test(asText(cell(of('reply'), 'Text', line)))) return 'Closed';
  const updated = (list: string) => asText(cell(of(list), 'Updated on', line));
  const newer = updated('assets') > updated('configuration') ? 'assets' : 'configuration';
  const alike = recent.reduce((sum, slot) => sum + asNumber(cell(of('similar'), slot, line)), 0);
  const users = asNumber(cell(of('ticket'), 'Users affected', line));
  const cluster = Number(/^(\d+) or more/.exec(asText(cell(of('rules'), 'P1 too', 0)))?.[1]);
  if (asText(cell(of(newer), 'Critical', line)) === 'yes' || users >= 20 || alike >= cluster) return 'P1';
  if (users >= 5) return 'P2';
  return asText(cell(of('ticket'), 'Their work has stopped', line)) === 'yes' ? 'P3' : 'P4';
}
