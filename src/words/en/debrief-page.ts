/** Only the page needs it, not its script. */
export const debriefNoScript =
  'A debrief is made in your browser, from what it keeps there, so it needs JavaScript. Without it you can still read every lesson, the glossary and what each practice is about.';

/** The page around a debrief: apart from it, because it is on the screen before any debrief is found. */
export const debriefPage = {
  page: 'Debrief of a shift',
  pageDescription: 'Look again at a shift you finished in this browser.',
  unknownRun:
    'This browser has no shift under that address. It may have been done in another browser, or cleared.',
  noRun: 'Which shift? Choose one below.',
  yours: 'Your finished shifts',
  noneYet: 'You have not finished a shift in this browser yet.',
  unfinished: 'This shift is not finished yet.',
  goOn: 'Go to the practice',
  loading: 'Looking for the shift …',
  shiftOf: (title: string, when: string) => `${title}, ${when}`,
  unloaded:
    'Your shift is kept, but its debrief could not be loaded. Check your connection and open it again.',
};
