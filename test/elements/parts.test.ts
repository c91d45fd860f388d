import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, numberOf } from '../../src/elements/finish.ts';
import { cardId, claim, noneLeft, part, take } from '../../src/elements/parts.ts';
import { cardEnd, cardStart, plainText } from '../../src/elements/plain.ts';

describe('inner elements reach the outer one through the text', () => {
  it('any words come back as they were, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), (texts) => {
        const html = texts.map((html) => `\n  ${part('Choice', { html })}`).join('');
        expect(take<{ html: string }>('Check', html).parts.map((p) => p.data.html)).toEqual(texts);
      }),
    );
  });
  it('words that would end a comment do not', () => {
    const html = '--> <script>alert(1)</script> <!-- --!>';
    const text = part('Why', { html });
    expect(text.indexOf('-->')).toBe(text.length - 3);
    expect(take<{ html: string }>('Check', text).parts[0]?.data.html).toBe(html);
  });
  it('what stands beside them stays, without empty paragraphs', () => {
    expect(take('Check', `<p>\n</p>${part('Why', { html: 'x' })}<p>Rest</p>`).html).toBe('<p>Rest</p>');
  });
  it('an element in the wrong place stops the build in prose', () => {
    expect(() => take('Choice', part('Choice', { html: 'x' }))).toThrow(
      /<Choice>: expected to stand directly inside <Check>; found it inside <Choice>/,
    );
    expect(() => noneLeft(`<p>${part('Choice', { html: 'x' })}</p>`)).toThrow(/found it standing alone/);
    expect(() => noneLeft('<p>nothing</p>')).not.toThrow();
  });
});

describe('the last touch on a lesson', () => {
  it('numbers sources in the order they are met, the same one the same', () => {
    const text = `a${numberOf('x')} b${numberOf('y')} c${numberOf('x')}`;
    expect(finish(text)).toEqual({ html: 'a1 b2 c1', facts: ['x', 'y'] });
  });
  it('gives cards small lasting ids, each the same wherever it is named', () => {
    const [first, second] = [cardId(), cardId()];
    const text = `<i aria-describedby="${second}"></i><b id="${second}"></b><b id="${first}"></b>`;
    expect(finish(text).html).toBe('<i aria-describedby="card-1"></i><b id="card-1"></b><b id="card-2"></b>');
  });
  it('columns lose the inline style that the security policy refuses', () => {
    expect(finish('<td style="text-align:right">1</td>').html).toBe('<td class="column-right">1</td>');
  });
  it('two questions with one id stop the build; a question and a note may share it', () => {
    expect(finish(claim('Check', 'a') + claim('Reflect', 'a')).html).toBe('');
    expect(() => finish(claim('Check', 'a') + claim('Check', 'a'))).toThrow(
      /<Check>: expected an id of its own.*"a" twice/,
    );
  });
  it('a choice outside its question stops the build', () => {
    expect(() => finish(part('Choice', { html: 'x' }))).toThrow(/<Choice>/);
  });
});

describe('plain text', () => {
  it('is what is read: no tags, no cards, no numbers of sources', () => {
    const html = `It <em>cost</em> 5&nbsp;&lt;&#8364;${cardStart}<button>1</button><span>card</span>${cardEnd}.<!--x--></p><p>Yes`;
    expect(plainText(html)).toBe('It cost 5 <€. Yes');
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (html) => typeof plainText(html) === 'string'));
  });
});
