import { containsPorts } from '../../net/port-range';
import { defineRule } from '../rule';
import { rowsFromAnywhere } from './shared/peers';
import { portsFor, rowName } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

const HTTPS = { from: 443, to: 443 };

export const openHttp = defineRule({
  id: 'security-group/open-http',
  severity: 'info',
  set: 'security',
  title: 'HTTP is open to the internet without HTTPS beside it',
  why: 'On port 80 everybody on the way reads and changes what is sent; a public site needs it only to send browsers on to HTTPS.',
  fix: 'Open 443/tcp too and redirect port 80 to it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  book: 'sg-open-80',
  kind: 'security-group',
  *check(group, index) {
    const rows = rowsFromAnywhere(group);
    const offers = (ports: { readonly from: number; readonly to: number } | null) =>
      ports !== null && containsPorts(ports, HTTPS);
    if (rows.some((row) => offers(portsFor(row.rule, 6)))) return;
    for (const row of rows) {
      const ports = portsFor(row.rule, 6);
      if (ports?.from !== 80 || ports.to !== 80) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} offers HTTP to the internet, and no rule offers HTTPS. Open 443/tcp as well, and send browsers there.`,
      };
    }
  },
  bad: [
    { title: 'port 80 alone', design: groupScene([allow('tcp', 80, '0.0.0.0/0')]), at: 'web', field: 'inbound[0]' },
    {
      title: '443 from the office only',
      design: groupScene([allow('tcp', 80, '0.0.0.0/0'), allow('tcp', 443, '203.0.113.0/24')]),
      at: 'web',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: 'both', design: groupScene([allow('tcp', 80, '0.0.0.0/0'), allow('tcp', 443, '0.0.0.0/0')]) },
    { title: 'port 80 from the VPC', design: groupScene([allow('tcp', 80, '10.0.0.0/16')]) },
    {
      title: 'a range that holds both',
      design: groupScene([allow('tcp', 80, '0.0.0.0/0'), allow('tcp', [440, 450], '0.0.0.0/0')]),
    },
    { title: 'HTTPS alone', design: groupScene([allow('tcp', 443, '0.0.0.0/0')]) },
    { title: 'port 80 over UDP', design: groupScene([allow('udp', 80, '0.0.0.0/0')]) },
  ],
});
