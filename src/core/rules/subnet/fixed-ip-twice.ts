import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { addressedKinds, earlierHolder, fixedTexts, otherAddress } from '../addresses';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { named } from '../words';

const server = (s: Sketch, name: string, subnet: ResourceId, privateIp = '10.0.0.5') =>
  s.add('instance', name, subnet, { privateIp });

export const fixedIpTwice = defineRule({
  id: 'subnet/fixed-ip-twice',
  book: '',
  severity: 'error',
  title: 'Two resources with the same private address',
  why: 'An address of a VPC belongs to one network interface at a time.',
  fix: 'Give one of the two another address, or leave it empty and AWS chooses one.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InvalidIPAddress.InUse',
  kind: addressedKinds,
  *check(resource, index) {
    for (const { field, text } of fixedTexts(resource)) {
      const holder = earlierHolder(index, resource, field);
      if (!holder) continue;
      const problem =
        holder === resource
          ? `${named(resource)} lists the address ${text} twice. Choose another.`
          : `${named(resource)} has the address ${text}, which ${named(holder)} has too; an address belongs to one of them. Choose another.`;
      yield { field, message: problem, repairs: otherAddress(index, resource, field) };
    }
  },
  bad: [
    {
      title: 'two servers',
      design: subnetScene((s, web) => {
        server(s, 'one', web);
        server(s, 'two', web);
      }),
      at: 'two',
      field: 'privateIp',
    },
    {
      title: 'a server and a NAT gateway',
      design: subnetScene((s, web) => {
        server(s, 'one', web);
        s.add('nat-gateway', 'nat', web, { privateIp: '10.0.0.5' });
      }),
      at: 'one',
      field: 'privateIp',
    },
    {
      title: 'a secondary address that is the primary one of a server',
      design: subnetScene((s, web) => {
        server(s, 'one', web);
        s.add('network-interface', 'eni', web, { privateIp: '10.0.0.6', secondaryIps: ['10.0.0.7', '10.0.0.5'] });
      }),
      at: 'one',
      field: 'privateIp',
    },
    {
      title: 'an instance whose secondary address another one has',
      design: subnetScene((s, web) => {
        s.add('instance', 'two', web, { privateIp: '10.0.0.6', secondaryIps: ['10.0.0.5'] });
        server(s, 'one', web);
      }),
      at: 'one',
      field: 'privateIp',
    },
    {
      title: 'an interface that lists one twice',
      design: subnetScene((s, web) =>
        s.add('network-interface', 'eni', web, { privateIp: '10.0.0.6', secondaryIps: ['10.0.0.6'] }),
      ),
      at: 'eni',
      field: 'secondaryIps[0]',
    },
  ],
  good: [
    {
      title: 'three addresses of one instance',
      design: subnetScene((s, web) =>
        s.add('instance', 'server', web, { privateIp: '10.0.0.5', secondaryIps: ['10.0.0.6', '10.0.0.7'] }),
      ),
    },
    {
      title: 'neighbours',
      design: subnetScene((s, web) => {
        server(s, 'one', web);
        server(s, 'two', web, '10.0.0.6');
      }),
    },
    {
      title: 'the same address in another VPC',
      design: subnetScene((s, web) => {
        server(s, 'one', web);
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.0.0.0/16' });
        server(s, 'two', s.add('subnet', 'db', other, { cidr: '10.0.0.0/24' }));
      }),
    },
    {
      title: 'both chosen by AWS',
      design: scene((s, vpc) => {
        const web = s.add('subnet', 'web', vpc);
        server(s, 'one', web, '');
        server(s, 'two', web, '');
      }),
    },
  ],
});
