import { text } from '../common/papers.ts';
import { type Audit, asNumber, asText, cell, linesOf, opened } from '../common/reading.ts';
import { replies } from './replies.ts';

type Of = NonNullable<ReturnType<typeof opened>>;

/** A person understands a sentence; this auditor knows the sentences that can stand there. */
const closing = new Set(
  Object.values(replies)
    .flat(2)
    .filter(({ closed }) => closed)
    .map((reply) => reply.text),
);
const recent = ['30 to 21 minutes ago', '20 to 11 minutes ago', 'Last 10 minutes, with this one'];

/** Sets the priority of every ticket from the opened papers, by the printed rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['ticket', 'reply', 'assets', 'configuration', 'similar', 'rules', 'log']);
  if (!of) return null;
  const lines = linesOf(of('ticket'));
  const results = Array.from({ length: lines }, (_, i) => priority(of, i));
  const wrong = results.filter((own, i) => own !== asText(cell(of('log'), 'Priority proposed', i))).length;
  return { truth: text(results.join(', ')), lines, wrong, move: 'correct', to: [] };
};

function priority(of: Of, line: number): string {
  if (closing.has(asText(cell(of('reply'), 'Text', line)))) return 'Closed';
  const updated = (list: string) => asText(cell(of(list), 'Updated on', line));
  const newer = updated('assets') > updated('configuration') ? 'assets' : 'configuration';
  const alike = recent.reduce((sum, slot) => sum + asNumber(cell(of('similar'), slot, line)), 0);
  const users = asNumber(cell(of('ticket'), 'Users affected', line));
  const cluster = Number(/^(\d+) or more/.exec(asText(cell(of('rules'), 'P1 too', 0)))?.[1]);
  if (asText(cell(of(newer), 'Critical', line)) === 'yes' || users >= 20 || alike >= cluster) return 'P1';
  if (users >= 5) return 'P2';
  return asText(cell(of('ticket'), 'Their work has stopped', line)) === 'yes' ? 'P3' : 'P4';
}
