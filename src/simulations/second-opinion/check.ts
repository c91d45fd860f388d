import type { Department, FailureMode } from '../../domain/case.ts';
import type { Fault } from '../author.ts';
import { kindDepartment, kindModes } from './kinds/names.ts';
import { type File, type ItemFile, length } from './schema.ts';
import type { Reply } from './types.ts';

/** Least items of a run, so that both kinds of advice come up whatever the learner answers. */
const fewest = 6;

/** What the form alone cannot tell: that runs differ, that lists name what is used, that wrong answers are wrong. */
export function check(file: File): Fault[] {
  const faults: Fault[] = [];
  const say = (path: Fault['path'], expected: string, came: string) => faults.push({ path, expected, came });
  const n = length(file);
  if (n < fewest) say(['fromWritten'], `a run of at least ${fewest} items`, `${n}`);
  if (file.written.length > 0 && file.fromWritten === 0)
    say(['fromWritten'], 'how many of the written items a run takes', '0');
  const spare = file.written.length - file.fromWritten;
  if (file.fromWritten > 0 && spare < (file.made.length > 0 ? 1 : 3))
    say(
      ['written'],
      `at least ${file.fromWritten + (file.made.length > 0 ? 1 : 3)} written items, so that two runs differ`,
      `${file.written.length}`,
    );
  const seen = new Set<string>();
  file.written.forEach((one, i) => {
    if (seen.has(one.id)) say(['written', i, 'id'], 'an id of its own', `"${one.id}" a second time`);
    seen.add(one.id);
    checkItem(file.answer, one, (path, expected, came) => say(['written', i, ...path], expected, came));
  });
  const modes = new Set<FailureMode>([
    ...file.written.flatMap(({ wrong }) => wrong.map((advice) => advice.failureMode)),
    ...file.made.flatMap(({ kind }) => kindModes[kind]),
  ]);
  sameNames(file.skills, [...modes], (expected, came) => say(['skills'], expected, came));
  const places = new Set<Department>([
    ...file.written.map((one) => one.department),
    ...file.made.map(({ kind }) => kindDepartment[kind]),
  ]);
  sameNames(file.departments, [...places], (expected, came) => say(['departments'], expected, came));
  return faults;
}

/** What is listed at the top is what its items are made of, no more and no less. */
function sameNames(
  listed: readonly string[],
  used: readonly string[],
  say: (expected: string, came: string) => void,
): void {
  const missing = used.filter((name) => !listed.includes(name));
  const idle = listed.filter((name) => !used.includes(name));
  if (missing.length > 0) say(`${missing.join(', ')} in the list as well: items use it`, listed.join(', '));
  if (idle.length > 0) say('only names that some item uses', idle.join(', '));
}

type Say = (path: Fault['path'], expected: string, came: string) => void;

function checkItem(answer: File['answer'], one: ItemFile, say: Say): void {
  if (answer === 'number') checkNumber(one, say);
  else checkVerdict(one, say);
  const rows = new Set(
    one.records.flatMap(({ id: name, rows: all }) => all.map((_, i) => `${name}/${i + 1}`)),
  );
  one.cueAt.forEach((at, i) => {
    if (!rows.has(at)) say(['cueAt', i], `a row of its records, such as ${[...rows][0]}`, at);
  });
  one.wrong.forEach(({ text }, i) => {
    // Whoever trusts the longer text must not be right by it.
    const ratio = text.length / one.right.length;
    if (ratio < 0.6 || ratio > 1.67)
      say(
        ['wrong', i, 'text'],
        'a text about as long as the right one',
        `${text.length} letters beside ${one.right.length}`,
      );
  });
}

function checkNumber({ unit, tolerance, truth, wrong, options }: ItemFile, say: Say): void {
  if (unit === undefined) say(['unit'], 'what the number is counted in, such as "h" or "EUR"', 'nothing');
  if (tolerance === undefined) say(['tolerance'], 'how far off still counts as right', 'nothing');
  if (options !== undefined) say(['options'], 'no options with `answer: number`', `${options.length}`);
  if (typeof truth !== 'number') return say(['truth'], 'a number', `"${truth}"`);
  wrong.forEach(({ answer: said }, i) => {
    if (typeof said !== 'number') say(['wrong', i, 'answer'], 'a number', `"${said}"`);
    else if (Math.abs(said - truth) <= 2.5 * (tolerance ?? 0))
      say(
        ['wrong', i, 'answer'],
        `a number more than two and a half times the tolerance from ${truth}`,
        `${said}`,
      );
  });
}

function checkVerdict({ options = [], truth, wrong, unit, tolerance }: ItemFile, say: Say): void {
  if (options.length < 3) say(['options'], 'three to five answers to choose from', `${options.length}`);
  if (unit !== undefined || tolerance !== undefined)
    say(['unit'], 'neither unit nor tolerance with `answer: verdict`', unit ?? `${tolerance}`);
  const within = (path: Fault['path'], said: Reply) => {
    if (!options.includes(String(said))) say(path, `one of the options: ${options.join('; ')}`, `${said}`);
  };
  within(['truth'], truth);
  wrong.forEach(({ answer: said }, i) => {
    within(['wrong', i, 'answer'], said);
    if (said === truth) say(['wrong', i, 'answer'], 'another option than the truth', `${said}`);
  });
}
