import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text\/|application\/(json|xml|manifest)|image\/svg)/;

/**
 * Serves a built site as a plain file host would: folders answer with their index.html, unknown addresses with
 * 404.html, nothing outside `root` is ever read. `base` is the folder the site was built for ("/" or "/training/").
 */
export function staticServer(root: string, base = '/'): Server {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const address = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (address === null) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('The address is not valid.');
      return;
    }
    if (!`${address}/`.startsWith(prefix) && !address.startsWith(prefix)) {
      response.writeHead(302, { location: prefix }).end();
      return;
    }
    const inside = normalize(address.slice(prefix.length - 1));
    let file = join(root, inside);
    const within = file === root || file.startsWith(root + sep);
    let status = 200;
    if (within && existsSync(file) && statSync(file).isDirectory()) {
      if (!address.endsWith('/')) {
        response.writeHead(301, { location: `${address}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    if (!within || !existsSync(file)) {
      status = 404;
      file = join(root, '404.html');
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const accept = String(request.headers['accept-encoding'] ?? '');
    const zip = compressible.test(type)
      ? /\bbr\b/.test(accept)
        ? 'br'
        : /\bgzip\b/.test(accept)
          ? 'gzip'
          : null
      : null;
    const hashed = inside.includes('/_astro/');
    response.writeHead(status, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(zip ? { 'content-encoding': zip, vary: 'accept-encoding' } : {}),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const stream = createReadStream(file);
    stream.on('error', () => response.destroy());
    if (zip === 'br')
      stream.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })).pipe(response);
    else if (zip === 'gzip') stream.pipe(createGzip()).pipe(response);
    else stream.pipe(response);
  });
}

function decode(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Listens on `port` (0 picks a free one) on this machine only and gives back the address. */
export function listen(server: Server, port: number, base = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const at = server.address();
      const open = typeof at === 'object' && at ? at.port : port;
      resolve(`http://localhost:${open}${base}`);
    });
  });
}
