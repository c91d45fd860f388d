import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { check as words } from '#words/elements';
import { lessonAddress } from '../../src/library/addresses.ts';
import type { LessonCheck } from '../../src/library/lesson.ts';
import { readLibrary } from '../../src/library/read.ts';
import { awake } from './browser.ts';

const library = readLibrary(resolve(import.meta.dirname, '../../content'));

/** A lesson as its author wrote it: what a walk needs to answer its questions rightly and wrongly on purpose. */
export function lessonFile(id: string) {
  const found = library.lessons.find((lesson) => lesson.data.id === id);
  const module = library.modules.find((m) => m.folder === found?.folder);
  if (!found?.body || !module) throw new Error(`There is no lesson ${id} in content/.`);
  const { checks, reflects } = found.body;
  return {
    title: found.data.title,
    path: lessonAddress(found.folder, found.slug),
    counted: checks.filter((check) => check.counts),
    check(kind: LessonCheck['kind'], counts = true): LessonCheck {
      const check = checks.find((c) => c.kind === kind && c.counts === counts);
      if (!check) throw new Error(`Lesson ${id} has no question of the kind “${kind}”.`);
      return check;
    },
    checks,
    reflect: reflects[0],
  };
}

/** The title of a kind of error. */
export const failureMode = (id: string): string =>
  library.failureModes.find(({ data }) => data.id === id)?.data.title ?? id;

/** The place of one question on its page, open or answered. */
export const placeOf = (page: Page, check: LessonCheck): Locator =>
  page.locator(`[data-check="${check.id}"]`);

/** The sentence that an answer was right. */
export const rightIn = (page: Page, check: LessonCheck): Locator =>
  placeOf(page, check).getByText(words.right, { exact: true });

/** Chooses what is right with the mouse, and presses nothing. */
export async function choose(page: Page, check: LessonCheck, right = true): Promise<void> {
  const place = placeOf(page, check);
  await awake(place);
  const { kind, choices } = check;
  if (kind === 'one' || kind === 'several') {
    const role = kind === 'one' ? 'radio' : 'checkbox';
    const wanted = choices.filter((choice) => choice.correct === right);
    for (const choice of kind === 'one' ? wanted.slice(0, 1) : wanted)
      await place.getByRole(role, { name: choice.text }).check();
  } else if (kind === 'match') {
    for (const [i, choice] of choices.entries())
      await place
        .getByRole('combobox', { name: choice.text, exact: true })
        .selectOption((right ? choice : choices[(i + 1) % choices.length])?.to ?? '');
  } else if (kind === 'number') {
    await place.getByRole('textbox').fill(String((check.number?.right ?? 0) + (right ? 0 : 1e6)));
  } else {
    for (const [i, choice] of choices.entries())
      for (let at = await rank(place, choice.text); at > i; at--)
        await place.getByRole('button', { name: words.up(choice.text) }).click();
    if (!right) await place.getByRole('button', { name: words.down(choices[0]?.text ?? '') }).click();
  }
}

/** Chooses and commits. */
export async function answer(page: Page, check: LessonCheck, right = true): Promise<void> {
  await choose(page, check, right);
  await placeOf(page, check).getByRole('button', { name: words.answer }).click();
}

/** Where a row of an ordering question stands, from 0. */
export async function rank(place: Locator, text: string): Promise<number> {
  const rows = await place.getByRole('listitem').allInnerTexts();
  return rows.findIndex((row) => row.includes(text));
}
