import { afterEach, beforeEach } from 'vitest';

/** For walks whose steps build on each other: after a step that failed, the later ones say nothing and are left out. */
export function stopAtFirstFault(): void {
  let broken = false;
  beforeEach((step) => {
    if (broken) step.skip();
  });
  afterEach((step) => {
    broken ||= step.task.result?.state === 'fail';
  });
}
