import { expect, test } from 'vitest';
import { indexOf } from './index';
import { subnetReach } from './network';
import { sketch } from './sketch';

type Mode = 'off' | 'block-bidirectional' | 'block-ingress';
type Exclusion = 'none' | 'allow-bidirectional' | 'allow-egress';

/** Reach of a public subnet with a NAT gateway, and of a private one behind it. */
function reachOf(mode: Mode, ofVpc: Exclusion, ofPublic: Exclusion): string {
  const design = sketch('Test', (s) => {
    s.set('region', s.region(), { blockPublicAccess: mode });
    const vpc = s.add('vpc', 'main', s.region(), { publicAccessExclusion: ofVpc });
    const gateway = s.add('internet-gateway', 'igw', vpc);
    const table = (name: string, target: string) =>
      s.add('route-table', name, vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
    const open = s.add('subnet', 'public', vpc, {
      routeTable: table('public', gateway),
      publicAccessExclusion: ofPublic,
    });
    s.add('subnet', 'private', vpc, { routeTable: table('private', s.add('nat-gateway', 'nat', open)) });
  });
  const index = indexOf(design);
  return index
    .all('subnet')
    .map((subnet) => subnetReach(index, subnet))
    .join(' ');
}

test.each<[Mode, Exclusion, Exclusion, string]>([
  ['off', 'none', 'none', 'public private'],
  ['block-ingress', 'none', 'none', 'private private'],
  ['block-ingress', 'allow-bidirectional', 'none', 'public private'],
  ['block-bidirectional', 'none', 'none', 'isolated isolated'],
  ['block-bidirectional', 'none', 'allow-bidirectional', 'public private'],
  ['block-bidirectional', 'allow-bidirectional', 'allow-egress', 'private private'],
])('Block Public Access %s, VPC %s, public subnet %s: %s', (mode, ofVpc, ofPublic, reach) => {
  expect(reachOf(mode, ofVpc, ofPublic)).toBe(reach);
});
