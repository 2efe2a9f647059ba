import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { natUse } from '../ways-out';
import { listed, named } from '../words';

/** Private subnets in zones, all behind the given NAT gateway. */
function behind(s: Sketch, vpc: ResourceId, target: ResourceId, zones: readonly string[]) {
  const routeTable = s.add('route-table', `rt-${target}`, vpc, {
    routes: [{ id: '1', destination: '0.0.0.0/0', target }],
  });
  for (const zone of zones) s.add('subnet', `app-${zone}`, vpc, { zone, routeTable });
}

export const azRedundancy = defineRule({
  id: 'nat-gateway/az-redundancy',
  severity: 'warning',
  set: 'resilience',
  title: 'Subnets of several zones share one NAT gateway',
  why: 'A NAT gateway lives in one Availability Zone: if that fails, subnets in other zones lose their way out too.',
  fix: 'Put a NAT gateway into each zone, with a route table of its own; or accept the risk to save its price.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const home = index.getAs('subnet', nat.parent);
    if (!home) return;
    const { zones, users } = natUse(index, home.parent ?? '');
    const far = (users.get(nat.id) ?? []).filter((subnet) => subnet.zone !== home.zone && !zones.has(subnet.zone));
    if (far.length === 0) return;
    const lost = [...new Set(far.map((subnet) => subnet.zone))].sort();
    yield {
      message: `${named(nat)} stands in zone ${home.zone} and also serves subnets in ${listed(lost.map((zone) => `zone ${zone}`))}, which lose their way out if zone ${home.zone} fails. Put a NAT gateway into each zone.`,
    };
  },
  bad: [
    {
      title: 'two zones, one gateway',
      design: publicScene((s, { vpc, subnet }) => behind(s, vpc, s.add('nat-gateway', 'nat', subnet), ['a', 'b'])),
      at: 'nat',
    },
    {
      title: 'three zones, two gateways',
      design: publicScene((s, { vpc, subnet, table }) => {
        const second = s.add('subnet', 'web-b', vpc, { zone: 'b', routeTable: table });
        behind(s, vpc, s.add('nat-gateway', 'nat-a', subnet), ['a', 'c']);
        behind(s, vpc, s.add('nat-gateway', 'nat-b', second), ['b']);
      }),
      at: 'nat-a',
    },
  ],
  good: [
    {
      title: 'one zone',
      design: publicScene((s, { vpc, subnet }) => behind(s, vpc, s.add('nat-gateway', 'nat', subnet), ['a'])),
    },
    {
      title: 'a gateway in each zone',
      design: publicScene((s, { vpc, subnet, table }) => {
        const second = s.add('subnet', 'web-b', vpc, { zone: 'b', routeTable: table });
        behind(s, vpc, s.add('nat-gateway', 'nat-a', subnet), ['a']);
        behind(s, vpc, s.add('nat-gateway', 'nat-b', second), ['b']);
      }),
    },
    {
      title: 'a regional gateway, which stands in every zone',
      design: publicScene((s, { vpc }) =>
        behind(s, vpc, s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional' }), ['a', 'b']),
      ),
    },
    { title: 'nobody behind it', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
  ],
});
