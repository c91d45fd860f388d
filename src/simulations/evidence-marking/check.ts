import { auc } from '../../domain/metrics/confidence.ts';
import { seeded } from '../../domain/rng.ts';
import type { Fault } from '../author.ts';
import { drawWorld } from './draw.ts';
import type { File } from './schema.ts';
import type { Document, Spec, Version } from './types.ts';

/** Seeds on which a run is drawn to see whether there is enough to draw from. */
const trials = 40;
/** A text's length may tell sound from faulty no better than this (science/spec 3, P8). */
const lengthAuc = [0.35, 0.65] as const;
/** Below so many texts of either kind chance alone makes lengths differ. */
const leastTexts = 20;
/** A word in so many versions must stand in sound and in faulty ones. */
const telling = 5;

/** What the form of a scenario cannot say: places that are not there, versions that give themselves away, a pool too small. */
export function checkFile(file: File, spec: Spec): Fault[] {
  const faults: Fault[] = [];
  faults.push(...ids(file, spec));
  file.sources.forEach((source, s) => {
    const documents = spec.pool[s]?.documents ?? [];
    const path = ['sources', s];
    source.claims.forEach((claim, c) => {
      const here = [...path, 'claims', c];
      claim.versions.forEach((_, v) => {
        const version = spec.pool[s]?.slots[c]?.versions[v];
        if (version) faults.push(...held(version, documents, [...here, 'versions', v]));
      });
      if (claim.leftOut) faults.push(...exists(claim.leftOut.at, documents, [...here, 'leftOut', 'at']));
      faults.push(...sides(claim, here));
    });
    if (!source.claims.some(({ leftOut }) => leftOut))
      faults.push({
        path: [...path, 'claims'],
        expected: 'at least one claim with `leftOut`, so that the summary can leave something out',
        came: 'none',
      });
  });
  if (spec.guide) {
    const { set, claims, gaps } = spec.guide;
    claims.forEach((claim, c) => {
      faults.push(...held(claim, set.documents, ['guide', 'claims', c]));
      if (claim.help === 'place' && claim.at.length === 0)
        faults.push({
          path: ['guide', 'claims', c, 'help'],
          expected: '"all" or "none" for a claim that is not in the source, because it has no place to give',
          came: '"place"',
        });
    });
    gaps.forEach((gap, g) => faults.push(...exists(gap.at, set.documents, ['guide', 'leftOut', g, 'at'])));
  }
  faults.push(...skillsFit(file));
  return faults.length > 0 ? faults : [...drawable(file, spec), ...surface(spec)];
}

type Path = Fault['path'];

function twice(names: readonly string[], path: Path, noun: string): Fault[] {
  const again = names.filter((name, i) => names.indexOf(name) !== i);
  return [...new Set(again)].map((name) => ({
    path,
    expected: `every ${noun} once`,
    came: `"${name}" twice`,
  }));
}

function ids({ sources, guide, draw }: File, spec: Spec): Fault[] {
  const sets = [...sources, ...(guide ? [guide] : [])];
  const known = new Set(sources.map(({ id }) => id));
  return [
    ...twice(
      sets.map(({ id }) => id),
      ['sources'],
      'id of a source',
    ),
    ...sets.flatMap((set, s): Fault[] => {
      const path: Path = s < sources.length ? ['sources', s] : ['guide'];
      const documents = spec.pool[s]?.documents ?? spec.guide?.set.documents ?? [];
      return [
        ...twice(
          set.claims.map(({ id }) => id),
          [...path, 'claims'],
          'id of a claim',
        ),
        ...twice(
          set.documents.map(({ id }) => id),
          [...path, 'documents'],
          'id of a document',
        ),
        ...documents.flatMap(({ lines }, d) =>
          twice(
            lines.map(({ at }) => at),
            [...path, 'documents', d],
            'name of a line',
          ),
        ),
      ];
    }),
    ...draw.always.flatMap((id, i): Fault[] =>
      known.has(id)
        ? []
        : [
            {
              path: ['draw', 'always', i],
              expected: `the id of a source: ${[...known].join(', ')}`,
              came: `"${id}"`,
            },
          ],
    ),
  ];
}

function exists(at: readonly string[], documents: readonly Document[], path: Path): Fault[] {
  const known = new Set(documents.flatMap(({ id, lines }) => lines.map((line) => `${id}/${line.at}`)));
  return at.flatMap((address, i): Fault[] =>
    known.has(address)
      ? []
      : [
          {
            path: [...path, i],
            expected: 'a line of this source',
            came: `"${address}"`,
            example: [...known][0] ?? '',
          },
        ],
  );
}

/** A verdict needs its place, and a kind of error if it is faulty; a claim that is not in the source has no place. */
function held(version: Version, documents: readonly Document[], path: Path): Fault[] {
  const { verdict, at, failureMode } = version;
  const faults = exists(at, documents, [...path, 'at']);
  if (verdict === 'not-in-source' && at.length > 0)
    faults.push({
      path: [...path, 'at'],
      expected: 'no place for a claim that is not in the source',
      came: at.join(', '),
    });
  if (verdict !== 'not-in-source' && at.length === 0)
    faults.push({ path, expected: `at least one place for a claim that is ${verdict}`, came: 'none' });
  if ((verdict === 'supported') !== (failureMode === 'none'))
    faults.push({
      path,
      expected:
        verdict === 'supported' ? 'no failureMode for a supported claim' : 'a failureMode for a faulty claim',
      came: failureMode === 'none' ? 'none' : failureMode,
    });
  return faults;
}

function sides({ versions, leftOut }: File['sources'][number]['claims'][number], path: Path): Fault[] {
  const faults: Fault[] = [];
  const verdicts = new Set(versions.map(({ verdict }) => verdict));
  if (!verdicts.has('supported') || verdicts.size === 1)
    faults.push({
      path: [...path, 'versions'],
      expected: 'a supported and a faulty version, so that the claim alone says nothing',
      came: [...verdicts].join(', '),
    });
  if (leftOut && verdicts.has('not-in-source'))
    faults.push({
      path: [...path, 'versions'],
      expected:
        'only supported and contradicted versions where the line may be left out, because any other one would leave it out as well',
      came: 'not-in-source',
    });
  return [
    ...faults,
    ...twice(
      versions.map(({ text }) => text),
      [...path, 'versions'],
      'text of a version',
    ),
  ];
}

function skillsFit({ skills, sources }: File): Fault[] {
  const occur = new Set<string>(['silent-truncation']);
  for (const { claims } of sources)
    for (const { versions } of claims)
      for (const { failureMode } of versions) if (failureMode) occur.add(failureMode);
  const missing = [...occur].filter((mode) => !skills.some((skill) => skill === mode));
  return [
    ...skills.flatMap((skill, i): Fault[] =>
      occur.has(skill)
        ? []
        : [{ path: ['skills', i], expected: 'a kind of error that occurs in the claims', came: skill }],
    ),
    ...(missing.length > 0
      ? [
          {
            path: ['skills'],
            expected: `also ${missing.join(', ')}, which the claims hold`,
            came: skills.join(', '),
          },
        ]
      : []),
  ];
}

function drawable({ sources, draw }: File, spec: Spec): Fault[] {
  if (sources.length <= draw.sets - (draw.always.length === draw.sets ? 1 : 0) && sources.length < draw.sets)
    return [{ path: ['sources'], expected: `at least ${draw.sets} sources`, came: String(sources.length) }];
  for (let seed = 1; seed <= trials; seed++) {
    try {
      drawWorld(spec, [], seeded(seed));
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      return [
        {
          path: ['draw'],
          expected: 'a run that can be drawn with every seed',
          came: `seed ${seed}: ${problem.message}`,
        },
      ];
    }
  }
  return [];
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** Surface cues: what a claim looks like must say nothing about its verdict. */
function surface({ pool }: Spec): Fault[] {
  const all = pool.flatMap(({ slots }) => slots.flatMap(({ versions }) => versions));
  const faulty = all.filter(({ verdict }) => verdict !== 'supported');
  const sound = all.filter(({ verdict }) => verdict === 'supported');
  const lengths = (versions: readonly Version[]) => versions.map(({ text }) => text.length);
  const { auc: area } = auc({ signal: lengths(faulty), noise: lengths(sound) });
  const faults: Fault[] = [];
  const enough = Math.min(faulty.length, sound.length) >= leastTexts;
  if (enough && area !== null && (area < lengthAuc[0] || area > lengthAuc[1]))
    faults.push({
      path: ['sources'],
      expected: 'sound and faulty versions of like length',
      came: `faulty ones that are ${area > 0.5 ? 'longer' : 'shorter'} (area ${area.toFixed(2)})`,
    });
  const counts = new Map<string, [sound: number, faulty: number]>();
  for (const { text, verdict } of all)
    for (const word of wordsOf(text)) {
      const count = counts.get(word) ?? [0, 0];
      count[verdict === 'supported' ? 0 : 1] += 1;
      counts.set(word, count);
    }
  for (const [word, [inSound, inFaulty]] of counts)
    if (inSound + inFaulty >= telling && Math.min(inSound, inFaulty) === 0)
      faults.push({
        path: ['sources'],
        expected: 'no word that tells sound from faulty versions',
        came: `"${word}" in ${inSound} sound and ${inFaulty} faulty ones`,
      });
  return faults;
}
