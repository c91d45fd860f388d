import { tables } from '#words-of/data-cleaning';
import type { Act, Column, Deed, SetName } from './types.ts';
import { classNames, deedText, rowWords } from './words.row_en.ts';

/** A table as the words for an act need it: the live one, or the one that was kept. */
interface Lines {
  set: SetName;
  rowOf(key: string): { no: number; name: string };
  /** What was proposed at a row. */
  proposedAt(key: string): Deed | null;
}

/** What an act was, in one sentence. */
export function actText(act: Act, { set, rowOf, proposedAt }: Lines): string {
  const at = (key: string, what: string) => rowWords.actAt(rowOf(key).no, what);
  switch (act.do) {
    case 'class':
      return `${classNames[act.fix]}.`;
    case 'fix':
      return at(act.row, deedText({ ...act, kind: 'set' }, set, rowOf));
    case 'merge':
      return deedText({ ...act, kind: 'merge' }, set, rowOf);
    case 'apply': {
      const deed = proposedAt(act.row);
      if (!deed) return at(act.row, rowWords.act.apply);
      const text = deedText(deed, set, rowOf);
      return `${rowWords.act.apply} ${deed.kind === 'set' ? at(act.row, text) : text}`;
    }
    default:
      return at(act.row, rowWords.act[act.do]);
  }
}

/** Spoken and written name of a column of this table. */
export const columnName = ({ set }: { set: SetName }, column: Column): string => tables[set].columns[column];
