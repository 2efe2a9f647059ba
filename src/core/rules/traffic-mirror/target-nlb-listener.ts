import type { FieldsOf } from '../../kinds/index';
import { freshListener, type Listener } from '../../kinds/load-balancer/rows';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** Mirrored packets come as VXLAN. https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-targets.html */
const VXLAN = 4789;

const listens = ({ protocol, port }: Listener) => (protocol === 'UDP' || protocol === 'TCP_UDP') && port === VXLAN;

const listener = (protocol: Listener['protocol'], port: number, id = '1'): Listener => ({
  ...freshListener,
  id,
  protocol,
  port,
});

const mirrored = (listeners: readonly Listener[], type: FieldsOf<'load-balancer'>['type'] = 'network') =>
  subnetScene((s, subnet, vpc) => {
    const target = s.add('load-balancer', 'lb', vpc, { type, listeners, subnets: [subnet] });
    s.add('traffic-mirror-target', 'sensors', s.region(), { target });
  });

export const targetNlbListener = defineRule({
  id: 'traffic-mirror/target-nlb-listener',
  severity: 'warning',
  title: 'Mirror target without a listener for mirrored packets',
  why: 'Mirrored packets reach a Network Load Balancer as VXLAN, over UDP on port 4789. AWS takes the target without such a listener, and then the packets are dropped.',
  fix: 'Add a listener for UDP on port 4789 to the load balancer.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-targets.html',
  book: 'tm-target-nlb',
  kind: 'traffic-mirror-target',
  *check(mirror, index) {
    const balancer = index.getAs('load-balancer', mirror.target);
    if (balancer?.type !== 'network' || balancer.listeners.some(listens)) return;
    yield {
      field: 'target',
      message: `${named(mirror)} leads to ${named(balancer)}, which has no listener for UDP on port ${VXLAN}, so mirrored packets are dropped. Add that listener to the load balancer.`,
    };
  },
  bad: [
    { title: 'no listener', design: mirrored([]), at: 'sensors', field: 'target' },
    { title: 'TCP on the port', design: mirrored([listener('TCP', 4789)]), at: 'sensors', field: 'target' },
    { title: 'UDP on another port', design: mirrored([listener('UDP', 4788)]), at: 'sensors', field: 'target' },
  ],
  good: [
    { title: 'UDP on the port', design: mirrored([listener('UDP', 4789)]) },
    { title: 'TCP and UDP on the port', design: mirrored([listener('TCP_UDP', 4789)]) },
    { title: 'beside another listener', design: mirrored([listener('TCP', 443), listener('UDP', 4789, '2')]) },
    {
      title: 'a network interface needs none',
      design: subnetScene((s, subnet) => {
        const target = s.add('network-interface', 'eni', subnet);
        s.add('traffic-mirror-target', 'sensors', s.region(), { target });
      }),
    },
    {
      title: 'a load balancer that no mirror leads to',
      design: subnetScene((s, subnet, vpc) =>
        s.add('load-balancer', 'lb', vpc, { type: 'network', subnets: [subnet] }),
      ),
    },
  ],
});
