import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/domain/digest.ts';
import { makeReceipt, type Receipt, type ReceiptStep, readReceipt } from '../../src/domain/receipt.ts';
import {
  addReceipts,
  boards,
  readRoster,
  receiptLimit,
  strangers,
  type TeamPath,
  teamPaths,
} from '../../src/domain/team.ts';
import { boardCsv, csvField } from '../../src/records/csv.ts';
import { receiptFile } from '../../src/records/receipt.ts';
import { readFiles } from '../../src/screens/team-files.ts';

const now = new Date(2026, 10, 21, 12).getTime();
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
const site: TeamPath[] = [
  { id: 'onboarding', title: 'Onboarding', steps: steps.map(({ kind, id, title }) => ({ kind, id, title })) },
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
    expect(why(text.slice(0, -20))).toMatchObject({ ok: false, why: 'not-json' });
    expect(why('{"a":1}')).toEqual({ ok: false, why: 'other-file' });
    expect(why(text.replace('"version":1', '"version":2'))).toMatchObject({ ok: false, why: 'newer' });
    expect(why(text.replace('"wrongThrough":1', '"wrongThrough":0'))).toMatchObject({
      ok: false,
      why: 'damaged',
    });
    expect(
      why(text.replace('"untouched"', '"x"').replace('"state":"finished"', '"state":"gone"')),
    ).toMatchObject({
      ok: false,
      why: 'form',
    });
    for (const ahead of [9e8, 3_600_000]) {
      const future = why(JSON.stringify(receipt('Tomasz', 'abcd-1', now + ahead)));
      expect(future).toMatchObject({ ok: false, why: 'future' });
    }
    expect(why(JSON.stringify(receipt('Tomasz', 'abcd-1', now + 60_000))).ok).toBe(true);
    expect(why(' '.repeat(300_000))).toEqual({ ok: false, why: 'too-large' });
  });

  it('a broken file says whose it seems to be', () => {
    const text = JSON.stringify(receipt('Tomasz K.', 'abcd-1'), null, 1);
    expect(readReceipt(text.slice(0, -20), now, digest)).toMatchObject({ who: 'Tomasz K.' });
    expect(readReceipt(text.replace('"finished"', '"started"'), now, digest)).toMatchObject({
      why: 'damaged',
      who: 'Tomasz K.',
    });
    expect(readReceipt('{"a":1}', now, digest)).not.toHaveProperty('who');
  });

  it('whatever is accepted once is accepted again, however odd its texts', () => {
    const odd = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(odd, odd, odd, (name, title, stepTitle) => {
        const body = makeReceipt(
          {
            name,
            key: 'abcd-1',
            made: now,
            path: { ...path, title },
            due: null,
            steps: [{ ...(steps[0] as ReceiptStep), title: stepTitle }],
          },
          digest,
        );
        const read = readReceipt(JSON.stringify(body), now, digest);
        if (read.ok) expect(readReceipt(JSON.stringify(read.receipt), now, digest)).toEqual(read);
        else expect(read.why).toBe('form');
      }),
    );
    const double = makeReceipt(
      {
        name: 'A  B',
        key: 'abcd-1',
        made: now,
        path: { ...path, title: 'On  boarding\u200B' },
        due: null,
        steps,
      },
      digest,
    );
    expect(readReceipt(JSON.stringify(double), now, digest)).toEqual({ ok: true, receipt: double });
  });

  it.each(['', ' ', '\u3164', '\u200B\u200B', '\u2800', '\u0301'])(
    'a name that looks empty is refused: %j',
    (name) => {
      expect(readReceipt(JSON.stringify(receipt(name, 'abcd-1')), now, digest)).toMatchObject({
        ok: false,
        why: 'form',
      });
    },
  );

  it('a moment no calendar holds is refused', () => {
    for (const made of [1e300, -1, 0.5, 8.64e15 + 1])
      expect(readReceipt(JSON.stringify(receipt('Lin', 'abcd-1', made)), now, digest).ok, String(made)).toBe(
        false,
      );
  });

  it('one file as deep as a well stops no other file of the drop', async () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const text = JSON.stringify(receipt('Tomasz', 'abcd-1'));
    const well = `${text.slice(0, -1)},"extra":${deep}}`;
    const unreadable = { name: 'gone.json', size: 5, text: () => Promise.reject(new Error('gone')) } as File;
    const files = [new File([well], 'well.json'), unreadable, new File([text], 'good.json')];
    const { good, bad } = await readFiles(files, now);
    expect(good.at(-1)?.person.name).toBe('Tomasz');
    expect(bad.map((b) => [b.file, b.why])).toContainEqual(['gone.json', 'unreadable']);
    const forged = [new File([well.replace('"passed":true', '"passed":false')], 'forged.json')];
    expect((await readFiles(forged, now)).bad).toMatchObject([{ file: 'forged.json' }]);
  });

  it('its file carries the name of its person', () => {
    expect(receiptFile('Zoë  Ødegård (IT)', 'onboarding', now)).toBe(
      'receipt-onboarding-zoe-ødegard-it-2026-11-21.json',
    );
    expect(receiptFile('李', 'onboarding', now)).toBe('receipt-onboarding-李-2026-11-21.json');
    expect(receiptFile('../..', 'onboarding', now)).toBe('receipt-onboarding-2026-11-21.json');
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
    const fresh = receipt('tomasz ', 'abcd-1', now);
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(addReceipts([], order).receipts).toEqual([fresh]);
    }
    expect(addReceipts([fresh], [old])).toMatchObject({ added: 0, newer: 0, older: 1 });
    expect(addReceipts([fresh], [fresh])).toMatchObject({ added: 0, newer: 0, older: 1, receipts: [fresh] });
  });

  it('a receipt never takes the place of another name, though it carries the same key', () => {
    const lin = receipt('Lin', 'abcd-1', now - 1000);
    const forged = receipt('Mallory', 'abcd-1', now);
    const { receipts, added, newer } = addReceipts([lin], [forged]);
    expect([receipts, added, newer]).toEqual([[lin, forged], 1, 0]);
    expect(boards(receipts, [], site)[0]?.rows.map((r) => [r.name, r.otherName])).toEqual([
      ['Lin', true],
      ['Mallory', true],
    ]);
  });

  it('takes titles, order and columns from the site, never from a file', () => {
    const many = Array.from({ length: 150 }, (_, i) => ({ ...(steps[0] as ReceiptStep), id: `x${i}` }));
    const forged = makeReceipt(
      {
        name: 'Mallory',
        key: 'abcd-2',
        made: now,
        path: { ...path, title: 'Rewritten' },
        due: null,
        steps: [{ ...(steps[0] as ReceiptStep), title: 'Rewritten' }, ...many],
      },
      digest,
    );
    const elsewhere = makeReceipt(
      {
        name: 'Eve',
        key: 'abcd-3',
        made: now,
        path: { ...path, id: 'constructor', title: 'Other' },
        due: null,
        steps,
      },
      digest,
    );
    const all = [receipt('Lin', 'aaaa-1'), forged, elsewhere];
    const told = boards(all, ['Joel'], site);
    expect(told.map((b) => b.path)).toEqual([{ id: 'onboarding', title: 'Onboarding' }]);
    expect(told[0]?.steps.map((s) => s.title)).toEqual(['First shift', 'Your work runs the business']);
    const odd = strangers(all, site);
    expect(odd.shown.map((s) => [s.name, s.path, s.steps.length])).toEqual([
      ['Mallory', 'Onboarding', 10],
      ['Eve', 'Other', 0],
    ]);
    expect(
      strangers(
        Array.from({ length: 60 }, () => elsewhere),
        site,
      ),
    ).toMatchObject({ more: 10 });
  });

  it('reads the paths of the site from its course map', () => {
    const course = {
      modules: [],
      lessons: { 'm01-l1': { id: 'm01-l1', title: 'One' } },
      scenarios: { shift: { id: 'shift', title: 'Shift' } },
      paths: [{ ...path, steps: [{ lesson: 'm01-l1' }, { practice: 'shift' }, { lesson: 'gone' }] }],
    };
    expect(teamPaths(course as unknown as Parameters<typeof teamPaths>[0])[0]?.steps).toEqual([
      { kind: 'lesson', id: 'm01-l1', title: 'One' },
      { kind: 'practice', id: 'shift', title: 'Shift' },
    ]);
  });

  it('says how many receipts and names found no room', () => {
    const crowd = Array.from({ length: receiptLimit + 5 }, (_, i) => ({
      ...receipt('Lin', 'aaaa-1'),
      person: { name: 'Lin', key: `k-${i}` },
    }));
    expect(addReceipts([], crowd)).toMatchObject({ added: receiptLimit, noRoom: 5 });
    const names = Array.from({ length: 2007 }, (_, i) => `Name ${i}`).join('\n');
    expect(readRoster(`${names}\nName 3\n\u3164`)).toMatchObject({ left: 7 });
    expect(readRoster(names).names).toHaveLength(2000);
  });

  it('tells a newer receipt of the same person from a namesake', () => {
    const { receipts } = addReceipts([], [receipt('Lin', 'aaaa-1'), receipt('lin ', 'bbbb-2')]);
    const [board] = boards(receipts, [], site);
    expect(board?.rows.map((r) => r.namesake)).toEqual([true, true]);
  });

  it('shows people of the roster who handed in nothing', () => {
    const [board] = boards(
      [receipt('Lin', 'aaaa-1')],
      readRoster('Lin\nJoel\n\n joel \nSofia\tIT').names,
      site,
    );
    expect(board?.rows.map((r) => [r.name, r.receipt !== null])).toEqual([
      ['Joel', false],
      ['Lin', true],
      ['Sofia', false],
    ]);
    expect(board).toMatchObject({ handedIn: 1, missing: 2 });
    expect(boards([receipt('Lin', 'aaaa-1')], [], site)[0]).toMatchObject({ handedIn: 1, missing: null });
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
    finished: 'Finished',
    ofSteps: 'Steps',
    list: 'List',
    listed: 'on your list',
    notListed: 'not on your list',
    on: 'on',
    passedHead: 'passed',
    passed: 'passed',
    notPassed: 'not passed yet',
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
  it('nor a text that a spreadsheet splits at another separator', () => {
    expect(csvField('a;=1+1')).toBe('"a;\'=1+1"');
    expect(csvField('a,\t ＝1')).toBe('"a,\t \'＝1"');
    expect(csvField('\n@x')).toContain("'");
    for (const start of ['＝', '＋', '－', '＠', ' =']) expect(csvField(`${start}1`), start).toMatch(/^"'/);
    expect(csvField('Ruth-Ann')).toBe('"Ruth-Ann"');
  });
  it('has one line per person and a column for everything the board says', () => {
    const [board] = boards([receipt('Lin, A.', 'aaaa-1')], ['Joel'], site);
    const csv = (separator?: ',' | ';') =>
      boardCsv(board as NonNullable<typeof board>, words, separator)
        .replace('\uFEFF', '')
        .trim()
        .split('\r\n');
    const lines = csv();
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split(',')).toHaveLength(6 + 7 + 2);
    expect(lines[2]).toBe(
      '"Lin, A.","2026-11-21","",2,2,"not on your list","finished","2026-11-21","passed",3,1,1,5,"finished","2026-11-20"',
    );
    expect(lines[1]).toContain('"Joel","nothing"');
    expect(csv(';')[0]?.split(';')).toHaveLength(15);
  });
});
