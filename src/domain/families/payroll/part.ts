/**
 * `cents` times `part` / `whole`, rounded half away from zero to a whole cent, as scaleCents does for
 * ten-thousandths (science/vectors/money.json). All three are integers, `whole` above 0.
 * Throws RangeError when a figure on the way is not a safe integer.
 */
export function partOf(cents: number, part: number, whole: number): number {
  const twice = 2 * Math.abs(cents * part) + whole;
  if (!Number.isSafeInteger(twice)) throw new RangeError(`partOf: ${cents} times ${part} / ${whole}`);
  const size = Math.floor(twice / (2 * whole));
  return cents * part < 0 && size !== 0 ? -size : size;
}
