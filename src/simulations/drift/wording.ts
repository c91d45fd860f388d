import { type Rng, seeded } from '../../domain/rng.ts';
import { contextOf } from './fill.ts';
import type { Line, Output, Tool } from './types.ts';

/** What the tool wrote and what the auditor found, for an output of a kind. Throws RangeError for an unknown kind. */
function outputOf(tool: Tool, kind: string | null, rng: Rng): Output {
  const context = contextOf(tool.fills, rng);
  if (kind === null) return { says: context(rng.pick(tool.right)), finding: context(tool.agrees), kind };
  const own = tool.kinds.find(({ id }) => id === kind);
  if (!own) throw new RangeError(`${tool.id}: there is no kind of error "${kind}"`);
  const { says, finding } = rng.pick(own.lines);
  return { says: context(says), finding: context(finding), kind };
}

/** The line with the words of all that is audited. */
export function withWords(line: Line, tool: Tool): Line {
  const rng = seeded(line.words);
  const places = line.places.map(([audited, ...beside]) =>
    audited ? [outputOf(tool, audited.kind, rng), ...beside] : [],
  );
  return { ...line, places };
}

/** An output beside an audited one, with its words: made when it is looked at, because hardly any ever is. */
export const besideWords = (line: Line, place: number, index: number, tool: Tool): Output =>
  outputOf(tool, line.places[place - 1]?.[index]?.kind ?? null, seeded(line.words).fork(`${place} ${index}`));
