import { outsideTarget } from '../../kinds/route-table/outside';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { clipped, named } from '../words';

const to = (outside: string, destination = '172.16.0.0/12') =>
  scene((s, vpc) => {
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target: null, outside }] });
  });

export const outsideTargetRule = defineRule({
  id: 'route/outside-target',
  book: '',
  severity: 'error',
  title: 'Target outside of the design that no route can lead to',
  why: 'A route leads to something that AWS knows by an id such as lgw-0123456789abcdef0 or tgw-0123456789abcdef0, or by the ARN of a core network or an ODB network.',
  fix: 'Write the whole id or ARN, or choose a target of the design.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'InvalidParameterValue',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const { outside = '' } = route.route;
      if (outside === '' || outsideTarget(outside)) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to "${clipped(outside, 80)}", which is no id of a gateway, endpoint, network interface or peering connection, and no ARN of a core network or an ODB network. Write the whole id or ARN.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    { title: 'a word', design: to('firewall'), at: 'rt', field: 'routes[0].target' },
    { title: 'a subnet', design: to('subnet-0123456789abcdef0'), at: 'rt', field: 'routes[0].target' },
    {
      title: 'the ARN of a global network',
      design: to('arn:aws:networkmanager::111122223333:global-network/global-network-0123456789abcdef0'),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'a local gateway', design: to('lgw-0123456789abcdef0') },
    { title: 'a transit gateway of another account', design: to('tgw-0123456789abcdef0', '0.0.0.0/0') },
    {
      title: 'a core network',
      design: to('arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0'),
    },
    {
      title: 'an ODB network in China',
      design: to('arn:aws-cn:odb:cn-north-1:111122223333:odb-network/odbnet_0123456789'),
    },
  ],
});
