import { apiOf } from '../../cloud/block';
import type { Expr } from '../../cloud/expr';
import { zoneName } from '../../cloud/zones';
import { type Design, indexOf } from '../../kinds/index';
import { type Plan, planExport } from '../plan';
import {
  accountWord,
  endpointWord,
  type Found,
  imageWord,
  plainName,
  prefixListWord,
  type Rows,
  subnetWord,
  type Words,
  wordsOf,
} from './reading';
import { type Neutral, unwrapped } from './rewording';

function readExpr(plan: Plan, words: Words) {
  const read = (expr: Expr): Neutral => {
    switch (expr.type) {
      case 'literal':
        return words.text(String(expr.value));
      case 'base64':
        return words.text(expr.text);
      case 'ref': {
        const planned = expr.attribute === 'attachment-id' ? plan.byKey.get(expr.block) : undefined;
        if (planned?.block.type.tf !== 'aws_dx_gateway_association')
          return words.reference(`${expr.block} ${expr.attribute}`);
        const { gateway, directConnectGateway } = planned.block.properties;
        if (!gateway || !directConnectGateway) throw new Error(`${expr.block} joins nothing`);
        return { gateway: read(gateway), directconnectgateway: read(directConnectGateway) };
      }
      case 'firewall-endpoint':
        return endpointWord(
          words.reference(`${expr.firewall} firewall-endpoints`),
          words.reference(`${expr.subnet} id`),
        );
      case 'account-id':
        return accountWord(expr.place.account);
      case 'prefix-list':
        return prefixListWord(expr.service);
      case 'latest-image':
        return imageWord(expr.architecture);
      case 'ipv6-subnet':
        return subnetWord(`${expr.vpc} ipv6-cidr`, expr.number);
      case 'zone':
        return plan.zoneNaming === 'lookup' ? JSON.stringify(expr) : zoneName(expr.place.region, expr.letter);
      case 'list':
        return expr.items.map(read);
      case 'map':
        return Object.fromEntries(expr.entries.map(([key, value]) => [plainName(key), read(value)]));
      default:
        return JSON.stringify(expr);
    }
  };
  return read;
}

/** Calls of the API are planned by rows: nothing has to be read back. */
export function fromCalls(design: Design): Rows {
  const index = indexOf(design);
  const plan = planExport(index, 'api');
  const read = readExpr(plan, wordsOf(plan, index));
  const found: Found = new Map();
  for (const { block, properties } of plan.blocks) {
    const rows = Object.fromEntries(properties.map(({ name, value }) => [name, unwrapped(read(value))]));
    const tags = (apiOf(block.type)?.tags ?? null) === null ? [] : (block.tags ?? []);
    const tagged = tags.length === 0 ? {} : { tags: tags.map(({ key, value }) => `${key}=${value}`).sort() };
    found.set(block.key, { type: block.type, owner: block.owner, rows: { ...rows, ...tagged } });
  }
  // Rules that AWS makes with a group are left as they are where no call revokes them.
  for (const [key, { type, owner, rows }] of [...found]) {
    const revoked = (direction: string) =>
      [...found].some(
        ([other, { rows: revocation }]) =>
          other.startsWith(`${key}/${direction}/made-by-aws-`) && !JSON.stringify(revocation).includes('::/0'),
      );
    if (!type.tf?.endsWith('_security_group')) continue;
    const isDefault = type.tf === 'aws_default_security_group';
    found.set(key, {
      type,
      owner,
      rows: {
        ...rows,
        egress: revoked('egress') ? [] : [{ ipprotocol: '-1', cidrip: '0.0.0.0/0' }],
        ingress: isDefault && !revoked('ingress') ? [{ ipprotocol: '-1', sourcesecuritygroupid: `${key} id` }] : [],
      },
    });
  }
  return found;
}
