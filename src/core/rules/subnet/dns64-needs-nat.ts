import { effectiveRouteTable, readCidr } from '../../kinds/network';
import { containsCidr } from '../../net/cidr';
import { NAT64 } from '../../net/ranges';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** A NAT gateway, and what may lead to one elsewhere. */
const WAYS: readonly (string | undefined)[] = ['nat-gateway', 'transit-gateway', 'network-firewall', 'vpc-endpoint'];

const dual = (destination: string) =>
  subnetScene(
    (s, web, vpc) => {
      const target = s.add('nat-gateway', 'nat', s.add('subnet', 'public', vpc, { cidr: '10.0.1.0/24' }));
      const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
      s.set('subnet', web, { routeTable });
    },
    { dns64: true, ipv6Block: 0 },
    { ipv6: 'amazon' },
  );

export const dns64NeedsNat = defineRule({
  id: 'subnet/dns64-needs-nat',
  severity: 'warning',
  title: 'DNS64 without a NAT gateway that translates',
  why: 'DNS64 answers with addresses of 64:ff9b::/96; only a NAT gateway knows what to do with them.',
  fix: 'Route 64:ff9b::/96 to a NAT gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html',
  kind: 'subnet',
  *check(subnet, index) {
    if (!subnet.dns64) return;
    const routes = effectiveRouteTable(index, subnet)?.routes ?? [];
    const translated = routes.some(({ destination, target, outside = '' }) => {
      const cidr = readCidr(destination);
      if (cidr?.family !== 6 || !containsCidr(cidr, NAT64)) return false;
      return target === null ? outside !== '' : WAYS.includes(index.get(target)?.kind);
    });
    if (translated) return;
    yield {
      field: 'dns64',
      message: `${named(subnet)} has DNS64, but no route of 64:ff9b::/96 to a NAT gateway; what has IPv4 only cannot be reached. Add the route, or turn DNS64 off.`,
      repairs: [setFields('Turn DNS64 off', subnet.id, { dns64: false })],
    };
  },
  bad: [
    {
      title: 'no route',
      design: subnetScene(() => {}, { dns64: true, ipv6Block: 0 }, { ipv6: 'amazon' }),
      at: 'web',
      field: 'dns64',
    },
    { title: 'only a route for IPv4', design: dual('0.0.0.0/0'), at: 'web' },
  ],
  good: [
    {
      title: 'a route to a transit gateway, behind which a NAT gateway serves several VPCs',
      design: subnetScene(
        (s, web, vpc) => {
          const target = s.add('transit-gateway', 'tgw', s.region());
          s.add('transit-gateway-attachment', 'link', s.region(), { transitGateway: target, vpc, subnets: [web] });
          const routes = [{ id: '1', destination: '64:ff9b::/96', target }];
          s.set('subnet', web, { routeTable: s.add('route-table', 'rt', vpc, { routes }) });
        },
        { dns64: true, ipv6Block: 0 },
        { ipv6: 'amazon' },
      ),
    },
    {
      title: 'a route to something outside of the design',
      design: subnetScene(
        (s, _web, vpc) => {
          const routes = [{ id: '1', destination: '64:ff9b::/96', target: null, outside: 'nat-0123456789abcdef0' }];
          s.set('route-table', s.mainTable(vpc), { routes });
        },
        { dns64: true, ipv6Block: 0 },
        { ipv6: 'amazon' },
      ),
    },

    { title: 'a route to a NAT gateway', design: dual('64:ff9b::/96') },
    { title: 'no DNS64', design: subnetScene() },
  ],
});
