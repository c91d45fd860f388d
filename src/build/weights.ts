import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What one page asks for: bytes after brotli, script by script. */
export interface PageWeight {
  page: string;
  html: number;
  script: number;
  style: number;
  scripts: { file: string; bytes: number }[];
}

const cache = new Map<string, number>();
/** Brotli bytes (quality 11, as a host with precompressed files would send). */
function brotli(file: string): number {
  let bytes = cache.get(file);
  if (bytes === undefined) {
    bytes = brotliCompressSync(readFileSync(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length;
    cache.set(file, bytes);
  }
  return bytes;
}

/** Every index.html (and 404.html) below `dist`. */
export function pages(dist: string): string[] {
  const walk = (dir: string): string[] =>
    readdirSync(dir).flatMap((name) => {
      const path = join(dir, name);
      if (name === 'pagefind') return [];
      return statSync(path).isDirectory() ? walk(path) : name.endsWith('.html') ? [path] : [];
    });
  return walk(dist).sort();
}

/**
 * Weighs a built page: its own script tags, the islands it names and everything those import statically.
 * Dynamic imports are loaded on demand and not counted, but for those whose file name matches `also`. `base` is the folder the site was built for.
 */
export function weigh(dist: string, page: string, base = '/', also: RegExp = /^$/): PageWeight {
  const html = readFileSync(page, 'utf8');
  const local = (address: string) => join(dist, address.slice(base.length - 1));
  const entries = [
    ...[...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((m) => m[1] as string),
    ...[...html.matchAll(/(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g)].map(
      (m) => m[1] as string,
    ),
  ].filter((a) => a.startsWith(base));
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const m of code.matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[^'"()]*?from\s*)?["'](\.{1,2}\/[^"']+)["']/g,
    )) {
      visit(resolve(dirname(file), m[1] as string));
    }
  };
  for (const entry of entries) visit(local(entry));
  for (const name of readdirSync(join(dist, '_astro')))
    if (also.test(name)) visit(join(dist, '_astro', name));
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|application\/))[^>]*>([\s\S]*?)<\/script>/g)]
    .map((m) => m[1] as string)
    .join('');
  const scripts = [...seen].map((file) => ({ file: relative(dist, file), bytes: brotli(file) }));
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((m) =>
    local(m[1] as string),
  );
  return {
    page: `/${relative(dist, page).replace(/index\.html$/, '')}`,
    html: brotli(page),
    script:
      scripts.reduce((sum, s) => sum + s.bytes, 0) +
      (inline ? brotliCompressSync(Buffer.from(inline)).length : 0),
    style: [...new Set(styles)].reduce((sum, file) => sum + brotli(file), 0),
    scripts: scripts.sort((a, b) => b.bytes - a.bytes),
  };
}
