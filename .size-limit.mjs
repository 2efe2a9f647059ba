import { readFileSync } from 'node:fs';

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], css?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** Files that the browser loads before it can show anything: the entry and what it imports, but not what is loaded later. */
function firstFiles() {
  /** @type {Set<string>} */
  const names = new Set(Object.keys(manifest).filter((name) => manifest[name]?.isEntry));
  // A set gives what is added to it while it is walked.
  for (const name of names) for (const other of manifest[name]?.imports ?? []) names.add(other);
  return [...names].flatMap((name) => manifest[name] ?? []);
}

export default [
  {
    name: 'Scripts of the first screen',
    path: firstFiles().map((chunk) => `dist/${chunk.file}`),
    limit: '335 kB',
    gzip: true,
  },
];
