import { parentPort, workerData } from 'node:worker_threads';
import { examine } from './examine.ts';

/** One examination in a thread of its own: the robots work for seconds, and a page must not wait for them. */
const { problems } = await examine(workerData as string);
parentPort?.postMessage(problems);
