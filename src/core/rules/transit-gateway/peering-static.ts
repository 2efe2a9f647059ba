import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';
import { gatewaysOf, type Table, tablesOf } from './shared/hub';
import { staticRoutes } from './shared/scenes';

/** Two gateways of two Regions joined by "hubs", with a table of each. */
const peered = (here: Partial<Table>, there: Partial<Table>, isRouted = [true, true]) =>
  transitScene((s, { gateway }) => {
    const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
    const hubs = s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
    const routes = (at: number, destination: string) => (isRouted[at] ? staticRoutes([destination, hubs]) : []);
    s.add('transit-gateway-route-table', 'here', gateway, { routes: routes(0, '10.64.0.0/10'), ...here });
    s.add('transit-gateway-route-table', 'there', far, { routes: routes(1, '10.0.0.0/10'), ...there });
  });

export const peeringStatic = defineRule({
  id: 'transit-gateway/peering-static',
  severity: 'warning',
  title: 'Peered transit gateways without static routes to each other',
  why: 'Transit gateways tell each other nothing: what is behind a peering is reached by static routes only, on both sides, and a table cannot learn from it.',
  fix: 'Add static routes to the peering in route tables of both transit gateways.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
  kind: ['transit-gateway-peering', 'transit-gateway-route-table'],
  *check(resource, index) {
    if (resource.kind === 'transit-gateway-route-table') {
      for (const [i, id] of resource.propagations.entries()) {
        const peering = index.getAs('transit-gateway-peering', id);
        if (!peering) continue;
        yield {
          field: `propagations[${i}]`,
          message: `${named(resource)} is to learn from the peering ${named(peering)}; AWS knows static routes only there. Add a route to it instead.`,
          repairs: [
            change<Table>('Leave the propagation out', resource.id, (now) => ({
              propagations: now.propagations.filter((_, at) => at !== i),
            })),
          ],
        };
      }
      return;
    }
    const gateways = gatewaysOf(index, resource);
    if (gateways.length < 2) return;
    const silent = gateways.filter(
      (gateway) =>
        !tablesOf(index, gateway).some(({ routes }) => routes.some(({ attachment }) => attachment === resource.id)),
    );
    if (silent.length === 0) return;
    yield {
      message: `No route table of ${silent.map(named).join(' and none of ')} has a static route to ${named(resource)}, and nothing is learned across a peering, so no traffic crosses it. Add static routes on both sides.`,
    };
  },
  bad: [
    { title: 'no routes', design: peered({}, {}, [false, false]), at: 'hubs' },
    { title: 'a route on one side', design: peered({}, {}, [true, false]), at: 'hubs' },
    {
      title: 'a propagation',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
        const hubs = s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
        s.add('transit-gateway-route-table', 'here', gateway, { propagations: [hubs] });
      }),
      at: 'here',
      field: 'propagations[0]',
    },
  ],
  good: [
    { title: 'routes on both sides', design: peered({}, {}) },
    {
      title: 'routes on both sides, in one of two tables',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
        const hubs = s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
        s.add('transit-gateway-route-table', 'isolated', gateway);
        s.add('transit-gateway-route-table', 'here', gateway, { routes: staticRoutes(['10.64.0.0/10', hubs]) });
        s.add('transit-gateway-route-table', 'there', far, { routes: staticRoutes(['10.0.0.0/10', hubs]) });
      }),
    },
    {
      title: 'a peering that lacks a side, which has a rule of its own',
      design: transitScene((s, { gateway }) =>
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway }),
      ),
    },
    {
      title: 'a table that learns from a VPC',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { propagations: [attachment] }),
        { defaultPropagation: false },
      ),
    },
  ],
});
