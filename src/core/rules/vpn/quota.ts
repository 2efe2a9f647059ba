import type { Index } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';

const QUOTAS = [
  ['vpn-connection', 'vpn-connections', 'VPN connections'],
  ['customer-gateway', 'customer-gateways', 'customer gateways'],
  ['virtual-private-gateway', 'virtual-private-gateways', 'virtual private gateways'],
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

type Counted = (typeof QUOTAS)[number][0];

const many =
  (count: number, codes: readonly string[], kind: Counted = 'virtual-private-gateway') =>
  () =>
    sketch('many', (s) => {
      for (const code of codes) for (let i = 0; i < count; i += 1) s.add(kind, `${kind}-${i}`, s.region(code));
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
    for (const [i, [, name, noun]] of QUOTAS.entries()) {
      const most = quotaOf(index, region.id, name);
      const count = countsOf(index)[i]?.get(region.id) ?? 0;
      if (count <= most) continue;
      yield {
        message: `${named(region)} has ${count} ${noun}; AWS allows ${most} per Region until the quota is raised. Ask for a higher quota before you deploy.`,
      };
    }
  },
  bad: [
    { title: 'six gateways', design: many(6, ['us-east-1']), at: 'us-east-1' },
    { title: '51 customer gateways', design: many(51, ['us-east-1'], 'customer-gateway'), at: 'us-east-1' },
    { title: '51 connections', design: many(51, ['us-east-1'], 'vpn-connection'), at: 'us-east-1' },
  ],
  good: [
    { title: 'five gateways', design: many(5, ['us-east-1']) },
    { title: 'eight gateways in two Regions', design: many(4, ['us-east-1', 'eu-west-1']) },
    { title: '50 customer gateways', design: many(50, ['us-east-1'], 'customer-gateway') },
    { title: '50 connections', design: many(50, ['us-east-1'], 'vpn-connection') },
  ],
});
