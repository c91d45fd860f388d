import { z } from 'zod';
import { type Case, moves, type RecordRow, type SourceRecord, type Value } from '../../domain/case.ts';
import { department, euros, failureMode, id, sentence, share, status, title } from '../../domain/fields.ts';
import { readValue } from '../../domain/value.ts';

const cell = z.union([z.string(), z.number(), z.boolean()]);
const value = cell.transform((raw): Value => readValue(raw));

const sourceRecord = z
  .strictObject({
    id: id.describe('Short name of the record within this case, used by formulas and `cueAt`.'),
    title,
    labels: z
      .record(z.string(), z.string())
      .default({})
      .describe('Better wording for a field name, when the automatic one reads badly.'),
    fields: z
      .record(z.string(), cell)
      .optional()
      .describe('A record with one value per line: `net: 2516.00 EUR`.'),
    rows: z
      .array(z.record(z.string(), cell))
      .min(1)
      .optional()
      .describe('A record that is a table: one line per row.'),
  })
  .refine((r) => (r.fields === undefined) !== (r.rows === undefined), {
    message: 'expected either `fields` or `rows`',
  })
  .describe('One paper or screen the learner can read.');

const words: Record<string, string> = {
  po: 'PO',
  iban: 'IBAN',
  id: 'ID',
  fx: 'exchange rate',
  qty: 'quantity',
  hr: 'HR',
  pdf: 'PDF',
  ai: 'AI',
  usd: 'USD',
  eur: 'EUR',
  sek: 'SEK',
  dkk: 'DKK',
};

/** "unitPrice" → "Unit price", "ibanOnFile" → "IBAN on file". */
function humanise(name: string): string {
  const parts = name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .split(' ')
    .map((w) => words[w.toLowerCase()] ?? w.toLowerCase());
  const text = parts.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toRecord(raw: z.output<typeof sourceRecord>): SourceRecord {
  const label = (name: string) => raw.labels[name] ?? humanise(name);
  if (raw.fields) {
    const rows: RecordRow[] = Object.entries(raw.fields).map(([name, v]) => ({
      at: `${raw.id}/${name}`,
      label: label(name),
      cells: [readValue(v)],
    }));
    return { id: raw.id, title: raw.title, columns: [], rows };
  }
  const names = [...new Set((raw.rows ?? []).flatMap((row) => Object.keys(row)))];
  const rows = (raw.rows ?? []).map(
    (row, i): RecordRow => ({
      at: `${raw.id}/${i + 1}`,
      cells: names.map((n) => (row[n] === undefined ? null : readValue(row[n]))),
    }),
  );
  return { id: raw.id, title: raw.title, columns: names.map(label), rows };
}

/** The file as a trainer writes it. `library` turns it into a domain `Case`; formulas read it as it stands. */
export const caseFile = z
  .strictObject({
    id,
    title: title.describe(
      'What the queue shows, such as "Invoice F-7781, toner". It must not hint at the answer.',
    ),
    department,
    task: sentence.describe('What the learner is asked to do with this item.'),
    sourceRecords: z.array(sourceRecord).min(2).describe('The records, the item’s own record first.'),
    onDesk: z
      .array(id)
      .optional()
      .describe('Records that lie open from the start; without it, the first one.'),
    aiOutput: z
      .strictObject({
        text: sentence,
        values: z.record(z.string(), cell).default({}).describe('Its figures, for formulas ($a.…).'),
      })
      .describe('What the AI wrote.'),
    aiConfidence: share.describe('How sure the tool says it is, 0 to 1.'),
    answer: z
      .strictObject({
        label: z.string().min(2).max(60).describe('The one thing decided, such as "Amount to pay".'),
        ai: value.describe('What the AI says it is.'),
        truth: value.nullable().describe('What it really is; null when the records cannot tell.'),
        options: z
          .array(z.string())
          .min(2)
          .optional()
          .describe('For a choice: every answer, in neutral order.'),
      })
      .describe('What `correct` takes a new value for.'),
    groundTruth: z
      .strictObject({
        aiCorrect: z.boolean().describe('Is the AI output right?'),
        text: sentence.describe('Why.'),
        values: z.record(z.string(), cell).default({}).describe('True figures, for formulas ($g.…).'),
      })
      .describe('What is really so.'),
    failureMode: z.union([failureMode, z.literal('none')]),
    cue: sentence.describe('What a careful person can see.'),
    cueAt: z
      .array(
        z
          .string()
          .regex(
            /^[a-z0-9-]+\/[A-Za-z0-9]+$/,
            'expected record/field or record/row number, such as "invoice/net" or "timesheet/2"',
          ),
      )
      .min(1)
      .describe('Rows where the cue is; for a right output, every row that supports it.'),
    bestAction: z.enum(moves),
    acceptableActions: z.array(z.enum(moves)).min(1),
    escalateTo: z.array(id).default([]).describe('Roles (roles.yaml) an escalation may go to.'),
    costIfMissed: euros,
    costOfFalseAlarm: euros,
    costBasis: z
      .enum(['amount', 'assumed', 'none'])
      .describe('Money in the records, a teaching assumption, or none.'),
    costPer: z.enum(['case', 'day']).default('case'),
    verificationMinutes: z.number().min(0).max(60),
    verificationSteps: z.array(sentence).min(1).describe('How to check it, step by step.'),
    feedback: sentence.describe('What the learner reads afterwards: no blame, one thing to take along.'),
    checks: z
      .array(z.string())
      .min(1)
      .describe(
        'Formulas that must hold: $s = records, $a = AI figures, $g = true figures, $miss = costIfMissed.',
      ),
    status,
  })
  .describe('One worked case.');
export type CaseFile = z.output<typeof caseFile>;

/** The domain's view of a case file. */
export function toCase(file: CaseFile): Case {
  const first = file.sourceRecords[0];
  return {
    id: file.id,
    title: file.title,
    department: file.department,
    task: file.task,
    sourceRecords: file.sourceRecords.map(toRecord),
    onDesk: file.onDesk ?? (first ? [first.id] : []),
    ai: { text: file.aiOutput.text, confidence: file.aiConfidence },
    answer: {
      label: file.answer.label,
      ai: file.answer.ai,
      truth: file.answer.truth,
      ...(file.answer.options ? { options: file.answer.options } : {}),
    },
    sound: file.groundTruth.aiCorrect,
    truthText: file.groundTruth.text,
    failureMode: file.failureMode,
    cue: file.cue,
    cueAt: file.cueAt,
    bestMove: file.bestAction,
    acceptableMoves: file.acceptableActions,
    escalateTo: file.escalateTo,
    costs: {
      missCents: file.costIfMissed,
      falseAlarmCents: file.costOfFalseAlarm,
      basis: file.costBasis,
      per: file.costPer,
      verificationMinutes: file.verificationMinutes,
    },
    verificationSteps: file.verificationSteps,
    feedback: file.feedback,
  };
}
