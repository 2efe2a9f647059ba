import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportDesign } from '../src/core/export/index';
import { type Design, indexOf } from '../src/core/kinds/index';

interface Provider {
  /** null: the default provider */
  readonly alias: string | null;
  readonly region: string;
}

/** Providers of an export in their order: the first one is the default. */
function providersIn(text: string): readonly Provider[] {
  return [...text.matchAll(/^provider "aws" \{\n([\s\S]*?)^\}$/gm)].map(([, body = '']) => ({
    alias: /^ *alias *= "([a-z0-9_-]+)"$/m.exec(body)?.[1] ?? null,
    region: /^ *region *= "([a-z0-9-]+)"$/m.exec(body)?.[1] ?? '',
  }));
}

const inRoot = ({ region }: Provider) => region.replaceAll('-', '_');

/**
 * Writes the Terraform of many designs as modules of one configuration, because starting the provider costs more than
 * checking a design. A module takes its providers from the root; the root has one for each Region, of one account.
 */
export function writeModules(root: string, designs: readonly { readonly id: string; readonly design: Design }[]): void {
  const regions = new Map<string, string>();
  const calls: string[] = [];
  for (const { id, design } of designs) {
    const { files } = exportDesign(indexOf(design), 'terraform');
    const own = providersIn(files.find(({ path }) => path === 'providers.tf')?.text ?? '');
    for (const provider of own) regions.set(inRoot(provider), provider.region);
    mkdirSync(join(root, id), { recursive: true });
    for (const { path, text } of files) {
      if (path === 'providers.tf') continue;
      const aliases = own.flatMap(({ alias }) => (alias === null ? [] : [`aws.${alias}`]));
      const declared = `configuration_aliases = [${aliases.join(', ')}]\n    }`;
      const adapted =
        path === 'versions.tf' && aliases.length > 0
          ? text
              .replace(/\b(source|version) +=/g, (_, name: string) => `${name.padEnd(21)} =`)
              .replace('    }', `      ${declared}`)
          : text;
      writeFileSync(join(root, id, path), adapted);
    }
    const names = own.map(({ alias }) => (alias === null ? 'aws' : `aws.${alias}`));
    const widest = Math.max(...names.map((name) => name.length));
    const given = own.map((provider, i) => `    ${(names[i] ?? '').padEnd(widest)} = aws.${inRoot(provider)}\n`);
    calls.push(`module "${id}" {\n  source = "./${id}"\n  providers = {\n${given.join('')}  }\n}\n`);
  }
  const providers = [...regions].map(
    ([alias, region]) => `provider "aws" {\n  alias  = "${alias}"\n  region = "${region}"\n}\n`,
  );
  writeFileSync(join(root, 'main.tf'), [...providers, ...calls].join('\n'));
}
