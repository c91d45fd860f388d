import type { Case, Department } from '../../domain/case.ts';
import type { FamilyName } from '../../domain/families/names.ts';
import type { PassMarks } from '../../domain/judgement.ts';
import type { Level, Spec } from './types.ts';

/** A review-desk scenario as the content schema gives it (amounts in cents). Only what the engine needs. */
export interface ScenarioFile {
  id: string;
  title: string;
  items: number;
  wrong: number;
  /** Case ids, or a department name for all of its cases. */
  cases: readonly string[];
  mode: Spec['mode'];
  generated: readonly { family: FamilyName; items: number; subtlety: number }[];
  planted: number;
  adaptive: boolean;
  guide: readonly string[];
  reasons: Spec['reasons'];
  stakes: { miss: number; falseStop: number; check: number };
  pass: PassMarks;
}

export interface RoleFile {
  id: string;
  title: string;
  departments: readonly Department[];
}

/** Turns a scenario and the list of roles into the plain data a run is drawn from. */
export function toSpec(scenario: ScenarioFile, roles: readonly RoleFile[]): Spec {
  const { stakes, pass, generated } = scenario;
  return {
    scenario: scenario.id,
    title: scenario.title,
    items: scenario.items,
    wrong: scenario.wrong,
    mode: scenario.mode,
    generated: generated.map(({ family, items, subtlety }) => ({
      family,
      items,
      subtlety: subtlety as Level,
    })),
    planted: scenario.planted,
    adaptive: scenario.adaptive,
    guide: [...scenario.guide],
    reasons: scenario.reasons,
    stakes: { missCents: stakes.miss, falseStopCents: stakes.falseStop, checkCents: stakes.check },
    pass: { wrongStopped: pass.wrongStopped, rightLetThrough: pass.rightLetThrough },
    roles: roles.map(({ id, title, departments }) => ({ id, title, departments: [...departments] })),
  };
}

/**
 * The cases a scenario may use, in the order of `cases`: those it names or whose department it names, and its
 * guides. Names that fit nothing are left to the content check, which knows file and line.
 */
export function poolOf(scenario: Pick<ScenarioFile, 'cases' | 'guide'>, cases: readonly Case[]): Case[] {
  const wanted = new Set([...scenario.cases, ...scenario.guide]);
  return cases.filter(({ id, department }) => wanted.has(id) || wanted.has(department));
}

/**
 * Share of wrong outputs among all that will lie on the desk, planted ones included: nobody can tell them apart
 * beforehand, so this is the chance that an item is wrong as the learner may know it.
 */
export const wrongShare = ({ items, wrong, planted }: Pick<Spec, 'items' | 'wrong' | 'planted'>): number =>
  (wrong + planted) / (items + planted);
