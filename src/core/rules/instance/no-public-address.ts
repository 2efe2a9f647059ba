import { defaultRoutes, effectiveRouteTable } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { named } from '../words';

export const noPublicAddress = defineRule({
  id: 'instance/no-public-address',
  severity: 'info',
  title: 'Instance in a public subnet has no public address',
  why: 'An internet gateway serves only interfaces with a public IPv4 or an IPv6 address; others in a public subnet reach nothing outside and are not reached.',
  fix: 'Give it a public address, or move it to a private subnet with a NAT gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  book: 'igw-needs-public-address',
  kind: 'instance',
  *check(instance, index) {
    const subnet = index.getAs('subnet', instance.parent);
    if (!subnet || instance.elasticIp !== null || instance.publicIp === 'yes') return;
    if (instance.publicIp === 'subnet' && subnet.mapPublicIp) return;
    if (subnet.ipv6Block !== null && (subnet.assignIpv6 || (instance.ipv6AddressCount ?? 0) > 0)) return;
    const table = effectiveRouteTable(index, subnet);
    if (!table || index.getAs('internet-gateway', defaultRoutes(table)[4]?.target) === undefined) return;
    yield {
      field: 'publicIp',
      message: `${named(instance)} stands in the public subnet ${named(subnet)} without a public address, so the internet gateway does not serve it. Give it one if it should reach the internet or be reached.`,
      repairs: [setFields('Give it a public address', instance.id, { publicIp: 'yes' })],
    };
  },
  bad: [
    {
      title: 'as the subnet says, which gives none',
      design: publicScene((s, { subnet }) => s.add('instance', 'server', subnet)),
      at: 'server',
      field: 'publicIp',
    },
    {
      title: 'switched off',
      design: publicScene((s, { subnet }) => {
        s.set('subnet', subnet, { mapPublicIp: true });
        s.add('instance', 'server', subnet, { publicIp: 'no' });
      }),
      at: 'server',
      field: 'publicIp',
    },
  ],
  good: [
    {
      title: 'the subnet gives one',
      design: publicScene((s, { subnet }) => {
        s.set('subnet', subnet, { mapPublicIp: true });
        s.add('instance', 'server', subnet);
      }),
    },
    {
      title: 'an Elastic IP address',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('instance', 'server', subnet, { elasticIp, publicIp: 'no' });
      }),
    },
    {
      title: 'an IPv6 address of its own',
      design: publicScene((s, { vpc, subnet }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', subnet, { ipv6Block: 0 });
        s.add('instance', 'server', subnet, { ipv6AddressCount: 1 });
      }),
    },
    { title: 'a private subnet', design: subnetScene((s, subnet) => s.add('instance', 'server', subnet)) },
  ],
});
