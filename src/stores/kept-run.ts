import { readEvent } from '../domain/event-schemas.ts';
import { log } from './log.ts';
import type { FinishedRun } from './run.ts';
import { mostBytes, mostText, through } from './shown.ts';

/*
 * Finished runs read back: for debriefs of later days and for files. Careful, because a backup may come from anybody.
 */

/** A finished run with its judgements; `shown` is null once only judgements remain. Null: no such run. */
export async function keptRun(run: string): Promise<FinishedRun | null> {
  await log.start();
  const known = log.$progress.get().runs[run];
  if (!known || known.finishedId === null) return null;
  const read = readEvent(await log.get(known.finishedId));
  if (!read.ok || read.event.kind !== 'run.finished') return null;
  const { data } = read.event;
  return { ...data, shown: await readShown(data.shown) };
}

/** What was shown, or null when the text is not ours, is broken, or would unfold beyond 4 MB. Never throws. */
export async function readShown(text: string | null): Promise<unknown> {
  if (text === null || text.length > mostText) return null;
  try {
    return JSON.parse(/^[[{]/.test(text) ? text : await inflate(text));
  } catch {
    return null;
  }
}

async function inflate(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    size += value.length;
    if (size > mostBytes) {
      void reader.cancel().catch(() => {});
      throw new RangeError('shown: unfolds beyond the limit');
    }
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}
