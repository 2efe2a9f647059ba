import { defineRule } from '../rule';
import { named } from '../words';
import { lineScene } from './shared/scenes';

export const attached = defineRule({
  id: 'direct-connect/attached',
  book: '',
  severity: 'error',
  title: 'Detached virtual private gateway on a Direct Connect gateway',
  why: 'A virtual private gateway has to be attached to a VPC before it can join a Direct Connect gateway.',
  fix: 'Attach the virtual private gateway to its VPC.',
  source:
    'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGatewayAssociation.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association, index) {
    const gateway = index.getAs('virtual-private-gateway', association.gateway);
    if (!gateway || gateway.parent === null || index.getAs('vpc', gateway.parent)) return;
    yield {
      field: 'gateway',
      message: `${named(association)} joins ${named(gateway)}, which is attached to no VPC; AWS expects one that is. Attach it to its VPC.`,
    };
  },
  bad: [
    {
      title: 'in the Region only',
      design: lineScene((s, { join }) => join(s.add('virtual-private-gateway', 'spare', s.region()))),
      at: 'more',
      field: 'gateway',
    },
    {
      title: 'in another Region, of which it is no matter',
      design: lineScene((s, { join }) => join(s.add('virtual-private-gateway', 'spare', s.region('eu-west-1')))),
      at: 'more',
      field: 'gateway',
    },
  ],
  good: [
    { title: 'attached', design: lineScene() },
    {
      title: 'attached to another VPC',
      design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.1.0.0/16'))),
    },
    {
      title: 'a transit gateway, which is attached to nothing',
      design: lineScene((s, { join }) =>
        join(s.add('transit-gateway', 'tgw', s.region(), { amazonSideAsn: 64600 }), 'hub', ['10.0.0.0/8']),
      ),
    },
    {
      title: 'a detached one that does not join',
      design: lineScene((s) => s.add('virtual-private-gateway', 'spare', s.region())),
    },
  ],
});
