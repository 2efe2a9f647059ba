import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportedFile, exportDesign } from '../src/core/export/index';
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

interface JsonProvider {
  readonly alias?: string;
  readonly region: string;
}

const inJson = (text: string): readonly Provider[] => {
  const { provider = {} } = JSON.parse(text || '{}') as { provider?: { aws?: JsonProvider | readonly JsonProvider[] } };
  return [provider.aws ?? []].flat().map(({ alias = null, region }) => ({ alias, region }));
};

/** The same file as one of a module, which is told by its caller which providers it gets. */
function inModule({ path, text }: ExportedFile, aliases: readonly string[]): string {
  if (!path.startsWith('versions.') || aliases.length === 0) return text;
  if (path.endsWith('.json')) {
    const { terraform, ...rest } = JSON.parse(text) as { terraform: { required_providers: { aws: object } } };
    const aws = { ...terraform.required_providers.aws, configuration_aliases: aliases };
    return JSON.stringify({ ...rest, terraform: { ...terraform, required_providers: { aws } } });
  }
  const declared = `configuration_aliases = [${aliases.join(', ')}]\n    }`;
  return text
    .replace(/\b(source|version) +=/g, (_, name: string) => `${name.padEnd(21)} =`)
    .replace('    }', `      ${declared}`);
}

interface ModuleDesign {
  readonly id: string;
  readonly design: Design;
  /** HCL unless told */
  readonly target?: 'terraform' | 'terraform-json';
}

/**
 * Writes the Terraform of many designs as modules of one configuration, because starting the provider costs more than
 * checking a design. A module takes its providers from the root; the root has one for each Region, of one account.
 */
export function writeModules(root: string, designs: readonly ModuleDesign[]): void {
  const regions = new Map<string, string>();
  const calls: string[] = [];
  for (const { id, design, target = 'terraform' } of designs) {
    const { files } = exportDesign(indexOf(design), target);
    const providers = files.find(({ path }) => path.startsWith('providers.'))?.text ?? '';
    const own = target === 'terraform' ? providersIn(providers) : inJson(providers);
    for (const provider of own) regions.set(inRoot(provider), provider.region);
    mkdirSync(join(root, id), { recursive: true });
    const aliases = own.flatMap(({ alias }) => (alias === null ? [] : [`aws.${alias}`]));
    for (const file of files)
      if (!file.path.startsWith('providers.')) writeFileSync(join(root, id, file.path), inModule(file, aliases));
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
