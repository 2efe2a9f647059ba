import type { ResourceOf } from '../../kinds/index';
import { remove } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

const pairOf = (vpn: ResourceOf<'vpn-connection'>) => `${vpn.customerGateway} ${vpn.vpnGateway}`;

/** The first connection of each two gateways. */
const firstOfPair = perDesign((index): ReadonlyMap<string, ResourceOf<'vpn-connection'>> => {
  const first = new Map<string, ResourceOf<'vpn-connection'>>();
  for (const vpn of index.all('vpn-connection')) if (!first.has(pairOf(vpn))) first.set(pairOf(vpn), vpn);
  return first;
});

export const duplicatePair = defineRule({
  id: 'vpn/duplicate-pair',
  severity: 'error',
  title: 'Two gateways are connected twice',
  why: 'Between a customer gateway and a virtual private gateway there is one VPN connection, with two tunnels already.',
  fix: 'Delete one of the two; for redundancy on your side add a second customer gateway.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InvalidOption.Conflict',
  kind: 'vpn-connection',
  *check(vpn, index) {
    const [customer, gateway] = [index.get(vpn.customerGateway), index.get(vpn.vpnGateway)];
    const first = firstOfPair(index).get(pairOf(vpn));
    if (!customer || !gateway || !first || first.id === vpn.id) return;
    yield {
      message: `${named(vpn)} connects ${named(customer)} with ${named(gateway)}, as ${named(first)} already does; AWS allows one connection for two gateways. Delete one of them.`,
      repairs: [remove(`Delete ${named(vpn)}`, vpn.id)],
    };
  },
  bad: [
    {
      title: 'three times',
      design: vpnScene((s, { customer, gateway }) => {
        for (const name of ['again', 'once more'])
          s.add('vpn-connection', name, s.region(), { customerGateway: customer, vpnGateway: gateway });
      }),
      at: 'once more',
    },
    {
      title: 'the same gateways',
      design: vpnScene((s, { customer, gateway }) =>
        s.add('vpn-connection', 'again', s.region(), { customerGateway: customer, vpnGateway: gateway }),
      ),
      at: 'again',
    },
  ],
  good: [
    {
      title: 'two on a transit gateway, over which traffic is spread',
      design: vpnHubScene((s, { customer, gateway }) =>
        s.add('vpn-connection', 'again', s.region(), { customerGateway: customer, transitGateway: gateway }),
      ),
    },
    { title: 'one connection', design: vpnScene() },
    {
      title: 'a second customer gateway',
      design: vpnScene((s, { gateway }) => {
        const second = s.add('customer-gateway', 'cgw-2', s.region(), { ipAddress: '203.0.113.51' });
        s.add('vpn-connection', 'again', s.region(), { customerGateway: second, vpnGateway: gateway });
      }),
    },
    {
      title: 'two that lack a gateway, which has a rule of its own',
      design: vpnScene((s, { customer }) => {
        s.add('vpn-connection', 'one', s.region(), { customerGateway: customer });
        s.add('vpn-connection', 'two', s.region(), { customerGateway: customer });
      }),
    },
  ],
});
