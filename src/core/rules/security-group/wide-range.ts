import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { grouped } from '../words';
import { isWide, opensEverything } from './shared/open-ports';
import { isPublic4, peerCidr, rowsFromOutside } from './shared/peers';
import { portsFor, rowName } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

export const wideRange = defineRule({
  id: 'security-group/wide-range',
  severity: 'warning',
  set: 'security',
  title: 'More than 100 ports are open to addresses of the internet',
  why: 'A wide range of ports also opens what happens to listen there one day. Replies need no rule: groups are stateful.',
  fix: 'Name the ports that clients use.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsFromOutside(group)) {
      const ports = portsFor(row.rule, 6) ?? portsFor(row.rule, 17);
      const cidr = peerCidr(row.rule);
      if (!ports || !cidr || !isWide(ports) || (isAnywhere(cidr) && opensEverything(row))) continue;
      if (!isAnywhere(cidr) && !isPublic4(index, group, cidr)) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} opens ${grouped(ports.to - ports.from + 1)} ports to addresses of the internet. Name only the ports that clients use; replies pass by themselves.`,
      };
    }
  },
  bad: [
    {
      title: 'ephemeral ports, as in a network ACL',
      design: groupScene([allow('tcp', [1024, 65535], '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
    {
      title: 'everything from one public network',
      design: groupScene([allow('-1', null, '203.0.113.0/24')]),
      at: 'web',
      field: 'inbound[0]',
    },
    {
      title: '101 UDP ports',
      design: groupScene([allow('udp', [10000, 10100], '::/0')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: '100 ports', design: groupScene([allow('udp', [10000, 10099], '0.0.0.0/0')]) },
    { title: 'all ports from the VPC', design: groupScene([allow('tcp', [0, 65535], '10.0.0.0/16')]) },
    { title: 'all traffic from a private network', design: groupScene([allow('-1', null, '172.16.0.0/12')]) },
    { title: 'outbound', design: groupScene([], [allow('tcp', [1024, 65535], '0.0.0.0/0')]) },
    {
      title: 'all traffic from everywhere, which has a rule of its own',
      design: groupScene([allow('-1', null, '0.0.0.0/0')]),
    },
  ],
});
