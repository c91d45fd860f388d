import lunr from 'lunr';
import { moment } from '#words/format';
import { search as words } from '#words/search';
import type { Course } from '../domain/course.ts';
import type { Progress } from '../domain/progress.ts';
import { href } from '../parts/href.ts';
import type { Hit } from './pagefind.ts';

interface Doc {
  id: string;
  title: string;
  text: string;
  url: string;
}

/** What of the learner's own record can be found: notes, lessons, shifts, assignments. */
export function documents(course: Course, progress: Progress): Doc[] {
  const docs: Doc[] = [];
  for (const [id, l] of Object.entries(progress.lessons)) {
    const lesson = course.lessons[id];
    const title = lesson?.title ?? id;
    const url = lesson ? href(lesson.href) : '';
    for (const [note, { text, at }] of Object.entries(l.notes)) {
      if (text.trim())
        docs.push({
          id: `note/${id}/${note}`,
          title: words.yours.note(title),
          text: `${text} (${moment(at)})`,
          url: `${url}#reflect-${note}`,
        });
    }
    const done = l.finishedAt !== null;
    docs.push({
      id: `lesson/${id}`,
      title: done ? words.yours.finished(title) : words.yours.opened(title),
      text: moment(l.finishedAt ?? l.openedAt),
      url,
    });
  }
  for (const id of progress.runOrder) {
    const run = progress.runs[id];
    if (!run) continue;
    const title = course.scenarios[run.scenario]?.title ?? run.scenario;
    const c = run.counts;
    const text = c
      ? words.yours.shiftCounts(
          c.wrongStopped,
          c.wrongStopped + c.wrongThrough,
          c.rightThrough,
          c.rightThrough + c.rightStopped,
        )
      : words.yours.unfinished;
    const url =
      run.state === 'finished'
        ? `${href('/debrief/')}?run=${encodeURIComponent(id)}`
        : href(course.scenarios[run.scenario]?.href ?? '/practice/');
    docs.push({
      id: `run/${id}`,
      title: words.yours.shift(title),
      text: `${text} ${moment(run.finishedAt ?? run.startedAt)}`,
      url,
    });
  }
  for (const a of Object.values(progress.assignments)) {
    const path = course.paths.find((p) => p.id === a.path);
    docs.push({
      id: `path/${a.path}`,
      title: words.yours.assigned(path?.title ?? a.path),
      text: `${a.note} ${a.from}`.trim(),
      url: href(path?.href ?? '/paths/'),
    });
  }
  return docs;
}

/** Indexes the learner's record in memory and searches it; every word may be unfinished. Nothing is sent or stored. */
export function searchYours(
  course: Course,
  progress: Progress,
  query: string,
  most: number,
): { hits: Hit[]; total: number } {
  const docs = documents(course, progress);
  const byId = new Map(docs.map((d) => [d.id, d]));
  const index = lunr((b) => {
    b.ref('id');
    b.field('title', { boost: 3 });
    b.field('text');
    for (const doc of docs) b.add(doc);
  });
  const asked = lunr.tokenizer(query).map(String).filter(Boolean).slice(0, 12);
  if (asked.length === 0) return { hits: [], total: 0 };
  const found = index.query((q) => {
    for (const word of asked) {
      q.term(word, { boost: 10 });
      q.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    }
  });
  const hits = found.slice(0, most).flatMap(({ ref }) => {
    const doc = byId.get(ref);
    return doc ? [{ url: doc.url, title: doc.title, excerpt: mark(doc.text, asked), kind: '' }] : [];
  });
  return { hits, total: found.length };
}

/** The words around the first match, with matches marked. */
export function mark(text: string, asked: string[]): Hit['excerpt'] {
  const lower = text.toLowerCase();
  const first = Math.min(...asked.map((w) => lower.indexOf(w)).filter((i) => i >= 0), text.length);
  const from = first === text.length ? 0 : Math.max(0, first - 60);
  const part = `${from > 0 ? '…' : ''}${text.slice(from, from + 220)}${from + 220 < text.length ? '…' : ''}`;
  const pattern = new RegExp(`(${asked.map((w) => w.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`, 'iu');
  return part
    .split(pattern)
    .filter(Boolean)
    .map((t) => ({ text: t, marked: asked.includes(t.toLowerCase()) }));
}
