import { rules, tcp } from '../rows';
import type { Piece } from './base';

/** Prefix lists and what uses them. */
export const endpoints: Piece = (s, base) => {
  const office = s.add('managed-prefix-list', 'office', base.home, {
    maxEntries: 5,
    entries: [
      { id: '1', cidr: '198.51.100.0/24', description: 'Seoul' },
      { id: '2', cidr: '203.0.113.0/24', description: '' },
    ],
  });
  s.add('managed-prefix-list', 'office-ipv6', base.home, {
    addressFamily: 'IPv6',
    entries: [{ id: '1', cidr: '2001:db8:1::/48', description: 'Seoul' }],
  });
  s.add('security-group', 'bastion', base.vpc, {
    description: 'SSH from the offices',
    inbound: rules(tcp(22, { type: 'managed-prefix-list', prefixList: office })),
  });
};
