import type { Index, ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** How an interface and its instance are apart; null if they can be attached. */
function apart(index: Index, eni: ResourceOf<'network-interface'>, instance: ResourceOf<'instance'>): string | null {
  const [here, there] = [eni, instance].map(({ id }) => index.getAs('region', index.regionOf(id)));
  if (here?.code !== there?.code || here?.account !== there?.account)
    return 'is not in the Region and account of the interface';
  const own = index.getAs('subnet', eni.parent);
  const other = index.getAs('subnet', instance.parent);
  if (!own || !other || own.zone === other.zone) return null;
  return `is in zone ${other.zone}, by its subnet ${named(other)}, and the interface in zone ${own.zone}, by ${named(own)}`;
}

export const az = defineRule({
  id: 'network-interface/az',
  severity: 'error',
  title: 'Network interface and its instance are in different zones',
  why: 'A network interface is attached only to an instance in the same Availability Zone. The subnet, and even the VPC, may be another one.',
  fix: 'Make the interface in a subnet of the zone of the instance.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  code: 'InvalidParameterCombination',
  kind: 'network-interface',
  *check(eni, index) {
    const instance = index.getAs('instance', eni.instance);
    const why = instance ? apart(index, eni, instance) : null;
    if (!instance || why === null) return;
    yield {
      field: 'instance',
      message: `${named(eni)} is attached to ${named(instance)}, which ${why}. Attach it to an instance of the same zone.`,
      repairs: [setFields('Detach the interface', eni.id, { instance: null })],
    };
  },
  bad: [
    {
      title: 'the other zone',
      design: subnetScene((s, web, vpc) => {
        const other = s.add('subnet', 'web-b', vpc, { cidr: '10.0.1.0/24', zone: 'b' });
        s.add('network-interface', 'eni', web, { instance: s.add('instance', 'server', other) });
      }),
      at: 'eni',
      field: 'instance',
    },
    {
      title: 'the same zone letter of another Region',
      design: subnetScene((s, web) => {
        const other = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
        const instance = s.add('instance', 'server', s.add('subnet', 'far-a', other, { cidr: '10.1.0.0/24' }));
        s.add('network-interface', 'eni', web, { instance });
      }),
      at: 'eni',
      field: 'instance',
    },
  ],
  good: [
    {
      title: 'one subnet',
      design: subnetScene((s, web) => {
        s.add('network-interface', 'eni', web, { instance: s.add('instance', 'server', web) });
      }),
    },
    {
      title: 'another subnet of the zone',
      design: subnetScene((s, web, vpc) => {
        const other = s.add('subnet', 'inside', vpc, { cidr: '10.0.1.0/24' });
        s.add('network-interface', 'eni', other, { instance: s.add('instance', 'server', web) });
      }),
    },
    {
      title: 'another VPC of the account, in the same zone',
      design: subnetScene((s, web) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        const instance = s.add('instance', 'server', s.add('subnet', 'other-a', other, { cidr: '10.1.0.0/24' }));
        s.add('network-interface', 'eni', web, { instance });
      }),
    },
    { title: 'not attached', design: subnetScene((s, web) => s.add('network-interface', 'eni', web)) },
  ],
});
