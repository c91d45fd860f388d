import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { debrief } from '#words/debrief';
import { definitions, parts } from '#words/definitions';
import { type MeasureId, measures } from '#words/measures';
import { changeOf } from '../../src/domain/debrief.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { shownRate } from '../../src/domain/metrics/shown.ts';
import { figureText } from '../../src/parts/charts/figure-text.ts';
import { Intervals } from '../../src/parts/charts/Intervals.tsx';
import { Definition, Measure } from '../../src/parts/Measure.tsx';
import Debrief from '../../src/run/Debrief.tsx';
import { Changes } from '../../src/run/debrief/Change.tsx';
import { readPracticeList } from '../../src/run/debrief/practice-list.ts';
import type { FinishedShift } from '../../src/run/kept.ts';
import { shiftOf, times } from '../domain/judged.ts';
import { of } from './played.ts';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([:.,])/g, '$1');
const stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };
const rated = (judgements: Judgement[]) =>
  judgements.map((j) => ({
    ...j,
    risk: j.stopped ? (80 as const) : (20 as const),
    markRight: true,
    mark: 'r/1',
  }));
const practices = {
  practices: [
    {
      id: 'calm',
      title: 'The calm desk',
      href: '/practice/calm/',
      type: 'review-desk',
      level: 1,
      mode: 'practice' as const,
      sitting: null,
      skills: ['stale-data'],
      departments: ['payroll'],
      wrongShare: 0.2,
    },
  ],
  modes: { 'stale-data': 'Old data' },
};
const plain: Omit<FinishedShift, 'judgements' | 'mode' | 'fresh' | 'stakes'> = {
  run: 'run1',
  scenario: 'forty',
  type: 'review-desk',
  title: 'The forty',
  seed: 4,
  passed: true,
  ledger: null,
  kept: null,
};
const show = (
  counts: readonly [number, number, number, number],
  mode: 'measured' | 'practice' = 'measured',
  fresh = true,
  missCents = 20_000,
) =>
  text(
    renderToString(
      <Debrief
        of={of}
        shift={{
          ...plain,
          judgements: rated(shiftOf(counts)),
          mode,
          fresh,
          stakes: { ...stakes, missCents },
        }}
        lesson={null}
        practices={practices}
      />,
    ),
  );

describe('the debrief of a measured shift', () => {
  const html = show([7, 3, 3, 27]);
  it('tells over- and under-reliance as counts, then as rates with their intervals', () => {
    expect(html).toContain(
      'Wrong ones let through (too much trust): 3 of 10 30% (likely between 11% and 60%)',
    );
    expect(html).toContain('Right ones stopped (too little trust): 3 of 30 10% (likely between 3% and 26%)');
  });
  it('tells where the line is in plain words before the number', () => {
    expect(html).toContain(
      'It looks as if you let through too readily for what a miss costs here. Your line against the best line if you could not look further: 0.7 (likely between',
    );
  });
  it('tells a lean the other way, and no clear lean', () => {
    expect(show([10, 0, 15, 15], 'measured', true, 8_000)).toContain(
      'It looks as if you stop too readily for what a miss costs here.',
    );
    expect(show([9, 1, 5, 25])).toContain(
      'No clear lean so far: your line may lie on either side of the best one.',
    );
  });
  it('says that it counts in the profile', () => {
    expect(html).toContain('This was a measured shift. It counts in “Your skills”.');
  });
  it('names the kind of error in words, and what comes next with its reason', () => {
    expect(html).toContain('Old data 3 7');
    expect(html).toContain(
      'You let 3 of 10 wrong outputs through. One kind you missed: “Old data”, 3 of 10.',
    );
    expect(html).toContain('Next: The calm desk');
  });
  it('has no band word', () => {
    expect(html).not.toMatch(/\b(good|weak|fair|excellent|poor|strong|mild|guessing)\b/i);
  });
});

describe('minimum counts', () => {
  it('below its minimum a figure is words with how many there are, never a number', () => {
    const html = show([7, 3, 2, 17]);
    expect(html).toContain(
      'Where your line lies cannot be told yet: not enough right outputs yet (19 of 20).',
    );
    expect(html).not.toContain('Your line against');
  });
  it('the same answer to everything gives no line and no ranking', () => {
    const html = show([0, 10, 0, 30]);
    expect(html).toContain('Where your line lies cannot be told: you gave the same answer to every item.');
    expect(html).not.toContain('d′:');
  });
  it('a measured shift with few wrong outputs shows counts only, and says so', () => {
    const html = show([1, 1, 2, 36]);
    expect(html).toContain(
      'fewer than 10 wrong outputs. That is too few for a rate, so you see counts only.',
    );
    expect(html).toContain('Right ones stopped (too little trust): 2 of 38 What this is');
    expect(html).not.toContain('likely between');
    expect(html).not.toContain('Where you draw the line');
  });
  it('practice shows counts only, and makes no claim', () => {
    for (const html of [show([7, 3, 3, 27], 'practice'), show([7, 3, 3, 27], 'measured', false)]) {
      expect(html).toContain('Wrong ones let through (too much trust): 3 of 10 Right ones');
      expect(html).toContain('Rates come from measured shifts only.');
      expect(html).not.toMatch(/likely between|As a rate/);
      for (const claim of ['Where you draw the line', 'Sure against right', 'Change over'])
        expect(html).not.toContain(claim);
    }
  });
});

describe('how sure', () => {
  const sure = (sound: boolean, risk: 0 | 20, n: number) =>
    times(n, { sound, stopped: false, risk, markRight: null });
  const told = (judgements: Judgement[]) =>
    text(
      renderToString(
        <Debrief
          of={of}
          shift={{ ...plain, judgements, mode: 'measured', fresh: true, stakes }}
          lesson={null}
          practices={practices}
        />,
      ),
    );
  it('says that estimates came before any record was opened, and by how much they were surer than right', () => {
    // All 100% sure, and 20 of 40 right.
    const html = told([...sure(true, 0, 20), ...sure(false, 0, 20)]);
    expect(html).toContain('You gave all your estimates before you opened any record.');
    expect(html).toContain('Before you opened anything, you were on average 50 points surer than right.');
  });
  it('the other way says right more often than thought', () => {
    // All 80% sure; 40 of 50 right is even, 50 of 60 with ten right wrong ones is above.
    const html = told([
      ...sure(true, 20, 60),
      ...times(10, { sound: false, stopped: true, risk: 80, markRight: null }),
    ]);
    expect(html).toContain('you were right more often than you thought: by 20 points on average.');
  });
  it('the AI’s picture says that it gathers what was stated', () => {
    expect(show([7, 3, 3, 27])).toContain('The AI’s stated confidence, gathered to the nearest 20%');
  });
});

describe('where looking into everything cost as little as the ideal', () => {
  const told = (ideal: number) =>
    text(
      renderToString(
        <Debrief
          of={of}
          shift={{
            ...plain,
            judgements: rated(shiftOf([7, 3, 3, 27])),
            mode: 'measured',
            fresh: true,
            stakes,
            ledger: { you: 72_000, acceptAll: 200_000, rejectAll: 120_000, checkAll: 8_000, ideal },
          }}
          lesson={null}
          practices={practices}
        />,
      ),
    );
  const sentence = 'everything cost as little as the ideal';
  it('says so under the cost and beside the screening', () => {
    expect(told(8_000).split(sentence)).toHaveLength(3);
    expect(told(7_800)).not.toContain(sentence);
  });
  it('says which mistake the cost leaves out', () => {
    expect(told(8_000)).toContain('A stop with a wrong value or person is not charged here.');
  });
});

describe('verdicts without a deciding row', () => {
  it.each([
    [
      3,
      12,
      '3 right verdicts were lucky: another row decides the case. 12 more had no row marked. Luck may not hold next time.',
    ],
    [1, 0, 'One right verdict was lucky: another row decides the case. Luck may not hold next time.'],
    [0, 2, '2 right verdicts had no row marked, so nothing shows what carried them.'],
    [0, 0, ''],
  ])('%i lucky and %i unmarked', (lucky, unmarked, sentence) => {
    expect(debrief.moves.lucky(lucky, unmarked)).toBe(sentence);
  });
});

describe('quarters of the shift', () => {
  it('tell mistakes of how many, and say when they are too few for a pattern', () => {
    const html = show([7, 3, 3, 27]);
    expect(html).toContain('3 of 10 wrong went through, none was right');
    expect(html).toContain('A quarter holds too few to read a pattern into.');
  });
});

describe('figures in words', () => {
  it('a rate, a lack, several lacks and an empty count', () => {
    expect(figureText(shownRate(7, 10))).toBe('70% (likely between 40% and 89%)');
    expect(figureText(shownRate(4, 4))).toBe('not enough cases yet (4 of 8)');
    const lacks = [
      { of: 'wrong' as const, have: 4, least: 10 },
      { of: 'right' as const, have: 5, least: 20 },
    ];
    expect(figureText({ kind: 'not-yet', need: 21, lacks })).toBe(
      'not enough cases yet (4 of 10 wrong outputs and 5 of 20 right outputs)',
    );
    expect(figureText({ kind: 'withheld', why: 'undefined' })).toBe('there was nothing to count');
  });
  it('below 0 stands a true minus, and never a minus before 0', () => {
    const shown = { kind: 'figure' as const, value: -0.031, interval: { lo: -0.93, hi: 0.32 } };
    expect(figureText(shown)).toBe('−3% (likely between −93% and 32%)');
    expect(figureText(shown, 'points')).toBe('−3 points (likely between −93 and 32)');
    expect(figureText(shown, 'plain')).toBe('0.0 (likely between −0.9 and 0.3)');
  });
});

describe('the chart of intervals', () => {
  const html = renderToString(
    <Intervals
      caption="By kind of error"
      rows={[
        { key: 'a', label: 'Old data', shown: shownRate(7, 10), counts: '7 of 10' },
        { key: 'b', label: 'Drift', shown: shownRate(1, 2), counts: '1 of 2' },
        { key: 'c', label: 'Disclosure', shown: null, counts: '0 of 1' },
      ]}
    />,
  );
  it('draws a dot for a figure alone; a lack stands in words, counts stand for all', () => {
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).toContain('cx="70%"');
    expect(text(html)).toContain('Drift: 1 of 2 not enough cases yet (2 of 8)');
    expect(text(html)).toContain('Disclosure: 0 of 1');
  });
  it('hides the picture from screen readers and gives the same figures as a table', () => {
    expect(html.match(/<svg(?![^>]*aria-hidden="true")/)).toBeNull();
    expect(text(html)).toContain('Old data 7 of 10 70% 40% 89%');
    expect(html.match(/scope="row"/g)).toHaveLength(3);
  });
  it('carries no style attribute', () => expect(html).not.toMatch(/ style=/));
});

describe('what a measure is', () => {
  it.each(Object.keys(measures) as MeasureId[])('%s is told in full, one tap away', (id) => {
    const told = text(renderToString(<Definition id={id} definitions={definitions} parts={parts} />));
    for (const part of Object.values(definitions[id])) expect(told).toContain(text(part));
    expect(renderToString(<Measure id={id} />)).toMatch(/^<details class="measure/);
  });
});

describe('change', () => {
  const run = (i: number, of: readonly [number, number, number, number]) => ({
    run: `r${i}`,
    scenario: 's',
    finishedAt: i,
    stakes,
    ledger: null,
    judgements: shiftOf(of),
  });
  it('is named on the side where the interval leaves out 0, and on the other is not clear yet', () => {
    const runs = [0, 1, 2, 3, 4, 5].map((i) => run(i, i < 3 ? [2, 8, 3, 27] : [9, 1, 3, 27]));
    const html = text(renderToString(<Changes {...changeOf(runs, 'r5')} />));
    expect(html).toContain(
      'Wrong ones let through Very likely fewer than before. Before: 24 of 30. Now: 3 of 30.',
    );
    expect(html).toContain('Right ones stopped No clear change yet.');
  });
  it('says how many measured shifts are missing', () => {
    const html = text(renderToString(<Changes {...changeOf([run(0, [9, 1, 3, 27])], 'r0')} />));
    expect(html).toContain(
      'Whether this changed cannot be told yet: not enough measured runs of this shift yet (1 of 6).',
    );
  });
});

describe('the list of practices', () => {
  it('comes back as it was', () => expect(readPracticeList(practices)).toEqual(practices));
  it.each([
    ['an address of another site', { href: 'https://example.com/' }],
    ['an address outside the practices', { href: '//example.com/practice/' }],
    ['a share above 1', { wrongShare: 2 }],
    ['a title that is no text', { title: {} }],
  ])('is refused with %s', (_name, change) => {
    expect(
      readPracticeList({ ...practices, practices: [{ ...practices.practices[0], ...change }] }),
    ).toBeNull();
  });
  it('is refused when it is something else', () => {
    for (const raw of [null, [], {}, { practices: [] }, 'x']) expect(readPracticeList(raw)).toBeNull();
  });
});
