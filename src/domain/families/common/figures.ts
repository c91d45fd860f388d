/** "1,234.56" from integer cents. */
export function bare(cents: number): string {
  const size = Math.abs(cents);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${String(size % 100).padStart(2, '0')}`;
}

/** "EUR 1,234.56" from integer cents: the way the assistants write. */
export const euros = (cents: number): string => `EUR ${bare(cents)}`;

/**
 * `cents` times `part` / `whole`, rounded half away from zero to a whole cent, as scaleCents does for
 * ten-thousandths (science/vectors/money.json). All three are integers, `whole` above 0.
 * Throws RangeError when a figure on the way is not a safe integer.
 */
export function partOf(cents: number, part: number, whole: number): number {
  const product = cents * part;
  const twice = 2 * Math.abs(product) + whole;
  if (!Number.isSafeInteger(cents) || !Number.isInteger(part) || !Number.isSafeInteger(twice) || whole < 1) {
    throw new RangeError(`partOf: cannot take ${part}/${whole} of ${cents}`);
  }
  const size = Math.floor(twice / (2 * whole));
  return product < 0 && size !== 0 ? -size : size;
}
