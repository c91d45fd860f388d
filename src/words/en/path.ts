import { day, list, number, plural } from './format.ts';

/** Half hours, as finely as anybody plans a path: 7 for 216 minutes. */
const halves = (minutes: number) => Math.round(minutes / 30);
const hours = (half: number) => `about ${number(Math.floor(half / 2))}${half % 2 === 1 ? '½' : ''} hours`;

export const paths = {
  title: 'Paths',
  description: 'Ordered ways through the lessons and practices.',
  lede: 'A path puts lessons and practices in order and ends with a closing practice. Choose one for yourself, or open one to send it to your team.',
  everybody: 'First, for everybody',
  roles: 'Then, for your work',
  rolesLede: (first: string) => `Each of these builds on “${first}”. The time given is for the path alone.`,
  jump: 'Paths on this page',
  /** "about 45 minutes", later "about 3½ hours": nobody plans an afternoon to the minute. */
  minutes: (n: number) => (n < 75 ? `about ${plural(n, 'minute', 'minutes')}` : hours(halves(n))),
  parts: (reading: number, practice: number) =>
    `${number(reading)} minutes of reading and ${number(practice)} of practice`,
  steps: (n: number) => plural(n, 'step', 'steps'),
};

export const path = {
  all: 'All paths',
  for: 'For',
  steps: 'Steps',
  lesson: 'Lesson',
  practice: 'Practice',
  covers: 'What it supports',
  notCovered: 'What it does not cover',
  after: 'Take this first:',
  /** The sum of what both pages say, so that nobody who adds them up finds another number. */
  withFirst: (first: number, own: number) => `${hours(halves(first) + halves(own))} with that one`,
  onPage: 'On this page',
  assignJump: 'Send it to your team',
  closing: 'closing practice',
  notCertificate:
    'A path is training, not a certificate. It supports a firm’s duty to help staff learn; it does not fulfil it.',
  choose: 'Make this my path',
  chosen: 'This is your path.',
  progress: (done: number, all: number) => `${number(done)} of ${plural(all, 'step', 'steps')} finished.`,
  state: { untouched: 'not started', started: 'started', finished: 'finished' },
  accept: {
    heading: 'This path was assigned to you',
    from: (from: string) => (from ? `From ${from}.` : 'The link does not say from whom.'),
    due: (iso: string | null) => (iso ? `Due on ${day(iso)}.` : 'No date is set.'),
    note: 'Their note',
    explain:
      'Accepting keeps the path and its date in this browser and shows them on Today. Nothing is sent to anybody.',
    button: 'Accept',
    done: 'Accepted. It is on Today.',
    already: 'You accepted this assignment already.',
    other: (title: string) => `This link assigns another path: “${title}”. Open it there to accept.`,
    unknown: 'This link assigns a path that this site does not have. Ask for a new link, made on this site.',
    broken: {
      cut: 'This link is cut off. Mail programs sometimes break long links: copy the whole link, or ask for it again.',
      damaged: 'This link has been changed on its way, so it cannot be trusted. Ask for it again.',
      newer:
        'This link was made by a newer version of this site. Reload the page; if that does not help, ask your site’s operator to update it.',
      form: 'This link does not hold an assignment. It should come from “Assign this path” on a path’s page.',
      'too-long': 'This link is longer than an assignment can be. Ask for a new one.',
    },
  },
  assign: {
    heading: 'Assign this path',
    explain:
      'Make a link and send it any way you like. The path, the date and the note are in the link itself, after the # sign; browsers do not send that part to the host.',
    from: 'Your name, as your team knows it',
    nameMissing: 'Write your name, so that your team knows who asks.',
    due: 'Due date (may stay empty)',
    note: 'A note to your team (may stay empty)',
    noteHint: (left: number) =>
      `${plural(left, 'character', 'characters')} left. Everyone with the link can read it.`,
    make: 'Make the link',
    link: 'The link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Select the link and copy it by hand.',
    badDate: (came: string) => `A due date looks like 2026-12-01. This came: «${came}».`,
    past: 'This date has passed. You can still send the link.',
    next: 'Your team hands in receipt files. Open them on the team page.',
    team: 'Open the team page',
  },
  handIn: {
    heading: 'Hand in a receipt',
    explain:
      'A receipt is a file that shows how far you are on this path. You see all of it here before you save it. You decide who gets it.',
    name: 'Your name, as it should stand on the receipt',
    nameHead: 'Name',
    noName: 'not written yet',
    pathHead: 'Path',
    dueHead: 'Due',
    noDue: 'no date',
    madeHead: 'Made',
    made: 'the day and the minute you save it',
    nameMissing: 'Write the name that should stand on the receipt.',
    shown: 'This is all that leaves the browser',
    notIn: 'Not in it: your answers, your notes, your confidence, and how long you took.',
    save: 'Save the receipt file',
    saved: (file: string) => `Saved as ${file}. Send it to whoever asked for it.`,
    step: 'Step',
    stateHead: 'State',
    on: 'On',
    shift: (stopped: number, wrong: number, through: number, right: number) =>
      `stopped ${number(stopped)} of ${number(wrong)} wrong, let ${number(through)} of ${number(right)} right through`,
    key: (key: string) =>
      `It also carries a random sign for this browser (${key}), so that a newer receipt can replace this one.`,
    ownWord: 'A receipt is your own word: it does not prove who worked.',
  },
};

export const team = {
  title: 'Your team',
  description: 'Put receipts side by side, in this browser only.',
  lede: 'Drop the receipt files your team handed in. They stay in this browser; nothing is uploaded.',
  /** How a team is trained with this site, from the first link to the board. */
  steps: [
    'Assign a path: make a link with a date and a note, and send it any way you like.',
    'Your people accept it, learn, and send you their receipt files.',
    'Put the files here. The board shows who has handed in what.',
  ],
  stepsLabel: 'How it goes',
  assign: 'Assign a path',
  otherPaths: 'All paths',
  honest:
    'Receipts are people’s own word. A file can be edited, and nobody was watched. Use them to plan help and practice, not to judge people.',
  files: 'Receipt files',
  drop: 'Drop receipt files here, or choose them',
  roster: 'Names of your team',
  rosterHint:
    'One name per line, or a column pasted from a table. People without a receipt then show as “nothing handed in”.',
  rosterSave: 'Keep these names',
  rosterKept: (n: number, left: number) =>
    [
      `${plural(n, 'name', 'names')} kept.`,
      ...(left > 0 ? [`${plural(left, 'name was', 'names were')} left out: the list is full.`] : []),
    ].join(' '),
  reading: 'Reading the files …',
  read: (added: number, newer: number, older: number, unread: number, noRoom: number): string => {
    const parts = [
      ...(added > 0 ? [`${plural(added, 'receipt', 'receipts')} added`] : []),
      ...(newer > 0 ? [`${plural(newer, 'receipt', 'receipts')} replaced by a newer one`] : []),
      ...(older > 0
        ? [`${plural(older, 'file', 'files')} left out, because the same or a newer receipt is here already`]
        : []),
      ...(noRoom > 0 ? [`${plural(noRoom, 'file', 'files')} left out, because the board is full`] : []),
    ];
    const told = parts.length > 0 ? `${parts.join('; ')}.` : 'No receipt was added.';
    return unread > 0 ? `${told} ${plural(unread, 'file', 'files')} could not be read.` : told;
  },
  unread: (n: number) =>
    `${plural(n, 'entry', 'entries')} kept for this page cannot be read and ${n === 1 ? 'is' : 'are'} not shown. Ask for those receipts again.`,
  from: (name: string) => `it names ${name}`,
  nobodyYet: 'Nobody has handed in yet',
  strangers: 'Not of this site',
  strangersExplain:
    'These receipts name paths or steps that this site does not have. They may come from another site or an older version.',
  stranger: (name: string, path: string, steps: string[]) =>
    steps.length === 0 ? `${name}: the path “${path}”` : `${name}, on “${path}”: ${list(steps)}`,
  strangersMore: (n: number) => `And ${number(n)} more.`,
  broken: 'Files that could not be read',
  why: {
    'not-json':
      'This is not a receipt: it cannot be read as one, or its end is missing. Ask for the file again, sent as an attachment.',
    'other-file':
      'This is another kind of file. A receipt is made on a path’s page under “Hand in a receipt”.',
    newer: 'This receipt was made by a newer version of the site. Update this site, or reload the page.',
    form: 'This file calls itself a receipt but parts of it are missing or wrong. Ask for it again.',
    damaged: 'This receipt was changed after it was made. Ask for a new one.',
    'too-large': 'This file is too large to be a receipt (the limit is 200 kB).',
    future: 'This receipt says it was made in the future. Check the clock of the computer it comes from.',
    unreadable: 'The browser could not open this file.',
  },
  empty: 'No receipts yet.',
  region: (title: string) => `Board of ${title}, scrolls sideways`,
  summary: (handedIn: number, missing: number | null) =>
    missing === null
      ? `${plural(handedIn, 'person', 'people')} handed in.`
      : `${plural(handedIn, 'person', 'people')} handed in; ${plural(missing, 'person', 'people')} on your list did not.`,
  person: 'Person',
  handedIn: 'Handed in',
  nothing: 'nothing handed in',
  namesake: 'another person has the same name',
  otherName: 'the same browser handed in under another name too',
  notListed: 'not on your list',
  finishedHead: 'Finished',
  finishedOf: (n: number, all: number) => `${number(n)} of ${number(all)}`,
  passed: 'passed',
  notPassed: 'not passed yet',
  due: 'Due',
  state: { untouched: 'not started', started: 'started', finished: 'finished' },
  counts: {
    wrongStopped: 'wrong stopped',
    wrongThrough: 'wrong let through',
    rightStopped: 'right stopped',
    rightThrough: 'right let through',
  },
  csv: 'Save as CSV',
  csvExcel: 'CSV for Excel (;)',
  csvHeads: {
    finished: 'Steps finished',
    ofSteps: 'Steps of the path',
    list: 'Your list',
    listed: 'on your list',
    on: 'on',
    passedHead: 'passed',
  },
  sortHint: 'People are in order of name.',
  remove: (name: string) => `Remove the receipt of ${name}`,
  removeShort: 'Remove',
  forget: 'Forget this team',
  forgetAsk:
    'This removes all receipts and names from this browser. The files you were sent stay where they are. Go on?',
  forgetYes: 'Yes, forget this team',
  forgetNo: 'Keep it',
  forgotten: 'This team is forgotten.',
  notForgotten:
    'The browser did not remove what it keeps of this team. Close other tabs of this site and try again, or clear the site’s data in your browser’s settings.',
  removed: (name: string) => `The receipt of ${name} was removed.`,
  putBack: (name: string) => `The receipt of ${name} is back.`,
  undo: 'Undo',
  notKept: 'This browser keeps nothing right now: what you see is gone when you close the page.',
};
