import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formerAddresses } from '../library/addresses.ts';
import { readLibrary } from '../library/read.ts';

/** Old addresses of published pages, and where each leads, all under the site's base. */
export function redirectMap(root: string, base: string): Record<string, string> {
  const prefix = base.replace(/\/$/, '');
  return Object.fromEntries(
    formerAddresses(readLibrary(root))
      .filter((former) => !former.draft)
      .map(({ from, to }) => [from, `${prefix}${to}`]),
  );
}

/**
 * `formerly:` in lessons, practices and paths becomes redirects: on a static host small pages that carry the
 * reader on without script, under `npm run dev` real answers. Read when the site starts, so a new one shows after
 * a restart.
 */
export function redirects(): AstroIntegration {
  return {
    name: 'second-look-redirects',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(new URL('content/', config.root));
        updateConfig({ redirects: redirectMap(root, config.base) });
      },
    },
  };
}
