/** A whole small scenario that passes the check: two short sources, and a summary of each with five claims. */
export const example = (id: string, title: string): string => `id: ${id}
type: evidence-marking
mode: practice # A measured run explains nothing before its debrief and counts in the profile.
title: ${JSON.stringify(title)}
summary: Hold every claim of two short summaries against the notes they were made from.
departments: [procurement]
skills: [overconfident-extraction, unit-currency-period, silent-truncation]
minutes: 8
level: 1
# Exact for every seed: two summaries of five claims; two claims contradicted, two not in the source, one gap.
draw: { sets: 2, claims: 5, contradicted: 2, notInSource: 2, leftOut: 1 }
# What mistakes cost here, the same for every claim. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 80.00 EUR
  falseStop: 20.00 EUR
  check: 1.00 EUR
# All three must be reached.
pass: { wrongStopped: 0.8, rightLetThrough: 0.8, places: 0.8 }
sources:
  - id: van
    title: "A van for the trade fair"
    department: procurement
    by: The notes assistant
    # What was to be in the summary. A claim with \`leftOut\` is one of these; the seed may leave it out.
    asked: "Nadia asked for three things: the price, when the van comes back, and who may drive it."
    documents:
      - id: notes
        title: "Notes of a call with the rental firm, 4 May 2026"
        kind: notes
        # Lines are named by their number: notes/1, notes/2 and so on.
        lines:
          - "The van costs €90 a day, and the third day is free."
          - "It comes back on Friday by six, with a full tank."
          - "Only people over 25 may drive it."
          - "It has winter tyres, which stay on until the end of May."
          - "A scratch costs us €300 at most."
          - "Each day has 200 kilometres. Each further one is €0.20."
    claims:
      - id: price
        leftOut: { at: [notes/1], why: "Nadia asked for the price." }
        versions:
          - { text: "For three days we pay €180, because one day is free.", verdict: supported, at: [notes/1], why: "Two days at €90; the third is free." }
          - { text: "For three days we pay €270, because no day is free.", verdict: contradicted, at: [notes/1], failureMode: overconfident-extraction, why: "The third day is free." }
      - id: back
        leftOut: { at: [notes/2], why: "Nadia asked when the van comes back." }
        versions:
          - { text: "It is due on the last working day of the week, at six.", verdict: supported, at: [notes/2], why: "On Friday by six." }
          - { text: "It is due on the first working day of the week, at six.", verdict: contradicted, at: [notes/2], failureMode: unit-currency-period, why: "Friday, not Monday." }
      - id: driver
        leftOut: { at: [notes/3], why: "Nadia asked who may drive." }
        versions:
          - { text: "Whoever is younger than 25 may not take the wheel.", verdict: supported, at: [notes/3], why: "Only people over 25 may drive it." }
          - { text: "Whoever is younger than 25 may take the wheel.", verdict: contradicted, at: [notes/3], failureMode: overconfident-extraction, why: "Only people over 25 may." }
      - id: tyres
        versions:
          - { text: "Until June it goes on tyres for the cold season.", verdict: supported, at: [notes/4], why: "Winter tyres until the end of May." }
          - { text: "In the boot there are chains for the cold season.", verdict: not-in-source, failureMode: overconfident-extraction, why: "The notes speak of tyres alone." }
      - id: scratch
        versions:
          - { text: "Small damage is ours up to a limit of €300.", verdict: supported, at: [notes/5], why: "Line 5 in other words." }
          - { text: "Small damage is ours from a limit of €300 on.", verdict: contradicted, at: [notes/5], failureMode: overconfident-extraction, why: "€300 is the most we pay, not the least." }
          - { text: "Small damage is covered by our own insurer.", verdict: not-in-source, failureMode: overconfident-extraction, why: "No line names our insurer." }
      - id: distance
        versions:
          - { text: "On a day with 250 kilometres we pay €10 more.", verdict: supported, at: [notes/6], why: "Fifty further ones at €0.20." }
          - { text: "On a day with 250 kilometres we pay €50 more.", verdict: contradicted, at: [notes/6], failureMode: unit-currency-period, why: "Fifty at €0.20 is €10." }
          - { text: "On a day with 250 kilometres we have to refuel twice.", verdict: not-in-source, failureMode: overconfident-extraction, why: "How far a tank lasts is not said." }
  - id: hall
    title: "A hall for the summer party"
    department: procurement
    by: The notes assistant
    asked: "Nadia asked for three things: the rent, how many people may come, and until when we can cancel."
    documents:
      - id: offer
        title: "Offer of the Old Mill, 11 May 2026"
        kind: letter
        lines:
          - "The hall costs €400 for an evening. Cleaning is part of it."
          - "At most 120 people may come in, staff included."
          - "You may cancel for free up to 14 days before the evening."
          - "Music stops at eleven. The garden may be used until midnight."
          - "The stage is 6 metres wide and 4 metres deep."
          - "We do not cook. You may bring food."
    claims:
      - id: rent
        leftOut: { at: [offer/1], why: "Nadia asked for the rent." }
        versions:
          - { text: "One evening is €400, and cleaning costs nothing on top.", verdict: supported, at: [offer/1], why: "Cleaning is part of it." }
          - { text: "One evening is €400, and cleaning comes on top.", verdict: contradicted, at: [offer/1], failureMode: overconfident-extraction, why: "Cleaning is part of the price." }
      - id: people
        leftOut: { at: [offer/2], why: "Nadia asked how many people may come." }
        versions:
          - { text: "With ten of our staff there, 110 guests may come in.", verdict: supported, at: [offer/2], why: "120 in all, staff included." }
          - { text: "With ten of our staff there, 120 guests may come in.", verdict: contradicted, at: [offer/2], failureMode: overconfident-extraction, why: "Staff count as well: 110 guests." }
      - id: cancel
        leftOut: { at: [offer/3], why: "Nadia asked until when we can cancel." }
        versions:
          - { text: "Two weeks beforehand we can still say no for free.", verdict: supported, at: [offer/3], why: "Up to 14 days before." }
          - { text: "Two days beforehand we can still say no for free.", verdict: contradicted, at: [offer/3], failureMode: unit-currency-period, why: "Fourteen days, not two." }
      - id: music
        versions:
          - { text: "An hour before the garden closes, the band has to stop.", verdict: supported, at: [offer/4], why: "Eleven and midnight." }
          - { text: "An hour after the garden closes, the band has to stop.", verdict: contradicted, at: [offer/4], failureMode: unit-currency-period, why: "Music stops at eleven, the garden at midnight." }
          - { text: "An hour after the garden closes, the lights go out.", verdict: not-in-source, failureMode: overconfident-extraction, why: "Nothing is said about the lights." }
      - id: stage
        versions:
          - { text: "It has a stage, which is wider than it is deep.", verdict: supported, at: [offer/5], why: "6 metres against 4." }
          - { text: "It has a stage, which is deeper than it is wide.", verdict: contradicted, at: [offer/5], failureMode: overconfident-extraction, why: "6 metres wide, 4 deep." }
          - { text: "It has a stage, which is lit from above.", verdict: not-in-source, failureMode: overconfident-extraction, why: "Only its size is given." }
      - id: food
        versions:
          - { text: "What we eat there, we have to bring along.", verdict: supported, at: [offer/6], why: "They do not cook." }
          - { text: "What we eat there, they will cook for us.", verdict: contradicted, at: [offer/6], failureMode: overconfident-extraction, why: "They do not cook. The “not” was missed." }
          - { text: "What we eat there, we have to pay at the door.", verdict: not-in-source, failureMode: overconfident-extraction, why: "Nothing is said about paying for food." }
status: draft # Take this line out to publish the practice.
`;
