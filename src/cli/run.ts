import { version } from '../../package.json';
import { parseArguments } from './arguments';
import type { Command } from './command';
import { check } from './commands/check';
import { exportCommand } from './commands/export';
import { templates } from './commands/templates';
import { type Io, Refusal } from './io';
import { printable, suggestion } from './words';

const commands: readonly Command[] = [check, exportCommand, templates];
const names = [...commands.map((command) => command.name), 'help'];

function overview(): string {
  const lines = commands.map(({ usage, summary }) => `  vpc-designer ${usage}\n      ${summary}`);
  return `VPC Designer ${version}: checks and exports designs of AWS networks without a browser.

${lines.join('\n')}
  vpc-designer help <command>
      Tells more about a command.
  vpc-designer --version

Exit code 2 and one sentence on standard error say that something could not be done.
`;
}

const helpOn = (command: Command) => `Usage: vpc-designer ${command.usage}\n\n${command.help}\n`;

function commandOf(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const what = name.startsWith('-') ? 'option' : 'command';
  const hint =
    suggestion(name, name.startsWith('-') ? ['--help', '--version'] : names) || '; "vpc-designer --help" lists them.';
  throw new Refusal(`There is no ${what} "${printable(name)}"${hint}`);
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...words] = argv;
  if (name === undefined) throw new Refusal(`Say what to do: ${names.join(', ')} ("vpc-designer --help" tells more).`);
  if (name === '--version' || name === '-V') {
    io.out(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = name === 'help' ? words[0] : undefined;
    io.out(about === undefined || about === 'help' || about.startsWith('-') ? overview() : helpOn(commandOf(about)));
    return 0;
  }
  const command = commandOf(name);
  const given = parseArguments(command, words);
  if (!given.help) return await command.run(given, io);
  io.out(helpOn(command));
  return 0;
}

/** Carries out what the words after `vpc-designer` say and returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`vpc-designer: ${error.message}\n`);
    return 2;
  }
}
