import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, type Learner, openHouse } from './browser.ts';

let house: House;
let me: Learner;
beforeAll(async () => {
  house = await openHouse();
  me = await house.learner();
});
afterAll(() => house?.close());

describe('search', () => {
  it('opens on / and Ctrl+K, is worked by keyboard alone, and leads to the page', async () => {
    const { page, open } = me;
    await open('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.type('anchoring');
    await dialog.getByRole('link', { name: 'Anchoring' }).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await page.keyboard.type('95');
    await dialog.getByRole('link', { name: 'The 95% number, read with care' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/learn\/|\/glossary\//);
  });

  it('finds practices by department and skill, and filters by kind and module', async () => {
    const { page, open } = me;
    await open('/search/');
    const box = page.getByRole('searchbox');
    await box.fill('payroll');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Practice');
    await page.locator('.hits').getByText('Practice', { exact: true }).first().waitFor();
    const kinds = await page.locator('.hits li > span').allTextContents();
    expect(new Set(kinds.map((k) => k.trim()))).toEqual(new Set(['Practice']));
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('');
    await page.getByRole('combobox', { name: 'Module' }).selectOption('Check before you trust');
    await box.fill('score');
    await page.locator('.hits').getByRole('link', { name: 'A score is not a promise' }).waitFor();
    for (const link of await page.locator('.hits a').all())
      expect(await link.getAttribute('href')).toContain('/learn/check-before-you-trust/');
  });

  it('never finds an answer or its reason', async () => {
    const { page, open } = me;
    await open('/search/');
    // Words that stand only in reasons of checks and in feedback of cases.
    for (const hidden of ['"box 7"', 'nuisance', 'wolverine']) {
      await page.getByRole('searchbox').fill(hidden.replaceAll('"', ''));
      await page.waitForTimeout(600);
    }
    await page.getByRole('searchbox').fill('nuisance');
    await page.getByText('Nothing found.', { exact: true }).waitFor();
  });

  it('finds the learner’s own notes under “Yours”, and asks no server for it', async () => {
    const { page, open } = me;
    await open('/learn/why-ai-stalls/rule-robot-or-pattern-finder/');
    const note = page.getByRole('textbox').last();
    await note.scrollIntoViewIfNeeded();
    await note.fill('The zebra ledger follows rules');
    await note.blur();
    await page.waitForTimeout(900);
    await open('/search/');
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await page.getByRole('radio', { name: 'Yours' }).check();
    await page.getByRole('searchbox').fill('zebra');
    await page.getByRole('link', { name: /Your note in/ }).waitFor();
    expect(asked.filter((u) => u.includes('pagefind') || u.includes('zebra'))).toEqual([]);
    expect(me.faults).toEqual([]);
  });
});
