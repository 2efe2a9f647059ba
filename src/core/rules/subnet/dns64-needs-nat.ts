import { effectiveRouteTable, readCidr } from '../../kinds/network';
import { containsCidr } from '../../net/cidr';
import { NAT64 } from '../../net/ranges';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

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
    const translated = routes.some(({ destination, target }) => {
      const cidr = readCidr(destination);
      return index.getAs('nat-gateway', target) && cidr?.family === 6 && containsCidr(cidr, NAT64);
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
    { title: 'a route to a NAT gateway', design: dual('64:ff9b::/96') },
    { title: 'no DNS64', design: subnetScene() },
  ],
});
