import type { Attribute, Expr } from '../../cloud/expr';
import { snakeCase } from '../../cloud/labels';
import type { Place } from '../../cloud/place';
import { prefixListName } from '../../cloud/service-names';
import { zoneName, zonePlace } from '../../cloud/zones';
import type { Plan } from '../plan';
import { hclKey, hclString } from './strings';

/** A data source that values ask for. */
export interface DataSource extends Lookup {
  readonly type:
    | 'aws_availability_zones'
    | 'aws_caller_identity'
    | 'aws_ec2_managed_prefix_list'
    | 'aws_ec2_transit_gateway_dx_gateway_attachment'
    | 'aws_ssm_parameter';
  readonly label: string;
  readonly place: Place;
}

interface Lookup {
  /** what is looked up: a prefix list by name, a parameter by path */
  readonly name?: string;
  /** what tells it from others, as expressions */
  readonly arguments?: readonly (readonly [name: string, expression: string])[];
  /** address of a resource that is made first, so that the lookup waits for the apply */
  readonly after?: string;
}

/** Prints expressions, and remembers the data sources that they need. */
export class Values {
  readonly sources = new Map<string, DataSource>();
  readonly #plan: Plan;
  readonly #aliases: ReadonlyMap<Place, string>;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#aliases = aliasesOf(plan);
  }

  /** `null` for the default provider, else the alias of a place's provider. */
  alias(place: Place): string | null {
    return this.#aliases.get(place) ?? null;
  }

  address(key: string): string {
    const planned = this.#plan.byKey.get(key);
    return planned ? `${planned.type}.${planned.label}` : 'null';
  }

  reference(key: string, attribute: Attribute): string {
    const planned = this.#plan.byKey.get(key);
    const name = planned?.block.type.yields[attribute]?.tf;
    return planned && name != null ? `${planned.type}.${planned.label}.${name}` : 'null';
  }

  /** The text of an expression that is nothing but a text; null if it is more. */
  plainText(expr: Expr): string | null {
    if (expr.type === 'literal' && typeof expr.value === 'string') return expr.value;
    if (expr.type === 'base64') return expr.text;
    if (expr.type === 'account-id') return this.#plan.accountId(expr.place) || null;
    if (expr.type !== 'zone' || this.#nthZone(expr.place, expr.letter) !== null) return null;
    return zoneName(expr.place.region, expr.letter);
  }

  /** As one line. */
  print(expr: Expr): string {
    switch (expr.type) {
      case 'literal':
        return typeof expr.value === 'string' ? hclString(expr.value) : String(expr.value);
      case 'base64':
        return hclString(expr.text);
      case 'ref':
        return this.reference(expr.block, expr.attribute);
      case 'list':
        return `[${expr.items.map((item) => this.print(item)).join(', ')}]`;
      case 'map':
        return `{ ${expr.entries.map(([key, value]) => `${hclKey(key)} = ${this.print(value)}`).join(', ')} }`;
      case 'by-target':
        return expr.terraform === null ? 'null' : this.print(expr.terraform);
      case 'zone':
        return this.#zone(expr.place, expr.letter);
      case 'ipv6-subnet':
        return this.#ipv6Subnet(expr.vpc, expr.prefix, expr.number);
      case 'firewall-endpoint': {
        const states = `${this.reference(expr.firewall, 'firewall-endpoints')}[0].sync_states`;
        const ours = `state.attachment[0].subnet_id == ${this.reference(expr.subnet, 'id')}`;
        return `one([for state in ${states} : state.attachment[0].endpoint_id if ${ours}])`;
      }
      case 'prefix-list':
        return this.#prefixList(expr.place, expr.service, expr.endpoint);
      case 'direct-connect-attachment':
        return this.#directConnect(expr);
      case 'secret':
        return `var.${secretName(this.#plan, expr)}`;
      case 'joined':
        return this.#joined(expr.items, expr.separator);
      case 'optional-parameter':
        return 'null';
      case 'account-id':
        return this.#account(expr.place, expr.after);
      case 'latest-image':
        return this.#image(expr.place, expr.architecture, expr.after);
    }
  }

  #ipv6Subnet(vpc: string, prefix: number | null, number: number): string {
    const block = this.reference(vpc, 'ipv6-cidr');
    const more = prefix === null ? `64 - tonumber(split("/", ${block})[1])` : 64 - prefix;
    return `cidrsubnet(${block}, ${more}, ${number})`;
  }

  #joined(items: readonly Expr[], separator: string): string {
    const parts = items.map((item) => {
      const text = this.plainText(item);
      return text === null ? `\${${this.print(item)}}` : hclString(text).slice(1, -1);
    });
    return `"${parts.join(hclString(separator).slice(1, -1))}"`;
  }

  /** Labels of data sources say their Region only where it is not the default one. */
  #ask(type: DataSource['type'], place: Place, stem: string, lookup: () => Lookup): string {
    const alias = this.alias(place);
    const label = alias === null ? stem : `${stem}_${alias}`;
    const address = `${type}.${label}`;
    if (!this.sources.has(address)) this.sources.set(address, { type, place, label, ...lookup() });
    return `data.${address}`;
  }

  #nthZone(place: Place, letter: string): number | null {
    return this.#plan.zoneNaming === 'lookup' ? zonePlace(place.region, letter) : null;
  }

  #zone(place: Place, letter: string): string {
    const nth = this.#nthZone(place, letter);
    if (nth === null) return hclString(zoneName(place.region, letter));
    return `${this.#ask('aws_availability_zones', place, 'available', () => ({}))}.names[${nth}]`;
  }

  #prefixList(place: Place, service: string, endpoint: string | null): string {
    if (endpoint !== null && this.#plan.byKey.has(endpoint)) return this.reference(endpoint, 'prefix-list-id');
    const lookup = () => ({ name: prefixListName(place.region, service) });
    return `${this.#ask('aws_ec2_managed_prefix_list', place, snakeCase(service) || 'service', lookup)}.id`;
  }

  /** A lookup that waits for a resource, as far as that is exported. */
  #after(key: string): Lookup {
    return this.#plan.byKey.has(key) ? { after: this.address(key) } : {};
  }

  #directConnect(expr: Extract<Expr, { readonly type: 'direct-connect-attachment' }>): string {
    const label = snakeCase(this.#plan.byKey.get(expr.after)?.label ?? '') || 'attachment';
    const lookup = () => ({
      arguments: [
        ['transit_gateway_id', this.reference(expr.transitGateway, 'id')],
        ['dx_gateway_id', this.reference(expr.directConnectGateway, 'id')],
      ] as const,
      after: this.address(expr.after),
    });
    return `${this.#ask('aws_ec2_transit_gateway_dx_gateway_attachment', expr.place, label, lookup)}.id`;
  }

  /** An account whose number the design does not hold is asked who it is. */
  #account(place: Place, after: string): string {
    const known = this.#plan.accountId(place);
    if (known !== '') return hclString(known);
    return `${this.#ask('aws_caller_identity', place, 'current', () => this.#after(after))}.account_id`;
  }

  /** https://docs.aws.amazon.com/linux/al2023/ug/ec2.html: public parameters with the id of the newest image. */
  #image(place: Place, architecture: string, after: string): string {
    const lookup = () => ({
      name: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`,
      after: this.address(after),
    });
    return `${this.#ask('aws_ssm_parameter', place, `amazon_linux_2023_${architecture}`, lookup)}.value`;
  }
}

/** The variable of a secret: `office_tunnel_1_preshared_key`. */
export function secretName(plan: Plan, { block, what }: Extract<Expr, { readonly type: 'secret' }>): string {
  return `${plan.byKey.get(block)?.label ?? 'secret'}_${snakeCase(what)}`;
}

/** `us_west_2`, `prod_us_west_2`: aliases of the providers of all places but the first. */
export function aliasesOf(plan: Plan): ReadonlyMap<Place, string> {
  const aliases = new Map<Place, string>();
  for (const place of plan.places.slice(1)) {
    const name = snakeCase(`${plan.accountName(place)} ${place.region}`);
    const plain = /^[a-z]/.test(name) ? name : `region_${name}`;
    let alias = plain;
    for (let n = 2; [...aliases.values()].includes(alias); n += 1) alias = `${plain}_${n}`;
    aliases.set(place, alias);
  }
  return aliases;
}
