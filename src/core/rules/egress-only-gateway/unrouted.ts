import { routedTo } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const unrouted = defineRule({
  id: 'egress-only-gateway/unrouted',
  severity: 'warning',
  title: 'Egress-only internet gateway that no route leads to',
  why: 'It carries nothing until a route table sends IPv6 traffic to it.',
  fix: 'Route ::/0 to it in the tables of the private subnets, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  kind: 'egress-only-internet-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    if (!vpc || routedTo(index, vpc.id).has(gateway.id)) return;
    yield {
      message: `No route of ${named(vpc)} leads to ${named(gateway)}, so it carries nothing. Route ::/0 to it in the tables of the private subnets.`,
    };
  },
  bad: [
    {
      title: 'no route',
      design: scene((s, vpc) => s.add('egress-only-internet-gateway', 'eigw', vpc), { ipv6: 'amazon' }),
      at: 'eigw',
    },
    {
      title: 'IPv6 goes to the internet gateway',
      design: scene(
        (s, vpc) => {
          s.add('egress-only-internet-gateway', 'eigw', vpc);
          const target = s.add('internet-gateway', 'igw', vpc);
          s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '::/0', target }] });
        },
        { ipv6: 'amazon' },
      ),
      at: 'eigw',
    },
  ],
  good: [
    {
      title: 'a default route',
      design: scene((s, vpc) => {
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
    {
      title: 'a route to some addresses',
      design: scene((s, vpc) => {
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '2001:db8::/32', target }] });
      }),
    },
    {
      title: 'one of two tables leads to it',
      design: scene((s, vpc) => {
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        s.add('route-table', 'rt-a', vpc);
        s.add('route-table', 'rt-b', vpc, { routes: [{ id: '1', destination: '::/0', target }] });
      }),
    },
    {
      title: 'two halves of the internet',
      design: scene((s, vpc) => {
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        const routes = ['::/1', '8000::/1'].map((destination, i) => ({ id: String(i + 1), destination, target }));
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },
  ],
});
