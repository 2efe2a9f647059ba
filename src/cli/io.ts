/** All that a command may touch; the process in `main.ts`, plain values in tests. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readInput: () => Promise<Uint8Array>;
  readonly makeFolder: (path: string) => Promise<void>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Whether a person reads standard output on a terminal that shows colours. */
  readonly colours: boolean;
}

/** Why a command was not carried out, as one sentence for the person who called it; the exit code is then 2. */
export class Refusal extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'it is a file',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** What the operating system said, in words. */
export function reasonOf(error: unknown): string {
  const { code } = error as { readonly code?: string };
  if (code === undefined) throw error;
  return REASONS[code] ?? `the system answered ${code}`;
}
