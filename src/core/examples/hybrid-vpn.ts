import { example } from './example';
import { ANYWHERE, group, routes, rules, tcp } from './rows';

/** The network behind the customer gateway. */
const ON_PREMISES = '172.16.0.0/12';

export const hybridVpn = example(
  {
    id: 'hybrid-vpn',
    title: 'Hybrid: public and VPN-only subnets, Site-to-Site VPN',
    level: 'intermediate',
    teaches:
      'A route table learns the routes of a virtual private gateway by propagation; a subnet without another way out is reached from your own network only.',
    source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.0.0.0/16' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const vgw = s.add('virtual-private-gateway', 'vgw', vpc);
    const office = s.add('customer-gateway', 'on-premises', region, { ipAddress: '203.0.113.50', bgpAsn: 65000 });
    s.add('vpn-connection', 'vpn', region, {
      customerGateway: office,
      vpnGateway: vgw,
      staticRoutesOnly: true,
      staticRoutes: [ON_PREMISES],
    });
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const vpnTable = s.add('route-table', 'rt-vpn', vpc, { propagatingGateways: [vgw] });
    const publicA = s.add('subnet', 'public-a', vpc, { zone: 'a', cidr: '10.0.0.0/24', routeTable: publicTable });
    const vpnOnlyA = s.add('subnet', 'vpn-only-a', vpc, { zone: 'a', cidr: '10.0.1.0/24', routeTable: vpnTable });
    const web = s.add('security-group', 'WebServerSG', vpc, {
      description: 'Web servers: HTTP and HTTPS from anywhere',
    });
    const db = s.add('security-group', 'DBServerSG', vpc, {
      description: 'Database servers: SQL from the web servers, administration from on-premises',
      inbound: rules(tcp(1433, group(web)), tcp(22, ON_PREMISES), tcp(3389, ON_PREMISES)),
      outbound: rules(tcp(443, ON_PREMISES)),
    });
    s.set('security-group', web, {
      inbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE)),
      outbound: rules(tcp(1433, group(db))),
    });
    s.add('instance', 'web-1', publicA, { privateIp: '10.0.0.10', securityGroups: [web], publicIp: 'yes' });
    s.add('instance', 'db-1', vpnOnlyA, { privateIp: '10.0.1.10', securityGroups: [db], publicIp: 'no' });
  },
);
