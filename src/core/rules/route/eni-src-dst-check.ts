import { setFields } from '../fixes';
import { destinationOf, routesOf } from '../routes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

const through = (sourceDestCheck: boolean) =>
  publicScene((s, { vpc, subnet }) => {
    const target = s.add('instance', 'nat', subnet, { sourceDestCheck });
    s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  });

export const eniSrcDstCheck = defineRule({
  id: 'route/eni-src-dst-check',
  severity: 'warning',
  title: 'Route to an instance or interface that drops what is not for itself',
  why: 'With the source/destination check on, an instance or network interface drops packets that are neither from nor for its own address, so it cannot pass traffic on.',
  fix: 'Turn the source/destination check of the target off.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const target = index.get(route.route.target);
      const checks = target?.kind === 'instance' || target?.kind === 'network-interface';
      if (!checks || !target.sourceDestCheck) continue;
      const noun = target.kind === 'instance' ? 'instance' : 'network interface';
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to the ${noun} ${named(target)}, whose source/destination check is on, so it drops that traffic. Turn the check off.`,
        repairs: [setFields(`Turn the check of ${named(target)} off`, target.id, { sourceDestCheck: false })],
      };
    }
  },
  bad: [
    {
      title: 'a network interface of an appliance',
      design: publicScene((s, { vpc, subnet }) => {
        const instance = s.add('instance', 'appliance', subnet, { sourceDestCheck: false });
        const target = s.add('network-interface', 'eni', subnet, { instance, deviceIndex: 1 });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    { title: 'a NAT instance', design: through(true), at: 'rt', field: 'routes[0].target' },
  ],
  good: [
    {
      title: 'a network interface without the check, of an instance that has it',
      design: publicScene((s, { vpc, subnet }) => {
        const instance = s.add('instance', 'appliance', subnet);
        const target = s.add('network-interface', 'eni', subnet, { instance, deviceIndex: 1, sourceDestCheck: false });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
    {
      title: 'a NAT gateway, which has no such check',
      design: publicScene((s, { vpc, subnet }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },

    { title: 'the check is off', design: through(false) },
    {
      title: 'an instance without a route to it',
      design: publicScene((s, { subnet }) => s.add('instance', 'web-1', subnet)),
    },
  ],
});
