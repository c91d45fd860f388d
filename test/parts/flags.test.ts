import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftAfter } from '#words-of/drift';
import { truth } from '#words-of/threshold';
import { flagsOf, narrow, type Placed } from '../../src/parts/charts/flags.ts';

type Marks = readonly { at: number; label: string }[];

/** Ends of a flag's words when the plot is of any width: only the mark moves. */
const at = ({ from, to, x }: Placed, plot: number) => {
  const mark = (x / narrow.plot) * plot;
  return { from: mark + from - x, to: mark + to - x, mark };
};

/** What is wrong with a picture of these marks; `lines`: also a line that runs through the words of another mark. */
function faults(marks: Marks, lines: boolean): string[] {
  const flags = flagsOf(marks);
  const found = flags.length === marks.length ? [] : ['a mark without words'];
  for (const plot of [narrow.plot, 300, 580])
    for (const flag of flags) {
      const one = at(flag, plot);
      if (one.from < -narrow.before || one.to > plot + narrow.after) found.push(`leaves ${plot} px`);
      if (flag.row >= marks.length) found.push('a row too many');
      for (const other of flags) {
        if (flag === other) continue;
        const two = at(other, plot);
        if (flag.row === other.row && one.to >= two.from && two.to >= one.from)
          found.push(`touch at ${plot} px`);
        if (lines && other.row <= flag.row && two.mark > one.from && two.mark < one.to)
          found.push(`crossed at ${plot} px`);
      }
    }
  return found;
}

/** Asserts that nothing is wrong. */
const holds = (marks: Marks, lines: boolean) => {
  const found = faults(marks, lines);
  if (found.length > 0) expect.fail(`${JSON.stringify(marks)}: ${found.join(', ')}`);
};

const place = fc.double({ min: 0, max: 1, noNaN: true });
const marksUpTo = (letters: number, most: number) =>
  fc.array(fc.record({ at: place, label: fc.string({ minLength: 1, maxLength: letters }) }), {
    minLength: 1,
    maxLength: most,
  });

describe('words above a plot', () => {
  it('never touch one another and never leave the picture, whatever the marks', () => {
    fc.assert(fc.property(marksUpTo(24, 4), (marks) => holds(marks, false)));
  });

  it('of three marks with short words are never crossed by the line of another', () => {
    fc.assert(fc.property(marksUpTo(14, 3), (marks) => holds(marks, true)));
  });

  it('of a stopped line hold wherever the three marks stand', () => {
    const { change, ideal, you } = driftAfter.marks;
    fc.assert(
      fc.property(place, place, place, (a, b, c) =>
        holds(
          [
            { at: a, label: change },
            { at: b, label: ideal },
            { at: c, label: you },
          ],
          true,
        ),
      ),
    );
  });

  it('of a cut-off hold for every own, proposed and cheapest one', () => {
    const { mark } = truth.costs;
    const cuts = Array.from({ length: 21 }, (_, i) => 5 * i);
    const who = ['you', 'proposal', 'cheapest'] as const;
    for (const own of cuts)
      for (const proposal of cuts)
        for (const best of cuts) {
          const all = [own, proposal, best];
          const marks = [...new Set(all)].map((cut) => ({
            at: cut / 100,
            label: mark(
              who.filter((_, i) => all[i] === cut),
              cut,
            ),
          }));
          holds(marks, true);
        }
  });

  it('stand in one row where there is room, and beside their own mark', () => {
    const flags = flagsOf([
      { at: 0.1, label: 'change' },
      { at: 0.9, label: 'your stop' },
    ]);
    expect(flags.map(({ row, side }) => [row, side])).toEqual([
      [0, 0],
      [0, 2],
    ]);
    expect(flagsOf([])).toEqual([]);
  });
});
