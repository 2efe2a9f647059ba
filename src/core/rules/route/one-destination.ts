import { parseCidr } from '../../net/cidr';
import { changeRow } from '../fixes';
import { dropRoute, isPrefixList, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const to = (destination: string) =>
  publicScene((s, { table, gateway }) =>
    s.set('route-table', table, { routes: [{ id: '1', destination, target: gateway }] }),
  );

export const oneDestination = defineRule({
  id: 'route/one-destination',
  severity: 'error',
  title: 'Destination of a route is missing or cannot be read',
  why: 'A route has one destination: an IPv4 block, an IPv6 block or a prefix list.',
  fix: 'Write a block such as 0.0.0.0/0 or ::/0, or the id of a prefix list.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'InvalidParameterValue',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const text = route.route.destination;
      const list = route.route.prefixList ?? null;
      if (list !== null && text === '') continue;
      if (list !== null) {
        yield {
          field: route.destination,
          message: `${named(table)} has a route to ${text} and to the prefix list ${named(index.get(list))}; AWS takes one destination for each route. Leave one of them out.`,
          repairs: [dropRoute(index, table, route)],
        };
        continue;
      }
      const cidr = parseCidr(text);
      if (cidr.ok || cidr.problem.code === 'host-bits' || isPrefixList(text)) continue;
      const { message, suggestion } = cidr.problem;
      const found = text.trim() === '' ? 'without a destination' : `whose destination cannot be read: ${message}`;
      const write = (destination: string) =>
        changeRow<typeof route.route>(`Use ${destination}`, table.id, 'routes', route.route.id, (now) => ({
          ...now,
          destination,
        }));
      yield {
        field: route.destination,
        message: `${named(table)} has a route ${found}. Write a block such as 0.0.0.0/0 or ::/0, or the id of a prefix list.`,
        repairs: suggestion === undefined ? [dropRoute(index, table, route)] : [write(suggestion)],
      };
    }
  },
  bad: [
    {
      title: 'a block and a prefix list',
      design: publicScene((s, { table, gateway: target }) => {
        const prefixList = s.add('managed-prefix-list', 'partners', s.region());
        s.set('route-table', table, { routes: [{ id: '1', destination: '172.16.0.0/12', prefixList, target }] });
      }),
      at: 'rt-public',
      field: 'routes[0].destination',
    },
    { title: 'nothing', design: to(''), at: 'rt-public', field: 'routes[0].destination' },
    { title: 'an address', design: to('172.16.0.1'), at: 'rt-public', field: 'routes[0].destination' },
    { title: 'a word', design: to('internet'), at: 'rt-public', field: 'routes[0].destination' },
    { title: 'a prefix length too long', design: to('::/129'), at: 'rt-public', field: 'routes[0].destination' },
  ],
  good: [
    {
      title: 'a prefix list of the design',
      design: publicScene((s, { table, gateway: target }) => {
        const prefixList = s.add('managed-prefix-list', 'partners', s.region());
        s.set('route-table', table, { routes: [{ id: '1', destination: '', prefixList, target }] });
      }),
    },
    { title: 'IPv4', design: to('0.0.0.0/0') },
    { title: 'IPv6', design: to('::/0') },
    { title: 'a prefix list', design: to('pl-0123456789abcdef0') },
    { title: 'a list that AWS keeps', design: to('com.amazonaws.global.cloudfront.origin-facing') },
    { title: 'host bits are another matter', design: to('172.16.0.1/16') },
  ],
});
