import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';
import { routesInto, sidesOf } from './shared/sides';

export const routes = defineRule({
  id: 'peering/routes',
  severity: 'warning',
  title: 'No route uses a peering connection',
  why: 'Peering alone moves no packet: the tables of both VPCs need a route to the blocks of the other.',
  fix: 'Add a route to the block of the peer in both VPCs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    const sides = sidesOf(index, peering);
    if (!sides || sides.some((vpc) => routesInto(index, vpc.id, peering.id).length > 0)) return;
    const [requester, accepter] = sides;
    yield {
      message: `${named(peering)} has no route on either side, so nothing passes. Add a route to ${accepter.cidr} in ${named(requester)}, and one to ${requester.cidr} in ${named(accepter)}.`,
    };
  },
  bad: [
    { title: 'no route at all', design: peeringScene(), at: 'link' },
    {
      title: 'routes to something else',
      design: peeringScene((s, main) => {
        const target = s.add('internet-gateway', 'igw', main);
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'link',
    },
  ],
  good: [
    {
      title: 'on both sides',
      design: peeringScene((s, main, other, link) => {
        s.add('route-table', 'rt-a', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target: link }] });
        s.add('route-table', 'rt-b', other, { routes: [{ id: '1', destination: '10.0.0.0/16', target: link }] });
      }),
    },
    {
      title: 'on one side, which has a rule of its own',
      design: peeringScene((s, main, _other, link) => {
        s.add('route-table', 'rt-a', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target: link }] });
      }),
    },
    {
      title: 'on the side of the accepter, for a part of the block',
      design: peeringScene((s, _main, other, link) => {
        s.add('route-table', 'rt-b', other, { routes: [{ id: '1', destination: '10.0.3.0/24', target: link }] });
      }),
    },
    {
      title: 'a side is missing, which has a rule of its own',
      design: peeringScene((s, _main, _other, link) => s.set('vpc-peering-connection', link, { accepter: null })),
    },
  ],
});
