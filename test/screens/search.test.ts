import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/domain/course.ts';
import { foldAll } from '../../src/domain/fold.ts';
import { emptyProgress } from '../../src/domain/progress.ts';
import { pieces } from '../../src/screens/pagefind.ts';
import { documents, mark, searchYours } from '../../src/screens/yours.ts';

const lesson = {
  id: 'm01-l1',
  title: 'Your work runs the business',
  href: '/learn/a/b/',
  module: 'm01',
  readMinutes: 7,
  practiceMinutes: 0,
  checks: [],
  practices: [],
};
const course: Course = { modules: [], lessons: { 'm01-l1': lesson }, scenarios: {}, paths: [] };
const at = Date.UTC(2026, 10, 21, 12);
const progress = foldAll(emptyProgress(), [
  { id: '1', at, v: 1, kind: 'lesson.opened', data: { lesson: 'm01-l1' } },
  {
    id: '2',
    at,
    v: 1,
    kind: 'note.written',
    data: { lesson: 'm01-l1', note: 'my-hope', text: 'Fewer late invoices <b>please</b>' },
  },
  {
    id: '3',
    at,
    v: 1,
    kind: 'note.written',
    data: { lesson: 'gone', note: 'n', text: 'A note in a lesson that was removed' },
  },
]);

describe('excerpts', () => {
  it('are taken apart into text and marked text, and never become markup', () => {
    expect(pieces('a <mark>b</mark> &lt;img&gt; <script>x</script>')).toEqual([
      { text: 'a ', marked: false },
      { text: 'b', marked: true },
      { text: ' <img> x', marked: false },
    ]);
  });
  it('show the words around the first match', () => {
    const text = `${'x '.repeat(100)}needle ${'y '.repeat(200)}`;
    const shown = mark(text, ['needle']);
    expect(shown.find((p) => p.marked)?.text).toBe('needle');
    expect(shown.map((p) => p.text).join('').length).toBeLessThan(240);
    expect(mark('no match here', ['zzz']).some((p) => p.marked)).toBe(false);
    expect(mark('c++ and a.b', ['a.b', '++']).some((p) => p.marked)).toBe(true);
  });
});

describe('searching one’s own record', () => {
  it('finds notes by a word or its beginning, with the lesson’s title', () => {
    for (const asked of ['invoices', 'invoi', 'LATE', 'late inv']) {
      const { hits } = searchYours(course, progress, asked, 10);
      expect(hits[0]?.title, asked).toBe('Your note in “Your work runs the business”');
    }
  });
  it('finds nothing for nothing, and survives any characters', () => {
    for (const asked of ['', '   ', '~*^:+-', '"', '\\', '()[]{}', 'a'.repeat(500)]) {
      expect(searchYours(course, progress, asked, 10).total, asked).toBe(0);
    }
  });
  it('keeps notes of lessons that are gone', () => {
    expect(documents(course, progress).some((d) => d.text.includes('removed'))).toBe(true);
    expect(searchYours(course, progress, 'removed', 10).total).toBe(1);
  });
});
