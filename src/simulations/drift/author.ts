import { z } from 'zod';
import { driftAuthor } from '#words-of/drift';
import { department, euros, id, sentence, title } from '../../domain/fields.ts';
import { type Author, head, stakesOf } from '../author.ts';
import { faultsOf } from './check.ts';
import { example } from './example.ts';
import { type Spec, shapes } from './types.ts';

/** Longest text of one output, so that it stays one line or two on a phone. */
const oneLine = z.string().min(8).max(160);
const named = (what: string) => id.describe(`${what} is called by this name.`);

const filling = z
  .union([
    z.array(z.string().min(1).max(80)).min(3).describe('Texts to pick from.'),
    z
      .array(z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/), z.string().min(1).max(80)))
      .min(3)
      .describe('Rows of parts that belong together, used as {name.part}.'),
    z
      .strictObject({
        from: z.number().describe('Smallest number.'),
        to: z.number().describe('Largest number.'),
        step: z.number().positive().default(1).describe('Numbers lie this far apart.'),
        decimals: z.number().int().min(0).max(2).default(0).describe('Decimals as written.'),
        code: z
          .boolean()
          .default(false)
          .describe('A number that is a name, such as that of an order: written without commas.'),
      })
      .refine((f) => f.to > f.from, { message: 'expected `to` above `from`' }),
    z.strictObject({
      of: z.string().describe('Name of the number it is reckoned from.'),
      times: z.number().default(1).describe('Factor, such as 1.19.'),
      plus: z.number().default(0).describe('Added after that.'),
      decimals: z.number().int().min(0).max(2).default(0).describe('Decimals as written.'),
    }),
  ])
  .describe('What a name in braces stands for, drawn once for each output.');

const tool = z
  .strictObject({
    id: named('The tool'),
    name: title.describe('What people call the tool, such as "Invoice reader".'),
    department,
    what: sentence.describe('What it does, in one sentence.'),
    design: z
      .strictObject({
        p0: z.number().min(0.01).max(0.2).describe('Usual share of wrong outputs.'),
        p1: z.number().min(0.1).max(0.6).describe('Share after the change that the tally looks for.'),
        m: z
          .number()
          .int()
          .min(3)
          .max(15)
          .describe('A wrong one adds m − 1 to the tally, a right one takes 1 off.'),
        H: z.number().int().min(5).max(30).describe('The line at which to stop.'),
      })
      .describe('The tally of this tool, from the table in science/spec 1.7.'),
    fills: z
      .record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/), filling)
      .describe('What the names in braces stand for.'),
    right: z.array(oneLine).min(4).describe('What the tool writes when it is right.'),
    agrees: oneLine.describe('What the auditor says of a right output.'),
    kinds: z
      .array(
        z.strictObject({
          id: named('The kind of error'),
          name: title.describe('Its name on screen, such as "Net taken for gross".'),
          lines: z
            .array(
              z.strictObject({
                says: oneLine.describe('What the tool wrote.'),
                finding: oneLine.describe('What was wrong with it, as the auditor says it.'),
              }),
            )
            .min(1)
            .describe('Outputs that show it.'),
        }),
      )
      .min(3)
      .describe('Kinds of error this tool makes.'),
    causes: z
      .array(
        z.strictObject({
          id: named('The cause'),
          name: title.describe('How it stands among the reasons for a stop.'),
          kind: id.describe('The kind of error it makes most.'),
          note: id.nullable().default(null).describe('The note of the log that tells of it, if any does.'),
          explains: sentence.describe('What happened, told once the line is settled.'),
        }),
      )
      .min(2)
      .describe('What may make it worse for good. One of them is drawn for a line that changes.'),
    notes: z
      .array(z.strictObject({ id: named('The note'), text: sentence.describe('What the log says.') }))
      .min(1)
      .describe('Notes that every line of this tool shows, whether it changes or not.'),
    passing: z
      .array(
        z.strictObject({
          id: named('The note'),
          text: sentence.describe('What the log says: the cause, the kind of error, and that it will pass.'),
          kind: id.describe('The kind of error it explains, in that day or week only.'),
        }),
      )
      .min(1)
      .describe('Passing causes; every line of this tool shows one of them.'),
  })
  .describe('An AI tool, its outputs, and what may happen to it.');

const schema = z
  .strictObject({
    ...head,
    type: z.literal('drift'),
    step: z
      .enum(['item', 'week'])
      .describe('A decision after every audited output, or one at the end of each week.'),
    periods: z.number().int().min(4).max(12).describe('Days (`step: item`) or weeks of one line of work.'),
    perPeriod: z.number().int().min(5).max(20).describe('Audited outputs in each of them.'),
    outputsPerAudit: z
      .number()
      .int()
      .min(2)
      .max(10)
      .describe('One output in how many is audited; the others are there to look at.'),
    perLook: z.number().int().min(1).max(20).describe('Outputs that one look shows.'),
    change: z
      .strictObject({
        mean: z.number().min(5).max(100).describe('Audited outputs until the change, on average.'),
        from: z.number().int().min(3).describe('Never before this audited output.'),
        to: z.number().int().describe('Never after this one.'),
      })
      .describe('When a change sets in; nobody is told.'),
    lines: z.number().int().min(3).max(12).describe('Lines of work in one run. From 8 on rates are shown.'),
    sound: z
      .tuple([z.number().int().min(1), z.number().int()])
      .describe('How many of them never change: fewest and most, such as [1, 2].'),
    shapes: z.array(z.enum(shapes)).min(1).describe('Changes come at once (`sudden`) or grow (`creep`).'),
    creepOver: z
      .number()
      .int()
      .min(4)
      .max(60)
      .default(20)
      .describe('Audited outputs over which a creeping change grows to its full size.'),
    known: z
      .tuple([z.number().int().min(2), z.number().int()])
      .describe('Errors of a passing cause in its day or week: fewest and most, such as [4, 6].'),
    limit: z
      .number()
      .int()
      .min(0)
      .max(20)
      .describe('Steps after the evidence reaches 90 in 100 that still count as in time: outputs, or weeks.'),
    stakes: z
      .strictObject({
        miss: euros.describe('Cost of one wrong output that goes out after the change.'),
        falseStop: euros.describe('Cost of one right output that a needless stop holds back.'),
        check: euros.describe('Cost of one look at more.'),
      })
      .refine((s) => s.miss >= 2 * s.falseStop && s.miss <= 20 * s.falseStop, {
        message:
          'expected miss to be 2 to 20 times falseStop, so that neither going on nor stopping at once pays',
      })
      .describe('What mistakes cost here, told before the start.'),
    tools: z.array(tool).min(1).describe('The tools whose lines are watched.'),
  })
  .refine((s) => s.sound[0] <= s.sound[1] && s.sound[1] < s.lines, {
    message: 'expected at least one line that never changes and at least one that does',
    path: ['sound'],
  })
  .refine((s) => s.known[0] <= s.known[1] && s.known[1] <= s.perPeriod, {
    message: 'expected no more known errors than audited outputs in a day or week',
    path: ['known'],
  })
  .refine((s) => s.change.from < s.change.to && s.change.to < s.periods * s.perPeriod, {
    message: 'expected a change that may come within the line: from below to, to below its length',
    path: ['change'],
  })
  .refine((s) => s.change.from > s.perPeriod, {
    message: 'expected a change that comes after the first day or week at the earliest',
    path: ['change'],
  })
  .refine((s) => s.skills.includes('drift'), {
    message: 'expected `drift` among the skills',
    path: ['skills'],
  })
  .describe('Watch audited outputs and stop the line when it has got worse.');

/** A drift scenario as its file gives it, amounts in cents. */
export type DriftScenario = z.output<typeof schema>;

/** Lines of the quick look, over all seeds: each robot works every one. */
const quickLines = 40;

export const author: Author<DriftScenario, Spec> = {
  type: 'drift',
  kind: driftAuthor.kind,
  schema,
  toSpec: (file) => ({
    spec: {
      scenario: file.id,
      title: file.title,
      mode: file.mode,
      step: file.step,
      periods: file.periods,
      perPeriod: file.perPeriod,
      outputsPerAudit: file.outputsPerAudit,
      perLook: file.perLook,
      change: file.change,
      lines: file.lines,
      sound: file.sound,
      shapes: file.shapes,
      creepOver: file.creepOver,
      known: file.known,
      limit: file.limit,
      stakes: stakesOf(file),
      tools: file.tools,
    },
    cases: [],
  }),
  brief: (file) => driftAuthor.brief(file),
  wrongShare: () => null,
  marks: () => null,
  check: (file) => faultsOf(file, driftAuthor),
  quickSeeds: ({ lines }) => Math.max(4, Math.ceil(quickLines / lines)),
  example,
};
