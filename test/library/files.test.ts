import { describe, expect, it } from 'vitest';
import { add, lesson, sayOf, scenario, swap } from './support.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : Buffer.from(p))));

const broken: [title: string, change: string | Uint8Array | ((text: string) => string), said: string][] = [
  [
    'an empty file',
    '  \n',
    'content/scenarios/first-shift.yaml: expected some words; found an empty file. Fill it, delete it, or start from `npm run new`.',
  ],
  [
    'a file of 5 MB',
    'x'.repeat(5_000_000),
    'content/scenarios/first-shift.yaml: expected a file of words, at most 300 kB; found 5 MB. Is it a picture or an export with the wrong name?',
  ],
  [
    'an invisible mark at the start (BOM)',
    bytes([0xef, 0xbb, 0xbf], 'id: x\n'),
    'content/scenarios/first-shift.yaml, line 1: expected plain UTF-8; found an invisible mark at the very start of the file.',
  ],
  [
    'UTF-16',
    bytes([0xff, 0xfe], [0x69, 0, 0x64, 0]),
    'content/scenarios/first-shift.yaml, line 1: expected a file saved as UTF-8; found one saved as UTF-16.',
  ],
  [
    'letters of another encoding, with their line',
    bytes('id: x\ntitle: caf', [0xe9], '\n'),
    'content/scenarios/first-shift.yaml, line 2: expected a file saved as UTF-8; found letters in another encoding',
  ],
  [
    'a control character, with its line',
    'id: x\ntitle: a\u0000b\n',
    'content/scenarios/first-shift.yaml, line 2: expected letters, digits and signs; found an invisible control character',
  ],
  [
    'a tab',
    swap(['  miss: 60.00 EUR', '\tmiss: 60.00 EUR']),
    'line 24: expected spaces at the start of the line; found a tab. Type two spaces instead of each tab.',
  ],
  ['a field given twice', add('level: 2'), 'line 31: expected each field once; found a second `level`.'],
  [
    'a colon in unquoted text',
    swap(['title: "A first shift"', 'title: First: the shift']),
    'line 4: expected quotes around text that has a colon and a space in it; found «title: First: the shift». Example: title: "Invoices: check the date"',
  ],
  [
    'a line pushed out of its column',
    swap(['  falseStop:', '   falseStop:']),
    'line 25: expected the line to begin under the lines it belongs to',
  ],
  [
    'a line pulled out of its column',
    swap(['  falseStop:', ' falseStop:']),
    'line 25: expected the line to begin under the lines it belongs to, with the same number of spaces, and every bracket closed; found «falseStop: 12.00 EUR».',
  ],
  [
    'a quote that never closes',
    swap(['title: "A first shift"', 'title: "A first shift']),
    'expected a closing quote or bracket; found the end of the text before it was closed.',
  ],
  [
    'a line without a colon',
    add('and so on'),
    'line 31: expected a name, a colon and a space, or a hyphen and a space for an entry of a list; found «and so on». Example: readMinutes: 5',
  ],
  [
    'text that begins with a special sign',
    swap(['title: "A first shift"', 'title: @first']),
    'line 4: expected quotes around text that begins with a special sign',
  ],
  [
    'an alias typed by accident',
    swap(['title: "A first shift"', 'title: *first']),
    'line 4: expected quotes around text that begins with a special sign',
  ],
  [
    'a tag typed by accident',
    swap(['title: "A first shift"', 'title: !first shift']),
    'line 4: expected quotes around text that begins with a special sign',
  ],
  [
    'a second document',
    add('---\nid: y'),
    'line 31: expected one document per file; found a line of dashes (`---`) that begins a second one.',
  ],
];

describe('a file that cannot be read gets one clear sentence', () => {
  it.each(broken)('%s', async (_title, change, said) => {
    const { problems } = await sayOf({ [scenario]: change });
    const own = problems.filter((p) => p.startsWith('content/scenarios/'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(said);
  });

  it('is left out, but its id still counts as existing where the id could be read', async () => {
    const { problems, library } = await sayOf({ [scenario]: swap(['level: 1', 'level: 9']) });
    expect(library.scenarios).toEqual([]);
    expect(problems).toEqual([
      'content/scenarios/first-shift.yaml, line 9: expected `level` to be 3 or less; found «9». Example: level: 1 (1 first steps, 2 everyday, 3 hard.)',
    ]);
  });

  it('reads Windows line ends and files without a last line end', async () => {
    const { problems } = await sayOf({
      [scenario]: (text) => text.trimEnd().replaceAll('\n', '\r\n'),
      [lesson]: (text) => text.trimEnd().replaceAll('\n', '\r\n'),
    });
    expect(problems).toEqual([]);
  });

  it('never runs or expands what YAML could hide (aliases, merge keys, tags)', async () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
    const { problems } = await sayOf({ [scenario]: bomb });
    expect(problems[0]).toContain('special sign');
  });
});

describe('every file has its place', () => {
  it.each([
    ['scenarios/first.yml', 'x: 1'],
    ['cases/loose.yaml', 'x: 1'],
    ['modules/first-steps/notes.txt', 'x'],
    ['cards/m01/first.yaml', 'x: 1'],
  ])('%s is named with the places there are', async (file, text) => {
    const { problems } = await sayOf({ [file]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `content/${file}: expected a file in one of these places: modules/<module>/<lesson>.mdx`,
    );
  });

  it('a file name that cannot be an address gets a better one', async () => {
    const { problems } = await sayOf({ 'paths/Erste Woche!.yaml': 'id: x' });
    expect(problems[0]).toBe(
      'content/paths/Erste Woche!.yaml: expected a name of small letters, digits and single hyphens, since it becomes part of an address; found «Erste Woche!». Example: erste-woche',
    );
  });

  it('pages about content and hidden files are nobody’s business', async () => {
    const { problems } = await sayOf({ 'README.md': '# Hello', '.DS_Store': 'x', 'cases/.keep': '' });
    expect(problems).toEqual([]);
  });

  it('a missing folder is one sentence', async () => {
    const { readLibrary } = await import('../../src/library/read.ts');
    const { say } = await import('../../src/library/problem.ts');
    expect(readLibrary('/nowhere/content').problems.map(say)).toEqual([
      'content: expected a folder with lessons and cases; found no such folder.',
    ]);
  });
});
