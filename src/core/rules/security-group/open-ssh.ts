import { containsPorts } from '../../net/port-range';
import { defineRule } from '../rule';
import { openTo } from './shared/open-ports';
import { allow, groupScene } from './shared/scenes';

const SSH = { from: 22, to: 22 };

export const openSsh = defineRule({
  id: 'security-group/open-ssh',
  severity: 'warning',
  set: 'security',
  title: 'SSH is open to the internet',
  why: 'Port 22 that anybody reaches is found and attacked within minutes.',
  fix: 'Allow the addresses that you administer from only, or use Session Manager, which needs no open port.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  check: (group, index) =>
    openTo(
      group,
      index,
      (ports) => containsPorts(ports, SSH),
      (place) => `${place} lets anybody try SSH. Allow only the addresses that you administer from.`,
    ),
  bad: [
    {
      title: 'from every IPv4 address',
      design: groupScene([allow('tcp', 22, '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
    { title: 'from every IPv6 address', design: groupScene([allow('6', 22, '::/0')]), at: 'web', field: 'inbound[0]' },
    {
      title: 'inside a range',
      design: groupScene([allow('tcp', [20, 80], '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: 'from one network', design: groupScene([allow('tcp', 22, '203.0.113.0/24')]) },
    { title: 'UDP', design: groupScene([allow('udp', 22, '0.0.0.0/0')]) },
    { title: 'outbound', design: groupScene([], [allow('tcp', 22, '0.0.0.0/0')]) },
    { title: 'all traffic, which has a rule of its own', design: groupScene([allow('-1', null, '0.0.0.0/0')]) },
  ],
});
