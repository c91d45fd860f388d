import { author as words } from '#words-of/data-cleaning';
import type { FailureMode } from '../../domain/case.ts';
import { seeded } from '../../domain/rng.ts';
import { type Author, type Fault, stakesOf } from '../author.ts';
import { drawWorld, kindsOf } from './draw.ts';
import { example } from './example.ts';
import { modeOfCheck, modeOfWrong } from './judge.ts';
import { isFault } from './proposals.ts';
import { type File, schema } from './schema.ts';
import { wrongShareOf } from './score.ts';
import { tableSets } from './sets.ts';
import { type Kind, type Spec, type WrongKind, wrongKinds } from './types.ts';
import { rowWords } from './words.row_en.ts';

const noWrong = Object.fromEntries(wrongKinds.map((kind) => [kind, 0])) as Record<WrongKind, number>;

function specOf(file: File): Spec {
  const { assistant, checker, pass } = file;
  return {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    task: file.task,
    set: file.set,
    department: file.departments[0] ?? 'data',
    story: file.story,
    card: [...file.card],
    rows: file.rows,
    faults: file.faults,
    sounds: file.sounds,
    own: file.own.map(({ kind, names, group, shown = null, truth = null }) => ({
      kind,
      names: [...names],
      group,
      shown,
      truth,
    })),
    registerInTable: file.register === 'table',
    proposals: { right: assistant?.right ?? 0, wrong: assistant?.wrong ?? noWrong },
    checker: checker ?? { missed: 0, flagged: 0 },
    jobs: file.jobs,
    budget: file.budget,
    minutes: file.prices,
    classes: file.classes.map(({ fix, minutes }) => ({ fix, minutes })),
    rule: file.rule
      ? { question: file.rule.question, options: file.rule.options.map((o) => ({ ...o })) }
      : null,
    stakes: stakesOf(file),
    pass: {
      captured: pass.captured ?? 0,
      madeWorse: pass.madeWorse ?? 0,
      wrongMerges: pass.wrongMerges ?? 0,
      faulty: pass.faulty ?? 0,
      sound: pass.sound ?? 0,
    },
  };
}

/** Kinds of error that can be met: those of the wrong proposals, or of whatever the checking AI may get wrong. */
function modesOf(file: File): Set<FailureMode> {
  const spec = specOf(file);
  if (file.task === 'clean')
    return new Set(
      wrongKinds.filter((kind) => spec.proposals.wrong[kind] > 0).map((kind) => modeOfWrong[kind]),
    );
  const met = (kind: Kind) =>
    isFault(kind) ? spec.checker.missed > 0 : spec.checker.flagged > 0 && kind !== 'plain';
  return new Set(kindsOf(spec).filter(met).map(modeOfCheck));
}

function check(file: File): Fault[] {
  const found: Fault[] = [];
  const spec = specOf(file);
  file.own.forEach(({ kind, names, group, shown, truth }, i) => {
    const groups = tableSets[file.set].groups.map(({ name }) => name);
    if (!groups.includes(group))
      found.push({ path: ['own', i, 'group'], expected: `one of ${groups.join(', ')}`, came: `"${group}"` });
    const pair = kind === 'duplicates' || kind === 'lookAlikes';
    if (names.length !== (pair ? 2 : 1))
      found.push({
        path: ['own', i, 'names'],
        expected: pair ? 'two names for a pair' : 'one name',
        came: `${names.length}`,
      });
    if (pair && (shown !== undefined || truth !== undefined))
      found.push({ path: ['own', i], expected: 'no `shown` or `truth` for a pair', came: 'one' });
  });
  if (found.length === 0) {
    for (let seed = 1; seed <= 5; seed++) {
      try {
        drawWorld(spec, [], seeded(seed));
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        const came = problem.message.replace(`${file.id}: `, '');
        return [
          {
            path: ['rows'],
            expected: 'counts that fit the table',
            came: `a table that cannot be drawn: ${came}`,
          },
        ];
      }
    }
  }
  const modes = modesOf(file);
  const strange = file.skills.filter((skill) => !modes.has(skill));
  if (strange.length > 0)
    found.push({
      path: ['skills'],
      expected: `kinds of error that its wrong outputs make: ${[...modes].join(', ')}`,
      came: strange.join(', '),
    });
  const longest = Math.max(...(file.rule?.options ?? []).map(({ text }) => text.length));
  const right = file.rule?.options.find((option) => option.right);
  if (
    right &&
    right.text.length === longest &&
    file.rule?.options.filter(({ text }) => text.length === longest).length === 1
  )
    found.push({
      path: ['rule', 'options'],
      expected: 'the right rule not to be the longest, which would give it away',
      came: `${longest} letters`,
    });
  return found;
}

export const author: Author<File, Spec> = {
  type: 'data-cleaning',
  kind: words.kind,
  schema,
  toSpec: (file) => ({ spec: specOf(file), cases: [] }),
  brief(file) {
    const { task, rows, budget, jobs, pass } = file;
    const clean_ = task === 'clean';
    const { means, stakes } = words;
    return {
      length: words.rows(rows),
      steps: clean_ ? words.stepsClean : words.stepsScore,
      notes: clean_
        ? [words.budget(budget, jobs), words.undo, words.picked]
        : [words.budgetScore(budget), words.picked],
      moves: clean_
        ? {
            title: words.movesClean,
            list: (['apply', 'leave', 'fix', 'merge', 'obsolete', 'flag'] as const).map((move) => ({
              name: rowWords[move],
              means: means[move],
            })),
            note: words.movesNote,
          }
        : {
            title: words.movesScore,
            list: (['right', 'not-right'] as const).map((move) => ({
              name: rowWords.mark[move],
              means: means[move],
            })),
            note: words.marksNote,
          },
      stakes: clean_
        ? { miss: stakes.miss, falseStop: stakes.falseStop, check: stakes.check }
        : { miss: stakes.missScore, falseStop: stakes.falseStopScore, check: stakes.checkScore },
      pass: clean_
        ? words.passClean(pass.captured ?? 0, pass.madeWorse ?? 0, pass.wrongMerges ?? 0)
        : words.passScore(pass.faulty ?? 0, pass.sound ?? 0),
    };
  },
  wrongShare: (file) => wrongShareOf(specOf(file)),
  marks: () => null,
  check,
  quickSeeds: ({ rows }) => (rows > 50 ? 1 : 2),
  example,
};
