import { readCidr4 } from '../../kinds/network';
import { parseAddress4 } from '../../net/address';
import { isPrivate4 } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const withAddress = (ipAddress: string) => scene((s) => s.add('customer-gateway', 'cgw', s.region(), { ipAddress }));

export const ip = defineRule({
  id: 'customer-gateway/ip',
  severity: 'error',
  title: 'Customer gateway without a public IPv4 address',
  why: 'AWS ends the tunnels at a static IPv4 address that it can reach over the internet.',
  fix: 'Give the public address of the device, or of the NAT device in front of it.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html',
  code: 'InvalidAddress.Malformed',
  kind: 'customer-gateway',
  *check(gateway) {
    const { ipAddress } = gateway;
    const isAddress = parseAddress4(ipAddress).ok;
    const cidr = isAddress ? readCidr4(`${ipAddress}/32`) : null;
    if (cidr && !isPrivate4(cidr)) return;
    const found = ipAddress === '' ? 'no IP address' : `the IP address "${ipAddress.slice(0, 60)}"`;
    const why = cidr ? 'which is private' : 'and AWS expects an IPv4 address';
    yield {
      field: 'ipAddress',
      message: `${named(gateway)} has ${found}, ${why}. Give the public address of the device.`,
    };
  },
  bad: [
    { title: 'none', design: withAddress(''), at: 'cgw', field: 'ipAddress' },
    { title: 'a private one', design: withAddress('192.168.1.1'), at: 'cgw', field: 'ipAddress' },
    { title: 'an IPv6 address', design: withAddress('2001:db8::1'), at: 'cgw', field: 'ipAddress' },
    { title: 'a block', design: withAddress('203.0.113.0/24'), at: 'cgw', field: 'ipAddress' },
  ],
  good: [
    { title: 'a public address', design: withAddress('203.0.113.50') },
    { title: 'just outside of the private ones', design: withAddress('172.32.0.1') },
  ],
});
