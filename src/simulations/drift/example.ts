/** A whole small scenario: four lines of one invoice reader. */
export const example = (id: string, title: string): string => `id: ${id}
type: drift
mode: practice # A measured run tells nothing before its end; with 8 lines or more it shows rates.
title: ${JSON.stringify(title)}
summary: Watch what auditors find in the work of a reader, and stop it when it has got worse for good.
departments: [accounts-payable]
skills: [drift]
minutes: 10
level: 1
step: item # Or: week, with one decision at the end of each.
periods: 5
perPeriod: 12
outputsPerAudit: 4
perLook: 3
change: { mean: 25, from: 13, to: 45 }
lines: 4
sound: [1, 2] # How many never change: fewest and most.
shapes: [sudden]
known: [4, 6] # Errors of a passing cause: no reason to stop.
limit: 4
stakes:
  miss: 12.00 EUR
  falseStop: 3.00 EUR
  check: 3.00 EUR
tools:
  - id: invoice-reader
    name: Invoice reader
    department: accounts-payable
    what: It reads supplier invoices and writes down what to pay, to whom and by when.
    design: { p0: 0.05, p1: 0.4, m: 6, H: 12 }
    fills:
      supplier: [Brandt Tools, Otto Paper, Kestrel Freight, Linden Power]
      net: { from: 40, to: 900, step: 0.5, decimals: 2 }
      gross: { of: net, times: 1.19, decimals: 2 }
      due: [{ day: 12 March, swapped: 3 December }, { day: 4 May, swapped: 5 April }, { day: 8 June, swapped: 6 August }]
    right:
      - '{supplier}: pay €{gross} by {due.day}.'
      - '{supplier}: €{gross} with VAT, due {due.day}.'
      - 'Pay {supplier} €{gross}, last day {due.day}.'
      - 'Invoice from {supplier}, €{gross} to pay, {due.day}.'
    agrees: Agrees with the invoice.
    kinds:
      - id: net-for-gross
        name: Net taken for gross
        lines:
          - { says: '{supplier}: pay €{net} by {due.day}.', finding: '€{net} is net. €{gross} is to pay.' }
      - id: date-order
        name: Day and month swapped
        lines:
          - { says: '{supplier}: pay €{gross} by {due.swapped}.', finding: 'It is due on {due.day}.' }
      - id: smudged
        name: Smudged digits
        lines:
          - { says: '{supplier}: pay €{net} by {due.day}.', finding: 'The scan is smudged. It says €{gross}.' }
    causes:
      - id: new-form
        name: A new invoice form
        kind: net-for-gross
        note: form
        explains: The new form prints the net sum where the old one had the total.
      - id: vendor-update
        name: An update by the vendor of the AI
        kind: date-order
        explains: The vendor changed how dates are read and told nobody.
    notes:
      - { id: form, text: Two suppliers send a new invoice form from today. }
    passing:
      - { id: scanner, kind: smudged, text: 'Spare scanner today: expect smudged digits. The old one is back tomorrow.' }
status: draft # Take this line out to publish the practice.
`;
