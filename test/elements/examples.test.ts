import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleTitles, guides } from '#words/author';
import { examplesOf } from '../../src/elements/examples/index.ts';
import { checkQuestions } from '../../src/library/check-rules.ts';
import { elements as grammar } from '../../src/library/grammar.ts';
import { walkLesson } from '../../src/library/lesson-walk.ts';
import { parseMdx } from '../../src/library/mdx.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'src/elements/examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const idsIn = (list: string) =>
  (parse(readFileSync(resolve(root, `content/${list}.yaml`), 'utf8')) as { id: string }[]).map(
    ({ id }) => id,
  );

const read = (file: string) => {
  const parsed = parseMdx(readFileSync(resolve(folder, file), 'utf8'), file);
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return walkLesson(parsed.root, file);
};

describe('the examples of the author guide', () => {
  it.each(files)('%s is what the grammar allows, and its questions can be answered', (file) => {
    const { body, problems } = read(file);
    expect(problems).toEqual([]);
    expect(checkQuestions(body, file)).toEqual([]);
  });
  it('name only terms, facts and practices that exist', () => {
    const bodies = files.map((file) => read(file).body);
    const scenarios = readdirSync(resolve(root, 'content/scenarios')).map((name) =>
      name.replace('.yaml', ''),
    );
    const used = (pick: (body: (typeof bodies)[number]) => { id: string }[]) =>
      bodies.flatMap(pick).map((m) => m.id);
    expect(idsIn('glossary')).toEqual(expect.arrayContaining(used((b) => b.terms)));
    expect(idsIn('facts')).toEqual(expect.arrayContaining(used((b) => [...b.facts, ...b.caveats])));
    expect(scenarios).toEqual(expect.arrayContaining(used((b) => b.practices)));
  });
  it('every file is shown, and every element is seen in at least one', () => {
    expect(Object.values(examplesOf).flat().sort()).toEqual(files.map((f) => f.replace('.mdx', '')).sort());
    const all = files.map((file) => readFileSync(resolve(folder, file), 'utf8')).join('\n');
    for (const name of Object.keys(grammar)) expect(all).toMatch(new RegExp(`<${name}[\\s>]`));
  });
  it('every kind of question is among them', () => {
    const kinds = files.flatMap((file) => read(file).body.checks.map((c) => c.kind));
    expect([...new Set(kinds)].sort()).toEqual(['match', 'number', 'one', 'order', 'several']);
  });
  it('where an element has several, each has its title', () => {
    for (const list of Object.values(examplesOf)) {
      if (list.length > 1) for (const name of list) expect(exampleTitles[name], name).toBeTruthy();
    }
  });
});

describe('the author guide', () => {
  it('has every element of the grammar, and every word it takes, and no other', () => {
    const known = Object.entries(grammar).map(([name, rule]) => [name, Object.keys(rule.props).sort()]);
    const told = Object.entries(guides).map(([name, guide]) => [name, Object.keys(guide.takes).sort()]);
    expect(told.sort()).toEqual(known.sort());
  });
  it('the grammar in README.md names every element too', () => {
    const readme = readFileSync(resolve(root, 'src/elements/README.md'), 'utf8');
    for (const name of Object.keys(grammar)) expect(readme).toContain(`\`${name}\``);
  });
});
