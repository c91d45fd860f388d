/** Small examples of the nouns that have no `npm run new` of their own. */
export const exampleModule = `id: m01
title: Check before you trust
summary: How to look at what an AI wrote, and when to open the records.
order: 1
lessons: [m01-l1, m01-l2]
status: published
`;

export const examplePath = `id: onboarding
title: Your first week
for: Everybody who starts at Alder & Finch.
summary: The first lessons and one short shift.
steps:
  - lesson: m01-l1
  - lesson: m01-l2
  - practice: first-shift
covers:
  - Supports your own first steps with AI tools at work.
notCovered:
  - It is not legal advice.
formerly: [paths/first-week]
status: published
`;

export const exampleTerm = `id: rule-robot
term: Rule robot
definition: Software that follows fixed steps and cannot judge a new situation.
also: [RPA]
`;

export const exampleFact = `id: claim-95
statement: In one study of 52 interviews, few projects had a measured effect on profit yet.
counted: 52 interviews with managers, January to June 2025.
caution: It does not show that the tools failed.
standing: practitioner
interested: The authors sell advice on such projects.
sources:
  - title: The report
    publisher: The institute
    date: 2025-07
    url: https://www.example.org/report
    seen: primary
checkedOn: 2026-11-21
reviewBy: 2027-05-21
`;

export const exampleRole = `id: payroll-lead
title: Payroll lead
departments: [payroll]
`;

export const exampleFailureMode = `id: stale-data
title: Old data
what: The AI used a record that is no longer in force.
cue: A date that lies too far back.
response: Ask for the current record.
to: The owner of the record.
`;

export const exampleCard = `id: m01-l1-old-list
lesson: m01-l1
question: A price list looks complete. What do you look at before you use it?
answer: Its date.
why: An old list can be whole, neat and out of force.
`;

export const exampleFramework = `id: house-rules
title: The rules of the house
issuer: Alder & Finch
fact: claim-95
summary: Says what people who use AI at work should be able to do.
caution: Nobody is certified by it.
parts:
  - id: read
    title: Read an output against its records
    lessons: [m01-l1]
    practices: [first-shift]
    partly: true
    note: Only written records are practised.
notCovered:
  - Pictures and sound.
`;

export const exampleReplay = `id: a-first-run
person: Noor
scenario: first-shift
seed: 1
setting: Noor worked this on a Tuesday.
steps:
  - { move: accept, risk: 20, opened: 0 }
counts: { wrongStopped: 0, wrongThrough: 6, rightStopped: 0, rightThrough: 6 }
`;

export const exampleCoverage = `id: old-records
seeds: [A01]
idea: An old record makes a good tool wrong.
learner: Find the date before using a figure.
caution: true
lessons: [m01-l1]
assessed:
  - practice: first-shift
`;
