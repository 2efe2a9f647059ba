import type { Index } from '../../kinds/index';
import { sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';

const QUOTAS = [
  ['vpn-connection', 50, 'VPN connections'],
  ['customer-gateway', 50, 'customer gateways'],
  ['virtual-private-gateway', 5, 'virtual private gateways'],
] as const;

const countsOf = perDesign((index: Index) =>
  QUOTAS.map(([kind]) => {
    const counts = new Map<ResourceId | null, number>();
    for (const { id } of index.all(kind)) {
      const region = index.regionOf(id);
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    return counts;
  }),
);

const gateways = (count: number, codes: readonly string[]) => () =>
  sketch('gateways', (s) => {
    for (const code of codes)
      for (let i = 0; i < count; i += 1) s.add('virtual-private-gateway', `vgw-${i}`, s.region(code));
  });

export const quota = defineRule({
  id: 'vpn/quota',
  severity: 'error',
  title: 'More VPN resources in a Region than a new account may have',
  why: 'A new account can have 50 VPN connections, 50 customer gateways and 5 virtual private gateways in a Region.',
  fix: 'Ask AWS for a higher quota before you deploy.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
  code: 'VpnConnectionLimitExceeded',
  kind: 'region',
  *check(region, index) {
    for (const [i, [, most, noun]] of QUOTAS.entries()) {
      const count = countsOf(index)[i]?.get(region.id) ?? 0;
      if (count <= most) continue;
      yield {
        message: `${named(region)} has ${count} ${noun}; AWS allows ${most} per Region until the quota is raised. Ask for a higher quota before you deploy.`,
      };
    }
  },
  bad: [{ title: 'six gateways', design: gateways(6, ['us-east-1']), at: 'us-east-1' }],
  good: [
    { title: 'five gateways', design: gateways(5, ['us-east-1']) },
    { title: 'eight gateways in two Regions', design: gateways(4, ['us-east-1', 'eu-west-1']) },
  ],
});
