import { resolve } from 'node:path';
import type { Case } from '../../src/domain/case.ts';
import { familyNames } from '../../src/domain/families/names.ts';
import { drawnFrom, shelfOf } from '../../src/library/pool.ts';
import { readLibrary } from '../../src/library/read.ts';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import type { Spec } from '../../src/simulations/review-desk/types.ts';

/** Something a simulation can be drawn from, and what it is called in test titles. */
export interface Sample {
  name: string;
  type: string;
  spec: unknown;
  cases: readonly Case[];
}

/** All that content/ holds. */
export const library = readLibrary(resolve(import.meta.dirname, '../../content'));
/** The roles of the site. */
export const roles = library.roles.map(({ data }) => data);
const shelf = shelfOf(
  library.cases.map(({ data }) => data),
  roles,
);

/** Every scenario of content/, whatever its type. */
export const scenarios: Sample[] = library.scenarios.map(({ data }) => ({
  name: data.id,
  type: data.type,
  ...drawnFrom(data, shelf),
}));

/** A shift that needs no content at all. */
export const generatedSpec: Spec = {
  scenario: 'generated-only',
  title: 'Generated only',
  mode: 'practice',
  items: 6,
  wrong: 3,
  generated: [{ family: 'invoice3way', items: 6, subtlety: 2 }],
  planted: 0,
  adaptive: false,
  guide: [],
  reasons: 'at-the-end',
  stakes: { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 },
  pass: { wrongStopped: 0.8, rightLetThrough: 0.8 },
  roles: [
    { id: 'ap-lead', title: 'AP lead', departments: ['accounts-payable'] },
    { id: 'information-security', title: 'Information security', departments: ['accounts-payable'] },
  ],
};

/** Eighteen items, two of every generator. */
const everyFamily: Spec = {
  ...generatedSpec,
  items: 18,
  wrong: 9,
  generated: familyNames.map((family) => ({ family, items: 2, subtlety: 2 })),
  roles,
};

/** For every type in the registry at least one sample; a new type adds its own here. */
export const samples: Sample[] = [
  ...scenarios,
  { name: 'generated only', type: 'review-desk', spec: generatedSpec, cases: [] },
  {
    name: 'adaptive practice with planted items',
    type: 'review-desk',
    spec: { ...everyFamily, reasons: 'after-each', adaptive: true, planted: 2 } satisfies Spec,
    cases: [],
  },
  {
    name: 'measured shift of every generator',
    type: 'review-desk',
    spec: { ...everyFamily, mode: 'measured' } satisfies Spec,
    cases: [],
  },
];

// Whoever draws one of these need not wait for its generators.
await Promise.all(
  samples.filter(({ type }) => type === engine.type).map(({ spec }) => engine.prepare?.(spec as Spec)),
);
