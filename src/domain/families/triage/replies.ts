/** A last reply of a user, what it means, and what a reader of single words makes of it. */
export interface Reply {
  text: string;
  closed: boolean;
  byOneWord: 'open' | 'closed';
}

type Levels = readonly [readonly string[], readonly string[], readonly string[]];

const said = (levels: Levels, closed: boolean, byOneWord: Reply['byOneWord']) =>
  levels.map((texts) => texts.map((text): Reply => ({ text, closed, byOneWord })));

const open = [
  'Nothing has changed here since the morning, please help us.',
  'We are waiting here and the fault is as it was on Monday.',
  'The fault is here all the time and we wait for an answer.',
] as const;
const closed = [
  'Thank you for your help, this is resolved for all of us.',
  'That did it, the matter is resolved and we work again.',
  'Resolved since this morning, many thanks to the whole team.',
] as const;

/** Texts of nearly one length, so that their length says nothing; three levels of subtlety each. */
export const replies = {
  open: said([open, open, open], false, 'open'),
  closed: said([closed, closed, closed], true, 'closed'),
  /** Open, though the word "resolved" is in it. */
  negated: said(
    [
      [
        'This is not resolved. We still wait for someone to help us.',
        'No, it is not resolved, we have the same fault as before.',
      ],
      [
        'Thank you, but it is not yet resolved on our side, sadly.',
        'Many thanks, only it has not been resolved for our room.',
      ],
      [
        'I would hardly call this resolved, it came back after lunch.',
        'Resolved for a day, thanks, and then it was back again.',
      ],
    ],
    false,
    'closed',
  ),
  /** Open in a friendly tone, without the word. */
  'sounds closed': said(
    [
      [
        'Thank you, that was quick and kind, but the fault is back.',
        'Great work, thanks, and yet we see the fault once more.',
      ],
      [
        'Thanks for the kind call, it helped until the next start.',
        'You were very quick, thank you, we need one more visit.',
      ],
      [
        'Thanks a lot, a good answer, it held for about an hour.',
        'Lovely help, thank you, we are now where we began today.',
      ],
    ],
    false,
    'open',
  ),
  /** Closed, though a "not" or "no" is in it. */
  'closed with a not': said(
    [
      [
        'There is no fault any more and we do not need a visit now.',
        'We have no more errors since then, you can close it now.',
      ],
      [
        'It has not come back since Monday, so we need no more help.',
        'No need to call, it does not fail now and all is well.',
      ],
      [
        'Not a single failure since your fix, no visit is needed.',
        'I can not make it fail any more, so no more work for you.',
      ],
    ],
    true,
    'open',
  ),
};
