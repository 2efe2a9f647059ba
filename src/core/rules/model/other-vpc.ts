import { brokenReferences, letGo, linkingKinds } from '../broken-references';
import { defineRule } from '../rule';
import { peeringScene, scene } from '../scene';
import { named } from '../words';

export const otherVpc = defineRule({
  id: 'model/other-vpc',
  book: '',
  severity: 'error',
  title: 'Link into another VPC',
  why: 'Gateways, instances and endpoints serve the route tables of their own VPC; a peer cannot use them.',
  fix: 'Link to a resource of the same VPC, or reach the other one through a peering connection.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  kind: linkingKinds,
  *check(resource, index) {
    for (const reference of brokenReferences(index, resource, 'other-vpc')) {
      const target = index.get(reference.to);
      const vpc = index.get(index.vpcOf(reference.to));
      if (!target || !vpc) continue;
      yield {
        field: reference.at,
        message: `${named(resource)} ${reference.spec.says} ${named(target)}, which is in another VPC, ${named(vpc)}; AWS links them only inside one VPC. Choose a resource of the same VPC.`,
        repairs: letGo('Remove the link', reference),
      };
    }
  },
  bad: [
    {
      title: 'a route to an instance of a VPC that is not even a peer',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const target = s.add('instance', 'proxy', s.add('subnet', 'web', other, { cidr: '10.1.0.0/24' }));
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },

    {
      title: 'a route to the NAT gateway of a peer',
      design: peeringScene((s, main, other) => {
        const target = s.add('nat-gateway', 'nat', s.add('subnet', 'web', other));
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a group that names one of a peer',
      design: peeringScene((s, main, other) => {
        const group = s.add('security-group', 'db', other);
        const peer = { type: 'security-group', group } as const;
        s.add('security-group', 'web', main, {
          inbound: [{ id: '1', protocol: 'tcp', fromPort: 443, toPort: 443, peer, description: '' }],
        });
      }),
    },
    {
      title: 'VPCs of two Regions that hang on one transit gateway',
      design: peeringScene((s, main, other) => {
        const transitGateway = s.add('transit-gateway', 'tgw', s.region());
        for (const vpc of [main, other])
          s.add('transit-gateway-attachment', 'link', s.region(), { transitGateway, vpc });
      }),
    },

    {
      title: 'a route to the NAT gateway of the same VPC',
      design: peeringScene((s, main) => {
        const target = s.add('nat-gateway', 'nat', s.add('subnet', 'web', main));
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    {
      title: 'a route to a peering connection, which is in neither',
      design: peeringScene((s, main, _other, target) => {
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
      }),
    },
  ],
});
