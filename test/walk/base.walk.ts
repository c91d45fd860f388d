import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notFound } from '#words/about';
import { path } from '#words/path';
import { run } from '#words/run';
import { search } from '#words/search';
import { site } from '#words/site';
import { today } from '#words/today';
import { awake, type House, openHouse } from './browser.ts';
import { type Copy, copyProject } from './copy.ts';
import { deskOf, startShift } from './desk.ts';
import { answer, lessonFile, rightIn } from './lesson.ts';

const under = '/training/';
let copy: Copy;
let house: House;

beforeAll(async () => {
  copy = copyProject();
  // Addresses are tried here, not weights: what makes scripts small takes longest.
  const config = join(copy.folder, 'astro.config.mjs');
  writeFileSync(config, readFileSync(config, 'utf8').replace("minify: 'terser'", 'minify: false'));
  const { code, said } = await copy.run('build', [], { BASE_PATH: under });
  if (code !== 0) throw new Error(`The site was not built:\n${said.slice(-3000)}`);
  house = await openHouse(join(copy.folder, 'dist'), under);
}, 180_000);
afterAll(async () => {
  await house?.close();
  copy?.remove();
});

describe(`a site built for the folder ${under}`, () => {
  it('works from its home to the first item of a shift, and asks for nothing outside the folder', async () => {
    const { page, open, faults, context } = await house.learner();
    const outside: string[] = [];
    context.on('request', (request) => {
      const { pathname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !pathname.startsWith(under)) outside.push(pathname);
    });
    const main = page.getByRole('navigation', { name: site.mainNavigation });
    await open('/');
    const lesson = lessonFile('m01-l1');
    await page.getByRole('region', { name: lesson.title }).getByRole('link').click();
    await page.waitForURL(`${house.address}${lesson.path.slice(1)}`);
    const check = lesson.check('one');
    await answer(page, check);
    await rightIn(page, check).waitFor();

    await main.getByRole('link', { name: site.nav.practice }).click();
    await page.getByRole('link', { name: 'Your first shift' }).click();
    const desk = await startShift(page);
    await desk.settle({ open: 1 });
    expect(await deskOf(page).place.innerText()).toBe(run.itemOf(2, 10));
    await page.getByRole('button', { name: run.leave, exact: true }).click();

    await open('/no/such/page/').catch(() => {});
    await page.getByRole('heading', { name: notFound.title }).waitFor();
    await main.getByRole('link', { name: site.nav.today }).click();
    await page.getByText(today.resumeRun).waitFor();
    expect(outside).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  });

  it('search finds pages under the folder, from the dialog and from its page', async () => {
    const { page, open, faults, context } = await house.learner();
    await open('/about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: search.title });
    await dialog.getByRole('searchbox').fill('payroll');
    const hit = dialog.getByRole('listitem').getByRole('link').first();
    await hit.waitFor();
    expect(new URL((await hit.getAttribute('href')) ?? '', page.url()).pathname).toMatch(/^\/training\//);
    await hit.click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/training\/(learn|practice|glossary)\//);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('an assignment link carries the folder, and is accepted', async () => {
    const { page, open, faults, context } = await house.learner();
    await open('/paths/onboarding/');
    await page.getByText(path.assign.heading, { exact: true }).click();
    const make = page.getByRole('button', { name: path.assign.make });
    await awake(make);
    await page.getByLabel(path.assign.from).fill('Ruth');
    await make.click();
    const link = await page.getByLabel(path.assign.link, { exact: true }).inputValue();
    expect(link.startsWith(`${house.address}paths/onboarding/#assign=1.`)).toBe(true);
    const other = await house.learner();
    await other.page.goto(link);
    await other.page.getByRole('button', { name: path.accept.button }).click();
    await other.page.getByText(path.accept.done).waitFor();
    await other.open('/');
    await other.page
      .getByText(/assigned to you/)
      .first()
      .waitFor();
    expect([...faults, ...other.faults]).toEqual([]);
    await other.context.close();
    await context.close();
  });
});
