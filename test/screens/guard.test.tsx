import { options } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Guard } from '../../src/screens/DebriefPage.tsx';

const settings = options as { errorBoundaries?: boolean };
beforeEach(() => {
  settings.errorBoundaries = true;
});
afterEach(() => {
  settings.errorBoundaries = false;
});

function Breaks(): never {
  throw new RangeError('a forged record');
}

it('a debrief that cannot be drawn gives way to the judgements, and those to a sentence', () => {
  const told = (
    <Guard instead={<p>judgements</p>}>
      <Breaks />
    </Guard>
  );
  expect(render(told)).toBe('<p>judgements</p>');
  const neither = (
    <Guard
      instead={
        <Guard instead={<p>a sentence</p>}>
          <Breaks />
        </Guard>
      }
    >
      <Breaks />
    </Guard>
  );
  expect(render(neither)).toBe('<p>a sentence</p>');
  expect(
    render(
      <Guard instead="not this">
        <p>whole</p>
      </Guard>,
    ),
  ).toBe('<p>whole</p>');
});
