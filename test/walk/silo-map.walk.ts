import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ways } from '#words/practice';
import { pair, silo, status } from '#words-of/silo-map';
import { month, told } from '#words-of/silo-map/after';
import { violations } from './axe.ts';
import { awake, type House, openHouse, phone } from './browser.ts';
import { keyboardOf } from './keyboard.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const links = [
  pair('HR master', 'Time clock'),
  pair('HR master', 'Payroll'),
  pair('Time clock', 'Payroll'),
  pair('Payroll', 'Bank file'),
];

describe('a pay change through four systems, by keyboard alone', () => {
  it('is traced, planned after a reload, and told in its debrief', async () => {
    const { page, open, faults, context } = await house.learner();
    const hand = keyboardOf(page);
    await open('/practice/one-pay-change/?seed=7');
    await hand.follow(page.getByRole('button', { name: ways.startSeed }));
    const heading = page.getByRole('heading', { level: 2, name: 'One pay change' });
    await hand.isLedTo(heading);
    const said = page.locator('[role=status][aria-live=polite]');

    // Commit leads to what is missing; opened lines take the focus; keys 1 to 5 set the status.
    const first = page.getByRole('combobox', { name: silo.statusOf(1) });
    await hand.follow(page.getByRole('button', { name: silo.commit.trace }));
    await hand.isLedTo(first);
    await expect.poll(() => said.innerText()).toContain(silo.missing.status(1));
    await hand.press('Shift+Tab');
    await hand.press('Enter');
    await hand.isLedTo(page.getByRole('group', { name: silo.opened(links[0] as string) }));
    await hand.press('5');
    await expect.poll(() => first.inputValue()).toBe('wrong-key');
    for (const [i] of links.entries()) {
      if (i === 0) continue;
      await hand.tabTo(page.getByRole('combobox', { name: silo.statusOf(i + 1) }));
      await page.keyboard.type(i === 2 ? 'Los' : 'Who');
    }
    await hand.follow(page.getByRole('button', { name: silo.commit.trace }));
    await hand.isLedTo(heading);
    await expect.poll(() => said.innerText()).toContain(silo.toldSaid(4, 4));
    await hand.follow(page.getByRole('button', { name: silo.next.told }));
    await hand.isLedTo(heading);

    await hand.follow(page.getByRole('button', { name: silo.openFieldsOf(links[2] as string) }));
    await hand.isLedTo(page.getByRole('group', { name: silo.openedFields(links[2] as string) }));
    await page.reload();
    await hand.follow(page.getByRole('button', { name: /^Continue/ }));
    await page.getByRole('group', { name: silo.openedFields(links[2] as string) }).waitFor();

    for (const [i] of links.entries()) {
      const review = page.getByRole('group', { name: silo.review(i + 1) });
      await hand.tabTo(review.getByRole('button', { name: i === 2 ? silo.change : silo.keep }));
      await hand.press('Space');
      if (i === 2) {
        await hand.tabTo(page.getByRole('group', { name: silo.yourFields }).getByRole('radio'));
        await hand.press('ArrowDown');
      }
      if (i !== 0 && i !== 2) continue;
      await hand.tabTo(page.getByRole('checkbox').nth(i));
      await hand.press('Space');
      await expect.poll(() => said.innerText()).toContain('will be built');
    }
    await hand.follow(page.getByRole('button', { name: silo.commit.plan }));
    await page.getByRole('table', { name: month.caption }).waitFor();
    await hand.follow(page.getByRole('button', { name: silo.next.last }));
    await hand.isLedTo(page.getByRole('heading', { level: 1, name: /^You put right/ }));
    await page.getByRole('table', { name: told.map.caption('One pay change') }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a pay change on a phone', () => {
  it('has no violation on any screen, controls of 44 px, and nothing pushed sideways', async () => {
    const { page, open, faults, context } = await house.learner({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const sound = async (where: string) => {
      expect(await violations(page), where).toEqual([]);
      const { wide, small } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll('.stage :is(button, select, summary)')]
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)
          .map((part) => part.textContent),
      }));
      expect(wide, where).toBe(0);
      expect(small, where).toEqual([]);
    };
    await open('/practice/one-pay-change/?seed=7');
    const start = page.getByRole('button', { name: ways.startSeed });
    await awake(start);
    await start.tap();
    await page.getByRole('heading', { level: 2, name: 'One pay change' }).waitFor();
    await page.getByText(silo.table).tap();
    for (const name of links) await page.getByRole('button', { name: silo.openLinesOf(name) }).tap();
    for (const [i] of links.entries())
      await page
        .getByRole('combobox', { name: silo.statusOf(i + 1) })
        .selectOption({ label: status.name.late });
    await sound('part 1');
    await page.getByRole('button', { name: silo.commit.trace }).tap();
    await page.getByText(silo.claimWrong).first().waitFor();
    await sound('part 1 told');
    await page.getByRole('button', { name: silo.next.told }).tap();
    for (const name of links) await page.getByRole('button', { name: silo.openFieldsOf(name) }).tap();
    for (const [i] of links.entries())
      await page
        .getByRole('group', { name: silo.review(i + 1) })
        .getByRole('button', { name: i === 0 ? silo.change : silo.keep })
        .tap();
    await page.getByRole('combobox', { name: silo.yourWay }).selectOption({ index: 2 });
    await page.getByRole('checkbox').first().check();
    await sound('part 2');
    await page.getByRole('button', { name: silo.commit.plan }).tap();
    await page.getByRole('table', { name: month.caption }).waitFor();
    await sound('the month');
    await page.getByRole('button', { name: silo.next.last }).tap();
    await page.getByRole('heading', { level: 1, name: /^You put right/ }).waitFor();
    await page.locator('.others summary').first().tap();
    await sound('the debrief');
    expect(faults).toEqual([]);
    await context.close();
  });
});
