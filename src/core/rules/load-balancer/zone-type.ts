import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network } from './shared/scenes';

/** Availability Zones are letters of their Region (`a`, `us-east-1a`); the others have a place in their name (`us-west-2-lax-1a`). */
const isAvailabilityZone = (zone: string) => /^([a-z]{2}(-[a-z]+)+-[0-9]+)?[a-z]$/.test(zone);

const mixed = (zone: string, fields: object = {}) =>
  balanced((s, { vpc, web }) => ({
    ...fields,
    subnets: [web, s.add('subnet', 'edge', vpc, { zone, cidr: '10.0.2.0/24' })],
  }));

export const zoneType = defineRule({
  id: 'load-balancer/zone-type',
  book: 'alb-zone-type',
  severity: 'error',
  title: 'Application Load Balancer in an Availability Zone and a Local Zone',
  why: 'An Application Load Balancer stands in Availability Zones or in one Local Zone, not in both.',
  fix: 'Use one load balancer in each sort of zone.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  code: 'InvalidSubnet',
  kind: 'load-balancer',
  *check(lb, index) {
    if (lb.type !== 'application') return;
    const subnets = lb.subnets.flatMap((id) => index.getAs('subnet', id) ?? []).filter(({ zone }) => zone !== '');
    const local = subnets.find(({ zone }) => !isAvailabilityZone(zone));
    const usual = subnets.find(({ zone }) => isAvailabilityZone(zone));
    if (!local || !usual) return;
    yield {
      field: 'subnets',
      message: `${named(lb)} stands in ${named(usual)}, of an Availability Zone, and in ${named(local)}, of the zone ${local.zone}; AWS expects zones of one sort. Take one of them away.`,
    };
  },
  bad: [
    { title: 'both sorts', design: mixed('us-east-1-bos-1a'), at: 'alb', field: 'subnets' },
    { title: 'a Wavelength Zone', design: mixed('us-east-1-wl1-bos-wlz-1'), at: 'alb', field: 'subnets' },
  ],
  good: [
    { title: 'two Availability Zones', design: mixed('b') },
    { title: 'a zone by its whole name', design: mixed('us-east-1b') },
    { title: 'a Network Load Balancer', design: mixed('us-east-1-bos-1a', network) },
    {
      title: 'one Local Zone alone',
      design: balanced((s, { vpc }) => ({
        subnets: [s.add('subnet', 'edge', vpc, { zone: 'us-east-1-bos-1a', cidr: '10.0.2.0/24' })],
      })),
    },
  ],
});
