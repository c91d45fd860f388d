/** A small scenario that passes the check: three notes about the same kind of thing, of which two come in a run. */
export const example = (id: string, title: string): string => `id: ${id}
type: spot-error
status: draft
title: ${JSON.stringify(title)}
summary: Two notes that an AI tool wrote. Mark what the card does not say.
departments: [procurement]
skills: [hallucinated-policy, overconfident-extraction]
minutes: 6
level: 1
stakes:
  miss: 60.00 EUR
  falseStop: 20.00 EUR
  check: 2.00 EUR
pass:
  wrongStopped: 0.75
  rightLetThrough: 0.8
kinds:
  - id: rule
    title: Invented rule
    means: The card has no such rule.
    mode: hallucinated-policy
  - id: misread
    title: Misread
    means: The card says it, but with another figure.
    mode: overconfident-extraction
draw: { pieces: 2, sound: 1, faults: 2 }
pieces:
${['chairs', 'lamps', 'desks'].map(piece).join('')}`;

const piece = (what: string): string => `  - id: ${what}
    title: Note on ${what}
    department: procurement
    task: Hold the note against the card.
    family: note
    records:
      - id: card
        title: Buying card
        open: true
        rows:
          - [Offers needed, "three from 2,000 euros on"]
          - [Who signs, the team lead]
          - [Shortest warranty, two years]
    panels:
      - title: Note on ${what}
        by: Written by the AI tool
        form: note
        parts:
          - at: offers
            sound: From 2,000 euros on, we need three offers for ${what}.
            why: The first line of the card says so.
            faulty:
              - kind: misread
                is: From 3,000 euros on, we need two offers for ${what}.
                why: The card asks for three offers from 2,000 euros on.
          - at: sign
            sound: The team lead signs the order for ${what}.
            why: The second line of the card says so.
            faulty:
              - kind: rule
                is: The works council signs the order for ${what}.
                why: The card names the team lead alone.
          - at: warranty
            sound: The warranty for ${what} is two years or more.
            why: Two years is the shortest that the card allows.
            odd:
              - is: The offer gives five years, so it is within the card.
                why: The card sets the shortest warranty, not the longest.
            faulty:
              - kind: misread
                is: The warranty for ${what} is one year or more.
                why: The card says two years.
          - at: greeting
            sound: This note is about ${what}.
            why: It is.
          - at: close
            sound: Ask the team lead if anything about ${what} is unclear.
            why: A harmless line.
            odd:
              - is: Please print this note about ${what} on paper.
                why: An odd wish, and no fault.
          - at: date
            sound: We wrote this in spring 2026, before any ${what} came.
            why: Nothing speaks against it.
`;
