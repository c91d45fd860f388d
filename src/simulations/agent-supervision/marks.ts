import type { Tally } from './types.ts';

/** A share reaches its mark (0 to 1); an empty whole has nothing to fail. */
export const reaches = ({ x, n }: Tally, mark: number): boolean => n === 0 || x / n >= mark - 1e-9;
