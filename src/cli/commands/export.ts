import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Addresses,
  type ExportedFile,
  exportDesign,
  type TargetId,
  targets,
  terraformAddresses,
} from '../../core/export/index';
import { indexOf } from '../../core/kinds/index';
import { checkDesign } from '../../core/rules/run';
import type { Command } from '../command';
import { type Io, Refusal, reasonOf } from '../io';
import { nameOfFile, readDesign } from '../read-design';
import { counted, printable } from '../words';

/** Where a file goes; a path that leaves the folder is refused, whatever a design made of it. */
function placeIn(folder: string, path: string): string {
  const place = resolve(folder, path);
  const inside = relative(resolve(folder), place);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
    throw new Refusal(`Cannot write ${nameOfFile(path)}: it is outside of ${nameOfFile(folder)}.`);
  }
  return join(folder, inside);
}

async function write(folder: string, files: readonly ExportedFile[], io: Io): Promise<readonly string[]> {
  const places = files.map((file) => placeIn(folder, file.path));
  const writing = async (path: string, what: () => Promise<void>) => {
    try {
      await what();
    } catch (error) {
      throw new Refusal(`Cannot write to ${nameOfFile(path)}: ${reasonOf(error)}.`);
    }
  };
  await writing(folder, () => io.makeFolder(folder));
  for (const [i, place] of places.entries()) {
    const within = dirname(place);
    if (within !== join(folder)) await writing(within, () => io.makeFolder(within));
    await writing(place, () => io.writeFile(place, files[i]?.text ?? ''));
  }
  return places;
}

interface Wanted {
  readonly path: string;
  readonly target: TargetId;
  readonly folder: string;
  /** the design as it was exported before */
  readonly movedFrom: string | undefined;
}

async function earlierAddresses({ path, target, movedFrom }: Wanted, io: Io): Promise<readonly Addresses[]> {
  if (movedFrom === undefined) return [];
  if (!withMoves.includes(target))
    throw new Refusal(`--moved-from is for ${withMoves.join(' and ')}: ${target} has no moved blocks.`);
  if (movedFrom === '-' && path === '-')
    throw new Refusal('Standard input holds one design only: give the other one as a file.');
  return [terraformAddresses(indexOf((await readDesign(movedFrom, io)).design))];
}

async function run(wanted: Wanted, io: Io): Promise<number> {
  const { path, target, folder } = wanted;
  const movedFrom = await earlierAddresses(wanted, io);
  const index = indexOf((await readDesign(path, io)).design);
  const errors = checkDesign(index).counts.error;
  const { files, notices } = exportDesign(index, target, { errors, movedFrom });
  const places = await write(folder, files, io);
  for (const place of places) io.out(`Wrote ${printable(place)}\n`);
  for (const notice of notices) io.err(`Note: ${printable(notice.message)}\n`);
  if (errors > 0) {
    io.err(
      `Caution: the design has ${counted(errors, 'error')}, so AWS will refuse some of it. "vpc-designer check" lists them.\n`,
    );
  }
  return 0;
}

const ids = targets.map((target) => target.id);
const withMoves: readonly TargetId[] = ['terraform', 'terraform-json'];

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes a design as Terraform or CloudFormation.',
  usage: `export <design.json> --to ${ids.join('|')} --out DIR [--moved-from EARLIER.json]`,
  help: `Writes the code of a design into a folder. Files of the same names are replaced, no other file is touched.
A design with errors is exported, too: the files say so on top.

  <design.json>    a saved design; - reads standard input
  --to TARGET      ${targets.map((target) => `${target.id}: ${target.label}`).join('\n                   ')}
  --out DIR        the folder; it is made if it is not there
  --moved-from EARLIER.json
                   for Terraform: the design as it was when it was exported before
                   (- reads standard input).
                   Resources whose names have changed since get moved blocks (moved.tf),
                   so that Terraform keeps them; where no block can say it, the file
                   has the "terraform state mv" commands.

Exit code: 0 if the files were written, 2 if not.`,
  positionals: ['a design file'],
  required: 1,
  options: {
    to: { value: ids.join(', '), oneOf: ids },
    out: { value: 'DIR' },
    'moved-from': { value: 'EARLIER.json' },
  },
  run: ({ positionals: [path = '-'], options: { to, out, 'moved-from': movedFrom } }, io) => {
    if (to === undefined) throw new Refusal(`export needs --to with ${ids.join(', ')}.`);
    if (out === undefined) throw new Refusal('export needs --out with the folder to write to.');
    return run({ path, target: to as TargetId, folder: out, movedFrom }, io);
  },
};
