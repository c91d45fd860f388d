import { money } from '../common/papers.ts';
import type { Audit } from '../common/reading.ts';
import { audit as auditMatch } from './audit.ts';

/**
 * The three-way match in the form that all families share. Its records do not say what was proposed for each
 * invoice of a run, so a run that is wrong counts as wrong in all lines: a run of this family is only ever wrong
 * through a change of the reader.
 */
export const audit: Audit = (records) => {
  const found = auditMatch(records);
  if (!found) return null;
  const { cents, lines, accountOpen } = found;
  return {
    truth: money(cents),
    lines,
    wrong: lines,
    move: accountOpen ? 'escalate' : 'correct',
    to: accountOpen ? ['information-security'] : [],
  };
};
