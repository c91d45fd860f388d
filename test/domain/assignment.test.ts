import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isDay, nameLimit, noteLimit, readAssignment } from '../../src/domain/assignment.ts';
import { decodeAssignment, encodeAssignment } from '../../src/records/assignment.ts';

const links = fc.record({
  v: fc.constant(1 as const),
  path: fc.constantFrom('onboarding', 'payroll', 'it-desk'),
  due: fc.constantFrom(null, '2026-12-01', '2028-02-29'),
  note: fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => cleanText(s, noteLimit)),
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

  it('days must exist in the calendar', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('26-1-1')).toBe(false);
  });
});
