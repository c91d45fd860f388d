/** The author guide: what a trainer may write, when to use it and when not. */
export interface ElementGuide {
  what: string;
  use: string;
  not: string;
  /** One sentence per word it takes. */
  takes: Record<string, string>;
}

const elements = {
  Check: {
    what: 'A question with reasons. The reader answers first, then reads why each option is right or not.',
    use: 'After each idea that matters. Ask about a case, not about a definition. Give every option a reason worth reading.',
    not: 'Not for catching people out, and not where opinions differ: use Reflect. Do not make the right answer the longest one.',
    takes: {
      id: 'A lasting name within this lesson. People’s answers hang on it, so never change it.',
      question: 'The question in one sentence.',
      several: 'More than one option may be right, and the reader is told so.',
      order: 'The options are put in order. You write them in the right order; readers see them mixed.',
      match: 'Each option gets a partner from a list. Partners may be used more than once.',
      number: 'The right number. The reader types one.',
      tolerance: 'How far off the number may be. Without it, it must be exact.',
      unit: 'What stands behind the box, such as % or EUR.',
      sure: 'Also asks how sure the reader is, in six steps.',
      opening: 'A question before the teaching. It counts for nothing.',
    },
  },
  Choice: {
    what: 'One option of a Check.',
    use: 'Write options of about the same length, and wrong ones that a sensible person might choose.',
    not: 'No “all of the above”, and no jokes: they only make guessing easier.',
    takes: {
      correct: 'This option is right. Mark several, and the reader may choose several.',
      to: 'In a matching question: the partner it belongs to.',
      value:
        'In a number question: a wrong number people often get. Its reason is shown to those who type it.',
    },
  },
  Why: {
    what: 'The reason behind an option. Directly inside a Check it is the reason for the whole question.',
    use: 'One or two sentences that say what the reader could have seen.',
    not: 'Not for praise or blame, and not for repeating the option.',
    takes: {},
  },
  MachineVoice: {
    what: 'Anything a machine wrote. It wears the same violet line everywhere on the site.',
    use: 'For every AI answer you show, also a short one. Readers learn to see at a glance whose words they read.',
    not: 'Not for what a person or a plain form says.',
    takes: {
      by: 'Who wrote it, such as “The invoice assistant”.',
      confidence: 'How sure the tool says it is, from 0 to 100.',
    },
  },
  Records: {
    what: 'Source records: what an AI answer can be held against.',
    use: 'For a table or a list of fields the reader should look things up in. Two dashes and a colon (--:) put figures to the right.',
    not: 'Not for your own lists and comparisons: plain Markdown is enough.',
    takes: { title: 'What the record is, such as “Order 4410”.' },
  },
  Term: {
    what: 'A word of the glossary, with its meaning one tap away.',
    use: 'On the first use of a word in a lesson.',
    not: 'Not on every use, and not on words your readers know.',
    takes: { id: 'The word’s id in glossary.yaml.' },
  },
  Fact: {
    what: 'Words that state a fact. A small number opens its source, its date and who was counted.',
    use: 'Around every number or event from the real world.',
    not: 'Not for made-up figures of your own example.',
    takes: { id: 'The fact’s id in facts.yaml.' },
  },
  Caveat: {
    what: 'The caution beside a bold claim, on the same screen.',
    use: 'Where a claim is often read as more than it says.',
    not: 'Not for every fact: the card behind its number has its own caution.',
    takes: { fact: 'Without words of your own, the caution of this fact is shown.' },
  },
  Compare: {
    what: 'Two look-alikes side by side. It holds exactly two Sides.',
    use: 'Where the difference is the lesson: two records, two answers, two habits.',
    not: 'Not for a long list of pros and cons: use a table.',
    takes: {},
  },
  Side: {
    what: 'One side of a Compare.',
    use: 'Keep both sides short and built alike, so that the difference stands out.',
    not: 'Not for text that makes sense alone.',
    takes: { title: 'What stands on this side.' },
  },
  Steps: {
    what: 'A worked example: a numbered list, step by step.',
    use: 'To show how somebody checks, with real values in each step.',
    not: 'Not for things in no particular order.',
    takes: {},
  },
  Sum: {
    what: 'Arithmetic that is worked out again by every check.',
    use: 'Around each sum in your text: 3 × €24 = €72. Write ≈ where you round.',
    not: 'Not for figures that come from a record or a fact.',
    takes: {},
  },
  Callout: {
    what: 'One thing worth stopping at.',
    use: 'Once in a lesson, at most twice.',
    not: 'Not for warnings about a claim: use Caveat.',
    takes: { title: 'The thing itself, in a few words.' },
  },
  Reflect: {
    what: 'Private writing. It stays in the reader’s browser; nobody else can read it.',
    use: 'To carry an idea over to the reader’s own desk.',
    not: 'Not where you want to collect answers: you will never see them.',
    takes: {
      id: 'A lasting name within this lesson. What people wrote and ticked hangs on it.',
      question: 'What to write about.',
    },
  },
  Replay: {
    what: 'A recorded practice run of a made-up colleague, item by item, for those who coach.',
    use: 'Where the lesson is how to talk about somebody’s results.',
    not: 'Not for a real person’s run. Nobody’s run is shown to others here.',
    takes: { run: 'The id of a run in content/replays.yaml.' },
  },
  Sensitive: {
    what: 'A part that stays closed behind a content note. The reader opens it, or reads on.',
    use: 'Around anything that mentions suicide or the like.',
    not: 'Not around anything the lesson needs: it must be whole without it.',
    takes: { note: 'What it mentions, in one sentence.' },
  },
  Practice: {
    what: 'A card that opens a practice, tells its stakes before the start, and shows how it went.',
    use: 'Once, near the end of a lesson. The lesson is finished when the practice has reached its debrief.',
    not: 'Not for a practice that trains something else: link to it instead.',
    takes: { scenario: 'The id of a scenario in content/scenarios.' },
  },
} satisfies Record<string, ElementGuide>;

export const guides: Record<keyof typeof elements, ElementGuide> = elements;

/** What stands above an example where an element has several. */
export const exampleTitles: Record<string, string> = {
  'check-one': 'One right option',
  'check-several': 'Several right options',
  'check-order': 'Put in order',
  'check-match': 'Match each with a partner',
  'check-number': 'A number, with known slips',
  reflect: 'A question',
  'reflect-points': 'With points to look the text over',
  'check-sure': 'Before the teaching, with “how sure are you?”',
};

export const author = {
  title: 'For trainers',
  description:
    'For trainers: how to make a lesson, a worked case and a practice, and every element a lesson may hold.',
  lede: 'Teaching with this site takes no file at all: assign a path, run a session, talk about it. Those who also write find every command and element below.',
  teachTitle: 'Teach with it',
  teach: [
    {
      to: '/paths/trainers/',
      title: 'The path for trainers',
      what: 'Seven lessons, among them the 20-minute huddle and the debrief.',
    },
    { to: '/paths/', title: 'Paths', what: 'Open one and send it to your learners as a link with a date.' },
    {
      to: '/author/coverage/',
      title: 'What the course covers',
      what: 'Find where an idea is taught, practised or asked.',
    },
    { to: '/glossary/', title: 'Glossary', what: 'Each word, with the lessons that explain it.' },
    {
      to: '/facts/',
      title: 'Facts and sources',
      what: 'Each number, who was counted, and when to look again.',
    },
  ] as const,
  writeTitle: 'Write lessons',
  write:
    'A lesson is one text file. You write plain Markdown with a few elements between the paragraphs. No code, no braces.',
  try: (name: string) => `Words and examples of ${name}`,
  contents: 'On this page',
  makeTitle: 'Make something new',
  make: 'Each command writes a small whole file that already passes every check. It begins as a draft, which readers do not see.',
  commands: [
    ['npm run new -- lesson why-ai-stalls/ask-who-counted', 'A lesson in a module.'],
    ['npm run new -- case payroll/double-row', 'A worked case of a department.'],
    ['npm run new -- scenario friday-shift', 'A practice at the review desk.'],
    ['npm run new -- scenario quiet-week --type drift', 'A practice of another kind.'],
    ['npm run dev', 'Shows your words a second after you save.'],
    ['npm run check', 'Says what is wrong, with file, line, and what to type instead.'],
  ] as const,
  lasting:
    'Titles, files and folders may change at any time. An id may not: people’s progress hangs on it. When an address changes, add the old one to “formerly”, and it leads to the new place.',
  draft: 'Take out the line “status: draft” to publish.',
  elementsTitle: 'Elements',
  elements:
    'Leave an empty line after an opening tag and before a closing tag when whole paragraphs stand inside. On this page nothing is kept, so try everything.',
  source: 'What you write',
  copy: 'Copy',
  copied: 'Copied',
  use: 'Use it',
  notUse: 'Leave it',
  takes: 'It takes',
  takesNothing: 'It takes no words of its own.',
  word: 'Word',
  meaning: 'What it is',
  needed: 'needed',
  kinds: { id: 'id', text: 'words', number: 'number', flag: 'stands alone' },
  filesTitle: 'What stands in the files',
  practiceOf: (type: string, name: string) => `${name} (type: ${type}): what it adds`,
  files: 'The commands above write these fields for you. This is what each one means.',
  fileNames: {
    lesson: 'The head of a lesson',
    case: 'A worked case',
    scenario: 'A practice, whatever its type',
    term: 'A glossary word',
    fact: 'A fact',
    card: 'A recall card',
    path: 'A path',
    framework: 'A law or framework',
    replay: 'A recorded run',
    coverage: 'An idea of the mission',
  },
  where: {
    lesson: 'content/modules/<module>/<name>.mdx',
    case: 'content/cases/<department>/<name>.yaml',
    scenario: 'content/scenarios/<name>.yaml',
    term: 'content/glossary.yaml',
    fact: 'content/facts.yaml',
    card: 'content/cards/<module>.yaml',
    path: 'content/paths/<path>.yaml',
    framework: 'content/frameworks.yaml',
    replay: 'content/replays.yaml',
    coverage: 'content/coverage.yaml',
  },
};
