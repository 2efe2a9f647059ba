import type { Attribute, Expr } from '../../cloud/expr';
import { snakeCase } from '../../cloud/labels';
import { prefixListName } from '../../cloud/service-names';
import { zoneName, zonePlace } from '../../cloud/zones';
import type { Plan } from '../plan';
import { hclKey, hclString } from './strings';

/** A data source that values ask for. */
export interface DataSource extends Lookup {
  readonly type: 'aws_availability_zones' | 'aws_ec2_managed_prefix_list' | 'aws_ssm_parameter';
  readonly label: string;
  readonly region: string;
}

interface Lookup {
  /** what is looked up: a prefix list by name, a parameter by path */
  readonly name?: string;
  /** address of a resource that is made first, so that the lookup waits for the apply */
  readonly after?: string;
}

/** Prints expressions, and remembers the data sources that they need. */
export class Values {
  readonly sources = new Map<string, DataSource>();
  readonly #plan: Plan;
  readonly #aliases = new Map<string, string>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** `null` for a default provider, else the alias of a Region's provider. */
  alias(region: string): string | null {
    if (region === this.#plan.regions[0]) return null;
    let alias = this.#aliases.get(region);
    if (alias === undefined) {
      alias = aliasOf(region);
      this.#aliases.set(region, alias);
    }
    return alias;
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

  /** As one line. */
  print(expr: Expr): string {
    switch (expr.type) {
      case 'literal':
        return typeof expr.value === 'string' ? hclString(expr.value) : String(expr.value);
      case 'ref':
        return this.reference(expr.block, expr.attribute);
      case 'list':
        return `[${expr.items.map((item) => this.print(item)).join(', ')}]`;
      case 'map':
        return `{ ${expr.entries.map(([key, value]) => `${hclKey(key)} = ${this.print(value)}`).join(', ')} }`;
      case 'by-target':
        return expr.terraform === null ? 'null' : this.print(expr.terraform);
      case 'zone':
        return this.#zone(expr.region, expr.letter);
      case 'ipv6-subnet':
        return `cidrsubnet(${this.reference(expr.vpc, 'ipv6-cidr')}, 8, ${expr.number})`;
      case 'prefix-list':
        return this.#prefixList(expr.region, expr.service, expr.endpoint);
      case 'latest-image':
        return this.#image(expr.region, expr.architecture, expr.after);
    }
  }

  /** Labels of data sources say their Region only where it is not the default one. */
  #ask(type: DataSource['type'], region: string, stem: string, lookup: () => Lookup): string {
    const alias = this.alias(region);
    const label = alias === null ? stem : `${stem}_${alias}`;
    const address = `${type}.${label}`;
    if (!this.sources.has(address)) this.sources.set(address, { type, region, label, ...lookup() });
    return `data.${address}`;
  }

  #zone(region: string, letter: string): string {
    const place = this.#plan.zoneNaming === 'lookup' ? zonePlace(region, letter) : null;
    if (place === null) return hclString(zoneName(region, letter));
    return `${this.#ask('aws_availability_zones', region, 'available', () => ({}))}.names[${place}]`;
  }

  #prefixList(region: string, service: string, endpoint: string | null): string {
    if (endpoint !== null && this.#plan.byKey.has(endpoint)) return this.reference(endpoint, 'prefix-list-id');
    const lookup = () => ({ name: prefixListName(region, service) });
    return `${this.#ask('aws_ec2_managed_prefix_list', region, snakeCase(service) || 'service', lookup)}.id`;
  }

  /** https://docs.aws.amazon.com/linux/al2023/ug/ec2.html: public parameters with the id of the newest image. */
  #image(region: string, architecture: string, after: string): string {
    const lookup = () => ({
      name: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`,
      after: this.address(after),
    });
    return `${this.#ask('aws_ssm_parameter', region, `amazon_linux_2023_${architecture}`, lookup)}.value`;
  }
}

/** `us_west_2`: the alias of a Region's provider. */
export function aliasOf(region: string): string {
  const name = snakeCase(region);
  return /^[a-z]/.test(name) ? name : `region_${name}`;
}
