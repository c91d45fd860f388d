import { content, hypeWords } from '#words/content';
import { countWords, honestMinutes, type Passage } from '../lesson-body.ts';
import type { LessonEntry, Library } from '../library.ts';
import { at, type Findings, type Problem } from '../problem.ts';
import { readability, sentencesOf } from '../readability.ts';

/** House style: a lesson reads at grade 9 or below, and sentences of more than 28 words are worth a look. */
const most = { grade: 9, sentence: 28 } as const;

/** Words of our own, which the rules for wording hold for. */
interface Own {
  file: string;
  line: number;
  text: string;
}

const ownKinds = new Set<Passage['kind']>(['prose', 'heading', 'question', 'why']);
const graded = new Set<Passage['kind']>(['prose', 'question', 'why']);

function ownWords(library: Library): Own[] {
  const own: Own[] = [];
  for (const { file, data, body, line } of library.lessons) {
    own.push({ file, line: line(['title']), text: data.title });
    own.push({ file, line: line(['outcome']), text: data.outcome });
    data.keep.forEach((text, i) => own.push({ file, line: line(['keep', i]), text }));
    own.push(
      ...body.passages.filter((p) => ownKinds.has(p.kind)).map((p) => ({ file, line: p.line, text: p.text })),
    );
  }
  const take = (file: string, line: (path: string[]) => number, fields: Record<string, string>) => {
    for (const [name, text] of Object.entries(fields)) own.push({ file, line: line([name]), text });
  };
  for (const { file, line, data } of library.modules)
    take(file, line, { title: data.title, summary: data.summary });
  for (const { file, line, data } of library.scenarios)
    take(file, line, { title: data.title, summary: data.summary });
  for (const { file, line, data } of library.paths)
    take(file, line, { for: data.for, summary: data.summary });
  for (const { file, line, data } of library.terms) take(file, line, { definition: data.definition });
  for (const { file, line, data } of library.cases)
    take(file, line, { task: data.task, cue: data.cue, feedback: data.feedback });
  return own;
}

const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|‘[^’]*’(?!\p{L})/gu;
const hype = new RegExp(`(?<![\\p{L}-])(${hypeWords.join('|')})(?![\\p{L}-])`, 'iu');

function wording({ file, line, text }: Own): Findings {
  const word = hype.exec(text.replace(quoted, ' '))?.[1];
  const long = sentencesOf(text)
    .map((s) => ({ s, n: countWords(s) }))
    .filter(({ n }) => n > most.sentence);
  return {
    problems: word ? [at(file, line, content.hypeWord(word))] : [],
    warnings: long.map(({ s, n }) => at(file, line, content.longSentence(n, most.sentence, s))),
  };
}

/** Declared minutes are honest: within a fifth (rulings: time and length); under 2.5 minutes, to the nearest whole one. */
function minutesHold(lesson: LessonEntry, library: Library): Findings {
  const { file, data, body } = lesson;
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  // Of a lesson with a broken element nobody can say how long it takes.
  if (library.problems.some((problem) => problem.file === file)) return { problems, warnings };
  const honest = honestMinutes(body);
  if (Math.abs(data.readMinutes - honest) > Math.max(0.5, honest / 5)) {
    const said = content.minutes(honest, body.words, body.checks.length, data.readMinutes);
    problems.push(at(file, lesson.line(['readMinutes']), said));
  }
  const line = lesson.line(['practiceMinutes']);
  if (body.practices.length === 0) {
    if (data.practiceMinutes > 0) problems.push(at(file, line, content.practiceMissing));
    return { problems, warnings };
  }
  const ids = new Set(body.practices.map((p) => p.id));
  const scenarios = library.scenarios.filter((s) => ids.has(s.data.id));
  const sum = scenarios.reduce((total, s) => total + s.data.minutes, 0);
  if (scenarios.length === ids.size && data.practiceMinutes !== sum) {
    problems.push(at(file, line, content.practiceMinutes(data.practiceMinutes, sum)));
  }
  return { problems, warnings };
}

/** The sentence that adds most to the grade: the longest. */
const heaviest = (blocks: readonly string[]): string =>
  blocks.flatMap(sentencesOf).toSorted((a, b) => countWords(b) - countWords(a))[0] ?? '';

function grades(library: Library, syllables: (word: string) => number): Problem[] {
  return library.lessons.flatMap((lesson) => {
    const blocks = lesson.body.passages.filter((p) => graded.has(p.kind)).map((p) => p.text);
    const found = readability(blocks, syllables);
    if (!found || found.grade <= most.grade) return [];
    return [at(lesson.file, undefined, content.grade(found.grade, most.grade, heaviest(blocks)))];
  });
}

/** Length and wording of everything trainers write. */
export function mannerHolds(library: Library, syllables: (word: string) => number): Findings {
  const found = [
    ...library.lessons.map((lesson) => minutesHold(lesson, library)),
    ...ownWords(library).map(wording),
  ];
  return {
    problems: [...found.flatMap((f) => f.problems), ...grades(library, syllables)],
    warnings: found.flatMap((f) => f.warnings),
  };
}
