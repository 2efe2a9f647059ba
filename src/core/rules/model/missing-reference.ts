import { brokenReferences, letGo, linkingKinds } from '../broken-references';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { named } from '../words';

export const missingReference = defineRule({
  id: 'model/missing-reference',
  book: '',
  severity: 'error',
  title: 'Link to a resource that is not in the design',
  why: 'What is linked has been deleted or was never in the file; it cannot be exported.',
  fix: 'Choose another resource, or remove the link.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  kind: linkingKinds,
  *check(resource, index) {
    for (const reference of brokenReferences(index, resource, 'missing')) {
      yield {
        field: reference.at,
        message: `${named(resource)} ${reference.spec.says} "${reference.to}", which is not in the design. Choose another resource or remove the link.`,
        repairs: letGo('Remove the link', reference),
      };
    }
  },
  bad: [
    {
      title: 'a route to nothing',
      design: subnetScene((s, _web, vpc) => {
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: 'nat-gateway-99' }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'a subnet with a table that is gone',
      design: subnetScene(() => {}, { routeTable: 'route-table-99' }),
      at: 'web',
      field: 'routeTable',
    },
  ],
  good: [
    {
      title: 'a route to something outside of the design',
      design: subnetScene((s, _web, vpc) => {
        const routes = [{ id: '1', destination: '10.0.0.0/8', target: null, outside: 'tgw-0123456789abcdef0' }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },
    {
      title: 'a NAT gateway whose address is not chosen yet',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web)),
    },

    { title: 'a table that is there', design: publicScene() },
    { title: 'no link', design: subnetScene() },
  ],
});
