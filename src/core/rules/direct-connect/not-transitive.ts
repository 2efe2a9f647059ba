import { defineRule } from '../rule';
import { listed, named } from '../words';
import { lineScene } from './shared/scenes';

export const notTransitive = defineRule({
  id: 'direct-connect/not-transitive',
  severity: 'info',
  title: 'VPCs on one Direct Connect gateway do not reach each other',
  why: 'A Direct Connect gateway carries traffic between your lines and the gateways that join it, not from one of these gateways to another.',
  fix: 'Peer the VPCs, or attach them to a transit gateway, if they are to reach each other.',
  source: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',
  kind: 'direct-connect-gateway',
  *check(line, index) {
    const joined = index.referrers(line.id).flatMap(({ from }) => {
      const gateway = index.get(index.getAs('direct-connect-association', from)?.gateway);
      return gateway ? [gateway] : [];
    });
    const distinct = [...new Set(joined)];
    if (distinct.length < 2) return;
    yield {
      message: `${named(line)} joins ${listed(distinct.map(named))} to your lines, not to each other. Peer what is behind them, or use one transit gateway, if it is to be in touch.`,
    };
  },
  bad: [
    {
      title: 'two virtual private gateways',
      design: lineScene((_, { vpcGateway, join }) => join(vpcGateway('10.1.0.0/16'))),
      at: 'dx',
    },
    {
      title: 'three of them',
      design: lineScene((_, { vpcGateway, join }) => {
        join(vpcGateway('10.1.0.0/16'), 'second');
        join(vpcGateway('10.2.0.0/16'), 'third');
      }),
      at: 'dx',
    },
  ],
  good: [
    { title: 'one', design: lineScene() },
    {
      title: 'a second gateway that does not join',
      design: lineScene((_, { vpcGateway }) => vpcGateway('10.1.0.0/16')),
    },
    {
      title: 'one on each of two Direct Connect gateways',
      design: lineScene((s, { vpcGateway }) => {
        const directConnectGateway = s.add('direct-connect-gateway', 'dx-2', null);
        const gateway = vpcGateway('10.1.0.0/16');
        s.add('direct-connect-association', 'second', s.region(), { directConnectGateway, gateway });
      }),
    },
    {
      title: 'an association that lacks its gateway',
      design: lineScene((s, { line }) =>
        s.add('direct-connect-association', 'open', s.region(), { directConnectGateway: line }),
      ),
    },
  ],
});
