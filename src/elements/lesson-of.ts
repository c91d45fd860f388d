/** The lesson an island stands in; null outside lessons, where nothing is kept. */
export const lessonOf = (element: Element | null): string | null =>
  element?.closest('[data-lesson]')?.getAttribute('data-lesson') || null;
