import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { lineScene } from './shared/scenes';

const SIDES = [
  ['directConnectGateway', 'Direct Connect gateway'],
  ['gateway', 'gateway to join'],
] as const;

export const missingSide = defineRule({
  id: 'direct-connect/missing-side',
  book: '',
  severity: 'error',
  title: 'Association that lacks a gateway',
  why: 'An association joins a virtual private gateway or a transit gateway to a Direct Connect gateway.',
  fix: 'Choose the missing gateway, or delete the association.',
  source:
    'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGatewayAssociation.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-association',
  *check(association) {
    for (const [field, label] of SIDES) {
      if (association[field] !== null) continue;
      yield { field, message: `${named(association)} has no ${label}; AWS expects one at each end. Choose one.` };
    }
  },
  bad: [
    {
      title: 'no Direct Connect gateway',
      design: scene((s, vpc) =>
        s.add('direct-connect-association', 'join', s.region(), {
          gateway: s.add('virtual-private-gateway', 'vgw', vpc),
        }),
      ),
      at: 'join',
      field: 'directConnectGateway',
    },
    {
      title: 'neither',
      design: scene((s) => s.add('direct-connect-association', 'join', s.region())),
      at: 'join',
      field: 'gateway',
    },
  ],
  good: [
    { title: 'a second gateway', design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.1.0.0/16'))) },
    { title: 'no association at all', design: scene((s) => s.add('direct-connect-gateway', 'dx', null)) },
    { title: 'both', design: lineScene() },
    {
      title: 'a transit gateway',
      design: lineScene((s, { join }) => join(s.add('transit-gateway', 'tgw', s.region()))),
    },
  ],
});
