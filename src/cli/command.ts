import type { Arguments, Form } from './arguments';
import type { Io } from './io';

export interface Command extends Form {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Said below the usage by `help <command>`. */
  readonly help: string;
  /** Carries it out and returns the exit code. */
  readonly run: (given: Arguments, io: Io) => Promise<number>;
}
