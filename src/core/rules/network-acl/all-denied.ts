import { effectiveNetworkAcl, usersOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { scene, subnetScene } from '../scene';
import { listed, named } from '../words';
import { directions } from './shared/entries';
import { aclScene, allow, entry as entryOf, everything } from './shared/scenes';

export const allDenied = defineRule({
  id: 'network-acl/all-denied',
  severity: 'warning',
  title: 'Network ACL in use lets nothing in or nothing out',
  why: 'A new network ACL of your own denies everything; as it keeps no state, one closed direction stops the replies of the other too.',
  fix: 'Add entries that allow what the subnets need, in both directions.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html',
  kind: 'network-acl',
  *check(acl, index) {
    const closed = directions.filter((direction) => !acl[direction].some((entry) => entry.action === 'allow'));
    const [first] = closed;
    if (first === undefined) return;
    const subnets = acl.isDefault
      ? index.inVpc(acl.parent ?? '', 'subnet').filter((subnet) => effectiveNetworkAcl(index, subnet)?.id === acl.id)
      : usersOf(index, acl.id, ['subnet']).flatMap((id) => index.getAs('subnet', id) ?? []);
    if (subnets.length === 0) return;
    yield {
      field: first,
      message: `The network ACL ${named(acl)} of ${listed(subnets.map(named))} has no ${closed.join(' and no ')} entry that allows anything, so no connection works there. Add entries for what is needed.`,
    };
  },
  bad: [
    { title: 'a new ACL', design: aclScene([], []), at: 'nacl', field: 'inbound' },
    { title: 'nothing out', design: aclScene([everything], []), at: 'nacl', field: 'outbound' },
    {
      title: 'the default ACL, emptied',
      design: subnetScene((s, _web, vpc) => s.set('network-acl', s.defaultAcl(vpc), { inbound: [] })),
      at: 'default',
      field: 'inbound',
    },
    {
      title: 'only denies',
      design: aclScene([entryOf('deny', 100, 'tcp', 22, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound',
    },
  ],
  good: [
    {
      title: 'one allow among denies',
      design: aclScene([entryOf('deny', 90, 'tcp', 22, '0.0.0.0/0'), allow(100, 'tcp', 443, '10.0.0.0/8')]),
    },
    { title: 'something each way', design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')]) },
    { title: 'no subnet uses it', design: scene((s, vpc) => s.add('network-acl', 'nacl', vpc)) },
    { title: 'the default ACL as AWS made it', design: subnetScene() },
  ],
});
