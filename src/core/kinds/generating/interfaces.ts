import type { ResourceId } from '../../model/resource';
import { type Builder, type MadeVpc, STEMS } from './builder';

/** Now and then a network interface with addresses of its own, at an appliance or alone. */
export function generateInterfaces(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  if (!random.chance(0.3)) return;
  const subnet = random.pick(vpc.privateSubnets);
  const groups = [random.pick(vpc.groups)];
  const fields = random.pick([
    { secondaryIpCount: 1 + random.below(4) },
    { ipv4PrefixCount: 1 },
    { description: random.pick(STEMS), sourceDestCheck: false },
    { interfaceType: 'efa' as const },
  ]);
  const add = (instance: ResourceId | null, deviceIndex: number) =>
    b.add('network-interface', random.pick(STEMS), subnet, {
      ...fields,
      securityGroups: groups,
      instance,
      deviceIndex,
    });
  if (random.chance(0.5)) {
    add(null, 1);
    return;
  }
  const instance = b.add('instance', random.pick(STEMS), subnet, {
    instanceType: 'm7g.large',
    securityGroups: groups,
    publicIp: 'no',
  });
  add(instance, 1);
  if (random.chance(0.3)) add(instance, 2);
}
