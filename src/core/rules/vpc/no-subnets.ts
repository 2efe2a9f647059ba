import { freeBlock, SMALLEST } from '../blocks';
import { make } from '../fixes';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { named } from '../words';

export const noSubnets = defineRule({
  id: 'vpc/no-subnets',
  severity: 'info',
  title: 'VPC without a subnet',
  why: 'Everything that has an address stands in a subnet; without one a VPC can hold nothing.',
  fix: 'Add a subnet, better one in each of two Availability Zones.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  kind: 'vpc',
  *check(vpc, index) {
    if (index.inVpc(vpc.id, 'subnet').length > 0) return;
    yield {
      message: `${named(vpc)} has no subnet yet, so nothing can run in it. Add one, better two in different Availability Zones.`,
      repairs: freeBlock(index, vpc.id, SMALLEST) === '' ? [] : [make('Add a subnet', 'subnet', vpc.id)],
    };
  },
  bad: [
    {
      title: 'gateways, tables and groups, but no subnet',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('security-group', 'web', vpc);
      }),
      at: 'main',
    },
    { title: 'just made', design: scene(() => {}), at: 'main' },
  ],
  good: [
    {
      title: 'a subnet for IPv6 only',
      design: subnetScene(() => {}, { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true }, { ipv6: 'amazon' }),
    },
    {
      title: 'one in each of two VPCs',
      design: subnetScene((s) => {
        s.add('subnet', 'db', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }), { cidr: '10.1.0.0/24' });
      }),
    },

    { title: 'one subnet', design: subnetScene() },
    { title: 'a subnet that is wrong', design: subnetScene(() => {}, { cidr: '' }) },
  ],
});
