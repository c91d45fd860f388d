import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReceipt, type Receipt, type ReceiptStep, readReceipt } from '../../src/domain/receipt.ts';
import { hash32 } from '../../src/domain/rng.ts';
import { addReceipts, boards, readRoster } from '../../src/domain/team.ts';
import { boardCsv, csvField } from '../../src/records/csv.ts';

const digest = (value: unknown) => hash32(JSON.stringify(value)).toString(16);
const now = Date.UTC(2026, 10, 21);
const path = { id: 'onboarding', title: 'Onboarding', href: '/paths/onboarding/', minutes: 60, steps: [] };
const steps: ReceiptStep[] = [
  {
    kind: 'lesson',
    id: 'm01-l1',
    title: 'Your work runs the business',
    state: 'finished',
    on: '2026-11-20',
    counts: null,
    passed: null,
  },
  {
    kind: 'practice',
    id: 'first-shift',
    title: 'First shift',
    state: 'finished',
    on: '2026-11-21',
    counts: { wrongStopped: 3, wrongThrough: 1, rightStopped: 1, rightThrough: 5 },
    passed: true,
  },
];
const receipt = (name: string, key: string, made = now): Receipt =>
  makeReceipt({ name, key, made, path, due: null, steps }, digest);

describe('receipts', () => {
  it('are read back as they were made', () => {
    const made = receipt('Tomasz', 'abcd-1');
    expect(readReceipt(JSON.stringify(made), now, digest)).toEqual({ ok: true, receipt: made });
  });

  it('a file that is cut, foreign, newer, edited or from the future is refused with its own reason', () => {
    const text = JSON.stringify(receipt('Tomasz', 'abcd-1'));
    const why = (t: string) => readReceipt(t, now, digest);
    expect(why(text.slice(0, -20))).toEqual({ ok: false, why: 'not-json' });
    expect(why('{"a":1}')).toEqual({ ok: false, why: 'other-file' });
    expect(why(text.replace('"version":1', '"version":2'))).toEqual({ ok: false, why: 'newer' });
    expect(why(text.replace('"wrongThrough":1', '"wrongThrough":0'))).toEqual({ ok: false, why: 'damaged' });
    expect(why(text.replace('"untouched"', '"x"').replace('"state":"finished"', '"state":"gone"'))).toEqual({
      ok: false,
      why: 'form',
    });
    expect(why(JSON.stringify(receipt('Tomasz', 'abcd-1', now + 9e8)))).toEqual({ ok: false, why: 'future' });
    expect(why(' '.repeat(300_000))).toEqual({ ok: false, why: 'too-large' });
  });

  it('no input, however odd, throws or gets through with a form of its own', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readReceipt(text, now, digest).ok).toBe(false);
      }),
    );
    const hostile = { ...receipt('<img src=x onerror=alert(1)>', 'abcd-1') };
    const read = readReceipt(JSON.stringify(hostile), now, digest);
    expect(read.ok && read.receipt.person.name).toBe('<img src=x onerror=alert(1)>');
    expect(
      readReceipt('{"__proto__":{"polluted":1},"format":"second-look-receipt","version":1}', now, digest).ok,
    ).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('team board', () => {
  it('keeps the newest receipt of one person, in whichever order they come', () => {
    const old = receipt('Tomasz', 'abcd-1', now - 1000);
    const fresh = receipt('Tomasz K.', 'abcd-1', now);
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(addReceipts([], order).receipts).toEqual([fresh]);
    }
    expect(addReceipts([fresh], [old])).toMatchObject({ added: 0, newer: 0, older: 1 });
    expect(addReceipts([fresh], [fresh])).toMatchObject({ added: 0, newer: 0, older: 1, receipts: [fresh] });
  });

  it('tells a newer receipt of the same person from a namesake', () => {
    const { receipts } = addReceipts([], [receipt('Lin', 'aaaa-1'), receipt('lin ', 'bbbb-2')]);
    const [board] = boards(receipts, []);
    expect(board?.rows.map((r) => r.namesake)).toEqual([true, true]);
  });

  it('shows people of the roster who handed in nothing', () => {
    const [board] = boards([receipt('Lin', 'aaaa-1')], readRoster('Lin\nJoel\n\n joel \nSofia\tIT'));
    expect(board?.rows.map((r) => [r.name, r.receipt !== null])).toEqual([
      ['Joel', false],
      ['Lin', true],
      ['Sofia', false],
    ]);
    expect(board).toMatchObject({ handedIn: 1, missing: 2 });
  });

  it('adding receipts is the same in any order', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('aaaa-1', 'bbbb-2', 'cccc-3'), fc.integer({ min: 1, max: 5 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(([key, t]) => receipt(key, key, t));
        expect(addReceipts([], all).receipts).toEqual(addReceipts([], all.toReversed()).receipts);
      }),
    );
  });
});

describe('CSV', () => {
  const words = {
    name: 'Name',
    handedIn: 'Handed in',
    due: 'Due',
    state: { untouched: 'not started', started: 'started', finished: 'finished' },
    nothing: 'nothing',
    counts: {
      wrongStopped: 'wrong stopped',
      wrongThrough: 'wrong let through',
      rightStopped: 'right stopped',
      rightThrough: 'right let through',
    },
  };
  it('never lets a name run as a formula in a spreadsheet', () => {
    expect(csvField('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
    for (const start of ['=', '+', '-', '@', '\t']) expect(csvField(`${start}1`)).toContain("'");
  });
  it('has one line per person and a column per step and count', () => {
    const [board] = boards([receipt('Lin, A.', 'aaaa-1')], ['Joel']);
    const lines = boardCsv(board as NonNullable<typeof board>, words)
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split(',')).toHaveLength(3 + 1 + 5);
    expect(lines[2]).toBe('"Lin, A.",2026-11-21,,finished,finished,3,1,1,5');
    expect(lines[1]).toContain('Joel,nothing');
  });
});
