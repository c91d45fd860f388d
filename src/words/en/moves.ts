/** The five moves and what they mean: used by the desk, the debrief and lists. */
export const moves = {
  name: {
    accept: 'Accept',
    correct: 'Correct',
    'request-data': 'Request data',
    escalate: 'Escalate',
    'stop-line': 'Stop the line',
  },
  /** What a settled item says in the queue and the debrief. */
  done: {
    accept: 'accepted',
    correct: 'corrected',
    'request-data': 'data requested',
    escalate: 'handed over',
    'stop-line': 'line stopped',
  },
  means: {
    accept: 'The AI output goes through as it is.',
    correct: 'You put the right value in its place.',
    'request-data': 'The item waits until somebody sends what is missing.',
    escalate: 'You hand the item over to another role.',
    'stop-line': 'No output of this kind goes on until the cause is found.',
  },
};

/** What an AI output turned out to be: said only after commit. */
export const outcome = { sound: 'The AI output was right', wrong: 'The AI output was wrong' };

/** The optional reason code: the same list for every move, so that none of them leans. */
export const reasonCodes: Record<string, string> = {
  agree: 'The records agree with it',
  disagree: 'The records disagree with it',
  sums: 'The sums or units',
  date: 'A date or a version',
  rule: 'A rule or a limit',
  missing: 'Something is missing',
  unusual: 'It is unusual',
  other: 'Something else',
};
