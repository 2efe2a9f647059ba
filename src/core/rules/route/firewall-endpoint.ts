import { changeRow } from '../fixes';
import { routesOf } from '../routes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { listed, named } from '../words';

/** A firewall with endpoints in "fw-a" and "fw-b", and a route to it. */
const to = (pick: (at: { readonly web: string; readonly a: string }) => string | null, zones = ['a', 'b']) =>
  subnetScene((s, web, vpc) => {
    const subnets = zones.map((zone, i) => s.add('subnet', `fw-${zone}`, vpc, { cidr: `10.0.9.${16 * i}/28`, zone }));
    const target = s.add('network-firewall', 'fw', vpc, { subnets });
    const endpointIn = pick({ web, a: subnets[0] ?? '' });
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target, endpointIn }] });
  });

export const firewallEndpoint = defineRule({
  id: 'route/firewall-endpoint',
  book: '',
  severity: 'error',
  title: 'Route to a network firewall that names no endpoint of it',
  why: 'A firewall has an endpoint in each of its subnets, and a route leads to one of them: to that of its own zone, so that traffic comes back through the same one.',
  fix: 'Choose the subnet of the endpoint, in the zone of the subnets that follow the table.',
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    for (const { route, target, key } of routesOf(table)) {
      const firewall = index.getAs('network-firewall', route.target);
      const { endpointIn = null } = route;
      if (!firewall || firewall.subnets.length === 0) continue;
      if (endpointIn === null ? firewall.subnets.length === 1 : firewall.subnets.includes(endpointIn)) continue;
      const all = firewall.subnets.flatMap((id) => index.getAs('subnet', id) ?? []);
      const found =
        endpointIn === null
          ? 'without saying which endpoint'
          : `in ${named(index.get(endpointIn))}, where it has no endpoint`;
      yield {
        field: target,
        message: `${named(table)} routes ${key} to ${named(firewall)} ${found}; it has endpoints in ${listed(all.map(named))}. Choose one of these.`,
        repairs: all.map((subnet) =>
          changeRow<typeof route>(`Use the endpoint in ${named(subnet)}`, table.id, 'routes', route.id, (now) => ({
            ...now,
            endpointIn: subnet.id,
          })),
        ),
      };
    }
  },
  bad: [
    { title: 'none of two', design: to(() => null), at: 'rt', field: 'routes[0].target' },
    { title: 'a subnet without an endpoint', design: to(({ web }) => web), at: 'rt', field: 'routes[0].target' },
  ],
  good: [
    { title: 'a firewall without endpoints is another matter', design: to(() => null, []) },
    { title: 'the only one, by its subnet', design: to(({ a }) => a, ['a']) },

    { title: 'one of two', design: to(({ a }) => a) },
    { title: 'the only one', design: to(() => null, ['a']) },
  ],
});
