import { describe, expect, it } from 'vitest';
import { holdsWords, searchable } from '../../src/domain/find-text.ts';

const finds = (text: string, query: string) => holdsWords(searchable(text), searchable(query));

describe('finding an entry on a long page', () => {
  it('takes the words in any order, small or large, with or without accents and curly quotes', () => {
    expect(finds('Stop rule: a limit set before the tool’s drift', 'DRIFT tool')).toBe(true);
    expect(finds('A naïve rule', 'naive')).toBe(true);
    expect(finds('the tool’s drift', "tool's")).toBe(true);
  });
  it('finds a word inside a longer one, and needs every word', () => {
    expect(finds('a tool that is drifting', 'drift')).toBe(true);
    expect(finds('a tool that is drifting', 'drift payroll')).toBe(false);
  });
  it('shows everything while nothing, or only blanks, is typed', () => {
    expect(finds('anything', '')).toBe(true);
    expect(finds('anything', '   ')).toBe(true);
  });
});
