import { mkdir, readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import type { Io } from './io';
import { run } from './run';

/** Exit code of a fault of the program itself, apart from those that the commands give. */
const FAULT = 3;

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readFile: (path) => readFile(path),
  readInput,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  writeFile: (path, text) => writeFile(path, text),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
};

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`vpc-designer: A fault of the program, please report it: ${(error as Error).stack}\n`);
    process.exitCode = FAULT;
  },
);
