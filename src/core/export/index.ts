import type { Index } from '../kinds/index';
import { exportCloudFormation, exportCloudFormationJson } from './cloudformation/cloudformation';
import type { Exported, ExportOptions } from './exported';
import { exportTerraform, exportTerraformJson } from './terraform/terraform';

export type { Exported, ExportOptions } from './exported';
export type { ExportedFile } from './text';

interface Target {
  readonly id: string;
  readonly label: string;
  /** Language of its files, for highlighting. */
  readonly language: 'hcl' | 'yaml' | 'json';
  readonly export: (index: Index, options: ExportOptions) => Exported;
}

/** Every target, in the order of menus. */
export const targets = [
  { id: 'terraform', label: 'Terraform', language: 'hcl', export: exportTerraform },
  { id: 'terraform-json', label: 'Terraform (JSON)', language: 'json', export: exportTerraformJson },
  { id: 'cloudformation', label: 'CloudFormation (YAML)', language: 'yaml', export: exportCloudFormation },
  { id: 'cloudformation-json', label: 'CloudFormation (JSON)', language: 'json', export: exportCloudFormationJson },
] as const satisfies readonly Target[];

export type TargetId = (typeof targets)[number]['id'];

/** A design as files of a target. Deterministic: the same design gives the same bytes. Never throws on a broken design. */
export function exportDesign(index: Index, target: TargetId, options: ExportOptions = {}): Exported {
  const found: Target = targets.find(({ id }) => id === target) ?? targets[0];
  return found.export(index, options);
}
