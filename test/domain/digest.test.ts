import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../../src/domain/digest.ts';

/** FNV-1a on 64 bits as its authors write it, on big integers. */
function reference(text: string): string {
  let h = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    h = BigInt.asUintN(64, (h ^ BigInt(byte)) * 0x100000001b3n);
  return h.toString(16).padStart(16, '0');
}

it('is FNV-1a on 64 bits, whose value for "a" is published', () => {
  expect(reference('a')).toBe('af63dc4c8601ec8c');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digest(text)).toBe(reference(JSON.stringify(text)));
    }),
  );
});

it('does not depend on the order of keys or on absent ones, and survives being stored', () => {
  expect(digest({ b: [1, { d: 2, c: 3 }], a: 'x', e: undefined })).toBe(
    digest({ a: 'x', b: [1, { c: 3, d: 2 }] }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(digest(JSON.parse(JSON.stringify(data)))).toBe(digest(data));
    }),
  );
});

it('changes with any value, key or order of a list', () => {
  const all = [{ a: 1 }, { a: 2 }, { b: 1 }, { a: '1' }, [1, 2], [2, 1], [], {}, null, '', 0, { a: [1] }];
  expect(new Set(all.map(digest)).size).toBe(all.length);
});
