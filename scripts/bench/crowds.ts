import { builder, randomFrom } from '../../src/core/kinds/generating/builder';
import type { Design, Resource } from '../../src/core/kinds/index';
import { emptyDesign } from '../../src/core/model/design';

interface Crowd {
  readonly title: string;
  readonly sizes: readonly number[];
  readonly make: (size: number) => Design;
}

type Builder = ReturnType<typeof builder>;

/** A /28 of its own for each number. */
const block = (n: number) => `10.${(n >> 12) & 255}.${(n >> 4) & 255}.${(n & 15) << 4}/28`;

const made = (fill: (b: Builder, region: string) => void): Design => {
  const b = builder(randomFrom(1));
  fill(b, b.add('region', 'us-east-1', null, { code: 'us-east-1' }));
  return { ...emptyDesign<Resource>('crowd'), nextId: b.nextNumber(), resources: b.resources };
};

const each = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));

/** Where comparing all with all would take long. */
export const crowds: readonly Crowd[] = [
  {
    title: 'subnets in a VPC',
    sizes: [1250, 2500, 5000],
    make: (size) =>
      made((b, region) => {
        const vpc = b.add('vpc', 'main', region, { cidr: '10.0.0.0/16' });
        for (let n = 0; n < size; n += 1) b.add('subnet', `s${n}`, vpc, { cidr: block(n) });
      }),
  },
  {
    title: 'subnets of a VPC with the same block',
    sizes: [1250, 2500, 5000],
    make: (size) =>
      made((b, region) => {
        const vpc = b.add('vpc', 'main', region, { cidr: '10.0.0.0/16' });
        for (let n = 0; n < size; n += 1) b.add('subnet', `s${n}`, vpc, { cidr: '10.0.0.0/24' });
      }),
  },
  {
    title: 'VPCs on a transit gateway',
    sizes: [500, 1000, 2000],
    make: (size) =>
      made((b, region) => {
        const transitGateway = b.add('transit-gateway', 'hub', region);
        for (let n = 0; n < size; n += 1) {
          const vpc = b.add('vpc', `v${n}`, region, { cidr: block(n) });
          const subnet = b.add('subnet', 'hub', vpc, { cidr: block(n) });
          b.add('transit-gateway-attachment', `a${n}`, region, { transitGateway, vpc, subnets: [subnet] });
          const routes = [{ id: '1', destination: '10.0.0.0/8', target: transitGateway }];
          b.add('route-table', 'main', vpc, { main: true, routes });
        }
      }),
  },
  {
    title: 'VPCs peered with one',
    sizes: [500, 1000, 2000],
    make: (size) =>
      made((b, region) => {
        const requester = b.add('vpc', 'main', region, { cidr: '172.16.0.0/16' });
        for (let n = 0; n < size; n += 1)
          b.add('vpc-peering-connection', `p${n}`, region, {
            requester,
            accepter: b.add('vpc', `v${n}`, region, { cidr: block(n) }),
          });
      }),
  },
  {
    title: 'rules in a security group',
    sizes: [1000, 2000, 4000],
    make: (size) =>
      made((b, region) => {
        b.add('security-group', 'web', b.add('vpc', 'main', region), {
          inbound: each(size, (n) => ({
            id: String(n + 1),
            protocol: 'tcp',
            fromPort: 443,
            toPort: 443,
            peer: { type: 'cidr', cidr: block(n) },
            description: '',
          })),
        });
      }),
  },
  {
    title: 'routes in a table',
    sizes: [1000, 2000, 4000],
    make: (size) =>
      made((b, region) => {
        const vpc = b.add('vpc', 'main', region, { cidr: '172.16.0.0/16' });
        const target = b.add('internet-gateway', 'igw', vpc);
        const routes = each(size, (n) => ({ id: String(n + 1), destination: block(n), target }));
        b.add('route-table', 'main', vpc, { main: true, routes });
      }),
  },
];
