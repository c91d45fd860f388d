import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementNames } from '../../src/library/grammar.ts';
import { checkIds, practiceIds, readLesson } from '../../src/library/lesson.ts';
import { say } from '../../src/library/problem.ts';

const head = `---
id: m01-l1
title: A title
outcome: Tell one thing from another.
readMinutes: 1
keep: [One line., Another line.]
---
`;
/** Problems of a lesson with this body, without file and line of the head (7 lines). */
const say7 = (body: string): string[] =>
  readLesson(`${head}${body}\n`, 'x.mdx').problems.map((p) =>
    say(p).replace(/^x\.mdx, line (\d+): /, (_all, n) => `${Number(n) - 7}: `),
  );

const check = (attributes: string, inside: string) =>
  `<Check id="a" question="Why?"${attributes}>\n${inside}\n</Check>`;
const two = '<Choice correct>One <Why>w</Why></Choice>\n<Choice>Two <Why>w</Why></Choice>';

const broken: [title: string, body: string, said: string][] = [
  // Text
  [
    'an import',
    'import X from "./x"',
    '1: expected only words and elements; found a line that begins with «import», which is read as code. Lessons need no imports: every element is there already.',
  ],
  [
    'an export',
    'export const a = 1',
    '1: expected only words and elements; found a line that begins with «export»',
  ],
  [
    'braces in a sentence',
    'Hello {name}.',
    '1: expected no braces; found «{name}», which is read as code. Write the words themselves; for a brace that readers should see, write \\{.',
  ],
  ['braces on their own', '\n{1 + 1}', '2: expected no braces; found «{1 + 1}»'],
  ['a brace that never closes', 'Hello {name', '1: expected no braces; found «Hello {name»'],
  [
    'a comment',
    '<!-- later -->',
    '1: expected only words that readers may see; found a note in the form `<!-- … -->`.',
  ],
  [
    'a bare address in angle brackets',
    'See <https://example.org>.',
    '1: expected a link as words in square brackets and the address in round ones; found «<https://example.org>». Example: [words to click](https://example.org)',
  ],
  [
    'the sign <',
    'Éven if a <5 b',
    '1: expected the sign < only at the start of an element; found «Éven if a <5 b». Write “less than”, or &lt; for the sign itself.',
  ],
  ['HTML', 'One<br />two', '1: expected Markdown or one of our elements; found <br>, which is HTML.'],
  [
    'HTML that is not closed',
    '<div>',
    '1: expected Markdown or one of our elements; found <div>, which is HTML.',
  ],
  [
    'a second first heading',
    '# Hello',
    '1: expected headings from ## on; the one with a single # is the lesson’s title; found «# Hello». Example: ## Hello',
  ],
  [
    'a step left out between headings',
    '## A\n\n#### B',
    '3: expected the heading with ###, one step below the one before; found «#### B».',
  ],
  ['a heading twice', '## A\n\n## a', '3: expected each heading once in a lesson; found a second «a».'],
  [
    'a picture without words',
    '![](desk.png)',
    '1: expected a picture to say in words what it shows, for those who cannot see it; found no words for «desk.png».',
  ],
  // Elements
  [
    'a misspelt element',
    'A <Trem id="rpa">robot</Trem>.',
    '1: expected an element that exists; found «Trem». Did you mean «Term»?',
  ],
  [
    'a misspelt element that is not closed',
    '<Chek id="a">',
    '1: expected an element that exists; found «Chek». Did you mean «Check»?',
  ],
  [
    'an element that is not closed',
    '<Callout>\n\nHello',
    '1: expected </Callout> after <Callout>; found no closing tag.',
  ],
  [
    'an element closed before it opens',
    '</Callout>',
    '1: expected <Callout> before it; found </Callout> alone.',
  ],
  [
    'elements closed crosswise',
    '<Callout><Term id="a">x</Callout></Term>',
    '1: expected </Term> first, since <Term> is still open; found </Callout>.',
  ],
  [
    'an element closed in the middle of a paragraph',
    '<Callout>\nHello\n\nthere</Callout>',
    '4: expected </Callout> in the same paragraph as <Callout>, or on a line of its own after an empty line;',
  ],
  [
    'a tag without quotes',
    'A <Term id=rpa>robot</Term>.',
    '1: expected each word of <Term> as name="value", with double quotes, and none inside the value; found a tag that cannot be read.',
  ],
  [
    'a value in braces',
    '<Practice scenario={"first-shift"} />',
    '1: expected `scenario` of <Practice> in quotes; found braces: «scenario={"first-shift"}». Example: scenario="first-shift"',
  ],
  [
    'code in a tag',
    '<Practice {...x} />',
    '1: expected <Practice> with words and numbers only; found code in braces.',
  ],
  [
    'an unknown word in a tag',
    '<Practice scenaro="first-shift" />',
    '1: expected <Practice> to take only `scenario`; found «scenaro». Did you mean «scenario»? Example: <Practice scenario="first-shift" />',
  ],
  [
    'words for an element that takes none',
    '<Steps title="x">\n\n1. a\n\n</Steps>',
    '1: expected <Steps> to take nothing; found «title».',
  ],
  [
    'a needed word left out',
    '<Practice />',
    '1: expected `scenario` in <Practice>; found none. Example: <Practice scenario="first-shift" />',
  ],
  [
    'an empty word',
    '<Records title="">\n\n- a\n\n</Records>',
    '1: expected `title` of <Records> to say something; found nothing in it.',
  ],
  [
    'an id in another form',
    'A <Term id="Rule Robot">robot</Term>.',
    '1: expected `id` of <Term> in small letters, digits and single hyphens; found «Rule Robot».',
  ],
  [
    'a number that is none',
    '<MachineVoice confidence="very">\n\nHi\n\n</MachineVoice>',
    '1: expected `confidence` of <MachineVoice> as a plain number from 0 to 100; found «very».',
  ],
  [
    'a number out of range',
    '<MachineVoice confidence="120">\n\nHi\n\n</MachineVoice>',
    '1: expected `confidence` of <MachineVoice> as a plain number from 0 to 100; found «120».',
  ],
  [
    'a word that stands alone given a value',
    check(' several="true"', two),
    '1: expected `several` alone in <Check>; leave it out where it does not hold; found «several="true"».',
  ],
  [
    'a word given twice',
    '<Practice scenario="a" scenario="b" />',
    '1: expected `scenario` once in <Practice>; found it twice.',
  ],
  [
    'a choice outside a check',
    '<Choice>One <Why>w</Why></Choice>',
    '1: expected <Choice> directly inside <Check>; found it standing alone.',
  ],
  [
    'a reason outside a choice',
    '<Callout><Why>w</Why></Callout>',
    '1: expected <Why> directly inside <Choice> or <Check>; found it inside <Callout>.',
  ],
  [
    'text in a check',
    check('', `Some text\n\n${two}`),
    '2: expected only <Choice> or <Why> directly inside <Check>; found «Some text».',
  ],
  [
    'another element in a comparison',
    '<Compare>\n<Callout>Hi</Callout>\n</Compare>',
    '2: expected only <Side> directly inside <Compare>; found <Callout>.',
  ],
  // Questions
  [
    'a choice without a reason',
    check('', '<Choice correct>One <Why>w</Why></Choice>\n<Choice>Two</Choice>'),
    '3: expected a reason for every choice of «a»; found none for «Two». Example: <Choice>Two <Why>Because …</Why></Choice>',
  ],
  [
    'an empty reason',
    check('', '<Choice correct>One <Why>w</Why></Choice>\n<Choice>Two <Why></Why></Choice>'),
    '3: expected a reason inside <Why>; found nothing.',
  ],
  [
    'no right choice',
    check('', '<Choice>One <Why>w</Why></Choice>\n<Choice>Two <Why>w</Why></Choice>'),
    '1: expected a right choice in the question «a»; found none marked.',
  ],
  [
    'no wrong choice',
    check(' several', '<Choice correct>One <Why>w</Why></Choice>\n<Choice correct>Two <Why>w</Why></Choice>'),
    '1: expected a wrong choice too in the question «a»; found every one marked `correct`.',
  ],
  [
    'one choice',
    check('', '<Choice correct>One <Why>w</Why></Choice>'),
    '1: expected at least 2 choices in the question «a»; found 1 choice.',
  ],
  [
    'the same choice twice',
    check('', `${two}\n<Choice>two! <Why>w</Why></Choice>`),
    '4: expected different choices in the question «a»; found «two!» a second time.',
  ],
  [
    'an empty choice',
    check('', `${two}\n<Choice><Why>w</Why></Choice>`),
    '4: expected words in every choice of «a»; found an empty one.',
  ],
  [
    'two kinds at once',
    check(' order match', two),
    '1: expected one kind of question: `several`, `order`, `match` or `number`; found `order` and `match`.',
  ],
  [
    'a right choice in an ordering question',
    check(' order', `${two}\n<Choice>Three <Why>w</Why></Choice>`),
    '1: expected the choices of «a» in the right order, none marked `correct`; found `correct`.',
  ],
  [
    'two things to put in order',
    check(' order', '<Choice>One <Why>w</Why></Choice>\n<Choice>Two <Why>w</Why></Choice>'),
    '1: expected at least 3 choices in the question «a»; found 2 choices.',
  ],
  [
    'a matching choice without a partner',
    check(' match', '<Choice to="X">One <Why>w</Why></Choice>\n<Choice>Two <Why>w</Why></Choice>'),
    '3: expected `to="…"` on every choice of the matching question «a»; found none on «Two».',
  ],
  [
    'one partner for all',
    check(' match', '<Choice to="X">One <Why>w</Why></Choice>\n<Choice to="X">Two <Why>w</Why></Choice>'),
    '1: expected at least two different `to="…"` in the question «a»; found the same one everywhere.',
  ],
  [
    'a partner outside a matching question',
    check('', '<Choice correct to="X">One <Why>w</Why></Choice>\n<Choice>Two <Why>w</Why></Choice>'),
    '2: expected `to` only in a question with `match`; found it in «a».',
  ],
  [
    'a number question without its reason',
    check(' number="15"', '<Choice value="3">Slip <Why>w</Why></Choice>'),
    '1: expected a <Why> directly in the number question «a», shown with the right number; found none.',
  ],
  [
    'a slip without its number',
    check(' number="15"', '<Choice>Slip <Why>w</Why></Choice>\n<Why>w</Why>'),
    '2: expected a `value` on every choice of the number question «a»',
  ],
  [
    'a slip that is right',
    check(' number="15" tolerance="1"', '<Choice value="14">Slip <Why>w</Why></Choice>\n<Why>w</Why>'),
    '2: expected the choices of the number question «a» to name wrong numbers; found 14, which is right.',
  ],
  [
    'a number of a slip outside a number question',
    check('', `${two}\n<Choice value="3">Three <Why>w</Why></Choice>`),
    '4: expected `value` only in a question with `number`; found it in «a».',
  ],
  [
    'an id used twice',
    `${check('', two)}\n\n${check('', two)}`,
    '6: expected each <Check> of a lesson to have an id of its own; found «a» again; it is already in line 8. Example: id="a-2"',
  ],
  [
    'an id of private text used twice',
    '<Reflect id="r" question="q" />\n\n<Reflect id="r" question="p" />',
    '3: expected each <Reflect> of a lesson to have an id of its own; found «r» again',
  ],
];

describe('a lesson that is written wrongly is told so at its line', () => {
  it.each(broken)('%s', (_title, body, said) => {
    const problems = say7(body);
    expect(problems.filter((p) => p.startsWith(said))).toHaveLength(1);
  });

  it('a lesson without a head is told what a head looks like', () => {
    expect(readLesson('# Hello\n', 'x.mdx').problems.map(say)[0]).toContain(
      'x.mdx, line 1: expected the lesson’s head between two lines of three dashes, from the first line on; found a file without it.',
    );
  });

  it('problems of head and body come together, so that one reading mends both', () => {
    const { problems } = readLesson(`${head.replace('title', 'titel')}<Trem>x</Trem>\n`, 'x.mdx');
    expect(problems.map((p) => p.line)).toEqual([3, 8]);
  });
});

const full = `${head}
Some **bold** words and a <Term id="rpa">rule robot</Term>, counted in <Fact id="claim">52 talks</Fact>.

<MachineVoice by="The assistant" confidence="92">

All is well.

</MachineVoice>

<Check id="opening" question="First look?" opening sure>
  <Choice>One <Why>Because one.</Why></Choice>
  <Choice correct>Two *or so* <Why>Because two.</Why></Choice>
</Check>

## A heading

<Check id="sum" question="How many?" number="15" tolerance="0.5" unit="%">
  <Choice value="90">You took the whole <Why>That is all of them.</Why></Choice>
  <Why>Fifteen of a hundred.</Why>
</Check>

<Check id="eras" question="In which order?" order>
  <Choice>Teams</Choice>
  <Choice>Outsourcing</Choice>
  <Choice>Robots</Choice>
  <Why>That is how it went.</Why>
</Check>

<Records title="List">

| Row | Hours |
| --- | ----- |
| 1   | 4     |

</Records>

<Reflect id="mine" question="Where was it?" />

<Practice scenario="first-shift" /> <Practice scenario="first-shift" />
`;

describe('what a lesson holds', () => {
  const { body, problems } = readLesson(full, 'x.mdx');
  if (!body) throw new Error('the lesson has no body');

  it('is found whole, with nothing wrong', () => {
    expect(problems).toEqual([]);
    expect(body.terms.map((t) => t.id)).toEqual(['rpa']);
    expect(body.facts.map((t) => t.id)).toEqual(['claim']);
    expect(body.reflects).toMatchObject([{ id: 'mine', question: 'Where was it?' }]);
    expect(body.headings).toMatchObject([{ depth: 2, text: 'A heading' }]);
    expect(practiceIds(body)).toEqual(['first-shift']);
  });

  it('an opening question counts for nothing; the others make a lesson finished', () => {
    expect(body.checks.map((c) => [c.id, c.kind, c.counts])).toEqual([
      ['opening', 'one', false],
      ['sum', 'number', true],
      ['eras', 'order', true],
    ]);
    expect(checkIds(body)).toEqual(['sum', 'eras']);
  });

  it('choices carry their words, their reason and what marks them', () => {
    expect(body.checks[0]?.choices).toMatchObject([
      { text: 'One', correct: false, why: 'Because one.' },
      { text: 'Two or so', correct: true, why: 'Because two.' },
    ]);
    expect(body.checks[1]).toMatchObject({
      number: { right: 15, tolerance: 0.5 },
      why: 'Fifteen of a hundred.',
    });
    expect(body.checks[1]?.choices).toMatchObject([{ value: 90, text: 'You took the whole' }]);
  });

  it('words are counted outside checks, whoever speaks', () => {
    // 11 in the first sentence, 3 of the machine, 2 in the heading, 4 in the table, 3 in the private question.
    expect(body.words).toBe(11 + 3 + 2 + 4 + 3);
  });

  it('text keeps its voice: ours, the machine’s, the records’', () => {
    const of = (kind: string) => body.passages.filter((p) => p.kind === kind).map((p) => p.text);
    expect(of('machine')).toEqual(['All is well.']);
    expect(of('records')).toEqual(['Row', 'Hours', '1', '4']);
    expect(of('prose')).toContain('Some bold words and a rule robot, counted in 52 talks.');
  });
});

describe('the grammar', () => {
  it('has exactly the elements that the table of src/elements/README.md lists', () => {
    const table = readFileSync(resolve(import.meta.dirname, '../../src/elements/README.md'), 'utf8');
    const listed = [...table.matchAll(/^\| `([A-Z][A-Za-z]+)`(?: \+ `([A-Z][A-Za-z]+)`)?/gm)].flatMap((m) =>
      [m[1], m[2]].filter((name) => name !== undefined),
    );
    expect(listed.toSorted()).toEqual(elementNames.toSorted());
  });
});
