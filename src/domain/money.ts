/**
 * `cents` times `rateE4` / 10,000, rounded half away from zero to a whole cent. Both are integers: an amount in
 * cents and a rate in ten-thousandths (0.92 is 9,200; 2% is 200; 12 pieces are 120,000). Whole-number division
 * on BigInt, so that no binary fraction can move a half cent. Source: science/vectors/money.json.
 * Throws RangeError when an argument or the result is not a safe integer.
 */
export function scaleCents(cents: number, rateE4: number): number {
  if (!Number.isSafeInteger(cents) || !Number.isSafeInteger(rateE4)) {
    throw new RangeError(`scaleCents: expected two whole numbers, got ${cents} and ${rateE4}`);
  }
  const product = BigInt(cents) * BigInt(rateE4);
  const size = product < 0n ? -product : product;
  const rounded = Number((size + 5_000n) / 10_000n);
  if (!Number.isSafeInteger(rounded)) throw new RangeError('scaleCents: the result is too large');
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}
