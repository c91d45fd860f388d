import { content } from '#words/content';
import { formerAddresses, pageAddresses } from '../addresses.ts';
import type { Library } from '../library.ts';
import { at, type Problem } from '../problem.ts';

const form = /^(\/[a-z0-9]+(-[a-z0-9]+)*)+\/$/;

/** Old addresses: written as addresses of this site, leading to one page, and not hiding a page that exists. */
export function formerlyHolds(library: Library): Problem[] {
  const pages = pageAddresses(library);
  const seen = new Map<string, string>();
  return formerAddresses(library).flatMap(({ from, file, line }) => {
    if (!form.test(from)) return [at(file, line, content.formerlyForm(from))];
    if (pages.has(from)) return [at(file, line, content.fixedAddress(from))];
    const before = seen.get(from);
    if (before !== undefined) return [at(file, line, content.formerlyTwice(from, before))];
    seen.set(from, file);
    return [];
  });
}
