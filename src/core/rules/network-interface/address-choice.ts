import type { FieldsOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const eni = (fields: Partial<FieldsOf<'network-interface'>>) =>
  subnetScene((s, web) => s.add('network-interface', 'eni', web, fields), { ipv6Block: 0 }, { ipv6: 'amazon' });

const has = (count: number | null) => (count ?? 0) > 0;

export const addressChoice = defineRule({
  id: 'network-interface/address-choice',
  book: '',
  severity: 'error',
  title: 'Network interface with two ways to get addresses',
  why: 'Secondary addresses are listed or counted; and a number of prefixes does not go together with other addresses of the family.',
  fix: 'Decide for one of the two.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html',
  code: 'InvalidParameterCombination',
  uncertain: true,
  kind: 'network-interface',
  *check(resource): Iterable<Problem> {
    const { secondaryIps, secondaryIpCount, ipv4PrefixCount, ipv6PrefixCount, ipv6AddressCount, privateIp } = resource;
    const conflict = (field: string, what: string, other: string): Problem => ({
      field,
      message: `${named(resource)} has ${what} and ${other}; AWS may refuse the two together. Decide for one.`,
      repairs: [setFields(`Leave the ${what} out`, resource.id, { [field]: null })],
    });
    const number = 'number of secondary addresses';
    if (has(secondaryIpCount) && secondaryIps.length > 0)
      yield conflict('secondaryIpCount', number, 'a list of secondary addresses');
    const prefixes = 'number of IPv4 prefixes';
    if (has(ipv4PrefixCount) && secondaryIps.length > 0)
      yield conflict('ipv4PrefixCount', prefixes, 'a list of secondary addresses');
    else if (has(ipv4PrefixCount) && has(secondaryIpCount)) yield conflict('ipv4PrefixCount', prefixes, `a ${number}`);
    else if (has(ipv4PrefixCount) && privateIp !== '')
      yield conflict('ipv4PrefixCount', prefixes, `the fixed address ${privateIp}`);
    if (has(ipv6PrefixCount) && has(ipv6AddressCount))
      yield conflict('ipv6PrefixCount', 'number of IPv6 prefixes', 'a number of IPv6 addresses');
  },
  bad: [
    {
      title: 'secondary addresses listed and counted',
      design: eni({ secondaryIps: ['10.0.0.7'], secondaryIpCount: 2 }),
      at: 'eni',
      field: 'secondaryIpCount',
    },
    {
      title: 'prefixes beside secondary addresses',
      design: eni({ secondaryIps: ['10.0.0.7'], ipv4PrefixCount: 1 }),
      at: 'eni',
      field: 'ipv4PrefixCount',
    },
    {
      title: 'prefixes beside a number of secondary addresses',
      design: eni({ secondaryIpCount: 2, ipv4PrefixCount: 1 }),
      at: 'eni',
      field: 'ipv4PrefixCount',
    },
    {
      title: 'prefixes beside a fixed address',
      design: eni({ privateIp: '10.0.0.7', ipv4PrefixCount: 1 }),
      at: 'eni',
      field: 'ipv4PrefixCount',
    },
    {
      title: 'IPv6 prefixes and addresses',
      design: eni({ ipv6AddressCount: 2, ipv6PrefixCount: 1 }),
      at: 'eni',
      field: 'ipv6PrefixCount',
    },
  ],
  good: [
    { title: 'a fixed address and a number of others', design: eni({ privateIp: '10.0.0.7', secondaryIpCount: 2 }) },
    { title: 'a fixed address and a list', design: eni({ privateIp: '10.0.0.7', secondaryIps: ['10.0.0.8'] }) },
    { title: 'prefixes of both families', design: eni({ ipv4PrefixCount: 1, ipv6PrefixCount: 1 }) },
    { title: 'IPv4 prefixes and IPv6 addresses', design: eni({ ipv4PrefixCount: 1, ipv6AddressCount: 1 }) },
    { title: 'nothing', design: eni({}) },
  ],
});
