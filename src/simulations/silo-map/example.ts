/** A whole scenario: a change of address through four systems. */
export const example = (id: string, title: string): string => `id: ${id}
type: silo-map
mode: practice # A measured run counts in the profile and explains nothing before the end.
title: ${JSON.stringify(title)}
summary: Follow changes of address from HR to the door system. Find where the data breaks, then choose links.
departments: [it-service-desk]
skills: [wrong-join-silo, stale-data, duplicated-records, silent-truncation, disclosure, broken-process]
minutes: 10
level: 1
# How many of \`processes\` one run draws, and exactly how many of the AI's statements and drafts are wrong.
draw: 1
wrong: { claims: 2, drafts: 2 }
traced: 4
subtlety: 1 # 3: faults just beyond the limit, numbers nearly alike.
budget: { days: 12, low: 3, high: 8 } # Days in all; a link takes from 3 to 8.
month: { cases: 200, low: 60, high: 190, hit: 4 }
# What mistakes cost here, the same for every statement. A miss costs 2 to 20 times a false stop.
stakes:
  miss: 60.00 EUR
  falseStop: 15.00 EUR
  check: 1.50 EUR
# All must be reached, and no link may pass on more than its task needs.
pass:
  putRight: 0.75
  rightLetThrough: 0.75
  avoided: 0.8
people: [Priya Nair, Tomas Vidal, Aylin Kaya, Jonas Weber, Marta Lind, Samuel Okafor]
staff: [l.osei, m.brandt]
processes:
  - id: move
    title: Somebody moves
    story: HR enters the new address. Payroll, the door system and the car park take what they need.
    department: it-service-desk
    unit: moves
    number: { name: Employee no., prefix: E-, digits: 4 }
    first: 2026-03-02
    breaks: 2
    systems:
      - { id: hr, title: HR master, owner: HR team }
      - { id: payroll, title: Payroll, owner: Payroll team }
      - { id: door, title: Door system, owner: Site office }
      - { id: cars, title: Car park, owner: Site office }
    links:
      - id: hr-payroll
        from: hr
        to: payroll
        what: Moves in on
        value: { kind: date, from: 2026-03-10, days: 40 }
        hours: 24
        keys: [Employee no., Payroll no.] # Could join both; the seed says which one is whole in both.
        weakKey: Full name # Shared by several records. Never right.
        purpose: Payroll writes the new address on the payslip from that day.
        needs: [Employee no., Address, Moves in on]
        spare: [Sick notes, Rent] # Not needed; at least one of them delicate.
      - id: payroll-door
        from: payroll
        to: door
        after: hr-payroll # Brings the same thing there.
        what: Moves in on
        hours: 24
        keys: [Employee no., Badge no.]
        weakKey: Full name
        purpose: The door system sends the badge to the new address.
        needs: [Badge no., Address]
        spare: [Monthly pay, Birth date]
      - id: hr-cars
        from: hr
        to: cars
        what: Number plate
        value: { kind: code, prefix: AF-, digits: 4 }
        hours: 12
        keys: [Employee no., Badge no.]
        weakKey: Full name
        purpose: The car park lets the new number plate in.
        needs: [Badge no., Number plate]
        spare: [Address, Sick notes]
      - id: cars-door
        from: cars
        to: door
        what: Gate no.
        value: { kind: code, prefix: G-, digits: 3 }
        origin: system
        hours: 8
        keys: [Badge no., Number plate]
        weakKey: Full name
        purpose: The door system opens the gate that belongs to the car.
        needs: [Badge no., Gate no.]
        spare: [Address, Times of entry]
    questions:
      - { ask: "Does the payslip of {name} go to the new address?", links: [hr-payroll] }
      - { ask: "Where was the new badge of {name} sent?", links: [hr-payroll, payroll-door] }
      - { ask: "May the new car of {name} come in?", links: [hr-cars] }
      - { ask: "Which gate opens for {name}?", links: [cars-door] }
      - { ask: "Do the car and the badge of {name} fit together?", links: [hr-cars, cars-door] }
status: draft # Take this line out to publish the practice.
`;
