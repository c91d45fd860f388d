import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#words/format';
import { marks } from '#words/learn';
import { team, path as words } from '#words/path';
import { today } from '#words/today';
import { violations } from './axe.ts';
import { awake, type House, type Learner, openHouse } from './browser.ts';
import { answer, lessonFile } from './lesson.ts';

let house: House;
const folder = mkdtempSync(join(tmpdir(), 'second-look-team-'));
const lesson = lessonFile('m01-l1');
const due = '2031-03-14';
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function assignLink(): Promise<string> {
  const { page, open, faults, context } = await house.learner();
  await open('/paths/onboarding/');
  await page.getByText(words.assign.heading, { exact: true }).click();
  const make = page.getByRole('button', { name: words.assign.make });
  await awake(make);
  await page.getByLabel(words.assign.from).fill('Ruth');
  await page.getByLabel(words.assign.due).fill(due);
  await page.getByLabel(words.assign.note).fill('Please finish before the audit.');
  await make.click();
  const link = await page.getByLabel(words.assign.link, { exact: true }).inputValue();
  expect(faults).toEqual([]);
  await context.close();
  return link;
}

/** Somebody opens the link, accepts it and finds it on Today. */
async function accept(link: string): Promise<Learner> {
  const me = await house.learner({ acceptDownloads: true });
  const { page } = me;
  await page.goto(link);
  await page.getByText(words.accept.from('Ruth')).waitFor();
  await page.getByText('Please finish before the audit.').waitFor();
  await page.getByRole('button', { name: words.accept.button }).click();
  await page.getByText(words.accept.done).waitFor();
  await me.open('/');
  await page.getByText(`It is due on ${day(due)}`).waitFor();
  return me;
}

/** Saves a receipt, having seen all of it, and gives back its file. */
async function handIn({ page, open }: Learner, name: string, file: string): Promise<string> {
  await open('/');
  await page.getByRole('link', { name: today.handIn }).click();
  const save = page.getByRole('button', { name: words.handIn.save });
  await awake(save);
  await page.getByLabel(words.handIn.name).fill(name);
  expect(await page.getByRole('table').innerText()).toContain(lesson.title);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const path = join(folder, file);
  await download.saveAs(path);
  return path;
}

describe('a manager and a team', () => {
  it('assign by link, accept, see it on Today, hand in, and read the team, with nothing sent to a host', async () => {
    const link = await assignLink();
    expect(link).toContain('#assign=1.');
    const lin = await accept(link);
    const first = await handIn(lin, 'Lin', 'lin-1.json');
    await lin.open(lesson.path);
    for (const check of lesson.counted) await answer(lin.page, check);
    await lin.page.getByText(marks.done).waitFor();
    const newer = await handIn(lin, 'Lin', 'lin-2.json');
    const namesake = await accept(link);
    const other = await handIn(namesake, 'Lin', 'other-lin.json');
    for (const { faults, context } of [lin, namesake]) {
      expect(faults).toEqual([]);
      await context.close();
    }
    const changed = (file: string, by: (text: string) => string) => {
      writeFileSync(join(folder, file), by(readFileSync(first, 'utf8')));
      return join(folder, file);
    };
    const broken = changed('broken.json', (text) => text.slice(0, 200));
    const forged = changed('forged.json', (text) => text.replace('"untouched"', '"finished"'));

    const { page, open, faults, context } = await house.learner({ acceptDownloads: true });
    await open('/team/');
    const files = page.getByLabel(team.drop);
    await awake(files);
    await files.setInputFiles([first, other, broken, forged]);
    await page.getByText(team.read(2, 0, 0, 2, 0)).waitFor();
    const bad = (file: string) => page.getByRole('listitem').filter({ hasText: file });
    await bad('broken.json').getByText(team.why['not-json']).waitFor();
    await bad('forged.json').getByText(team.why.damaged).waitFor();
    await files.setInputFiles([newer]);
    await page.getByText(team.read(0, 1, 0, 0, 0)).waitFor();
    await files.setInputFiles([first]);
    await page.getByText(team.read(0, 0, 1, 0, 0)).waitFor();

    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Lin/ }) });
    expect(await rows.count(), 'one row each for Lin and for the namesake').toBe(2);
    expect(await rows.getByText(team.namesake).count()).toBe(2);
    const steps = await page.getByRole('columnheader').count();
    expect(steps).toBeGreaterThan(6);
    await rows.getByText(/^1 of \d+$/).waitFor();
    await rows.getByText(/^0 of \d+$/).waitFor();

    await page.getByLabel(team.roster).fill('Lin\nSofia');
    await page.getByRole('button', { name: team.rosterSave }).click();
    await page.getByRole('row').filter({ hasText: 'Sofia' }).getByText(team.nothing).waitFor();
    expect(await violations(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: team.csv }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.split('\r\n').filter((line) => line.startsWith('"Lin"'))).toHaveLength(2);
    expect(csv).toContain(`"Sofia","${team.nothing}"`);

    await page.reload();
    await rows.first().waitFor();
    await page.getByRole('button', { name: team.forget }).click();
    await page.getByRole('button', { name: team.forgetYes }).click();
    await page.getByText(team.forgotten).waitFor();
    await page.reload();
    await page.getByText(team.empty).waitFor();
    expect(await page.getByLabel(team.roster).inputValue()).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a link that was cut off or changed says what to do, and keeps nothing', async () => {
    const link = await assignLink();
    const { page, context, open, faults } = await house.learner();
    const at = link.indexOf('#assign=1.') + 14;
    const swapped = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
    for (const wrong of [link.slice(0, -6), swapped]) {
      await open('/about/');
      await page.goto(wrong);
      const { cut, damaged, form } = words.accept.broken;
      const alert = page.getByRole('alert');
      await alert.getByText(cut).or(alert.getByText(damaged)).or(alert.getByText(form)).waitFor();
      expect(await page.getByRole('button', { name: words.accept.button }).count()).toBe(0);
    }
    await open('/');
    await page.getByText(today.start).waitFor();
    expect(await page.getByText(today.assignedBy('Ruth')).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('what a manager typed before the page was awake is kept', async () => {
    const { page, context, faults } = await house.learner();
    let wake = () => {};
    const gate = new Promise<void>((open) => {
      wake = open;
    });
    await context.route(/\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${house.address}paths/onboarding/`, { waitUntil: 'commit' });
    await page.getByText(words.assign.heading, { exact: true }).click();
    const note = page.getByLabel(words.assign.note);
    await note.fill('Two weeks are enough.');
    await page.getByLabel(words.assign.from).fill('Ruth');
    wake();
    await awake(note);
    await page.getByRole('button', { name: words.assign.make }).click();
    const link = await page.getByLabel(words.assign.link, { exact: true }).inputValue();
    await page.goto(link);
    await page.getByText('Two weeks are enough.').last().waitFor();
    await page.getByText(words.accept.from('Ruth')).waitFor();
    await page.goto(`${house.address}team/`);
    expect(faults).toEqual([]);
    await context.close();
  });
});
