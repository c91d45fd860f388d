import { familyOf } from './common/item.ts';
import {
  type Application,
  baited,
  bland,
  drawApplication,
  type Fault,
  faults,
  lures,
  type Setting,
  score,
  setting,
  type Traits,
  type View,
  viewOf,
} from './screening/facts.ts';
import { papersOf, scoreValue } from './screening/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './screening/prose.ts';

/**
 * Scores for applications, one or a list of four (science/generators.yaml, screening). Files carry no names, ages,
 * photos or nationality. Added to the faults of the source: a list of forms that is out of date, so that holding
 * a file back is not always right.
 */
export const screening = familyOf<Fault, Setting, Traits, Application, View>({
  name: 'screening',
  faults,
  systematic: ['silent-truncation', 'stale-data'],
  desk: 'application',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawApplication,
  view: viewOf,
  read: score,
  inMoney: false,
  unknowable: 'out-of-distribution',
  value: scoreValue,
  key: (application) => application.applicant,
  papers: papersOf,
  heading,
  // What a lost applicant costs is a teaching assumption, as in the worked cases of recruiting.
  cost: () => ({ missCents: 350_000, basis: 'assumed' }),
  handling,
  batchRoles,
  explain,
  habit,
  stories,
  steps,
});
