import { type CollectionEntry, type CollectionKey, getCollection, render } from 'astro:content';
import { content } from '#words/content';
import type { Case } from '../domain/case.ts';
import { nearest } from './nearest.ts';
import { drawnFrom, shelfOf } from './pool.ts';
import { type Replayed, replayed } from './replay.ts';
import { nouns } from './rules/ids.ts';
import type { Card } from './schemas/card.ts';
import type { Coverage } from './schemas/coverage.ts';
import type { Fact } from './schemas/fact.ts';
import type { FailureModeEntry } from './schemas/failure-mode.ts';
import type { Framework } from './schemas/framework.ts';
import type { Path } from './schemas/path.ts';
import type { Replay } from './schemas/replay.ts';
import type { Scenario } from './schemas/scenario.ts';
import type { Term } from './schemas/term.ts';
import type { ModuleData } from './shelved.ts';

/*
 * What pages and elements may ask the library. Drafts are left out, except under `npm run dev`, where their
 * authors look at them. A name that does not exist is an error in prose: the build stops at it.
 */
type Lesson = CollectionEntry<'lessons'>;

const shown = ({ status }: { status: 'published' | 'draft' }): boolean =>
  status === 'published' || import.meta.env.DEV;

const all = async <K extends CollectionKey>(kind: K): Promise<CollectionEntry<K>['data'][]> =>
  (await getCollection(kind)).map((entry) => entry.data);

/** @throws Error in prose, with the nearest id that exists. */
function find<T extends { id: string }>(things: readonly T[], id: string, noun: string): T {
  const found = things.find((thing) => thing.id === id);
  if (found) return found;
  const near = nearest(
    id,
    things.map((t) => t.id),
  );
  throw new Error(content.sentence(content.unknown(noun, id, near)));
}

/** Modules in the order of the course map. */
export const getModules = async (): Promise<ModuleData[]> =>
  (await all('modules')).filter(shown).toSorted((a, b) => a.order - b.order);

/** Lessons in the order they are taught. */
export async function getLessons(): Promise<Lesson[]> {
  const lessons = (await getCollection('lessons')).filter((l) => shown(l.data));
  const order = (await getModules()).flatMap((m) => m.lessons);
  return lessons
    .filter((l) => order.includes(l.data.id))
    .toSorted((a, b) => order.indexOf(a.data.id) - order.indexOf(b.data.id));
}

/** A lesson's words as a component; give it `components={elements}`. */
export const renderLesson = (entry: Lesson) => render(entry);

export const getTerms = async (): Promise<Term[]> => all('terms');
export const getTerm = async (id: string): Promise<Term> => find(await getTerms(), id, nouns.term);

export const getFacts = async (): Promise<Fact[]> => all('facts');
export const getFact = async (id: string): Promise<Fact> => find(await getFacts(), id, nouns.fact);

/** Recall cards of one lesson, in the order they were written. */
export const getCards = async (lesson: string): Promise<Card[]> =>
  (await all('cards')).filter((card) => card.lesson === lesson);

export const getFrameworks = async (): Promise<Framework[]> =>
  (await all('frameworks')).toSorted((a, b) => a.title.localeCompare(b.title, 'en'));

export const getCoverage = async (): Promise<Coverage[]> => all('coverage');

/** Practices, easier ones first. */
export const getScenarios = async (): Promise<Scenario[]> =>
  (await all('scenarios'))
    .filter(shown)
    .toSorted(
      (a, b) => a.level - b.level || b.departments.length - a.departments.length || a.id.localeCompare(b.id),
    );

export const getScenario = async (id: string): Promise<Scenario> =>
  find(await getScenarios(), id, nouns.scenario);

/** As `getScenario`, but null for a draft: what names it leaves it out until it is published. */
export async function findScenario(id: string): Promise<Scenario | null> {
  const scenario = find(await all('scenarios'), id, nouns.scenario);
  return shown(scenario) ? scenario : null;
}

/** What a run of this scenario is drawn from: its spec, and the worked cases that travel with it. */
export const getDrawnFrom = async (scenario: Scenario): Promise<{ spec: unknown; cases: Case[] }> =>
  drawnFrom(scenario, shelfOf(await all('cases'), await all('roles')));

/** Paths that need no other one first, then the rest, each by title. */
export const getPaths = async (): Promise<Path[]> =>
  (await all('paths'))
    .filter(shown)
    .toSorted(
      (a, b) =>
        Number(a.after !== undefined) - Number(b.after !== undefined) || a.title.localeCompare(b.title, 'en'),
    );

export const getPath = async (id: string): Promise<Path> => find(await getPaths(), id, nouns.path);

export const getFailureModes = async (): Promise<FailureModeEntry[]> => all('failureModes');

/**
 * A recorded run, worked again from its practice, seed and steps.
 * @throws Error in prose when the run cannot be worked any more; `npm run check` says why.
 */
export async function getReplay(id: string): Promise<Replayed & { replay: Replay; title: string }> {
  const replay = find(await all('replays'), id, nouns.replay);
  const scenario = find(await all('scenarios'), replay.scenario, nouns.scenario);
  const again = await replayed(replay, scenario, shelfOf(await all('cases'), await all('roles')));
  if ('items' in again) {
    const said =
      again.items === null
        ? content.replayDesk(scenario.id)
        : content.replaySteps(again.items, replay.steps.length);
    throw new Error(content.sentence(said));
  }
  return { ...again, replay, title: scenario.title };
}
