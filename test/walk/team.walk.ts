import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './browser.ts';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'second-look-team-'));
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

async function assignLink(): Promise<string> {
  const manager = await house.learner();
  await manager.open('/paths/onboarding/');
  await manager.page.getByText('Assign this path').click();
  await manager.page.getByLabel('Your name, as your team knows it').fill('Ruth');
  await manager.page.getByLabel('Due date (may stay empty)').fill('2031-03-14');
  await manager.page
    .getByLabel('A note to your team (may stay empty)')
    .fill('Please finish before the audit.');
  await manager.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await manager.page.getByLabel('The link').inputValue();
  expect(manager.faults).toEqual([]);
  await manager.context.close();
  return link;
}

async function handIn(link: string, name: string, file: string): Promise<string> {
  const { page, context, faults } = await house.learner({ acceptDownloads: true });
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Accepted. It is on Today.').waitFor();
  await page.goto(house.address);
  await page.getByText('It is due on 14 March 2031').waitFor();
  await page.getByRole('link', { name: 'Hand in a receipt' }).click();
  await page.getByLabel('Your name, as it should stand on the receipt').fill(name);
  expect(await page.getByRole('table').innerText()).toContain('Your work runs the business');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the receipt file' }).click(),
  ]);
  const path = join(folder, file);
  await download.saveAs(path);
  expect(faults).toEqual([]);
  await context.close();
  return path;
}

describe('a manager and a team', () => {
  it('assign by link, accept, see it on Today, hand in, and read the team, with nothing sent to a host', async () => {
    const link = await assignLink();
    expect(link).toContain('#assign=1.');
    const lin = await handIn(link, 'Lin', 'lin.json');
    const joel = await handIn(link, 'Joel', 'joel.json');
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, readFileSync(lin, 'utf8').slice(0, 200));
    const forged = join(folder, 'forged.json');
    writeFileSync(forged, readFileSync(lin, 'utf8').replace('"untouched"', '"finished"'));

    const { page, open, faults, context } = await house.learner({ acceptDownloads: true });
    await open('/team/');
    await page
      .getByLabel('Drop receipt files here, or choose them')
      .setInputFiles([lin, joel, broken, forged]);
    await page.getByText('2 receipts added.').waitFor();
    await page.getByText(/cannot be read as one, or its end is missing/).waitFor();
    await page.getByText(/was changed after it was made/).waitFor();
    await page.getByLabel('Names of your team').fill('Lin\nJoel\nSofia');
    await page.getByRole('button', { name: 'Keep these names' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Sofia' });
    await row.getByText('nothing handed in').waitFor();

    await page.getByLabel('Drop receipt files here, or choose them').setInputFiles([lin]);
    await page.getByText(/same or a newer receipt is here already/).waitFor();
    expect(await page.getByRole('rowheader', { name: 'Lin' }).count()).toBe(1);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('Sofia,nothing handed in');

    await page.reload();
    await page.getByRole('rowheader', { name: 'Lin' }).waitFor();
    await page.getByRole('button', { name: 'Forget this team' }).click();
    await page.getByRole('button', { name: 'Yes, forget this team' }).click();
    await page.getByText('This team is forgotten.').waitFor();
    await page.reload();
    await page.getByText('No receipts yet.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a link cut in half says what to do, and keeps nothing', async () => {
    const link = await assignLink();
    const { page, context, faults } = await house.learner();
    await page.goto(link.slice(0, -6));
    await page
      .getByRole('alert')
      .getByText(/This link is cut off/)
      .waitFor();
    await page.goto(house.address);
    expect(await page.getByText('Assigned by').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
