import { kindOf } from '../../kinds/index';
import { brokenReferences, letGo, linkingKinds } from '../broken-references';
import { defineRule } from '../rule';
import { publicScene, scene, subnetScene } from '../scene';
import { named } from '../words';

export const wrongKind = defineRule({
  id: 'model/wrong-kind',
  book: '',
  severity: 'error',
  title: 'Link to a resource of a kind that does not fit',
  why: 'Each link leads to certain kinds of resources: a subnet follows a route table, a NAT gateway has an Elastic IP address.',
  fix: 'Choose a resource of a kind that fits, or remove the link.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  kind: linkingKinds,
  *check(resource, index) {
    for (const reference of brokenReferences(index, resource, 'wrong-kind')) {
      const target = index.get(reference.to);
      if (!target) continue;
      yield {
        field: reference.at,
        message: `${named(resource)} ${reference.spec.says} ${named(target)}, which is of the kind ${kindOf(target.kind).label}; that does not fit. Choose another resource or remove the link.`,
        repairs: letGo('Remove the link', reference),
      };
    }
  },
  bad: [
    {
      title: 'a subnet with a group as its table',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { routeTable: s.defaultGroup(vpc) })),
      at: 'web',
      field: 'routeTable',
    },
    {
      title: 'a route to a subnet',
      design: subnetScene((s, web, vpc) => {
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target: web }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a route to a network interface',
      design: subnetScene((s, web, vpc) => {
        const target = s.add('network-interface', 'eni', web, { sourceDestCheck: false });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
    {
      title: 'a table for two kinds of gateways',
      design: publicScene((s, { vpc, gateway }) => {
        s.add('route-table', 'edge', vpc, { gateways: [gateway, s.add('virtual-private-gateway', 'vgw', vpc)] });
      }),
    },

    { title: 'a table', design: publicScene() },
    {
      title: 'a route to an instance',
      design: subnetScene((s, web, vpc) => {
        const target = s.add('instance', 'firewall', web);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
  ],
});
