import { inWords, iso } from '../common/days.ts';
import type { Kind } from '../common/kind.ts';
import { type CustomerMaster, namesAlike, sameTax } from './facts.ts';

export const faults: Kind<CustomerMaster>['faults'] = {
  'wrong-join-silo': {
    to: ['data-steward', 'crm-owner'],
    step: 'Compare the tax numbers digit by digit.',
    next: 'Leave names and mail addresses out of it.',
    tell: (_, view) => [
      `The tax numbers differ, so these are two customers. The assistant merged them by ${view.by === 'mail' ? 'a shared mail address' : 'their names'}.`,
      'Two tax numbers that are not the same, in whatever spelling.',
      'Names are not keys. A wrong merge mixes two sets of orders and is hard to undo.',
    ],
    habit: ({ by }) => `merged entries by their ${by === 'name' ? 'names' : 'mail address'}`,
  },
  'duplicated-records': {
    to: ['data-steward', 'crm-owner'],
    step: 'Leave spaces and points in a tax number out of it.',
    next: 'Ask who else may stand in the list twice.',
    tell: (facts, view) => [
      `Both entries have tax number ${facts.a.taxNumber.replace(/\D/g, '')}, so they are one customer. The assistant went by ${view.by === 'name' ? 'their names' : 'the signs in the number'}.`,
      'One tax number under two entries, even if it is written in another way.',
      'A customer kept twice gets half of the picture, twice. The key settles it.',
    ],
    habit: ({ by }) => `kept entries apart by ${by === 'name' ? 'their names' : 'signs in the number'}`,
  },
};

export const batchRoles = ['data-steward', 'model-owner'];

export const stories: Kind<CustomerMaster>['stories'] = [
  [
    (facts) => sameTax(facts) && !namesAlike(facts),
    () => 'The names differ, but the tax number is the same, so it is one customer.',
    'Two names for one tax number.',
    'A firm may trade under two names. The number decides.',
  ],
  [
    (facts) => !sameTax(facts) && namesAlike(facts),
    () => 'The names are alike, but the tax numbers are not, so they stay apart.',
    'One name, two tax numbers.',
    'It looked like one customer. The assistant went by the number, as the rule says.',
  ],
  [
    (facts) => !sameTax(facts) && facts.a.mail === facts.b.mail,
    () => 'Two firms share a mail address, but their tax numbers differ.',
    'One mail address, two tax numbers.',
    'Firms of one group share much. They are still two customers.',
  ],
  [
    (facts) => facts.a.taxNumber !== facts.b.taxNumber && sameTax(facts),
    () => 'The tax numbers are the same; only spaces or points differ.',
    'One number in two spellings.',
    'Signs do not count. The assistant saw through them.',
  ],
];

export const plainly = 'Names and numbers lead to the same answer.';

export const words: Kind<CustomerMaster>['words'] = {
  title: (facts) => `Pair ${facts.number}`,
  task: 'Check what the assistant wants to do with these two entries.',
  label: 'Decision',
  brief: (said) => [
    `Both entries compared. Decision: ${said}.`,
    `Two entries read by the rules. Decision: ${said}.`,
    `Entries of this pair checked. Decision: ${said}.`,
  ],
  figures: (facts) => `Names are ${namesAlike(facts) ? 'alike' : 'not alike'}.`,
  batch: {
    title: (_, { day }) => `Pairs found on ${inWords(iso(day))}`,
    task: 'Check what the assistant wants to do with these pairs, in the order of the list.',
    label: 'Decisions in the order of the list',
    texts: (n, list) => [
      `${n} pairs compared. In order: ${list}.`,
      `Rules applied to ${n} pairs. In order: ${list}.`,
    ],
  },
};
