import { fact as words } from '#words/elements';
import { day } from '#words/format';
import type { Fact } from '../library/schemas/fact.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const line = (label: string, html: string) => `<span class="fact-line"><b>${label}</b> ${html}</span>`;

/**
 * Everything behind a number, for its card and for the printed list: how it is known, from whom and when, who
 * was counted, what it does not show, who gains. Only phrasing content, because it may stand in a paragraph.
 */
export function factHtml(fact: Fact): string {
  const sources = fact.sources
    .filter((source) => source.seen !== 'memory')
    .map(({ title, publisher, date, url }) => {
      const when = date === 'n.d.' ? words.undated : day(date);
      return `<a href="${escape(url)}" rel="noopener noreferrer">${escape(title)}</a>, ${escape(publisher)}, ${when}`;
    });
  return [
    `<span class="fact-standing">${words.standing[fact.standing]}</span>`,
    line(words.source(sources.length), sources.join('; ')),
    line(words.counted[fact.standing], escape(fact.counted)),
    ...(fact.caution ? [line(words.caution, escape(fact.caution))] : []),
    ...(fact.interested ? [line(words.interested, escape(fact.interested))] : []),
    `<span class="fact-line quiet">${words.checked(fact.checkedOn)}</span>`,
  ].join('');
}
