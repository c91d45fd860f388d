import { tallyArl, tallyDesign, tallyFalseAlarm } from '../../domain/metrics/drift-tally.ts';
import type { Fault } from '../author.ts';
import { stepSize } from './evidence.ts';
import { slotsIn } from './fill.ts';
import type { Filling, Spec, Tool } from './types.ts';

/** A sound line may reach the tally's line by chance in at most this share of lines. */
const mostFalseAlarms = 0.15;

type Path = (string | number)[];
type Said = Omit<Fault, 'path'>;

/** What each fault is called; the author hands it in, because rules have no words of their own. */
export interface FaultWords {
  look(most: number, came: number): Said;
  again(id: string): Said;
  department(name: string): Said;
  room(periods: number, notes: number): Said;
  rates: Said;
  step(fitting: number, m: number): Said;
  loud(share: number, H: number): Said;
  slow(delay: number, left: number): Said;
  unknown(id: string, known: string[]): Said;
  slot(name: string, known: string[]): Said;
  reckon(name: string): Said;
}

/** What the form of a scenario alone cannot say: names that lead nowhere, ids twice, a tally that does not fit. */
export function faultsOf(
  file: Pick<Spec, 'periods' | 'perPeriod' | 'step' | 'outputsPerAudit' | 'perLook' | 'change' | 'tools'> & {
    departments: readonly string[];
  },
  words: FaultWords,
): Fault[] {
  const beside = (file.outputsPerAudit - 1) * stepSize(file);
  const all: Fault[] =
    file.perLook > beside ? [{ path: ['perLook'], ...words.look(beside, file.perLook) }] : [];
  all.push(...again(file.tools, ['tools'], words));
  file.tools.forEach((tool, i) => {
    const at: Path = ['tools', i];
    if (!file.departments.includes(tool.department))
      all.push({ path: [...at, 'department'], ...words.department(tool.department) });
    if (tool.notes.length + 1 > file.periods)
      all.push({ path: [...at, 'notes'], ...words.room(file.periods, tool.notes.length) });
    all.push(
      ...tally(file, tool, [...at, 'design'], words),
      ...names(tool, at, words),
      ...slots(tool, at, words),
    );
  });
  return all;
}

function again(list: readonly { id: string }[], at: Path, words: FaultWords): Fault[] {
  const met = new Set<string>();
  return list.flatMap(({ id }, i) => {
    if (!met.has(id)) {
      met.add(id);
      return [];
    }
    return [{ path: [...at, i, 'id'], ...words.again(id) }];
  });
}

/** The tally must be the one made for this change, be quiet on a sound line, and find the change in time. */
function tally(
  file: Pick<Spec, 'periods' | 'perPeriod' | 'change'>,
  { design }: Tool,
  at: Path,
  words: FaultWords,
): Fault[] {
  const { p0, p1, m, H } = design;
  if (p1 <= p0) return [{ path: [...at, 'p1'], ...words.rates }];
  const fitting = tallyDesign(p0, p1).m;
  if (m !== fitting) return [{ path: [...at, 'm'], ...words.step(fitting, m) }];
  const length = file.periods * file.perPeriod;
  const alarms = tallyFalseAlarm(m, H, p0, length);
  if (alarms > mostFalseAlarms) return [{ path: [...at, 'H'], ...words.loud(alarms, H) }];
  const delay = tallyArl(m, H, p1);
  return delay > length - file.change.to
    ? [{ path: [...at, 'H'], ...words.slow(delay, length - file.change.to) }]
    : [];
}

function names(tool: Tool, at: Path, words: FaultWords): Fault[] {
  const kinds = new Set(tool.kinds.map(({ id }) => id));
  const notes = new Set(tool.notes.map(({ id }) => id));
  const missing = (id: string | null, known: Set<string>, path: Path): Fault[] =>
    id === null || known.has(id) ? [] : [{ path, ...words.unknown(id, [...known]) }];
  return [
    ...again(tool.kinds, [...at, 'kinds'], words),
    ...again(tool.causes, [...at, 'causes'], words),
    ...again([...tool.notes, ...tool.passing], [...at, 'notes'], words),
    ...tool.causes.flatMap(({ kind, note }, i) => [
      ...missing(kind, kinds, [...at, 'causes', i, 'kind']),
      ...missing(note, notes, [...at, 'causes', i, 'note']),
    ]),
    ...tool.passing.flatMap(({ kind }, i) => missing(kind, kinds, [...at, 'passing', i, 'kind'])),
  ];
}

/** Every name in braces must stand for something, and every part of it be there. */
function slots({ fills, right, agrees, kinds }: Tool, at: Path, words: FaultWords): Fault[] {
  const texts: [string, Path][] = [
    ...right.map((text, i): [string, Path] => [text, [...at, 'right', i]]),
    [agrees, [...at, 'agrees']],
    ...kinds.flatMap(({ lines }, k) =>
      lines.flatMap(({ says, finding }, i): [string, Path][] => [
        [says, [...at, 'kinds', k, 'lines', i, 'says']],
        [finding, [...at, 'kinds', k, 'lines', i, 'finding']],
      ]),
    ),
  ];
  const faults = texts.flatMap(([text, path]) =>
    slotsIn(text)
      .filter(({ name, part }) => !leads(fills, name, part))
      .map(({ name, part }) => ({
        path,
        ...words.slot(part === null ? name : `${name}.${part}`, Object.keys(fills)),
      })),
  );
  for (const [name, filling] of Object.entries(fills))
    if (!Array.isArray(filling) && 'of' in filling && !reckons(fills, filling.of, new Set([name])))
      faults.push({ path: [...at, 'fills', name], ...words.reckon(filling.of) });
  return faults;
}

function leads(fills: Record<string, Filling>, name: string, part: string | null): boolean {
  const filling = Object.hasOwn(fills, name) ? fills[name] : undefined;
  if (filling === undefined) return false;
  const rows = Array.isArray(filling) && typeof filling[0] === 'object';
  if (!rows) return part === null;
  return part !== null && (filling as Record<string, string>[]).every((row) => Object.hasOwn(row, part));
}

/** Does a name lead to a number, and not back to itself? */
function reckons(fills: Record<string, Filling>, name: string, met: Set<string>): boolean {
  const filling = Object.hasOwn(fills, name) ? fills[name] : undefined;
  if (filling === undefined || Array.isArray(filling) || met.has(name)) return false;
  return 'from' in filling || reckons(fills, filling.of, met.add(name));
}
