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
  lede: 'What a lesson supports of a law or a framework, part by part. “Supports” means that it teaches or practises it. No lesson and no path fulfils a duty or proves that anybody can do something.',
  notLegal:
    'This is not legal advice. Rules differ by country and change; ask your own legal or compliance contact.',
  contents: 'On this page',
  parts: (n: number) => `${plural(n, 'part', 'parts')}, with lessons and practices`,
  part: 'Part',
  lessons: 'Lessons',
  practices: 'Practices',
  partly: 'in part',
  none: 'Nothing in this course.',
  notCovered: 'Not in this course',
  caution: 'What it does not show',
  byPath: 'The page of each path says what that path supports.',
};

/** What a path supports of the frameworks. */
export const support = {
  title: 'Laws and frameworks it supports',
  lede: 'From the lessons of this path and of the one before it. Supports means teaches or practises, never fulfils.',
  of: (held: number, all: number) => `lessons on ${number(held)} of ${plural(all, 'part', 'parts')}`,
  partly: 'in part',
  open: 'Nothing on this path:',
  more: 'All laws and frameworks',
};

/** The trainers’ page: each idea of the mission and where it is taught. */
export const coverage = {
  title: 'What the course covers',
  description: 'Every idea the course was built to teach, with its lessons and where it is practised.',
  lede: (n: number) =>
    `The course was built from ${plural(n, 'idea', 'ideas')} about why AI in the back office stalls and what helps. Each one has lessons, and a practice or a question in which a learner shows it. The check holds this list: an idea without either does not pass.`,
  idea: 'Idea',
  learner: 'A learner can',
  lessons: 'Lessons',
  assessed: 'Practised or asked in',
  caution: 'taught with its limits',
  check: (name: string) => `question in ${name}`,
  reflect: (name: string) => `private writing in ${name}`,
  table: 'Ideas, lessons and practices',
};

/** Questions at the end of a lesson, to come back to. */
export const recall = {
  title: 'Ask yourself in a few days',
  lede: 'Answer each from memory, then open it. Two days, a week and a month from now are good times.',
  why: 'Why',
};
