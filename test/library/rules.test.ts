import { describe, expect, it } from 'vitest';
import { exampleLesson } from '../../src/library/examples/lesson.ts';
import {
  add,
  type Changes,
  lesson,
  module,
  path,
  rightCase,
  sayOf,
  scenario,
  swap,
  whole,
  wrongCase,
} from './support.ts';

/** A paragraph of its own at the end of a lesson. */
const more = (text: string) => add(`\n${text}`);

const other = 'modules/first-steps/ask-again.mdx';
const secondModule = 'id: m02\ntitle: Second\nsummary: More of it.\norder: 2\nlessons: [m02-l1]\n';
const secondLesson = exampleLesson('m02-l1', 'Third');

/** The scenario as a measured shift, with a change. */
const measured =
  (...pairs: [string, string][]) =>
  (text: string): string =>
    swap(...pairs)(
      swap(
        ['mode: practice', 'mode: measured'],
        ['items: 12\nwrong: 6', 'items: 40\nwrong: 10'],
        ['    items: 12', '    items: 40'],
        ['planted: 1\n', ''],
        ['adaptive: true\n', ''],
        ['guide: [four-lines, three-lines]\n', ''],
        ['after-each', 'at-the-end'],
      )(text),
    );

/** The scenario with worked cases of the department `data` alone. */
const worked = (guide: string, items: number, wrong: number) => (text: string) =>
  text
    .replace('[accounts-payable]', '[data]')
    .replace(/skills: .*/, 'skills: [overconfident-extraction]')
    .replace('items: 12\nwrong: 6', `items: ${items}\nwrong: ${wrong}`)
    .replace(/generated:[\s\S]*guide: .*\n/, `cases: [data]\n${guide}\n`);

/** So many more right and wrong cases of the department `data`. */
const caseFiles = (right: number, wrong: number): Changes =>
  Object.fromEntries(
    [
      ...Array.from({ length: right }, (_, i) => [`right-${i}`, whole[rightCase] ?? '', 'Another'] as const),
      ...Array.from({ length: wrong }, (_, i) => [`wrong-${i}`, whole[wrongCase] ?? '', 'Summary'] as const),
    ].map(([id, text, word]) => [
      `cases/data/${id}.yaml`,
      text.replace(/^id: .*/m, `id: ${id}`).replace(word, `${word} ${id}`),
    ]),
  );

const problems: [title: string, changes: Changes, said: string][] = [
  // Ids and titles
  [
    'a lesson id given twice',
    { [other]: swap(['id: m01-l2', 'id: m01-l1']) },
    'content/modules/first-steps/read-the-date.mdx, line 2: expected the id of a lesson to be its own; found «m01-l1», which content/modules/first-steps/ask-again.mdx has too, in line 2.',
  ],
  [
    'a case id given twice',
    { [rightCase]: swap(['id: four-lines', 'id: three-lines']) },
    'expected the id of a case to be its own; found «three-lines», which content/cases/data/four-lines.yaml has too, in line 1.',
  ],
  [
    'a term given twice',
    { 'glossary.yaml': (t) => t + t },
    'content/glossary.yaml, line 5: expected the id of a glossary term to be its own; found «rule-robot», which content/glossary.yaml has too, in line 1.',
  ],
  [
    'a lesson title given twice',
    { [other]: swap(['Ask again', 'Read the date first']) },
    'expected the title of a lesson to be its own; found «Read the date first», which content/modules/first-steps/ask-again.mdx has too.',
  ],
  [
    'a term’s word given twice',
    { 'glossary.yaml': (t) => t + t.replace('id: rule-robot', 'id: robot') },
    'expected the title of a glossary term to be its own; found «Rule robot»',
  ],
  // Modules and lessons
  [
    'a lesson no module lists',
    { [module]: swap(['[m01-l1, m01-l2]', '[m01-l1]']) },
    'content/modules/first-steps/ask-again.mdx, line 2: expected the lesson in the list `lessons` of content/modules/first-steps/module.yaml; found no «m01-l2» there. Example: - m01-l2',
  ],
  [
    'a lesson that does not exist',
    { [module]: swap(['m01-l2]', 'm01-l2, m01-l22]']) },
    'content/modules/first-steps/module.yaml, line 5: expected a lesson that exists; found «m01-l22». Did you mean «m01-l2»?',
  ],
  [
    'a lesson listed twice',
    { [module]: swap(['m01-l2]', 'm01-l2, m01-l1]']) },
    'line 5: expected each lesson once; found «m01-l1» again.',
  ],
  [
    'a lesson of another folder',
    {
      [module]: swap(['m01-l2]', 'm01-l2, m02-l1]']),
      'modules/second/module.yaml': secondModule,
      'modules/second/third.mdx': secondLesson,
    },
    'line 5: expected only lessons of this folder; found «m02-l1», which is content/modules/second/third.mdx.',
  ],
  [
    'two modules in one place of the map',
    {
      'modules/second/module.yaml': secondModule.replace('order: 2', 'order: 1'),
      'modules/second/third.mdx': secondLesson,
    },
    'content/modules/second/module.yaml, line 4: expected `order` to be a place of its own on the course map; found 1, which content/modules/first-steps/module.yaml has too.',
  ],
  [
    'lessons without a module.yaml',
    { 'modules/second/third.mdx': secondLesson },
    'content/modules/second/third.mdx: expected modules/second/module.yaml beside the lessons of this folder; found none.',
  ],
  // What a lesson names
  [
    'a glossary term that does not exist',
    { [lesson]: more('A <Term id="rule-robt">robot</Term>.') },
    'line 31: expected a glossary term that exists; found «rule-robt». Did you mean «rule-robot»?',
  ],
  [
    'a fact that does not exist',
    { [lesson]: more('In <Fact id="claim-59">52 talks</Fact>.') },
    'line 31: expected a fact that exists; found «claim-59». Did you mean «claim-95»?',
  ],
  [
    'a caveat of a fact that does not exist',
    { [lesson]: more('<Caveat fact="clam-95">\n\nCareful.\n\n</Caveat>') },
    'line 31: expected a fact that exists; found «clam-95». Did you mean «claim-95»?',
  ],
  [
    'a practice that does not exist',
    { [lesson]: more('<Practice scenario="frist-shift" />') },
    'line 31: expected a scenario that exists; found «frist-shift». Did you mean «first-shift»?',
  ],
  [
    'a next lesson that does not exist',
    { [lesson]: swap(['keep:', 'next: [m01-l9]\nkeep:']) },
    'line 8: expected a lesson that exists; found «m01-l9». Did you mean «m01-l2»?',
  ],
  [
    'a lesson that is its own next',
    { [lesson]: swap(['keep:', 'next: [m01-l1]\nkeep:']) },
    'line 8: expected the name of another one here; found its own.',
  ],
  [
    'a kind of error without an entry',
    { [lesson]: swap(['[stale-data]', '[drift]']) },
    'line 7: expected an entry for it in failure-modes.yaml; found none for «drift».',
  ],
  [
    'a picture that is not there',
    { [lesson]: more('![A desk](desk.png)') },
    'line 31: expected a picture that lies beside the lesson; found «desk.png», which is not there.',
  ],
  [
    'a link to a page that is not there',
    { [lesson]: more('See [this](/learn/first-steps/ask-agan/).') },
    'line 31: expected a link to https://…, or to a page of this site such as /learn/why-ai-stalls/; found «/learn/first-steps/ask-agan/». Did you mean «/learn/first-steps/ask-again/»?',
  ],
  [
    'a link without its host',
    { [lesson]: more('See [this](www.example.org).') },
    'line 31: expected a link to https://…',
  ],
  // Minutes and wording
  [
    'minutes that are far off',
    { [lesson]: swap(['readMinutes: 1', 'readMinutes: 5']) },
    'line 5: expected `readMinutes` near 0.8 (67 words ÷ 200 and half a minute for each of 1 check); found 5. Example: readMinutes: 1',
  ],
  [
    'practice minutes without a practice',
    { [lesson]: swap(['practiceMinutes: 0', 'practiceMinutes: 9']) },
    'line 6: expected `practiceMinutes: 0`, since the lesson has no <Practice>; found more.',
  ],
  [
    'practice minutes that are not those of the practice',
    { [lesson]: more('<Practice scenario="first-shift" />') },
    'line 6: expected `practiceMinutes` to be what its practices take, 15; found 0. Example: practiceMinutes: 15',
  ],
  [
    'hype',
    { [lesson]: more('This game-changing tool reads.') },
    'line 31: expected plain words, without hype; found «game-changing». Say what it does; if somebody else says it, put it in quotes.',
  ],
  [
    'hype in a summary',
    { [scenario]: swap(['Twelve invoices', 'Twelve seamless invoices']) },
    'content/scenarios/first-shift.yaml, line 5: expected plain words, without hype; found «seamless».',
  ],
  [
    'a text that is hard to read',
    {
      [lesson]: more(
        Array.from(
          { length: 12 },
          () =>
            'Organisational accountability necessitates comprehensive documentation of algorithmic determinations.',
        ).join(' '),
      ),
    },
    'content/modules/first-steps/read-the-date.mdx: expected a reading grade of at most 9: shorter sentences, shorter words; found ',
  ],
  // Practices
  [
    'a file called otherwise than its id',
    { [scenario]: null, 'scenarios/other.yaml': whole[scenario] ?? '' },
    'content/scenarios/other.yaml, line 1: expected the file to be called first-shift.yaml, as its id says; found other.yaml.',
  ],
  [
    'a guide case that does not exist',
    { [scenario]: swap(['[four-lines, three-lines]', '[four-line, three-lines]']) },
    'expected a case that exists; found «four-line». Did you mean «four-lines»?',
  ],
  [
    'two right guide cases',
    {
      [wrongCase]: null,
      'cases/data/five.yaml': (whole[rightCase] ?? '')
        .replace('four-lines', 'three-lines')
        .replace('Another', 'Third'),
    },
    'expected in `guide` a case whose AI output is wrong; found two right ones.',
  ],
  [
    'two wrong guide cases',
    {
      [rightCase]: null,
      'cases/data/five.yaml': (whole[wrongCase] ?? '')
        .replace('id: three-lines', 'id: four-lines')
        .replace('Summary', 'Third'),
    },
    'expected in `guide` a case whose AI output is right; found two wrong ones.',
  ],
  [
    'a draft among the guide cases',
    { [wrongCase]: add('status: draft') },
    'expected published cases in `guide`; found «three-lines», which is a draft.',
  ],
  [
    'a case that does not exist',
    { [scenario]: add('cases: [pay-01]') },
    'expected a case or department that exists; found «pay-01».',
  ],
  [
    'a department without cases',
    { [scenario]: add('cases: [payroll]') },
    'expected a department that has published cases; found «payroll», which has none.',
  ],
  [
    'a department misspelt',
    { [scenario]: add('cases: [payrol]') },
    'found «payrol». Did you mean «payroll»?',
  ],
  [
    'a case named twice',
    { [scenario]: add('cases: [data, data]') },
    'expected each case once; found «data» again.',
  ],
  [
    'a department nothing comes from',
    { [scenario]: swap(['[accounts-payable]', '[accounts-payable, payroll]']) },
    'line 6: expected only departments in `departments` that some of the work comes from; found «payroll», which none of it comes from.',
  ],
  [
    'a case from a department not named',
    {
      [scenario]: add('cases: [data]'),
      'cases/data/six.yaml': (whole[rightCase] ?? '')
        .replace('four-lines', 'six')
        .replace('Another', 'Sixth'),
    },
    'expected every department the cases come from in `departments`; found the case «six» of data. Example: - data',
  ],
  [
    'more generated items than items',
    { [scenario]: swap(['    items: 12', '    items: 13']) },
    'line 14: expected at most 12 generated items, as the shift has no more; found 13.',
  ],
  [
    'more generated items than items, all generators together',
    {
      [scenario]: swap(['    subtlety: 1', '    subtlety: 1\n  - {family: expense, items: 4, subtlety: 2}']),
    },
    'line 16: expected at most 12 generated items, as the shift has no more; found 16.',
  ],
  [
    'a generator of a department not named',
    { [scenario]: swap(['family: invoice3way', 'family: payroll']) },
    'line 6: expected every department the generators work for in `departments`; found the generator «payroll» of payroll. Example: - payroll',
  ],
  [
    'a generator whose items too few roles may take over',
    { 'roles.yaml': (t) => t.replaceAll('[data, accounts-payable]', '[data]') },
    'line 13: expected at least 5 roles that accounts-payable may hand over to (roles.yaml), so that their list gives nothing away; found ',
  ],
  [
    'no wrong case left to plant',
    {
      [scenario]: worked('planted: 1\nguide: [four-lines, three-lines]', 4, 2),
      ...caseFiles(2, 2),
    },
    'expected at least 3 wrong cases to draw from; found 2.',
  ],
  [
    'a measured shift of another form',
    { [scenario]: measured(['items: 40\nwrong: 10', 'items: 40\nwrong: 12']) },
    'line 3: expected a measured shift to be `mode: measured`, `items: 40`, `wrong: 10`, `reasons: at-the-end`; found `mode: measured`, `items: 40`, `wrong: 12`, `reasons: at-the-end`.',
  ],
  [
    'a third sitting that is not the rare one',
    { [scenario]: measured(['mode: measured', 'mode: measured\nsitting: 3']) },
    'line 4: expected sitting 3 to be `mode: measured`, `items: 40`, `wrong: 2`, `reasons: at-the-end`; found `mode: measured`, `items: 40`, `wrong: 10`, `reasons: at-the-end`.',
  ],
  [
    'a first sitting with planted items',
    {
      [scenario]: swap(
        ['mode: practice', 'mode: practice\nsitting: 1'],
        ['items: 12', 'items: 20'],
        ['wrong: 6', 'wrong: 10'],
        ['    items: 12', '    items: 20'],
      ),
    },
    'line 4: expected a sitting of the full protocol without `planted` and `adaptive`, so that all have the same form; found one of them.',
  ],
  [
    'a sitting that another shift is already',
    {
      [scenario]: measured(['mode: measured', 'mode: measured\nsitting: 2']),
      'scenarios/other.yaml': measured(['mode: measured', 'mode: measured\nsitting: 2'])(
        whole[scenario] ?? '',
      ).replace('id: first-shift', 'id: other'),
    },
    'content/scenarios/other.yaml, line 4: expected each sitting of the full protocol once; found sitting 2, which content/scenarios/first-shift.yaml is too.',
  ],
  [
    'too few cases to draw from',
    { [scenario]: swap(['    items: 12', '    items: 4']) },
    'expected at least 8 worked cases to draw from; found none.',
  ],
  [
    'a skill without an entry',
    { [scenario]: swap(['[duplicated-records, unit-currency-period]', '[drift]']) },
    'expected an entry for it in failure-modes.yaml; found none for «drift».',
  ],
  // Cases
  [
    'a case in another department’s folder',
    { [wrongCase]: swap(['department: data', 'department: payroll']) },
    'content/cases/data/three-lines.yaml, line 3: expected the file in cases/payroll/, as its department says; found it in cases/data/.',
  ],
  [
    'a formula that does not hold',
    { [wrongCase]: swap(['$a.hours != $g.hours', '$a.hours = $g.hours']) },
    'line 47: expected the formula `$a.hours = $g.hours` to hold; found that it does not: expected true, came false.',
  ],
  [
    'a formula that cannot be worked out',
    { [wrongCase]: swap(['$a.hours != $g.hours', '$a.hours != (']) },
    'line 47: expected the formula `$a.hours != (` to hold; found that it does not: cannot be worked out',
  ],
  [
    'a cue at a row that is not there',
    { [wrongCase]: swap(['list/3]', 'list/4]']) },
    'line 33: expected a row that exists in the records of this case; found «list/4». Did you mean «list/1»?',
  ],
  [
    'a record on the desk that is not there',
    { [wrongCase]: add('onDesk: [nota]') },
    'expected a record of this case; found «nota». Did you mean «note»?',
  ],
  [
    'nothing left to open',
    { [wrongCase]: add('onDesk: [note, list]') },
    'expected at least one record that is not on the desk, to be opened as a document; found all of them in `onDesk`.',
  ],
  [
    'a record id given twice',
    { [wrongCase]: swap(['- id: list', '- id: note']) },
    'expected each record id once; found «note» again.',
  ],
  [
    'a best move that is not acceptable',
    { [wrongCase]: swap(['bestAction: correct', 'bestAction: stop-line']) },
    'line 35: expected `stop-line` among `acceptableActions`, since it is `bestAction`; found it missing there.',
  ],
  [
    'a wrong output without a kind of error',
    { [wrongCase]: swap(['failureMode: overconfident-extraction', 'failureMode: none']) },
    'expected a kind of error in `failureMode`, since the AI output is wrong; found «none».',
  ],
  [
    'a wrong output that may be accepted',
    { [wrongCase]: swap(['[correct, request-data]', '[correct, accept]']) },
    'expected no `accept` among `acceptableActions`, since the AI output is wrong; found «accept».',
  ],
  [
    'a wrong output with the right answer',
    { [wrongCase]: swap(['truth: 10 h', 'truth: 12 h']) },
    'expected `truth` to differ from `ai`, since the AI output is wrong; found the same value.',
  ],
  [
    'a correction to nothing',
    { [wrongCase]: swap(['truth: 10 h', 'truth: null']) },
    'expected a `truth` to correct to, since `correct` is acceptable; found null.',
  ],
  [
    'a right output with a kind of error',
    { [rightCase]: swap(['failureMode: none', 'failureMode: stale-data']) },
    'expected `failureMode: none`, since the AI output is right; found a kind of error.',
  ],
  [
    'a right output that is not to be accepted',
    { [rightCase]: swap(['bestAction: accept', 'bestAction: escalate']) },
    'expected `bestAction: accept`, since the AI output is right; found another move.',
  ],
  [
    'a right output with another answer',
    { [rightCase]: swap(['truth: 10 h', 'truth: 9 h']) },
    'expected `truth` to be the same as `ai`, since the AI output is right; found another value.',
  ],
  [
    'a right output that costs when accepted',
    { [rightCase]: swap(['costIfMissed: 0.00 EUR', 'costIfMissed: 5.00 EUR']) },
    'expected `costIfMissed: 0.00 EUR`, since the AI output is right; found another amount.',
  ],
  [
    'an answer that is not among its options',
    { [wrongCase]: swap(['  truth: 10 h', '  truth: 10 h\n  options: [11 h, 10 h]']) },
    'expected the answers of the AI and of `truth` among `options`',
  ],
  [
    'handing over to nobody',
    { [wrongCase]: swap(['[correct, request-data]', '[correct, escalate]']) },
    'expected a role in `escalateTo`, since `escalate` is acceptable; found none.',
  ],
  [
    'somebody to hand over to without handing over',
    { [wrongCase]: add('escalateTo: [payroll-lead]') },
    'expected no `escalateTo`, since `escalate` is not among `acceptableActions`; found roles in it.',
  ],
  [
    'a role of another department',
    {
      [wrongCase]: (t) =>
        add('escalateTo: [payroll-lead]')(swap(['[correct, request-data]', '[correct, escalate]'])(t)),
    },
    'expected roles that data may hand over to (roles.yaml); found «payroll-lead», which is not one of them.',
  ],
  [
    'a role that does not exist',
    {
      [wrongCase]: (t) =>
        add('escalateTo: [payrol-lead]')(swap(['[correct, request-data]', '[correct, escalate]'])(t)),
    },
    'expected a role that exists; found «payrol-lead». Did you mean «payroll-lead»?',
  ],
  // Paths
  [
    'a step that does not exist',
    { [path]: swap(['lesson: m01-l1', 'lesson: m01-l0']) },
    'content/paths/onboarding.yaml, line 6: expected a lesson that exists; found «m01-l0». Did you mean «m01-l2»?',
  ],
  [
    'a step given twice',
    { [path]: swap(['  - practice: first-shift', '  - lesson: m01-l1\n  - practice: first-shift']) },
    'line 8: expected each step once; found «m01-l1» again.',
  ],
  // Addresses
  [
    'an old address where a page is',
    { [path]: swap(['paths/first-week', 'learn/first-steps']) },
    'expected `formerly` to name an address that no page has now; found «/learn/first-steps/», where there is a page.',
  ],
  [
    'an old address given twice',
    { [path]: swap(['[paths/first-week]', '[old/one, /old/one/]']) },
    'expected an old address to lead to one page; found «/old/one/», which content/paths/onboarding.yaml has too.',
  ],
  [
    'an old address that is none',
    { [path]: swap(['paths/first-week', 'https://example.org/x']) },
    'expected an address inside this site, without https://; found «/https://example.org/x/». Example: formerly: [learn/old-module/old-lesson]',
  ],
  // Facts
  [
    'a fact reviewed before it was checked',
    { 'facts.yaml': swap(['reviewBy: 2027-05-21', 'reviewBy: 2025-01']) },
    'content/facts.yaml, line 14: expected `reviewBy` after `checkedOn`; found it before.',
  ],
];

const warnings: [title: string, changes: Changes, said: string][] = [
  [
    'a sentence of more than 28 words',
    { [lesson]: more(`${'word '.repeat(28)}end.`) },
    'line 31: expected sentences of at most 28 words; found one of 29: «word word',
  ],
  [
    'a path step that is a draft',
    { [lesson]: swap(['---\nLin', 'status: draft\n---\nLin']) },
    'content/paths/onboarding.yaml, line 6: expected a published lesson; found «m01-l1», which is a draft. It is left out until it is published.',
  ],
  [
    'a practice of a lesson that is a draft',
    { [scenario]: add('status: draft'), [lesson]: (t) => more('<Practice scenario="first-shift" />')(t) },
    'content/modules/first-steps/read-the-date.mdx, line 31: expected a published scenario; found «first-shift», which is a draft.',
  ],
  [
    'a next lesson that is a draft',
    {
      [other]: swap(['---\nLin', 'status: draft\n---\nLin']),
      [lesson]: swap(['keep:', 'next: [m01-l2]\nkeep:']),
    },
    'read-the-date.mdx, line 8: expected a published lesson; found «m01-l2», which is a draft.',
  ],
  [
    'a skill that nothing in the shift can train',
    { [scenario]: swap(['[duplicated-records, unit-currency-period]', '[duplicated-records, stale-data]']) },
    'content/scenarios/first-shift.yaml, line 7: expected in `skills` only kinds of error that can come up here; found «stale-data», which no wrong case and no generator of this practice has.',
  ],
  [
    'marks of a typewriter in what learners read: one warning for a file, at the first of them, with what to type',
    {
      [scenario]: (t) =>
        t
          .replace(/^title: .*$/m, "title: The tool's list")
          .replace(/^summary: .*$/m, 'summary: Read the "old" list.'),
    },
    "content/scenarios/first-shift.yaml, line 4: expected printed marks in what learners read, as in the team’s “locked out”; copy them from here; found straight ones in «The tool's list» and 1 more below. Where one is meant, as for inches, leave it.",
  ],
  [
    'marks of a typewriter in the words of a lesson',
    { [lesson]: more("Lin opens the vendor's file.") },
    "line 31: expected printed marks in what learners read, as in the team’s “locked out”; copy them from here; found straight ones in «the vendor's file.».",
  ],
  [
    'a case that is a draft',
    {
      [scenario]: add('cases: [six]'),
      'cases/data/six.yaml': `${(whole[rightCase] ?? '').replace('four-lines', 'six').replace('Another', 'Sixth')}status: draft\n`,
    },
    'expected a published case; found «six», which is a draft.',
  ],
  [
    'a fact that is due',
    {
      'facts.yaml': swap(
        ['reviewBy: 2027-05-21', 'reviewBy: 2026-11'],
        ['checkedOn: 2026-11-21', 'checkedOn: 2026-10-01'],
      ),
    },
    'expected facts that were checked lately; found «claim-95», due since 2026-11.',
  ],
];

describe('what does not hold together is said at the place where it is mended', () => {
  it.each(problems)('%s', async (_title, changes, said) => {
    const found = await sayOf(changes);
    expect(found.problems.join('\n')).toContain(said);
    expect(found.problems.filter((p) => p.includes(said))).toHaveLength(1);
  });
});

describe('what is worth a look is a warning and stops nothing', () => {
  it.each(warnings)('%s', async (_title, changes, said) => {
    const found = await sayOf(changes, '2026-12-01');
    expect(found.warnings.join('\n')).toContain(said);
    expect(found.warnings.filter((w) => w.includes(said))).toHaveLength(1);
    expect(found.problems.filter((p) => p.includes(said))).toEqual([]);
  });

  it('a fact is due only after its last day', async () => {
    const changes = { 'facts.yaml': swap(['reviewBy: 2027-05-21', 'reviewBy: 2026-11-30']) };
    expect((await sayOf(changes, '2026-11-30')).warnings).toEqual([]);
    expect((await sayOf(changes, '2026-12-01')).warnings).toHaveLength(1);
  });
});

describe('what is allowed', () => {
  it.each([
    ['hype in quotes', { [lesson]: more('A seller calls it “game-changing”.') }],
    ['hype by a machine', { [lesson]: more('<MachineVoice>\n\nA seamless tool.\n\n</MachineVoice>') }],
    ['a link to a page of the site', { [lesson]: more('See [this](/learn/first-steps/ask-again/#top).') }],
    ['a link elsewhere', { [lesson]: more('See [this](https://www.example.org/a).') }],
    [
      'a picture beside the lesson',
      { [lesson]: more('![A desk](./desk.png)'), 'modules/first-steps/desk.png': 'x' },
    ],
    [
      'a bold claim with its caution',
      {
        [lesson]: more(
          'In <Fact id="claim-95">52 talks</Fact>.\n\n<Caveat fact="claim-95">\n\nFew.\n\n</Caveat>',
        ),
      },
    ],
    [
      'a draft in a draft path',
      { [path]: add('').length ? swap(['status: published', 'status: draft']) : '' },
    ],
  ] as [string, Changes][])('%s', async (_title, changes) => {
    const { problems: p, warnings: w } = await sayOf(changes);
    expect({ p, w }).toEqual({ p: [], w: [] });
  });

  it('broken YAML does not make what names it wrong too', async () => {
    const { problems: p } = await sayOf({
      [scenario]: add('\tx: 1'),
      'glossary.yaml': add('\tx: 1'),
      [lesson]: more('A <Term id="rule-robot">robot</Term>.'),
    });
    expect(p.map((said) => said.split(',')[0])).toEqual([
      'content/glossary.yaml',
      'content/scenarios/first-shift.yaml',
    ]);
  });
});
