/** What a file in content/ is, told from where it lies alone. */
export type Place =
  | { kind: 'module'; folder: string }
  | { kind: 'lesson' | 'image'; folder: string; slug: string }
  | { kind: 'case'; folder: string; slug: string }
  | { kind: 'scenario' | 'path' | 'card'; slug: string }
  | { kind: 'term' | 'fact' | 'failure-mode' | 'role' | 'framework' | 'replay' | 'coverage' }
  | { kind: 'readme' }
  | { kind: 'unknown' };

/** Files that are one list each. */
const listFiles = {
  'glossary.yaml': 'term',
  'facts.yaml': 'fact',
  'failure-modes.yaml': 'failure-mode',
  'roles.yaml': 'role',
  'frameworks.yaml': 'framework',
  'replays.yaml': 'replay',
  'coverage.yaml': 'coverage',
} as const;

const image = /^(.+)\.(png|jpe?g|svg|webp|avif|gif)$/i;

/** Names that can stand in an address: small letters, digits, single hyphens. */
export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const stem = (name: string, ending: string): string | undefined =>
  name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;

/** @param path inside content/, with forward slashes. */
export function placeOf(path: string): Place {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (name === 'README.md') return { kind: 'readme' };
  if (parts.length === 1 && Object.hasOwn(listFiles, name)) {
    return { kind: listFiles[name as keyof typeof listFiles] };
  }
  const [room, folder = ''] = parts;
  if (room === 'modules' && parts.length === 3) {
    if (name === 'module.yaml') return { kind: 'module', folder };
    const slug = stem(name, '.mdx');
    if (slug !== undefined) return { kind: 'lesson', folder, slug };
    if (image.test(name)) return { kind: 'image', folder, slug: name };
  }
  const slug = stem(name, '.yaml');
  if (slug !== undefined && room === 'cases' && parts.length === 3) return { kind: 'case', folder, slug };
  if (slug !== undefined && parts.length === 2) {
    if (room === 'scenarios') return { kind: 'scenario', slug };
    if (room === 'paths') return { kind: 'path', slug };
    if (room === 'cards') return { kind: 'card', slug };
  }
  return { kind: 'unknown' };
}
