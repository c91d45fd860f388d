import jsonata from 'jsonata';

/** What is wrong with a marked sum: it cannot be read, or two of its sides are not the same. */
export type SumFault = { kind: 'unreadable'; text: string } | { kind: 'unequal'; text: string; came: string };

const signs: [RegExp, string][] = [
  [/−|–/g, '-'],
  [/×|·/g, '*'],
  [/÷/g, '/'],
  // 10% of €90, and 1,240.00 with its comma.
  [/(\d)\s*%\s+of\s+/g, '$1% * '],
  [/(\d),(?=\d{3})/g, '$1'],
  [/(\d+(?:\.\d+)?)\s*%/g, '($1/100)'],
];

/** One side of a sum as a formula: names of units and signs of currencies are left out. */
function formulaOf(side: string): string | null {
  const plain = signs.reduce((text, [from, to]) => text.replace(from, to), side);
  const formula = plain.replace(/\p{L}[\p{L}'’.-]*|\p{Sc}/gu, ' ').trim();
  return /^[\d\s.+*/()-]+$/.test(formula) && /\d/.test(formula) ? formula : null;
}

/** Decimals that a result shows; a percentage shows two more than it seems. */
function decimalsOf(side: string): number {
  const shown = /\d+(?:\.(\d+))?\s*(%?)\D*$/.exec(side.replaceAll(',', ''));
  return (shown?.[1]?.length ?? 0) + (shown?.[2] ? 2 : 0);
}

async function valueOf(side: string): Promise<number | null> {
  const formula = formulaOf(side);
  if (formula === null) return null;
  try {
    const value: unknown = await jsonata(formula).evaluate({});
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Works out arithmetic that a lesson marks: "12 + 9 + 11 = 32", "3 × €24 = €72", "10% of €90 = €9", "7 ÷ 3 ≈ 2.3".
 * After `=` the figure must be the same to the cent's cent; after `≈`, to the last digit that is shown. Several sums
 * may stand one after the other, divided by a semicolon.
 *
 * @returns null when it is right.
 */
export async function sumFault(text: string): Promise<SumFault | null> {
  for (const one of text.split(';')) {
    const sides = one.split(/[=≈]/);
    if (sides.length < 2) return { kind: 'unreadable', text };
    const relations = one.match(/[=≈]/g) ?? [];
    const values = await Promise.all(sides.map(valueOf));
    for (const [i, relation] of relations.entries()) {
      const [left, right] = [values[i] ?? null, values[i + 1] ?? null];
      if (left === null || right === null) return { kind: 'unreadable', text };
      const shown = 0.5 * 10 ** -decimalsOf(sides[i + 1] ?? '');
      const most = relation === '≈' ? shown * (1 + 1e-9) : 1e-4 * Math.min(1, shown);
      if (Math.abs(left - right) > most) {
        const came = String(Math.round(left * 1e6) / 1e6);
        return { kind: 'unequal', text: one.trim(), came };
      }
    }
  }
  return null;
}
