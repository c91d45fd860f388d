/** What the robots' gate says about a practice. Each is the end of "came a practice that …" in `npm run check`. */
const seeds = (passes: number, runs: number) => `on ${passes} of ${runs} seeds`;

export interface GateCount {
  robot: string;
  passes: number;
  runs: number;
  /** Counted items of one shift, and how many of them are wrong (means over the runs, rounded). */
  items: number;
  wrong: number;
}

const why: Record<string, (count: GateCount) => string> = {
  'accept-all': ({ items, wrong }) =>
    `${items - wrong} of ${items} items are right; raise the share of wrong ones or the pass mark for them`,
  'reject-all': ({ items, wrong }) =>
    `${wrong} of ${items} items are wrong; lower the share or raise the pass mark for right ones`,
  random: ({ items }) =>
    `luck is enough with ${items} items; raise the pass marks for both sides or add items`,
  'any-move': ({ items }) =>
    `luck is enough with ${items} items; raise the pass marks for both sides or add items`,
  'confidence-follower': () =>
    'the stated confidence gives the answer away; choose other cases or raise the pass marks',
  'confidence-doubter': () =>
    'high confidence gives wrong outputs away; choose other cases or raise the pass marks',
  'longest-text-follower': () =>
    'the length of the AI text gives the answer away; choose other cases or raise the pass marks',
  'shortest-text-follower': () =>
    'the length of the AI text gives the answer away; choose other cases or raise the pass marks',
  'batch-doubter': () =>
    'batches are wrong more often than single items; choose other cases, or raise the pass mark for right ones',
  'batch-follower': () =>
    'batches are right more often than single items; choose other cases, or raise the pass mark for wrong ones',
  'printed-rule-follower': () =>
    'a printed rule gives the answer away; choose other cases or raise the pass marks',
};

export const gate = {
  passes: (count: GateCount): string =>
    `${count.robot} passes ${seeds(count.passes, count.runs)}: ${
      why[count.robot.replace(/-\d+$/, '')]?.(count) ??
      'it works without reading; raise the pass marks or add items'
    }`,
  expertFails: ({ passes, runs }: GateCount, items: readonly string[]): string =>
    `the expert fails ${seeds(runs - passes, runs)}: lower a pass mark, or look again at ${items.join(', ') || 'the cases'}`,
  stuck: (robot: string, seed: number): string => `${robot} finds no end with seed ${seed}`,
  smallGap: (cents: number, seed: number): string =>
    `with seed ${seed} the ideal saves only EUR ${(cents / 100).toFixed(2)} over blind work; make checking cheaper or mistakes dearer, so that it saves EUR 20 or more`,
  noWorld: (why: string): string => `no shift can be drawn: ${why}`,
};
