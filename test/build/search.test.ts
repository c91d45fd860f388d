import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../src/build/search.ts';
import { readLibrary } from '../../src/library/read.ts';

const content = resolve(import.meta.dirname, '../../content');
const records = searchRecords(content);
const library = readLibrary(content);

describe('what search knows beside the pages', () => {
  it('every published practice is found by title, department, skill and the tasks of its cases', () => {
    for (const { data } of library.scenarios) {
      const record = records.find((r) => r.url === `/practice/${data.id}/`);
      expect(record?.meta.title).toBe(data.title);
      expect(record?.filters).toEqual({ kind: ['Practice'] });
    }
    const refunds = records.find((r) => r.url === '/practice/refund-desk/');
    expect(refunds?.content).toContain('Customer service');
    const task = library.cases.find((c) => c.data.id === 'crm-01')?.data.task as string;
    expect(refunds?.content).toContain(task);
  });

  it('every word of the glossary leads to its own place', () => {
    for (const { data } of library.terms) {
      const record = records.find((r) => r.url === `/glossary/#${data.id}`);
      expect(record?.content).toContain(data.definition);
    }
  });

  it('no truth, cue, feedback or right value of a case is part of it', () => {
    const all = records
      .filter((r) => r.filters['kind']?.[0] === 'Practice')
      .map((r) => r.content)
      .join('\n');
    for (const { data } of library.cases) {
      for (const secret of [data.groundTruth.text, data.cue, data.feedback, ...data.verificationSteps]) {
        expect(all.includes(secret), `${data.id}: ${secret}`).toBe(false);
      }
    }
  });
});
