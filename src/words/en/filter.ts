/** The box that narrows a long page down. Without formatters: it travels to pages that ask nothing. */
export const filter = {
  shown: (shown: number, all: number) =>
    shown === 0 ? 'Nothing here has these words. Try fewer or other ones.' : `${shown} of ${all} shown.`,
  glossary: 'Find a word',
  facts: 'Find a fact, a source or a lesson',
  coverage: 'Find an idea, a lesson or a practice',
};
