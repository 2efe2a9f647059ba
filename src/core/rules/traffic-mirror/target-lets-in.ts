import type { Index, ResourceOf } from '../../kinds/index';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { portsFor, rowsIn } from '../security-group/shared/rows';
import { allow, withRules } from '../security-group/shared/scenes';
import { listed, named } from '../words';
import { mirrorScene } from './shared/scenes';

/** Mirrored packets come as VXLAN. https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-targets.html */
const VXLAN = 4789;

function groupsOf(index: Index, eni: ResourceOf<'network-interface'>): readonly ResourceOf<'security-group'>[] {
  if (eni.securityGroups.length > 0) return eni.securityGroups.flatMap((id) => index.getAs('security-group', id) ?? []);
  return index.inVpc(index.vpcOf(eni.id) ?? '', 'security-group').filter(({ isDefault }) => isDefault);
}

const takes = (group: ResourceOf<'security-group'>) =>
  rowsIn(group, 'inbound').some(({ rule }) => {
    const ports = portsFor(rule, 17);
    return ports !== null && ports.from <= VXLAN && ports.to >= VXLAN;
  });

const receiving = (...inbound: Parameters<typeof withRules>[0]) =>
  subnetScene((s, subnet, vpc) => {
    const sensor = s.add('security-group', 'sensor', vpc, withRules(inbound));
    const target = s.add('network-interface', 'receiver', subnet, { securityGroups: [sensor] });
    s.add('traffic-mirror-target', 'target', s.region(), { target });
  });

export const targetLetsIn = defineRule({
  id: 'traffic-mirror/target-lets-in',
  book: 'tm-target-nlb',
  severity: 'warning',
  title: 'Groups of a mirror target let no mirrored packet in',
  why: 'Mirrored packets come as VXLAN, over UDP on port 4789. AWS takes the target whatever its groups say, and then drops the packets.',
  fix: 'Let the sources in on 4789/udp.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-targets.html',
  kind: 'traffic-mirror-target',
  *check(mirror, index) {
    const eni = index.getAs('network-interface', mirror.target);
    const groups = eni ? groupsOf(index, eni) : [];
    if (!eni || groups.length === 0 || groups.some(takes)) return;
    yield {
      field: 'target',
      message: `${named(mirror)} leads to ${named(eni)}, whose ${listed(groups.map(named))} ${groups.length === 1 ? 'lets' : 'let'} nobody in on ${VXLAN}/udp, so mirrored packets are dropped. Allow that from the sources.`,
    };
  },
  bad: [
    { title: 'no inbound rule', design: receiving(), at: 'target', field: 'target' },
    {
      title: 'the port over TCP',
      design: receiving(allow('tcp', VXLAN, '10.0.0.0/16')),
      at: 'target',
      field: 'target',
    },
    {
      title: 'the port before',
      design: receiving(allow('udp', [4000, 4788], '10.0.0.0/16')),
      at: 'target',
      field: 'target',
    },
  ],
  good: [
    { title: 'the port', design: receiving(allow('udp', VXLAN, '10.0.0.0/16')) },
    { title: 'a range that ends with the port', design: receiving(allow('udp', [4000, VXLAN], '10.0.0.0/16')) },
    { title: 'everything', design: receiving(allow('-1', null, '10.0.0.0/16')) },
    { title: 'the default group lets its members in', design: mirrorScene() },
    {
      title: 'one of two groups',
      design: subnetScene((s, subnet, vpc) => {
        const closed = s.add('security-group', 'closed', vpc);
        const sensor = s.add('security-group', 'sensor', vpc, withRules([allow('udp', VXLAN, '10.0.0.0/16')]));
        const target = s.add('network-interface', 'receiver', subnet, { securityGroups: [closed, sensor] });
        s.add('traffic-mirror-target', 'target', s.region(), { target });
      }),
    },
  ],
});
