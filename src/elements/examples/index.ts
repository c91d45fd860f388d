import type { PropsOf } from '../props.ts';

/** Which files of this folder show an element: the author guide renders them, the tests read them. */
export const examplesOf: Record<keyof PropsOf, readonly string[]> = {
  Check: ['check-one', 'check-several', 'check-order', 'check-match', 'check-number', 'check-sure'],
  Choice: [],
  Why: [],
  MachineVoice: ['machine-voice'],
  Records: ['records'],
  Term: ['term'],
  Fact: ['fact'],
  Caveat: ['caveat'],
  Compare: ['compare'],
  Side: [],
  Steps: ['steps'],
  Sum: ['sum'],
  Callout: ['callout'],
  Reflect: ['reflect', 'reflect-points'],
  Replay: ['replay'],
  Sensitive: ['sensitive'],
  Practice: ['practice'],
};
