import type { PropsOf } from '../../src/elements/props.ts';
import type { ChoicePart } from '../../src/elements/read-check.ts';
import { readCheck } from '../../src/elements/read-check.ts';

type Given = Partial<PropsOf['Check']>;

/** A question as its Astro component would hand it on. */
export function question(
  given: Given,
  choices: (Partial<ChoicePart> & { html: string })[],
  whys: string[] = [],
) {
  const props: PropsOf['Check'] = {
    id: 'sample',
    question: 'Which one?',
    several: false,
    order: false,
    match: false,
    number: undefined,
    tolerance: undefined,
    unit: undefined,
    sure: false,
    opening: false,
    ...given,
  };
  return readCheck(
    props,
    choices.map((choice) => ({ why: 'Because.', ...choice })),
    whys,
  );
}

export const one = () =>
  question({}, [{ html: 'Tone' }, { html: 'Amount', correct: true }, { html: 'Length' }]);
export const several = () =>
  question({}, [{ html: 'Net', correct: true }, { html: 'Mood' }, { html: 'Account', correct: true }]);
export const order = (n = 4) =>
  question(
    { order: true },
    Array.from({ length: n }, (_, i) => ({ html: `Step ${i + 1}` })),
  );
export const match = () =>
  question({ match: true }, [
    { html: 'Stops', to: 'Robot' },
    { html: 'Guesses', to: 'AI' },
    { html: 'Invents', to: 'AI' },
  ]);
export const number = (right: number, tolerance = 0, slip = 1188) =>
  question({ number: right, tolerance }, [{ html: 'You took 99', value: slip }], ['It is so.']);
