import { debrief } from '#words/debrief';
import type { Progress } from '../../domain/progress.ts';
import { type Objection, saveObjections } from '../../records/disputes.ts';
import type { DebriefModule } from '../../simulations/contract.ts';
import { keptRun } from '../../stores/kept-run.ts';
import { readKept } from '../kept.ts';
import { debriefOf } from '../parts-of.ts';

const words = debrief.dispute;

type Told = ReturnType<NonNullable<DebriefModule<unknown>['items']>>;

/** What a run still tells of its items, or null once it is thinned out or cannot be read. */
export const itemsOf = async (run: string, look: typeof keptRun = keptRun): Promise<Told | null> => {
  const read = await look(run);
  const kept = read && readKept(read.shown);
  const type = kept && (await debriefOf(kept.type));
  const own = kept && type ? type.read(kept.own) : null;
  return own === null ? null : (type?.items?.(own) ?? null);
};

/** Every objection of this browser, oldest first, with what its case says, as far as that is still kept. */
export async function objectionsOf(
  progress: Progress,
  look: (run: string) => Promise<Told | null> = itemsOf,
): Promise<Objection[]> {
  const disputes = Object.values(progress.disputes).sort((a, b) => a.at - b.at);
  const runs = new Map<string, Promise<Told | null>>();
  for (const { run } of disputes) if (!runs.has(run)) runs.set(run, look(run));
  return Promise.all(
    disputes.map(async ({ run, item, text }): Promise<Objection> => {
      const about = Object.hasOwn(progress.runs, run) ? progress.runs[run] : undefined;
      const found = (await runs.get(run))?.find((one) => one.item === item);
      return {
        scenario: about?.scenario ?? '',
        seed: about?.seed ?? 0,
        caseSet: about?.caseSet ?? '',
        case: item,
        title: found?.title ?? words.thinned,
        ai: found?.ai ?? words.thinned,
        key: found?.key ?? words.thinned,
        text,
      };
    }),
  );
}

/** Saves all objections as a file and gives back its name. `day` is an ISO day. */
export const exportObjections = async (
  progress: Progress,
  as: 'csv' | 'json',
  day: string,
): Promise<string> => saveObjections(await objectionsOf(progress), as, day, words.head);
