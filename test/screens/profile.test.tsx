import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { profile as words } from '#words/profile';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { MeasuredRun, PracticeRun } from '../../src/domain/measured.ts';
import { profileOf } from '../../src/domain/profile.ts';
import ProfilePage from '../../src/screens/Profile.tsx';
import { ProfileView } from '../../src/screens/ProfileView.tsx';
import { measuredFirst, type ProfileCourse } from '../../src/screens/profile-course.ts';
import { day, judged, measured, noon, practised, shiftOf, stakes } from '../domain/profile-runs.ts';

const course: ProfileCourse = {
  modes: { 'stale-data': 'Old data', drift: 'Getting worse', sycophancy: 'Giving in' },
  scenarios: [
    {
      id: 'measured-shift',
      title: 'The long shift',
      href: '/practice/measured-shift/',
      minutes: 20,
      type: 'review-desk',
      departments: ['payroll'],
      skills: ['stale-data', 'drift'],
      level: 2,
      mode: 'measured',
    },
    {
      id: 'first-shift',
      title: 'Your first shift',
      href: '/practice/first-shift/',
      minutes: 20,
      type: 'review-desk',
      departments: ['payroll', 'data'],
      skills: ['sycophancy', 'stale-data'],
      level: 1,
      mode: 'practice',
    },
  ],
};
const now = noon('2026-03-10');

it('offers first the measured shift of the review desk, however easy the others are', () => {
  const [desk] = course.scenarios as [ProfileCourse['scenarios'][number]];
  const easier = { ...desk, id: 'measured-agent', type: 'agent-supervision', level: 1 };
  expect(measuredFirst({ ...course, scenarios: [easier, ...course.scenarios] })?.id).toBe('measured-shift');
  expect(measuredFirst({ ...course, scenarios: [easier] })?.id).toBe('measured-agent');
});

/** What a person reads, tags gone. */
const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([:,.])/g, '$1')
    .replace(/&amp;/g, '&');
const page = (runs: MeasuredRun[], practice: PracticeRun[] = [], at = now): string =>
  render(<ProfileView course={course} profile={profileOf(runs, practice, at)} />);

/** The part of the page under one second heading. */
function section(html: string, heading: string): string {
  const id = new RegExp(`<h2 id="([a-z]+)">${heading}</h2>`).exec(html)?.[1];
  const found = new RegExp(`<section class="stack" aria-labelledby="${id}">(.*?)</section>`, 's').exec(html);
  if (!id || !found) throw new Error(`There is no section named “${heading}”.`);
  return found[1] as string;
}
/** Cells of the first table, row by row, headers first. */
const table = (html: string): string[][] =>
  [...(/<table.*?<\/table>/s.exec(html)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row as string).matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      text(cell as string).trim(),
    ),
  );

describe('“Your skills” with nothing measured', () => {
  it('says without script what a measured shift is, and leads to one', () => {
    const html = render(<ProfilePage course={course} />);
    expect(text(html)).toContain(words.reading);
    for (const point of words.what.points) expect(text(html)).toContain(point);
    expect(html).toContain('href="/practice/measured-shift/"');
    expect(text(html)).toContain('Go to “The long shift”');
    expect(html).toContain('href="/practice/"');
  });

  it('lists practice as counts of runs, without a single rate', () => {
    const html = page(
      [],
      [practised(shiftOf([4, 5], [0, 5])), practised(shiftOf([5, 5], [1, 5]), { fresh: false })],
    );
    expect(text(html)).toContain(words.none);
    const list = text(section(html, words.practice.heading));
    expect(list).toContain('Your first shift');
    expect(list).toContain('2 runs, last on 2 March 2026');
    expect(list).not.toMatch(/%|\d+ of \d+/);
  });
});

describe('“Your skills” with few cases', () => {
  const few = page([
    measured([...shiftOf([2, 3], [1, 6]), judged({ failureMode: 'drift', department: 'data' })]),
  ]);

  it('says the counts in one sentence before anything else', () => {
    expect(
      text(few).indexOf('You stopped 3 of 4 wrong outputs. You also stopped 1 of 6 right ones.'),
    ).toBeLessThan(text(few).indexOf(words.trust.heading));
    expect(text(few)).toContain('From 1 measured shift with 10 outputs in all. These are few cases.');
  });

  it('gives counts and what is missing, and no rate', () => {
    for (const heading of [words.trust.heading, words.modes.heading, words.departments.heading]) {
      const part = section(few, heading);
      expect(part, heading).not.toContain('<circle');
      expect(text(part.replace(/<details.*?<\/details>/gs, '')), heading).not.toMatch(/\d%/);
    }
    expect(text(section(few, words.modes.heading))).toMatch(/Old data:? 2 of 3/);
    expect(text(section(few, words.modes.heading))).toContain('3 of 8');
  });

  it('shows a pair that never came up as not tested, not as none of none', () => {
    expect(table(section(few, words.cells.heading))).toEqual([
      ['Kind of error', 'Payroll', 'Data'],
      ['Old data', '2 of 3', 'not tested'],
      ['Getting worse', 'not tested', '1 of 1'],
    ]);
    const html = section(few, words.cells.heading);
    expect(html.match(/scope="col"/g)).toHaveLength(3);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toMatch(/role="region"[^>]*aria-label=/);
    expect(html).toMatch(/tabindex="0"/i);
  });

  it('names what is not tested yet and where it can be met', () => {
    const html = section(few, words.untested.heading);
    expect(text(html)).toMatch(
      new RegExp(
        `${words.untested.modesPractice} ${words.untested.stays}.* Giving in Practice: Your first shift`,
      ),
    );
    expect(text(html)).toMatch(/Recruiting No shift holds it yet\./);
    expect(text(html)).not.toContain('Old data');
  });

  it('says of a measured shift once, and not twice, that it is one', () => {
    const [shift, ...others] = course.scenarios as [ProfileCourse['scenarios'][number]];
    const saysOf = (title: string) => {
      const renamed = { ...course, scenarios: [{ ...shift, title }, ...others] };
      const profile = profileOf([measured(shiftOf([2, 3], [1, 6]))], [], now);
      return text(
        section(render(<ProfileView course={renamed} profile={profile} />), words.untested.heading),
      );
    };
    expect(saysOf('Measured shift: pay')).toContain('Getting worse Measured shift: pay');
    expect(saysOf('The long shift')).toContain('Getting worse Measured shift: The long shift');
  });

  it('says when to measure again, and why then', () => {
    const said = text(section(few, words.again.heading));
    expect(said).toContain(
      'Your last measured shift was on 2 March 2026. You could measure again from 16 March 2026. That is two weeks instead of four, because',
    );
    expect(said).toContain('2 kinds of error you met have fewer than 8 cases');
    const due = section(page([measured([judged()])], [], noon('2026-04-20')), words.again.heading);
    expect(text(due)).toContain('from 16 March 2026, so you can do it now.');
    expect(due).toContain('class="button primary" href="/practice/measured-shift/"');
  });
});

describe('“Your skills” with many cases', () => {
  const ledger = { you: 60_000, acceptAll: 200_000, rejectAll: 120_000, checkAll: 8_000, ideal: 7_000 };
  const shift = (n: number, judgements: Judgement[], about: Partial<MeasuredRun> = {}) =>
    measured(judgements, { run: `s${n}`, finishedAt: noon('2026-01-05') + n * 7 * day, ledger, ...about });
  const stops = [3, 3, 3, 9, 9, 9];
  const many = page([
    ...stops.map((s, i) => shift(i, shiftOf([s, 10], [3, 30]))),
    shift(7, shiftOf([1, 2], [1, 38])),
  ]);

  it('gives each rate with its counts and its interval, and says of what', () => {
    const trust = text(section(many, words.trust.heading));
    expect(trust).toMatch(/Wrong ones you let through:? 24 of 60 40% \(likely between 29% and 53%\)/);
    expect(trust).toMatch(/Right ones you stopped:? 18 of 180 10% /);
    expect(trust).toContain(words.trust.mixed);
    expect(text(section(many, words.departments.heading))).toMatch(/Payroll:? 162 of 180 90% /);
  });

  it('counts a rare shift in words and in no rate', () => {
    expect(text(many)).toContain('From 6 measured shifts with 240 outputs in all.');
    expect(text(many)).toContain(
      '1 rare shift (fewer than 1 in 10 outputs wrong) with 2 wrong outputs: 1 stopped. Its items are counted in no rate.',
    );
    const alone = text(page([shift(7, shiftOf([1, 2], [1, 38]))]));
    expect(alone).toContain('You stopped 1 of 2 wrong outputs.');
    expect(alone).toContain('From 1 measured shift with 40 outputs in all.');
    expect(alone).not.toMatch(/\d%\s\(likely/);
  });

  it('folds kinds of error with too few cases, so that they do not push the departments down', () => {
    const html = page([measured([...shiftOf([6, 8], [1, 20]), judged({ failureMode: 'drift' })])]);
    const [, folded] =
      /<details class="figures"><summary>(1 kind with too few.*?)<\/details>/s.exec(html) ?? [];
    expect(text(folded ?? '')).toMatch(/Getting worse:? 1 of 1/);
    expect(folded).not.toContain('Old data');
  });

  it('names a slip for what it was', () => {
    const due = (j: Partial<Judgement>) => text(section(page([measured([judged(j)])]), words.due.heading));
    expect(due({ stopped: false, fitting: false })).toContain(words.due.slip.missed);
    expect(due({ fitting: false })).toContain(words.due.slip.move);
    expect(due({})).not.toMatch(new RegExp(Object.values(words.due.slip).join('|')));
  });

  it('pools like with like: d′ and the line with words first, rare errors as counts alone', () => {
    const html = section(many, words.alike.heading);
    const [usual, rare] = [...html.matchAll(/<li>(<h3>.*?)<\/li>/gs)].map(([, part]) => text(part as string));
    expect(usual).toContain('20 to 30% of outputs wrong');
    expect(usual).toContain('A miss costs €200, a false stop €40, a look €2');
    expect(usual).toMatch(
      /How well you tell wrong from right So far you tell them apart, very likely [a-z ]+\. 1\.\d \(likely between/,
    );
    expect(rare).toContain('The long shift: fewer than 1 in 10 outputs wrong');
    expect(rare).toContain('You stopped 1 of 2 wrong outputs. You also stopped 1 of 38 right ones.');
    expect(rare).not.toContain(words.alike.dPrime);
    expect(rare).not.toContain(words.alike.change.heading);
  });

  it('tells a change only where its interval leaves out none', () => {
    const said = text(section(many, words.alike.heading));
    expect(said).toContain(
      'more than before. 27 of 30 in the last three shifts, 9 of 30 in the three before.',
    );
    expect(said).toContain(
      'no clear change yet. 9 of 90 in the last three shifts, 9 of 90 in the three before.',
    );
  });

  it('says to which side the line leans only where the whole interval lies there', () => {
    const leanOf = (stopped: number, falseStops: number, missCents: number) =>
      text(
        section(
          page(
            Array.from({ length: 6 }, (_, i) =>
              shift(i, shiftOf([stopped, 10], [falseStops, 30]), { stakes: { ...stakes, missCents } }),
            ),
          ),
          words.alike.heading,
        ),
      );
    expect(leanOf(3, 0, 80_000)).toContain(words.alike.lean.trusting);
    expect(leanOf(10, 12, 8_000)).toContain(words.alike.lean.stopping);
  });

  it('lists every measured shift with its day, counts, rates with intervals, cost beside both baselines, and its debrief', () => {
    const html = section(many, words.time.heading);
    const rows = table(html);
    expect(rows).toHaveLength(8);
    expect(rows[1]).toEqual([
      '23 Feb 2026 The long shift Debrief',
      `1 of 2 ${words.time.rare}`,
      `1 of 38 ${words.time.rare}`,
      '€600',
      '€70',
      '€1,200',
    ]);
    expect(rows[2]?.slice(1, 3)).toEqual([
      expect.stringMatching(/^1 of 10 10% \(likely between \d+% and \d+%\)$/),
      expect.stringMatching(/^3 of 30 10% \(likely between \d+% and \d+%\)$/),
    ]);
    expect(html).toContain('href="/debrief/?run=s7"');
    expect(text(html)).toContain('In 7 shifts your work cost €4,200. An ideal worker');
    expect(text(html)).toContain('€490');
  });

  it('gives no band word, no merged score and no colleague to compare with', () => {
    expect(text(many)).not.toMatch(
      /\b(excellent|good at|weak|poor|literacy score|average|percentile|ranked)\b/i,
    );
  });

  it('says who sees it, and that it proves nothing about who sat there', () => {
    const keep = text(section(many, words.keep.heading));
    expect(keep).toContain('Only you see this page.');
    expect(keep).toContain('proves nothing about who sat at the desk');
    for (const name of [words.keep.print, words.keep.csv, words.keep.csvExcel]) expect(keep).toContain(name);
  });
});
