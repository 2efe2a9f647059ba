import { routedTo } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const unused = defineRule({
  id: 'nat-gateway/unused',
  severity: 'warning',
  set: 'cost',
  title: 'NAT gateway that no route leads to',
  why: 'A NAT gateway is billed by the hour from its creation, and carries nothing until a route leads to it.',
  fix: 'Route 0.0.0.0/0 of the private subnets to it, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const vpc = index.vpcOf(nat.id);
    if (vpc === null || routedTo(index, vpc).has(nat.id)) return;
    yield {
      message: `No route leads to ${named(nat)}, so it carries nothing and is billed by the hour. Route 0.0.0.0/0 of the private subnets to it, or delete it.`,
    };
  },
  bad: [
    { title: 'no route', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)), at: 'nat' },
    {
      title: 'a second one beside the one that is used',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('nat-gateway', 'spare', subnet);
      }),
      at: 'spare',
    },
  ],
  good: [
    {
      title: 'the default route',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    {
      title: 'a private one for a few addresses',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '192.168.0.0/16', target }] });
      }),
    },
    {
      title: 'only IPv6 that it translates to IPv4',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '64:ff9b::/96', target }] });
      }),
    },
    {
      title: 'a regional one',
      design: publicScene((s, { vpc }) => {
        const target = s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional' });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
  ],
});
