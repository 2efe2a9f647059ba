import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const inZones = (...zones: readonly string[]) =>
  scene((s, vpc) => {
    for (const [i, zone] of zones.entries()) s.add('subnet', `subnet-${i}`, vpc, { zone });
  });

export const singleAzDesign = defineRule({
  id: 'subnet/single-az-design',
  severity: 'warning',
  set: 'resilience',
  title: 'All subnets of a VPC in one Availability Zone',
  why: 'An Availability Zone can fail as a whole; what must go on working stands in at least two.',
  fix: 'Put a subnet of each kind into a second Availability Zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  kind: 'vpc',
  *check(vpc, index) {
    const subnets = index.inVpc(vpc.id, 'subnet');
    const zones = new Set(subnets.map((subnet) => subnet.zone));
    if (subnets.length < 2 || zones.size > 1) return;
    yield {
      message: `${subnets.length === 2 ? 'Both' : `All ${subnets.length}`} subnets of ${named(vpc)} are in Availability Zone ${subnets[0]?.zone}; if it fails, everything in the VPC fails with it. Put some into a second zone.`,
    };
  },
  bad: [
    { title: 'two in one zone', design: inZones('a', 'a'), at: 'main' },
    { title: 'three in one zone', design: inZones('c', 'c', 'c'), at: 'main' },
  ],
  good: [
    { title: 'a zone and a Local Zone', design: inZones('a', 'us-east-1-bos-1a') },
    { title: 'three subnets, one of them elsewhere', design: inZones('a', 'a', 'c') },

    { title: 'two zones', design: inZones('a', 'b') },
    { title: 'a single subnet cannot be in two', design: inZones('a') },
  ],
});
