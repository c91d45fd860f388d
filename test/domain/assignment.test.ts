import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanLines,
  cleanText,
  isDay,
  lineLimit,
  looksEmpty,
  nameLimit,
  noteLimit,
  readAssignment,
} from '../../src/domain/assignment.ts';
import { assignmentIn, decodeAssignment, encodeAssignment } from '../../src/records/assignment.ts';

const links = fc.record({
  v: fc.constant(1 as const),
  path: fc.constantFrom('onboarding', 'payroll', 'it-desk'),
  due: fc.constantFrom(null, '2026-12-01', '2028-02-29'),
  note: fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => cleanLines(s, noteLimit)),
  from: fc.string({ unit: 'grapheme', maxLength: 20 }).map((s) => cleanText(s, nameLimit)),
});

describe('assignment links', () => {
  it('say the same after a round trip through an address', async () => {
    await fc.assert(
      fc.asyncProperty(links, async (link) => {
        const text = await encodeAssignment(link);
        expect(text).toMatch(/^assign=1\.[\w-]+\.[0-9a-z]{7}$/);
        expect(await decodeAssignment(`#${text}`)).toEqual({ ok: true, link });
      }),
      { numRuns: 100 },
    );
  });

  it('a link cut anywhere is refused in words, never half read', async () => {
    const text = await encodeAssignment({
      v: 1,
      path: 'onboarding',
      due: '2026-12-01',
      note: 'Please finish before the audit.',
      from: 'Ruth',
    });
    for (let length = 'assign='.length; length < text.length; length++) {
      const read = await decodeAssignment(text.slice(0, length));
      expect(read, text.slice(0, length)).toMatchObject({ ok: false });
    }
  });

  it('a link that a mail program escaped, or hung something on, still opens', async () => {
    const link = { v: 1 as const, path: 'onboarding', due: null, note: 'One\nTwo', from: 'Ruth' };
    const text = await encodeAssignment(link);
    const forms = [
      `${text}.`,
      `${text})`,
      `${text}>,`,
      encodeURIComponent(text),
      `?utm=1&${text}`,
      `${text}%E0%A4%A`,
    ];
    for (const form of forms) {
      expect(await decodeAssignment(`#${form}`), form).toEqual({ ok: true, link });
      expect(assignmentIn(`#${form}`), form).toBe(text);
    }
  });

  it('whatever begins like a link is told as a cut one, and the form that makes one is none', async () => {
    for (const form of ['#assi', '#assign=', '#assign%3D1', '#assignment', '#assign=1.abc'])
      expect(await decodeAssignment(form), form).toEqual({ ok: false, why: 'cut' });
    expect(await decodeAssignment('#assign')).toBeNull();
    expect(assignmentIn('#assign')).toBeNull();
  });

  it('a changed letter is found by the checksum', async () => {
    const text = await encodeAssignment({ v: 1, path: 'onboarding', due: null, note: '', from: 'Ruth' });
    const at = text.indexOf('.') + 4;
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    expect(await decodeAssignment(changed)).toEqual({ ok: false, why: 'damaged' });
  });

  it('a newer version, a huge link and other fragments are told apart', async () => {
    expect(await decodeAssignment('#assign=2.abc.0000000')).toEqual({ ok: false, why: 'newer' });
    expect(await decodeAssignment(`#assign=1.${'A'.repeat(7000)}.0000000`)).toEqual({
      ok: false,
      why: 'too-long',
    });
    expect(await decodeAssignment('#steps')).toBeNull();
    expect(await decodeAssignment('')).toBeNull();
  });

  it('a small link that unfolds into a huge text is refused', async () => {
    const { hash32 } = await import('../../src/domain/rng.ts');
    const bytes = new Uint8Array(
      await new Response(
        new Blob(['x'.repeat(2_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
      ).arrayBuffer(),
    );
    const body = Buffer.from(bytes).toString('base64url');
    const sum = hash32(`second-look/${body}`).toString(36).padStart(7, '0');
    expect(await decodeAssignment(`assign=1.${body}.${sum}`)).toMatchObject({ ok: false });
  });

  it('anything that is not an assignment is refused without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const read = readAssignment(raw);
        if (read.ok) expect(read.link.path).toMatch(/^[a-z0-9-]+$/);
      }),
    );
    expect(readAssignment({ v: 1, path: '../x', due: null, note: '', from: '' })).toEqual({
      ok: false,
      why: 'form',
    });
    expect(readAssignment({ v: 1, path: 'a', due: '2026-02-30', note: '', from: '' })).toEqual({
      ok: false,
      why: 'form',
    });
  });

  it('text loses control characters and tricks of direction, and keeps letters of any script', () => {
    expect(cleanText('Ruth\u202Egnp.exe\u0000  Ødegård 李', 80)).toBe('Ruth gnp.exe Ødegård 李');
    expect([...cleanText('é'.repeat(600), noteLimit)]).toHaveLength(noteLimit);
  });

  it('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (text, limit) => {
          for (const clean of [cleanText, cleanLines]) {
            const once = clean(text, limit);
            expect(clean(once, limit)).toBe(once);
            expect(JSON.parse(JSON.stringify(once))).toBe(once);
          }
        },
      ),
    );
    expect(cleanText(`${'a'.repeat(4)} b`, 5)).toBe('aaaa');
    expect(cleanText('a\uD800b', 9)).toBe('a b');
  });

  it('a note keeps its lines, eight at most', () => {
    expect(cleanLines('Dear all,\r\n\r\n\r\nplease\u202E finish.\n', 500)).toBe(
      'Dear all,\n\nplease finish.',
    );
    const many = cleanLines(Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n'), 500);
    expect(many.split('\n')).toHaveLength(lineLimit);
    expect(many).toContain('line 19');
  });

  it('a name that leaves no mark looks empty', () => {
    for (const name of ['', '  ', '\u3164', '\uFFA0', '\u2800', '\u200D', '\u0301'])
      expect(looksEmpty(name), name).toBe(true);
    for (const name of ['Ø', '李', '7', '❤️']) expect(looksEmpty(name), name).toBe(false);
  });

  it('days must exist in the calendar', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('26-1-1')).toBe(false);
  });
});
