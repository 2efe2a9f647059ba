import type { Index, ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { listed, named } from '../words';

/** Kinds that stand in a subnet that they refer to. */
const USERS: readonly (string | undefined)[] = [
  'load-balancer',
  'network-firewall',
  'vpc-endpoint',
  'db-instance',
  'lambda-function',
  'eks-cluster',
  'ecs-cluster',
];

function usersOf(index: Index, subnet: ResourceOf<'subnet'>): readonly string[] {
  const standing = index.referrers(subnet.id).flatMap(({ from, spec }) => {
    const found = index.get(from);
    return found && spec.path.startsWith('subnets') && USERS.includes(found.kind) ? [found] : [];
  });
  const drawn = index.children(subnet.id).filter(({ kind }) => kind !== 'note');
  return [...new Set([...drawn, ...standing])].map(named);
}

export const attachSmallSubnet = defineRule({
  id: 'transit-gateway/attach-small-subnet',
  severity: 'info',
  title: 'Attachment in a subnet that holds other resources',
  why: 'Routes and the network ACL of an attachment’s subnet apply to all that comes from the transit gateway; a small subnet of its own (a /28) keeps them apart from those of your resources.',
  fix: 'Make a /28 in each Availability Zone for the attachment alone, with an open network ACL.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    for (const [i, id] of attachment.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      const users = subnet ? usersOf(index, subnet) : [];
      if (!subnet || users.length === 0) continue;
      yield {
        field: `subnets[${i}]`,
        message: `${named(attachment)} shares ${named(subnet)} with ${listed(users)}. Give it a small subnet of its own, such as a /28, in that zone.`,
      };
    }
  },
  bad: [
    {
      title: 'an instance',
      design: transitScene((s, { subnets: [first] }) => s.add('instance', 'app', first)),
      at: 'link',
      field: 'subnets[0]',
    },
    {
      title: 'the endpoint of a firewall',
      design: transitScene((s, { vpc, subnets: [, second] }) =>
        s.add('network-firewall', 'fw', vpc, { subnets: [second] }),
      ),
      at: 'link',
      field: 'subnets[1]',
    },
  ],
  good: [
    { title: 'subnets of its own', design: transitScene() },
    {
      title: 'resources in the subnet beside',
      design: transitScene((s, { vpc }) =>
        s.add('instance', 'app', s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24' })),
      ),
    },
    {
      title: 'the attachment of a second gateway',
      design: transitScene((s, { vpc, subnets }) =>
        s.add('transit-gateway-attachment', 'again', s.region(), {
          transitGateway: s.add('transit-gateway', 'tgw-2', s.region()),
          vpc,
          subnets,
        }),
      ),
    },
    {
      title: 'a flow log of the subnet',
      design: transitScene((s, { vpc, subnets: [first] }) => s.add('flow-log', 'log', vpc, { target: first })),
    },
  ],
});
