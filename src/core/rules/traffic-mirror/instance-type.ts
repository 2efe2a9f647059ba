import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

/**
 * Instances that are not of the Nitro System and not among the few of those that can be mirrored. Which Nitro types can
 * be grows with each edition of the page, so that they are not judged.
 * https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-sessions.html
 */
const OLD = new Set(['t1', 't2', 'm1', 'm2', 'm3', 'c1', 'c3', 'r3', 'i2', 'g2', 'f1']);

const mirrored = (instanceType: string) =>
  mirrorScene({}, (s, { subnet, source }) => {
    const instance = s.add('instance', 'server', subnet, { instanceType });
    s.set('network-interface', source, { instance });
  });

export const instanceType = defineRule({
  id: 'traffic-mirror/instance-type',
  severity: 'warning',
  title: 'Mirrored instance is of a type that cannot be mirrored',
  why: 'Packets are copied by the hardware below the instance: bare metal and older types such as T2 cannot do that.',
  fix: 'Use a type of the Nitro System that is not bare metal, such as t3 or m5.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-sessions.html',
  code: 'NetworkInterfaceNotSupported',
  uncertain: true,
  kind: 'traffic-mirror-session',
  *check(session, index) {
    const source = index.getAs('network-interface', session.source);
    const instance = index.getAs('instance', source?.instance ?? null);
    if (!source || !instance) return;
    const [family = '', size = ''] = instance.instanceType.trim().toLowerCase().split('.');
    if (!OLD.has(family) && !size.startsWith('metal')) return;
    yield {
      field: 'source',
      message: `${named(session)} mirrors ${named(source)} of ${named(instance)}, a ${instance.instanceType}; AWS may refuse it, since such instances cannot be mirrored. Use another instance type.`,
    };
  },
  bad: [
    { title: 'a t2.micro', design: mirrored('t2.micro'), at: 'mirror', field: 'source' },
    { title: 'bare metal', design: mirrored('m5.metal'), at: 'mirror', field: 'source' },
    { title: 'bare metal with a size', design: mirrored('c7i.metal-24xl'), at: 'mirror', field: 'source' },
  ],
  good: [
    { title: 'a t3.micro', design: mirrored('t3.micro') },
    { title: 'an older type that can be mirrored', design: mirrored('m4.large') },
    { title: 'a newer one', design: mirrored('m7g.large') },
    { title: 'an interface that is attached to nothing yet', design: mirrorScene() },
    {
      title: 'the type of the receiver does not matter',
      design: subnetScene((s, subnet) => {
        const instance = s.add('instance', 'sensor', subnet, { instanceType: 't2.micro' });
        const receiver = s.add('network-interface', 'receiver', subnet, { instance });
        const target = s.add('traffic-mirror-target', 'target', s.region(), { target: receiver });
        const filter = s.add('traffic-mirror-filter', 'filter', s.region());
        const source = s.add('network-interface', 'source', subnet);
        s.add('traffic-mirror-session', 'mirror', s.region(), { source, target, filter });
      }),
    },
  ],
});
