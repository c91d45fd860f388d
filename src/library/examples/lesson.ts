/** A whole small lesson that passes every check: what `npm run new` writes, and where errors take examples from. */
export const exampleLesson = (id = 'm01-l1', title = 'Read the date first'): string => `---
id: ${id}
title: ${JSON.stringify(title)}
outcome: Tell an old record from a current one before you act on it.
readMinutes: 1
practiceMinutes: 0
practises: [stale-data]
keep:
  - Look for the date before you look at the figure.
  - An old record can be right in every other way.
status: draft # Take this line out to publish the lesson.
---
Lin pays the suppliers at Alder & Finch. On Monday the invoice assistant asks her to pay a bill.

<MachineVoice by="The invoice assistant" confidence="94">

The price agrees with the price list. Ready to pay.

</MachineVoice>

<Check id="first-look" question="What would you look at first?">
  <Choice>How well the message is worded <Why>Good wording says nothing about the price.</Why></Choice>
  <Choice correct>The date on the price list <Why>A list from last year can be neat and still be wrong.</Why></Choice>
  <Choice>How sure the assistant is <Why>It can be very sure about an old list.</Why></Choice>
</Check>

## Why the date comes first

The assistant reads what it is given. It cannot see that a newer list lies in another folder. You can. Find the date,
ask whether it still holds, and only then compare the figures.
`;
