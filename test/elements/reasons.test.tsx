import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { check as words } from '#words/elements';
import { Reasons } from '../../src/elements/check/Reasons.tsx';
import { number } from './sample.ts';

describe('the reasons of a number', () => {
  const check = number(12);

  it('show what was typed beside what is right, so that the two can be compared', () => {
    const html = render(<Reasons check={check} answer={['15,5']} />);
    expect(html).toContain(words.youSaid('15,5'));
    expect(html.indexOf('15,5')).toBeLessThan(html.indexOf(words.rightNumber('12')));
  });

  it('say nothing of an answer where nobody gave one', () => {
    expect(render(<Reasons check={check} answer={null} />)).not.toContain(words.youSaid(''));
  });
});
