import { code, codes, either, many, plain, type Said, short } from './said.ts';

/** How the answers of a schema are put. */
export const fields = {
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
  quotedText: 'text; digits alone, `true` and `false` need quotes to be text',
  plainValue: 'text, a number, `true` or `false`',
  otherForm: (name: string): string => `another form of ${code(name)}`,
  within: (name: string, rule: string): string => (name ? `in ${code(name)} ${rule}` : rule),
};

/** Files that cannot be read at all. */
export const files = {
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
      'a file in one of these places: modules/<module>/<lesson>.mdx with its pictures, modules/<module>/module.yaml, cases/<department>/<case>.yaml, scenarios/<scenario>.yaml, paths/<path>.yaml, cards/<module>.yaml, glossary.yaml, facts.yaml, frameworks.yaml, failure-modes.yaml, roles.yaml, replays.yaml or coverage.yaml',
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
export const yaml = {
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
