import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworkGroups } from '../../src/library/framework-groups.ts';
import { readLibrary } from '../../src/library/read.ts';

const library = readLibrary(resolve(import.meta.dirname, '../../content'));
const groups = frameworkGroups(
  library.frameworks.map((f) => f.data).toReversed(),
  library.facts.map((f) => f.data),
);

describe('laws and frameworks, in the order an auditor asks for them', () => {
  it('laws stand first, with Article 4 before 14 before 26, and guidance after them', () => {
    expect(groups.map(({ force }) => force)).toEqual(['law', 'guidance']);
    expect(groups[0]?.list.map(({ id }) => id)).toEqual(['eu-art4', 'eu-art14', 'eu-art26', 'eu-recital20']);
  });
  it('none is lost and none stands twice', () => {
    const shown = groups.flatMap(({ list }) => list.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(library.frameworks.map((f) => f.data.id).toSorted());
  });
});
