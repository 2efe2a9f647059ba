import { parseCidr4 } from '../../net/cidr';
import { giveOtherBlock } from '../blocks';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const cidrSyntax = defineRule({
  id: 'subnet/cidr-syntax',
  severity: 'error',
  title: 'IPv4 CIDR of a subnet is missing or cannot be read',
  why: 'A subnet is created with one IPv4 block: four numbers from 0 to 255 and a prefix length.',
  fix: 'Write it as an address, a slash and a prefix length, inside a block of the VPC.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    if (subnet.ipv6Only) return;
    const cidr = parseCidr4(subnet.cidr);
    if (cidr.ok || cidr.problem.code === 'host-bits') return;
    const { message, suggestion } = cidr.problem;
    const found = subnet.cidr.trim() === '' ? 'it is empty' : message;
    yield {
      field: 'cidr',
      message: `The IPv4 CIDR of ${named(subnet)} cannot be read: ${found}. Write a block of its VPC, like 10.0.0.0/24.`,
      repairs:
        suggestion === undefined
          ? giveOtherBlock(index, subnet)
          : [setFields(`Use ${suggestion}`, subnet.id, { cidr: suggestion })],
    };
  },
  bad: [
    { title: 'three numbers', design: subnetScene(() => {}, { cidr: '10.0.0/24' }), at: 'web', field: 'cidr' },
    { title: 'nothing', design: subnetScene(() => {}, { cidr: '' }), at: 'web', field: 'cidr' },
    { title: 'a leading zero', design: subnetScene(() => {}, { cidr: '10.0.01.0/24' }), at: 'web', field: 'cidr' },
    { title: 'IPv6', design: subnetScene(() => {}, { cidr: '2001:db8::/64' }), at: 'web', field: 'cidr' },
  ],
  good: [
    { title: 'a block', design: subnetScene() },
    { title: 'none in a subnet for IPv6 only', design: subnetScene(() => {}, { cidr: '', ipv6Only: true }) },
    { title: 'host bits are another matter', design: subnetScene(() => {}, { cidr: '10.0.0.1/24' }) },
    {
      title: 'a block outside of the VPC is another matter',
      design: subnetScene(() => {}, { cidr: '192.168.0.0/24' }),
    },
  ],
});
