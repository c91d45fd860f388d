/** "1,234.56" from integer cents. */
export function bare(cents: number): string {
  const size = Math.abs(cents);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${String(size % 100).padStart(2, '0')}`;
}

/** "EUR 1,234.56" from integer cents: the way the assistants write. */
export const euros = (cents: number): string => `EUR ${bare(cents)}`;
