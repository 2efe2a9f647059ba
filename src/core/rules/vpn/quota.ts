import type { FieldsOf, Index } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { sketch } from '../../kinds/sketch';
import { countByRegion, perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

const QUOTAS = [
  ['vpn-connection', 'vpn-connections', 'VPN connections'],
  ['customer-gateway', 'customer-gateways', 'customer gateways'],
  ['virtual-private-gateway', 'virtual-private-gateways', 'virtual private gateways'],
] as const;

const countsOf = perDesign((index: Index) => QUOTAS.map(([kind]) => countByRegion(index, index.all(kind))));

/** It cannot be raised. */
const STATIC_ROUTES = 100;

const acceleratedIn = perDesign((index: Index) =>
  countByRegion(
    index,
    index.all('vpn-connection').filter((vpn) => vpn.acceleration && vpn.transitGateway !== null),
  ),
);

type Counted = (typeof QUOTAS)[number][0];

const many =
  (count: number, codes: readonly string[], kind: Counted = 'virtual-private-gateway') =>
  () =>
    sketch('many', (s) => {
      for (const code of codes) for (let i = 0; i < count; i += 1) s.add(kind, `${kind}-${i}`, s.region(code));
    });

/** "vgw" with as many connections, and as many with "other". */
const connections = (count: number, others = 0) =>
  vpnScene((s, { gateway, customer }) => {
    const other = s.add('virtual-private-gateway', 'other', s.region());
    for (let i = 1; i < count + others; i += 1) {
      const vpnGateway = i < count ? gateway : other;
      s.add('vpn-connection', `vpn-${i}`, s.region(), { customerGateway: customer, vpnGateway });
    }
  });

const accelerated = (count: number, rest = 0) =>
  vpnHubScene((s, { gateway, customer }) => {
    for (let i = 0; i < count + rest; i += 1)
      s.add('vpn-connection', `fast-${i}`, s.region(), {
        customerGateway: customer,
        transitGateway: gateway,
        acceleration: i < count,
      });
  });

const withRoutes = (count: number, fields: Partial<FieldsOf<'vpn-connection'>> = {}) =>
  vpnScene(undefined, { staticRoutes: Array.from({ length: count }, (_, i) => `10.8.${i}.0/24`), ...fields });

export const quota = defineRule({
  id: 'vpn/quota',
  severity: 'error',
  title: 'More VPN resources than a new account may have',
  why: 'A new account can have 50 VPN connections, 10 of them accelerated, 50 customer gateways and 5 virtual private gateways in a Region, and 10 connections on a virtual private gateway, each with up to 100 static routes.',
  fix: 'Ask AWS for a higher quota before you deploy, or spread connections over several gateways.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
  code: 'VpnConnectionLimitExceeded',
  kind: ['region', 'virtual-private-gateway', 'vpn-connection'],
  *check(holder, index) {
    const ask = 'Ask for a higher quota before you deploy.';
    if (holder.kind === 'vpn-connection') {
      const { staticRoutes, staticRoutesOnly, vpnGateway } = holder;
      if (!staticRoutesOnly || vpnGateway === null || staticRoutes.length <= STATIC_ROUTES) return;
      yield {
        field: 'staticRoutes',
        message: `${named(holder)} has ${staticRoutes.length} static routes; AWS allows ${STATIC_ROUTES} for a connection on a virtual private gateway. Join neighbouring blocks, or use a transit gateway.`,
      };
      return;
    }
    if (holder.kind === 'virtual-private-gateway') {
      const count = index.referrers(holder.id).filter(({ from }) => index.getAs('vpn-connection', from)).length;
      const most = quotaOf(index, holder.id, 'vpn-connections-per-gateway');
      if (count > most)
        yield {
          message: `${named(holder)} has ${count} VPN connections; AWS allows ${most} per virtual private gateway until the quota is raised. ${ask}`,
        };
      return;
    }
    const counts = QUOTAS.map(([, name, noun], i) => [countsOf(index)[i]?.get(holder.id) ?? 0, name, noun] as const);
    const fast = [
      acceleratedIn(index).get(holder.id) ?? 0,
      'accelerated-vpn-connections',
      'accelerated VPN connections',
    ] as const;
    for (const [count, name, noun] of [...counts, fast]) {
      const most = quotaOf(index, holder.id, name);
      if (count <= most) continue;
      yield {
        message: `${named(holder)} has ${count} ${noun}; AWS allows ${most} per Region until the quota is raised. ${ask}`,
      };
    }
  },
  bad: [
    { title: 'six gateways', design: many(6, ['us-east-1']), at: 'us-east-1' },
    { title: '51 customer gateways', design: many(51, ['us-east-1'], 'customer-gateway'), at: 'us-east-1' },
    { title: '51 connections', design: many(51, ['us-east-1'], 'vpn-connection'), at: 'us-east-1' },
    { title: '11 connections on one gateway', design: connections(11), at: 'vgw' },
    { title: '11 accelerated connections', design: accelerated(11), at: 'us-east-1' },
    { title: '101 static routes', design: withRoutes(101), at: 'vpn', field: 'staticRoutes' },
  ],
  good: [
    { title: 'five gateways', design: many(5, ['us-east-1']) },
    { title: 'eight gateways in two Regions', design: many(4, ['us-east-1', 'eu-west-1']) },
    { title: '50 customer gateways', design: many(50, ['us-east-1'], 'customer-gateway') },
    { title: '50 connections', design: many(50, ['us-east-1'], 'vpn-connection') },
    { title: 'ten connections on each of two gateways', design: connections(10, 10) },
    { title: 'ten accelerated connections and others', design: accelerated(10, 3) },
    { title: '100 static routes', design: withRoutes(100) },
    { title: 'routes that do not count, by BGP', design: withRoutes(101, { staticRoutesOnly: false }) },
  ],
});
