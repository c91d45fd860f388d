import { code, type Said, short } from './said.ts';

/** How files hold together. */
export const references = {
  idAgain: (kind: string, id: string, file: string, line: number): Said => ({
    expected: `the id of a ${kind} to be its own`,
    came: `«${id}», which ${file} has too, in line ${line}`,
  }),
  titleAgain: (kind: string, title: string, file: string): Said => ({
    expected: `the title of a ${kind} to be its own`,
    came: `«${title}», which ${file} has too`,
  }),
  unknown: (kind: string, id: string, near: string | undefined): Said => ({
    expected: `a ${kind} that exists`,
    came: `«${id}»`,
    nearest: near,
  }),
  unknownModule: (folder: string): Said => ({
    expected: `modules/${folder}/module.yaml beside the lessons of this folder`,
    came: 'none',
    example: 'id: m05\n      title: …\n      summary: …\n      order: 5\n      lessons: [m05-l1]',
  }),
  orphan: (id: string, moduleFile: string): Said => ({
    expected: `the lesson in the list \`lessons\` of ${moduleFile}`,
    came: `no «${id}» there`,
    example: `- ${id}`,
  }),
  otherFolder: (id: string, file: string): Said => ({
    expected: 'only lessons of this folder',
    came: `«${id}», which is ${file}`,
  }),
  listedTwice: (what: string, id: string): Said => ({ expected: `each ${what} once`, came: `«${id}» again` }),
  orderAgain: (order: number, file: string): Said => ({
    expected: '`order` to be a place of its own on the course map',
    came: `${order}, which ${file} has too`,
  }),
  toItself: { expected: 'other lessons in `next`', came: 'this lesson itself' },
  noImage: (url: string): Said => ({
    expected: 'a picture that lies beside the lesson',
    came: `«${url}», which is not there`,
  }),
  badLink: (url: string, near: string | undefined): Said => ({
    expected: 'a link to https://…, or to a page of this site such as /learn/why-ai-stalls/',
    came: `«${url}»`,
    nearest: near,
  }),
  fileIsId: (id: string, slug: string): Said => ({
    expected: `the file to be called ${id}.yaml, as its id says`,
    came: `${slug}.yaml`,
  }),
  folderIsDepartment: (department: string, folder: string): Said => ({
    expected: `the file in cases/${department}/, as its department says`,
    came: `it in cases/${folder}/`,
  }),
  draftStep: (kind: string, id: string): Said => ({
    expected: `a published ${kind}`,
    came: `«${id}», which is a draft. It is left out until it is published`,
  }),
  cardIsCheck: (check: string): Said => ({
    expected: 'a recall card to ask something of its own',
    came: `the question ${check} again`,
  }),
  fewCards: (kind: string, least: number, n: number): Said => ({
    expected: `at least ${least} ${kind}s for this lesson in cards/`,
    came: n === 0 ? 'none' : String(n),
  }),
  noPart: (element: string, id: string, lesson: string): Said => ({
    expected: `a <${element}> of ${lesson} that exists`,
    came: `«${id}»`,
  }),
  noWayTo: (kind: string, id: string): Said => ({
    expected: `a path, or \`next\` of another ${kind}, to lead to every ${kind}`,
    came: `none that leads to «${id}»`,
  }),
  unlinked: (id: string, term: string): Said => ({
    expected: `the first “${term}” of a lesson to be linked`,
    came: 'it without its link. If it is meant in its everyday sense, choose another word',
    example: `<Term id="${id}">${term.toLowerCase()}</Term>`,
  }),
  replayDesk: (scenario: string): Said => ({
    expected: 'a recorded run at the review desk',
    came: `«${scenario}», which is a practice of another type`,
  }),
  replaySteps: (items: number, n: number): Said => ({
    expected: `${items} steps, one for each item of this practice`,
    came: String(n),
  }),
  replayCounts: (counts: string): Said => ({
    expected: '`counts` to be what the run comes to when it is worked again',
    came: `another result. It comes to ${counts}`,
  }),
  fixedAddress: (address: string): Said => ({
    expected: '`formerly` to name an address that no page has now',
    came: `«${address}», where there is a page`,
  }),
  formerlyTwice: (address: string, file: string): Said => ({
    expected: 'an old address to lead to one page',
    came: `«${address}», which ${file} has too`,
  }),
  formerlyForm: (address: string): Said => ({
    expected: 'an address inside this site, without https://',
    came: `«${address}»`,
    example: 'formerly: [learn/old-module/old-lesson]',
  }),
};

interface ShiftForm {
  mode: 'practice' | 'measured';
  items: number;
  wrong: number;
  reasons: 'after-each' | 'at-the-end';
}

const shiftForm = ({ mode, items, wrong, reasons }: ShiftForm): string =>
  `\`mode: ${mode}\`, \`items: ${items}\`, \`wrong: ${wrong}\`, \`reasons: ${reasons}\``;

/** Practices and cases. */
export const practices = {
  guideSound: { expected: 'in `guide` a case whose AI output is right', came: 'two wrong ones' },
  guideWrong: { expected: 'in `guide` a case whose AI output is wrong', came: 'two right ones' },
  guideDraft: (id: string): Said => ({
    expected: 'published cases in `guide`',
    came: `«${id}», which is a draft`,
  }),
  emptyDepartment: (id: string): Said => ({
    expected: 'a department that has published cases',
    came: `«${id}», which has none`,
  }),
  foreignCase: (id: string, department: string): Said => ({
    expected: 'every department the cases come from in `departments`',
    came: `the case «${id}» of ${department}`,
    example: `- ${department}`,
  }),
  foreignFamily: (family: string, department: string): Said => ({
    expected: 'every department the generators work for in `departments`',
    came: `the generator «${family}» of ${department}`,
    example: `- ${department}`,
  }),
  fewRoles: (department: string, least: number, n: number): Said => ({
    expected: `at least ${least} roles that ${department} may hand over to (roles.yaml), so that their list gives nothing away`,
    came: n === 0 ? 'none' : String(n),
  }),
  idleSkill: (id: string): Said => ({
    expected: 'in `skills` only kinds of error that can come up here',
    came: `«${id}», which no wrong case and no generator of this practice has`,
  }),
  /** A measured shift, or one sitting of the protocol, in its one form. */
  shiftForm: (sitting: number | undefined, wanted: ShiftForm, came: ShiftForm): Said => ({
    expected: `${sitting === undefined ? 'a measured shift' : `sitting ${sitting}`} to be ${shiftForm(wanted)}`,
    came: shiftForm(came),
  }),
  plainSitting: {
    expected:
      'a sitting of the full protocol without `planted` and `adaptive`, so that all have the same form',
    came: 'one of them',
  },
  sittingTaken: (sitting: number, file: string): Said => ({
    expected: 'each sitting of the full protocol once',
    came: `sitting ${sitting}, which ${file} is too`,
  }),
  idleDepartment: (department: string): Said => ({
    expected: 'only departments in `departments` that some of the work comes from',
    came: `«${department}», which none of it comes from`,
  }),
  tooFew: (needed: number, what: string, n: number): Said => ({
    expected: `at least ${needed} ${what} to draw from`,
    came: n === 0 ? 'none' : String(n),
  }),
  moreMade: (generated: number, items: number): Said => ({
    expected: `at most ${items} generated items, as the shift has no more`,
    came: String(generated),
  }),
  formula: (formula: string, error: string): Said => ({
    expected: `the formula ${code(short(formula, 90))} to hold`,
    came: `that it does not: ${error.replace(/\.$/, '')}`,
  }),
  unknownRecord: (id: string): Said => ({ expected: 'a record of this case', came: `«${id}»` }),
  unknownRow: (at: string): Said => ({
    expected: 'a row that exists in the records of this case',
    came: `«${at}»`,
  }),
  nothingToOpen: {
    expected: 'at least one record that is not on the desk, to be opened as a document',
    came: 'all of them in `onDesk`',
  },
  bestNotAcceptable: (move: string): Said => ({
    expected: `${code(move)} among \`acceptableActions\`, since it is \`bestAction\``,
    came: 'it missing there',
  }),
  soundMode: { expected: '`failureMode: none`, since the AI output is right', came: 'a kind of error' },
  wrongMode: { expected: 'a kind of error in `failureMode`, since the AI output is wrong', came: '«none»' },
  soundAccept: { expected: '`bestAction: accept`, since the AI output is right', came: 'another move' },
  wrongAccept: {
    expected: 'no `accept` among `acceptableActions`, since the AI output is wrong',
    came: '«accept»',
  },
  soundAnswer: {
    expected: '`truth` to be the same as `ai`, since the AI output is right',
    came: 'another value',
  },
  wrongAnswer: {
    expected: '`truth` to differ from `ai`, since the AI output is wrong',
    came: 'the same value',
  },
  noTruth: {
    expected: 'a `truth` to correct to, since `correct` is acceptable',
    came: 'null',
  },
  notAnOption: (value: string): Said => ({
    expected: 'the answers of the AI and of `truth` among `options`',
    came: `«${value}», which is not there`,
  }),
  soundCost: { expected: '`costIfMissed: 0.00 EUR`, since the AI output is right', came: 'another amount' },
  noEscalateTo: {
    expected: 'a role in `escalateTo`, since `escalate` is acceptable',
    came: 'none',
    example: 'escalateTo: [payroll-lead]',
  },
  idleEscalateTo: {
    expected: 'no `escalateTo`, since `escalate` is not among `acceptableActions`',
    came: 'roles in it',
  },
  foreignRole: (id: string, department: string): Said => ({
    expected: `roles that ${department} may hand over to (roles.yaml)`,
    came: `«${id}», which is not one of them`,
  }),
  noMode: (id: string): Said => ({
    expected: 'an entry for it in failure-modes.yaml',
    came: `none for «${id}»`,
  }),
  gate: (advice: string): Said => ({
    expected: 'a practice that careful work passes and blind work does not',
    came: `this: ${advice.replace(/\.$/, '')}`,
  }),
};
