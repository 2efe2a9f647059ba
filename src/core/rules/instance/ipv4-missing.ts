import type { FieldsOf, ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const DUAL = { ipv6: 'amazon' } as const;
const ONLY = { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true, hostnameType: 'resource-name' } as const;

const server = (fields: Partial<FieldsOf<'instance'>>, subnet: Partial<FieldsOf<'subnet'>> = ONLY) =>
  subnetScene((s, web) => s.add('instance', 'server', web, fields), subnet, DUAL);

function* wanted(instance: ResourceOf<'instance'>) {
  if (instance.privateIp !== '') yield { field: 'privateIp', what: `the address ${instance.privateIp}`, none: '' };
  if (instance.secondaryIps.some((ip) => ip !== ''))
    yield { field: 'secondaryIps', what: 'secondary IPv4 addresses', none: [] };
  if (instance.publicIp === 'yes') yield { field: 'publicIp', what: 'a public IPv4 address', none: 'subnet' };
  if (instance.elasticIp !== null) yield { field: 'elasticIp', what: 'an Elastic IP address', none: null };
}

export const ipv4Missing = defineRule({
  id: 'instance/ipv4-missing',
  book: '',
  severity: 'error',
  title: 'Instance asks for an IPv4 address in a subnet for IPv6 only',
  why: 'An interface in a subnet for IPv6 only has no private IPv4 address, and so no public one that leads to it either.',
  fix: 'Do without the IPv4 address, or move the instance into a subnet that has IPv4.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  code: 'InvalidParameterCombination',
  uncertain: true,
  kind: 'instance',
  *check(instance, index): Iterable<Problem> {
    const subnet = index.getAs('subnet', instance.parent);
    if (!subnet?.ipv6Only) return;
    for (const { field, what, none } of wanted(instance))
      yield {
        field,
        message: `${named(instance)} asks for ${what}, but its subnet ${named(subnet)} is for IPv6 only; AWS may refuse this. Do without, or use a subnet that has IPv4.`,
        repairs: [setFields('Do without', instance.id, { [field]: none })],
      };
  },
  bad: [
    { title: 'a public address', design: server({ publicIp: 'yes' }), at: 'server', field: 'publicIp' },
    { title: 'a fixed private address', design: server({ privateIp: '10.0.0.5' }), at: 'server', field: 'privateIp' },
    {
      title: 'secondary addresses',
      design: server({ secondaryIps: ['10.0.0.6'] }),
      at: 'server',
      field: 'secondaryIps',
    },
    {
      title: 'an Elastic IP address',
      design: subnetScene(
        (s, web) => s.add('instance', 'server', web, { elasticIp: s.add('elastic-ip', 'eip', s.region()) }),
        ONLY,
        DUAL,
      ),
      at: 'server',
      field: 'elasticIp',
    },
  ],
  good: [
    { title: 'IPv6 alone', design: server({ ipv6AddressCount: 1 }) },
    { title: 'expressly no public address', design: server({ publicIp: 'no' }) },
    { title: 'a subnet with both', design: server({ privateIp: '10.0.0.5', publicIp: 'yes' }, { ipv6Block: 0 }) },
    { title: 'what the subnet says, which is none', design: server({}) },
  ],
});
