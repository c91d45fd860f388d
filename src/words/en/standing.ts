/** How a practice of the list stands. */
export const standing = {
  passed: 'passed',
  notPassed: 'done, not passed yet',
  going: 'begun',
  goOn: 'Go on',
  last: (stopped: number, wrong: number, through: number, right: number) =>
    `Last time: ${stopped} of ${wrong} wrong ones stopped, ${through} of ${right} right ones let through.`,
  debrief: 'See its debrief',
};
