import { expect, test } from 'vitest';
import { type Design, type Index, indexOf, kinds, type ResourceOf } from '../kinds/index';
import { subnetReach } from '../kinds/network';
import { layoutDesign } from '../layout/layout';
import { danglingReferences } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { checkDesign } from '../rules/run';
import { everything } from './everything/everything';
import { examples } from './index';
import specification from './specification.json';

type Rule = ResourceOf<'security-group'>['inbound'][number];
type Entry = ResourceOf<'network-acl'>['inbound'][number];

const byName = <R extends { readonly name: string }, V>(list: readonly R[], value: (resource: R) => V) =>
  Object.fromEntries(list.map((resource) => [resource.name, value(resource)]));

/** A design in the words of `specification.json`, so that the two can be compared as a whole. */
function described(design: Design) {
  const index = indexOf(design);
  const name = (id: ResourceId | null) => index.get(id)?.name ?? null;
  return {
    vpcs: index.all('vpc').map((vpc) => describedVpc(index, vpc)),
    pcxs: byName(index.all('vpc-peering-connection'), (p) => [name(p.requester), name(p.accepter)]),
    sgs: byName(
      index.all('security-group').filter((group) => !group.isDefault),
      (group) => ({
        vpc: name(group.parent),
        inb: group.inbound.map((rule) => describedRule(index, rule)),
        out: group.outbound.map((rule) => describedRule(index, rule)),
      }),
    ),
    hosts: byName(index.all('instance'), (host) => [
      name(index.vpcOf(host.id)),
      name(host.parent),
      host.privateIp,
      host.securityGroups.map(name),
      host.publicIp === 'yes',
    ]),
    ...describedHub(index),
  };
}

/** Transit gateway: its attachments with their subnets, the table that each follows, and the routes of the tables. */
function describedHub(index: Index) {
  const name = (id: ResourceId | null) => index.get(id)?.name ?? null;
  const tables = index.all('transit-gateway-route-table');
  const attachments = index.all('transit-gateway-attachment');
  if (attachments.length === 0) return {};
  return {
    tgw: {
      attach: byName(attachments, ({ subnets }) => subnets.map(name)),
      assoc: byName(attachments, ({ id }) => tables.find(({ associations }) => associations.includes(id))?.name),
      rts: byName(tables, ({ routes }) =>
        routes.map((route) => [route.destination, route.blackhole ? 'blackhole' : name(route.attachment)]),
      ),
    },
  };
}

/** What a subnet is for: the interfaces of a transit gateway, the endpoint of a firewall, or else how it reaches out. */
function useOf(index: Index, subnet: ResourceOf<'subnet'>): string {
  const isForHub = index.all('transit-gateway-attachment').some(({ subnets }) => subnets.includes(subnet.id));
  const isForFirewall = index.all('network-firewall').some(({ subnets }) => subnets.includes(subnet.id));
  return isForHub ? 'tgw' : isForFirewall ? 'firewall' : subnetReach(index, subnet);
}

/** Networks that the VPN connections of a gateway lead to. */
const behind = (index: Index, gateway: ResourceId) =>
  index.referrers(gateway).flatMap(({ from }) => index.getAs('vpn-connection', from)?.staticRoutes ?? []);

/** Interface endpoints, which all stand in the same subnets and groups. */
function interfacesOf(index: Index, vpc: ResourceOf<'vpc'>) {
  const endpoints = index.inVpc(vpc.id, 'vpc-endpoint').filter(({ type }) => type === 'interface');
  const name = (id: ResourceId) => index.get(id)?.name;
  const [first] = endpoints;
  if (!first) return undefined;
  for (const one of endpoints) expect([one.subnets, one.securityGroups]).toEqual([first.subnets, first.securityGroups]);
  return {
    services: endpoints.map(({ service }) => service),
    subnets: first.subnets.map(name),
    sg: first.securityGroups.map(name).join(),
  };
}

/** The endpoints of firewalls, each named after its firewall and zone, by the subnet that it stands in. */
function endpointsOf(index: Index, vpc: ResourceOf<'vpc'>) {
  const endpoints = index
    .inVpc(vpc.id, 'network-firewall')
    .flatMap(({ name, subnets }) => subnets.map((id) => [endpointName(index, name, id), index.get(id)?.name]));
  return endpoints.length === 0 ? undefined : Object.fromEntries(endpoints);
}

const endpointName = (index: Index, firewall: string | null, subnet: ResourceId) =>
  `${firewall}-${index.getAs('subnet', subnet)?.zone}`;

function describedVpc(index: Index, vpc: ResourceOf<'vpc'>) {
  const name = (id: ResourceId | null) => index.get(id)?.name ?? null;
  const endpoints = index.inVpc(vpc.id, 'vpc-endpoint');
  return {
    name: vpc.name,
    cidrs: [vpc.cidr, ...vpc.secondaryCidrs],
    igw: index.inVpc(vpc.id, 'internet-gateway').length === 1,
    v6: vpc.ipv6 === 'none' ? undefined : vpc.ipv6,
    eigw: index.inVpc(vpc.id, 'egress-only-internet-gateway').length === 1 || undefined,
    vgw: index.inVpc(vpc.id, 'virtual-private-gateway').map((gateway) => behind(index, gateway.id).join())[0],
    nats: byName(
      index.inVpc(vpc.id, 'nat-gateway').filter((nat) => index.getAs('elastic-ip', nat.elasticIp)),
      (nat) => name(nat.parent),
    ),
    gwes: byName(
      endpoints.filter((endpoint) => endpoint.type === 'gateway'),
      (endpoint) => `pl-${endpoint.service}`,
    ),
    ifes: interfacesOf(index, vpc),
    fwes: endpointsOf(index, vpc),
    subnets: index.inVpc(vpc.id, 'subnet').map((subnet) => ({
      tags: subnet.tags.map(({ key, value }) => `${key}=${value}`).join(', ') || undefined,
      name: subnet.name,
      az: subnet.zone,
      cidr: subnet.cidr,
      v6: subnet.ipv6Block,
      ipv6Only: subnet.ipv6Only || undefined,
      dns64: subnet.dns64 || undefined,
      kind: useOf(index, subnet),
      rt: name(subnet.routeTable),
      nacl: name(subnet.networkAcl) ?? 'default',
    })),
    rts: byName(
      index.inVpc(vpc.id, 'route-table').filter((table) => !table.main),
      (table) => [
        ...table.routes.map((route) => [
          route.destination,
          route.endpointIn ? endpointName(index, name(route.target), route.endpointIn) : name(route.target),
        ]),
        ...table.propagatingGateways.flatMap((id) => behind(index, id).map((cidr) => [cidr, name(id)])),
        ...endpoints.filter((e) => e.routeTables.includes(table.id)).map((e) => [`pl-${e.service}`, e.name]),
      ],
    ),
    nacls: byName(
      index.inVpc(vpc.id, 'network-acl').filter((acl) => !acl.isDefault),
      (acl) => ({ inb: acl.inbound.map(describedEntry), out: acl.outbound.map(describedEntry) }),
    ),
  };
}

const ports = (from: number | null, to: number | null) =>
  from === null ? 'all' : from === to ? `${from}` : `${from}-${to}`;
const protocol = (text: string) => (text === '-1' ? 'all' : text);

function describedRule(index: Index, rule: Rule) {
  const { peer } = rule;
  const end =
    peer.type === 'cidr'
      ? peer.cidr
      : peer.type === 'prefix-list'
        ? `pl-${peer.list}`
        : peer.type === 'managed-prefix-list'
          ? `pl:${index.get(peer.prefixList)?.name}`
          : peer.type === 'security-group-id'
            ? peer.groupId
            : `sg:${index.get(peer.group)?.name}`;
  return [protocol(rule.protocol), ports(rule.fromPort, rule.toPort), end, rule.description];
}

const describedEntry = (entry: Entry) => [
  entry.ruleNumber,
  protocol(entry.protocol),
  ports(entry.fromPort, entry.toPort),
  entry.cidr,
  entry.action,
];

/** `everything` follows no architecture. */
const specified = examples.filter((one) => one !== everything);

test('the specification describes every bundled design', () => {
  expect(specified.map((one) => one.id)).toEqual(Object.keys(specification.designs));
});

test.each(specified.map((one) => [one.id, one] as const))('%s is as specified', (id, one) => {
  const { source: _, ...wanted } = specification.designs[id as keyof typeof specification.designs];
  expect(described(one.design())).toEqual(wanted);
});

test.each(examples.map((one) => [one.id, one.design()] as const))('%s is whole', (_id, design) => {
  for (const resource of design.resources.values()) {
    expect(kinds.get(resource.kind)?.schema.safeParse(resource).error).toBeUndefined();
  }
  expect(danglingReferences(kinds, design)).toEqual([]);
});

test.each(specified.map((one) => [one.id, one.design()] as const))(
  '%s has room where it places its VPCs',
  (_id, design) => {
    const index = indexOf(design);
    const layout = layoutDesign(index);
    for (const vpc of index.all('vpc')) {
      const { x, y } = layout.vpcs.get(vpc.id)?.at ?? {};
      expect({ x, y }).toEqual(vpc.position);
    }
  },
);

test('a bundled design is drawn once', () => {
  for (const one of examples) expect(one.design()).toBe(one.design());
});

/** What the rules may say about a bundled design, each reviewed: it belongs to what the design shows. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  // One zone and no S3 endpoint: the scenario is the smallest that shows a NAT gateway.
  'public-private-nat': ['warning subnet/single-az-design "vpc"', 'info nat-gateway/s3-cost "vpc"'],
  // The shape of IPv6 is what the design shows, not the way to S3.
  'dual-stack-eigw': ['info nat-gateway/s3-cost "vpc"'],
  // No default route: that is what the design shows.
  'two-tier-web-db': ['info route-table/no-default-route "rt-private-b"'],
  // The data tier is meant to have no way out.
  'three-tier-3az': ['info route-table/no-default-route "rt-data"'],
  // One zone and one device, as the scenario of the AWS documentation has it.
  'hybrid-vpn': ['warning subnet/single-az-design "vpc"', 'info vpn/one-cgw "vpn"'],
  'peering-non-transitive': ['warning subnet/single-az-design "vpc-a"', 'info nat-gateway/s3-cost "vpc-a"'],
  // The egress VPC has no S3 endpoint: its NAT gateways serve the other VPCs too.
  'tgw-hub-egress': ['info nat-gateway/s3-cost "egress"'],
};

/** What is worth knowing of most designs: that they let everything out, say little of their rules, and record nothing. */
const common = [
  'security-group/circular',
  'security-group/egress-all',
  'security-group/rule-no-description',
  'flow-log/missing',
  'endpoint/policy-open',
];

test.each(examples.map((one) => [one.id, one] as const))('%s has no error, and only reviewed warnings', (id, one) => {
  const { index, findings } = checkDesign(indexOf(one.design()));
  const told = one === everything ? findings.filter(({ severity }) => severity === 'error') : findings;
  for (const { rule, severity } of told) if (common.includes(rule)) expect(severity).toBe('info');
  const said = told
    .filter(({ rule }) => !common.includes(rule))
    .map(({ severity, rule, resource }) => `${severity} ${rule} "${index.get(resource)?.name}"`);
  expect(said).toEqual(accepted[id] ?? []);
});
