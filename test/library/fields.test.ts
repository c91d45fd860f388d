import { describe, expect, it } from 'vitest';
import { content } from '#words/content';
import { exampleKinds, exampleLine } from '../../src/library/examples/line.ts';
import { distance, nearest } from '../../src/library/nearest.ts';
import { registry } from '../../src/simulations/index.ts';
import { type Changes, lesson, module, path, sayOf, scenario, swap, wrongCase } from './support.ts';

const samples: [title: string, changes: Changes, said: string][] = [
  [
    'a misspelt choice of words',
    { [scenario]: swap(['type: review-desk', 'type: reveiw-desk']) },
    `content/scenarios/first-shift.yaml, line 2: expected \`type\` to be ${content.oneOf(Object.keys(registry))}; found «reveiw-desk». Did you mean «review-desk»? Example: type: review-desk`,
  ],
  [
    'a misspelt word in a list',
    { [scenario]: swap(['[accounts-payable]', '[acounts-payable]']) },
    'line 6: expected `departments, entry 1` to be one of payroll, accounts-payable, recruiting, procurement, it-service-desk, customer-service, forecasting, compliance or data; found «acounts-payable». Did you mean «accounts-payable»? Example: - accounts-payable',
  ],
  [
    'a misspelt field, and not the missing one beside it',
    { [lesson]: swap(['outcome:', 'outcom:']) },
    'content/modules/first-steps/read-the-date.mdx, line 4: expected only the fields `id`, `title`, `outcome`, `readMinutes`, `practiceMinutes`, `practises`, `next`, `keep`, `formerly`, `status`; found «outcom». Did you mean «outcome»? Example: outcome: Tell an old record from a current one before you act on it.',
  ],
  [
    'a field that is not there',
    { [lesson]: swap(['readMinutes: 1\n', '']) },
    'line 2: expected `readMinutes`, a number; found no `readMinutes`. Example: readMinutes: 1 (Words ÷ 200 plus half a minute per check, rounded; checked to 20 %.)',
  ],
  [
    'text where a number belongs',
    { [lesson]: swap(['readMinutes: 1', 'readMinutes: one']) },
    'line 5: expected `readMinutes` to be a number; found «one». Example: readMinutes: 1',
  ],
  [
    'a fraction where a whole number belongs',
    { [lesson]: swap(['readMinutes: 1', 'readMinutes: 1.5']) },
    'line 5: expected `readMinutes` to be a whole number; found «1.5».',
  ],
  [
    'an id in another form',
    { [path]: swap(['id: onboarding', 'id: My Path']) },
    'line 1: expected `id` to be small letters, digits and single hyphens, such as "late-invoice"; found «My Path». Example: id: onboarding',
  ],
  [
    'too long a title',
    { [module]: swap(['Check before you trust', 'x'.repeat(91)]) },
    'line 2: expected `title` to be at most 90 characters long; found 91 characters. Example: title: Check before you trust',
  ],
  [
    'a list of the wrong length',
    { [scenario]: swap(['[four-lines, three-lines]', '[four-lines]']) },
    'expected `guide` to be a list of exactly 2; found a list of 1.',
  ],
  [
    'a practice without guided cases',
    { [scenario]: swap(['guide: [four-lines, three-lines]\n', '']) },
    'expected `guide`; found no `guide`. Example: guide: [ap-01, ap-02] (Two worked cases that teach the moves',
  ],
  [
    'a measured shift that would adapt',
    { [scenario]: swap(['mode: practice', 'mode: measured']) },
    'content/scenarios/first-shift.yaml, line 1: expected a measured shift without `guide`, `planted` and `adaptive`, with `reasons: at-the-end`; found «',
  ],
  [
    'levels that would give the answers away',
    { [scenario]: swap(['reasons: after-each', 'reasons: at-the-end']) },
    'line 1: expected an adaptive shift to have `generated` items and `reasons: after-each`, since a change of level tells how the last answer was; found «',
  ],
  [
    'a misspelt generator',
    { [scenario]: swap(['family: invoice3way', 'family: invoice3-way']) },
    'line 13: expected `generated, entry 1, family` to be one of payroll, invoice3way, refund, screening, triage, clause, expense, cashflow or customer-master; found «invoice3-way». Did you mean «invoice3way»? Example: family: invoice3way',
  ],
  [
    'text where a list belongs',
    { [module]: swap(['[m01-l1, m01-l2]', 'm01-l1']) },
    'line 5: expected `lessons` to be a list; found «m01-l1». Example: lessons: [m01-l1, m01-l2]',
  ],
  [
    'a field inside another',
    { [scenario]: swap(['  miss: 60.00 EUR', '  miss: 60']) },
    'line 24: expected `stakes.miss` to be text; digits alone, `true` and `false` need quotes to be text; found «60». Example: miss: 60.00 EUR (Cost of one wrong output that goes through.)',
  ],
  [
    'an unknown field inside another',
    { [scenario]: swap(['  check: 1.00 EUR', '  chek: 1.00 EUR']) },
    'line 26: expected in `stakes` only the fields `miss`, `falseStop`, `check`; found «chek». Did you mean «check»? Example: check: 1.00 EUR',
  ],
  [
    'a rule between two fields',
    { [scenario]: swap(['falseStop: 12.00 EUR', 'falseStop: 1.00 EUR']) },
    'line 23: expected in `stakes` miss to be 2 to 20 times falseStop, so that neither trusting all nor stopping all pays; found «{miss: 60.00 EUR, falseStop: 1.00 EUR, check: 1.00 EUR}».',
  ],
  [
    'a step that is neither lesson nor practice',
    { [path]: swap(['- lesson: m01-l1', '- leson: m01-l1']) },
    'line 6: expected another form of `steps, entry 1`; found «{leson: m01-l1}». Did you mean «lesson»? Example: - {lesson: m01-l1} (One step: `lesson: m01-l1` or `practice: first-shift`.)',
  ],
  [
    'nothing where a value belongs',
    { [wrongCase]: swap(['ai: 12 h', 'ai:']) },
    'expected `answer.ai` to be text, a number, `true` or `false`; found nothing. Example: ai: 12 h',
  ],
  [
    'an unknown word among words and “none”',
    { [wrongCase]: swap(['failureMode: overconfident-extraction', 'failureMode: overconfident-extration']) },
    'found «overconfident-extration». Did you mean «overconfident-extraction»? Example: failureMode: overconfident-extraction',
  ],
  [
    'an amount in another form',
    { [wrongCase]: swap(['costIfMissed: 60.00 EUR', 'costIfMissed: EUR 60']) },
    'expected `costIfMissed` to be an amount such as "12.00 EUR"; found «EUR 60». Example: costIfMissed: 60.00 EUR',
  ],
  [
    'an entry of a list file',
    { 'facts.yaml': swap(['url: https://www.example.org/report', 'url: my report']) },
    'content/facts.yaml, line 11: expected `sources, entry 1, url` to be an address such as https://www.example.org/page; found «my report». Example: url: https://www.example.org/report',
  ],
  [
    'a fact nobody has seen the source of',
    { 'facts.yaml': swap(['seen: primary', 'seen: memory']) },
    'content/facts.yaml, line 1: expected at least one source that was seen; a fact known from memory only is not shown; found «',
  ],
  [
    'a list file that is not a list',
    { 'glossary.yaml': 'rule-robot: software' },
    'content/glossary.yaml, line 1: expected a list, each entry beginning with a hyphen; found something else. Example: - id: late-invoice',
  ],
  [
    'a file of one word',
    { [scenario]: 'hello' },
    'content/scenarios/first-shift.yaml, line 1: expected fields of its own, one to a line; found «hello».',
  ],
];

describe('wrong fields are said in prose: file, line, what was expected, what came, the nearest name, an example', () => {
  it.each(samples)('%s', async (_title, changes, said) => {
    const { problems } = await sayOf(changes);
    expect(problems.filter((p) => p.includes(said))).toHaveLength(1);
  });

  it('every noun has an example, and a field of it can be quoted', () => {
    expect(exampleKinds).toEqual([
      'lesson',
      'module',
      'case',
      'path',
      'term',
      'fact',
      'role',
      'failure-mode',
      'card',
      'framework',
      'replay',
      'coverage',
      'scenario',
    ]);
    for (const kind of exampleKinds) expect(exampleLine(kind, ['id'])).toMatch(/^id: [a-z0-9-]+$/);
    for (const type of Object.keys(registry))
      expect(exampleLine('scenario', ['type'], type)).toBe(`type: ${type}`);
    for (const type of [undefined, 'review-desk', 'no-such-type'])
      expect(exampleLine('scenario', ['stakes', 'miss'], type)).toBe('miss: 60.00 EUR');
    expect(exampleLine('path', ['steps', 7, 'lesson'])).toBe('lesson: m01-l1');
    expect(exampleLine('path', ['nothing', 'there'])).toBeUndefined();
    expect(exampleLine('unknown', ['id'])).toBeUndefined();
  });

  it('the example library, made of every noun’s example, has nothing wrong in it', async () => {
    const { problems, warnings } = await sayOf({});
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  });
});

describe('the nearest name', () => {
  it('counts single slips: one letter more, less, other, or two swapped', () => {
    expect(distance('', '')).toBe(0);
    expect(distance('', 'abc')).toBe(3);
    expect(distance('term', 'trem')).toBe(1);
    expect(distance('check', 'chek')).toBe(1);
    expect(distance('review-desk', 'reveiw-desk')).toBe(1);
    expect(distance('kitten', 'sitting')).toBe(3);
  });

  it('is only offered when it is like what came', () => {
    const names = ['first-shift', 'second-shift', 'payroll'];
    expect(nearest('frist-shift', names)).toBe('first-shift');
    expect(nearest('First Shift', names)).toBe('first-shift');
    expect(nearest('invoices', names)).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});
