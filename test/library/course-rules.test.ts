import { describe, expect, it } from 'vitest';
import { exampleReplay } from '../../src/library/examples/lists.ts';
import { sumFault } from '../../src/library/sums.ts';
import { add, type Changes, lesson, path, sayOf, swap, whole } from './support.ts';

const more = (text: string) => add(`\n${text}`);
const cards = 'cards/first-steps.yaml';
const entry = (yaml: string) => `- ${yaml.trimEnd().replaceAll('\n', '\n  ')}\n`;

const problems: [title: string, changes: Changes, said: string][] = [
  // Sums
  [
    'a sum that does not add up',
    { [lesson]: more('In all <Sum>12 + 9 + 11 = 33</Sum> hours.') },
    'line 31: expected the sum «12 + 9 + 11 = 33» to be right; found 32. Example: <Sum>12 + 9 = 21</Sum>',
  ],
  [
    'a sum that is no sum',
    { [lesson]: more('In all <Sum>some 32 hours</Sum>.') },
    'line 31: expected figures, the signs + − × ÷ and =, such as 3 × €24 = €72; found «some 32 hours».',
  ],
  // Words of the glossary
  [
    'a word of the glossary that is not linked at its first use',
    { [lesson]: more('The rule robots stopped.') },
    'line 31: expected the first “Rule robot” of a lesson to be linked; found it without its link. If it is meant in its everyday sense, choose another word. Example: <Term id="rule-robot">rule robot</Term>',
  ],
  [
    'a word of the glossary that is linked only later',
    { [lesson]: more('The RPA stopped.\n\nA <Term id="rule-robot">rule robot</Term> follows steps.') },
    'line 31: expected the first “Rule robot” of a lesson to be linked',
  ],
  // Content notes and cautions
  [
    'a fact that belongs behind a content note, in plain sight',
    {
      'facts.yaml': add('  sensitive: true'),
      [lesson]: more('In <Fact id="claim-95">one study</Fact> it was so.\n\n<Caveat fact="claim-95" />'),
    },
    'line 31: expected the fact «claim-95» inside <Sensitive>, since it is marked `sensitive`; found it in plain sight.',
  ],
  [
    'a bold claim without its caution on the same page',
    { [lesson]: more('In <Fact id="claim-95">one study</Fact> it was so.') },
    'line 31: expected <Caveat fact="claim-95"> on the same page, since the fact has a caution; found none.',
  ],
  [
    'words in private writing that are no list',
    { [lesson]: more('<Reflect id="mine" question="What of your own?">\n\nSome words.\n\n</Reflect>') },
    'line 31: expected a Markdown list inside <Reflect>: points to look the text over with; found other words.',
  ],
  [
    'two points of private writing with the same words, on which their ticks hang',
    {
      [lesson]: more(
        '<Reflect id="mine" question="What of your own?">\n\n- It names the case\n- It is short\n- It names the case\n\n</Reflect>',
      ),
    },
    'line 35: expected different points in the list of <Reflect id="mine">; found «It names the case» a second time.',
  ],
  [
    'a table whose column has no head',
    { [lesson]: more('|  | North |\n| - | - |\n| Chats | 40 |') },
    'line 31: expected words at the head of every column, since some people hear a table; found an empty head.',
  ],
  [
    'a misspelt question, and nothing that follows from it',
    { [lesson]: swap(['<Check id', '<Chek id'], ['</Check>', '</Chek>']) },
    'line 20: expected an element that exists; found «Chek». Did you mean «Check»?',
  ],
  // Recall cards
  [
    'a recall card of a lesson that does not exist',
    { [cards]: swap(['lesson: m01-l2', 'lesson: m01-l9']) },
    'content/cards/first-steps.yaml, line 22: expected a lesson that exists; found «m01-l9». Did you mean «m01-l2»?',
  ],
  [
    'a recall card that asks one of the checks again',
    {
      [cards]: swap([
        /question: .*/.exec(whole[cards] ?? '')?.[0] ?? '',
        'question: "What would you look at first?"',
      ]),
    },
    'line 3: expected a recall card to ask something of its own; found the question m01-l1/first-look again.',
  ],
  [
    'two recall cards with one question',
    { [cards]: swap(['Price list 2 of m01-l1', 'Price list 1 of m01-l1']) },
    'expected each question once; found «m01-l1-card-1» again.',
  ],
  [
    'a recall card without its reason',
    { [cards]: swap(['  why: An old list can be whole, neat and out of force.\n', '']) },
    'expected `why`',
  ],
  // Paths
  [
    'a path that ends with a lesson',
    { [path]: swap(['  - practice: first-shift\n', '']) },
    'content/paths/onboarding.yaml, line 7: expected a practice as the last step of a path, to close it; found a lesson. Example: - practice: first-shift',
  ],
  [
    'a path to be taken after one that does not exist',
    { [path]: swap(['steps:', 'after: onbording\nsteps:']) },
    'line 5: expected a path that exists; found «onbording». Did you mean «onboarding»?',
  ],
  [
    'a path to be taken after itself',
    { [path]: swap(['steps:', 'after: onboarding\nsteps:']) },
    'line 5: expected the name of another one here; found its own.',
  ],
  // Frameworks and coverage
  [
    'a framework that names a lesson that does not exist',
    { 'frameworks.yaml': swap(['lessons: [m01-l1]', 'lessons: [m01-l8]']) },
    'content/frameworks.yaml, line 10: expected a lesson that exists; found «m01-l8».',
  ],
  [
    'a framework that names a practice that does not exist',
    { 'frameworks.yaml': swap(['practices: [first-shift]', 'practices: [frist-shift]']) },
    'line 11: expected a scenario that exists; found «frist-shift». Did you mean «first-shift»?',
  ],
  [
    'a framework without its fact',
    { 'frameworks.yaml': swap(['fact: claim-95', 'fact: claim-96']) },
    'line 4: expected a fact that exists; found «claim-96». Did you mean «claim-95»?',
  ],
  [
    'an idea whose lesson does not exist',
    { 'coverage.yaml': swap(['lessons: [m01-l1]', 'lessons: [m01-l7]']) },
    'content/coverage.yaml, line 6: expected a lesson that exists; found «m01-l7».',
  ],
  [
    'an idea whose question does not exist',
    { 'coverage.yaml': swap(['practice: first-shift', 'check: m01-l1/frist-look']) },
    'line 8: expected a <Check> of m01-l1 that exists; found «frist-look».',
  ],
  [
    'an idea that nobody is asked about',
    { 'coverage.yaml': swap(['assessed:\n    - practice: first-shift\n', 'assessed: []\n']) },
    'expected `assessed` to be a list of at least 1',
  ],
  // Recorded runs
  [
    'a recorded run that is not there',
    { [lesson]: more('<Replay run="a-first-run" />') },
    'line 31: expected a recorded run that exists; found «a-first-run».',
  ],
  [
    'a recorded run with too few steps',
    { 'replays.yaml': entry(exampleReplay) },
    'content/replays.yaml, line 6: expected 13 steps, one for each item of this practice; found 1.',
  ],
  [
    'a recorded run that comes out otherwise than it says',
    {
      'replays.yaml': entry(
        exampleReplay.replace(
          '  - { move: accept, risk: 20, opened: 0 }\n',
          '  - { move: accept, risk: 20, opened: 0 }\n'.repeat(13),
        ),
      ).replace('rightThrough: 6', 'rightThrough: 5'),
    },
    'line 20: expected `counts` to be what the run comes to when it is worked again; found another result. It comes to wrongStopped: 0, wrongThrough: 6, rightStopped: 0, rightThrough: 6.',
  ],
];

describe('what holds the course together is said at the place where it is mended', () => {
  it.each(problems)('%s', async (_title, changes, said) => {
    const { problems: found } = await sayOf(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  it('a lesson that no path and no other lesson leads to is worth a look', async () => {
    const { problems: none, warnings } = await sayOf({ [path]: swap(['  - lesson: m01-l2\n', '']) });
    expect(none).toEqual([]);
    expect(warnings).toEqual([
      'content/modules/first-steps/ask-again.mdx, line 2: expected a path, or `next` of another lesson, to lead to every lesson; found none that leads to «m01-l2».',
    ]);
  });

  it('a lesson with fewer than four recall cards is worth a look', async () => {
    const { problems: none, warnings } = await sayOf({
      [cards]: (text) => text.slice(0, text.lastIndexOf('- id:')),
    });
    expect(none).toEqual([]);
    expect(warnings).toEqual([
      'content/modules/first-steps/ask-again.mdx: expected at least 4 recall cards for this lesson in cards/; found 3.',
    ]);
  });

  it('a word linked in the paragraph where it is first used is in order, and so is an ordinary word', async () => {
    const text = 'A robot,\nor <Term id="rule-robot">rule robot</Term>, stopped. Rule robots stop.';
    expect((await sayOf({ [lesson]: more(text) })).problems).toEqual([]);
    const everyday = { 'glossary.yaml': add('  everyday: true'), [lesson]: more('A rule robot stopped.') };
    expect((await sayOf(everyday)).problems).toEqual([]);
  });

  it('a fact behind its content note is in order', async () => {
    const text =
      '<Sensitive note="It mentions a death.">\n\nIn <Fact id="claim-95">one study</Fact> it was so.\n\n<Caveat fact="claim-95" />\n\n</Sensitive>';
    const { problems: found } = await sayOf({ 'facts.yaml': add('  sensitive: true'), [lesson]: more(text) });
    expect(found).toEqual([]);
  });
});

describe('marked sums', () => {
  it.each([
    '12 + 9 + 11 + 6 = 38',
    '38 × €24 = €912',
    '€1,240.00 + €2,075.00 = €3,315.00',
    '10% of €90 = €9',
    '€90 − €9 = €81',
    'day 17 − day 5 = 12 days',
    '(4 + 2) × 3 ÷ 2 = 9',
    '7 ÷ 3 ≈ 2.3',
    '3 ÷ 40 = 7.5%',
    '13 ÷ 14 ≈ 93%',
    '2 × 3 = 6; 6 × 4 = 24',
    '5 × 8 hours = 40 hours = 5 days × 8',
  ])('%s holds', async (text) => {
    expect(await sumFault(text)).toBeNull();
  });

  it.each([
    ['12 + 9 = 22', '21'],
    ['10% of €90 = €8', '9'],
    ['7 ÷ 3 ≈ 2.4', '2.333333'],
    ['7 ÷ 3 = 2.3', '2.333333'],
    ['2 × 3 = 6; 6 × 4 = 25', '24'],
    ['3 ÷ 40 ≈ 8.5%', '0.075'],
    ['1,240 + 1 = 1,242', '1241'],
  ])('%s does not: it is %s', async (text, came) => {
    expect(await sumFault(text)).toMatchObject({ kind: 'unequal', came });
  });

  it.each(['38', 'about 40', '3 ×× 4 = 12', '= 4', '4 ÷ 0 = 4', '$eval("x") = 3'])(
    '%s cannot be read as a sum',
    async (text) => {
      expect(await sumFault(text)).toMatchObject({ kind: 'unreadable' });
    },
  );
});
