import type { Index, Resource } from '../../kinds/index';
import { routesOf } from '../routes';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeScene } from './shared/scenes';

/** Whether an instance or a network interface has a public IPv4 address; null for anything else. */
function hasPublicAddress(index: Index, target: Resource | undefined): boolean | null {
  if (target?.kind === 'network-interface') {
    // A network interface that is not the first of its instance has no other public address.
    return target.elasticIp !== null;
  }
  if (target?.kind !== 'instance') return null;
  if (target.elasticIp !== null || target.publicIp === 'yes') return true;
  return target.publicIp === 'subnet' && index.getAs('subnet', target.parent)?.mapPublicIp === true;
}

/** The firewall of `edgeScene` with these settings. */
const firewallWith = (fields: { readonly publicIp?: 'yes' | 'no'; readonly address?: boolean }) =>
  edgeScene(({ s, firewall }) => {
    const elasticIp = fields.address ? s.add('elastic-ip', 'eip', s.region()) : null;
    s.set('instance', firewall, { publicIp: fields.publicIp ?? 'subnet', elasticIp });
    return {};
  });

/** The same with a second network interface of the firewall as the target. */
const byInterface = (address: boolean) =>
  edgeScene(({ s, vpc, firewall }) => {
    const outside = s.add('subnet', 'outside', vpc, { cidr: '10.0.8.0/24' });
    const elasticIp = address ? s.add('elastic-ip', 'eip', s.region()) : null;
    const target = s.add('network-interface', 'eni', outside, {
      instance: firewall,
      deviceIndex: 1,
      sourceDestCheck: false,
      elasticIp,
    });
    return { routes: [{ id: '1', destination: '10.0.0.0/24', target }] };
  });

export const eniPublic = defineRule({
  id: 'gateway-route-table/eni-public',
  severity: 'warning',
  title: 'Appliance behind an internet gateway without a public address',
  why: 'What comes in through an internet gateway is led to a network interface only if that has a public IPv4 address and belongs to a running instance.',
  fix: 'Give the appliance an Elastic IP address.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    const gateway = table.gateways.map((id) => index.getAs('internet-gateway', id)).find(Boolean);
    if (!gateway) return;
    for (const route of routesOf(table)) {
      const target = index.get(route.route.target);
      if (route.cidr?.family !== 4 || hasPublicAddress(index, target) !== false) continue;
      yield {
        field: route.target,
        message: `${named(table)} leads what comes in through ${named(gateway)} for ${route.key} to ${named(target)}, which has no public IPv4 address; AWS needs one there. Give it an Elastic IP address.`,
      };
    }
  },
  bad: [
    {
      title: 'an instance without one',
      design: firewallWith({ publicIp: 'no' }),
      at: 'edge',
      field: 'routes[0].target',
    },
    { title: 'a network interface without one', design: byInterface(false), at: 'edge', field: 'routes[0].target' },
  ],
  good: [
    { title: 'an Elastic IP address', design: firewallWith({ publicIp: 'no', address: true }) },
    { title: 'an address that AWS gives', design: firewallWith({ publicIp: 'yes' }) },
    { title: 'a network interface with an Elastic IP address', design: byInterface(true) },
    {
      title: 'an address that the subnet gives',
      design: edgeScene(({ s, vpc }) => {
        const own = s.add('subnet', 'public-too', vpc, { cidr: '10.0.7.0/24', mapPublicIp: true });
        const target = s.add('instance', 'firewall-2', own, { sourceDestCheck: false });
        return { routes: [{ id: '1', destination: '10.0.0.0/24', target }] };
      }),
    },
    {
      title: 'what comes in through a virtual private gateway',
      design: edgeScene(({ s, vpc }) => ({ gateways: [s.add('virtual-private-gateway', 'vgw', vpc)] })),
    },
    {
      title: 'the endpoint of a network firewall',
      design: edgeScene(({ s, vpc }) => {
        const own = s.add('subnet', 'fw-a', vpc, { cidr: '10.0.8.0/28' });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [own] });
        return { routes: [{ id: '1', destination: '10.0.0.0/24', target, endpointIn: own }] };
      }),
    },
  ],
});
