import { routedTo } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const routed = (destination: string) =>
  scene((s, vpc) => {
    const target = s.add('carrier-gateway', 'cagw', vpc);
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
  });

export const unrouted = defineRule({
  id: 'carrier-gateway/unrouted',
  book: '',
  severity: 'warning',
  title: 'Carrier gateway that no route leads to',
  why: 'A carrier gateway carries nothing until the route table of subnets in a Wavelength Zone sends traffic to it.',
  fix: 'Route 0.0.0.0/0 of the subnets in the Wavelength Zone to it, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/Carrier_Gateway.html',
  kind: 'carrier-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    if (!vpc || routedTo(index, vpc.id).has(gateway.id)) return;
    yield {
      message: `No route of ${named(vpc)} leads to the carrier gateway ${named(gateway)}, so it carries nothing. Route 0.0.0.0/0 of the subnets in the Wavelength Zone to it, or delete it.`,
    };
  },
  bad: [
    { title: 'no table', design: scene((s, vpc) => s.add('carrier-gateway', 'cagw', vpc)), at: 'cagw' },
    {
      title: 'a subnet in the Wavelength Zone whose table is empty',
      design: scene((s, vpc) => {
        s.add('carrier-gateway', 'cagw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc);
        s.add('subnet', 'edge', vpc, { zone: 'us-east-1-wl1-bos-wlz-1', routeTable });
      }),
      at: 'cagw',
    },
  ],
  good: [
    { title: 'the default route', design: routed('0.0.0.0/0') },
    { title: 'a route to some addresses of the carrier', design: routed('203.0.113.0/24') },
    {
      title: 'a route of the main table',
      design: scene((s, vpc) => {
        const target = s.add('carrier-gateway', 'cagw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    { title: 'an internet gateway without a route', design: scene((s, vpc) => s.add('internet-gateway', 'igw', vpc)) },
  ],
});
