import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { content } from '#words/content';
import { type Problem, sayAll } from '../library/problem.ts';
import { examine } from './examine.ts';
import type { Look } from './examine-thread.ts';

/** Milliseconds of quiet after a save before content is checked again. */
const quiet = 150;

/**
 * The content check inside Astro. A build stops with the same prose that `npm run check` prints; under
 * `npm run dev` the prose appears in the terminal after each save and the site goes on without the broken parts; there
 * the robots work only the practices that were saved, since all of them would take the processor for seconds.
 */
export function authorChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'second-look-author-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:start': async () => {
        const { problems } = await examine(root);
        if (problems.length === 0) return;
        const error = new Error(`${content.buildStopped(problems.length)}\n\n${sayAll(problems)}\n`);
        // The lines that matter are in content/, not in this file.
        error.stack = error.message;
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        let before = '';
        let thread: Worker | undefined;
        /** Whose practices the robots still have to work: those that were saved since they last did. */
        let owed: Set<string> | 'all' = new Set();
        const look = () => {
          void thread?.terminate();
          const worked = owed === 'all' ? owed : [...owed];
          const workerData: Look = { root, worked };
          thread = new Worker(new URL('./examine-thread.ts', import.meta.url), { workerData });
          thread.once('message', (problems: Problem[]) => {
            owed = new Set();
            tell(problems);
          });
          thread.once('error', (error) => logger.error(String(error)));
        };
        const tell = (problems: Problem[]) => {
          const prose =
            problems.length > 0 ? `${content.devProblems(problems.length)}\n${sayAll(problems)}` : '';
          if (prose && prose !== before) logger.warn(prose);
          else if (!prose && before) logger.info(content.devClean);
          before = prose;
        };
        const soon = (path: string) => {
          if (!path.startsWith(root)) return;
          const file = path.slice(root.length);
          if (/^(cases\/|roles\.)/.test(file)) owed = 'all';
          else if (file.startsWith('scenarios/') && owed !== 'all') owed.add(`content/${file}`);
          clearTimeout(timer);
          timer = setTimeout(look, quiet);
        };
        soon(root);
        for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, soon);
      },
    },
  };
}
