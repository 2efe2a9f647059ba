import type { Index } from '../kinds/index';
import { exportAwsCli } from './api-calls/aws-cli';
import { exportJavaScript } from './api-calls/javascript';
import { exportPython } from './api-calls/python';
import { exportQueryApi } from './api-calls/query-api';
import { exportCloudFormation, exportCloudFormationJson } from './cloudformation/cloudformation';
import type { Exported, ExportOptions } from './exported';
import { exportTerraform, exportTerraformJson } from './terraform/terraform';

export type { Exported, ExportOptions } from './exported';
export { terraformAddresses } from './terraform/moved';
export type { Addresses } from './terraform/moves';
export type { ExportedFile } from './text';

interface Target {
  readonly id: string;
  readonly label: string;
  /** Language of its files, for highlighting. */
  readonly language: 'hcl' | 'yaml' | 'json' | 'shell' | 'python' | 'javascript' | 'http';
  readonly export: (index: Index, options: ExportOptions) => Exported;
}

/** Every target, in the order of menus. */
export const targets = [
  { id: 'terraform', label: 'Terraform', language: 'hcl', export: exportTerraform },
  { id: 'terraform-json', label: 'Terraform (JSON)', language: 'json', export: exportTerraformJson },
  { id: 'cloudformation', label: 'CloudFormation (YAML)', language: 'yaml', export: exportCloudFormation },
  { id: 'cloudformation-json', label: 'CloudFormation (JSON)', language: 'json', export: exportCloudFormationJson },
  { id: 'aws-cli', label: 'AWS CLI', language: 'shell', export: exportAwsCli },
  { id: 'python', label: 'Python (boto3)', language: 'python', export: exportPython },
  { id: 'javascript', label: 'JavaScript (AWS SDK)', language: 'javascript', export: exportJavaScript },
  { id: 'query-api', label: 'EC2 Query API', language: 'http', export: exportQueryApi },
] as const satisfies readonly Target[];

export type TargetId = (typeof targets)[number]['id'];

/** A design as files of a target. Deterministic: the same design gives the same bytes. Never throws on a broken design. */
export function exportDesign(index: Index, target: TargetId, options: ExportOptions = {}): Exported {
  const found: Target = targets.find(({ id }) => id === target) ?? targets[0];
  return found.export(index, options);
}
