/**
 * A whole scenario: twelve generated invoices at the review desk.
 *
 * @param guide two published worked cases that teach the moves: a right one, then a wrong one.
 */
export const example = (
  id = 'first-shift',
  title = 'A first short shift',
  guide: readonly [string, string] = ['ap-01', 'ap-02'],
): string => `id: ${id}
type: review-desk
mode: practice # A measured shift counts in the profile: 40 items, 10 wrong, reasons at-the-end, no guide.
title: ${JSON.stringify(title)}
summary: Twelve invoices that the invoice assistant has read. Let the right ones through and stop the wrong ones.
departments: [accounts-payable]
skills: [duplicated-records, unit-currency-period]
minutes: 15
level: 1
items: 12
wrong: 6
generated:
  - family: invoice3way
    items: 12
    subtlety: 1
# One wrong item on top, revealed at once, that counts in no figure.
planted: 1
# Three moves in a row that fit make the next items harder, one that does not makes them easier.
adaptive: true
guide: [${guide.join(', ')}]
reasons: after-each
# What mistakes cost here, the same for every item. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 60.00 EUR
  falseStop: 12.00 EUR
  check: 1.00 EUR
# Both sides must be reached.
pass:
  wrongStopped: 0.8
  rightLetThrough: 0.8
status: draft # Take this line out to publish the practice.
`;
