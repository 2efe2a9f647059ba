import { secondOfVpc } from '../gateways';
import { defineRule } from '../rule';
import { scene } from '../scene';

export const onePerVpc = defineRule({
  id: 'carrier-gateway/one-per-vpc',
  book: '',
  severity: 'error',
  title: 'Second carrier gateway of a VPC',
  why: 'A VPC has at most one carrier gateway; it serves all of its Wavelength Zones.',
  fix: 'Route to the first one and delete the second.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'carrier-gateway',
  check: (gateway, index) => secondOfVpc(gateway, index, 'carrier gateway'),
  bad: [
    {
      title: 'two',
      design: scene((s, vpc) => {
        s.add('carrier-gateway', 'first', vpc);
        s.add('carrier-gateway', 'second', vpc);
      }),
      at: 'second',
    },
    {
      title: 'two for two Wavelength Zones',
      design: scene((s, vpc) => {
        for (const zone of ['us-east-1-wl1-bos-wlz-1', 'us-east-1-wl1-nyc-wlz-1']) {
          const target = s.add('carrier-gateway', zone, vpc);
          const routeTable = s.add('route-table', `rt-${zone}`, vpc, {
            routes: [{ id: '1', destination: '0.0.0.0/0', target }],
          });
          s.add('subnet', `edge-${zone}`, vpc, { zone, routeTable });
        }
      }),
      at: 'us-east-1-wl1-nyc-wlz-1',
    },
  ],
  good: [
    { title: 'one', design: scene((s, vpc) => s.add('carrier-gateway', 'cagw', vpc)) },
    {
      title: 'beside an internet gateway',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('carrier-gateway', 'cagw', vpc);
      }),
    },
    {
      title: 'one for two Wavelength Zones',
      design: scene((s, vpc) => {
        const target = s.add('carrier-gateway', 'cagw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        for (const zone of ['us-east-1-wl1-bos-wlz-1', 'us-east-1-wl1-nyc-wlz-1'])
          s.add('subnet', zone, vpc, { zone, routeTable });
      }),
    },
    {
      title: 'one in each of two VPCs',
      design: scene((s, vpc) => {
        s.add('carrier-gateway', 'cagw', vpc);
        s.add('carrier-gateway', 'cagw-2', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
      }),
    },
  ],
});
