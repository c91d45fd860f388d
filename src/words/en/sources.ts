import { day, number, plural } from './format.ts';

/** The page with every fact of the lessons. */
export const facts = {
  title: 'Facts and sources',
  description:
    'Every number and event that lessons state about the real world, with who was counted and where it is from.',
  lede: (n: number, lessons: number) =>
    `${plural(n, 'fact', 'facts')} from the world outside. ${plural(lessons, 'lesson states', 'lessons state')} some of them; the page of laws and frameworks rests on others. Here is what each one says, who was counted, how surely it is known, and when we last looked. Figures of Alder & Finch are made up and are not here.`,
  lessons: 'Used in',
  frameworks: 'In laws and frameworks',
  unused: 'No lesson and no framework uses it at present.',
  reviewBy: (iso: string, past: boolean) =>
    past ? `To be looked at again since ${day(iso)}.` : `We look at it again by ${day(iso)}.`,
  sensitive: 'Content note: this entry mentions suicide.',
  kinds: 'Kinds',
  groups: {
    finding: 'Findings from research, and counts',
    survey: 'Surveys',
    forecast: 'Forecasts, not results',
    practitioner: 'What people in the field say',
    disputed: 'Disputed claims',
    law: 'Laws',
    framework: 'Guidance and frameworks, not laws',
    incident: 'Reported events',
  },
};

/** The page that maps frameworks to lessons. */
export const frameworks = {
  title: 'Laws and frameworks',
  description: 'Which lessons and practices support which part of the laws and frameworks on AI skills.',
  lede: 'What the lessons support of each law and framework, part by part. Only the parts that the course touches are listed. “Supports” means that a lesson teaches it or a practice trains it. No lesson and no path fulfils a duty or proves that anybody can do something.',
  notLegal:
    'This is not legal advice. Rules differ by country and change; ask your own legal or compliance contact.',
  contents: 'On this page',
  groups: { law: 'Laws', guidance: 'Guidance and frameworks, not laws' },
  auditTitle: 'What you can tell an auditor',
  audit: [
    'You can say: “These people finished these lessons and practices, on these dates. They support our measures for AI literacy, fitted to role and context, and recorded.”',
    'Do not say that anybody is certified, that your firm complies, or that a level of knowledge was reached.',
    'Name the path and what it does not cover. A receipt shows which steps a learner finished and on which day. It is the learner’s own word.',
    'Add what only your firm has: its list of AI tools, its rules, and training on those tools.',
    'Of the EU texts we read copies and accounts by others, not the official journal. Read the official text before you quote it.',
  ],
  auditLinks: {
    paths: 'Paths',
    team: 'Receipts of a team',
    facts: 'Facts and sources',
    about: 'About and privacy',
  },
  parts: (n: number) =>
    `${plural(n, 'part', 'parts')} the course touches, with ${n === 1 ? 'its' : 'their'} lessons and practices`,
  part: 'Part',
  lessons: 'Lessons',
  practices: 'Practices',
  partly: 'in part',
  none: 'Nothing in this course.',
  notCovered: 'Not in this course',
  sources: 'Sources, and what we could read of them',
  byPath: 'The page of each path says what that path supports.',
};

/** What a path supports of the frameworks. */
export const support = {
  title: 'Laws and frameworks it supports',
  lede: (first: string | undefined) =>
    `From the lessons of this path${first ? ` and of “${first}”, which comes before it` : ''}. Supports means teaches or practises, never fulfils. Only parts that the course touches are counted, so “all” never means the whole of a law.`,
  of: (held: number, all: number) =>
    held === all
      ? `all ${plural(all, 'part', 'parts')} the course touches`
      : `${number(held)} of ${plural(all, 'part', 'parts')} the course touches`,
  partly: 'in part',
  open: 'Nothing on this path:',
  notCovered: 'Nothing in this course:',
  more: 'All laws and frameworks',
};

/** The trainers’ page: each idea of the mission and where it is taught. */
export const coverage = {
  title: 'What the course covers',
  description: 'Every idea the course was built to teach, with its lessons and where it is practised.',
  lede: (n: number) =>
    `The course was built from ${plural(n, 'idea', 'ideas')} about why AI in the back office stalls and what helps. Each stands with the module that teaches it first, its lessons, and a practice or a question in which a learner shows it. The letters and numbers name the idea in the two texts the course began with.`,
  back: 'For trainers',
  modules: 'Modules',
  idea: 'Idea',
  learner: 'A learner can',
  lessons: 'Lessons',
  assessed: 'Practised or asked in',
  caution: 'taught with its limits',
  check: (name: string) => `Question in “${name}”`,
  reflect: (name: string) => `Private writing in “${name}”`,
  table: (module: string) => `Ideas, lessons and practices of ${module}`,
};

/** Questions at the end of a lesson, to come back to. */
export const recall = {
  title: 'Ask yourself in a few days',
  lede: 'Answer each from memory, then open it. Two days, a week and a month from now are good times.',
  why: 'Why',
};
