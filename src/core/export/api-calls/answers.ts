import { parseApiPath } from '../../cloud/api-path';
import type { Expr } from '../../cloud/expr';
import { snakeCase } from '../../cloud/labels';
import type { Place } from '../../cloud/place';
import { prefixListName } from '../../cloud/service-names';
import { zoneName, zonePlace } from '../../cloud/zones';
import type { Call, Step, Value } from './calls';
import { Sites, text } from './sites';
import { Tree } from './tree';

const member = (name: string): Step => ({ type: 'member', name });

/** Values of expressions: what a design says, what an earlier call yields, and what AWS is asked for. */
export abstract class Answers extends Sites {
  /** A question that belongs to a place and not to a block, asked once. */
  protected lookUp(place: Place, stem: string, call: Omit<Call, 'place'>, path: readonly Step[]): Value {
    const first = this.plan.places[0] === place;
    const account = this.plan.accountName(place);
    const where = first
      ? ''
      : `_${account}_${place.region}`
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/_$/, '');
    const name = this.nameFor(`${stem} ${this.plan.places.indexOf(place)}`, `${stem}${where}`);
    if (!this.asked.has(name)) {
      this.asked.add(name);
      this.read({ ...call, place }, [{ variable: name, path }], null);
    }
    return { type: 'variable', name };
  }

  protected value(expr: Expr): Value {
    switch (expr.type) {
      case 'literal':
      case 'base64':
        return expr;
      case 'ref':
        return this.attribute(expr.block, expr.attribute);
      case 'list':
        return { type: 'list', items: expr.items.map((item) => this.value(item)) };
      case 'map':
        return { type: 'map', entries: expr.entries.map(([key, value]) => [key, this.value(value)] as const) };
      case 'by-target':
        return expr.api === null ? text('') : this.value(expr.api);
      case 'zone':
        return this.zone(expr.place, expr.letter);
      case 'ipv6-subnet': {
        const block = this.attribute(expr.vpc, 'ipv6-cidr');
        return block.type === 'variable' ? { type: 'ipv6-subnet', of: block.name, number: expr.number } : block;
      }
      case 'firewall-endpoint':
        return this.firewallEndpoint(expr);
      // What the other languages need; calls have a side of their own.
      case 'joined':
      case 'optional-parameter':
        return text('');
      case 'prefix-list':
        return this.prefixList(expr.place, expr.service);
      case 'account-id':
        return this.account(expr.place);
      case 'direct-connect-attachment':
        return this.directConnect(expr);
      case 'secret': {
        const label = this.sites.get(expr.block)?.planned.label ?? 'secret';
        const name = this.nameFor(`${expr.block} secret ${expr.what}`, `${label}_${snakeCase(expr.what)}`);
        if (!this.secrets.some((known) => known.name === name))
          this.secrets.push({ name, description: expr.description });
        return { type: 'secret', name };
      }
      case 'latest-image': {
        const name = `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${expr.architecture}`;
        const parameters = new Tree();
        parameters.set('Name', text(name));
        const call = { service: 'ssm', action: 'GetParameter', parameters: parameters.finish() } as const;
        const stem = expr.architecture === 'arm64' ? 'amazon_linux_arm64_image_id' : 'amazon_linux_image_id';
        return this.lookUp(expr.place, stem, call, [member('Parameter'), member('Value')]);
      }
    }
  }

  protected zone(place: Place, letter: string): Value {
    const nth = this.plan.zoneNaming === 'lookup' ? zonePlace(place.region, letter) : null;
    if (nth === null) return text(zoneName(place.region, letter));
    const parameters = new Tree();
    // Local Zones and Wavelength Zones are not what zone letters count.
    parameters.set('Filters[0].Name', text('opt-in-status'));
    parameters.set('Filters[0].Values[0]', text('opt-in-not-required'));
    const call = { service: 'ec2', action: 'DescribeAvailabilityZones', parameters: parameters.finish() } as const;
    const path: readonly Step[] = [
      member('AvailabilityZones'),
      { type: 'nth', by: 'ZoneName', at: nth },
      member('ZoneName'),
    ];
    return this.lookUp(place, `zone_${nth + 1}_name`, call, path);
  }

  protected prefixList(place: Place, service: string): Value {
    const parameters = new Tree();
    parameters.set('Filters[0].Name', text('prefix-list-name'));
    parameters.set('Filters[0].Values[0]', text(prefixListName(place.region, service)));
    const call = { service: 'ec2', action: 'DescribeManagedPrefixLists', parameters: parameters.finish() } as const;
    const stem = `${service.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_prefix_list_id`;
    const path: readonly Step[] = [member('PrefixLists'), { type: 'index', at: 0 }, member('PrefixListId')];
    return this.lookUp(place, /^[a-z]/.test(stem) ? stem : `aws_${stem}`, call, path);
  }

  protected directConnect(expr: Extract<Expr, { readonly type: 'direct-connect-attachment' }>): Value {
    const filters = [
      ['transit-gateway-id', this.attribute(expr.transitGateway, 'id')],
      ['resource-id', this.attribute(expr.directConnectGateway, 'id')],
      ['resource-type', text('direct-connect-gateway')],
    ] as const;
    const parameters = new Tree();
    filters.forEach(([name, value], i) => {
      parameters.set(`Filters[${i}].Name`, text(name));
      parameters.set(`Filters[${i}].Values[0]`, value);
    });
    const call = {
      service: 'ec2',
      action: 'DescribeTransitGatewayAttachments',
      parameters: parameters.finish(),
    } as const;
    const label = this.sites.get(expr.after)?.planned.label ?? 'direct_connect';
    const path = parseApiPath('TransitGatewayAttachments[0].TransitGatewayAttachmentId') as readonly Step[];
    return this.lookUp(expr.place, `${label}_attachment_id`, call, path);
  }

  /** Each zone of a firewall has an endpoint once the firewall is ready, which is awaited before. */
  protected firewallEndpoint({
    firewall,
    subnet,
    place,
  }: Extract<Expr, { readonly type: 'firewall-endpoint' }>): Value {
    const labelOf = (key: string) => this.sites.get(key)?.planned.label ?? 'firewall';
    const name = this.nameFor(
      `${firewall} endpoint ${subnet}`,
      `${labelOf(firewall)}_endpoint_in_${labelOf(subnet)}_id`,
    );
    if (!this.asked.has(name)) {
      this.asked.add(name);
      const parameters = new Tree();
      parameters.set('FirewallArn', this.attribute(firewall, 'arn'));
      const path: readonly Step[] = [
        member('FirewallStatus'),
        member('SyncStates'),
        { type: 'values' },
        { type: 'where', member: 'Attachment.SubnetId', value: this.attribute(subnet, 'id') },
        member('Attachment'),
        member('EndpointId'),
      ];
      const call: Call = {
        service: 'network-firewall',
        action: 'DescribeFirewall',
        parameters: parameters.finish(),
        place,
      };
      this.read(call, [{ variable: name, path }], this.sites.get(firewall)?.planned.block.owner ?? null);
    }
    return { type: 'variable', name };
  }

  protected account(place: Place): Value {
    const known = this.plan.accountId(place);
    if (known !== '') return text(known);
    const call = { service: 'sts', action: 'GetCallerIdentity', parameters: new Tree().finish() } as const;
    return this.lookUp(place, 'account_number', call, [member('Account')]);
  }
}
