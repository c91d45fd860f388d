import type { Case } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import type { Claim, DrawnSet, Guide, Slot, SourceSet, Spec, Verdict, World } from './types.ts';

/** A slot that came into the run, before it is decided which of its versions stands there. */
interface Place {
  set: SourceSet;
  slot: Slot;
}

/**
 * Draws a run: the sets, what each summary leaves out, and for every claim which of its versions stands there.
 * Exactly `contradicted` and `notInSource` claims are faulty and exactly `gaps` summaries leave something out, over the
 * whole run, so that no set, no place and no claim is likelier to be faulty than another that could be.
 * Throws RangeError when the pool is too small.
 */
export function drawWorld(spec: Spec, _cases: readonly Case[], rng: Rng): World {
  const sets = drawSets(spec, rng.fork('sets'));
  const lacking = new Set(rng.fork('gaps').shuffle(sets).slice(0, spec.gaps));
  const summaries = sets.map((set) =>
    summarise(set, spec.claims, lacking.has(set), rng.fork(`set ${set.id}`)),
  );
  const places: Place[] = summaries.flatMap(({ set, shown }) => shown.map((slot) => ({ set, slot })));
  const verdicts = drawVerdicts(places, spec, rng.fork('verdicts'));
  const versions = rng.fork('versions');
  const drawn = summaries.map(
    ({ set, shown, left }): DrawnSet => ({
      ...about(set),
      guided: false,
      claims: shown.map((slot) => claimOf(set, slot, verdicts.get(slot) ?? 'supported', versions)),
      gaps: left.map(({ leftOut }) => leftOut).filter((gap) => gap !== null),
    }),
  );
  const { scenario, title, mode, stakes, pass, places: least, guide } = spec;
  return {
    scenario,
    title,
    mode,
    stakes,
    pass,
    places: least,
    sets: guide && mode === 'practice' ? [guided(guide), ...drawn] : drawn,
  };
}

/** Sets that come in every run first, in their order; the others by lot. */
function drawSets({ pool, always, sets }: Spec, rng: Rng): SourceSet[] {
  if (pool.length < sets || always.length > sets)
    throw new RangeError(`cannot draw ${sets} sets of documents from ${pool.length}`);
  const first = pool.filter(({ id }) => always.includes(id));
  const others = rng.shuffle(pool.filter(({ id }) => !always.includes(id)));
  return [...first, ...others].slice(0, sets);
}

/**
 * Which slots a summary shows, in the order of its set, and which it leaves out. All that was asked for is shown unless
 * it is left out on purpose; details fill the summary up, so that its length says nothing about what is missing.
 */
function summarise(set: SourceSet, claims: number, lacks: boolean, rng: Rng) {
  const asked = rng.shuffle(set.slots.filter(({ leftOut }) => leftOut !== null));
  const details = rng.shuffle(set.slots.filter(({ leftOut }) => leftOut === null));
  const two = asked.length > 2 && details.length >= claims - (asked.length - 2);
  const left = lacks ? asked.slice(0, two ? rng.int(1, 2) : 1) : [];
  const carried = asked.filter((slot) => !left.includes(slot));
  const chosen = new Set([...carried, ...details.slice(0, Math.max(0, claims - carried.length))]);
  if (chosen.size !== claims || (lacks && left.length === 0))
    throw new RangeError(`set "${set.id}" cannot give a summary of ${claims} claims`);
  return { set, left, shown: set.slots.filter((slot) => chosen.has(slot)) };
}

const has = (verdict: Verdict) => (place: Place) => place.slot.versions.some((v) => v.verdict === verdict);

function drawVerdicts(places: readonly Place[], spec: Spec, rng: Rng): Map<Slot, Verdict> {
  const verdicts = new Map<Slot, Verdict>();
  const take = (verdict: Verdict, wanted: number) => {
    const able = rng.shuffle(places.filter((place) => !verdicts.has(place.slot) && has(verdict)(place)));
    if (able.length < wanted) throw new RangeError(`cannot draw ${wanted} claims that are ${verdict}`);
    for (const { slot } of able.slice(0, wanted)) verdicts.set(slot, verdict);
  };
  take('not-in-source', spec.notInSource);
  take('contradicted', spec.contradicted);
  return verdicts;
}

function claimOf(set: SourceSet, slot: Slot, verdict: Verdict, rng: Rng): Claim {
  const able = slot.versions.filter((version) => version.verdict === verdict);
  const version = rng.pick(able);
  const key = `${set.id}-${slot.id}`;
  return { ...version, key, item: `${key}-${slot.versions.indexOf(version) + 1}`, help: 'none' };
}

const about = ({ id, title, department, by, asked, documents }: Omit<SourceSet, 'slots'>) => ({
  id,
  title,
  department,
  by,
  asked,
  documents,
});

function guided({ set, claims, gaps }: Guide): DrawnSet {
  return {
    ...about(set),
    guided: true,
    claims: claims.map(({ id, help, text, verdict, at, failureMode, why }) => {
      const key = `${set.id}-${id}`;
      return { text, verdict, at, failureMode, why, key, item: `${key}-1`, help };
    }),
    gaps,
  };
}
