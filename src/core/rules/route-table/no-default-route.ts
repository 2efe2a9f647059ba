import { defaultRoutes, leadsToVpn, subnetsOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, scene, subnetScene } from '../scene';
import { listed, named } from '../words';

const EXITS: readonly (string | undefined)[] = ['internet-gateway', 'nat-gateway'];

export const noDefaultRoute = defineRule({
  id: 'route-table/no-default-route',
  severity: 'info',
  title: 'Servers in subnets without a way out',
  why: 'Without a default route nothing in the subnet reaches the internet, and nothing there is reached: right for databases, not for servers that load updates.',
  fix: 'Leave it so if that is meant; else route 0.0.0.0/0 to a NAT gateway or internet gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  kind: 'route-table',
  *check(table, index) {
    const { 4: four, 6: six } = defaultRoutes(table);
    const vpc = table.parent ?? '';
    const hasExit = index.inVpc(vpc, 'internet-gateway').length + index.inVpc(vpc, 'nat-gateway').length > 0;
    // 0.0.0.0/1 with 128.0.0.0/1, or a route to some addresses, leads out as well; what a VPN reaches stands apart on purpose.
    const leadsOut = table.routes.some(({ target }) => EXITS.includes(index.get(target)?.kind));
    if (four || six || !hasExit || leadsOut || leadsToVpn(index, table)) return;
    const isolated = subnetsOf(index, table).filter((subnet) =>
      index.children(subnet.id).some((resource) => resource.kind === 'instance'),
    );
    if (isolated.length === 0) return;
    yield {
      field: 'routes',
      message: `${named(table)} has no default route, so what stands in ${listed(isolated.map(named))} cannot reach the internet. Leave it so if that is meant, or route 0.0.0.0/0 to a NAT gateway.`,
    };
  },
  bad: [
    {
      title: 'a table of its own that leads to a peer only',
      design: publicScene((s, { vpc }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const target = s.add('vpc-peering-connection', 'link', s.region(), { requester: vpc, accepter: other });
        const routeTable = s.add('route-table', 'rt-app', vpc, {
          routes: [{ id: '1', destination: '10.1.0.0/16', target }],
        });
        s.add('instance', 'server', s.add('subnet', 'app', vpc, { routeTable }));
      }),
      at: 'rt-app',
      field: 'routes',
    },

    {
      title: 'a server beside a public subnet',
      design: publicScene((s, { vpc }) => s.add('instance', 'server', s.add('subnet', 'app', vpc))),
      at: 'main',
      field: 'routes',
    },
  ],
  good: [
    {
      title: 'a server that only a VPN reaches',
      design: publicScene((s, { vpc }) => {
        const propagatingGateways = [s.add('virtual-private-gateway', 'vgw', vpc)];
        const routeTable = s.add('route-table', 'rt-vpn', vpc, { propagatingGateways });
        s.add('instance', 'server', s.add('subnet', 'app', vpc, { routeTable }));
      }),
    },
    {
      title: 'a way out in two halves',
      design: publicScene((s, { subnet, table, gateway }) => {
        const routes = ['0.0.0.0/1', '128.0.0.0/1'].map((destination, i) => ({
          id: `${i}`,
          destination,
          target: gateway,
        }));
        s.set('route-table', table, { routes });
        s.add('instance', 'server', subnet);
      }),
    },
    {
      title: 'a server in the public subnet',
      design: publicScene((s, { subnet }) => s.add('instance', 'server', subnet)),
    },
    { title: 'a subnet with nothing in it', design: publicScene((s, { vpc }) => s.add('subnet', 'db', vpc)) },
    { title: 'a VPC that has no way out at all', design: subnetScene((s, web) => s.add('instance', 'server', web)) },
    { title: 'a table without subnets', design: scene((s, vpc) => s.add('internet-gateway', 'igw', vpc)) },
  ],
});
