import type { ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** The first default subnet of each zone of a VPC. */
const firsts = perVpc((index, vpc) => {
  const found = new Map<string, ResourceOf<'subnet'>>();
  for (const subnet of index.inVpc(vpc, 'subnet'))
    if (subnet.isDefault && subnet.zone !== '' && !found.has(subnet.zone)) found.set(subnet.zone, subnet);
  return found;
});

type Fields = readonly [zone: string, isDefault: boolean];

/** Subnets "one" and "two" of a default VPC. */
const both = (one: Fields, two: Fields, isDefault = true) =>
  scene(
    (s, vpc) => {
      for (const [i, [zone, own]] of [one, two].entries())
        s.add('subnet', i === 0 ? 'one' : 'two', vpc, { zone, isDefault: own, cidr: `172.31.${16 * i}.0/20` });
    },
    { cidr: '172.31.0.0/16', isDefault },
  );

export const defaultOnePerZone = defineRule({
  id: 'subnet/default-one-per-zone',
  severity: 'error',
  title: 'Second default subnet of a zone',
  why: 'A default VPC has one default subnet in each zone; AWS makes no other one beside it.',
  fix: 'Draw one of them as an ordinary subnet, or in another zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html',
  code: 'DefaultSubnetAlreadyExistsInAvailabilityZone',
  book: '',
  kind: 'subnet',
  *check(subnet, index) {
    // In another VPC it is an ordinary subnet.
    const vpc = subnet.isDefault ? index.getAs('vpc', subnet.parent) : undefined;
    if (!vpc?.isDefault) return;
    const first = firsts(index, vpc.id).get(subnet.zone);
    if (!first || first.id === subnet.id) return;
    yield {
      field: 'isDefault',
      message: `${named(subnet)} is a default subnet of zone ${subnet.zone}, as ${named(first)} is; a default VPC has one in each zone. Draw one of them as an ordinary subnet.`,
      repairs: [setFields(`Make ${named(subnet)} an ordinary subnet`, subnet.id, { isDefault: false })],
    };
  },
  bad: [
    { title: 'two in zone a', design: both(['a', true], ['a', true]), at: 'two', field: 'isDefault' },
    {
      title: 'two in one Local Zone',
      design: both(['us-east-1-bos-1a', true], ['us-east-1-bos-1a', true]),
      at: 'two',
      field: 'isDefault',
    },
  ],
  good: [
    { title: 'zones a and b', design: both(['a', true], ['b', true]) },
    { title: 'an ordinary subnet beside it', design: both(['a', true], ['a', false]) },
    { title: 'two ordinary subnets', design: both(['a', false], ['a', false]) },
    { title: 'in a VPC that is not the default one', design: both(['a', true], ['a', true], false) },
    { title: 'no zone chosen yet', design: both(['', true], ['', true]) },
  ],
});
