import type { ResourceId } from '../model/resource';
import { type Drawing, example } from './example';
import { ANYWHERE, everything, routes, rules, tcp } from './rows';

const ZONES = ['a', 'b'] as const;
const LEFT = 32;
const RIGHT = 1000;
const TOP = 80;
const BELOW = 700;
const HUB = [720, 480] as const;

const SPOKE_A = '10.0.0.0/16';
const SPOKE_B = '10.1.0.0/16';

interface Server {
  readonly name: string;
  readonly zone: 0 | 1;
  readonly address: string;
  /** the only network that it lets in */
  readonly from: string;
}

/** A VPC 10.n.0.0/16 that sends everything to the hub, with a server. */
function spoke(s: Drawing, hub: ResourceId, name: string, n: number, y: number, server: Server): ResourceId {
  const region = s.region();
  const vpc = s.add('vpc', name, region, { cidr: `10.${n}.0.0/16` });
  s.place(vpc, LEFT, y);
  const table = s.add('route-table', `rt-${name}`, vpc);
  const hubTable = s.add('route-table', `rt-${name}-tgw`, vpc);
  const apps = ZONES.map((zone, i) =>
    s.add('subnet', `${name}-app-${zone}`, vpc, { zone, cidr: `10.${n}.${16 * (i + 1)}.0/20`, routeTable: table }),
  );
  const subnets = ZONES.map((zone, i) =>
    s.add('subnet', `${name}-tgw-${zone}`, vpc, { zone, cidr: `10.${n}.0.${16 * i}/28`, routeTable: hubTable }),
  );
  const attachment = s.add('transit-gateway-attachment', name, region, { transitGateway: hub, vpc, subnets });
  s.set('route-table', table, { routes: routes([ANYWHERE, hub]) });
  const group = s.add('security-group', server.name, vpc, {
    description: `HTTPS from ${server.from}`,
    inbound: rules(tcp(443, server.from)),
    outbound: rules(everything(ANYWHERE)),
  });
  s.add('instance', `${server.name}-1`, apps[server.zone] ?? '', {
    privateIp: server.address,
    securityGroups: [group],
    publicIp: 'no',
  });
  return attachment;
}

/** What comes from the hub goes through the endpoint of its zone, and back to the hub. */
function inspection(s: Drawing, hub: ResourceId): ResourceId {
  const region = s.region();
  const vpc = s.add('vpc', 'inspection', region, { cidr: '192.168.0.0/16' });
  s.place(vpc, RIGHT, TOP);
  const tables = ZONES.map((zone) => s.add('route-table', `rt-insp-tgw-${zone}`, vpc));
  const backTable = s.add('route-table', 'rt-insp-fw', vpc);
  const subnets = ZONES.map((zone, i) =>
    s.add('subnet', `insp-tgw-${zone}`, vpc, {
      zone,
      cidr: `192.168.0.${16 * i}/28`,
      routeTable: tables[i] ?? null,
    }),
  );
  const endpoints = ZONES.map((zone, i) =>
    s.add('subnet', `insp-fw-${zone}`, vpc, { zone, cidr: `192.168.1.${16 * i}/28`, routeTable: backTable }),
  );
  const target = s.add('network-firewall', 'fw', vpc, { subnets: endpoints, homeNet: [SPOKE_A, SPOKE_B] });
  const attachment = s.add('transit-gateway-attachment', 'inspection', region, {
    transitGateway: hub,
    vpc,
    subnets,
    applianceMode: true,
  });
  endpoints.forEach((endpointIn, i) => {
    s.set('route-table', tables[i] ?? '', { routes: [{ id: '1', destination: ANYWHERE, target, endpointIn }] });
  });
  s.set('route-table', backTable, { routes: routes([ANYWHERE, hub]) });
  return attachment;
}

const toward = (...rows: readonly (readonly [destination: string, attachment: ResourceId])[]) =>
  rows.map(([destination, attachment], i) => ({ id: String(i + 1), destination, attachment, blackhole: false }));

export const tgwInspection = example(
  {
    id: 'tgw-inspection',
    title: 'Transit gateway with inspection VPC: AWS Network Firewall, appliance mode',
    level: 'advanced',
    teaches:
      'Traffic between VPCs goes through a firewall, there and back through the same zone: appliance mode keeps both directions together, and every hop needs a route in both.',
    source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const hub = s.add('transit-gateway', 'tgw', region, { defaultAssociation: false, defaultPropagation: false });
    s.place(hub, ...HUB);
    const a = spoke(s, hub, 'spoke-a', 0, TOP, { name: 'a', zone: 0, address: '10.0.16.10', from: SPOKE_B });
    const b = spoke(s, hub, 'spoke-b', 1, BELOW, { name: 'b', zone: 1, address: '10.1.32.10', from: SPOKE_A });
    const inspected = inspection(s, hub);
    s.add('transit-gateway-route-table', 'tgwrt-spoke', hub, {
      associations: [a, b],
      routes: toward([ANYWHERE, inspected]),
    });
    s.add('transit-gateway-route-table', 'tgwrt-inspection', hub, {
      associations: [inspected],
      routes: toward([SPOKE_A, a], [SPOKE_B, b]),
    });
  },
);
