import { group, routes, rules, tcp } from '../rows';
import type { Piece } from './base';

/** Peering in one place, across Regions and across accounts, with names that resolve on both sides. */
export const accountsPiece: Piece = (s, { home, abroad, vpc, group: web }) => {
  const near = s.add('vpc', 'tools', home, { cidr: '10.4.0.0/16' });
  s.add('subnet', 'tools-a', near, { cidr: '10.4.0.0/24' });
  const dns = { requesterDns: true, accepterDns: true };
  const toTools = s.add('vpc-peering-connection', 'main-tools', home, { requester: vpc, accepter: near, ...dns });
  s.set('route-table', s.mainTable(near), { routes: routes(['10.0.0.0/16', toTools]) });

  const far = s.add('vpc', 'far', abroad, { cidr: '10.5.0.0/16' });
  s.add('subnet', 'far-a', far, { cidr: '10.5.0.0/24' });
  const toFar = s.add('vpc-peering-connection', 'main-far', home, { requester: vpc, accepter: far, ...dns });
  s.set('route-table', s.mainTable(far), { routes: routes(['10.0.0.0/16', toFar]) });

  const partner = s.add('region', 'us-east-1 partner', null, {
    code: 'us-east-1',
    account: s.add('account', 'partner', null),
  });
  const theirs = s.add('vpc', 'partner', partner, { cidr: '10.6.0.0/16' });
  s.add('subnet', 'partner-a', theirs, { cidr: '10.6.0.0/24' });
  const toPartner = s.add('vpc-peering-connection', 'main-partner', home, { requester: vpc, accepter: theirs, ...dns });
  s.set('route-table', s.mainTable(theirs), { routes: routes(['10.0.0.0/16', toPartner]) });
  s.add('security-group', 'partner-db', theirs, {
    description: 'PostgreSQL from the other account',
    inbound: rules(tcp(5432, group(web))),
  });

  const back = s.add('vpc-peering-connection', 'partner-far', partner, { requester: theirs, accepter: far });
  s.set('route-table', s.mainTable(far), { routes: routes(['10.0.0.0/16', toFar], ['10.6.0.0/16', back]) });
  s.set('route-table', s.mainTable(theirs), { routes: routes(['10.0.0.0/16', toPartner], ['10.5.0.0/16', back]) });
  const routeTable = s.add('route-table', 'peered', vpc, {
    routes: routes(['10.4.0.0/16', toTools], ['10.5.0.0/16', toFar], ['10.6.0.0/16', toPartner]),
  });
  s.add('subnet', 'peered-a', vpc, { cidr: '10.0.200.0/24', routeTable });
};
