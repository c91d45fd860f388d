import { parentPort, workerData } from 'node:worker_threads';
import { examine } from './examine.ts';

/** What a thread is asked to look at. */
export interface Look {
  root: string;
  /** Files of the practices the robots work; `all` where what practices draw from has changed. */
  worked: readonly string[] | 'all';
}

/** One examination in a thread of its own: the robots work for seconds, and a page must not wait for them. */
const { root, worked } = workerData as Look;
const { problems } = await examine(root, (file) => worked === 'all' || worked.includes(file));
parentPort?.postMessage(problems);
