import type { Case, Move, Value } from '../../case.ts';
import type { Rng } from '../../rng.ts';
import { deskOf, valueOf } from './desk.ts';
import { hitsOf, off, sum } from './drawing.ts';
import { euros } from './figures.ts';
import type { Fault, Item, Kind, Line, Parts, Result, Want } from './kind.ts';
import { cueRows, money, value } from './papers.ts';

/** Writes an item down as a case: its records, what the AI says, the answer, and what is told once it is settled. */
export function toCase<G extends Parts>(
  kind: Kind<G>,
  item: Item<G>,
  { fault, batch }: Want<G['fault']>,
  confidence: number,
  rng: Rng,
): Case {
  const { lines, shared } = item;
  const papers = kind.papers(deskOf(kind, item));
  const hit = hitsOf(lines);
  const ai = answerOf(
    kind,
    lines.map(({ said }) => said),
  );
  const truth = answerOf(
    kind,
    lines.map(({ right }) => right),
  );
  const { facts, view } = lines[0] as Line<G>;
  const { words } = kind;
  const own = batch ? words.batch : words;
  const said = written(ai);
  const wording = rng.pick(batch ? words.batch.texts(lines.length, said) : words.brief(said, facts, view));
  const figures = batch || shared.subtlety > 1 ? '' : ` ${words.figures(facts, view, shared)}`;
  const [missCents, basis] =
    fault === null
      ? ([0, 'none'] as const)
      : (kind.cost?.(off(lines), item) ?? ([off(lines), 'amount'] as const));
  return {
    id: `${kind.name}-${rng.int(0, 0xffff_ffff).toString(16).padStart(8, '0')}`,
    title: own.title(facts, shared),
    department: kind.department,
    task: own.task,
    sourceRecords: papers.map(({ record }) => record),
    onDesk: [(papers[0] as (typeof papers)[number]).record.id],
    ai: { text: wording + figures, confidence },
    answer: {
      label: own.label,
      ai,
      truth: fault !== null && fault === kind.unknowable ? null : truth,
      ...(kind.options && !batch ? { options: kind.options } : {}),
    },
    sound: fault === null,
    failureMode: fault ?? 'none',
    ...(fault === null ? rightOne(kind, item) : wrongOne(kind, fault, item, [...hit])),
    cueAt: cueRows(papers, fault, hit),
    costs: {
      missCents,
      falseAlarmCents: fault === null ? 1_200 : 240,
      basis,
      per: 'case',
      verificationMinutes: batch ? 5 : 3,
    },
  };
}

/** The whole answer of an item: the value of its line, the total of a batch, or the list of its results. */
function answerOf<G extends Parts>(kind: Kind<G>, results: readonly Result[]): Value {
  if (kind.inMoney) return money(sum(results));
  const [only] = results;
  return value(results.length === 1 && only !== undefined ? valueOf(kind, only) : results.join(', '));
}

const written = (value: Value): string => {
  if (value.kind === 'money') return euros(value.cents);
  if (value.kind === 'number') return `${value.number}${value.unit ? ` ${value.unit}` : ''}`;
  return value.kind === 'date' ? value.date : value.text;
};

type Told = Pick<
  Case,
  'truthText' | 'cue' | 'verificationSteps' | 'feedback' | 'bestMove' | 'acceptableMoves' | 'escalateTo'
>;

const byHand = 'Work out two or three lines by hand.';

/** A fault that repeats within one batch is not solved by mending one line: the assistant itself must stop. */
function wrongOne<G extends Parts>(
  kind: Kind<G>,
  fault: G['fault'],
  { lines, shared }: Item<G>,
  hit: readonly number[],
): Told {
  const { to, moves: own, step, next, tell, habit } = kind.faults[fault];
  const several = lines.length > 1;
  if (several && habit) {
    return {
      truthText: `In ${hit.length} lines version 4.3 of the assistant ${habit(shared)}.`,
      cue: `The same mistake stands in ${hit.length} lines, and all of them were made by the new version.`,
      verificationSteps: [byHand, 'Ask what the wrong lines have in common, and read the log.', step],
      feedback:
        'When the same mistake comes twice, the next batch will have it as well. Stop the line first, then mend the lines.',
      bestMove: 'stop-line',
      acceptableMoves: ['stop-line', 'escalate'],
      escalateTo: kind.batchRoles,
    };
  }
  const line = lines[hit[0] as number] as Line<G>;
  const [why, cue, feedback] = tell(line.facts, line.view, shared);
  const moves: Move[] = own ?? ['correct', 'escalate'];
  return {
    truthText: `${several ? `${kind.key[1](line.facts)}: ` : ''}${why}`,
    cue,
    verificationSteps: [step, next],
    feedback,
    bestMove: moves[0] as Move,
    acceptableMoves: moves,
    escalateTo: to,
  };
}

/** Reasons for a right output. The story is the harmless thing most likely to have raised a doubt. */
function rightOne<G extends Parts>(kind: Kind<G>, { lines, shared }: Item<G>): Told {
  const several = lines.length > 1;
  const steps = Object.values<Fault<G>>(kind.faults)
    .filter(({ happens }) => happens?.(shared) ?? true)
    .map(({ step }) => step);
  const told = (why: string, cue: string, feedback: string): Told => ({
    truthText: `${why} The output is right.`,
    cue,
    verificationSteps: several ? [byHand, ...steps] : steps,
    feedback,
    bestMove: 'accept',
    acceptableMoves: ['accept'],
    escalateTo: [],
  });
  for (const [applies, truth, cue, feedback] of kind.stories) {
    const line = lines.find(({ facts, view }) => applies(facts, view, shared));
    if (!line) continue;
    const named = several ? `${kind.key[1](line.facts)}: ` : '';
    return told(`${named}${truth(line.facts, line.view, shared)}`, cue, feedback);
  }
  return told(
    kind.plainly,
    'The papers agree with each other and with the output.',
    'Everything agreed. Letting right work go through is half of the job.',
  );
}
