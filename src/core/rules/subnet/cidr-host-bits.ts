import { parseCidr4 } from '../../net/cidr';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const cidrHostBits = defineRule({
  id: 'subnet/cidr-host-bits',
  book: 'vpc-cidr-host-bits',
  severity: 'warning',
  title: 'IPv4 CIDR of a subnet has bits set after its prefix',
  why: 'AWS masks such bits silently, Terraform refuses them: the block is not the one that is written.',
  fix: 'Write the first address of the block.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  kind: 'subnet',
  *check(subnet) {
    const cidr = parseCidr4(subnet.cidr);
    if (cidr.ok || cidr.problem.code !== 'host-bits') return;
    const meant = cidr.problem.suggestion ?? '';
    yield {
      field: 'cidr',
      message: `${named(subnet)} has ${subnet.cidr}, which AWS reads as ${meant} and Terraform refuses. Write ${meant}.`,
      repairs: [setFields(`Use ${meant}`, subnet.id, { cidr: meant })],
    };
  },
  bad: [
    {
      title: 'the last address of a /25',
      design: subnetScene(() => {}, { cidr: '10.0.0.255/25' }),
      at: 'web',
      field: 'cidr',
    },

    {
      title: 'an address of the block',
      design: subnetScene(() => {}, { cidr: '10.0.3.1/28' }),
      at: 'web',
      field: 'cidr',
    },
  ],
  good: [
    { title: 'the second half of a /24', design: subnetScene(() => {}, { cidr: '10.0.0.128/25' }) },
    {
      title: 'no IPv4 block in a subnet for IPv6 only',
      design: subnetScene(() => {}, { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true }, { ipv6: 'amazon' }),
    },

    { title: 'the first address', design: subnetScene(() => {}, { cidr: '10.0.3.16/28' }) },
    { title: 'a block that cannot be read', design: subnetScene(() => {}, { cidr: '10.0.3.1/' }) },
  ],
});
