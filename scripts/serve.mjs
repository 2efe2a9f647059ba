import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from './security-headers.mjs';

const root = fileURLToPath(new URL('../dist', import.meta.url));
const host = '127.0.0.1';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The file below dist that a request names, or undefined. Links that lead out of dist are not followed.
 * @param {string} url
 */
async function fileFor(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
    const base = await realpath(root);
    const file = await realpath(join(base, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(base + sep)) return undefined;
    const { size, mtime } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject(found)));
    return { file, size, mtime };
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileFor(request.url ?? '/');
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such file.\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Last-Modified': found.mtime.toUTCString(),
    // Files in assets/ carry a hash of what they hold in their name.
    'Cache-Control': found.file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Listens at the port; where PORT does not insist on one, at the next that is free.
 * @param {number} port
 * @param {number} more how many further ports may be tried
 */
function listen(port, more) {
  const server = createServer((request, response) => void answer(request, response));
  server.once('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
    if (problem.code === 'EADDRINUSE' && more > 0) {
      listen(port + 1, more - 1);
      return;
    }
    console.error(
      problem.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Set PORT to another, such as PORT=${port + 10}.`
        : `The server did not start: ${problem.message}`,
    );
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const address = server.address();
    const taken = typeof address === 'object' && address ? address.port : port;
    console.log(`VPC Designer is at http://${host}:${taken}/`);
  });
}

const built = await readFile(join(root, 'index.html')).then(
  () => true,
  () => false,
);
const wanted = process.env.PORT;
if (!built) {
  console.error('There is nothing to serve yet. Run `npm start`, which builds the app and serves it.');
  process.exitCode = 1;
} else if (wanted === undefined || wanted === '') {
  listen(4173, 20);
} else if (/^\d{1,5}$/.test(wanted) && Number(wanted) < 65536) {
  listen(Number(wanted), 0);
} else {
  console.error(`PORT is "${wanted}", which is not a port number from 0 to 65535.`);
  process.exitCode = 1;
}
