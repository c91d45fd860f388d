/** Cards (definitions, sources) hang inside a sentence without being part of it; these marks say where. */
export const cardStart = '<!--card-->';
export const cardEnd = '<!--/card-->';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
};

/** What rendered Markdown says, without tags, cards and the numbers of sources. */
export function plainText(html: string): string {
  return html
    .replace(/<!--card-->[\s\S]*?<!--\/card-->/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/(p|li|td|th|h\d)>|<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => {
      const known = entities[name.toLowerCase()];
      if (known !== undefined) return known;
      if (!name.startsWith('#')) return whole;
      const code =
        name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/\s+/g, ' ')
    .trim();
}
