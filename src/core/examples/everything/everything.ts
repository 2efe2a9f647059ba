import type { Sketch } from '../../kinds/sketch';
import { example } from '../example';
import { ANYWHERE, everything as anything, group, routes, rules, tcp } from '../rows';
import { accountsPiece } from './accounts';
import type { Base, Piece } from './base';
import { endpoints } from './endpoints';
import { interfaces } from './interfaces';
import { observability } from './observability';
import { privateLink } from './private-link';
import { routing } from './routing';
import { transitPiece } from './transit';
import { vpcPiece } from './vpc';
import { workloads } from './workloads';

/** One for each topic; a topic may build on those before it. */
const pieces: readonly Piece[] = [
  endpoints,
  vpcPiece,
  interfaces,
  routing,
  transitPiece,
  accountsPiece,
  workloads,
  privateLink,
  observability,
];

function base(s: Sketch): Base {
  const home = s.region();
  const abroad = s.region('eu-west-1');
  const account = s.add('account', 'shared', null, { accountId: '111122223333' });
  const shared = s.add('region', 'us-east-1 shared', null, { code: 'us-east-1', account });
  const vpc = s.add('vpc', 'main', home, { cidr: '10.0.0.0/16', ipv6: 'amazon' });
  const internetGateway = s.add('internet-gateway', 'igw', vpc);
  const publicTable = s.add('route-table', 'public', vpc, { routes: routes([ANYWHERE, internetGateway]) });
  const privateTable = s.add('route-table', 'private', vpc);
  const subnet = (name: string, cidr: string, zone: string, routeTable: string) =>
    s.add('subnet', name, vpc, { cidr, zone, routeTable });
  const publicSubnets = [
    subnet('public-a', '10.0.0.0/24', 'a', publicTable),
    subnet('public-b', '10.0.1.0/24', 'b', publicTable),
  ] as const;
  const privateSubnets = [
    subnet('private-a', '10.0.16.0/24', 'a', privateTable),
    subnet('private-b', '10.0.17.0/24', 'b', privateTable),
  ] as const;
  const web = s.add('security-group', 'web', vpc, {
    description: 'HTTPS from the VPC',
    inbound: rules(tcp(443, '10.0.0.0/16')),
    outbound: rules(anything(ANYWHERE)),
  });
  const vpcAbroad = s.add('vpc', 'abroad', abroad, { cidr: '10.1.0.0/16' });
  s.add('subnet', 'abroad-a', vpcAbroad, { cidr: '10.1.0.0/24' });
  const vpcShared = s.add('vpc', 'shared', shared, { cidr: '10.2.0.0/16' });
  s.add('subnet', 'shared-a', vpcShared, { cidr: '10.2.0.0/24' });
  s.set('security-group', web, { inbound: rules(tcp(443, '10.0.0.0/16'), tcp(8443, group(web))) });
  return {
    home,
    abroad,
    shared,
    account,
    vpc,
    publicSubnets,
    privateSubnets,
    publicTable,
    privateTable,
    internetGateway,
    group: web,
    vpcAbroad,
    vpcShared,
  };
}

export const everything = example(
  {
    id: 'everything',
    title: 'Everything: each kind of resource, with each of its settings',
    level: 'advanced',
    teaches: 'What the designer knows: look up how a resource or a setting is drawn, checked and exported.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  },
  (s) => {
    const made = base(s);
    for (const piece of pieces) piece(s, made);
  },
);
