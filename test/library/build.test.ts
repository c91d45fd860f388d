import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe, expect, it } from 'vitest';
import { content } from '#words/content';
import { authorChecks } from '../../src/build/author-checks.ts';
import { redirectMap, redirects } from '../../src/build/redirects.ts';
import { registry } from '../../src/simulations/index.ts';
import { add, type Changes, lesson, path, scenario, swap, withContent } from './support.ts';

/** Runs the hooks of an integration as a build would, on the small library with some changes. */
const build = (integration: AstroIntegration, changes: Changes): Promise<void> =>
  withContent(changes, async (root) => {
    // Astro's root is the folder that holds content/.
    const project = mkdtempSync(join(tmpdir(), 'project-'));
    try {
      cpSync(root, join(project, 'content'), { recursive: true });
      const config = { root: pathToFileURL(`${project}/`) };
      await integration.hooks['astro:config:done']?.({ config } as never);
      await integration.hooks['astro:build:start']?.({} as never);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });

describe('the build', () => {
  it('goes on when nothing is wrong', async () => {
    await expect(build(authorChecks(), {})).resolves.toBeUndefined();
  });

  it('stops at wrong content with the same prose as the check, and without lines of ours', async () => {
    const wrong = build(authorChecks(), { [scenario]: swap(['type: review-desk', 'type: reveiw-desk']) });
    await expect(wrong).rejects.toThrow(
      `The site is not built: 1 problem in content/.\n\ncontent/scenarios/first-shift.yaml\n  line 2: expected \`type\` to be ${content.oneOf(Object.keys(registry))}; found «reveiw-desk». Did you mean «review-desk»? Example: type: review-desk`,
    );
    await wrong.catch((error: Error) => expect(error.stack).toBe(error.message));
  });

  it('stops at a practice that blind work passes', async () => {
    const easy = swap(
      ['wrongStopped: 0.8', 'wrongStopped: 0'],
      ['rightLetThrough: 0.8', 'rightLetThrough: 0.5'],
    );
    await expect(build(authorChecks(), { [scenario]: easy })).rejects.toThrow(
      /content\/scenarios\/first-shift\.yaml\n {2}expected a practice that careful work passes and blind work does not; found this: accept-all passes/,
    );
  });
});

describe('redirects from former addresses', () => {
  it('lead to the page of today under the site’s base', () =>
    withContent(
      {
        [lesson]: swap(['keep:', 'formerly: [learn/old/date, /learn/older/date/]\nkeep:']),
        [scenario]: add('formerly: [practice/starter]'),
      },
      (root) => {
        const today = {
          '/learn/old/date/': '/learn/first-steps/read-the-date/',
          '/learn/older/date/': '/learn/first-steps/read-the-date/',
          '/practice/starter/': '/practice/first-shift/',
          '/paths/first-week/': '/paths/onboarding/',
        };
        expect(redirectMap(root, '/')).toEqual(today);
        expect(redirectMap(root, '/training/')).toEqual(
          Object.fromEntries(Object.entries(today).map(([from, to]) => [from, `/training${to}`])),
        );
      },
    ));

  it('a draft has no page to lead to', () =>
    withContent({ [path]: swap(['status: published', 'status: draft']) }, (root) => {
      expect(redirectMap(root, '/')).toEqual({});
    }));

  it('are handed to Astro when the site starts', async () => {
    const updates: unknown[] = [];
    const config = { root: pathToFileURL('/nowhere/'), base: '/' };
    await redirects().hooks['astro:config:setup']?.({
      config,
      updateConfig: (c: unknown) => updates.push(c),
    } as never);
    expect(updates).toEqual([{ redirects: {} }]);
  });
});
