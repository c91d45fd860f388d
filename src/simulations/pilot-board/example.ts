/** One short proposal for the example: the same six answers, so that only what fails tells them apart. */
const paper = (id: string, title: string, first: string, extra = ''): string => `  - id: ${id}
    title: ${title}
    department: data
    sponsor: Sam Okafor, data desk
    pitch: It takes two hours of copying off each week.
    first: [${first}]
    gates:
      owner:
        good: Sam Okafor, data desk, answers for it.
        bad: Whoever happens to be there that day.
      baseline: { good: Two hours a week and three slips a month., bad: It takes rather long and is a bit tiresome. }
      measure: { good: Slips found in twenty lines read a week., bad: Lines that it has written by each Friday. }
      stop-rule: { good: Three slips in a week and it is switched off., bad: We talk about it when the year has ended. }
      data:
        good: The list of this year, checked in May.
        bad: The list of two years ago, unchecked.
        stopper: A list that we are not allowed to use.
      control: { good: A person reads each line before it is used., bad: Nobody reads it before the line is in use. }
${extra}    pilot:
      unit: lines read
      tolerated: 0.05
      groups: [Lines of this firm, Lines of other firms]
      owner: Sam Okafor, data desk
      plea: We have put so much work into it.
`;

/**
 * A whole scenario: four of five papers come to the board.
 *
 * @param id file name and id; `title` is what people read.
 */
export const example = (id: string, title: string): string => `id: ${id}
type: pilot-board
mode: practice # Measured: nothing is explained before the end.
title: ${JSON.stringify(title)}
summary: Four ideas come to the board. Ask for what is missing, make your call, and decide again a quarter later.
departments: [data]
skills: [broken-process, stale-data]
minutes: 10
level: 1
proposals: 4
# In how many the assistant’s recommendation does not hold: of the papers, and of the reports.
wrong:
  first: 2
  second: 2
asks: 3
# What mistakes cost here. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 200.00 EUR
  falseStop: 50.00 EUR
  check: 5.00 EUR
# Both sides must be reached.
pass:
  wrongStopped: 0.75
  rightLetThrough: 0.6
# More papers than one run shows. \`first\` says what a paper may have to be called; each run picks one.
papers:
${paper('copy-addresses', 'Copying addresses', 'go, change')}${paper('copy-dates', 'Copying dates', 'go, change')}${paper('copy-names', 'Copying names', 'go, change, stop')}${paper('copy-sums', 'Copying sums', 'change, stop', '    weak: [data] # Where it fails when it has to change.\n')}${paper('copy-notes', 'Copying notes', 'go, change')}status: draft # Take this line out to publish the practice.
`;
