/** The parts of this simulation, each fetched when it is needed (see `Folder` in ../index.ts). */
export const engine = () => import('./engine.ts');
export const view = () => import('./View.tsx');
export const debrief = () => import('./Debrief.tsx');
// What a browser gets leaves the robots out.
export const robots = async () => (import.meta.env?.SSR === false ? null : import('./robots.ts'));
