/** One source of a lesson: the number it got, and its line for the printed list. */
export interface NumberedFact {
  id: string;
  html: string;
}

/** What stands in for a source's number until the whole text is there and the order is known. */
export const numberOf = (fact: string): string => `%fact:${fact}%`;

/**
 * The last touch on a lesson's text. Sources get their numbers in the order they are met. Columns of figures lose
 * the style attribute that Markdown gives them, which the content security policy would refuse, and get a class.
 */
export function finish(
  html: string,
  facts: ReadonlyMap<string, string>,
): { html: string; facts: NumberedFact[] } {
  const met: string[] = [];
  const numbered = html.replace(/%fact:([a-z0-9-]+)%/g, (_whole, id: string) => {
    if (!met.includes(id)) met.push(id);
    return String(met.indexOf(id) + 1);
  });
  return {
    html: numbered.replace(/ style="text-align:\s*(left|center|right);?"/g, ' class="column-$1"'),
    facts: met.map((id) => ({ id, html: facts.get(id) ?? '' })),
  };
}
