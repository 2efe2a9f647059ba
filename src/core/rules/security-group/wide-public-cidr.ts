import { addressCount4 } from '../../net/cidr';
import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { grouped } from '../words';
import { isPublic4, peerCidr, rowsFromOutside } from './shared/peers';
import { rowName } from './shared/rows';
import { allow, groupScene, withRules } from './shared/scenes';

const USUAL_PREFIX = 24;

export const widePublicCidr = defineRule({
  id: 'security-group/wide-public-cidr',
  severity: 'warning',
  set: 'security',
  title: 'A public block wider than /24 is let in',
  why: 'Few owners hold more than 256 public addresses in a row; a wider block lets strangers in, and two halves of the internet are the whole.',
  fix: 'Name the blocks of the clients.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsFromOutside(group)) {
      const cidr = peerCidr(row.rule);
      if (!cidr || isAnywhere(cidr) || cidr.prefix >= USUAL_PREFIX) continue;
      if (!isPublic4(index, group, cidr)) continue;
      yield {
        field: `${row.at}.peer.cidr`,
        message: `${rowName(index, group, row)} lets in ${grouped(addressCount4(cidr))} public addresses. Name only the blocks of the clients.`,
      };
    }
  },
  bad: [
    {
      title: 'a /16 of the internet',
      design: groupScene([allow('tcp', 443, '198.51.0.0/16')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
    {
      title: 'half of the internet',
      design: groupScene([allow('tcp', 443, '0.0.0.0/1')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
  ],
  good: [
    { title: 'a /24', design: groupScene([allow('tcp', 443, '203.0.113.0/24')]) },
    { title: 'everybody', design: groupScene([allow('tcp', 443, '0.0.0.0/0')]) },
    {
      title: 'private addresses',
      design: groupScene([allow('tcp', 443, '10.0.0.0/8'), allow('tcp', 443, '100.64.0.0/10')]),
    },
    {
      title: 'the VPC itself, on public addresses',
      design: scene((s, vpc) => s.add('security-group', 'web', vpc, withRules([allow('tcp', 443, '52.0.0.0/16')])), {
        cidr: '52.0.0.0/16',
      }),
    },
  ],
});
