import { atom } from 'nanostores';

/** An assignment lies open on this page and waits for an answer: nothing beside it should ask louder. */
export const $accepting = atom(false);
