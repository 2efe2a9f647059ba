import type { ResourceOf } from '../../kinds/index';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Route = ResourceOf<'transit-gateway-route-table'>['routes'][number];

const to = (attachment: boolean, blackhole: boolean) =>
  transitScene((s, at) =>
    s.add('transit-gateway-route-table', 'own', at.gateway, {
      routes: [{ id: '1', destination: '10.0.0.0/8', attachment: attachment ? at.attachment : null, blackhole }],
    }),
  );

export const routeTarget = defineRule({
  id: 'transit-gateway/route-target',
  severity: 'error',
  title: 'Static route without a target, or with two',
  why: 'A static route of a transit gateway leads to one attachment, or drops traffic as a blackhole.',
  fix: 'Choose an attachment, or a blackhole.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayRoute.html',
  code: 'InvalidParameterCombination',
  kind: 'transit-gateway-route-table',
  *check(table) {
    for (const [i, { id, destination, attachment, blackhole }] of table.routes.entries()) {
      if ((attachment === null) === blackhole) continue;
      const what = blackhole ? 'an attachment and is a blackhole' : 'neither an attachment nor a blackhole';
      const drop = changeRow<Route>('Drop the traffic', table.id, 'routes', id, (now) => ({
        ...now,
        attachment: null,
        blackhole: true,
      }));
      const lead = changeRow<Route>('Lead to the attachment', table.id, 'routes', id, (now) => ({
        ...now,
        blackhole: false,
      }));
      yield {
        field: `routes[${i}].attachment`,
        message: `The route to "${destination.slice(0, 60)}" in ${named(table)} has ${what}; AWS expects one of the two. Choose one.`,
        repairs: blackhole ? [lead, drop] : [drop],
      };
    }
  },
  bad: [
    { title: 'none', design: to(false, false), at: 'own', field: 'routes[0].attachment' },
    { title: 'both', design: to(true, true), at: 'own', field: 'routes[0].attachment' },
  ],
  good: [
    { title: 'no routes', design: transitScene((s, at) => s.add('transit-gateway-route-table', 'own', at.gateway)) },
    {
      title: 'an attachment for one destination, a blackhole for another',
      design: transitScene((s, at) =>
        s.add('transit-gateway-route-table', 'own', at.gateway, {
          routes: [
            { id: '1', destination: '10.0.0.0/16', attachment: at.attachment, blackhole: false },
            { id: '2', destination: '10.0.0.0/8', attachment: null, blackhole: true },
          ],
        }),
      ),
    },
    { title: 'an attachment', design: to(true, false) },
    { title: 'a blackhole', design: to(false, true) },
  ],
});
