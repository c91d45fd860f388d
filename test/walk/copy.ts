import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const parts = ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** What a shell would have set: nothing of the test runner, which tells Vite that it is under test. */
const outside = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|BASE_PATH|SITE_DIST|npm_.*)$/.test(
        name,
      ),
  ),
);

/** A copy of the project to write in. Its packages are the project's own; caches and builds are not shared. */
export interface Copy {
  folder: string;
  /** Where a file of its content/ lies. */
  content(path: string): string;
  /** Runs a script of package.json to its end. */
  run(script: string, args?: string[], env?: Record<string, string>): Promise<{ code: number; said: string }>;
  /** Starts one that goes on until `stop`. */
  begin(script: string, args?: string[]): { said(): string; stop(): Promise<void> };
  remove(): void;
}

export function copyProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-copy-'));
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  const packages = join(project, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(packages, name), join(folder, 'node_modules', name));

  const running = new Set<ChildProcess>();
  const end = ({ pid }: ChildProcess) => pid !== undefined && process.kill(-pid, 'SIGTERM');

  const start = (script: string, args: string[], env: Record<string, string> = {}) => {
    const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
    // A group of its own, so that what npm starts ends with it.
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: folder,
      detached: true,
      env: { ...outside, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    running.add(child);
    const ended = new Promise<number>((done) =>
      child.once('close', (code) => {
        running.delete(child);
        done(code ?? 1);
      }),
    );
    return { child, said: () => said, ended };
  };
  return {
    folder,
    content: (path) => join(folder, 'content', path),
    async run(script, args = [], env = {}) {
      const { ended, said } = start(script, args, env);
      return { code: await ended, said: said() };
    },
    begin(script, args = []) {
      const { child, said, ended } = start(script, args);
      return {
        said,
        async stop() {
          if (running.has(child)) end(child);
          await ended;
        },
      };
    },
    remove() {
      for (const child of running) end(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A port nobody listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
