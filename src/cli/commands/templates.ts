import { examples } from '../../core/examples/index';
import { serialize } from '../../core/file/index';
import type { Command } from '../command';
import { Refusal } from '../io';
import { printable, suggestion } from '../words';

const ids = examples.map((example) => example.id);

function list(): string {
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [idWidth, levelWidth] = [width(ids), width(examples.map((example) => example.level))];
  return examples
    .map(({ id, level, title }) => `${id.padEnd(idWidth)}  ${level.padEnd(levelWidth)}  ${title}\n`)
    .join('');
}

function template(id: string): string {
  const found = examples.find((example) => example.id === id);
  if (found) return serialize(found.design());
  const hint = suggestion(id, ids) || '; "vpc-designer templates" lists them.';
  throw new Refusal(`There is no template "${printable(id)}"${hint}`);
}

export const templates: Command = {
  name: 'templates',
  summary: 'Lists the bundled designs, or prints one.',
  usage: 'templates [<id>]',
  help: `Without an id: one line for each bundled design. With an id: that design as a saved file, such as
  vpc-designer templates single-public > design.json

Exit code: 0, or 2 if there is no such template.`,
  positionals: ['the id of a template'],
  required: 0,
  options: {},
  run: async ({ positionals: [id] }, io) => {
    io.out(id === undefined ? list() : template(id));
    return 0;
  },
};
