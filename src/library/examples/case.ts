/** A whole worked case that passes every check in any department, since it hands over to nobody. */
export const exampleCase = (
  id = 'three-lines',
  department = 'data',
  title = 'Summary of three lines',
): string => `id: ${id}
title: ${JSON.stringify(title)}
department: ${department}
task: Check the total that the assistant wrote for this short list.
sourceRecords:
  # The first record lies on the desk from the start; the others are documents, opened on request.
  - id: note
    title: Cover note
    fields:
      reference: N-2041
      period: May 2025
      lines: 3
  - id: list
    title: The list itself
    rows:
      - {line: 1, hours: 4 h}
      - {line: 2, hours: 3 h}
      - {line: 3, hours: 3 h}
aiOutput:
  text: The three lines add up to 12 hours.
  values: {hours: 12 h}
aiConfidence: 0.9
answer:
  label: Total hours
  ai: 12 h
  truth: 10 h
groundTruth:
  aiCorrect: false
  text: The lines add up to 10 hours. Two hours were added that nobody wrote down.
  values: {hours: 10 h}
failureMode: overconfident-extraction
cue: The three lines of the list add up to 10 hours, not 12.
cueAt: [list/1, list/2, list/3]
bestAction: correct
acceptableActions: [correct, request-data]
costIfMissed: 60.00 EUR
costOfFalseAlarm: 3.00 EUR
costBasis: assumed
verificationMinutes: 1
verificationSteps:
  - Open the list.
  - Add the hours of the three lines.
feedback: A neat total is quick to believe. Adding three lines takes less time than mending a wrong payment.
checks:
  # $s = the records, $a = the AI's values, $g = the true values, $miss = costIfMissed.
  - $same($sum($s.list.hours), $g.hours)
  - $a.hours != $g.hours
status: draft # Take this line out to publish the case.
`;
