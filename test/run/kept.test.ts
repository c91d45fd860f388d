import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress, type RunProgress } from '../../src/domain/progress.ts';
import { readKept as readRun } from '../../src/run/kept.ts';
import { lastFinished } from '../../src/run/last-finished.ts';
import { atFirst, knowsGuide, reduce } from '../../src/run/run-state.ts';
import { readKept } from '../../src/simulations/review-desk/kept.ts';
import { finished, ownOf } from './played.ts';

type Shown = ReturnType<typeof ownOf>['shown'][number];
const answer = (item: Shown, ai: unknown) => ({
  ...item,
  case: { ...item.case, answer: { ...item.case.answer, ai } },
});
const labelled = (item: Shown) =>
  item.case.sourceRecords.map((r) => ({ ...r, rows: r.rows.map((row) => ({ ...row, label: {} })) }));

describe('what a finished shift kept', () => {
  const run = finished('expert', 5);
  const kept = ownOf(run);

  it('comes back as it was', () => {
    expect(run.kept).not.toBeNull();
    expect(readRun(run.kept)).toEqual(run.kept);
    expect(readKept(kept)).toEqual(kept);
  });
  it('of before there were several simulations is read as a shift of the desk', () => {
    const { own: _own, ...rest } = { ...run.kept };
    const read = readRun({ ...rest, ...kept });
    expect(read).toMatchObject({ type: 'review-desk', title: 'Generated only' });
    expect(readKept(read?.own)).toEqual(kept);
  });
  it('of before there was a private sentence or a planted item is still read, with an empty sentence', () => {
    const old = kept.shown.map(
      ({ planted: _planted, chosen: { sentence: _sentence, ...chosen }, ...item }) => ({
        ...item,
        chosen,
      }),
    );
    const read = readKept({ ...kept, shown: old });
    expect(read?.shown).toHaveLength(kept.shown.length);
    expect(new Set(read?.shown.map(({ chosen }) => chosen.sentence))).toEqual(new Set(['']));
  });
  it('is refused when any part that is shown is missing', () => {
    for (const part of ['stakes', 'title', 'type', 'v'])
      expect(readRun({ ...run.kept, [part]: undefined }), part).toBeNull();
    for (const part of ['pass', 'roles', 'shown'])
      expect(readKept({ ...kept, [part]: undefined }), part).toBeNull();
    const first = kept.shown[0];
    for (const part of ['sourceRecords', 'answer', 'costs', 'cueAt', 'feedback']) {
      const broken = { ...first, case: { ...first?.case, [part]: undefined } };
      expect(readKept({ ...kept, shown: [broken] }), part).toBeNull();
    }
  });
  it.each<[string, (item: Shown) => unknown]>([
    ['decimals below 0', (i) => answer(i, { kind: 'number', number: 1, decimals: -1 })],
    ['half a decimal', (i) => answer(i, { kind: 'number', number: 1, decimals: 0.5 })],
    ['a kind of value every object has', (i) => answer(i, { kind: 'toString' })],
    ['a month that does not exist', (i) => answer(i, { kind: 'date', date: '2026-13' })],
    ['an object for a unit', (i) => answer(i, { kind: 'number', number: 1, decimals: 0, unit: {} })],
    ['a currency in a list', (i) => answer(i, { kind: 'money', cents: 1, currency: ['EUR'] })],
    ['a move every object has', (i) => ({ ...i, judgement: { ...i.judgement, move: 'toString' } })],
    ['an unknown move that fits', (i) => ({ ...i, case: { ...i.case, acceptableMoves: ['constructor'] } })],
    ['an object for a risk', (i) => ({ ...i, judgement: { ...i.judgement, risk: {} } })],
    ['an object for a reason', (i) => ({ ...i, judgement: { ...i.judgement, reason: {} } })],
    ['an object for a private sentence', (i) => ({ ...i, chosen: { ...i.chosen, sentence: {} } })],
    ['a text for planted', (i) => ({ ...i, planted: 'yes' })],
    ['an object for a row heading', (i) => ({ ...i, case: { ...i.case, sourceRecords: labelled(i) } })],
  ])('is refused with %s', (_name, change) => {
    const shown = kept.shown.slice(0, 1).map(change);
    expect(shown).toHaveLength(1);
    expect(readKept({ ...kept, shown })).toBeNull();
  });
  it('is refused with more items than a shift can have, and with roles that are no texts', () => {
    const [first] = kept.shown;
    expect(readKept({ ...kept, shown: Array.from({ length: 900 }, () => first) })).toBeNull();
    expect(readKept({ ...kept, roles: { lead: {} } })).toBeNull();
    expect(readKept({ ...kept, roles: [] })).toBeNull();
  });
  it('finds no title for a role named like something every object has', () => {
    expect(readKept(kept)?.roles['constructor']).toBeUndefined();
  });
  it('never throws, whatever a backup holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readRun(raw)).toBeNull();
        expect(readKept(raw)).toBeNull();
        readKept({ ...kept, shown: raw });
      }),
    );
  });
});

function progressWith(...runs: Partial<RunProgress>[]): Progress {
  const progress = emptyProgress();
  for (const [i, run] of runs.entries()) {
    const id = run.run ?? `run${i}`;
    progress.runs[id] = { run: id, scenario: 's', type: 'review-desk', acted: 0, ...run } as RunProgress;
    progress.runOrder.push(id);
  }
  return progress;
}

describe('where a practice page stands', () => {
  it('teaches the moves the first time only', () => {
    expect(knowsGuide(emptyProgress(), 'review-desk')).toBe(false);
    expect(knowsGuide(progressWith({ state: 'left', acted: 3 }), 'review-desk')).toBe(false);
    expect(knowsGuide(progressWith({ state: 'going', acted: 12 }), 'review-desk')).toBe(true);
    expect(knowsGuide(progressWith({ state: 'finished' }), 'review-desk')).toBe(true);
    expect(knowsGuide(progressWith({ state: 'finished', type: 'drift' }), 'review-desk')).toBe(false);
  });
  it('offers the debrief of the newest finished run', () => {
    const progress = progressWith(
      { run: 'b', state: 'finished', finishedAt: 20 },
      { run: 'a', state: 'finished', finishedAt: 10 },
      { run: 'c', state: 'going', finishedAt: null },
      { run: 'd', state: 'finished', finishedAt: 30, scenario: 'other' },
    );
    expect(lastFinished(progress, 's')?.run).toBe('b');
    expect(lastFinished(progress, 'none')).toBeNull();
  });
  it('leads every trouble back to the first screen, which says it', () => {
    const playing = reduce(reduce(atFirst, { do: 'wait' }), { do: 'go', to: 'desk' });
    const after = reduce(playing, { do: 'fail', trouble: { why: 'elsewhere', run: 'r' } });
    expect(after).toMatchObject({ phase: 'brief', busy: false, trouble: { why: 'elsewhere', run: 'r' } });
    expect(reduce(after, { do: 'wait' }).trouble).toBeNull();
  });
});
