import { readCidr4 } from '../../kinds/network';
import { parseAddress4 } from '../../net/address';
import { containsAddress, reservedFor } from '../../net/cidr';
import { defineRule } from '../rule';
import { clipped, named } from '../words';
import { addresses, balanced, network } from './shared/scenes';

export const address = defineRule({
  id: 'load-balancer/address',
  book: '',
  severity: 'error',
  title: 'Fixed address of a load balancer that AWS refuses',
  why: 'A Network Load Balancer that faces the internet can have an Elastic IP address in each of its subnets; an internal one a free private address of the subnet.',
  fix: 'Give addresses that go with the scheme, one row for each of its subnets.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SubnetMapping.html',
  code: 'InvalidConfigurationRequest',
  kind: 'load-balancer',
  *check(lb, index) {
    if (lb.type !== 'network') return;
    const seen = new Set<string>();
    for (const [i, { subnet: id, elasticIp, privateIp }] of lb.addresses.entries()) {
      const at = `addresses[${i}]`;
      if (id === null || !lb.subnets.includes(id) || seen.has(id)) {
        const problem =
          id === null
            ? 'for no subnet'
            : `for ${named(index.get(id))}, ${seen.has(id) ? 'a second one' : 'which is none of its subnets'}`;
        yield {
          field: `${at}.subnet`,
          message: `${named(lb)} has a fixed address ${problem}. Choose another of its subnets.`,
        };
        continue;
      }
      seen.add(id);
      if (elasticIp !== null && lb.scheme === 'internal')
        yield {
          field: `${at}.elasticIp`,
          message: `${named(lb)} is internal and has the Elastic IP address ${named(index.get(elasticIp))}; AWS gives public addresses only to those that face the internet. Take it away.`,
        };
      if (privateIp === '') continue;
      if (lb.scheme === 'internet-facing') {
        yield {
          field: `${at}.privateIp`,
          message: `${named(lb)} faces the internet and has the private address "${clipped(privateIp, 40)}"; AWS fixes private addresses only of internal ones. Take it away.`,
        };
        continue;
      }
      const subnet = index.getAs('subnet', id);
      const cidr = readCidr4(subnet?.cidr ?? '');
      const read = parseAddress4(privateIp);
      if (subnet && cidr && !(read.ok && containsAddress(cidr, read.value) && reservedFor(cidr, read.value) === null))
        yield {
          field: `${at}.privateIp`,
          message: `${named(lb)} has the private address "${clipped(privateIp, 40)}", which is no free address of ${named(subnet)} (${subnet.cidr}). Choose one of that block that AWS does not keep.`,
        };
    }
  },
  bad: [
    {
      title: 'for a subnet of others',
      design: balanced((_s, { web, webB }) => ({ ...network, subnets: [web], addresses: addresses({ subnet: webB }) })),
      at: 'alb',
      field: 'addresses[0].subnet',
    },
    {
      title: 'two for one subnet',
      design: balanced((_s, { web }) => ({ ...network, addresses: addresses({ subnet: web }, { subnet: web }) })),
      at: 'alb',
      field: 'addresses[1].subnet',
    },
    {
      title: 'a public address of an internal one',
      design: balanced((s, { web }) => ({
        ...network,
        scheme: 'internal',
        addresses: addresses({ subnet: web, elasticIp: s.add('elastic-ip', 'eip', s.region()) }),
      })),
      at: 'alb',
      field: 'addresses[0].elasticIp',
    },
    {
      title: 'a private address of one that faces the internet',
      design: balanced((_s, { web }) => ({
        ...network,
        addresses: addresses({ subnet: web, privateIp: '10.0.0.30' }),
      })),
      at: 'alb',
      field: 'addresses[0].privateIp',
    },
    {
      title: 'an address that AWS keeps',
      design: balanced((_s, { web }) => ({
        ...network,
        scheme: 'internal',
        addresses: addresses({ subnet: web, privateIp: '10.0.0.2' }),
      })),
      at: 'alb',
      field: 'addresses[0].privateIp',
    },
  ],
  good: [
    {
      title: 'an Elastic IP address',
      design: balanced((s, { web }) => ({
        ...network,
        addresses: addresses({ subnet: web, elasticIp: s.add('elastic-ip', 'eip', s.region()) }),
      })),
    },
    {
      title: 'a private address of an internal one',
      design: balanced((_s, { web }) => ({
        ...network,
        scheme: 'internal',
        addresses: addresses({ subnet: web, privateIp: '10.0.0.30' }),
      })),
    },
    { title: 'none', design: balanced(() => network) },
    {
      title: 'an Application Load Balancer does not look at them',
      design: balanced((_s, { web }) => ({ addresses: addresses({ subnet: web, privateIp: '10.0.0.2' }) })),
    },
  ],
});
