import { content } from '#words/content';
import type { LessonBody, LessonCheck } from './lesson-body.ts';
import { at, type Problem, type Said } from './problem.ts';

const same = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** What is wrong with a question as a whole, by its kind. */
function ofKind(check: LessonCheck): Said[] {
  const { id, kind, choices } = check;
  const right = choices.filter((c) => c.correct).length;
  if (kind === 'one' || kind === 'several') {
    if (choices.length < 2) return [content.fewChoices(id, 2, choices.length)];
    if (right === 0) return [content.noneRight(id)];
    return right === choices.length ? [content.allRight(id)] : [];
  }
  const said: Said[] = [];
  if (right > 0) said.push(content.correctHasNoPlace(id, kind));
  if (kind === 'order' && choices.length < 3) said.push(content.fewChoices(id, 3, choices.length));
  if (kind === 'match') {
    if (choices.length < 2) said.push(content.fewChoices(id, 2, choices.length));
    const targets = new Set(choices.map((c) => c.to));
    if (choices.length > 1 && targets.size < 2) said.push(content.oneTarget(id));
  }
  return said;
}

/** What is wrong with single choices. */
function ofChoices(check: LessonCheck, file: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  // In an ordering or matching question one reason may serve for the whole.
  const general = check.why !== null && (check.kind === 'order' || check.kind === 'match');
  for (const choice of check.choices) {
    const say = (said: Said) => problems.push(at(file, choice.line, said));
    if (!choice.text && check.kind !== 'number') say(content.emptyChoice(check.id));
    else if (choice.text && seen.has(same(choice.text))) say(content.sameChoice(check.id, choice.text));
    seen.add(same(choice.text));
    if (choice.why === null && !general) say(content.noWhy(check.id, choice.text));
    if (check.kind === 'match' && choice.to === null) say(content.noTarget(check.id, choice.text));
    if (check.kind !== 'match' && choice.to !== null) say(content.targetOutside(check.id));
    if (check.kind === 'number' && check.number) {
      if (choice.value === null) say(content.noValue(check.id, choice.text));
      else if (Math.abs(choice.value - check.number.right) <= check.number.tolerance) {
        say(content.slipIsRight(check.id, choice.value));
      }
    } else if (choice.value !== null) say(content.valueOutside(check.id));
  }
  return problems;
}

/** Names that must be there once only. */
function twice(things: readonly { id: string; line: number }[], what: string, file: string): Problem[] {
  const first = new Map<string, number>();
  return things.flatMap(({ id, line }) => {
    if (!id) return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    return before === undefined ? [] : [at(file, line, content.idTwice(what, id, before))];
  });
}

/** The rules for questions: answerable, every answer with its reason, names lasting and single. */
export function checkQuestions(body: LessonBody, file: string): Problem[] {
  return [
    ...twice(body.checks, 'Check', file),
    ...twice(body.reflects, 'Reflect', file),
    ...body.checks.flatMap((check) => [
      ...ofKind(check).map((said) => at(file, check.line, said)),
      ...(check.kind === 'number' && check.why === null
        ? [at(file, check.line, content.numberWhy(check.id))]
        : []),
      ...ofChoices(check, file),
    ]),
  ];
}
