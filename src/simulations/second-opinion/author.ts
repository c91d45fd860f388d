import { before } from '#words-of/second-opinion';
import { readValue } from '../../domain/value.ts';
import type { Author, BriefText } from '../author.ts';
import { check } from './check.ts';
import { type File, type ItemFile, length, schema } from './schema.ts';
import type { Form, Level, Spec, Task } from './types.ts';

const taskOf = (file: ItemFile, answer: File['answer'], rules: boolean): Task => {
  const { unit = '', tolerance = 0, options = [] } = file;
  const form: Form = answer === 'number' ? { kind: 'number', unit, tolerance } : { kind: 'verdict', options };
  return {
    title: file.title,
    department: file.department,
    question: file.question,
    label: file.label,
    records: file.records.map(({ id: name, title: words, columns, rows }) => ({
      id: name,
      title: words,
      columns,
      rows: rows.map((cells, i) => {
        const at = `${name}/${i + 1}`;
        const values = cells.map((raw) => readValue(raw));
        return columns.length > 0
          ? { at, cells: values }
          : { at, label: String(cells[0]), cells: values.slice(1) };
      }),
    })),
    form,
    truth: file.truth,
    right: { reply: file.truth, text: file.right, failureMode: 'none', why: '' },
    wrong: file.wrong.map(({ answer: said, text, failureMode: mode, why }) => ({
      reply: said,
      text,
      failureMode: mode,
      why,
    })),
    working: file.working,
    cue: file.cue,
    cueAt: file.cueAt,
    rule: rules && file.rule ? { text: file.rule.text, reply: file.rule.answer } : null,
  };
};

function toSpec(file: File): { spec: Spec; cases: [] } {
  const spec: Spec = {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    answer: file.answer,
    written: file.written.map((one) => ({ id: one.id, task: taskOf(one, file.answer, file.rules) })),
    fromWritten: file.fromWritten,
    made: file.made.map(({ kind, items, level }) => ({ kind, items, level: level as Level })),
    rules: file.rules,
    contrary: file.contrary,
    pass: file.pass,
  };
  return { spec, cases: [] };
}

function brief(file: File): BriefText {
  const { answer, mode, contrary, rules, pass } = file;
  const { keep, take, between, other, title: heading, note } = before.moves;
  return {
    length: before.length(length(file), answer),
    steps: before.steps[answer],
    notes: [
      before.notes.mix(contrary),
      before.notes.sure,
      ...(rules ? [before.notes.rule] : []),
      before.notes[mode],
      before.notes.noScore,
      before.notes.noClock,
    ],
    moves: { title: heading, list: [keep, take, answer === 'number' ? between : other], note },
    stakes: { ...before.stakes, check: null },
    pass: before.pass(pass.whereWrong, pass.whereRight),
  };
}

/** The trainer's side of second opinion: own answer, the AI's advice, final answer (issue 4, point 1). */
export const author: Author<File, Spec> = {
  type: 'second-opinion',
  kind: before.kind,
  schema,
  toSpec,
  brief,
  // Half, for a learner who is right on half of the items alone: the mix follows the learner.
  wrongShare: () => 0.5,
  marks: () => null,
  shape: (file) => ({ items: length(file), guide: 0, afterEach: file.mode === 'practice' }),
  check,
  // A seed with all robots takes about half a millisecond for each item.
  quickSeeds: (file) => Math.max(6, Math.round(150 / length(file))),
  example: (name, words) => `id: ${name}
type: second-opinion
status: draft
title: ${JSON.stringify(words)}
summary: Eight estimates at Alder & Finch. Give your own number first, then see what the AI says.
departments: [accounts-payable, data]
skills:
  - duplicated-records
  - unit-currency-period
  - silent-truncation
  - stale-data
minutes: 8
level: 1
answer: number
# Items made afresh for every run. Add your own under \`written:\`, with \`fromWritten:\`.
made:
  - { kind: quarter-bill, items: 4, level: 1 }
  - { kind: batch-hours, items: 4, level: 1 }
stakes:
  miss: 120.00 EUR
  falseStop: 40.00 EUR
  check: 2.00 EUR
pass:
  whereWrong: 0.75
  whereRight: 0.75
`,
};
