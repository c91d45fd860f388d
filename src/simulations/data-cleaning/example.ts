/** A whole scenario: a short supplier list with one planted look-alike. */
export const example = (id: string, title: string): string => `id: ${id}
type: data-cleaning
title: ${JSON.stringify(title)}
summary: Clean a supplier list of 24 records within 50 minutes, then let the AI try again.
departments: [procurement]
# The kinds of error that the wrong proposals make.
skills: [wrong-join-silo, unit-currency-period, stale-data, overconfident-extraction]
minutes: 15
level: 1
mode: practice # A measured run explains nothing before the debrief; give it 30 to 40 proposals, about 10 wrong.
task: clean # Or score: mark each record, with \`checker\` instead of \`assistant\`, \`classes\` and \`rule\`.
set: suppliers # Or staff, or customers.
story: An AI prepares payments from this list. In a trial it got many of them wrong, because of the list.
# The rules a record has to keep, one sentence each.
card:
  - A date is written day-month-year with dashes, such as 14-03-2027.
  - Suppliers in the United States write the month first. All others write the day first.
  - The limit is in whole euros. 1 k€ is €1,000. 1 USD counts as €0.90.
  - One firm has one record. The register number tells who it is.
  - A gap is filled from the papers or not at all. If they are silent, ask the owner.
rows: 24
register: table # Or papers, which is harder.
faults: { duplicates: 3, dateOrder: 3, shortYear: 1, units: 3, gaps: 1, unknown: 1, obsolete: 1, accounts: 1, slips: 1 }
# Sound records that look like a fault; lookAlikes is the planted trap.
sounds: { lookAlikes: 1, dayFirst: 1, idle: 1, longAccounts: 1 }
assistant:
  right: 8
  wrong: { lookAlikes: 1, dayFirst: 1, idle: 1, guesses: 1 }
# How often the AI needs the table in a month, shared out among the rows.
jobs: 60
# Minutes of the story, and what each step costs.
budget: 50
prices: { look: 3, apply: 1, fix: 4, merge: 5, obsolete: 3, flag: 1 }
# Fixes for many rows: harmful ones beside right ones.
classes:
  - { fix: slash-month-first, minutes: 6 }
  - { fix: slash-by-source, minutes: 9 }
  - { fix: marked-units, minutes: 9 }
  - { fix: mark-idle, minutes: 5 }
  - { fix: merge-alike, minutes: 7 }
rule:
  question: Which one rule do you bring in, so that the list stays clean?
  options:
    - text: Everybody who adds suppliers gets an e-mail about taking more care from now on.
      why: People mean well and forget. A form does not forget.
    - text: The form has fixed fields for date, currency and account, and checks them.
      right: true
      why: It stops bad dates, units and accounts on the day they are made.
    - text: Once a year a team goes through the whole list and cleans it from top to bottom.
      why: Faults would pile up in between, and the AI would pay by them.
# What mistakes cost here, the same for every proposal. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 60.00 EUR
  falseStop: 15.00 EUR
  check: 3.00 EUR
# All of it must be reached.
pass: { captured: 0.7, madeWorse: 1, wrongMerges: 0 }
status: draft # Take this line out to publish the practice.
`;
