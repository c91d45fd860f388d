import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Copy, copyProject } from './copy.ts';
import { stopAtFirstFault } from './story.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => copy?.remove());

const lesson = 'modules/why-ai-stalls/ask-who-counted.mdx';

describe('a trainer with a text editor', () => {
  stopAtFirstFault();

  it('makes a lesson, a case and a practice by command, and each passes the check as it is', async () => {
    for (const [args, made] of [
      [['lesson', 'why-ai-stalls/ask-who-counted', '--publish', '--title', 'Ask who counted'], lesson],
      [['case', 'payroll/double-row', '--publish'], 'cases/payroll/double-row.yaml'],
      [['scenario', 'friday-shift', '--publish'], 'scenarios/friday-shift.yaml'],
    ] as const) {
      const { code, said } = await copy.run('new', [...args]);
      expect(said).toContain(`content/${made}`);
      expect(code, said).toBe(0);
      expect(readFileSync(copy.content(made), 'utf8').length).toBeGreaterThan(200);
    }
    const { code, said } = await copy.run('check');
    expect(said).toMatch(/no problems/);
    expect(code).toBe(0);
  }, 240_000);

  it('is told the file, the line, what was expected and what came, when a lesson is wrong', async () => {
    const text = readFileSync(copy.content(lesson), 'utf8');
    const wrong = text
      .replace('<Check id="first-look"', '<Chek id="first-look"')
      .replace('</Check>', '</Chek>');
    const line = wrong.split('\n').findIndex((l) => l.includes('<Chek')) + 1;
    writeFileSync(copy.content(lesson), wrong);
    const { code, said } = await copy.run('check');
    expect(code).toBe(1);
    const told = `content/${lesson}\n  line ${line}: expected an element that exists; found «Chek». Did you mean «Check»?`;
    expect(said).toContain(told);
    const built = await copy.run('build');
    expect(built.code, 'a site with wrong content is not built').not.toBe(0);
    expect(built.said).toContain(told);
  }, 240_000);
});
