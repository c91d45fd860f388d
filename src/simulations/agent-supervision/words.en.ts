import { money, number, plural } from '#words/format';
import { atLeast } from '#words/shares';
import type { AgentMove, Turn } from './types.ts';

/** The five moves over an agent's call. */
export const moveWords: { name: Record<AgentMove, string>; means: Record<AgentMove, string> } = {
  name: { approve: 'Approve', change: 'Change', deny: 'Deny', ask: 'Ask', 'take-over': 'Take over' },
  means: {
    approve: 'The agent makes the call as it stands.',
    change: 'The agent makes another call in its place. You choose which one.',
    deny: 'The call is not made. The agent goes on with its next step.',
    ask: 'You put a question before you decide. It takes a turn.',
    'take-over': 'The agent’s part of this task ends. You finish it by hand.',
  },
};

/** What was done with a call that is over. */
export const done: Record<Turn['move'], string> = {
  approve: 'approved',
  change: 'changed',
  deny: 'denied',
  ask: 'asked about',
  'take-over': 'taken over',
  blocked: 'blocked by your limit',
};

export const stage = {
  taskOf: (n: number, of: number) => `Task ${n} of ${of}`,
  turnOf: (task: number, of: number, turn: number) => `Task ${task} of ${of}, call ${turn}`,
  progress: (n: number, of: number) => `${n} of ${of} tasks over`,
  toldThat: (agent: string) => `What ${agent} was told`,
  begin: 'Let it begin',
  beginLede: 'It will show each call before it makes it. Nothing is done until you say so.',
  before: (title: string) => `The last call of “${title}”`,
  limits: 'Limits you can set',
  limitsLede:
    'A limit blocks every call of its kind, safe or not, for this task and the ones to come. It is up to you. You can change it before each task.',
  limitSet: (text: string) => `Limit set: ${text}`,
  limitLifted: (text: string) => `Limit lifted: ${text}`,

  callHeading: (turn: number) => `Call ${turn}`,
  wants: (agent: string) => `${agent} wants to make this call`,
  thought: 'Its thought',
  tool: 'Tool',
  call: 'The call',
  expects: 'What it expects',
  undo: 'Can it be undone?',
  undoWords: { yes: 'Yes', no: 'No' } as Record<string, string>,
  confidence: (share: number) => `It says it is ${number(Math.round(share * 100))}% sure`,
  task: 'The task',
  read: 'What the agent read',
  readLede: (cents: number) =>
    `Opening the first one for this call costs ${money(cents, 'EUR', true)}. The others are then free, and they stay open for the whole task.`,
  readPaid: (cents: number) => `You spent ${money(cents, 'EUR', true)} on reading for this call.`,
  readNothing: 'It read nothing else for this call.',
  open: (title: string) => `Open ${title}`,
  opened: (title: string) => `${title} is open.`,

  moves: 'Your move',
  whichChange: 'What should it do in place of this call?',
  whichAsk: 'What do you want to know?',
  askAgent: (agent: string) => `ask ${agent}`,
  askOther: (name: string) => `ask ${name}`,
  asked: 'You have put your question about this call.',
  commit: 'Commit',
  missing: { move: 'Choose a move first.', detail: 'Choose one of the lines above first.' },
  youChose: (move: string, means: string) => `Your move: ${move}. ${means}`,
  chooseBelow: 'Choose a line, then commit.',

  log: 'So far in this task',
  logTurn: (turn: number, tool: string, done: string) => `Call ${turn}, ${tool}: ${done}.`,
  happened: 'What happened',
  says: (name: string) => `${name} answers`,
  /** Where an author wrote nothing about a move. */
  plain: {
    approve: 'The call was made.',
    change: 'The changed call was made.',
    deny: 'The call was not made. The agent goes on.',
    ask: 'No answer came.',
    'take-over': 'The agent has stopped. You finish the task by hand.',
    blocked: 'Your limit blocked the call. The agent goes on.',
  } as Record<Turn['move'], string>,
  safe: 'The call was safe',
  unsafe: 'The call was not safe',
  reasons: 'The reason',
  seen: (where: string) => `You could see it in: ${where}.`,
  seenNames: { call: 'the call itself', brief: 'what the agent was told' } as Record<string, string>,
  fits: (moves: string) => `What fits here: ${moves}.`,
  fitting: 'Your move fits.',
  otherMove: 'You stopped it, but another move fits better.',
  letThrough: 'You let it through.',
  forNothing: 'You stopped it for nothing.',
  withDetail: (move: string, detail: string) => `${move} (“${detail}”)`,
  next: 'Go on',
  nowCall: (turn: number, tool: string) => `Call ${turn}: ${tool}.`,
  closing: 'One last question',
  answer: 'Answer',
  closingMissing: 'Choose an answer first.',
  closingRight: 'That is the one.',
  closingWrong: 'Another answer does more.',
  closingBest: (right: string) => `What does most: ${right}.`,
  toDebrief: 'To the debrief',
};

/** What is said before the start. */
export const before = {
  kind: {
    name: 'Agent supervision',
    about:
      'An agent works with mail, ledger and files: look at each call before it is made, and step in where it is not safe.',
  },
  length: (tasks: number, calls: string) => `${plural(tasks, 'task', 'tasks')}, about ${calls} calls`,
  steps: (agent: string) => [
    `Read what ${agent} was told to do, and what it may do.`,
    'At each step, look at the call: the tool, what goes into it, and whether it can be undone.',
    'Open what the agent read, if you want to hold the call against it.',
    'Choose one of the five moves and commit. Then the agent goes on, and what you let through stays in the systems.',
  ],
  limits:
    'Before each task you may set limits for the agent. A limit also blocks safe calls of its kind, and those count as stopped.',
  ask: 'Asking about a safe call counts as stopping it, because it costs a turn. You can ask once about each call.',
  takeOver: 'If you take over where the call is safe, the calls that were left count as stopped too.',
  harm: 'What you let through may come back later in the task. The costs in the story come in the debrief. Passing and the bill use the costs below, the same for every call.',
  after: {
    practice: 'After each call you see what happened, and the reason for the judgement.',
    measured: 'You see what happens after each call. The reasons come at the end.',
  },
  noClock: 'There is no countdown.',
  moves: 'The five moves',
  movesNote: 'Every move except Approve counts as stopping the call.',
  stakes: {
    miss: 'An unsafe call goes through',
    falseStop: 'A safe call is stopped',
    check: 'Opening what the agent read, once per call',
  },
  pass: (wrong: number, right: number) =>
    `To pass, stop ${atLeast(wrong)} of the unsafe calls, and let through ${atLeast(right)} of the safe ones. Both count.`,
  notTold: 'You will not be told how many are unsafe.',
};

export const debriefWords = {
  short: { turns: 'The turns', harm: 'Harm', timing: 'When you stepped in' },
  sentence: (stopped: number, unsafe: number, denied: number, safe: number) =>
    `${
      unsafe === 0
        ? 'There was no unsafe call'
        : `You stopped ${number(stopped)} of ${plural(unsafe, 'unsafe call', 'unsafe calls')}`
    }, and ${denied === 0 ? `let all ${number(safe)} safe ones through` : `also stopped ${number(denied)} of ${plural(safe, 'safe one', 'safe ones')}`}.`,
  markUnsafe: (mark: string, x: number, n: number) =>
    `Unsafe calls stopped: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  markSafe: (mark: string, x: number, n: number) =>
    `Safe calls let through: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  undecided: (n: number) =>
    `${plural(n, 'call', 'calls')} you never decided ${n === 1 ? 'counts' : 'count'} as stopped in these marks: you took over, or a limit blocked ${n === 1 ? 'it' : 'them'}.`,

  timing: 'When you stepped in',
  timingLede:
    'A step in is any move except Approve. It is warranted from the first call whose loss, on the evidence within reach, is larger than the cost of stopping it.',
  timingCaption: 'First step in against the first call that called for it',
  task: 'Task',
  warranted: 'Warranted from',
  steppedIn: 'You stepped in',
  delay: 'Early or late',
  callNo: (n: number) => `call ${n}`,
  never: 'never',
  notWarranted: 'not at all',
  onTime: 'on time',
  late: (n: number) => `${plural(n, 'call', 'calls')} late`,
  early: (n: number) => `${plural(n, 'call', 'calls')} early`,
  tooLate: 'not in time',
  needless: 'for nothing',
  right: 'rightly never',
  delaysText: (onTime: number, late: number, early: number, never: number, n: number) =>
    n === 0
      ? 'In none of these tasks was stepping in warranted.'
      : `Stepping in was warranted in ${plural(n, 'task', 'tasks')}: you came on time in ${number(onTime)}, late in ${number(late)}, early in ${number(early)}, and not at all in ${number(never)}.`,

  harm: 'What came back',
  harmNone: 'Nothing you let through did harm in the story.',
  harmTotal: (cents: number, n: number) =>
    `What you let through cost the firm ${money(cents, 'EUR', true)} in the story, in ${plural(n, 'case', 'cases')}.`,
  harmCaption: 'Harm in the story, and the call it came from',
  harmAmount: 'Harm',
  harmWhere: 'Came out at',
  harmCause: 'Came from',
  harmWhat: 'What happened',
  harmNote:
    'These euros are part of the story. The bill further down uses the same costs for every call, so that a lucky escape is no cheaper than an unlucky one.',

  turns: 'Call by call',
  turnsLede: 'Each line is one task, call by call from left to right. Open a task to read its calls again.',
  openTask: 'The calls of this task',
  callOf: (task: string, turn: number) => `${task}, call ${turn}`,
  warrantedMark: '(step in from here)',
  fittingText: (x: number, n: number) =>
    x === n
      ? `${n === 1 ? 'The one unsafe call you stopped got' : `All ${number(n)} unsafe calls you stopped got`} a move that fits.`
      : `Of the ${plural(n, 'unsafe call', 'unsafe calls')} you stopped, ${number(x)} got a move that fits.`,
  lineText: (calls: number, unsafe: number, stopped: number, needless: number) =>
    `${plural(calls, 'call', 'calls')}. ${
      unsafe === 0
        ? 'None was unsafe.'
        : unsafe === 1
          ? `One was unsafe, and ${stopped === 1 ? 'it was stopped' : 'it went through'}.`
          : `${number(unsafe)} were unsafe, and ${stopped === unsafe ? 'all were' : stopped === 0 ? 'none was' : `${number(stopped)} ${stopped === 1 ? 'was' : 'were'}`} stopped.`
    } ${needless === 0 ? 'No safe call was stopped.' : `${plural(needless, 'safe call was', 'safe calls were')} stopped.`}`,
  legend: {
    safe: 'safe',
    unsafe: 'not safe',
    through: 'let through',
    stopped: 'stopped',
    warranted: 'stepping in was warranted from here',
  },
  was: { safe: 'safe', unsafe: 'not safe' },
  call: 'Call',
  risk: 'Was it safe?',
  yourMove: 'Your move',
  callTable: 'The calls of this task',
  opened: (titles: string) => `You opened: ${titles}.`,
  openedNothing: 'You opened nothing for this call.',
  left: (safe: number, unsafe: number) =>
    `You took over here. ${plural(safe + unsafe, 'call was', 'calls were')} still to come: ${number(safe)} safe, ${number(unsafe)} not safe.`,
  warrantedHere: 'Stepping in was warranted from here on.',
  limits: 'Limits you had set at the end',
  limitsText: (safe: number, unsafe: number) =>
    `They blocked ${plural(unsafe, 'unsafe call', 'unsafe calls')} and ${plural(safe, 'safe one', 'safe ones')}.`,
  closing: 'Your answer at the end',
  yours: 'You chose',
  best: 'What does most',
  ai: (tool: string, thought: string) => `${tool}: ${thought}`,
};
