import { ownChance, shownConfidence } from '../confidence.ts';
import { evenly, type Family, soundness } from '../family.ts';
import { drawItem } from './drawing.ts';
import type { Kind, Parts } from './kind.ts';
import { toCase } from './writing.ts';

/** Share of items that are a batch, the same for right and wrong ones and for every fault. */
const batchShare = 0.2;

/** The generator of a family (science/generators.yaml): faults come evenly, stretches keep their exact numbers. */
export function familyOf<G extends Parts>(kind: Kind<G>): Family {
  return ({ segments, subtlety, confidence }, rng) => {
    const sound = soundness(segments, rng.fork('which'));
    const nextFault = evenly(Object.keys(kind.faults) as G['fault'][], rng.fork('faults'));
    return sound.map((right, i) => {
      const own = rng.fork(`item ${i}`);
      const want = { fault: right ? null : nextFault(), batch: own.chance(batchShare), subtlety };
      const item = drawItem(kind, want, own);
      const said = shownConfidence(ownChance(right, confidence, own), confidence);
      return toCase(kind, item, want, said, own);
    });
  };
}
