import type { Axis } from './types.ts';

/** The first number in a drawn cell: "14.2%" is 14.2; null when there is none. */
export function drawnNumber(cell: string | undefined): number | null {
  const found = /-?\d[\d,]*(\.\d+)?/.exec(cell ?? '')?.[0];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
}

/** Where a figure stands on the scale, 0 to 1; what lies beyond is drawn at its end. */
export const shareOf = ({ from, to }: Axis, value: number | null): number =>
  value === null || to <= from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
