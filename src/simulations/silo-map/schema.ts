import { z } from 'zod';
import { department, id, sentence } from '../../domain/fields.ts';
import { head } from '../author.ts';
import { breaks } from './types.ts';

const short = z.string().min(2).max(60);
const step = z.number().int().min(1).describe('Steps in which it goes, such as 10.');

const value = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('money').describe('An amount in euros.'),
      low: z.number().int().min(1).describe('Smallest amount, whole euros.'),
      high: z.number().int().min(2).describe('Largest amount, whole euros.'),
      step,
    }),
    z.strictObject({
      kind: z.literal('number').describe('A count with its unit.'),
      low: z.number().int().min(0).describe('Smallest count.'),
      high: z.number().int().min(1).describe('Largest count.'),
      step,
      unit: z.string().min(1).max(12).describe('Its unit, such as "h" or "days".'),
    }),
    z.strictObject({
      kind: z.literal('code').describe('A code, such as the end of an account number.'),
      prefix: z.string().max(12).describe('What it begins with, such as "…".'),
      digits: z.number().int().min(3).max(6).describe('How many digits follow.'),
    }),
    z.strictObject({
      kind: z.literal('date').describe('A day.'),
      from: z.iso.date().describe('First day it may be.'),
      days: z.number().int().min(8).max(365).describe('How many days from there it may be.'),
    }),
  ])
  .describe('How the thing is drawn; leave it out where it only travels on (with `after`).');

const link = z.strictObject({
  id: id.describe('Name of the hand-over within its process.'),
  from: z.string().describe('The system that gives: one of `systems`.'),
  to: z.string().describe('The system that gets it: another of `systems`.'),
  after: z
    .string()
    .optional()
    .describe('An earlier hand-over of this list that ends in `from` and brings the same thing there.'),
  what: short.describe('What is handed over, such as "New monthly pay".'),
  value: value.optional(),
  origin: z
    .enum(['person', 'system'])
    .default('person')
    .describe('Where it begins: does somebody type it, or does the system make it?'),
  begin: z.number().int().min(0).max(20).default(0).describe('Days after the start at which it begins.'),
  hours: z.number().int().min(1).max(96).describe('Agreed time from one system to the other, hours.'),
  may: z
    .array(z.enum(breaks))
    .min(1)
    .default([...breaks])
    .describe('What may go wrong here: by-hand, late, lost, wrong-key. Left out: any of them.'),
  keys: z
    .array(short)
    .min(2)
    .max(3)
    .describe('Fields that could join both systems. The seed says which one is whole in both.'),
  weakKey: short.describe('A field that several records share, such as a name. Never right.'),
  flows: z
    .array(z.enum(['there', 'both']))
    .min(1)
    .default(['there'])
    .describe('Who may change it: "there" only the giving system, "both" either one. The seed picks one.'),
  purpose: sentence.describe('What the getting system does with it, in one sentence.'),
  needs: z.array(short).min(2).max(4).describe('The fields this task needs, and no others.'),
  spare: z
    .array(short)
    .min(2)
    .max(4)
    .describe('Fields it does not need, at least one of them delicate: account, health, reviews.'),
});

const process = z.strictObject({
  id: id.describe('Name of the process; no two in one practice alike.'),
  title: short.describe('What the process is called on screen.'),
  story: sentence.describe('How a case goes through the systems, in a few plain sentences.'),
  department,
  unit: short.describe('What goes through in a month, in the plural: "refunds".'),
  number: z
    .strictObject({
      name: short.describe('What the number is called, such as "Employee no.".'),
      prefix: z.string().max(4).describe('What it begins with, such as "E-".'),
      digits: z.number().int().min(4).max(6).describe('How many digits follow.'),
    })
    .describe('The number that tells one person or order from another.'),
  people: z
    .array(short)
    .max(60)
    .default([])
    .describe('Names for this process, such as firms; left out, those of the practice.'),
  first: z.iso.date().describe('First day of the trace.'),
  breaks: z.number().int().min(2).max(5).describe('How many hand-overs do not hold.'),
  systems: z
    .array(
      z.strictObject({
        id: id.describe('Name of the system within its process.'),
        title: z.string().min(2).max(20).describe('What it is called on the map; short.'),
        owner: short.describe('Who answers for it.'),
      }),
    )
    .min(3)
    .max(6)
    .describe('The systems a case crosses.'),
  links: z.array(link).min(4).max(6).describe('The hand-overs between them, earlier ones first.'),
  questions: z
    .array(
      z.strictObject({
        ask: sentence.describe('A question on one case; {name} becomes a person of the trace.'),
        links: z.array(z.string()).min(1).describe('Hand-overs that must hold for the answer to be right.'),
      }),
    )
    .length(5)
    .describe('Five questions that people put to the joined systems.'),
});

/** A practice of this type as a trainer writes it. */
export const schema = z.strictObject({
  ...head,
  type: z.literal('silo-map'),
  processes: z.array(process).min(1).max(8).describe('The processes a run may draw.'),
  draw: z.number().int().min(1).max(4).default(1).describe('How many of them one run draws.'),
  wrong: z
    .strictObject({
      claims: z.number().int().min(1).describe('How many statements about how a hand-over works are wrong.'),
      drafts: z.number().int().min(1).describe('How many drafts of a link are wrong.'),
    })
    .describe('Exactly so many of the AI outputs of one run are wrong.'),
  traced: z.number().int().min(4).max(6).default(4).describe('How many cases a trace follows.'),
  subtlety: z
    .number()
    .int()
    .min(1)
    .max(3)
    .describe(
      '1 faults are plain; 2 look-alikes beside them; 3 just beyond the limit, numbers nearly alike.',
    ),
  budget: z
    .strictObject({
      days: z.number().int().min(2).max(60).describe('Days of work for links, for each process.'),
      low: z.number().int().min(1).describe('Fewest days that a link takes.'),
      high: z.number().int().min(1).describe('Most days that a link takes.'),
    })
    .describe('What building may cost.'),
  month: z
    .strictObject({
      cases: z.number().int().min(100).max(400).default(200).describe('Cases in a month.'),
      low: z.number().int().min(20).default(60).describe('Fewest of them that cross a hand-over.'),
      high: z.number().int().min(40).default(190).describe('Most of them that cross a hand-over.'),
      hit: z
        .number()
        .int()
        .min(2)
        .max(10)
        .default(4)
        .describe('On a hand-over that does not hold, one case in so many goes wrong.'),
    })
    .prefault({})
    .describe('The month that is simulated.'),
  trouble: z
    .strictObject({
      late: z.number().int().min(1).default(15).describe('Minutes of extra work for a late case.'),
      'by-hand': z.number().int().min(1).default(20).describe('For a case that was typed in twice.'),
      lost: z.number().int().min(1).default(40).describe('For a case that got lost.'),
      'wrong-key': z.number().int().min(1).default(60).describe('For a case on the wrong record.'),
    })
    .prefault({})
    .describe('Extra work for one case that goes wrong.'),
  pass: z
    .strictObject({
      putRight: z.number().min(0).max(1).describe('Smallest share of wrong outputs to put right.'),
      rightLetThrough: z.number().min(0).max(1).describe('Smallest share of right outputs to let through.'),
      avoided: z
        .number()
        .min(0.5)
        .max(1)
        .describe('Smallest share of the avoidable extra work that your links avoid.'),
    })
    .describe('All must be reached, and no link may pass on more than its task needs.'),
  people: z.array(short).min(6).max(60).describe('Names for the traces.'),
  staff: z.array(short).min(2).max(30).describe('Short names under which colleagues type, such as "l.osei".'),
});

export type File = z.output<typeof schema>;
