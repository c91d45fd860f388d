import Callout from './Callout.astro';
import Caveat from './Caveat.astro';
import Check from './Check.astro';
import Choice from './Choice.astro';
import Compare from './Compare.astro';
import Fact from './Fact.astro';
import Lesson from './Lesson.astro';
import Link from './Link.astro';
import MachineVoice from './MachineVoice.astro';
import Practice from './Practice.astro';
import Records from './Records.astro';
import Reflect from './Reflect.astro';
import Replay from './Replay.astro';
import Sensitive from './Sensitive.astro';
import Side from './Side.astro';
import Steps from './Steps.astro';
import Sum from './Sum.astro';
import Term from './Term.astro';
import Why from './Why.astro';

/**
 * What a trainer may write inside a lesson: `<Content components={elements} />`. `wrapper` is MDX’s own
 * name for what stands around the whole text, `a` its name for a link.
 */
export const elements = {
  Callout,
  Caveat,
  Check,
  Choice,
  Compare,
  Fact,
  MachineVoice,
  Practice,
  Records,
  Reflect,
  Replay,
  Sensitive,
  Side,
  Steps,
  Sum,
  Term,
  Why,
  a: Link,
  wrapper: Lesson,
};
