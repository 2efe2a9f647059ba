import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { destinationOf, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

interface Place {
  readonly vpc: ResourceId;
  readonly subnet: ResourceId;
  /** A table with a route to this. */
  readonly lead: (target: ResourceId, destination?: string) => void;
}

const routed = (draw: (s: Sketch, place: Place) => void) =>
  publicScene((s, { vpc, subnet }) => {
    const lead = (target: ResourceId, destination = '0.0.0.0/0') =>
      void s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
    draw(s, { vpc, subnet, lead });
  });

const appliance = (s: Sketch, subnet: ResourceId, name = 'appliance') =>
  s.add('instance', name, subnet, { sourceDestCheck: false });

export const instanceOneEni = defineRule({
  id: 'route/instance-one-eni',
  severity: 'error',
  title: 'Route to an instance with several network interfaces',
  why: 'A route leads to one network interface. AWS takes an instance in its place only if that has exactly one.',
  fix: 'Lead the route to the network interface that is meant.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'InvalidInstanceID',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const instance = index.getAs('instance', route.route.target);
      if (!instance) continue;
      const more = index
        .referrers(instance.id)
        .flatMap(({ from, spec }) => (spec.path === 'instance' ? (index.getAs('network-interface', from) ?? []) : []));
      const [first] = more;
      if (!first) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(instance)}, which has ${more.length + 1} network interfaces: its own and ${named(first)}${more.length > 1 ? ' and more' : ''}. AWS takes an instance with exactly one. Lead the route to the network interface that is meant.`,
      };
    }
  },
  bad: [
    {
      title: 'a second interface',
      design: routed((s, { subnet, lead }) => {
        const instance = appliance(s, subnet);
        s.add('network-interface', 'eni', subnet, { instance, deviceIndex: 1 });
        lead(instance);
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'two more, in another subnet, on a route to one VPC',
      design: routed((s, { vpc, subnet, lead }) => {
        const instance = appliance(s, subnet);
        const inside = s.add('subnet', 'inside', vpc, { cidr: '10.0.1.0/24' });
        s.add('network-interface', 'one', inside, { instance, deviceIndex: 1 });
        s.add('network-interface', 'two', inside, { instance, deviceIndex: 2 });
        lead(instance, '10.1.0.0/16');
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'to the second interface itself',
      design: routed((s, { subnet, lead }) => {
        const instance = appliance(s, subnet);
        lead(s.add('network-interface', 'eni', subnet, { instance, deviceIndex: 1, sourceDestCheck: false }));
      }),
    },
    {
      title: 'an interface that is not attached',
      design: routed((s, { subnet, lead }) => {
        s.add('network-interface', 'eni', subnet);
        lead(appliance(s, subnet));
      }),
    },
    {
      title: 'an interface of another instance',
      design: routed((s, { subnet, lead }) => {
        s.add('network-interface', 'eni', subnet, { instance: appliance(s, subnet, 'other'), deviceIndex: 1 });
        lead(appliance(s, subnet));
      }),
    },
    { title: 'one interface', design: routed((s, { subnet, lead }) => lead(appliance(s, subnet))) },
    {
      title: 'several interfaces, but no route',
      design: routed((s, { subnet }) => {
        s.add('network-interface', 'eni', subnet, { instance: appliance(s, subnet), deviceIndex: 1 });
      }),
    },
  ],
});
