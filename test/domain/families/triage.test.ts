import type { Case } from '../../../src/domain/case.ts';

import { at, invariants } from './invariants.ts';

const alike = (i: Case) =>
  ['30To21MinutesAgo', '20To11MinutesAgo', 'last10MinutesWithThisOne'].reduce(
    (sum, slot) => sum + Number(at(i, `similar/${slot}`)),
    0,
  );
const says = (i: Case) => (i.answer.ai.kind === 'text' ? i.answer.ai.text : '');

invariants('triage', {
  faults: ['wrong-join-silo', 'overconfident-extraction', 'out-of-distribution'],
  systematic: ['wrong-join-silo', 'overconfident-extraction'],
  held: (i) => says(i) === 'Closed',
  cues: {
    'two lists that disagree': (i) => at(i, 'assets/critical') !== at(i, 'configuration/critical'),
    'the word resolved in the reply': (i) => /resolved/i.test(at(i, 'reply/text')),
    'a not or no in the reply': (i) => /\b(not|no|yet)\b/i.test(at(i, 'reply/text')),
    'six alike tickets in half an hour': (i) => alike(i) >= 6,
    'several alike tickets': (i) => alike(i) >= 4,
    'a ticket that is closed': (i) => says(i) === 'Closed',
    'the highest priority': (i) => says(i) === 'P1',
    'the date of the older list': (i) =>
      at(i, 'log/criticalOrNotAsOf') !== '' &&
      at(i, 'log/criticalOrNotAsOf') <
        [at(i, 'assets/updatedOn'), at(i, 'configuration/updatedOn')].sort()[1]!,
    'a reply judged by one word': (i) => at(i, 'log/replyJudgedBy') === 'one word',
    'alike tickets by known label': (i) => at(i, 'log/alikeTicketsFoundBy') === 'known label',
  },
});
