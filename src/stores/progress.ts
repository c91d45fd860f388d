import { log } from './log.ts';

/** What follows from everything the learner did. Empty until `$ready`, and while pages are built. */
export const $progress = log.$progress;

/** True after the first fold: only then does an empty `$progress` mean that nothing was done. */
export const $ready = log.$ready;
