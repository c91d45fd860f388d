import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { outOf } from '#words/shares';
import { fourCounts } from '../../src/domain/metrics/counts.ts';
import { Brief } from '../../src/run/Brief.tsx';
import Debrief from '../../src/run/Debrief.tsx';
import { finished, of, ownOf, someBrief } from './played.ts';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const show = (...run: Parameters<typeof finished>) =>
  renderToString(<Debrief of={of} shift={finished(...run)} lesson={null} />);

describe('the one plain sentence tells both sides', () => {
  it.each([
    [[3, 4, 1, 6], 'You stopped 3 of 4 wrong outputs, and also stopped 1 of 6 right ones.'],
    [[4, 4, 0, 6], 'You stopped all 4 wrong outputs, and let all 6 right ones through.'],
    [[0, 4, 0, 6], 'You stopped none of the 4 wrong outputs, and let all 6 right ones through.'],
    [[1, 1, 1, 1], 'You stopped the one wrong output, and also stopped 1 of 1 right one.'],
    [[0, 0, 2, 5], 'There was no wrong output in this shift, and you also stopped 2 of 5 right ones.'],
    [[2, 3, 0, 0], 'You stopped 2 of 3 wrong outputs.'],
  ] as const)('%j', ([stopped, wrong, falseStops, right], sentence) => {
    expect(debrief.sentence(stopped, wrong, falseStops, right)).toBe(sentence);
  });
});

describe('the debrief', () => {
  it('has a real two-by-two table: headers across and down, counts with words', () => {
    const html = show('accept-all', 4);
    const table = /<table class="four">.*?<\/table>/s.exec(html)?.[0] ?? '';
    expect((table.match(/scope="col"/g) ?? []).length).toBe(2);
    expect((table.match(/scope="row"/g) ?? []).length).toBe(2);
    const counts = fourCounts(finished('accept-all', 4).judgements);
    expect(text(table)).toContain(`${counts.rightThrough} time well saved`);
    expect(text(table)).toContain(`${counts.wrongThrough} went through`);
  });

  it('names each mark and whether it was reached', () => {
    const html = text(show('accept-all', 4));
    expect(html).toContain('Not passed yet');
    expect(html).toMatch(/Wrong outputs stopped: 0 of 3\. The mark is 4 in 5: not reached\./);
    expect(html).toMatch(/Right outputs let through: 3 of 3\. The mark is 4 in 5: reached\./);
  });

  it('tells every wrong output that got through, with its cue named in the records', () => {
    const shift = finished('accept-all', 4);
    const html = show('accept-all', 4);
    const through = ownOf(shift).shown.filter(({ judgement: j }) => !j.sound && !j.stopped);
    expect(through).toHaveLength(3);
    expect(html).toContain('The 3 that got through');
    const told = [...html.matchAll(/<article class="told">.*?<\/article>/gs)].map((m) => m[0]);
    expect(told).toHaveLength(3);
    for (const [i, item] of through.entries()) {
      expect(text(told[i] ?? '')).toContain(text(item.case.feedback).trim());
      expect(told[i]).toMatch(/class="cue-row/);
      expect(told[i]).toMatch(/class="row-note cue">cue</);
    }
  });

  it('tells every right output stopped for nothing just as fully', () => {
    const html = show('reject-all', 4);
    expect(html).toContain('The 3 you stopped for nothing');
    expect(html).toContain('No wrong output got through');
    expect((html.match(/<article class="told">/g) ?? []).length).toBe(3);
  });

  it('puts five ways of working side by side, as a sentence, as bars and as a table', () => {
    const { ledger } = finished('accept-all', 4);
    const html = show('accept-all', 4);
    expect((html.match(/class="bar-row/g) ?? []).length).toBe(5);
    // The bars repeat the sentence: said once is enough.
    expect(html.match(/Your shift cost/g)).toHaveLength(1);
    expect(html).toContain('<div class="bars" aria-hidden="true">');
    expect(
      (html.match(/<th scope="row">(What you did|Accepting all|Stopping all|Checking all|Ideal)/g) ?? [])
        .length,
    ).toBe(5);
    expect(ledger?.you).toBe(ledger?.acceptAll);
  });

  it('says when only judgements are left, and still counts', () => {
    const html = renderToString(
      <Debrief of={of} shift={finished('accept-all', 4, { kept: null })} lesson={null} />,
    );
    expect(html).toContain('Only the judgements of this shift are left');
    expect(html).toContain('<table class="four">');
    expect(html).not.toContain('<article');
  });

  it('says when a shift was practice, and gives its address for the same shift again', () => {
    const html = renderToString(
      <Debrief of={of} shift={finished('accept-all', 4, { fresh: false })} lesson={null} />,
    );
    expect(html).toContain('not counted as measured');
    expect(html).toContain('/practice/generated-only/?seed=4');
  });

  it('carries no style attribute, which the content security policy would refuse', () => {
    expect(show('reject-all', 4)).not.toMatch(/ style=/);
  });
});

describe('the first screen of a practice', () => {
  const html = text(renderToString(<Brief brief={someBrief} />));
  it('states the stakes and both marks before the start, and never how many are wrong', () => {
    for (const part of ['€200', '€40', '€2', '3 in 4', '4 in 5', 'There is no countdown']) {
      expect(html).toContain(part);
    }
    expect(html).not.toMatch(/\d+ (of them )?(are )?wrong/);
  });
  it.each([
    [1, 'all of them'],
    [0.5, '1 in 2'],
    [0.75, '3 in 4'],
    [0.8, '4 in 5'],
    [2 / 3, '2 in 3'],
    [0.85, '85 in 100'],
    [0.9, '9 in 10'],
  ])('a share of %d reads "%s"', (share, words) => expect(outOf(share)).toBe(words));
});
