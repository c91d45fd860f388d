import { evidence as words } from '#words-of/evidence-marking';
import type { VisibleStep } from './types.ts';
import { placeName, placeNames } from './view-place.tsx';
import type { LineNote } from './view-source.tsx';

interface Told {
  tone: 'sound' | 'flawed' | 'unsure';
  verdict: string;
  lines: string[];
}

const said = words.reasons;

/** What a settled step comes to, in words: the verdict first, then the line, then why. */
export function reasonText({ reasons, chosen, help, set }: VisibleStep): Told {
  if (!reasons) return { tone: 'unsure', verdict: '', lines: [] };
  const names = (at: readonly string[]) => placeNames(set.documents, at);
  if (reasons.ask === 'left-out') {
    const { gaps, right } = reasons;
    return {
      tone: right ? 'sound' : gaps.some(({ found }) => found) ? 'unsure' : 'flawed',
      verdict: gaps.length === 0 ? said.complete : said.incomplete(gaps.length),
      lines: [
        ...gaps.map(({ at, why, found }) => `${names(at)}: ${found ? said.found : said.notFound} ${why}`),
        ...(reasons.false.length > 0 ? [said.falseMarks(names(reasons.false))] : []),
      ],
    };
  }
  const { verdict, at, why, verdictRight, placeRight } = reasons;
  const anyOf = at.map((one) => placeName(set.documents, one)).join(' / ');
  const place =
    at.length === 0
      ? said.noPlace
      : placeRight
        ? said.placeRight
        : chosen.marks.length > 0
          ? said.placeWrong(anyOf)
          : said.decides(anyOf);
  const yours = verdictRight
    ? said.verdictRight
    : said.verdictWrong(chosen.verdict ? words.verdictIn[chosen.verdict] : '');
  return {
    tone: !verdictRight ? 'flawed' : placeRight === false ? 'unsure' : 'sound',
    verdict: said.key[verdict],
    lines: help === 'all' ? [why] : [`${yours} ${place}`, why],
  };
}

/** What is hung on the lines of a settled step. */
export function notesOf({ reasons, chosen, help }: VisibleStep): LineNote[] {
  if (!reasons) return [];
  const key = reasons.ask === 'claim' ? reasons.at : reasons.gaps.flatMap(({ at }) => at);
  const text = reasons.ask === 'claim' ? said.deciding : said.missing;
  return [
    ...key.map((at) => ({ at, text, decides: true })),
    ...(help === 'all' ? [] : chosen.marks.map((at) => ({ at, text: said.yours, decides: false }))),
  ];
}
