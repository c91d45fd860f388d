import { familyOf } from './common/item.ts';
import {
  baited,
  bland,
  drawApplication,
  lures,
  type Screening,
  score,
  setting,
  viewOf,
} from './screening/facts.ts';
import { papersOf, scoreValue } from './screening/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './screening/prose.ts';

/**
 * Scores for applications, one or a list of four (science/generators.yaml, screening). Files carry no names, ages,
 * photos or nationality. Added to the faults of the source: a list of forms that is out of date, so that holding
 * a file back is not always right.
 */
export const screening = familyOf<Screening>({
  name: 'screening',
  department: 'recruiting',
  key: ['Applicant', (application) => application.applicant],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawApplication,
  view: viewOf,
  read: score,
  inMoney: false,
  unknowable: 'out-of-distribution',
  value: scoreValue,
  papers: papersOf,
  words,
  // What a lost applicant costs is a teaching assumption, as in the worked cases of recruiting.
  cost: () => [350_000, 'assumed'],
  faults,
  batchRoles,
  stories,
  plainly,
});
