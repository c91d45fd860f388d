/**
 * Places marked in a text or a table against the places that are due: a claim's deciding line, a clause that was left
 * out. Counts of places; the three measures are shares of 0 to 1. Source: science/simulations.yaml, evidenceHighlighting
 * (precision, recall, F1 over cells); van Rijsbergen 1979, Information Retrieval, chapter 7.
 */
export interface Marks {
  /** Due places that were marked. */
  hits: number;
  /** Marks on a place that is not due. */
  wrong: number;
  /** All due places, marked or not. */
  due: number;
}

export const noMarks = (): Marks => ({ hits: 0, wrong: 0, due: 0 });

/** Of the marks made, those on a due place; null when none was made. */
export const precisionOf = ({ hits, wrong }: Marks): number | null =>
  hits + wrong === 0 ? null : hits / (hits + wrong);

/** Of the due places, those that were marked; null when none is due. */
export const recallOf = ({ hits, due }: Marks): number | null => (due === 0 ? null : hits / due);

/** Harmonic mean of precision and recall, 2·hits / (marks + due); null when nothing is due and nothing was marked. */
export const f1Of = ({ hits, wrong, due }: Marks): number | null =>
  hits + wrong + due === 0 ? null : (2 * hits) / (hits + wrong + due);
