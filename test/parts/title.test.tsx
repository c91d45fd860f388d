import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Title } from '../../src/parts/Title.tsx';
import { library } from '../simulations/samples.ts';

const html = (text: string) => renderToString(<Title text={text} />);
const whole = (text: string) =>
  [...html(text).matchAll(/<span class="whole-word">([^<]*)<\/span>/g)].map((m) => m[1]);

describe('a title in a heading', () => {
  it('holds a word with a hyphen together, so that a phone never breaks it by halves', () => {
    expect(html('Choose a cut-off with costs')).toBe(
      'Choose a <span class="whole-word">cut-off</span> with costs',
    );
    expect(whole('Teach it: the 20-minute huddle')).toEqual(['20-minute']);
    expect(whole('Three-way match, face-to-face')).toEqual(['Three-way', 'face-to-face']);
  });
  it('lets a word break that would stick out of a heading 320 px wide', () => {
    expect(whole('Over-the-counter-services')).toEqual([]);
  });
  it('leaves every other title as one plain text, also with a dash or a line between two words', () => {
    for (const text of ['Verify before you send', 'Left – right', '- a list -'])
      expect(html(text)).toBe(text);
  });
  it('keeps every letter of every title of the site', () => {
    const titles = [...library.lessons, ...library.modules, ...library.scenarios, ...library.paths];
    expect(titles.length).toBeGreaterThan(100);
    for (const { data } of titles)
      expect(
        html(data.title)
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      ).toBe(data.title);
  });
});
