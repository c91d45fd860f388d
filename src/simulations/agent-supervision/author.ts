import { before, moveWords } from '#words-of/agent-supervision';
import type { Author } from '../author.ts';
import { checkSpec } from './check.ts';
import { example } from './example.ts';
import { type File, schema } from './schema.ts';
import { callsOf, specOf } from './spec.ts';
import { agentMoves, type Spec } from './types.ts';

/** The trainer's side: what a scenario looks like, what it becomes, and what is said before the start. */
export const author: Author<File, Spec> = {
  type: 'agent-supervision',
  kind: before.kind,
  schema,
  toSpec: (file) => ({ spec: specOf(file), cases: [] }),
  brief(file) {
    const { pass, mode, agent } = file;
    return {
      length: before.length(file.run, `${Math.round(callsOf(specOf(file)))}`),
      steps: before.steps(agent),
      notes: [
        ...(file.limits.length > 0 ? [before.limits] : []),
        before.ask,
        before.takeOver,
        before.harm,
        `${before.after[mode]} ${before.noClock}`,
      ],
      moves: {
        title: before.moves,
        list: agentMoves.map((move) => ({ name: moveWords.name[move], means: moveWords.means[move] })),
        note: before.movesNote,
      },
      stakes: before.stakes,
      pass: [
        before.pass(pass.wrongStopped, pass.rightLetThrough),
        ...(mode === 'measured' ? [before.notTold] : []),
      ].join(' '),
    };
  },
  wrongShare: (file) => specOf(file).share,
  marks: ({ pass }) => pass,
  check: (file) => checkSpec(specOf(file), file.skills),
  quickSeeds: ({ run }) => Math.max(4, Math.floor(40 / run)),
  example,
};
