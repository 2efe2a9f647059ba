import type { ResourceId } from '../model/resource';
import { type Drawing, example } from './example';
import { ANYWHERE, everything, routes, rules, tcp } from './rows';

const ZONES = ['a', 'b'] as const;
/** Where the four VPCs stand around the hub. */
const LEFT = 32;
const RIGHT = 1200;
const TOP = 80;
const BELOW = 700;
const HUB_X = 936;
const HUB_Y = 520;

/** All VPCs of the company together. */
const COMPANY = '10.0.0.0/8';

/** Attachment subnets of a VPC 10.n.0.0/16, a /28 in each zone. */
const attachmentSubnets = (s: Drawing, vpc: ResourceId, name: string, n: number, tables: readonly ResourceId[]) =>
  ZONES.map((zone, i) =>
    s.add('subnet', `${name}-tgw-${zone}`, vpc, {
      zone,
      cidr: `10.${n}.0.${16 * i}/28`,
      routeTable: tables[i] ?? tables[0] ?? null,
    }),
  );

interface Spoke {
  readonly vpc: ResourceId;
  readonly cidr: string;
  readonly attachment: ResourceId;
}

/** A VPC whose way out is the hub, with an application subnet in each zone and one server in `host`. */
function spoke(
  s: Drawing,
  hub: ResourceId,
  name: string,
  n: number,
  at: readonly [number, number],
  host: { readonly zone: 0 | 1; readonly address: string; readonly inbound: readonly ReturnType<typeof tcp>[] },
): Spoke {
  const region = s.region();
  const cidr = `10.${n}.0.0/16`;
  const vpc = s.add('vpc', name, region, { cidr });
  s.place(vpc, ...at);
  const table = s.add('route-table', `rt-${name}`, vpc);
  const attachmentTable = s.add('route-table', `rt-${name}-tgw`, vpc);
  const apps = ZONES.map((zone, i) =>
    s.add('subnet', `${name}-app-${zone}`, vpc, { zone, cidr: `10.${n}.${16 * (i + 1)}.0/20`, routeTable: table }),
  );
  const subnets = attachmentSubnets(s, vpc, name, n, [attachmentTable]);
  const attachment = s.add('transit-gateway-attachment', name, region, { transitGateway: hub, vpc, subnets });
  s.set('route-table', table, { routes: routes([ANYWHERE, hub]) });
  const group = s.add('security-group', name, vpc, {
    description: `Servers of ${name}`,
    inbound: rules(...host.inbound),
    outbound: rules(everything(ANYWHERE)),
  });
  s.add('instance', `${name}-1`, apps[host.zone] ?? '', {
    privateIp: host.address,
    securityGroups: [group],
    publicIp: 'no',
  });
  return { vpc, cidr, attachment };
}

/** The one way to the internet: a NAT gateway in each zone, and routes back to the other VPCs. */
function egress(s: Drawing, hub: ResourceId, at: readonly [number, number], spokes: readonly Spoke[]): ResourceId {
  const region = s.region();
  const vpc = s.add('vpc', 'egress', region, { cidr: '10.0.0.0/16' });
  s.place(vpc, ...at);
  const igw = s.add('internet-gateway', 'igw', vpc);
  const publicTable = s.add('route-table', 'rt-egress-public', vpc);
  const tables = ZONES.map((zone) => s.add('route-table', `rt-egress-tgw-${zone}`, vpc));
  ZONES.forEach((zone, i) => {
    const subnet = { zone, cidr: `10.0.${i + 1}.0/24`, routeTable: publicTable };
    const nat = s.add('nat-gateway', `nat-${zone}`, s.add('subnet', `egress-public-${zone}`, vpc, subnet));
    s.set('route-table', tables[i] ?? '', { routes: routes([ANYWHERE, nat]) });
  });
  const subnets = attachmentSubnets(s, vpc, 'egress', 0, tables);
  const attachment = s.add('transit-gateway-attachment', 'egress', region, { transitGateway: hub, vpc, subnets });
  const back = spokes.map(({ cidr }) => [cidr, hub] as const);
  s.set('route-table', publicTable, { routes: routes(...back, [ANYWHERE, igw]) });
  return attachment;
}

const staticRoutes = (...rows: readonly (readonly [destination: string, attachment: ResourceId | null])[]) =>
  rows.map(([destination, attachment], i) => ({
    id: String(i + 1),
    destination,
    attachment,
    blackhole: attachment === null,
  }));

export const tgwHubEgress = example(
  {
    id: 'tgw-hub-egress',
    title: 'Transit gateway hub: isolated VPCs, shared services, one way out',
    level: 'advanced',
    teaches:
      'Which route table an attachment follows decides whom it reaches: a blackhole keeps production and development apart, which would otherwise meet by way of the egress VPC.',
    source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const hub = s.add('transit-gateway', 'tgw', region, {
      description: 'Hub of the Region',
      defaultAssociation: false,
      defaultPropagation: false,
    });
    s.place(hub, HUB_X, HUB_Y);
    const https = tcp(443, COMPANY);
    const prod = spoke(s, hub, 'prod', 1, [LEFT, TOP], { zone: 0, address: '10.1.16.10', inbound: [https] });
    const dev = spoke(s, hub, 'dev', 2, [LEFT, BELOW], { zone: 1, address: '10.2.32.10', inbound: [https] });
    const shared = spoke(s, hub, 'shared', 3, [RIGHT, TOP], {
      zone: 0,
      address: '10.3.16.10',
      inbound: [tcp(443, prod.cidr), tcp(443, dev.cidr), { ...tcp(53, COMPANY), protocol: 'udp' }, tcp(53, COMPANY)],
    });
    const out = egress(s, hub, [RIGHT, BELOW], [prod, dev, shared]);
    s.add('transit-gateway-route-table', 'tgwrt-spoke', hub, {
      associations: [prod.attachment, dev.attachment],
      routes: staticRoutes([shared.cidr, shared.attachment], [COMPANY, null], [ANYWHERE, out]),
    });
    s.add('transit-gateway-route-table', 'tgwrt-shared', hub, {
      associations: [shared.attachment],
      routes: staticRoutes([prod.cidr, prod.attachment], [dev.cidr, dev.attachment], [ANYWHERE, out]),
    });
    s.add('transit-gateway-route-table', 'tgwrt-egress', hub, {
      associations: [out],
      routes: staticRoutes(...[prod, dev, shared].map(({ cidr, attachment }) => [cidr, attachment] as const)),
    });
  },
);
