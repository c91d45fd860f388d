/** The parts of this simulation, each fetched when it is needed (see `Entry` in ../index.ts). */
export const engine = async () => (await import('./engine.ts')).engine;
export const view = () => import('./View.tsx');
export const debrief = () => import('./Debrief.tsx');
export const robots = () => import('./robots.ts');
