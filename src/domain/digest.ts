/**
 * A short name for a piece of data: 16 hexadecimal digits that change whenever the data does. Used as `caseSet`
 * of a run, so that a run of since edited cases is not resumed as if nothing had happened. It guards against
 * mix-ups, not against an attacker. Keys are read in sorted order and absent ones left out, so two equal objects
 * agree however they were built.
 *
 * 64-bit FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv) over the UTF-8 bytes of the sorted JSON. The prime is
 * 2^40 + 435; the product is taken in two 32-bit halves, which stay exact in ordinary numbers.
 */
export function digest(data: unknown): string {
  let hi = 0xcbf29ce4;
  let lo = 0x84222325;
  for (const byte of new TextEncoder().encode(sortedJson(data))) {
    lo = (lo ^ byte) >>> 0;
    const low = lo * 435;
    hi = (hi * 435 + Math.floor(low / 2 ** 32) + lo * 256) % 2 ** 32;
    lo = low % 2 ** 32;
  }
  return hi.toString(16).padStart(8, '0') + lo.toString(16).padStart(8, '0');
}

/** JSON with the keys of every object in order, so that equal data has one spelling. */
function sortedJson(data: unknown): string {
  return (
    JSON.stringify(data, (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : value,
    ) ?? 'undefined'
  );
}
