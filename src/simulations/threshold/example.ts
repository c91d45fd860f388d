/** A whole small scenario that passes the check: two tools, four rounds. */
export const example = (id: string, title: string): string => `id: ${id}
type: threshold
mode: practice # A measured run explains nothing before the end and needs \`pairs: false\`.
title: ${JSON.stringify(title)}
summary: A tool scores every invoice. Decide from which score on a person looks.
departments: [accounts-payable]
skills: [stale-data, drift]
minutes: 8
level: 1
rounds: 4
wrong: 2
# Each desk comes twice: cases that were all looked up, then the month after.
pairs: true
faults:
  first: [old-costs] # also: promise, elsewhere, unfair
  next: [share] # also: inflated, new-kind, slipped
# In a new month only so large a share has been looked up.
audited: [0.4, 0.5]
tolerance: { first: 0.1, next: 0.2 }
# What mistakes cost here. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 150.00 EUR
  falseStop: 8.00 EUR
  check: 3.00 EUR
# All three must be reached.
pass: { regret: 0.2, wrongMoved: 0.75, rightKept: 0.75 }
desks:
${['north', 'south']
  .map(
    (side) => `  - id: ${side}
    title: Invoices, ${side}
    department: accounts-payable
    task: The checker scores every invoice from 0 to 99. A high score is meant to say that it was sent twice.
    machine: The invoice checker
    real: doubles
    clean: good invoices
    cases: invoices
    count: [2200, 3000]
    prevalence: [0.015, 0.035]
    sharpness: [2.2, 3]
    centre: [0.2, 1.2]
    spread: [1.1, 1.8]
    minutesPerReview: 4
    months: [January to March 2026, April to June 2026]
    offers:
      first: ["Set the cut-off to {cut}."]
      next: ["Keep the cut-off at {cut}."]
    names:
      - Brightwater Cleaning, €1,840
      - Harrow Paper, €212
      - Larch Energy, €3,075
      - Tidewell Freight, €640
      - Moss and Sons, €95
      - Calder Print, €1,126`,
  )
  .join('\n')}
status: draft # Take this line out to publish the practice.
`;
