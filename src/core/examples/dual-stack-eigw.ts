import { example } from './example';
import { ANYWHERE, everything, group, routes, rules, tcp } from './rows';

const ANYWHERE6 = '::/0';
/** What NAT gateways translate to IPv4: RFC 6052. */
const NAT64 = '64:ff9b::/96';

export const dualStackEigw = example(
  {
    id: 'dual-stack-eigw',
    title: 'Dual stack: IPv6 by an egress-only gateway, and a subnet for IPv6 only',
    level: 'intermediate',
    teaches:
      'IPv6 has no NAT: an egress-only gateway lets answers in and nothing else, and each group and table needs a second entry. DNS64 and the route to 64:ff9b::/96 reach what has IPv4 only.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.20.0.0/16', ipv6: 'amazon' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const eigw = s.add('egress-only-internet-gateway', 'eigw', vpc);
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw], [ANYWHERE6, igw]) });
    const tableA = s.add('route-table', 'rt-private-a', vpc);
    const tableB = s.add('route-table', 'rt-private-b', vpc);
    const v6Table = s.add('route-table', 'rt-v6only-a', vpc);
    const subnet = (name: string, zone: string, cidr: string, ipv6Block: number, routeTable: string) =>
      s.add('subnet', name, vpc, { zone, cidr, ipv6Block, assignIpv6: true, routeTable });
    const publicA = subnet('public-a', 'a', '10.20.0.0/24', 0, publicTable);
    const publicB = subnet('public-b', 'b', '10.20.1.0/24', 1, publicTable);
    subnet('private-a', 'a', '10.20.16.0/20', 16, tableA);
    const privateB = subnet('private-b', 'b', '10.20.32.0/20', 17, tableB);
    const v6only = s.add('subnet', 'v6only-a', vpc, {
      zone: 'a',
      cidr: '',
      ipv6Only: true,
      ipv6Block: 32,
      assignIpv6: true,
      dns64: true,
      hostnameType: 'resource-name',
      resourceNameAaaa: true,
      routeTable: v6Table,
    });
    const natA = s.add('nat-gateway', 'nat-a', publicA);
    const natB = s.add('nat-gateway', 'nat-b', publicB);
    s.set('route-table', tableA, { routes: routes([ANYWHERE, natA], [ANYWHERE6, eigw]) });
    s.set('route-table', tableB, { routes: routes([ANYWHERE, natB], [ANYWHERE6, eigw]) });
    s.set('route-table', v6Table, { routes: routes([ANYWHERE6, eigw], [NAT64, natA]) });
    const web = s.add('security-group', 'web', vpc, {
      description: 'Web servers: HTTPS from anywhere, over IPv4 and IPv6',
      inbound: rules(tcp(443, ANYWHERE), tcp(443, ANYWHERE6)),
      outbound: rules(everything(ANYWHERE), everything(ANYWHERE6)),
    });
    const app = s.add('security-group', 'app', vpc, {
      description: 'Application servers: only from the web servers',
      inbound: rules(tcp(8080, group(web))),
      outbound: rules(everything(ANYWHERE), everything(ANYWHERE6)),
    });
    s.add('instance', 'web-a', publicA, { privateIp: '10.20.0.10', securityGroups: [web], publicIp: 'yes' });
    s.add('instance', 'app-b', privateB, { privateIp: '10.20.32.10', securityGroups: [app], publicIp: 'no' });
    s.add('instance', 'batch-a', v6only, { securityGroups: [app], publicIp: 'no' });
  },
);
