import { fault } from './fault.ts';
import { noneLeft } from './parts.ts';

/** What stands in for a source's number until the whole text is there and the order is known. */
export const numberOf = (fact: string): string => `%fact:${fact}%`;

/** Gives every new name the next number, from 1. */
function counter(): { of(name: string): number; names: string[] } {
  const names: string[] = [];
  return {
    names,
    of(name) {
      if (!names.includes(name)) names.push(name);
      return names.indexOf(name) + 1;
    },
  };
}

/** Takes out the marks of `claim`. @throws Error in prose when a question or a note has the id of another one. */
function withoutClaims(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<!--id:([A-Za-z]+):([a-z0-9-]+)-->/g, (whole, element: string, id: string) => {
    const example = `<${element} id="${id}-2" …>`;
    if (seen.has(whole)) throw fault(`<${element}>`, 'an id of its own for each', `"${id}" twice`, example);
    seen.add(whole);
    return '';
  });
}

/**
 * The last touch on a lesson's text. Sources and cards get their numbers in the order they are met; `facts` are the
 * ids of the sources in that order. Columns of figures lose the style attribute that Markdown gives them, which the
 * content security policy would refuse, and get a class.
 * @throws Error in prose when an id is there twice or an inner element stands alone.
 */
export function finish(text: string): { html: string; facts: string[] } {
  noneLeft(text);
  const facts = counter();
  const cards = counter();
  const html = withoutClaims(text)
    .replace(/%fact:([a-z0-9-]+)%/g, (_whole, id: string) => String(facts.of(id)))
    .replace(/\bcard-n(\d+)\b/g, (_whole, n: string) => `card-${cards.of(n)}`)
    .replace(/ style="text-align:\s*(left|center|right);?"/g, ' class="column-$1"');
  return { html, facts: facts.names };
}
