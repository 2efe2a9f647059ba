import { sketch } from '../../kinds/sketch';
import { defineRule } from '../rule';
import { counted, named } from '../words';
import { lineScene } from './shared/scenes';

/** https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html */
const QUOTAS = [
  ['virtual-private-gateway', 20, 'virtual private gateway'],
  ['transit-gateway', 6, 'transit gateway'],
] as const;

const withGateways = (count: number) =>
  lineScene((_, { vpcGateway, join }) => {
    for (let i = 1; i < count; i += 1) join(vpcGateway(`10.${i}.0.0/16`), `join-${i}`);
  });

const withHubs = (count: number) => () =>
  sketch('hubs', (s) => {
    const directConnectGateway = s.add('direct-connect-gateway', 'dx', null);
    for (let i = 0; i < count; i += 1) {
      const gateway = s.add('transit-gateway', `tgw-${i}`, s.region(), { amazonSideAsn: 64600 + i });
      s.add('direct-connect-association', `hub-${i}`, s.region(), { directConnectGateway, gateway });
    }
  });

export const quota = defineRule({
  id: 'direct-connect/quota',
  severity: 'error',
  title: 'More gateways on a Direct Connect gateway than AWS allows',
  why: 'A Direct Connect gateway takes 20 virtual private gateways or 6 transit gateways.',
  fix: 'Use another Direct Connect gateway, or a transit gateway for many VPCs.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
  code: 'DirectConnectClientException',
  kind: 'direct-connect-gateway',
  *check(line, index) {
    const joined = new Set(
      index.referrers(line.id).flatMap(({ from }) => index.getAs('direct-connect-association', from)?.gateway ?? []),
    );
    for (const [kind, most, noun] of QUOTAS) {
      const count = [...joined].filter((id) => index.get(id)?.kind === kind).length;
      if (count <= most) continue;
      yield {
        message: `${named(line)} has ${counted(count, noun)}; AWS allows ${most}. Use another Direct Connect gateway.`,
      };
    }
  },
  bad: [
    { title: '21 virtual private gateways', design: withGateways(21), at: 'dx' },
    { title: 'seven transit gateways', design: withHubs(7), at: 'dx' },
  ],
  good: [
    { title: 'six transit gateways', design: withHubs(6) },
    {
      title: 'twenty on one and one on another',
      design: lineScene((s, { vpcGateway, join }) => {
        for (let i = 1; i < 20; i += 1) join(vpcGateway(`10.${i}.0.0/16`), `join-${i}`);
        const directConnectGateway = s.add('direct-connect-gateway', 'dx-2', null);
        s.add('direct-connect-association', 'last', s.region(), {
          directConnectGateway,
          gateway: vpcGateway('10.99.0.0/16'),
        });
      }),
    },
    { title: '20 virtual private gateways', design: withGateways(20) },
    { title: 'one', design: lineScene() },
  ],
});
