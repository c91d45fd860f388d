import { href } from '../parts/href.ts';

/** The part of Pagefind's browser interface that is used here (pagefind 1.6). */
interface PagefindApi {
  options(o: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: { filters?: Record<string, string> },
    ms: number,
  ): Promise<{ results: { id: string; data(): Promise<PagefindData> }[] } | null>;
}
interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Hit {
  url: string;
  title: string;
  /** Pieces of text; the marked ones matched. */
  excerpt: { text: string; marked: boolean }[];
  kind: string;
}

let loading: Promise<PagefindApi> | null = null;
function load(): Promise<PagefindApi> {
  loading ??= (async () => {
    const api = (await import(/* @vite-ignore */ href('/pagefind/pagefind.js'))) as PagefindApi;
    await api.options({ baseUrl: href('/'), excerptLength: 24 });
    await api.init();
    return api;
  })();
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/** Excerpts come as text with `<mark>`; they are taken apart, never put into the page as markup. */
export function pieces(excerpt: string): Hit['excerpt'] {
  const plain = (t: string) =>
    t
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((t) => t !== '')
    .map((t) => ({ text: plain(t), marked: t.startsWith('<mark>') }));
}

/** Searches the published pages; null when a newer search replaced this one. Throws when the index cannot load. */
export async function searchSite(
  query: string,
  filters: Record<string, string>,
  most: number,
): Promise<{ hits: Hit[]; total: number } | null> {
  const api = await load();
  const found = await api.debouncedSearch(query, { filters }, 120);
  if (!found) return null;
  const data = await Promise.all(found.results.slice(0, most).map((r) => r.data()));
  const hits = data.map((d) => ({
    url: d.url,
    title: d.meta['title'] ?? d.url,
    excerpt: pieces(d.excerpt),
    kind: d.filters['kind']?.[0] ?? '',
  }));
  return { hits, total: found.results.length };
}
