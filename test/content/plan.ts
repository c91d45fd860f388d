/*
 * The plan of the course: its lessons by id with the interactive element each one names, and its paths. A lesson that
 * loses its element, or a path that loses a lesson, is noticed here.
 */

/** What a lesson's element may be: a sorting question, private writing, a recorded run, or a practice of a type. */
export type Element = 'sorting' | 'writing' | 'replay' | { practice: string };

const practice = (type: string): Element => ({ practice: type });
const spot = practice('spot-error');
const evidence = practice('evidence-marking');
const desk = practice('review-desk');
const cutOff = practice('threshold');
const opinion = practice('second-opinion');
const drift = practice('drift');
const agent = practice('agent-supervision');
const cleaning = practice('data-cleaning');
const silo = practice('silo-map');
const board = practice('pilot-board');

/** By module, in the order of its lessons. */
export const elementsOf: Record<string, Element[]> = {
  m01: ['sorting', spot, evidence, spot, 'writing'],
  m02: ['sorting', spot, 'sorting', spot],
  m03: [evidence, cutOff, opinion, desk],
  m04: ['sorting', desk, drift, agent, 'writing'],
  m05: [spot, cleaning, cleaning, evidence],
  m06: [silo, spot, 'sorting', spot],
  m07: [spot, agent, spot, 'sorting'],
  m08: [cutOff, evidence, desk, spot, cleaning],
  m09: [desk, agent, opinion, evidence, evidence],
  m10: [desk, evidence, silo, cutOff],
  m11: [spot, cutOff, drift, spot],
  m12: [board, board, board, 'sorting', 'writing', 'sorting', 'writing', 'replay', 'sorting'],
};

/** Lessons of each path by "module.lesson", in order. */
export const lessonsOf: Record<string, string> = {
  onboarding: '1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 2.4 3.1 3.3 4.1 4.2 4.5 5.1 7.1 7.3 7.4',
  hr: '3.2 5.2 5.4 6.4 8.1 8.2 8.5 4.3',
  payroll: '3.2 5.2 5.3 6.1 6.2 3.4 8.3 8.4 4.3',
  finance: '3.2 3.4 5.2 6.4 9.1 9.2 9.3 4.4 4.3',
  procurement: '6.3 6.4 9.4 9.5 9.2 7.2 5.2 12.4',
  'it-desk': '3.4 6.3 7.2 4.4 10.1 10.4 4.3',
  'customer-care': '3.4 5.2 6.1 10.2 10.3 10.4 7.2 4.4',
  data: '3.2 5.2 5.3 5.4 6.1 11.1 11.2 11.3 11.4 4.3',
  leaders: '6.1 6.2 6.3 5.3 11.1 12.1 12.2 12.3 12.4 12.5 12.6 4.3',
  trainers: '3.4 4.3 4.4 12.5 12.7 12.8 12.9',
};

/** "12.4" is m12-l4. */
export const lessonId = (place: string): string => {
  const [module = '', lesson = ''] = place.split('.');
  return `m${module.padStart(2, '0')}-l${lesson}`;
};

/** Numbers of the ideas in the two source texts of the mission: A01 to A53, B01 to B17. */
export const seeds: string[] = (
  [
    ['A', 53],
    ['B', 17],
  ] as const
).flatMap(([text, n]) => Array.from({ length: n }, (_, i) => `${text}${String(i + 1).padStart(2, '0')}`));
