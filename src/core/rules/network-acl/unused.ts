import { usersOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { aclScene, everything } from './shared/scenes';

export const unused = defineRule({
  id: 'network-acl/unused',
  severity: 'warning',
  title: 'No subnet uses a network ACL',
  why: 'A network ACL filters only the subnets that are associated with it; one without any is left over or was forgotten.',
  fix: 'Associate it with a subnet, or delete it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  kind: 'network-acl',
  *check(acl, index) {
    if (acl.isDefault || usersOf(index, acl.id, ['subnet']).length > 0) return;
    yield {
      message: `No subnet uses the network ACL ${named(acl)}, so it filters nothing. Associate it with a subnet, or delete it.`,
    };
  },
  bad: [
    {
      title: 'one of two',
      design: aclScene([everything], undefined, (s, _nacl, vpc) => s.add('network-acl', 'spare', vpc)),
      at: 'spare',
    },
    { title: 'an ACL alone', design: scene((s, vpc) => s.add('network-acl', 'nacl', vpc)), at: 'nacl' },
  ],
  good: [
    {
      title: 'with two subnets',
      design: aclScene([everything], undefined, (s, networkAcl, vpc) =>
        s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24', networkAcl }),
      ),
    },
    {
      title: 'a default ACL beside which all subnets have their own',
      design: aclScene([everything], undefined, (s, _nacl, vpc) =>
        s.set('network-acl', s.defaultAcl(vpc), { inbound: [] }),
      ),
    },
    { title: 'with a subnet', design: aclScene([everything]) },
    { title: 'the default ACL', design: scene(() => {}) },
  ],
});
