import { debrief } from '#words/debrief';
import type { Progress } from '../../domain/progress.ts';
import { valueText } from '../../parts/value.ts';
import { type Objection, saveObjections } from '../../records/disputes.ts';
import { keptRun } from '../../stores/run.ts';
import { type Kept, readKept } from '../kept.ts';

const words = debrief.dispute;

/** What a run still shows, or null once it is thinned out or cannot be read. */
const keptOf = async (run: string): Promise<Kept | null> => {
  const read = await keptRun(run);
  return read && readKept(read.shown);
};

/** Every objection of this browser, oldest first, with what its case says, as far as that is still kept. */
export async function objectionsOf(progress: Progress, look = keptOf): Promise<Objection[]> {
  const disputes = Object.values(progress.disputes).sort((a, b) => a.at - b.at);
  const runs = new Map<string, Promise<Kept | null>>();
  for (const { run } of disputes) if (!runs.has(run)) runs.set(run, look(run));
  return Promise.all(
    disputes.map(async ({ run, item, text }): Promise<Objection> => {
      const about = Object.hasOwn(progress.runs, run) ? progress.runs[run] : undefined;
      const kept = await runs.get(run);
      const found = kept?.shown.find(({ judgement }) => judgement.item === item)?.case;
      const answer = (value: Parameters<typeof valueText>[0]) =>
        `${found?.answer.label}: ${valueText(value)}`;
      return {
        scenario: about?.scenario ?? '',
        seed: about?.seed ?? 0,
        caseSet: about?.caseSet ?? '',
        case: item,
        title: found?.title ?? words.thinned,
        ai: found ? `${found.ai.text} ${answer(found.answer.ai)}` : words.thinned,
        key: found
          ? words.key(found.sound, found.truthText, found.answer.truth && answer(found.answer.truth))
          : words.thinned,
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
