import { freeBlock, SMALLEST } from '../blocks';
import { make } from '../fixes';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { named } from '../words';

export const noSubnets = defineRule({
  id: 'vpc/no-subnets',
  severity: 'info',
  title: 'VPC without a subnet',
  why: 'Everything that has an address stands in a subnet; without one a VPC can hold nothing.',
  fix: 'Add a subnet, better one in each of two Availability Zones.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  kind: 'vpc',
  *check(vpc, index) {
    if (index.inVpc(vpc.id, 'subnet').length > 0) return;
    yield {
      message: `${named(vpc)} has no subnet yet, so nothing can run in it. Add one, better two in different Availability Zones.`,
      repairs: freeBlock(index, vpc.id, SMALLEST) === '' ? [] : [make('Add a subnet', 'subnet', vpc.id)],
    };
  },
  bad: [{ title: 'just made', design: scene(() => {}), at: 'main' }],
  good: [
    { title: 'one subnet', design: subnetScene() },
    { title: 'a subnet that is wrong', design: subnetScene(() => {}, { cidr: '' }) },
  ],
});
