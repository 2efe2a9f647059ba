import type { Index } from '../../kinds/index';
import { readCidr4 } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { parseAddress4, parseAddress6 } from '../../net/address';
import { isPrivate4 } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

/** What kinds of addresses the connections of a customer gateway have outside of their tunnels. */
const outsideTypes = (index: Index, id: ResourceId): readonly string[] =>
  index.referrers(id).flatMap(({ from }) => index.getAs('vpn-connection', from)?.outsideIpAddressType ?? []);

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
  *check(gateway, index) {
    const { ipAddress } = gateway;
    if (ipAddress === '' && gateway.certificateArn !== '') return;
    const types = outsideTypes(index, gateway.id);
    const only = (type: string) => types.length > 0 && types.every((one) => one === type);
    if (parseAddress6(ipAddress).ok && only('Ipv6')) return;
    const isAddress = parseAddress4(ipAddress).ok;
    const cidr = isAddress ? readCidr4(`${ipAddress}/32`) : null;
    if (cidr && (!isPrivate4(cidr) || only('PrivateIpv4'))) return;
    const found = ipAddress === '' ? 'no IP address' : `the IP address "${ipAddress.slice(0, 60)}"`;
    const why = cidr ? 'which is private' : 'and AWS expects an IPv4 address';
    yield {
      field: 'ipAddress',
      message: `${named(gateway)} has ${found}, ${why}. Give the public address of the device.`,
    };
  },
  bad: [
    {
      title: 'a private one for public tunnels',
      design: vpnHubScene((s, { customer }) => s.set('customer-gateway', customer, { ipAddress: '10.9.0.1' })),
      at: 'cgw',
      field: 'ipAddress',
    },
    { title: 'none', design: withAddress(''), at: 'cgw', field: 'ipAddress' },
    { title: 'a private one', design: withAddress('192.168.1.1'), at: 'cgw', field: 'ipAddress' },
    { title: 'an IPv6 address', design: withAddress('2001:db8::1'), at: 'cgw', field: 'ipAddress' },
    { title: 'a block', design: withAddress('203.0.113.0/24'), at: 'cgw', field: 'ipAddress' },
  ],
  good: [
    {
      title: 'none beside a certificate',
      design: scene((s) =>
        s.add('customer-gateway', 'cgw', s.region(), {
          ipAddress: '',
          certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/x',
        }),
      ),
    },
    {
      title: 'a private one for private tunnels',
      design: vpnHubScene((s, { customer }) => s.set('customer-gateway', customer, { ipAddress: '10.9.0.1' }), {
        outsideIpAddressType: 'PrivateIpv4',
      }),
    },
    {
      title: 'IPv6 for tunnels over IPv6',
      design: vpnHubScene((s, { customer }) => s.set('customer-gateway', customer, { ipAddress: '2001:db8::1' }), {
        outsideIpAddressType: 'Ipv6',
      }),
    },
    { title: 'a public address', design: withAddress('203.0.113.50') },
    { title: 'just outside of the private ones', design: withAddress('172.32.0.1') },
  ],
});
