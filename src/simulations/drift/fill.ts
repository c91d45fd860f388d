import type { Rng } from '../../domain/rng.ts';
import type { Filling } from './types.ts';

/*
 * Lines of a tool with names in braces: "{supplier.name}: {net} to pay by {due}". Each name is drawn once per output,
 * so that what the tool says and what the auditor found speak of the same thing.
 */

interface Figure {
  number: number;
  decimals: number;
  code: boolean;
}

const isFigure = (value: Drawn): value is Figure =>
  typeof value === 'object' && typeof value['number'] === 'number';

const slot = /\{([a-z][a-zA-Z0-9]*)(?:\.([a-z][a-zA-Z0-9]*))?\}/g;

/** Names in braces of a text, as `name` and `name.part`. */
export const slotsIn = (text: string): { name: string; part: string | null }[] =>
  [...text.matchAll(slot)].map(([, name = '', part = null]) => ({ name, part }));

/** "1,240.50"; a number that is a name goes without commas. */
function figure({ number, decimals, code }: Figure): string {
  const [whole = '', rest] = number.toFixed(decimals).split('.');
  const grouped = code ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** Half away from zero, also where a binary fraction falls short of the half. */
const rounded = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-6)) / scale;
};

type Drawn = string | Record<string, string> | Figure;

/** What all names in one output stand for. */
export type Context = (text: string) => string;

/** Draws the names of one output as they come up. Throws RangeError for a name that is not there. */
export function contextOf(fills: Readonly<Record<string, Filling>>, rng: Rng): Context {
  const drawn = new Map<string, Drawn>();
  const draw = (name: string): Drawn => {
    const known = drawn.get(name);
    if (known !== undefined) return known;
    const filling = fills[name];
    if (filling === undefined) throw new RangeError(`there is nothing to fill {${name}} with`);
    const made = drawOne(filling, draw, rng);
    drawn.set(name, made);
    return made;
  };
  return (text) =>
    text.replace(slot, (_, name: string, part?: string) => {
      const value = draw(name);
      if (typeof value === 'string') return value;
      return isFigure(value) ? figure(value) : (value[part ?? ''] ?? '');
    });
}

function drawOne(filling: Filling, draw: (name: string) => Drawn, rng: Rng): Drawn {
  if (Array.isArray(filling)) return rng.pick<string | Record<string, string>>(filling);
  const { decimals } = filling;
  if ('from' in filling) {
    const { from, to, step, code } = filling;
    const steps = rng.int(0, Math.floor((to - from) / step + 1e-9));
    return { number: rounded(from + step * steps, decimals), decimals, code };
  }
  const base = draw(filling.of);
  if (!isFigure(base)) throw new RangeError(`{${filling.of}} is no number to reckon with`);
  return { number: rounded(base.number * filling.times + filling.plus, decimals), decimals, code: base.code };
}
