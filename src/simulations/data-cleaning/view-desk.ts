import type { Act, Action } from './types.ts';
import type { Visible, VisibleRow } from './types-screen.ts';
import type { Later } from './view-after.tsx';

/** What the parts of the screen share. */
export interface Desk {
  visible: Visible;
  /** The open row, its forms, the result and the rule; null until they were fetched. */
  later: Later | null;
  /** What stands in their place until then. */
  waiting: string;
  rowOf(key: string): VisibleRow;
  /** What an edit is, in one sentence. */
  name(act: Act): string;
  /** Does it, and says what was done and what is left. */
  deed(act: Act): void;
  undo(edit: number): void;
  act(action: Action): void;
  say(sentence: string): void;
  /** Key of the row that lies open. */
  open: string | null;
  /** Opens a row; `jump` also brings it into view and puts the focus on it. */
  setOpen(key: string | null, jump?: boolean): void;
  keys: boolean;
}
