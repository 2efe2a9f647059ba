import type { FieldsOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

const ONLY = { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true, hostnameType: 'resource-name' } as const;

const among = (subnet: Partial<FieldsOf<'subnet'>>, receiverSubnet: Partial<FieldsOf<'subnet'>> = {}) =>
  subnetScene(
    (s, web, vpc) => {
      const other = s.add('subnet', 'sensors', vpc, { cidr: '10.0.1.0/24', ...receiverSubnet });
      const source = s.add('network-interface', 'source', web);
      const receiver = s.add('network-interface', 'receiver', other);
      const target = s.add('traffic-mirror-target', 'target', s.region(), { target: receiver });
      const filter = s.add('traffic-mirror-filter', 'filter', s.region());
      s.add('traffic-mirror-session', 'mirror', s.region(), { source, target, filter });
    },
    subnet,
    { ipv6: 'amazon' },
  );

export const ipv6Only = defineRule({
  id: 'traffic-mirror/ipv6-only',
  book: '',
  severity: 'error',
  title: 'Mirror session in a subnet for IPv6 only',
  why: 'Traffic Mirroring is not supported in subnets for IPv6 only.',
  fix: 'Use network interfaces in subnets that have IPv4.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-network-limitations.html',
  uncertain: true,
  kind: 'traffic-mirror-session',
  *check(session, index) {
    const receiver = index.getAs('traffic-mirror-target', session.target)?.target ?? null;
    for (const [field, id] of [
      ['source', session.source],
      ['target', receiver],
    ] as const) {
      const eni = index.getAs('network-interface', id);
      const subnet = index.getAs('subnet', eni?.parent ?? null);
      if (!eni || !subnet?.ipv6Only) continue;
      yield {
        field,
        message: `${named(session)} has the ${field} ${named(eni)} in ${named(subnet)}, which is for IPv6 only; AWS may refuse it. Use a network interface in a subnet that has IPv4.`,
      };
    }
  },
  bad: [
    { title: 'the source', design: among(ONLY), at: 'mirror', field: 'source' },
    { title: 'the receiver', design: among({}, { ...ONLY, ipv6Block: 1 }), at: 'mirror', field: 'target' },
  ],
  good: [
    { title: 'IPv4', design: mirrorScene() },
    { title: 'both families', design: among({ ipv6Block: 0 }, { ipv6Block: 1 }) },
    { title: 'no source yet', design: mirrorScene({ source: null }) },
    {
      title: 'another subnet is for IPv6 only',
      design: subnetScene(
        (s, web, vpc) => {
          s.add('subnet', 'six', vpc, { ...ONLY, ipv6Block: 1 });
          const source = s.add('network-interface', 'source', web);
          const filter = s.add('traffic-mirror-filter', 'filter', s.region());
          s.add('traffic-mirror-session', 'mirror', s.region(), { source, filter });
        },
        { ipv6Block: 0 },
        { ipv6: 'amazon' },
      ),
    },
  ],
});
