import { content } from '#words/content';
import type { Value } from '../../domain/case.ts';
import { plain, readValue } from '../../domain/value.ts';
import { checkFormulas } from '../formulas.ts';
import type { CaseEntry, Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import { at, type Problem, type Said } from '../problem.ts';
import { mustExist } from './ids.ts';

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Records and rows that the case points at. */
function recordsHold(entry: CaseEntry): Problem[] {
  const { file, case: c, data } = entry;
  const ids = c.sourceRecords.map((r) => r.id);
  const rows = new Set(c.sourceRecords.flatMap((r) => r.rows.map((row) => row.at)));
  const problems: Problem[] = [];
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) {
      problems.push(at(file, entry.line(['sourceRecords', i]), content.listedTwice('record id', id)));
    }
  });
  (data.onDesk ?? []).forEach((id, i) => {
    const known = ids.includes(id);
    const said: Said = { ...content.unknownRecord(id), nearest: nearest(id, ids) };
    if (!known) problems.push(at(file, entry.line(['onDesk', i]), said));
  });
  if (ids.every((id) => c.onDesk.includes(id))) {
    problems.push(at(file, entry.line(['onDesk']), content.nothingToOpen));
  }
  c.cueAt.forEach((address, i) => {
    const said: Said = { ...content.unknownRow(address), nearest: nearest(address, rows) };
    if (!rows.has(address)) problems.push(at(file, entry.line(['cueAt', i]), said));
  });
  return problems;
}

/** What is so, what the AI said and which moves fit belong together. */
function truthHolds(entry: CaseEntry): Problem[] {
  const { file, case: c } = entry;
  const problems: Problem[] = [];
  const say = (path: string[], said: Said) => problems.push(at(file, entry.line(path), said));
  const { truth, ai, options } = c.answer;

  if (!c.acceptableMoves.includes(c.bestMove))
    say(['acceptableActions'], content.bestNotAcceptable(c.bestMove));
  if (c.sound) {
    if (c.failureMode !== 'none') say(['failureMode'], content.soundMode);
    if (c.bestMove !== 'accept') say(['bestAction'], content.soundAccept);
    if (truth === null || !same(truth, ai)) say(['answer', 'truth'], content.soundAnswer);
    if (c.costs.missCents !== 0) say(['costIfMissed'], content.soundCost);
  } else {
    if (c.failureMode === 'none') say(['failureMode'], content.wrongMode);
    if (c.acceptableMoves.includes('accept')) say(['acceptableActions'], content.wrongAccept);
    if (truth !== null && same(truth, ai)) say(['answer', 'truth'], content.wrongAnswer);
  }
  if (c.acceptableMoves.includes('correct') && truth === null) say(['answer', 'truth'], content.noTruth);
  for (const value of options ? [ai, truth] : []) {
    if (value === null || options?.some((option) => same(readValue(option), value))) continue;
    say(['answer', 'options'], content.notAnOption(String(plain(value))));
  }
  return problems;
}

/** Who an item may be handed to. */
function rolesHold(library: Library, entry: CaseEntry): Problem[] {
  const { file, case: c } = entry;
  const line = entry.line(['escalateTo']);
  const escalates = c.acceptableMoves.includes('escalate');
  if (escalates && c.escalateTo.length === 0) return [at(file, line, content.noEscalateTo)];
  if (!escalates && c.escalateTo.length > 0) return [at(file, line, content.idleEscalateTo)];
  return c.escalateTo.flatMap((id, i) => {
    const own = entry.line(['escalateTo', i]);
    const role = library.roles.find((r) => r.data.id === id);
    if (role && !role.data.departments.includes(c.department)) {
      return [at(file, own, content.foreignRole(id, c.department))];
    }
    return mustExist(library, 'role', id, file, own);
  });
}

/** The formulas are worked out again. */
async function formulasHold(entry: CaseEntry): Promise<Problem[]> {
  const results = await checkFormulas(entry.data);
  return results.flatMap((r, i) =>
    r.ok ? [] : [at(entry.file, entry.line(['checks', i]), content.formula(r.formula, r.error ?? ''))],
  );
}

export async function casesHold(library: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of library.cases) {
    const { file, case: c, folder } = entry;
    if (c.department !== folder) {
      problems.push(at(file, entry.line(['department']), content.folderIsDepartment(c.department, folder)));
    }
    if (c.failureMode !== 'none' && !library.ids['failure-mode'].has(c.failureMode)) {
      problems.push(at(file, entry.line(['failureMode']), content.noMode(c.failureMode)));
    }
    problems.push(...recordsHold(entry), ...truthHolds(entry), ...rolesHold(library, entry));
    problems.push(...(await formulasHold(entry)));
  }
  return problems;
}
