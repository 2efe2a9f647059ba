import { hasPoolBlocks } from '../../kinds/create';
import type { Index, ResourceOf } from '../../kinds/index';
import { effectiveRouteTable, vpcBlocks } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { overlapsCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { peeringScene, publicScene } from '../scene';
import { listed, named } from '../words';
import { carrierSubnets } from './shared/carriers';
import { peerCidr } from './shared/peers';
import { type Group, type GroupRule, rowName, rowsIn } from './shared/rows';
import { allow, withRules } from './shared/scenes';

/** Without a route, and with nothing to learn one from, no reply leaves the VPC and so no connection comes about. */
function leadsNowhere(index: Index, subnet: ResourceOf<'subnet'>): boolean {
  const table = effectiveRouteTable(index, subnet);
  return table !== undefined && table.routes.length === 0 && table.propagatingGateways.length === 0;
}

/**
 * Whether something may bring in foreign addresses though no route of a subnet leads out: a load balancer that keeps the
 * addresses of clients, or a connection to another network.
 */
function hasOtherWays(index: Index, vpc: ResourceId): boolean {
  return (
    index.inVpc(vpc, 'load-balancer').some(({ type }) => type !== 'application') ||
    index.inVpc(vpc, 'virtual-private-gateway').length > 0 ||
    index.inVpc(vpc, 'vpc-endpoint').some(({ type }) => type === 'gateway-load-balancer') ||
    index.all('vpc-peering-connection').some(({ requester, accepter }) => requester === vpc || accepter === vpc) ||
    index.all('transit-gateway-attachment').some((attachment) => attachment.vpc === vpc)
  );
}

/** The subnets of what carries the group if none of them leads anywhere, with the VPCs that they are in. */
function closedIn(index: Index, group: Group) {
  const subnets = carrierSubnets(index, group) ?? [];
  if (subnets.length === 0 || !subnets.every((subnet) => leadsNowhere(index, subnet))) return null;
  const vpcs = [...new Set(subnets.map(({ parent }) => index.getAs('vpc', parent)))];
  const known = vpcs.flatMap((vpc) => (vpc && !hasPoolBlocks(vpc) && !hasOtherWays(index, vpc.id) ? [vpc] : []));
  return known.length === vpcs.length ? { subnets, blocks: known.flatMap(vpcBlocks) } : null;
}

const OFFICE = allow('tcp', 5432, '203.0.113.0/24');

/** An instance "db" with the group "db" in a subnet without a way out. */
function closed(s: Sketch, vpc: ResourceId, inbound = OFFICE): ResourceId {
  const subnet = s.add('subnet', 'inner', vpc, { cidr: '10.0.8.0/24', routeTable: s.add('route-table', 'rt', vpc) });
  const securityGroups = [s.add('security-group', 'db', vpc, withRules([inbound]))];
  s.add('instance', 'db-1', subnet, { securityGroups });
  return subnet;
}

export const ruleUnreachableSource = defineRule({
  id: 'security-group/rule-unreachable-source',
  book: '',
  severity: 'warning',
  title: 'Rule lets in addresses that no route connects with',
  why: 'A group only permits; the way in and back is that of the route tables. What stands in subnets without a route out of the VPC cannot answer an address outside of it, so the rule does nothing today and opens the port on the day that a route is added.',
  fix: 'Delete the rule, let in the clients inside the VPC, or give the subnets the route that was meant.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  kind: 'security-group',
  *check(group, index) {
    const rows = group.isDefault ? [] : rowsIn(group, 'inbound').filter(({ rule }) => peerCidr(rule)?.family === 4);
    const place = rows.length === 0 ? null : closedIn(index, group);
    if (!place) return;
    const where = listed(place.subnets.map(named));
    for (const row of rows) {
      const cidr = peerCidr(row.rule);
      if (cidr?.family !== 4 || place.blocks.some((block) => overlapsCidr(block, cidr))) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} lets in addresses outside of the VPC, but what carries the group stands in ${where} without any route out of the VPC, so no such connection comes about. Delete the rule, or add the route that was meant.`,
        repairs: [changeRow<GroupRule>('Delete the rule', group.id, 'inbound', row.rule.id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'an office and a database in a subnet without a way out',
      design: publicScene((s, { vpc }) => closed(s, vpc)),
      at: 'db',
      field: 'inbound[0]',
    },
    {
      title: 'private addresses of no network that is connected',
      design: publicScene((s, { vpc }) => closed(s, vpc, allow('tcp', 5432, '10.1.0.0/16'))),
      at: 'db',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'everybody, which includes the VPC',
      design: publicScene((s, { vpc }) => closed(s, vpc, allow('tcp', 5432, '0.0.0.0/0'))),
    },
    {
      title: 'a private range wider than the VPC',
      design: publicScene((s, { vpc }) => closed(s, vpc, allow('tcp', 5432, '10.0.0.0/8'))),
    },
    {
      title: 'one more carrier in a public subnet',
      design: publicScene((s, { vpc, subnet }) => {
        closed(s, vpc);
        const group = s.add('security-group', 'both', vpc, withRules([OFFICE]));
        s.add('instance', 'a', subnet, { securityGroups: [group] });
        const inner = s.add('subnet', 'inner-2', vpc, { routeTable: s.add('route-table', 'rt-2', vpc) });
        s.add('instance', 'b', inner, { securityGroups: [group] });
        s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet] });
      }),
    },
    {
      title: 'a Network Load Balancer keeps the addresses of its clients',
      design: publicScene((s, { vpc, subnet }) => {
        closed(s, vpc);
        s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet] });
      }),
    },
    {
      title: 'a peer whose route is still missing, which has a rule of its own',
      design: peeringScene((s, main) => closed(s, main, allow('tcp', 5432, '10.1.0.0/16'))),
    },
    {
      title: 'a secondary block of the VPC',
      design: publicScene((s, { vpc }) => {
        s.set('vpc', vpc, { secondaryCidrs: ['10.1.0.0/16'] });
        closed(s, vpc, allow('tcp', 5432, '10.1.0.0/16'));
      }),
    },
  ],
});
