import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listen, staticServer } from './static-server.ts';

const root = resolve(import.meta.dirname, '../../dist');
const base = process.env['BASE_PATH'] || '/';
const port = Number(process.env['PORT'] ?? 4321);

if (!existsSync(root)) {
  console.error(
    'There is no built site in dist/. Run `npm run build` first, or `npm start`, which does both.',
  );
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a whole number from 0 to 65535; it is «${process.env['PORT']}».`);
  process.exit(1);
}

const server = staticServer(root, base);
try {
  const address = await listen(server, port, base);
  console.log(`\n  Second Look is at ${address}\n  Press Ctrl+C to stop.\n`);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'EADDRINUSE') throw error;
  const address = await listen(staticServer(root, base), 0, base);
  console.log(
    `\n  Port ${port} is taken. Second Look is at ${address}\n  Set PORT to choose another. Press Ctrl+C to stop.\n`,
  );
}
