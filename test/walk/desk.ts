import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { debrief } from '#words/debrief';
import { moves as moveWords } from '#words/moves';
import { ways } from '#words/practice';
import { run } from '#words/run';
import { type Move, moves } from '../../src/domain/case.ts';

export { moves };

/** What to do with one item. */
export interface Settling {
  /** Percent of P(wrong): 0, 20 … 100. */
  risk?: number;
  /** How many records to open. */
  open?: number;
  move?: Move;
}

/** The review desk as a person finds it: every part by its role and name. */
export function deskOf(page: Page) {
  const risk = page.getByRole('group', { name: run.risk });
  const moveBar = page.getByRole('group', { name: run.moves });
  const closed = page.getByRole('button', { name: /^Open / });
  const detail = page
    .getByRole('textbox', { name: /^What should it be/ })
    .or(page.getByRole('combobox', { name: /^(What should it be|Who should take it over)/ }));
  const recordsTab = page.getByRole('tab', { name: run.records });
  const foot = page.getByRole('button', { name: new RegExp(`^${run.decide}`) });
  const item = page.getByRole('region').getByRole('heading', { level: 2 });
  const place = page.getByText(/^Item \d+ of \d+$/).or(page.getByText(run.guided, { exact: true }));
  /**
   * Another item than the one at this place and of this title, or the debrief. Two items in a row may share a title,
   * and the two guided ones share a place.
   */
  const onward = (at: string, title: string) =>
    place
      .filter({ hasNotText: at })
      .or(item.filter({ hasNotText: title }))
      .or(debriefOf(page).sentence);
  const desk = {
    place,
    item,
    queue: page.getByLabel(run.queue, { exact: true }),
    risk,
    step: (percent: number) => risk.getByRole('radio', { name: `${percent}%`, exact: true }),
    closed,
    moveBar,
    move: (move: Move) => moveBar.getByRole('button', { name: moveWords.name[move] }),
    /** The same move once it is chosen. */
    chosen: (move: Move) => moveBar.getByRole('button', { name: moveWords.name[move], pressed: true }),
    detail,
    nothing: page.getByRole('button', { name: run.markNothing }),
    nothingMarked: page.getByRole('button', { name: run.markNothing, pressed: true }),
    rows: page.getByRole('radio', { name: /^Mark: / }),
    commit: page.getByRole('button', { name: run.commit, exact: true }),
    next: page
      .getByRole('button', { name: run.next, exact: true })
      .or(page.getByRole('button', { name: run.toDebrief, exact: true })),
    recordsTab,
    /** On a phone: what stands for the whole foot while records are read. */
    foot,
    own: page.getByRole('textbox', { name: run.sentence }),

    /** Unfolds the foot where it is folded. */
    async unfold(): Promise<void> {
      if ((await foot.isVisible()) && (await foot.getAttribute('aria-expanded')) === 'false')
        await foot.click();
    },

    /**
     * Chooses a move. Again if need be: right after an item came up the desk takes a tap on a move for a slip, and
     * no person is as quick as this.
     */
    async choose(move: Move): Promise<void> {
      const chosen = desk.chosen(move);
      await expect
        .poll(async () => {
          await desk.unfold();
          if (!(await chosen.isVisible())) await desk.move(move).click();
          return chosen.isVisible();
        })
        .toBe(true);
    },

    /** Marks a row as a person does: anywhere on it, because its label lies over all of it. */
    mark: (at: number) => desk.rows.nth(at).check({ force: true }),

    /** Everything up to the commit, which is left to the caller. */
    async prepare({ risk: percent = 40, open = 1, move = 'accept' }: Settling = {}): Promise<void> {
      await desk.step(percent).check();
      if (open > 0 && (await recordsTab.count()) > 0) await recordsTab.click();
      for (let i = 0; i < open && (await closed.count()) > 0; i++) await closed.first().click();
      await desk.decide(move);
    },

    /** A move with whatever it needs, so that the item can be committed. */
    async decide(move: Move): Promise<void> {
      await desk.choose(move);
      await fillIn(detail);
      await desk.nothing.click();
    },

    /** One item whole: rated, looked into, decided, marked, committed, and on to the next. */
    async settle(settling: Settling = {}): Promise<void> {
      const now = [await place.innerText(), await item.innerText()] as const;
      await desk.prepare(settling);
      await desk.commit.click();
      await desk.next
        .or(onward(...now))
        .first()
        .waitFor();
      if (await desk.next.isVisible()) {
        await desk.next.click();
        await onward(...now)
          .first()
          .waitFor();
      }
    },

    /** Settles whatever is left of the shift, with the same few moves in turn. */
    async toTheEnd(settlings: readonly Settling[] = [{ open: 0 }]): Promise<void> {
      const { sentence } = debriefOf(page);
      for (let i = 0; i < 60 && !(await sentence.isVisible()); i++)
        await desk.settle(settlings[i % settlings.length]);
      await sentence.waitFor();
    },
  };
  return desk;
}

async function fillIn(detail: Locator): Promise<void> {
  if ((await detail.count()) === 0) return;
  if ((await detail.evaluate((field) => field.tagName)) === 'SELECT') await detail.selectOption({ index: 1 });
  else await detail.fill('12.50');
}

/** What a learner finds after a shift. */
export const debriefOf = (page: Page) => ({
  sentence: page.getByRole('heading', { level: 1, name: /wrong output/ }),
  four: page.getByRole('table', { name: debrief.tableCaption }),
});

/** Takes up the unfinished shift of the practice page that is open. */
export async function resumeShift(page: Page): Promise<ReturnType<typeof deskOf>> {
  await page.getByRole('button', { name: /^Continue at item/ }).click();
  const desk = deskOf(page);
  await desk.place.waitFor();
  return desk;
}

/** Opens a practice and begins a new shift, without the guided items unless they are wanted. */
export async function startShift(page: Page, guided = false): Promise<ReturnType<typeof deskOf>> {
  await page
    .getByRole('button', { name: ways.start })
    .or(page.getByRole('button', { name: ways.startNew }))
    .or(page.getByRole('button', { name: ways.startSeed }))
    .click();
  const desk = deskOf(page);
  await desk.place.waitFor();
  const skip = page.getByRole('button', { name: run.skipGuide });
  if (!guided && (await skip.isVisible())) {
    await skip.click();
    await page.getByText(/^Item 1 of \d+$/).waitFor();
  }
  return desk;
}
