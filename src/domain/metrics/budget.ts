/** One output that could be checked, its costs in one unit, the time in minutes. */
export interface BudgetItem {
  id: string;
  /** P(wrong), 0 to 1. */
  pError: number;
  cMiss: number;
  /** 0 unless given. */
  cFix?: number | undefined;
  /** P(a check finds the fault); 1 unless given. */
  sensitivity?: number | undefined;
  /** 0 unless given. */
  cVerify?: number | undefined;
  minutes: number;
}

export interface ReviewBudget {
  optimalValue: number;
  optimalMinutes: number;
  /** In the order of the items given. */
  optimalIds: string[];
  /** By value per minute, skipping what no longer fits: a good rule of thumb, not always the best. */
  greedyValue: number;
  greedyIds: string[];
  chosenValue: number;
  chosenMinutes: number;
  /** chosenValue / optimalValue; null if nothing is worth checking or the choice exceeds the budget. */
  captured: number | null;
}

/** What checking an item is expected to save: p·(c_miss − c_fix)·s − c_verify. May be negative. */
export const checkValue = ({ pError, cMiss, cFix = 0, sensitivity = 1, cVerify = 0 }: BudgetItem): number =>
  pError * (cMiss - cFix) * sensitivity - cVerify;

/** Differences of money and minutes smaller than this are rounding, not choices. */
const grain = 1e-9;

/** How many items the exhaustive search takes on: 2^16 selections. */
const mostItems = 16;

/**
 * Which outputs to check when there is not time for all: the 0/1 knapsack over {@link checkValue}, searched whole
 * (science/spec 1.6). Ties go to fewer minutes, then to earlier items. Throws RangeError above 16 items and on a
 * chosen id that is not among them.
 */
export function reviewBudget(
  items: readonly BudgetItem[],
  budgetMinutes: number,
  chosen: readonly string[] = [],
): ReviewBudget {
  if (items.length > mostItems)
    throw new RangeError(`reviewBudget: at most ${mostItems} items, got ${items.length}`);
  const sum = (list: readonly BudgetItem[], of: (item: BudgetItem) => number) =>
    list.reduce((total, item) => total + of(item), 0);
  const minutesOf = (item: BudgetItem) => item.minutes;
  const fits = (minutes: number) => minutes <= budgetMinutes + grain;

  let best = { picked: [] as BudgetItem[], value: 0, minutes: 0 };
  for (let mask = 1; mask < 1 << items.length; mask++) {
    const picked = items.filter((_, i) => mask & (1 << i));
    const minutes = sum(picked, minutesOf);
    if (!fits(minutes)) continue;
    const value = sum(picked, checkValue);
    const ahead = value - best.value;
    if (ahead > grain || (ahead > -grain && minutes < best.minutes - grain))
      best = { picked, value, minutes };
  }

  const greedy = new Set<BudgetItem>();
  const byRate = [...items].sort((a, b) => checkValue(b) / b.minutes - checkValue(a) / a.minutes);
  for (const item of byRate)
    if (checkValue(item) > 0 && fits(sum([...greedy], minutesOf) + item.minutes)) greedy.add(item);

  const own = [...new Set(chosen)].map((id) => {
    const found = items.find((item) => item.id === id);
    if (!found) throw new RangeError(`reviewBudget: expected one of the items, got "${id}"`);
    return found;
  });
  const chosenValue = sum(own, checkValue);
  const chosenMinutes = sum(own, minutesOf);
  return {
    optimalValue: best.value,
    optimalMinutes: best.minutes,
    optimalIds: best.picked.map((item) => item.id),
    greedyValue: sum([...greedy], checkValue),
    greedyIds: items.filter((item) => greedy.has(item)).map((item) => item.id),
    chosenValue,
    chosenMinutes,
    captured: best.value <= grain || !fits(chosenMinutes) ? null : chosenValue / best.value,
  };
}
