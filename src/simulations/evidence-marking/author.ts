import { evidence as words } from '#words-of/evidence-marking';
import { type Author, stakesOf } from '../author.ts';
import { checkFile } from './check.ts';
import { example } from './example.ts';
import { type File, type SourceFile, schema } from './schema.ts';
import type { Document, SourceSet, Spec, Version } from './types.ts';

type About = Omit<SourceFile, 'claims'>;

const toDocument = ({ id, title, kind, columns, rows, lines }: About['documents'][number]): Document => ({
  id,
  title,
  kind,
  columns,
  lines: [
    ...rows.map((text, i) => ({ at: String(i + 1), text })),
    ...lines.map((line, i) =>
      typeof line === 'string' ? { at: String(i + 1), text: [line] } : { at: line.at, text: [line.text] },
    ),
  ],
});

const toVersion = (raw: SourceFile['claims'][number]['versions'][number]): Version => ({
  text: raw.text,
  verdict: raw.verdict,
  at: raw.at,
  failureMode: raw.failureMode ?? 'none',
  why: raw.why,
});

const aboutOf = ({ id, title, department, by, asked, documents }: About): Omit<SourceSet, 'slots'> => ({
  id,
  title,
  department,
  by,
  asked,
  documents: documents.map(toDocument),
});

/** A source and its claims as the engine reads them. */
const toSource = (raw: SourceFile): SourceSet => ({
  ...aboutOf(raw),
  slots: raw.claims.map(({ id, versions, leftOut }) => ({
    id,
    versions: versions.map(toVersion),
    leftOut: leftOut ?? null,
  })),
});

export function toSpec(file: File): Spec {
  const { draw, pass, guide } = file;
  return {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    stakes: stakesOf(file),
    pass: { wrongStopped: pass.wrongStopped, rightLetThrough: pass.rightLetThrough },
    places: pass.places,
    sets: draw.sets,
    always: draw.always,
    claims: draw.claims,
    contradicted: draw.contradicted,
    notInSource: draw.notInSource,
    gaps: draw.leftOut,
    guide: guide
      ? {
          set: aboutOf(guide),
          claims: guide.claims.map((claim) => ({ id: claim.id, help: claim.help, ...toVersion(claim) })),
          gaps: guide.leftOut,
        }
      : null,
    pool: file.sources.map(toSource),
  };
}

/** Decisions of a run: every claim, and for every summary what it left out. */
const decisions = ({ draw }: File): number => draw.sets * (draw.claims + 1);

export const author: Author<File, Spec> = {
  type: 'evidence-marking',
  kind: words.brief.kind,
  schema,
  toSpec: (file) => ({ spec: toSpec(file), cases: [] }),
  brief: (file) => {
    const { draw, pass, mode, guide } = file;
    const { verdict, means, brief } = words;
    return {
      length: brief.length(draw.sets * draw.claims, draw.sets),
      steps: brief.steps,
      notes: [
        ...(guide ? [brief.guide] : []),
        mode === 'practice' ? brief.afterEach : brief.atTheEnd,
        brief.noClock,
        brief.simulated,
      ],
      moves: {
        title: brief.moves,
        list: [
          ...(['supported', 'contradicted', 'not-in-source'] as const).map((one) => ({
            name: verdict[one],
            means: means[one],
          })),
          { name: brief.leftOut, means: brief.leftOutMeans },
        ],
        note: brief.movesNote,
      },
      stakes: { miss: brief.miss, falseStop: brief.falseStop, check: brief.check },
      pass: brief.pass(pass.wrongStopped, pass.rightLetThrough, pass.places),
    };
  },
  wrongShare: (file) =>
    (file.draw.contradicted + file.draw.notInSource + file.draw.leftOut) / decisions(file),
  marks: ({ pass }) => ({ wrongStopped: pass.wrongStopped, rightLetThrough: pass.rightLetThrough }),
  // What the worked example has done already is left without a commit, and is not counted here.
  shape: (file) => ({
    items: decisions(file),
    guide: file.guide ? file.guide.claims.filter(({ help }) => help !== 'all').length + 1 : 0,
    afterEach: file.mode === 'practice',
  }),
  guided: ({ guide }) => guide !== undefined,
  check: (file) => checkFile(file, toSpec(file)),
  quickSeeds: () => 20,
  example,
};
