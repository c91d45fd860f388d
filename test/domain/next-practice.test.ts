import { describe, expect, it } from 'vitest';
import { nextPractice, type PracticeOption } from '../../src/domain/next-practice.ts';
import { judged, shiftOf, times } from './judged.ts';

const option = (id: string, some: Partial<PracticeOption> = {}): PracticeOption => ({
  id,
  title: id,
  href: `/practice/${id}/`,
  type: 'review-desk',
  level: 1,
  mode: 'practice',
  sitting: null,
  skills: ['stale-data'],
  departments: ['payroll'],
  wrongShare: 0.5,
  ...some,
});
const options = [
  option('here', { skills: ['stale-data', 'drift'] }),
  option('same-level', { skills: ['drift'] }),
  option('same-desk', { skills: ['stale-data'] }),
  option('calm', { level: 2, wrongShare: 0.2, skills: ['sycophancy'] }),
  option('hard', { level: 3, skills: ['drift', 'disclosure'], departments: ['procurement'] }),
  option('marking', {
    level: 2,
    type: 'evidence-marking',
    skills: ['fabricated-citation'],
    wrongShare: null,
  }),
  option('forty', { mode: 'measured', level: 2 }),
  option('burst', { level: 1, sitting: 1, skills: ['drift', 'stale-data'] }),
];
const marks = { wrongStopped: 0.8, rightLetThrough: 0.8 };
const next = (judgements = shiftOf([4, 0, 0, 6]), some: Partial<Parameters<typeof nextPractice>[0]> = {}) => {
  const found = nextPractice({ scenario: 'here', judgements, marks, options, ...some });
  return found && [found.practice.id, found.reason];
};

describe('the next practice by the four counts', () => {
  it('after misses trains the kind of error missed most, at the same level, elsewhere than here', () => {
    const shift = [
      ...times(2, { sound: false, failureMode: 'drift' }),
      judged({ sound: false, failureMode: 'stale-data' }),
      ...times(5, { sound: false, stopped: true }),
      ...times(8, {}),
    ];
    expect(next(shift)).toEqual([
      'same-level',
      { why: 'missed', kind: { mode: 'drift', missed: 2, wrong: 2 }, missed: 3, wrong: 8 },
    ]);
  });
  it('between kinds missed equally often trains the one missed by the larger share', () => {
    const shift = [
      ...times(2, { sound: false, failureMode: 'drift' }),
      ...times(3, { sound: false, failureMode: 'drift', stopped: true }),
      ...times(2, { sound: false, failureMode: 'stale-data' }),
      ...times(1, { sound: false, failureMode: 'stale-data', stopped: true }),
    ];
    expect(next(shift)).toEqual([
      'same-desk',
      { why: 'missed', kind: { mode: 'stale-data', missed: 2, wrong: 3 }, missed: 4, wrong: 8 },
    ]);
  });
  it('takes another level or this very practice when nothing nearer trains that kind', () => {
    const missed = (mode: 'disclosure' | 'sycophancy') => [
      ...times(3, { sound: false, failureMode: mode }),
      ...times(3, {}),
    ];
    expect(next(missed('disclosure'))?.[0]).toBe('hard');
    expect(next(missed('sycophancy'))?.[0]).toBe('calm');
    const alone = nextPractice({
      scenario: 'here',
      judgements: times(3, { sound: false, failureMode: 'drift' }),
      marks,
      options: options.slice(0, 1),
    });
    expect(alone?.practice.id).toBe('here');
  });
  it('names no kind when no practice trains it', () => {
    expect(next(times(4, { sound: false, failureMode: 'proxy-bias' }))).toEqual([
      'same-level',
      { why: 'missed', kind: null, missed: 4, wrong: 4 },
    ]);
  });
  it('after over-stopping leads to mostly right outputs', () => {
    expect(next(shiftOf([4, 0, 3, 3]))).toEqual(['calm', { why: 'over-stopped', stopped: 3, right: 6 }]);
  });
  it('weighs both sides against their marks: the side further below comes first, misses where they are level', () => {
    expect(next(shiftOf([2, 2, 4, 2]))?.[1]).toMatchObject({ why: 'over-stopped' });
    expect(next(shiftOf([1, 3, 2, 2]))?.[1]).toMatchObject({ why: 'missed' });
    expect(next(shiftOf([2, 2, 2, 2]))?.[1]).toMatchObject({ why: 'missed' });
    // Half of the wrong ones missed is within this practice's own mark.
    expect(next(shiftOf([2, 2, 0, 6]), { marks: { wrongStopped: 0.5, rightLetThrough: 0.8 } })?.[1]).toEqual({
      why: 'next-level',
    });
  });
  it('after both marks leads a level up, then to the measured shift', () => {
    expect(next()).toEqual(['calm', { why: 'next-level' }]);
    expect(next(shiftOf([4, 0, 0, 6]), { scenario: 'hard' })).toEqual(['forty', { why: 'measure' }]);
  });
  it('where a simulation asks for more than the four counts, and it was not reached: the same again, or its like', () => {
    expect(next(undefined, { reached: true })?.[1]).toEqual({ why: 'next-level' });
    expect(next(undefined, { reached: false })).toEqual(['here', { why: 'not-yet' }]);
    expect(next(undefined, { reached: false, scenario: 'forty' })?.[1]).toEqual({ why: 'not-yet' });
  });
  it('prefers what was not passed yet, where two fit alike', () => {
    const two = [option('here'), option('one', { level: 2 }), option('two', { level: 2 })];
    expect(next(undefined, { options: two })?.[0]).toBe('one');
    expect(next(undefined, { options: two, passed: ['one'] })?.[0]).toBe('two');
  });
  it('never leads to a sitting of the protocol, and to nothing when there is nothing', () => {
    const burst = options.filter(({ id }) => id === 'burst');
    expect(next(times(3, { sound: false, failureMode: 'drift' }), { options: burst })).toBeNull();
    expect(next(undefined, { options: [] })).toBeNull();
  });
});

describe('the next practice by the reliance square', () => {
  const square = (rair: number, rsr: number, n = 10) => ({ rair: { x: rair, n }, rsr: { x: rsr, n } });
  const fine = shiftOf([4, 0, 0, 6]);
  it('needs eight in both denominators; below, the four counts decide', () => {
    expect(next(fine, { square: { rair: { x: 8, n: 8 }, rsr: { x: 1, n: 7 } } })?.[1]).toEqual({
      why: 'next-level',
    });
    expect(next(fine, { square: { rair: { x: 8, n: 8 }, rsr: { x: 1, n: 8 } } })?.[1]).toEqual({
      why: 'gives-way',
    });
  });
  it('giving way trains kinds of error, holding back trains right outputs, both train evidence', () => {
    expect(next([...fine, judged({ sound: false, failureMode: 'drift' })], { square: square(9, 2) })).toEqual(
      ['same-level', { why: 'gives-way' }],
    );
    expect(next(fine, { square: square(2, 9) })).toEqual(['calm', { why: 'holds-back' }]);
    expect(next(fine, { square: square(2, 2) })).toEqual(['marking', { why: 'both' }]);
  });
  it('at seven in ten on both sides the four counts decide', () => {
    expect(next(fine, { square: square(7, 7) })?.[1]).toEqual({ why: 'next-level' });
  });
});
