import { posix } from 'node:path';
import { content } from '#words/content';
import { pageAddresses } from '../addresses.ts';
import type { LessonEntry, Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import { at, type Findings } from '../problem.ts';
import { mustExist, nouns } from './ids.ts';

/** Caution belongs beside these kinds of claim wherever they are made (curriculum: ◆ claims). */
const bold = new Set(['forecast', 'practitioner', 'disputed']);

/** What one lesson names: terms, facts, practices, lessons, pictures, pages. */
function named(library: Library, lesson: LessonEntry, pages: ReadonlySet<string>): Findings {
  const { file, data, body } = lesson;
  const { problems, warnings }: Findings = { problems: [], warnings: [] };

  data.next.forEach((id, i) => {
    const line = lesson.line(['next', i]);
    if (id === data.id) problems.push(at(file, line, content.toItself));
    else problems.push(...mustExist(library, 'lesson', id, file, line));
    const next = library.lessons.find((l) => l.data.id === id);
    if (next?.data.status === 'draft' && data.status === 'published') {
      warnings.push(at(file, line, content.draftStep(nouns.lesson, id)));
    }
  });
  data.practises.forEach((id, i) => {
    if (!library.ids['failure-mode'].has(id)) {
      problems.push(at(file, lesson.line(['practises', i]), content.noMode(id)));
    }
  });
  for (const m of body.terms) problems.push(...mustExist(library, 'term', m.id, file, m.line));
  for (const m of [...body.facts, ...body.caveats]) {
    problems.push(...mustExist(library, 'fact', m.id, file, m.line));
  }
  for (const m of body.replays) problems.push(...mustExist(library, 'replay', m.id, file, m.line));
  for (const m of body.facts) {
    const fact = library.facts.find((f) => f.data.id === m.id)?.data;
    if (fact?.sensitive && !m.behindNote) problems.push(at(file, m.line, content.openFact(m.id)));
  }
  for (const m of body.practices) {
    problems.push(...mustExist(library, 'scenario', m.id, file, m.line));
    const scenario = library.scenarios.find((s) => s.data.id === m.id);
    if (scenario?.data.status === 'draft' && data.status === 'published') {
      warnings.push(at(file, m.line, content.draftStep(nouns.scenario, m.id)));
    }
  }

  for (const image of body.images) {
    const path = posix.join('modules', lesson.folder, image.url);
    if (!library.files.includes(path)) problems.push(at(file, image.line, content.noImage(image.url)));
  }
  for (const { url, line } of body.links) {
    const page = url.replace(/[?#].*$/, '');
    const good = url.startsWith('/') ? pages.has(page) : /^(https:\/\/\S+|#\S+|mailto:\S+)$/.test(url);
    if (!good) problems.push(at(file, line, content.badLink(url, nearest(page, pages))));
  }

  const caveats = new Set(body.caveats.map((c) => c.id));
  const warned = new Set<string>();
  for (const { id, line } of body.facts) {
    const fact = library.facts.find((f) => f.data.id === id)?.data;
    if (!fact?.caution || !bold.has(fact.standing) || caveats.has(id) || warned.has(id)) continue;
    warned.add(id);
    problems.push(at(file, line, content.noCaveat(id)));
  }
  return { problems, warnings };
}

export function lessonsHold(library: Library): Findings {
  const pages = new Set(pageAddresses(library).keys());
  const found = library.lessons.map((lesson) => named(library, lesson, pages));
  return { problems: found.flatMap((f) => f.problems), warnings: found.flatMap((f) => f.warnings) };
}
