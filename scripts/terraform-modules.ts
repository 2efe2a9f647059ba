import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDesign } from '../src/core/export/index';
import { type Design, indexOf } from '../src/core/kinds/index';

const aliasOf = (region: string) => region.replaceAll('-', '_');

/** Regions of an export in the order of its providers: the first one is the default. */
const regionsIn = (providers: string) =>
  [...providers.matchAll(/^ *region *= "([a-z0-9-]+)"$/gm)].map(([, code]) => code ?? '');

/**
 * Writes the Terraform of many designs as modules of one configuration, because starting the provider costs more than
 * checking a design. A module takes its providers from the root; the root has one for each Region.
 */
export function writeModules(root: string, designs: readonly { readonly id: string; readonly design: Design }[]): void {
  const regions = new Set<string>();
  const calls: string[] = [];
  for (const { id, design } of designs) {
    const { files } = exportDesign(indexOf(design), 'terraform');
    const own = regionsIn(files.find(({ path }) => path === 'providers.tf')?.text ?? '');
    for (const region of own) regions.add(region);
    mkdirSync(join(root, id), { recursive: true });
    for (const { path, text } of files) {
      if (path === 'providers.tf') continue;
      const aliases = own.slice(1).map((region) => `aws.${aliasOf(region)}`);
      const declared = `configuration_aliases = [${aliases.join(', ')}]\n    }`;
      const adapted =
        path === 'versions.tf' && aliases.length > 0
          ? text
              .replace(/\b(source|version) +=/g, (_, name: string) => `${name.padEnd(21)} =`)
              .replace('    }', `      ${declared}`)
          : text;
      writeFileSync(join(root, id, path), adapted);
    }
    const names = own.map((region, i) => (i === 0 ? 'aws' : `aws.${aliasOf(region)}`));
    const widest = Math.max(...names.map((name) => name.length));
    const given = own.map((region, i) => `    ${(names[i] ?? '').padEnd(widest)} = aws.${aliasOf(region)}\n`);
    calls.push(`module "${id}" {\n  source = "./${id}"\n  providers = {\n${given.join('')}  }\n}\n`);
  }
  const providers = [...regions].map(
    (region) => `provider "aws" {\n  alias  = "${aliasOf(region)}"\n  region = "${region}"\n}\n`,
  );
  writeFileSync(join(root, 'main.tf'), [...providers, ...calls].join('\n'));
}
