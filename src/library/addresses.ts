import type { Library } from './library.ts';

/** Pages that are always there. */
const fixed = [
  '/',
  '/learn/',
  '/practice/',
  '/debrief/',
  '/paths/',
  '/team/',
  '/glossary/',
  '/facts/',
  '/frameworks/',
  '/search/',
  '/settings/',
  '/about/',
  '/author/',
  '/author/coverage/',
];

export const lessonAddress = (folder: string, slug: string): string => `/learn/${folder}/${slug}/`;
export const moduleAddress = (folder: string): string => `/learn/${folder}/`;
export const scenarioAddress = (id: string): string => `/practice/${id}/`;
export const pathAddress = (id: string): string => `/paths/${id}/`;

/** Every page of the site, drafts included, by its address without a base: what file it comes from. */
export function pageAddresses(library: Library): Map<string, string> {
  return new Map<string, string>([
    ...fixed.map((address) => [address, 'src/pages'] as const),
    ...library.modules.map((m) => [moduleAddress(m.folder), m.file] as const),
    ...library.lessons.map((l) => [lessonAddress(l.folder, l.slug), l.file] as const),
    ...library.scenarios.map((s) => [scenarioAddress(s.data.id), s.file] as const),
    ...library.paths.map((p) => [pathAddress(p.data.id), p.file] as const),
  ]);
}

/** An old address in one form: "learn/a/b", "/learn/a/b" and "/learn/a/b/" are the same page. */
const normalAddress = (address: string): string => {
  const inner = address.trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
};

/** One old address: where it was written, and the page it leads to. */
export interface Former {
  from: string;
  to: string;
  file: string;
  line: number;
  draft: boolean;
}

/** Every `formerly` of lessons, scenarios and paths. */
export function formerAddresses(library: Library): Former[] {
  const all = [
    ...library.lessons.map((entry) => ({ entry, to: lessonAddress(entry.folder, entry.slug) })),
    ...library.scenarios.map((entry) => ({ entry, to: scenarioAddress(entry.data.id) })),
    ...library.paths.map((entry) => ({ entry, to: pathAddress(entry.data.id) })),
  ];
  return all.flatMap(({ entry, to }) =>
    entry.data.formerly.map((address, i) => ({
      from: normalAddress(address),
      to,
      file: entry.file,
      line: entry.line(['formerly', i]),
      draft: entry.data.status === 'draft',
    })),
  );
}
