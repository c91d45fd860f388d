import { describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { type Objection, objectionsCsv, objectionsJson } from '../../src/records/disputes.ts';

const { head } = debrief.dispute;
const objection: Objection = {
  scenario: 'forty',
  seed: 7,
  caseSet: 'abc',
  case: 'pay-01',
  title: 'Pay of E-1, "March"',
  ai: 'Pay EUR 10.00. Gross pay: €10.00',
  key: 'The AI output was wrong. It counts twice.',
  text: 'Row 2 says 12.',
};

describe('objections as a table', () => {
  it('have a head and one line each, with the case, what the AI said, the key and the text', () => {
    const csv = objectionsCsv([objection, objection], head);
    expect(
      csv.startsWith(
        '\uFEFF"Practice","Seed","Case set","Case","Title","What the AI said","The key","Objection"\r\n',
      ),
    ).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('"pay-01","Pay of E-1, ""March""","Pay EUR 10.00. Gross pay: €10.00"');
  });
  it.each(['=1+1', '+1', '-1', '@x', ' =cmd|x', '\t=1', 'fine;=1', 'fine\n=1'])(
    'are never run by a spreadsheet: %j',
    (text) => {
      for (const field of ['text', 'title', 'ai', 'key', 'scenario', 'case'] as const) {
        const line = objectionsCsv([{ ...objection, [field]: text }], head)
          .split('\r\n')
          .slice(1)
          .join('\r\n');
        expect(line).not.toMatch(/(^|[",;\n\t])\s*[=+\-@]/);
      }
    },
  );
  it('stand apart by semicolons where a spreadsheet wants them', () => {
    expect(objectionsCsv([], head, ';')).toContain('"Practice";"Seed"');
  });
});

it('objections as data say what they are, and nothing of who wrote them', () => {
  const file = JSON.parse(objectionsJson([objection]));
  expect(file).toEqual({ format: 'second-look-objections', version: 1, objections: [objection] });
  expect(Object.keys(file.objections[0])).toEqual(Object.keys(head));
});
