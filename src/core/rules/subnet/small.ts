import { readCidr4 } from '../../kinds/network';
import { usableHosts4 } from '../../net/cidr';
import { addressesInUse } from '../addresses';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { counted, named } from '../words';

const SMALL = 27;

const servers = (count: number, cidr: string) =>
  subnetScene(
    (s, web) => {
      for (let i = 0; i < count; i += 1) s.add('instance', `server-${i}`, web);
    },
    { cidr },
  );

export const small = defineRule({
  id: 'subnet/small',
  severity: 'info',
  title: 'Small subnet that is half full',
  why: 'The block of a subnet cannot be changed: a tier that grows past it has to move.',
  fix: 'Use a /26 or larger block for what may grow.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  kind: 'subnet',
  *check(subnet, index) {
    const cidr = readCidr4(subnet.cidr);
    if (!cidr || cidr.prefix < SMALL) return;
    const used = addressesInUse(index, subnet.parent ?? '').get(subnet.id) ?? 0;
    const left = usableHosts4(cidr) - used;
    if (left < 0 || used < left) return;
    yield {
      field: 'cidr',
      message: `${named(subnet)} has ${subnet.cidr} with ${counted(used, 'network interface')} in it and room for ${left} more; its block cannot be changed later. Use a larger one if it may grow.`,
    };
  },
  bad: [
    { title: 'six in a /28', design: servers(6, '10.0.0.0/28'), at: 'web', field: 'cidr' },
    { title: 'eleven in a /28, which is full', design: servers(11, '10.0.0.0/28'), at: 'web', field: 'cidr' },
  ],
  good: [
    { title: 'five in a /28', design: servers(5, '10.0.0.0/28') },
    { title: 'a small one with nothing in it', design: servers(0, '10.0.0.0/28') },
    { title: 'thirty in a /26', design: servers(30, '10.0.0.0/26') },
    { title: 'overfull, which is another matter', design: servers(12, '10.0.0.0/28') },
  ],
});
