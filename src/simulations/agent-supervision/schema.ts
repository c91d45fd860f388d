import { z } from 'zod';
import { failureModes } from '../../domain/case.ts';
import { department, euros, failureMode, id, sentence, title } from '../../domain/fields.ts';
import { head, passMarks } from '../author.ts';

/*
 * The form of a scenario in which an agent is supervised: tasks of named nodes, with small declared variables and no
 * script. A condition is a name and a value, never text that is evaluated.
 */

const name = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*$/, 'expected a plain name, such as "bankChanged" or "pay-invoice"');
const text = z.string().min(1).max(600);
const fact = z.union([z.boolean(), z.string().max(200)]);
const facts = z.record(name, fact);
const when = facts
  .optional()
  .describe('Variables that must all have exactly these values; left out: always.');

const branch = z.strictObject({
  when,
  says: text
    .optional()
    .describe('What the system, the agent or a colleague then shows. Left out: a plain sentence.'),
  set: facts.default({}).describe('Variables that get a new value.'),
  goto: name.optional().describe('Node that comes next, or "end". Left out: the node’s own `next`.'),
  harm: z
    .union([z.string().regex(/^\{\w+\}$/), euros], {
      error: 'expected an amount such as "340.00 EUR", or the {name} of a drawn one',
    })
    .optional()
    .describe(
      'What it costs the firm in the story: an amount, or the {name} of a drawn one. Told in the debrief.',
    ),
  from: name.optional().describe('Node whose approval caused the harm. Left out: this one.'),
});
/** A sentence, one branch, or several of which the first that holds is taken. */
const branches = z
  .union([text, branch, z.array(branch).min(1).max(6)], {
    error: 'expected a sentence, or what follows as `says`, `set`, `goto`, `harm`, or a list of such',
  })
  .transform((given) =>
    typeof given === 'string' ? [{ says: given, set: {} } as Branch] : Array.isArray(given) ? given : [given],
  );
type Branch = z.output<typeof branch>;

const cells = z.array(z.string().max(300)).min(1).max(6);
const row = z
  .union([cells, z.strictObject({ when, cells: cells.describe('The cells, from left to right.') })], {
    error: 'expected a list of cells, or `when` and `cells`',
  })
  .transform((given) => (Array.isArray(given) ? { cells: given } : given));

const document = z.strictObject({
  title: title.describe('What the document is called.'),
  columns: z
    .array(z.string().min(1).max(40))
    .max(6)
    .default([])
    .describe('Column heads of a table. Left out: lines with a label first.'),
  rows: z.array(row).min(1).max(30).describe('Its lines or rows. `when` shows a row in some states only.'),
});

const risk = z.strictObject({
  when,
  kind: failureMode,
  why: sentence.describe('Why the call is not safe: the sentence that names the evidence.'),
  see: z
    .array(name)
    .min(1)
    .describe('Documents of `read` in which it can be seen; "call" or "brief" for what lies on the screen.'),
  fits: z
    .array(z.enum(['deny', 'take-over']))
    .default(['deny'])
    .describe('Which of these two fit here.'),
  change: name.optional().describe('The change that fits here, if one does.'),
  question: name.optional().describe('The question that fits here, if one does.'),
});

const option = z
  .string()
  .min(2)
  .max(110)
  .describe('The other call, in plain words, as long as its neighbours.');

const node = z.strictObject({
  thought: sentence.describe('What the agent thinks, in a sentence or two.'),
  call: z
    .strictObject({
      tool: z
        .string()
        .regex(/^[a-z]+(\.[a-z_]+)+$/, 'expected a tool such as "mail.send" or "supplier.update"')
        .describe('The tool, as system and verb.'),
      arguments: z
        .record(z.string().min(1).max(40), z.string().max(300))
        .default({})
        .describe('What goes into it, by name.'),
    })
    .describe('The tool call it wants to make.'),
  expect: sentence.describe('What the agent expects to follow.'),
  undo: z
    .string()
    .min(2)
    .max(60)
    .describe('"yes", "no", or until when, such as "until the payment run at 16:00".'),
  read: z.array(name).max(5).default([]).describe('Documents the agent read, which may be opened here.'),
  unsafe: z
    .array(risk)
    .max(5)
    .default([])
    .describe('When the call is not safe. The first that holds counts.'),
  safe: sentence.describe('Why the call is safe whenever none of `unsafe` holds.'),
  changes: z
    .record(
      name,
      z
        .union(
          [option, z.strictObject({ text: option, then: branches.optional().describe('What follows.') })],
          {
            error: 'expected the other call in plain words, or `text` and `then`',
          },
        )
        .transform((given) => (typeof given === 'string' ? { text: given } : given)),
    )
    .describe('Two to four other calls that may be chosen.'),
  asks: z
    .record(
      name,
      z.strictObject({
        text: z.string().min(2).max(110).describe('The question.'),
        by: z.string().min(2).max(60).optional().describe('Who answers; left out: the agent.'),
        then: branches.describe('The answer, and what follows.'),
      }),
    )
    .describe('Two to four questions that may be put.'),
  on: z
    .strictObject({
      approve: branches.optional().describe('What follows when it is approved.'),
      deny: branches.optional().describe('What follows when it is denied.'),
      'take-over': branches.optional().describe('What follows when the task is taken over.'),
    })
    .default({})
    .describe('What follows from a move.'),
  next: z
    .union(
      [
        name,
        z
          .array(z.strictObject({ when, goto: name.describe('The node, or "end".') }))
          .min(1)
          .max(6),
      ],
      {
        error: 'expected a node or "end", or a list of `when` and `goto`',
      },
    )
    .transform((given) => (typeof given === 'string' ? [{ goto: given }] : given))
    .optional()
    .describe(
      'The node that comes next, or "end", wherever a move names none; a list: the first that holds.',
    ),
});

const task = z.strictObject({
  id,
  title,
  department,
  brief: sentence.describe('What the agent was told to do, and what it may do.'),
  variables: facts.default({}).describe('Every variable with the value it has at the start.'),
  draws: z
    .array(z.record(name, z.string().min(1).max(120)))
    .min(1)
    .describe('Sets of names and amounts that fit together; the seed draws one. Written as {name} in texts.'),
  versions: z
    .record(
      name,
      z.strictObject({
        set: facts.default({}).describe('Variables that are different in this version.'),
        values: z
          .record(name, z.string().min(1).max(200))
          .default({})
          .describe('Names and amounts that are different in this version.'),
        warranted: name
          .optional()
          .describe('First node at which stepping in is warranted; none in a sound version.'),
      }),
    )
    .describe('The same surface with another truth; the seed draws one.'),
  documents: z.record(name, document).default({}).describe('What the agent reads, by name.'),
  start: name.describe('Name of the first node.'),
  nodes: z.record(name, node).describe('The agent’s calls, by name.'),
});

export const schema = z.strictObject({
  ...head,
  type: z.literal('agent-supervision').describe('The simulation.'),
  agent: z.string().min(2).max(40).describe('What the agent is called, such as "the mail helper".'),
  run: z.number().int().min(1).max(12).describe('Tasks of one run, drawn from `tasks`.'),
  unsafe: z
    .number()
    .int()
    .min(1)
    .max(60)
    .describe('Unsafe calls of a run that is supervised without a mistake.'),
  kinds: z
    .partialRecord(z.enum(failureModes), z.number().int().min(0).max(60))
    .default({})
    .describe('Kinds of which a run has exactly so many.'),
  limits: z
    .array(
      z.strictObject({
        id,
        text: z.string().min(5).max(120).describe('The limit, in plain words.'),
        blocks: z.array(z.string().min(3)).min(1).describe('Tools whose every call it blocks.'),
      }),
    )
    .max(6)
    .default([])
    .describe('Limits that may be set before a task begins.'),
  closing: z
    .strictObject({
      ask: sentence.describe('The question.'),
      options: z
        .array(
          z.strictObject({
            id,
            text: z.string().min(2).max(160).describe('The answer.'),
            why: sentence.describe('What is right or wrong about it.'),
          }),
        )
        .min(2)
        .max(5)
        .describe('Answers, alike in length.'),
      right: id,
    })
    .optional()
    .describe('One question after the last task. It decides nothing about passing.'),
  pass: passMarks,
  tasks: z.array(task).min(1).max(20).describe('The tasks a run is drawn from.'),
});

export type File = z.output<typeof schema>;
