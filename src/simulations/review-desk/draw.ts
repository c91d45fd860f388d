import type { Case } from '../../domain/case.ts';
import { deskConfidence } from '../../domain/families/confidence.ts';
import type { Rng } from '../../domain/rng.ts';
import { type Draft, made } from './families.ts';
import { wrongShare } from './spec.ts';
import { madeItems, plantedFrom, wrongFrom } from './split.ts';
import type { Item, Spec, World } from './types.ts';

/**
 * Draws a shift: two guided items, then `items` counted ones of which exactly `wrong` are wrong, with planted ones
 * among them. Worked cases and the items of every generator have the same share of wrong ones, so that where an
 * item comes from says nothing about it. Worked cases come without repeats and never from the guides. Throws
 * RangeError, in words, when the pool is too small or a generator was not prepared.
 */
export function drawWorld(asked: Spec, cases: readonly Case[], rng: Rng): World {
  const spec = asked.mode === 'practice' ? asked : asMeasured(asked);
  const guides = spec.guide.map((id) => guideCase(spec, id, cases));
  const pool = cases.filter(({ id }) => !spec.guide.includes(id));
  const worked = spec.items - madeItems(spec);
  const [wrong = 0, ...wrongMade] = wrongFrom(spec, pool, rng.fork('split'));

  const workedRng = rng.fork('worked');
  const shuffled = (sound: boolean) =>
    workedRng
      .shuffle(pool.filter((item) => item.sound === sound))
      .map((item): Draft => ({ generated: false, case: item, ladder: null }));
  const wrongCases = shuffled(false);
  const rightCases = shuffled(true);

  const [plantedWorked = 0, ...plantedMade] = plantedFrom(
    spec,
    spec.planted,
    wrongCases.length - wrong,
    rng.fork('planted'),
  );
  const counted = [...wrongCases.slice(0, wrong), ...rightCases.slice(0, worked - wrong)];
  const planted = wrongCases.slice(wrong, wrong + plantedWorked);
  spec.generated.forEach((entry, i) => {
    const extra = plantedMade[i] ?? 0;
    const segments = [
      { items: entry.items, wrong: wrongMade[i] ?? 0 },
      { items: extra, wrong: extra },
    ];
    const confidence = deskConfidence(wrongShare(spec));
    const items = made(entry, segments, confidence, spec.adaptive, rng.fork(`generated ${i}`));
    counted.push(...items.slice(0, entry.items));
    planted.push(...items.slice(entry.items));
  });

  const items: Item[] = [
    ...guides.map((item, i) => ({
      key: `guide-${i + 1}`,
      guided: true,
      planted: false,
      generated: false,
      case: item,
      ladder: null,
    })),
    ...queueOf(rng.fork('order').shuffle(counted), planted, rng.fork('places')).map((item, i) => ({
      key: `${i + 1}`,
      guided: false,
      ...item,
    })),
  ];
  return { spec, items, roles: rolesOf(spec, items) };
}

function rolesOf(spec: Spec, items: readonly Item[]): World['roles'] {
  const all: World['roles'] = {};
  for (const { department } of items.map((item) => item.case)) {
    all[department] ??= spec.roles
      .filter(({ departments }) => departments.includes(department))
      .map(({ id, title }) => ({ id, title }));
    if (all[department].length > 0) continue;
    throw new RangeError(`${spec.scenario}: no role for ${department} in roles.yaml`);
  }
  return all;
}

/** What practice may do and a measured shift never does, whoever asks (science/spec 0.5). */
const asMeasured = (spec: Spec): Spec => ({
  ...spec,
  guide: [],
  planted: 0,
  adaptive: false,
  reasons: 'at-the-end',
});

/** Planted items take random places, but neither the first two nor the last two. */
function queueOf(counted: readonly Draft[], planted: readonly Draft[], rng: Rng) {
  const length = counted.length + planted.length;
  const inside = Array.from({ length: Math.max(0, length - 4) }, (_, i) => i + 2);
  const places = new Set(rng.shuffle(inside).slice(0, planted.length));
  const [own, hidden] = [[...counted], [...planted]];
  return Array.from({ length }, (_, place) => {
    const isPlanted = places.has(place);
    return { ...((isPlanted ? hidden : own).shift() as Draft), planted: isPlanted };
  });
}

function guideCase(spec: Spec, id: string, cases: readonly Case[]): Case {
  const found = cases.find((item) => item.id === id);
  if (!found) throw new RangeError(`${spec.scenario}: the guide names the case "${id}", which is not there`);
  return found;
}
