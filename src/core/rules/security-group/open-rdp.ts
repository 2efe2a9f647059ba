import { containsPorts } from '../../net/port-range';
import { defineRule } from '../rule';
import { openTo } from './shared/open-ports';
import { allow, groupScene } from './shared/scenes';

const RDP = { from: 3389, to: 3389 };

export const openRdp = defineRule({
  id: 'security-group/open-rdp',
  severity: 'warning',
  set: 'security',
  title: 'Remote Desktop is open to the internet',
  why: 'Port 3389 that anybody reaches is found and attacked within minutes.',
  fix: 'Allow the addresses that you administer from only, or use Fleet Manager, which needs no open port.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  check: (group, index) =>
    openTo(
      group,
      index,
      (ports) => containsPorts(ports, RDP),
      (place) => `${place} lets anybody try Remote Desktop. Allow only the addresses that you administer from.`,
    ),
  bad: [
    {
      title: 'from every IPv4 address',
      design: groupScene([allow('tcp', 3389, '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
    {
      title: 'inside a range',
      design: groupScene([allow('tcp', [3000, 4000], '::/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: 'from one network', design: groupScene([allow('tcp', 3389, '203.0.113.0/24')]) },
    { title: 'from private addresses', design: groupScene([allow('tcp', 3389, '10.0.0.0/8')]) },
    { title: 'the port beside it', design: groupScene([allow('tcp', 3390, '0.0.0.0/0')]) },
    { title: 'outbound', design: groupScene([], [allow('tcp', 3389, '0.0.0.0/0')]) },
  ],
});
