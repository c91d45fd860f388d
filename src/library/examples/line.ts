import { isMap, parseDocument, stringify } from 'yaml';
import { authors } from '../../simulations/authors.ts';
import { exampleCase } from './case.ts';
import { exampleLesson } from './lesson.ts';
import {
  exampleCard,
  exampleCoverage,
  exampleFact,
  exampleFailureMode,
  exampleFramework,
  exampleModule,
  examplePath,
  exampleReplay,
  exampleRole,
  exampleTerm,
} from './lists.ts';

const sources: Record<string, string> = {
  lesson: exampleLesson().split('---')[1] ?? '',
  module: exampleModule,
  case: exampleCase(),
  path: examplePath,
  term: exampleTerm,
  fact: exampleFact,
  role: exampleRole,
  'failure-mode': exampleFailureMode,
  card: exampleCard,
  framework: exampleFramework,
  replay: exampleReplay,
  coverage: exampleCoverage,
};

/** The nouns that have an example. */
export const exampleKinds = [...Object.keys(sources), 'scenario'];

/** The example of a noun; of a scenario that of its simulation, or of the desk for a type that does not exist. */
function sourceOf(kind: string, type: unknown): string | undefined {
  if (kind !== 'scenario') return sources[kind];
  const all = authors();
  return (all.find((one) => one.type === type) ?? all.find((one) => one.type === 'review-desk'))?.example(
    'an-example',
    'An example',
  );
}

/** A value as YAML on one line. */
export const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();

/**
 * One line a trainer could type at `path`, taken from the example of its noun: "readMinutes: 1".
 * `type` is the scenario's own, where the thing is one. Undefined where the example has nothing there, or too much for one line.
 */
export function exampleLine(
  kind: string,
  path: readonly PropertyKey[],
  type: unknown = undefined,
): string | undefined {
  const source = sourceOf(kind, type);
  if (source === undefined || path.length === 0) return undefined;
  const doc = parseDocument(source);
  // Any entry of a list may serve as the example of any other.
  const steps = path.map((step) => (typeof step === 'number' ? 0 : String(step)));
  const value: unknown = doc.getIn(steps);
  if (value === undefined) return undefined;
  const plain: unknown =
    isMap(value) || typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
  const key = path.at(-1);
  const line = typeof key === 'number' ? `- ${flow(plain)}` : `${String(key)}: ${flow(plain)}`;
  return line.length <= 100 ? line : undefined;
}
