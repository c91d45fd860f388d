import type { Value } from '../../case.ts';
import {
  type Audit,
  asNumber,
  asText,
  cell,
  columnsOf,
  digitsIn,
  figure,
  linesOf,
  type Of,
  opened,
  rowsFor,
  sameValue,
  words,
} from '../common/reading.ts';

/** Scores every application from the opened papers, by the printed rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['application', 'jobs', 'papers', 'test', 'forms', 'rules', 'chat', 'log']);
  if (!of) return null;
  const lines = linesOf(of('application'));
  const results = Array.from({ length: lines }, (_, i) => score(of, i));
  const wrong = results.filter((own, i) => !sameValue(own, cell(of('log'), 'Result proposed', i)));
  const person = wrong.some((own) => own.kind === 'text');
  const [only] = results;
  return {
    truth: lines === 1 && only ? only : words(results.map(said).join(', ')),
    lines,
    wrong: wrong.length,
    move: person ? 'escalate' : 'correct',
    to: person ? ['diploma-recognition', 'recruiting-lead'] : [],
  };
};

const said = (value: Value) => (value.kind === 'number' ? String(value.number) : asText(value));

function score(of: Of, line: number): Value {
  const applicant = asText(cell(of('application'), 'Applicant', line));
  const form = digitsIn(asText(cell(of('application'), 'Form of the diploma', line)));
  const known = of('forms')
    .rows.map(columnsOf(of('forms')))
    .find((row) => digitsIn(asText(row('Form'))) === form);
  const limit = Number(/fewer than (\d+)/.exec(asText(cell(of('rules'), 'Form of the diploma', 0)))?.[1]);
  if (!known || asNumber(known('CVs in training')) < limit) return words('human review');
  const months = rowsFor(of('jobs'), applicant).reduce((sum, row) => sum + asNumber(row('Months')), 0);
  const certificates = rowsFor(of('papers'), applicant).filter(
    (row) => asText(row('Kind')) === 'certificate',
  );
  const test = asNumber(cell(of('test'), 'Points', line));
  return figure(
    Math.min(60, Math.floor(months / 3)) + Math.min(20, 10 * certificates.length) + test,
    'points',
  );
}
