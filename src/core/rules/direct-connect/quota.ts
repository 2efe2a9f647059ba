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
  bad: [{ title: '21 virtual private gateways', design: withGateways(21), at: 'dx' }],
  good: [
    { title: '20 virtual private gateways', design: withGateways(20) },
    { title: 'one', design: lineScene() },
  ],
});
