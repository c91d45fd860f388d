import { useEffect, useState } from 'preact/hooks';
import { isShare, isText, isTexts, listOf, oneOf, orNull, shape, whole } from '../../domain/forms.ts';
import type { PracticeOption } from '../../domain/next-practice.ts';
import { href } from '../../parts/href.ts';

/** What a debrief needs of the site around it: practices to go on to, and the names of the kinds of error. */
export interface PracticeList {
  practices: PracticeOption[];
  modes: Record<string, string>;
}

const isList = shape({
  practices: listOf(
    shape({
      id: isText,
      title: isText,
      href: (raw) => isText(raw) && (raw as string).startsWith('/practice/'),
      type: isText,
      level: whole(10),
      mode: oneOf(['practice', 'measured']),
      sitting: orNull(whole(10)),
      skills: listOf(isText),
      departments: listOf(isText),
      wrongShare: orNull(isShare),
    }),
    1_000,
  ),
  modes: isTexts,
});

/** A fetched list, or null when it has not the form. */
export const readPracticeList = (raw: unknown): PracticeList | null =>
  isList(raw) ? (raw as PracticeList) : null;

/** The given list, or the site's own, fetched once the debrief is on the page; null until then, or when it cannot be had. */
export function usePracticeList(given: PracticeList | undefined): PracticeList | null {
  const [list, setList] = useState<PracticeList | null>(given ?? null);
  useEffect(() => {
    if (given) return;
    fetch(href('/practice/list.json'))
      .then((response) => (response.ok ? response.json() : null))
      .then(
        (raw) => setList(readPracticeList(raw)),
        () => {}, // Offline: the debrief stands without it, with plain ids and without a next practice.
      );
  }, []);
  return list;
}
