import { quotaOf } from '../../kinds/quotas';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

/** NAT gateways of each zone, by Region. */
const perZone = perDesign((index) => {
  const regions = new Map<string | null, Map<string, number>>();
  for (const nat of index.all('nat-gateway')) {
    if (nat.availabilityMode === 'regional') continue;
    const region = index.regionOf(nat.id);
    const zone = index.getAs('subnet', nat.parent)?.zone ?? '';
    const zones = regions.get(region) ?? new Map<string, number>();
    zones.set(zone, (zones.get(zone) ?? 0) + 1);
    regions.set(region, zones);
  }
  return regions;
});

const gateways = (count: number) =>
  publicScene((s, { vpc, table }) => {
    for (let i = 0; i < count; i += 1) {
      const subnet = s.add('subnet', `web-${i}`, vpc, { zone: i < 5 ? 'a' : 'b', routeTable: table });
      s.add('nat-gateway', `nat-${i}`, subnet, { connectivity: 'private' });
    }
  });

const inOneZone = publicScene((s, { subnet }) => {
  for (let i = 0; i < 6; i += 1) s.add('nat-gateway', `nat-${i}`, subnet, { connectivity: 'private' });
});

const regional = (count: number) =>
  publicScene((s, { vpc }) => {
    for (let i = 0; i < count; i += 1) s.add('nat-gateway', `nat-${i}`, vpc, { availabilityMode: 'regional' });
  });

export const quota = defineRule({
  id: 'nat-gateway/quota',
  severity: 'error',
  title: 'More than five NAT gateways in an Availability Zone, or regional ones in a VPC',
  why: 'An account has at most five zonal NAT gateways in each Availability Zone, and five regional ones in each VPC, until the quota is raised.',
  fix: 'Share NAT gateways between subnets, or ask AWS for a higher quota (L-FE5A380F).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'NatGatewayLimitExceeded',
  kind: 'region',
  *check(region, index) {
    const perZoneQuota = quotaOf(index, region.id, 'nat-gateways-per-zone');
    const regionalQuota = quotaOf(index, region.id, 'regional-nat-gateways-per-vpc');
    for (const [zone, count] of perZone(index).get(region.id) ?? []) {
      if (count <= perZoneQuota) continue;
      yield {
        message: `Zone ${zone} of ${named(region)} has ${count} NAT gateways; AWS allows ${perZoneQuota} in each zone until the quota is raised. Share them between subnets or ask for a higher quota.`,
      };
    }
    for (const vpc of index.children(region.id).filter(({ kind }) => kind === 'vpc')) {
      const all = index.inVpc(vpc.id, 'nat-gateway').filter((nat) => nat.availabilityMode === 'regional');
      if (all.length <= regionalQuota) continue;
      yield {
        message: `${named(vpc)} in ${named(region)} has ${all.length} regional NAT gateways; AWS allows ${regionalQuota} in each VPC until the quota is raised. One serves all zones of the VPC.`,
      };
    }
  },
  bad: [
    { title: 'six regional ones in one VPC', design: regional(6), at: 'us-east-1' },
    { title: 'six in one zone', design: inOneZone, at: 'us-east-1' },
  ],
  good: [
    { title: 'five regional ones in one VPC', design: regional(5) },
    { title: 'eight in two zones', design: gateways(8) },
    { title: 'five', design: gateways(5) },
    {
      title: 'six where AWS has raised the quota',
      design: publicScene((s, { subnet }) => {
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'nat-gateways-per-zone', value: 6 }] });
        for (let i = 0; i < 6; i += 1) s.add('nat-gateway', `nat-${i}`, subnet, { connectivity: 'private' });
      }),
    },
  ],
});
