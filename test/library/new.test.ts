import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content } from '#words/content';
import { examine } from '../../src/build/examine.ts';
import { appendTo, draftOf, published, titleFrom } from '../../src/library/drafting.ts';
import { say } from '../../src/library/problem.ts';
import { sayOf, whole } from './support.ts';

const project = resolve(import.meta.dirname, '../..');
let folder = '';

/** Runs a command of the project on a small course; a walk does the same on the real one. */
function run(command: 'new', ...args: string[]) {
  const node = join(project, 'node_modules/.bin/node');
  const { status, stdout, stderr } = spawnSync(node, [join(project, `src/cli/${command}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}
const read = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [file, text] of Object.entries(whole)) {
    const place = join(folder, 'content', file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run new', () => {
  it('writes a lesson and lists it in its module without touching another letter', () => {
    const before = read('modules/first-steps/module.yaml');
    const { status, out } = run('new', 'lesson', 'first-steps/look-at-the-date');
    expect(status).toBe(0);
    expect(out).toContain(
      'Made the lesson m01-l3, a draft: content/modules/first-steps/look-at-the-date.mdx',
    );
    expect(out).toContain('Added m01-l3 to content/modules/first-steps/module.yaml');
    expect(out).toContain('/learn/first-steps/look-at-the-date/');
    expect(read('modules/first-steps/look-at-the-date.mdx')).toContain('title: "Look at the date"');
    expect(read('modules/first-steps/module.yaml')).toBe(before.replace('m01-l2]', 'm01-l2, m01-l3]'));
  });

  it('numbers the next lesson, takes a title, and publishes when asked', () => {
    const title = 'One more: with “quotes”';
    const { out } = run('new', 'lesson', 'first-steps/one-more', '--title', title, '--publish');
    expect(out).toContain('Made the lesson m01-l4: content');
    const made = read('modules/first-steps/one-more.mdx');
    expect(made).toContain(`title: "${title}"`);
    expect(made).not.toContain('status:');
  });

  it('never writes over a file', () => {
    expect(run('new', 'scenario', 'friday-shift', '--publish').status).toBe(0);
    const before = read('scenarios/friday-shift.yaml');
    const { status, err } = run('new', 'scenario', 'friday-shift', '--title', 'Another');
    expect(status).toBe(1);
    expect(err).toContain(
      'expected a name that is free; found content/scenarios/friday-shift.yaml, which is left as it is.',
    );
    expect(read('scenarios/friday-shift.yaml')).toBe(before);
  });

  it('everything it writes passes the check, robots and all', async () => {
    expect(run('new', 'case', 'payroll/double-hours', '--publish').status).toBe(0);
    const { library, problems } = await examine(join(folder, 'content'));
    // Four lessons from one example have their right answers in one place, which the bank as a whole is told.
    expect(problems.filter(({ file }) => file !== 'content/modules').map(say)).toEqual([]);
    expect(library.lessons.map(({ data }) => data.id)).toContain('m01-l4');
    expect(library.scenarios.map((s) => s.data.id)).toContain('friday-shift');
  });

  it.each([
    [['lessen', 'a/b'], 'expected lesson, case or scenario; found «lessen». Did you mean «lesson»?'],
    [[], 'expected lesson, case or scenario; found nothing.'],
    [['scenario', 'a', 'b'], 'expected one name; found «a b».'],
    [['scenario', 'x', '--titel', 'y'], "Unknown option '--titel'"],
    [['lesson', 'first-stebs/x'], 'expected a module that exists; found «first-stebs».'],
  ])('%j gets a sentence that helps, and nothing is written', (args, said) => {
    const { status, out, err } = run('new', ...args);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(said);
  });
});

describe('what cannot be made is said with the nearest name and an example', () => {
  it.each([
    [
      'lesson',
      'first-stebs/x',
      'expected a module that exists; found «first-stebs». Did you mean «first-steps»? Example: first-steps',
    ],
    ['case', 'payrol/x', 'expected a department that exists; found «payrol». Did you mean «payroll»?'],
    [
      'lesson',
      'x',
      'expected the folder of a module and a name, with a slash between; found «x». Example: npm run new -- lesson why-ai-stalls/ask-who-counted',
    ],
    ['scenario', '', 'expected one name; found nothing. Example: npm run new -- scenario friday-shift'],
    [
      'scenario',
      'Friday Shift',
      'expected a name of small letters, digits and single hyphens, since it becomes part of an address; found «Friday Shift». Example: friday-shift',
    ],
    ['case', 'data/../../x', 'expected a department and a name, with a slash between; found «data/../../x».'],
    [
      'case',
      'payroll/three-lines',
      'expected the id of a case to be its own; found «three-lines», which content/cases/data/three-lines.yaml has too, in line 1.',
    ],
    [
      'lesson',
      'first-steps/ask-again',
      'expected a name that is free; found content/modules/first-steps/ask-again.mdx, which is left as it is.',
    ],
  ] as const)('%s %s', async (kind, where, said) => {
    const { library } = await sayOf({});
    const made = draftOf(library, kind, where);
    expect('said' in made && content.sentence(made.said)).toContain(said);
  });
});

describe('adding to a list', () => {
  it.each([
    [
      'a: 1\nlessons:\n  - x # first\n  - y # last\n# end\n',
      'a: 1\nlessons:\n  - x # first\n  - y # last\n  - z\n# end\n',
    ],
    ['lessons: [x, y] # both\nb: 2\n', 'lessons: [x, y, z] # both\nb: 2\n'],
    ['lessons:\n- x\n', 'lessons:\n- x\n- z\n'],
    ['lessons:\n- x', 'lessons:\n- x\n- z'],
    ['a: 1\n', 'a: 1\nlessons: [z]\n'],
  ])('%j', (before, after) => {
    expect(appendTo(before, 'lessons', 'z')).toBe(after);
  });
});

describe('what a new file says', () => {
  it('has a title made from its name, and a line that keeps it from the site until it is ready', () => {
    expect(titleFrom('look-at-the-date')).toBe('Look at the date');
    expect(published('a: 1\nstatus: draft # Take this line out\nb: 2\n')).toBe('a: 1\nb: 2\n');
  });

  it('a scenario needs two published cases to teach with', async () => {
    const { library } = await sayOf({});
    const made = draftOf({ ...library, cases: [] }, 'scenario', 'friday-shift');
    expect(made).toMatchObject({ said: { came: 'fewer' } });
    expect(draftOf(library, 'scenario', 'friday-shift')).toMatchObject({
      draft: { text: expect.stringContaining('guide: [four-lines, three-lines]') },
    });
  });
});
