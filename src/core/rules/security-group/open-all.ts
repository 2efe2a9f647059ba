import { defineRule } from '../rule';
import { opensEverything } from './shared/open-ports';
import { rowsFromAnywhere } from './shared/peers';
import { rowName } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

export const openAll = defineRule({
  id: 'security-group/open-all',
  severity: 'warning',
  set: 'security',
  title: 'All ports are open to the internet',
  why: 'A rule that lets everything in from everywhere is no filter: every service of the machine can be attacked.',
  fix: 'Open the ports that clients need, and only to those clients.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsFromAnywhere(group)) {
      if (!opensEverything(row)) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} lets anybody reach every port. Open only the ports that clients need.`,
      };
    }
  },
  bad: [
    { title: 'all traffic', design: groupScene([allow('-1', null, '0.0.0.0/0')]), at: 'web', field: 'inbound[0]' },
    { title: 'all traffic of IPv6', design: groupScene([allow('-1', null, '::/0')]), at: 'web', field: 'inbound[0]' },
    {
      title: 'all TCP ports',
      design: groupScene([allow('tcp', [0, 65535], '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: 'all traffic out', design: groupScene([], [allow('-1', null, '0.0.0.0/0')]) },
    { title: 'all traffic from the VPC', design: groupScene([allow('-1', null, '10.0.0.0/16')]) },
    { title: 'ICMP from everywhere', design: groupScene([allow('icmp', -1, '0.0.0.0/0')]) },
    { title: 'one port from everywhere', design: groupScene([allow('tcp', 443, '0.0.0.0/0')]) },
  ],
});
