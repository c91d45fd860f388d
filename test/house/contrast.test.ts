import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Lch = [number, number, number];
const css = readFileSync(resolve(import.meta.dirname, '../../src/styles/colour.css'), 'utf8');
const colours = new Map<string, [Lch, Lch]>();
for (const m of css.matchAll(/--([\w-]+):\s*light-dark\(\s*oklch\(([^)]+)\),\s*oklch\(([^)]+)\)\s*\)/g)) {
  colours.set(m[1] as string, [read(m[2] as string), read(m[3] as string)]);
}
function read(text: string): Lch {
  const [l, c, h] = text.trim().split(/\s+/);
  return [Number.parseFloat(l as string) / 100, Number(c), Number(h)];
}

/** OKLCH to linear sRGB (B. Ottosson, 2020, "A perceptual color space for image processing"). */
function linear([L, C, H]: Lch): number[] {
  const angle = (H * Math.PI) / 180;
  const a = C * Math.cos(angle);
  const b = C * Math.sin(angle);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
/** WCAG 2.2 relative luminance and contrast ratio. */
function ratio(x: Lch, y: Lch): number {
  const lum = (c: Lch) => {
    const [r, g, b] = linear(c).map((v) => Math.min(1, Math.max(0, v))) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [lum(x), lum(y)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['paper', 'raised', 'sunken'];
const meanings = ['accent', 'sound', 'flawed', 'unsure', 'machine'];
/** [foreground, background, least ratio]: every pair the interface puts together. */
const pairs: [string, string, number][] = [
  ...surfaces.flatMap((bg): [string, string, number][] => [
    ['ink-strong', bg, 7],
    ['ink', bg, 7],
    ['ink-quiet', bg, 4.5],
    ...meanings.map((m): [string, string, number] => [m, bg, 4.5]),
    ['focus', bg, 3],
    ['line-strong', bg, 3],
  ]),
  ...meanings.flatMap((m): [string, string, number][] => [
    [m, `${m}-wash`, 4.5],
    ['ink', `${m}-wash`, 7],
    ['ink-strong', `${m}-wash`, 7],
    ['ink-quiet', `${m}-wash`, 4.5],
    ['focus', `${m}-wash`, 3],
    ['line-strong', `${m}-wash`, 3],
  ]),
  ['on-accent', 'accent', 4.5],
];

describe('colour', () => {
  it('has every role in both themes', () => {
    for (const role of new Set(pairs.flat().filter((x) => typeof x === 'string')))
      expect(colours.has(role as string), role as string).toBe(true);
  });
  for (const [theme, i] of [
    ['light', 0],
    ['dark', 1],
  ] as const) {
    it(`stays inside sRGB in the ${theme} theme, so that every screen shows the colour that was checked`, () => {
      for (const [role, pair] of colours) {
        for (const v of linear(pair[i])) expect(v, role).toBeGreaterThan(-0.0005);
        for (const v of linear(pair[i])) expect(v, role).toBeLessThan(1.0005);
      }
    });
    it(`meets WCAG 2.2 for all ${pairs.length} pairs in the ${theme} theme`, () => {
      const low = pairs
        .map(([fg, bg, least]) => ({
          pair: `${fg} on ${bg}`,
          ratio: ratio((colours.get(fg) as [Lch, Lch])[i], (colours.get(bg) as [Lch, Lch])[i]),
          least,
        }))
        .filter((p) => p.ratio < p.least);
      expect(low).toEqual([]);
    });
  }
  it('the ratio itself is right: black on white is 21, and #767676 on white just passes', () => {
    expect(ratio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
    expect(ratio([0.5666, 0, 0], [1, 0, 0])).toBeCloseTo(4.54, 1);
  });
});
