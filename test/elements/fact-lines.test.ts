import { describe, expect, it } from 'vitest';
import { factHtml } from '../../src/elements/fact-lines.ts';
import type { Fact } from '../../src/library/schemas/fact.ts';

const fact: Fact = {
  id: 'sample',
  statement: 'Many said so.',
  sensitive: false,
  counted: '52 interviews <in 2025>',
  caution: 'A small sample.',
  standing: 'survey',
  sources: [
    {
      title: 'A "report"',
      publisher: 'A & B',
      date: '2025-07',
      url: 'https://example.org/?a=1&b=2',
      seen: 'secondary',
    },
    {
      title: 'Known from memory',
      publisher: 'C',
      date: 'n.d.',
      url: 'https://example.org/c',
      seen: 'memory',
    },
  ],
  checkedOn: '2026-11-21',
  reviewBy: '2027-05-01',
};

describe('what stands behind a source’s number', () => {
  const html = factHtml(fact);
  it('says source, date, who was counted, the caution and when it was checked', () => {
    for (const part of ['July 2025', '52 interviews', 'A small sample.', '21 November 2026', 'A survey']) {
      expect(html).toContain(part);
    }
  });
  it('shows no source that nobody had on screen', () => {
    expect(html).not.toContain('Known from memory');
  });
  it('escapes what trainers typed, and stays inside a paragraph', () => {
    expect(html).toContain('&lt;in 2025&gt;');
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect([...html.matchAll(/<([a-z]+)/g)].map((m) => m[1])).toEqual(
      expect.not.arrayContaining(['div', 'p', 'ul', 'dl']),
    );
  });
  it('a law is not said to be counted, and an event says how it is known', () => {
    expect(factHtml({ ...fact, standing: 'law' })).toContain('<b>Which text</b>');
    expect(factHtml({ ...fact, standing: 'incident' })).toContain('<b>How we know</b>');
    expect(html).toContain('<b>Who was counted</b>');
    expect(html, 'one source that was seen').toContain('<b>Source</b>');
  });
  it('leaves out the caution and who gains where there is none', () => {
    const { caution: _caution, ...bare } = fact;
    expect(factHtml(bare)).not.toContain('Caution');
  });
});
