import { content } from '#words/content';
import { checkQuestions } from './check-rules.ts';
import type { LessonBody } from './lesson-body.ts';
import { walkLesson } from './lesson-walk.ts';
import { parseMdx } from './mdx.ts';
import { at, type Problem } from './problem.ts';
import { readWith } from './schema-prose.ts';
import { type LessonHead, lessonSchema } from './schemas/lesson.ts';
import { readSheet, type Sheet } from './sheet.ts';

export * from './lesson-body.ts';

export interface LessonText {
  head?: LessonHead | undefined;
  /** Lines of the head's fields. */
  sheet?: Sheet | undefined;
  body?: LessonBody | undefined;
  problems: Problem[];
}

/** The head between the two lines of dashes at the very start of a file, as every lesson has it. */
const fence = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Headings: the title is the page's only first heading, and no step of the ladder is left out. */
function checkHeadings(body: LessonBody, file: string): Problem[] {
  let before = 1;
  const seen = new Set<string>();
  return body.headings.flatMap(({ depth, text, line }) => {
    const said = [];
    if (depth === 1) said.push(content.firstHeading(text));
    else if (depth > before + 1) said.push(content.headingStep(text, depth, before));
    if (text === '') said.push(content.emptyHeading);
    else if (seen.has(text.toLowerCase())) said.push(content.headingTwice(text));
    seen.add(text.toLowerCase());
    before = Math.max(depth, 2);
    return said.map((s) => at(file, line, s));
  });
}

/** Reads one lesson file: its head, what its body holds, and everything wrong that shows without other files. */
export function readLesson(text: string, file: string): LessonText {
  const head = fence.exec(text);
  if (!head) return { problems: [at(file, 1, content.noHead)] };
  const { sheet, problems } = readSheet(head[1] ?? '', file, 2);
  const read = sheet ? readWith(lessonSchema, sheet, file, 'lesson') : { problems: [] };

  const parsed = parseMdx(text, file);
  if ('problem' in parsed) {
    return { head: read.data, sheet, problems: [...problems, ...read.problems, parsed.problem] };
  }
  const walked = walkLesson(parsed.root, file);
  const { body } = walked;
  const images = body.images.filter((i) => i.alt === '').map((i) => at(file, i.line, content.noAlt(i.url)));
  return {
    head: read.data,
    sheet,
    body,
    problems: [
      ...problems,
      ...read.problems,
      ...walked.problems,
      ...checkQuestions(body, file),
      ...checkHeadings(body, file),
      ...images,
    ],
  };
}
