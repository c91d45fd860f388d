import { describe, expect, it } from 'vitest';
import { readProps } from '../../src/elements/props.ts';

describe('words on an element’s tag', () => {
  it('are read as their kind: numbers as numbers, bare words as yes or no', () => {
    expect(
      readProps('Check', { id: 'a', question: ' Why? ', number: '15', tolerance: '0.5', sure: true }),
    ).toEqual({
      id: 'a',
      question: 'Why?',
      several: false,
      order: false,
      match: false,
      number: 15,
      tolerance: 0.5,
      unit: undefined,
      sure: true,
      opening: false,
    });
  });
  it.each([
    ['a missing word', 'Check', { question: 'Why?' }, /<Check>: expected `id`; found none\. Example: <Check/],
    [
      'an unknown word, with the nearest one',
      'Check',
      { qestion: 'Why?' },
      /found `qestion`, perhaps for `question`/,
    ],
    ['a word on an element that takes none', 'Why', { id: 'a' }, /<Why>: expected no words; found `id`/],
    ['an id in capitals', 'Term', { id: 'RPA' }, /small letters.*found id="RPA"/],
    ['a number in words', 'Choice', { value: 'ninety' }, /plain number; found value="ninety"/],
    ['a number out of range', 'MachineVoice', { confidence: '120' }, /from 0 to 100; found confidence="120"/],
    [
      'a bare word with a value',
      'Choice',
      { correct: 'yes' },
      /standing alone, without =; found correct="yes"/,
    ],
    ['a text without words', 'Side', { title: '  ' }, /something in `title`/],
    [
      'a name every object has',
      'Check',
      { id: 'a', question: 'Why?', constructor: 'x' },
      /found `constructor`/,
    ],
  ] as const)('%s stops the build in prose', (_title, element, given, said) => {
    expect(() => readProps(element, given)).toThrow(said);
  });
});
