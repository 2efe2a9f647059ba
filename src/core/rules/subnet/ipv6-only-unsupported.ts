import type { Index, Resource, ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { listed, named } from '../words';

const DUAL = { ipv6: 'amazon' } as const;
const ONLY = { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true, hostnameType: 'resource-name' } as const;

/** What stands or has an interface in a subnet and cannot do without IPv4. */
function needingIpv4(index: Index, subnet: ResourceOf<'subnet'>): readonly Resource[] {
  const inside = index.children(subnet.id).filter((resource) => resource.kind === 'nat-gateway');
  const users = index.referrers(subnet.id).flatMap(({ from }) => index.get(from) ?? []);
  const served = users.filter((user) => user.kind === 'transit-gateway-attachment' || isIpv4Endpoint(user));
  return [...inside, ...new Set(served)];
}

const isIpv4Endpoint = (user: Resource): boolean =>
  user.kind === 'vpc-endpoint' &&
  user.type === 'interface' &&
  (user as { ipAddressType?: string }).ipAddressType !== 'ipv6';

export const ipv6OnlyUnsupported = defineRule({
  id: 'subnet/ipv6-only-unsupported',
  severity: 'error',
  title: 'Something that needs IPv4 in a subnet for IPv6 only',
  why: 'NAT gateways, attachments of transit gateways and interface endpoints for IPv4 have an IPv4 address in each of their subnets, which such a subnet cannot give.',
  fix: 'Put it into a subnet that has IPv4.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  kind: 'subnet',
  *check(subnet, index) {
    const users = subnet.ipv6Only ? needingIpv4(index, subnet) : [];
    if (users.length === 0) return;
    yield {
      field: 'ipv6Only',
      message: `${named(subnet)} is for IPv6 only, but ${listed(users.map(named))} would need an IPv4 address in it. Use a subnet that has IPv4.`,
    };
  },
  bad: [
    {
      title: 'the attachment of a transit gateway',
      design: subnetScene(
        (s, web, vpc) => {
          const transitGateway = s.add('transit-gateway', 'tgw', s.region());
          s.add('transit-gateway-attachment', 'link', s.region(), { transitGateway, vpc, subnets: [web] });
        },
        ONLY,
        DUAL,
      ),
      at: 'web',
      field: 'ipv6Only',
    },

    {
      title: 'a NAT gateway',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web), ONLY, DUAL),
      at: 'web',
      field: 'ipv6Only',
    },
    {
      title: 'an interface endpoint',
      design: subnetScene(
        (s, web, vpc) => s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] }),
        ONLY,
        DUAL,
      ),
      at: 'web',
    },
  ],
  good: [
    {
      title: 'an interface endpoint for IPv6',
      design: subnetScene(
        (s, web, vpc) =>
          s.add('vpc-endpoint', 'ssm', vpc, {
            type: 'interface',
            service: 'ssm',
            subnets: [web],
            ipAddressType: 'ipv6',
          }),
        ONLY,
        DUAL,
      ),
    },
    {
      title: 'the attachment of a transit gateway in a subnet with both',
      design: subnetScene(
        (s, web, vpc) => {
          const transitGateway = s.add('transit-gateway', 'tgw', s.region());
          s.add('transit-gateway-attachment', 'link', s.region(), { transitGateway, vpc, subnets: [web] });
        },
        { ipv6Block: 0 },
        DUAL,
      ),
    },

    {
      title: 'a NAT gateway in a subnet with both',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web), { ipv6Block: 0 }, DUAL),
    },
    { title: 'an instance', design: subnetScene((s, web) => s.add('instance', 'batch', web), ONLY, DUAL) },
  ],
});
