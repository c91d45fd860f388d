import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, measures } from '#words/measures';
import { profile as words } from '#words/profile';
import { settings } from '#words/settings';
import { site } from '#words/site';
import { backup as backupWords } from '#words/storage';
import { today } from '#words/today';
import { history } from '../../src/cli/bench-metrics.ts';
import { idMaker } from '../../src/domain/event-ids.ts';
import { violations } from './axe.ts';
import { awake, desk, type House, type Learner, openHouse, phone } from './browser.ts';
import { startShift } from './desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-look-profile-'));
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const part = (page: Page, heading: string) => page.getByRole('region', { name: heading, exact: true });

/** A record of measured shifts, a week apart and the last one five weeks ago, and of one shift that was repeated. */
function record(shifts: number): string {
  const week = 7 * 86_400_000;
  const ids = idMaker('walker');
  const runs = history(shifts + 1);
  const events = runs.flatMap(({ run, judgements, ledger, stakes }, i) => {
    const at = Date.now() - (5 + shifts - i) * week;
    const began = {
      run,
      scenario: 'gone',
      type: 'review-desk',
      seed: i,
      caseSet: 'abc',
      lesson: null,
      stakes,
    };
    const start = { ...began, mode: 'measured', fresh: i > 0 };
    const end = { run, passed: true, judgements, ledger, shown: null };
    return [
      { id: ids.next(at), at, v: 2, kind: 'run.started', data: start },
      { id: ids.next(at + 1), at: at + 1, v: 1, kind: 'run.finished', data: end },
    ];
  });
  const file = join(folder, `${shifts}.json`);
  const made = new Date().toISOString();
  writeFileSync(
    file,
    JSON.stringify({ format: 'second-look-backup', version: 1, made, settings: {}, events }),
  );
  return file;
}

async function restore({ page, open }: Learner, file: string): Promise<void> {
  await open('/settings/');
  const chooser = page.getByLabel(settings.restoreChoose);
  await awake(chooser);
  await chooser.setInputFiles(file);
  await page.getByRole('button', { name: backupWords.add }).click();
  await page.getByText(/^Restored: /).waitFor();
}

describe('“Your skills”', () => {
  it('says what a measured shift is, and shows its counts once one is worked', {
    timeout: 240_000,
  }, async () => {
    const me = await house.learner({ acceptDownloads: true });
    const { page, open, faults, context } = me;
    await open('/');
    await page
      .getByRole('navigation', { name: site.footNavigation })
      .getByRole('link', { name: words.title })
      .click();
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await page.getByText(words.none).waitFor();
    expect(await violations(page)).toEqual([]);

    await part(page, words.what.heading)
      .getByRole('link', { name: /^Go to “/ })
      .click();
    const shift = await startShift(page);
    await shift.toTheEnd([
      { open: 0, risk: 20 },
      { open: 1, risk: 80, move: 'escalate' },
    ]);

    await open('/profile/');
    await page
      .getByText(/^You stopped \d+ of \d+ wrong outputs?\. You also stopped \d+ of \d+ right ones\.$/)
      .first()
      .waitFor();
    await page.getByText(/^From 1 measured shift with \d+ outputs in all\./).waitFor();
    const cells = part(page, words.cells.heading);
    await cells
      .getByRole('cell', { name: /^\d+ of \d+$/ })
      .first()
      .waitFor();
    await part(page, words.untested.heading).getByRole('listitem').first().waitFor();
    await part(page, words.again.heading)
      .getByText(/^Your last measured shift was on/)
      .waitFor();
    expect(await part(page, words.time.heading).getByRole('row').count()).toBe(2);
    await part(page, words.time.heading)
      .getByRole('link', { name: /^Debrief of/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /wrong output/ }).waitFor();

    await open('/');
    await page.getByText(today.skills.soFar(1)).getByRole('link', { name: today.skills.link }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  for (const [colorScheme, viewport] of [
    ['light', phone],
    ['dark', desk],
  ] as const) {
    it(`reads without a violation after many shifts, in the ${colorScheme} theme at ${viewport.width} px`, async () => {
      const me = await house.learner({ colorScheme, viewport });
      const { page, open, faults, context } = me;
      await restore(me, record(7));
      await open('/profile/');
      await page.getByText(words.from(7, 280)).waitFor();
      await part(page, words.again.heading)
        .getByText(/^Your last measured shift was on .* so you can do it now\./)
        .waitFor();
      const alike = part(page, words.alike.heading);
      await alike.getByRole('term').filter({ hasText: words.alike.dPrime }).first().waitFor();
      for (const name of [measures.sensitivity.name, measures.change.name])
        await alike
          .locator('summary')
          .filter({ hasText: measure.of(name) })
          .first()
          .waitFor();
      for (const fold of await page.getByRole('main').locator('summary').all()) await fold.click();
      expect(await violations(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, 'the page does not scroll sideways').toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  it('has tables that keys can scroll, a file to keep, and a line on Today when it is time again', async () => {
    const me = await house.learner({ viewport: phone, acceptDownloads: true });
    const { page, open, faults, context } = me;
    await restore(me, record(3));
    await open('/profile/');
    const region = page.getByRole('region', { name: words.cells.region });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);

    const button = page.getByRole('button', { name: words.keep.csv, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/^your-skills-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toContain('"Kind of error","Department"');
    expect(lines.filter((line) => line.startsWith('"Measured shift"'))).toHaveLength(6);
    expect(
      lines.filter((line) => line.startsWith('"Practice"')),
      'the repeated shift',
    ).toHaveLength(1);

    await open('/');
    await page
      .getByText(/It is time to measure again/)
      .getByRole('link', { name: today.skills.link })
      .click();
    await page.getByText(words.from(3, 120)).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
