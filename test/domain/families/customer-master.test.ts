import type { Case } from '../../../src/domain/case.ts';

import { at, invariants } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const tax = (i: Case) => [at(i, 'first/taxNumber'), at(i, 'second/taxNumber')] as const;
const sameTax = (i: Case) => digits(tax(i)[0]) === digits(tax(i)[1]);
const alike = (i: Case) => at(i, 'log/namesAlike') === 'yes';
const sharedMail = (i: Case) => at(i, 'first/mail') === at(i, 'second/mail');

invariants('customer-master', {
  faults: ['wrong-join-silo', 'duplicated-records'],
  systematic: ['wrong-join-silo', 'duplicated-records'],
  held: (i) => i.answer.ai.kind === 'text' && i.answer.ai.text === 'Two customers',
  cues: {
    'names alike and tax numbers not': (i) => alike(i) && !sameTax(i),
    'one tax number under two names': (i) => sameTax(i) && !alike(i),
    'a shared mail and two tax numbers': (i) => sharedMail(i) && !sameTax(i),
    'one tax number in two spellings': (i) => sameTax(i) && tax(i)[0] !== tax(i)[1],
    'names that are alike': alike,
    'a shared mail': sharedMail,
  },
});
