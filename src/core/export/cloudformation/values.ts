import type { Attribute, Expr } from '../../cloud/expr';
import { pascalCase } from '../../cloud/labels';
import type { Place } from '../../cloud/place';
import { prefixListName } from '../../cloud/service-names';
import { zoneName, zonePlace } from '../../cloud/zones';
import type { Plan, PlannedBlock } from '../plan';
import { shortened } from '../remarks';
import type { Exports, Stack } from './stacks';
import { attributeOf, call, type Entry, listOf, mapOf, type Node, scalar, word } from './template';

export interface Parameter {
  readonly type: string;
  readonly description: string;
  readonly pattern?: string;
  readonly fallback?: string;
  /** the place whose stack yields the value */
  readonly from?: Place;
  /** It may stay empty: what needs it is then not made. The name of the condition. */
  readonly condition?: string;
  readonly secret?: true;
  /** The same in every place that asks for it. */
  readonly shared?: true;
}

/** How ids of resources look that another template may have to be given. */
const ID_PREFIXES: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'vpc',
  'AWS::EC2::TransitGateway': 'tgw',
  'AWS::EC2::VPCEndpointService': 'vpce-svc',
};
const PEERING = 'AWS::EC2::VPCPeeringConnection';
const ATTACHMENT = 'AWS::EC2::TransitGatewayAttachment';

/** What joins two places needs something of the other one first, and only then can routes and rules there use it. */
const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
const LATER: Readonly<Record<string, string>> = {
  [PEERING]: 'pcx',
  [ATTACHMENT]: 'tgw-attach',
  [SECURITY_GROUP]: 'sg',
};

/** Whose ids people and other stacks ask for: outputs, VPCs before subnets. */
export const outputTypes: readonly string[] = [
  'AWS::EC2::VPC',
  PEERING,
  ATTACHMENT,
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPCEndpointService',
];

/** `Fn::Cidr` splits a block into at most 256: of a large one first the /56 is taken, then the /64 of it. */
function ipv6Subnet(block: Node, prefix: number | null, number: number): Node {
  const nth = (of: Node, count: number, hostBits: number, at: number) =>
    call('Select', listOf([scalar(at), call('Cidr', listOf([of, scalar(count), scalar(hostBits)]))]));
  const all = prefix === null ? number + 1 : 2 ** (64 - prefix);
  if (all <= 256) return nth(block, all, 64, number);
  const large = Math.floor(number / 256);
  return nth(nth(block, Math.min(256, large + 1), 72, large), 256, 64, number % 256);
}

export const PREFIX = 'Prefix';
const prefixParameter: Parameter = {
  type: 'String',
  description: 'What the names of all exports of these stacks begin with; the same for each of them.',
  pattern: '^[A-Za-z][A-Za-z0-9-]{0,60}$',
  fallback: 'network',
  shared: true,
};

/** Turns expressions into values of one template, and remembers the parameters that they need. */
export class Values {
  readonly #plan: Plan;
  readonly #place: Place;
  readonly #stack: Stack;
  readonly #exports: Exports;
  readonly #parameters = new Map<string, Parameter>();

  constructor(plan: Plan, stack: Stack, exports: Exports) {
    this.#plan = plan;
    this.#place = stack.place;
    this.#stack = stack;
    this.#exports = exports;
  }

  value(expr: Expr): Node {
    switch (expr.type) {
      case 'literal':
        return scalar(expr.value);
      case 'base64':
        return call('Base64', scalar(expr.text));
      case 'ref':
        return this.reference(expr.block, expr.attribute);
      case 'list':
        return listOf(expr.items.map((item) => this.value(item)));
      case 'map':
        return mapOf(expr.entries.map(([key, value]) => ({ key, value: this.value(value) })));
      case 'by-target':
        return expr.cloudformation === null ? scalar('') : this.value(expr.cloudformation);
      case 'zone': {
        const nth = this.#plan.zoneNaming === 'lookup' ? zonePlace(expr.place.region, expr.letter) : null;
        if (nth === null) return scalar(zoneName(expr.place.region, expr.letter));
        return call('Select', listOf([scalar(nth), call('GetAZs', scalar(''))]));
      }
      case 'ipv6-subnet': {
        return ipv6Subnet(this.reference(expr.vpc, 'ipv6-cidr'), expr.prefix, expr.number);
      }
      case 'firewall-endpoint':
        return this.#firewallEndpoint(expr);
      case 'prefix-list':
        return this.#prefixList(expr.place.region, expr.service);
      case 'direct-connect-attachment':
        return scalar('');
      case 'secret':
        return this.#secret(expr.block, expr.what, expr.description);
      case 'joined':
        return call('Join', listOf([scalar(expr.separator), listOf(expr.items.map((item) => this.value(item)))]));
      case 'optional-parameter':
        return this.#optional(expr);
      case 'account-id':
        return this.#account(expr.place);
      case 'latest-image':
        return this.#image(expr.architecture);
    }
  }

  /** The first block of a VPC: CloudFormation yields a list, and stacks give each other texts. */
  own(planned: PlannedBlock, attribute: Attribute): Node {
    const value = attributeOf(planned.label, planned.block.type.yields[attribute]?.cfn ?? '');
    return attribute === 'ipv6-cidr' ? call('Select', listOf([scalar(0), value])) : value;
  }

  /** A name with the prefix that all stacks of a design share. */
  prefixed(name: string): Node {
    return call('Sub', scalar(`\${${this.#ask(PREFIX, prefixParameter)}}-${name}`));
  }

  /** Templates of different Regions cannot refer to each other: an id from there is a parameter. */
  reference(key: string, attribute: Attribute): Node {
    const planned = this.#plan.byKey.get(key);
    if (!planned) return scalar('');
    if (planned.block.type.given !== undefined && planned.block.place === this.#place)
      return call('Ref', word(this.#given(planned, planned.block.type.given, attribute)));
    if (planned.block.place !== this.#place) return call('Ref', word(this.#fromOtherRegion(planned, attribute)));
    if (this.#exports.isIn(key, this.#stack)) return this.own(planned, attribute);
    const name = this.#exports.take(planned, attribute);
    // Two functions in a row have no short form in YAML.
    return mapOf([{ key: 'Fn::ImportValue', value: this.prefixed(name) }]);
  }

  /** The condition under which a resource with this value is made; null if it always is. */
  conditionOf(key: string): string | null {
    const planned = this.#plan.byKey.get(key);
    if (!planned || planned.block.place === this.#place || LATER[planned.type] === undefined) return null;
    return this.#parameters.get(this.#fromOtherRegion(planned, 'id'))?.condition ?? null;
  }

  #ask(name: string, parameter: Parameter): string {
    this.#parameters.set(name, parameter);
    return name;
  }

  /** What AWS has made is named by its id, which only the account shows. */
  #given({ label, block }: PlannedBlock, prefix: string, attribute: Attribute): string {
    const name = shortened(block.label[0] ?? '');
    if (attribute === 'ipv6-cidr')
      return this.#ask(`${label}Ipv6Cidrs`, {
        type: 'CommaDelimitedList',
        description: `IPv6 CIDR blocks of "${name}".`,
      });
    const what = attribute === 'id' ? '' : attribute.replace(/-id$/, '');
    const description = `Id of ${what === '' ? '' : `the ${what.replaceAll('-', ' ')} of `}"${name}", which AWS has made.`;
    const pattern = attribute === 'id' ? { pattern: `^${prefix}-[0-9a-f]+$` } : {};
    return this.#ask(`${label}${pascalCase(what)}Id`, { type: 'String', description, ...pattern });
  }

  #fromOtherRegion(planned: PlannedBlock, attribute: Attribute): string {
    const { place, label } = planned.block;
    const region = `${this.#plan.accountName(place)} ${place.region}`.trim();
    const what = attribute === 'id' ? '' : pascalCase(attribute.replace(/-id$/, ''));
    const id = `${planned.label}${what}In${pascalCase(region)}Id`;
    const output = what === '' ? `: output ${planned.label}Id of the stack there` : '';
    const description = `Id of ${what === '' ? '' : `the ${attribute.replace(/-id$/, '').replaceAll('-', ' ')} of `}"${shortened(label[0] ?? '')}" in ${region}${output}.`;
    const later = LATER[planned.type];
    if (later !== undefined) {
      return this.#ask(id, {
        type: 'String',
        description: `${description} Leave it empty at first; what needs it is made once it is given.`,
        pattern: `^(${later}-[0-9a-f]+)?$`,
        fallback: '',
        condition: `Has${id}`,
        shared: true,
      });
    }
    const prefix = attribute === 'id' ? ID_PREFIXES[planned.type] : undefined;
    const pattern = prefix === undefined ? {} : { pattern: `^${prefix}-[0-9a-f]+$` };
    return this.#ask(id, { type: 'String', description, ...pattern, from: place, shared: true });
  }

  /**
   * `EndpointIds` are texts such as us-east-1a:vpce-0123, in any order: what stands behind the name of the zone, up to the
   * next comma, is the endpoint. A delimiter cannot be a function, so that of a zone that is looked up is only its letter.
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-split.html
   */
  #firewallEndpoint(expr: Extract<Expr, { readonly type: 'firewall-endpoint' }>): Node {
    const ids = this.reference(expr.firewall, 'firewall-endpoints');
    const split = (by: string, text: Node) => call('Split', listOf([scalar(by), text]));
    const nth = (n: number, items: Node) => call('Select', listOf([scalar(n), items]));
    if (expr.only) return nth(1, split(':', nth(0, ids)));
    const isLookup = this.#plan.zoneNaming === 'lookup' && zonePlace(expr.place.region, expr.zone) !== null;
    const zone = isLookup ? expr.zone : zoneName(expr.place.region, expr.zone);
    const joined = call('Join', listOf([scalar(','), ids]));
    return nth(0, split(',', nth(1, split(`${zone}:`, joined))));
  }

  /** CloudFormation has no way to look up a prefix list of AWS. */
  #prefixList(region: string, service: string): Node {
    const list = prefixListName(region, service);
    const command = `aws ec2 describe-managed-prefix-lists --region ${region} --filters Name=prefix-list-name,Values=${list} --query "PrefixLists[0].PrefixListId" --output text`;
    const how = /^[a-z0-9.-]+$/.test(`${region}${list}`) ? `, as this prints it: ${command}` : '';
    const parameter = {
      type: 'String',
      description: `Id of the prefix list ${shortened(list)}${how}`,
      pattern: '^pl-[0-9a-f]+$',
    };
    return call('Ref', word(this.#ask(`${pascalCase(service)}PrefixListId`, parameter)));
  }

  /** Shown nowhere: neither by the console nor by the API. */
  #secret(block: string, what: string, description: string): Node {
    const name = `${this.#plan.byKey.get(block)?.label ?? ''}${pascalCase(what)}`;
    const pattern = '^[A-Za-z1-9._][A-Za-z0-9._]{7,63}$';
    return call('Ref', word(this.#ask(name, { type: 'String', description, pattern, secret: true })));
  }

  #optional({ name, description, pattern }: Extract<Expr, { readonly type: 'optional-parameter' }>): Node {
    const id = pascalCase(name.join(' '));
    const condition = `Has${id}`;
    this.#ask(id, { type: 'String', description, pattern: `^(${pattern})?$`, fallback: '', condition });
    return call('If', listOf([word(condition), call('Ref', word(id)), call('Ref', word('AWS::NoValue'))]));
  }

  #account(place: Place): Node {
    if (place.account === this.#place.account) return call('Ref', word('AWS::AccountId'));
    const known = this.#plan.accountId(place);
    if (known !== '') return scalar(known);
    const name = this.#plan.accountName(place);
    const parameter = {
      type: 'String',
      description:
        name === '' ? 'Number of the account whose credentials you use' : `Number of the account "${shortened(name)}"`,
      pattern: '^[0-9]{12}$',
      shared: true,
    } as const;
    return call(
      'Ref',
      word(this.#ask(`${pascalCase(name) || `Own${pascalCase(place.account ?? '')}`}AccountId`, parameter)),
    );
  }

  #image(architecture: string): Node {
    const name = architecture === 'arm64' ? 'AmazonLinuxArm64ImageId' : 'AmazonLinuxImageId';
    const parameter = {
      type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      description:
        'Newest Amazon Linux 2023 image. A stack update that finds a newer one replaces the instances; give the name of the parameter with a version (name:1) to stay with one.',
      fallback: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`,
      shared: true,
    } as const;
    return call('Ref', word(this.#ask(name, parameter)));
  }

  /** What the template asks for, by name. */
  asked(): readonly (readonly [name: string, parameter: Parameter])[] {
    return [...this.#parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  parameters(): readonly Entry[] {
    return this.asked().map(([key, { type, description, pattern, fallback, secret }]) => ({
      key,
      value: mapOf([
        { key: 'Type', value: word(type) },
        { key: 'Description', value: scalar(description) },
        ...(secret ? [{ key: 'NoEcho', value: scalar(true) }] : []),
        ...(fallback === undefined ? [] : [{ key: 'Default', value: scalar(fallback) }]),
        ...(pattern === undefined ? [] : [{ key: 'AllowedPattern', value: scalar(pattern) }]),
      ]),
    }));
  }

  conditions(): readonly Entry[] {
    return this.asked().flatMap(([name, { condition }]) => {
      if (condition === undefined) return [];
      const isEmpty = call('Equals', listOf([call('Ref', word(name)), scalar('')]));
      return [{ key: condition, value: call('Not', listOf([isEmpty])) }];
    });
  }
}
