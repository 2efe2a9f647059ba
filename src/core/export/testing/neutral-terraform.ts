import { type Design, indexOf } from '../../kinds/index';
import { exportDesign } from '../index';
import { type Plan, planExport } from '../plan';
import {
  accountWord,
  attributeNamed,
  endpointWord,
  type Found,
  imageWord,
  isObject,
  type Json,
  type JsonObject,
  mapped,
  prefixListWord,
  type Rows,
  rowsOf,
  subnetWord,
  type Words,
  wordsOf,
} from './reading';
import type { Neutral } from './rewording';

interface TerraformFile {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
}

const FIREWALL_ENDPOINT = /^\$\{one\(\[for state in (\w+\.\w+)\.firewall_status\[0\]\..* == (\w+\.\w+)\.id\]\)\}$/;
const DIRECT_CONNECT_ATTACHMENT = 'aws_ec2_transit_gateway_dx_gateway_attachment';

/** What Terraform looks up, or works out, in a word of its own for each; undefined for anything else. */
function terraformLookup(
  text: string,
  data: (type: string, label: string) => JsonObject,
  read: (value: Json) => Neutral,
) {
  const [, type = '', label = ''] = /^\$\{data\.(\w+)\.(\w+)\.\w+\}$/.exec(text) ?? [];
  if (type === 'aws_caller_identity') return accountWord(null);
  if (type === 'aws_ec2_managed_prefix_list')
    return prefixListWord(String(data(type, label).name).split('.').at(-1) ?? '');
  if (type === DIRECT_CONNECT_ATTACHMENT) {
    const { transit_gateway_id: gateway = '', dx_gateway_id: line = '' } = data(type, label);
    return { gateway: read(gateway), directconnectgateway: read(line) };
  }
  const image = /^amazon_linux_2023_(arm64|x86_64)/.exec(type === 'aws_ssm_parameter' ? label : '');
  if (image) return imageWord(image[1] ?? '');
  const [, vpc, number] = /^\$\{cidrsubnet\((\w+\.\w+)\.ipv6_cidr_block, \d+, (\d+)\)\}$/.exec(text) ?? [];
  if (vpc !== undefined) return subnetWord(String(read(`\${${vpc}.ipv6_cidr_block}`)), Number(number));
  const [, firewall, subnet] = FIREWALL_ENDPOINT.exec(text) ?? [];
  if (firewall !== undefined)
    return endpointWord(String(read(`\${${firewall}.firewall_status}`)), String(read(`\${${subnet}.id}`)));
  const [, owner, group] = /^\$\{"(\$\{\w+\.\w+\.owner_id\})\/(\$\{\w+\.\w+\.id\})"\}$/.exec(text) ?? [];
  return owner === undefined ? undefined : `${read(owner)}/${read(group ?? '')}`;
}

function readTerraform(plan: Plan, files: readonly TerraformFile[], words: Words) {
  const byAddress = new Map(plan.blocks.map((planned) => [`${planned.type}.${planned.label}`, planned]));
  const data = (type: string, label: string): JsonObject =>
    files.map((file) => file.data?.[type]?.[label]).find((found) => found !== undefined) ?? {};
  const read = (value: Json): Neutral => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(read);
    if (isObject(value)) return mapped(value, read);
    const text = String(value);
    const found = terraformLookup(text, data, read);
    if (found !== undefined) return found;
    const [, address = '', attribute = ''] = /^\$\{((?:data\.)?\w+\.\w+)\.(\w+)\}$/.exec(text) ?? [];
    const planned = byAddress.get(address);
    if (planned) return words.reference(attributeNamed(planned, 'tf', attribute));
    return words.text(text.replaceAll('$${', '${').replaceAll('%%{', '%{'));
  };
  return { byAddress, read };
}

export function fromTerraform(design: Design): Rows {
  const index = indexOf(design);
  const plan = planExport(index, 'terraform');
  const files = exportDesign(index, 'terraform-json').files.map(({ text }) => JSON.parse(text) as TerraformFile);
  const { byAddress, read } = readTerraform(plan, files, wordsOf(plan, index));
  const found: Found = new Map();
  for (const { resource = {} } of files)
    for (const [type, all] of Object.entries(resource))
      for (const [label, printed] of Object.entries(all)) {
        const planned = byAddress.get(`${type}.${label}`);
        if (planned) found.set(planned.block.key, rowsOf(planned, 'tf', printed, read));
      }
  return found;
}
