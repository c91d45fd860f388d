/**
 * What the content check says to a trainer. Every entry completes "expected …; found …", with an example where
 * one helps. Backticks stand around what is typed, guillemets around what came.
 */

interface Said {
  expected: string;
  came: string;
  nearest?: string | undefined;
  example?: string | undefined;
  about?: string | undefined;
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
const code = (text: string): string => `\`${text}\``;
const codes = (words: readonly string[]): string => words.map(code).join(', ');
const short = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
const plain = (n: number): string => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(n);
const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** How the answers of a schema are put. */
const fields = {
  line: (n: number): string => `line ${n}`,
  sentence: ({ expected, came, nearest, example, about }: Said): string =>
    [
      `expected ${expected}; found ${came}.`,
      nearest && `Did you mean «${nearest}»?`,
      example && `Example: ${example}`,
      about && `(${about})`,
    ]
      .filter(Boolean)
      .join(' '),
  nothing: 'nothing',
  entry: (list: string, n: number): string => (list ? `${list}, entry ${n}` : `entry ${n}`),
  listOf: (n: number): string => `a list of ${n}`,
  fieldsNamed: (names: readonly string[]): string =>
    names.length > 0 ? `the fields ${codes(names)}` : 'no fields',
  characters: (n: number): string => `${n} characters`,
  field: (name: string, expected: string): string => (name ? `${code(name)} to be ${expected}` : expected),
  fieldToBeThere: (name: string, what: string): string => `${code(name)}${what ? `, ${what}` : ''}`,
  missing: (name: string): string => `no ${code(name)}`,
  type: (name: string): string =>
    ({
      string: 'text',
      number: 'a number',
      int: 'a whole number',
      boolean: '`true` or `false`',
      array: 'a list',
      object: 'fields of its own, one to a line',
      record: 'fields of its own, one to a line',
    })[name] ?? name,
  oneOf: (words: readonly string[]): string =>
    words.length > 1 ? `one of ${either(words)}` : (words[0] ?? ''),
  least: (origin: string, n: number, exact: boolean): string => {
    const bound = exact ? 'exactly' : 'at least';
    if (origin === 'string') return `${bound} ${many(n, 'character')} long`;
    return origin === 'array' ? `a list of ${bound} ${n}` : `${n} or more`;
  },
  most: (origin: string, n: number, exact: boolean): string => {
    const bound = exact ? 'exactly' : 'at most';
    if (origin === 'string') return `${bound} ${many(n, 'character')} long`;
    return origin === 'array' ? `a list of ${bound} ${n}` : `${n} or less`;
  },
  address: 'an address such as https://www.example.org/page',
  onlyFields: (where: string, known: readonly string[]): string =>
    `${where ? `in ${code(where)} ` : ''}only the fields ${codes(known)}`,
  plainValue: 'text, a number, `true` or `false`',
  otherForm: 'another form',
};

/** Files that cannot be read at all. */
const files = {
  noContent: { expected: 'a folder with lessons and cases', came: 'no such folder' },
  tooLarge: (bytes: number, most: number): Said => ({
    expected: `a file of words, at most ${plain(most / 1000)} kB`,
    came: `${plain(bytes / 1_000_000)} MB. Is it a picture or an export with the wrong name?`,
  }),
  utf16: {
    expected: 'a file saved as UTF-8',
    came: 'one saved as UTF-16. In your editor choose “Save as”, then the encoding UTF-8',
  },
  notUtf8: {
    expected: 'a file saved as UTF-8',
    came: 'letters in another encoding (often é, ä, € or a curly quote). In your editor choose “Save as”, then the encoding UTF-8',
  },
  byteOrderMark: {
    expected: 'plain UTF-8',
    came: 'an invisible mark at the very start of the file. In your editor choose “Save as”, then “UTF-8”, not “UTF-8 with BOM”',
  },
  emptyFile: {
    expected: 'some words',
    came: 'an empty file. Fill it, delete it, or start from `npm run new`',
  },
  controlCharacter: {
    expected: 'letters, digits and signs',
    came: 'an invisible control character, perhaps pasted along. Delete this line and type it again',
  },
  misplaced: (path: string): Said => ({
    expected:
      'a file in one of these places: modules/<module>/<lesson>.mdx with its pictures, modules/<module>/module.yaml, cases/<department>/<case>.yaml, scenarios/<scenario>.yaml, paths/<path>.yaml, glossary.yaml, facts.yaml, failure-modes.yaml or roles.yaml',
    came: `«${path}»`,
  }),
  fileName: (name: string): Said => ({
    expected: 'a name of small letters, digits and single hyphens, since it becomes part of an address',
    came: `«${name}»`,
    example:
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'late-invoice',
  }),
};

/** YAML: the head of a lesson, and every .yaml file. */
const yaml = {
  tab: { expected: 'spaces at the start of the line', came: 'a tab. Type two spaces instead of each tab' },
  duplicateKey: (key: string): Said => ({ expected: 'each field once', came: `a second ${code(key)}` }),
  secondColon: (line: string): Said => ({
    expected: 'quotes around text that has a colon and a space in it',
    came: `«${short(line)}»`,
    example: 'title: "Invoices: check the date"',
  }),
  badIndent: (line: string): Said => ({
    expected:
      'the line to begin under the lines it belongs to, with the same number of spaces, and every bracket closed',
    came: `«${short(line)}»`,
    example: 'stakes:\n      miss: 60.00 EUR\n      check: 1.00 EUR',
  }),
  openQuote: { expected: 'a closing quote or bracket', came: 'the end of the text before it was closed' },
  noColon: (line: string): Said => ({
    expected: 'a name, a colon and a space, or a hyphen and a space for an entry of a list',
    came: `«${short(line)}»`,
    example: 'readMinutes: 5',
  }),
  needsQuotes: (line: string): Said => ({
    expected:
      'quotes around text that begins with a special sign (`*`, `&`, `!`, `@`, `%`, a backtick) or holds a quote',
    came: `«${short(line)}»`,
    example: 'title: "It\'s the *second* one"',
  }),
  secondDocument: {
    expected: 'one document per file',
    came: 'a line of dashes (`---`) that begins a second one',
  },
  yamlOther: (message: string, line: string): Said => ({
    expected: 'lines of the form `name: value`',
    came: `«${short(line)}», which cannot be read (${message})`,
  }),
  notAList: {
    expected: 'a list, each entry beginning with a hyphen',
    came: 'something else',
    example: '- id: late-invoice',
  },
};

/** Lessons: how the text is written. */
const lessons = {
  noHead: {
    expected: 'the lesson’s head between two lines of three dashes, from the first line on',
    came: 'a file without it. Copy one from another lesson, or start from `npm run new`',
    example: '---\n      id: m01-l1\n      …\n      ---',
  },
  moduleLine: (text: string): Said => ({
    expected: 'only words and elements',
    came: `a line that begins with «${short(text.split(/\s/)[0] ?? '')}», which is read as code. Lessons need no imports: every element is there already. If it is a sentence, begin it with another word`,
  }),
  braces: (text: string): Said => ({
    expected: 'no braces',
    came: `«${short(text)}», which is read as code. Write the words themselves; for a brace that readers should see, write \\{`,
  }),
  comment: {
    expected: 'only words that readers may see',
    came: 'a note in the form `<!-- … -->`. Take it out, or keep it in module.yaml after a `#`',
  },
  autolink: (url: string): Said => ({
    expected: 'a link as words in square brackets and the address in round ones',
    came: `«<${short(url)}>»`,
    example: `[words to click](${url})`,
  }),
  lessThan: (line: string): Said => ({
    expected: 'the sign < only at the start of an element',
    came: `«${short(line)}». Write “less than”, or &lt; for the sign itself`,
  }),
  mdxOther: (message: string, line: string): Said => ({
    expected: 'text and elements that can be read',
    came: `«${short(line)}» (${message})`,
  }),
  unclosed: (name: string): Said => ({
    expected: `</${name}> after <${name}>`,
    came: 'no closing tag. If nothing stands inside, end the tag with />',
  }),
  halfway: (name: string): Said => ({
    expected: `</${name}> in the same paragraph as <${name}>, or on a line of its own after an empty line`,
    came: 'the closing tag at the end of another paragraph',
  }),
  crossed: (open: string, close: string): Said => ({
    expected: `</${open}> first, since <${open}> is still open`,
    came: `</${close}>`,
  }),
  unopened: (name: string): Said => ({ expected: `<${name}> before it`, came: `</${name}> alone` }),
  brokenTag: (name: string): Said => ({
    expected: `each word of <${name}> as name="value", with double quotes, and none inside the value`,
    came: 'a tag that cannot be read',
    example: '<Term id="rpa">rule robot</Term>',
  }),
  unknownElement: (name: string, near: string | undefined): Said =>
    /^[a-z]/.test(name) && !near
      ? {
          expected: 'Markdown or one of our elements',
          came: `<${name}>, which is HTML. Write **bold**, a list, a table or [a link](address) in Markdown`,
        }
      : { expected: 'an element that exists', came: `«${name}»`, nearest: near },
  unknownProp: (
    element: string,
    prop: string,
    known: readonly string[],
    near: string | undefined,
    example: string,
  ): Said => ({
    expected: known.length > 0 ? `<${element}> to take only ${codes(known)}` : `<${element}> to take nothing`,
    came: `«${prop}»`,
    nearest: near,
    example,
  }),
  spread: (element: string, example: string): Said => ({
    expected: `<${element}> with words and numbers only`,
    came: 'code in braces',
    example,
  }),
  propBraces: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} of <${element}> in quotes`,
    came: `braces: «${prop}={${short(value)}}»`,
    example: `${prop}="${value.replace(/^["'`]|["'`]$/g, '')}"`,
  }),
  propTwice: (element: string, prop: string): Said => ({
    expected: `${code(prop)} once in <${element}>`,
    came: 'it twice',
  }),
  propEmpty: (element: string, prop: string): Said => ({
    expected: `${code(prop)} of <${element}> to say something`,
    came: 'nothing in it',
  }),
  propId: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} of <${element}> in small letters, digits and single hyphens`,
    came: `«${short(value)}»`,
    example: `${prop}="first-look"`,
  }),
  propNumber: (element: string, prop: string, value: string, range?: readonly [number, number]): Said => ({
    expected: `${code(prop)} of <${element}> as a plain number${range ? ` from ${range[0]} to ${range[1]}` : ''}`,
    came: `«${short(value)}»`,
    example: `${prop}="15"`,
  }),
  flagWithValue: (element: string, prop: string, value: string): Said => ({
    expected: `${code(prop)} alone in <${element}>; leave it out where it does not hold`,
    came: `«${prop}="${short(value)}"»`,
    example: `<${element} … ${prop}>`,
  }),
  propMissing: (element: string, prop: string, example: string): Said => ({
    expected: `${code(prop)} in <${element}>`,
    came: 'none',
    example,
  }),
  wrongPlace: (element: string, inside: readonly string[], parent: string | null): Said => ({
    expected: `<${element}> directly inside ${either(inside.map((name) => `<${name}>`))}`,
    came: parent === null ? 'it standing alone' : `it inside <${parent}>`,
  }),
  holdsOnly: (element: string, holds: readonly string[], what: string): Said => ({
    expected: `only ${either(holds.map((name) => `<${name}>`))} directly inside <${element}>`,
    came: what,
  }),
  firstHeading: (text: string): Said => ({
    expected: 'headings from ## on; the one with a single # is the lesson’s title',
    came: `«# ${short(text)}»`,
    example: `## ${short(text)}`,
  }),
  headingStep: (text: string, depth: number, before: number): Said => ({
    expected: `the heading with ${'#'.repeat(before + 1)}, one step below the one before`,
    came: `«${'#'.repeat(depth)} ${short(text)}»`,
  }),
  emptyHeading: { expected: 'words after the # signs', came: 'an empty heading' },
  headingTwice: (text: string): Said => ({
    expected: 'each heading once in a lesson',
    came: `a second «${short(text)}»`,
  }),
  noAlt: (url: string): Said => ({
    expected: 'a picture to say in words what it shows, for those who cannot see it',
    came: `no words for «${url}»`,
    example: `![Two invoices side by side; the second has an older date](${url})`,
  }),
};

/** Questions. */
const questions = {
  idTwice: (what: string, id: string, line: number): Said => ({
    expected: `each <${what}> of a lesson to have an id of its own`,
    came: `«${id}» again; it is already in line ${line}`,
    example: `id="${id}-2"`,
  }),
  twoModes: (modes: readonly string[]): Said => ({
    expected: 'one kind of question: `several`, `order`, `match` or `number`',
    came: modes.map(code).join(' and '),
  }),
  secondWhy: (parent: string): Said => ({
    expected: `one <Why> directly in a <${parent}>`,
    came: 'a second one',
  }),
  emptyWhy: { expected: 'a reason inside <Why>', came: 'nothing' },
  fewChoices: (id: string, least: number, n: number): Said => ({
    expected: `at least ${least} choices in the question «${id}»`,
    came: n === 0 ? 'none' : many(n, 'choice'),
  }),
  noneRight: (id: string): Said => ({
    expected: `a right choice in the question «${id}»`,
    came: 'none marked',
    example: '<Choice correct>The amount <Why>It can be held against a record.</Why></Choice>',
  }),
  allRight: (id: string): Said => ({
    expected: `a wrong choice too in the question «${id}»`,
    came: 'every one marked `correct`',
  }),
  correctHasNoPlace: (id: string, kind: string): Said => ({
    expected:
      kind === 'order'
        ? `the choices of «${id}» in the right order, none marked \`correct\``
        : kind === 'match'
          ? `each choice of «${id}» with \`to="…"\`, none marked \`correct\``
          : `the right number of «${id}» in \`number="…"\`, no choice marked \`correct\``,
    came: '`correct`',
  }),
  oneTarget: (id: string): Said => ({
    expected: `at least two different \`to="…"\` in the question «${id}»`,
    came: 'the same one everywhere',
  }),
  emptyChoice: (id: string): Said => ({ expected: `words in every choice of «${id}»`, came: 'an empty one' }),
  sameChoice: (id: string, text: string): Said => ({
    expected: `different choices in the question «${id}»`,
    came: `«${short(text)}» a second time`,
  }),
  noWhy: (id: string, text: string): Said => ({
    expected: `a reason for every choice of «${id}»`,
    came: `none for «${short(text)}»`,
    example: `<Choice>${short(text, 30)} <Why>Because …</Why></Choice>`,
  }),
  noTarget: (id: string, text: string): Said => ({
    expected: `\`to="…"\` on every choice of the matching question «${id}»`,
    came: `none on «${short(text)}»`,
    example: `<Choice to="A rule robot">${short(text, 30)}</Choice>`,
  }),
  targetOutside: (id: string): Said => ({
    expected: `\`to\` only in a question with \`match\``,
    came: `it in «${id}»`,
    example: `<Check id="${id}" question="…" match>`,
  }),
  noValue: (id: string, text: string): Said => ({
    expected: `a \`value\` on every choice of the number question «${id}»: the wrong number this reason answers`,
    came: `none on «${short(text)}»`,
    example: '<Choice value="90">You counted the row twice <Why>…</Why></Choice>',
  }),
  slipIsRight: (id: string, value: number): Said => ({
    expected: `the choices of the number question «${id}» to name wrong numbers`,
    came: `${plain(value)}, which is right`,
  }),
  valueOutside: (id: string): Said => ({
    expected: '`value` only in a question with `number`',
    came: `it in «${id}»`,
    example: `<Check id="${id}" question="…" number="15">`,
  }),
  numberWhy: (id: string): Said => ({
    expected: `a <Why> directly in the number question «${id}», shown with the right number`,
    came: 'none',
  }),
};

/** How files hold together. */
const references = {
  idAgain: (kind: string, id: string, file: string, line: number): Said => ({
    expected: `the id of a ${kind} to be its own`,
    came: `«${id}», which ${file} has too, in line ${line}`,
  }),
  titleAgain: (kind: string, title: string, file: string): Said => ({
    expected: `the title of a ${kind} to be its own`,
    came: `«${title}», which ${file} has too`,
  }),
  unknown: (kind: string, id: string, near: string | undefined): Said => ({
    expected: `a ${kind} that exists`,
    came: `«${id}»`,
    nearest: near,
  }),
  unknownModule: (folder: string): Said => ({
    expected: `modules/${folder}/module.yaml beside the lessons of this folder`,
    came: 'none',
    example: 'id: m05\n      title: …\n      summary: …\n      order: 5\n      lessons: [m05-l1]',
  }),
  orphan: (id: string, moduleFile: string): Said => ({
    expected: `the lesson in the list \`lessons\` of ${moduleFile}`,
    came: `no «${id}» there`,
    example: `- ${id}`,
  }),
  otherFolder: (id: string, file: string): Said => ({
    expected: 'only lessons of this folder',
    came: `«${id}», which is ${file}`,
  }),
  listedTwice: (what: string, id: string): Said => ({ expected: `each ${what} once`, came: `«${id}» again` }),
  orderAgain: (order: number, file: string): Said => ({
    expected: '`order` to be a place of its own on the course map',
    came: `${order}, which ${file} has too`,
  }),
  toItself: { expected: 'other lessons in `next`', came: 'this lesson itself' },
  noImage: (url: string): Said => ({
    expected: 'a picture that lies beside the lesson',
    came: `«${url}», which is not there`,
  }),
  badLink: (url: string, near: string | undefined): Said => ({
    expected: 'a link to https://…, or to a page of this site such as /learn/why-ai-stalls/',
    came: `«${url}»`,
    nearest: near,
  }),
  fileIsId: (id: string, slug: string): Said => ({
    expected: `the file to be called ${id}.yaml, as its id says`,
    came: `${slug}.yaml`,
  }),
  folderIsDepartment: (department: string, folder: string): Said => ({
    expected: `the file in cases/${department}/, as its department says`,
    came: `it in cases/${folder}/`,
  }),
  draftStep: (kind: string, id: string): Said => ({
    expected: `a published ${kind}`,
    came: `«${id}», which is a draft. It is left out until it is published`,
  }),
  fixedAddress: (address: string): Said => ({
    expected: '`formerly` to name an address that no page has now',
    came: `«${address}», where there is a page`,
  }),
  formerlyTwice: (address: string, file: string): Said => ({
    expected: 'an old address to lead to one page',
    came: `«${address}», which ${file} has too`,
  }),
  formerlyForm: (address: string): Said => ({
    expected: 'an address inside this site, without https://',
    came: `«${address}»`,
    example: 'formerly: [learn/old-module/old-lesson]',
  }),
};

/** Practices and cases. */
const practices = {
  guideSound: { expected: 'in `guide` a case whose AI output is right', came: 'two wrong ones' },
  guideWrong: { expected: 'in `guide` a case whose AI output is wrong', came: 'two right ones' },
  guideDraft: (id: string): Said => ({
    expected: 'published cases in `guide`',
    came: `«${id}», which is a draft`,
  }),
  emptyDepartment: (id: string): Said => ({
    expected: 'a department that has published cases',
    came: `«${id}», which has none`,
  }),
  foreignCase: (id: string, department: string): Said => ({
    expected: 'every department the cases come from in `departments`',
    came: `the case «${id}» of ${department}`,
    example: `- ${department}`,
  }),
  idleDepartment: (department: string): Said => ({
    expected: 'only departments in `departments` that some of the work comes from',
    came: `«${department}», which none of it comes from`,
  }),
  tooFew: (needed: number, what: string, n: number): Said => ({
    expected: `at least ${needed} ${what} to draw from`,
    came: n === 0 ? 'none' : String(n),
  }),
  moreMade: (generated: number, items: number): Said => ({
    expected: `at most ${items} generated items, as the shift has no more`,
    came: String(generated),
  }),
  formula: (formula: string, error: string): Said => ({
    expected: `the formula ${code(short(formula, 90))} to hold`,
    came: `that it does not: ${error.replace(/\.$/, '')}`,
  }),
  unknownRecord: (id: string): Said => ({ expected: 'a record of this case', came: `«${id}»` }),
  unknownRow: (at: string): Said => ({
    expected: 'a row that exists in the records of this case',
    came: `«${at}»`,
  }),
  nothingToOpen: {
    expected: 'at least one record that is not on the desk, to be opened as a document',
    came: 'all of them in `onDesk`',
  },
  bestNotAcceptable: (move: string): Said => ({
    expected: `${code(move)} among \`acceptableActions\`, since it is \`bestAction\``,
    came: 'it missing there',
  }),
  soundMode: { expected: '`failureMode: none`, since the AI output is right', came: 'a kind of error' },
  wrongMode: { expected: 'a kind of error in `failureMode`, since the AI output is wrong', came: '«none»' },
  soundAccept: { expected: '`bestAction: accept`, since the AI output is right', came: 'another move' },
  wrongAccept: {
    expected: 'no `accept` among `acceptableActions`, since the AI output is wrong',
    came: '«accept»',
  },
  soundAnswer: {
    expected: '`truth` to be the same as `ai`, since the AI output is right',
    came: 'another value',
  },
  wrongAnswer: {
    expected: '`truth` to differ from `ai`, since the AI output is wrong',
    came: 'the same value',
  },
  noTruth: {
    expected: 'a `truth` to correct to, since `correct` is acceptable',
    came: 'null',
  },
  notAnOption: (value: string): Said => ({
    expected: 'the answers of the AI and of `truth` among `options`',
    came: `«${value}», which is not there`,
  }),
  soundCost: { expected: '`costIfMissed: 0.00 EUR`, since the AI output is right', came: 'another amount' },
  noEscalateTo: {
    expected: 'a role in `escalateTo`, since `escalate` is acceptable',
    came: 'none',
    example: 'escalateTo: [payroll-lead]',
  },
  idleEscalateTo: {
    expected: 'no `escalateTo`, since `escalate` is not among `acceptableActions`',
    came: 'roles in it',
  },
  foreignRole: (id: string, department: string): Said => ({
    expected: `roles that ${department} may hand over to (roles.yaml)`,
    came: `«${id}», which is not one of them`,
  }),
  noMode: (id: string): Said => ({
    expected: 'an entry for it in failure-modes.yaml',
    came: `none for «${id}»`,
  }),
  gate: (advice: string): Said => ({
    expected: 'a practice that careful work passes and blind work does not',
    came: `that ${advice.replace(/\.$/, '')}`,
  }),
};

/** Length, wording, and the bank of questions as a whole. */
const manner = {
  minutes: (honest: number, words: number, checks: number, declared: number): Said => ({
    expected: `\`readMinutes\` near ${plain(honest)} (${words} words ÷ 200 and half a minute for each of ${many(checks, 'check')})`,
    came: String(declared),
    example: `readMinutes: ${Math.max(1, Math.round(honest))}`,
  }),
  practiceMissing: {
    expected: '`practiceMinutes: 0`, since the lesson has no <Practice>',
    came: 'more',
  },
  practiceMinutes: (declared: number, sum: number): Said => ({
    expected: `\`practiceMinutes\` to be what its practices take, ${sum}`,
    came: String(declared),
    example: `practiceMinutes: ${sum}`,
  }),
  grade: (grade: number, most: number, sentence: string): Said => ({
    expected: `a reading grade of at most ${most}: shorter sentences, shorter words`,
    came: `${plain(grade)}. Begin with «${short(sentence, 90)}»`,
  }),
  gradeUnknown: {
    expected: 'the package `syllable`, which measures how hard a lesson is to read',
    came: 'it not installed, so that no reading grade was measured. Run `npm ci`',
  },
  longSentence: (words: number, most: number, text: string): Said => ({
    expected: `sentences of at most ${most} words`,
    came: `one of ${words}: «${short(text, 80)}»`,
  }),
  hypeWord: (word: string): Said => ({
    expected: 'plain words, without hype',
    came: `«${word}». Say what it does; if somebody else says it, put it in quotes`,
  }),
  longest: (n: number, of: number, chance: number, which: 'longest' | 'shortest', list: string): Said => ({
    expected: `the right choice to be the ${which} one about ${plain(chance)} times in ${of}, as chance would have it`,
    came: `${n}. Learners would notice. Even out some of these: ${list}`,
  }),
  position: (place: number, n: number, of: number, chance: number, list: string): Said => ({
    expected: `the right choice to stand in place ${place} about ${plain(chance)} times in ${of}, as chance would have it`,
    came: `${n}. Move it in some of these: ${list}`,
  }),
  reviewDue: (id: string, day: string): Said => ({
    expected: 'facts that were checked lately',
    came: `«${id}», due since ${day}. Look at its source again and move \`checkedOn\` and \`reviewBy\``,
  }),
  reviewBeforeCheck: { expected: '`reviewBy` after `checkedOn`', came: 'it before' },
  noCaveat: (id: string): Said => ({
    expected: `<Caveat fact="${id}"> on the same page, since the fact has a caution`,
    came: 'none',
    example: `<Caveat fact="${id}">`,
  }),
};

/** What `npm run check` prints around the problems. */
const report = {
  problems: (n: number): string => `${many(n, 'problem')} to mend:`,
  warnings: (n: number): string => `${many(n, 'thing')} worth a look:`,
  clean: (counts: string, seconds: number): string => `${counts}: no problems (${plain(seconds)} s).`,
  withProblems: (counts: string, problems: number, seconds: number): string =>
    `${counts}: ${many(problems, 'problem')} (${plain(seconds)} s).`,
  count: (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`,
  buildStopped: (n: number): string => `The site is not built: ${many(n, 'problem')} in content/.`,
  devClean: 'Content is in order again.',
  devProblems: (n: number): string =>
    `${many(n, 'problem')} in content/. The pages go on without these parts:`,
};

/** `npm run new`. */
const making = {
  newUsage: [
    'npm run new -- lesson <module>/<name>       a lesson, for example: lesson why-ai-stalls/ask-who-counted',
    'npm run new -- case <department>/<name>     a worked case, for example: case payroll/double-row',
    'npm run new -- scenario <name>              a practice, for example: scenario friday-shift',
    '',
    '  --title "Ask who counted"   the title; without it, made from the name',
    '  --publish                   publish at once; without it, the file begins as a draft',
  ].join('\n'),
  newNoun: (noun: string, near: string | undefined): Said => ({
    expected: 'lesson, case or scenario',
    came: noun ? `«${noun}»` : 'nothing',
    nearest: near,
  }),
  newWhere: (kind: 'lesson' | 'case' | 'scenario', where: string): Said => ({
    expected:
      kind === 'lesson'
        ? 'the folder of a module and a name, with a slash between'
        : kind === 'case'
          ? 'a department and a name, with a slash between'
          : 'one name',
    came: where ? `«${where}»` : 'nothing',
    example:
      kind === 'lesson'
        ? 'npm run new -- lesson why-ai-stalls/ask-who-counted'
        : kind === 'case'
          ? 'npm run new -- case payroll/double-row'
          : 'npm run new -- scenario friday-shift',
  }),
  fileThere: (file: string): Said => ({
    expected: 'a name that is free',
    came: `content/${file}, which is left as it is`,
  }),
  noGuide: {
    expected: 'two published worked cases that a new practice can teach with, a right one and a wrong one',
    came: 'fewer',
    example: 'npm run new -- case payroll/double-row',
  },
  made: (kind: string, id: string, file: string, open: boolean): string =>
    `Made the ${kind} ${id}${open ? '' : ', a draft'}: ${file}`,
  addedTo: (id: string, file: string): string => `Added ${id} to ${file}`,
  newNext: (address: string | undefined, open: boolean): string =>
    [
      'Next:',
      `  npm run dev     ${address ? `shows it at ${address} while you write` : 'shows the site while you write'}`,
      '  npm run check   says in words what is wrong, if anything is',
      ...(open ? [] : ['  Take out the line “status: draft” when it is ready for everybody.']),
    ].join('\n'),
};

export const content = {
  ...making,
  ...fields,
  ...files,
  ...yaml,
  ...lessons,
  ...questions,
  ...references,
  ...practices,
  ...manner,
  ...report,
};

/**
 * Words that promise instead of saying. A learner who hears them from sellers should not hear them from us;
 * quoted speech, machine text and the choices of a question may have them.
 */
export const hypeWords = [
  'amazing',
  'best-in-class',
  'bleeding-edge',
  'breathtaking',
  'cutting-edge',
  'delve',
  'effortless',
  'effortlessly',
  'empower',
  'empowers',
  'empowering',
  'frictionless',
  'future-proof',
  'game changer',
  'game-changer',
  'game-changing',
  'groundbreaking',
  'incredible',
  'incredibly',
  'mind-blowing',
  'next-generation',
  'next-level',
  'paradigm shift',
  'revolutionary',
  'revolutionise',
  'revolutionises',
  'revolutionize',
  'seamless',
  'seamlessly',
  'skyrocket',
  'state-of-the-art',
  'supercharge',
  'supercharged',
  'synergy',
  'synergies',
  'transformative',
  'turbocharge',
  'unleash',
  'unleashes',
  'unlock the power',
  'world-class',
];
