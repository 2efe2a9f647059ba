import type { Index, ResourceOf } from '../../kinds/index';
import { readCidr4, vpcBlocks } from '../../kinds/network';
import { vpcAttachments } from '../../kinds/transit';
import type { ResourceId } from '../../model/resource';
import { formatAddress } from '../../net/address';
import { type Cidr4, formatCidr, maskCidr } from '../../net/cidr';
import { LARGEST } from '../blocks';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { vpnHubScene } from '../scene-transit';
import { named } from '../words';

type Vpc = ResourceOf<'vpc'>;

/** VPCs that VPN connections join with a network; those by a virtual private gateway and static routes have a rule of their own. */
function joined(index: Index, network: ResourceId): ReadonlySet<Vpc> {
  const found = new Set<Vpc>();
  const users = (id: ResourceId, path: string) =>
    index.referrers(id).flatMap(({ from, spec }) => (spec.path === path ? [from] : []));
  for (const customer of users(network, 'network'))
    for (const vpn of users(customer, 'customerGateway').map((id) => index.getAs('vpn-connection', id))) {
      const own = vpn?.staticRoutesOnly ? undefined : index.getAs('vpc', index.get(vpn?.vpnGateway)?.parent);
      if (own) found.add(own);
      for (const { vpc } of vpn?.transitGateway ? vpcAttachments(index, vpn.transitGateway) : []) {
        const attached = index.getAs('vpc', vpc);
        if (attached) found.add(attached);
      }
    }
  return found;
}

/** The VPC whose block holds a block, looked up at each size that a VPC may have. */
function holderOf(owners: ReadonlyMap<string, Vpc>, { base, prefix }: Cidr4): readonly [Vpc, string] | null {
  for (let length = LARGEST; length <= prefix; length += 1) {
    const wider = maskCidr(`${formatAddress({ family: 4, value: base })}/${length}`);
    const key = wider ? formatCidr(wider) : '';
    const vpc = owners.get(key);
    if (vpc) return [vpc, key];
  }
  return null;
}

/** "office" with these blocks behind "vpn", which goes to "main" by BGP, or by a transit gateway. */
const office = (cidrs: readonly string[], by: 'vgw' | 'tgw' = 'vgw', staticRoutesOnly = false) =>
  by === 'tgw'
    ? vpnHubScene((s, { customer }) => {
        s.set('customer-gateway', customer, { network: s.add('on-premises', 'office', null, { cidrs }) });
      })
    : vpnScene(
        (s, { customer }) => {
          s.set('customer-gateway', customer, { network: s.add('on-premises', 'office', null, { cidrs }) });
        },
        staticRoutesOnly ? {} : { staticRoutesOnly: false, staticRoutes: [] },
      );

export const overlap = defineRule({
  id: 'on-premises/overlap',
  book: '',
  severity: 'warning',
  title: 'Network outside of AWS has addresses of a VPC that it is connected with',
  why: 'Addresses of a VPC are always local there: what is for the same addresses behind the VPN never leaves the VPC, and the network does not reach the VPC at them.',
  fix: 'Give one of the two other addresses, or translate them by a private NAT gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'on-premises',
  *check(network, index) {
    const owners = new Map<string, Vpc>();
    for (const vpc of joined(index, network.id))
      for (const block of vpcBlocks(vpc)) if (!owners.has(formatCidr(block))) owners.set(formatCidr(block), vpc);
    if (owners.size === 0) return;
    for (const [i, text] of network.cidrs.entries()) {
      const cidr = readCidr4(text);
      // A wider block is a summary, such as 10.0.0.0/8 for all of a company.
      const holder = cidr && holderOf(owners, cidr);
      if (!cidr || !holder) continue;
      yield {
        field: `cidrs[${i}]`,
        message: `${named(network)} has ${formatCidr(cidr)}, which lies in ${holder[1]} of ${named(holder[0])}, and a VPN connects the two; each keeps traffic for these addresses to itself. Use other addresses on one side.`,
      };
    }
  },
  bad: [
    {
      title: 'the block of the VPC',
      design: office(['172.16.0.0/12', '10.0.0.0/16']),
      at: 'office',
      field: 'cidrs[1]',
    },
    {
      title: 'a part of a VPC behind a transit gateway',
      design: office(['10.0.4.0/24'], 'tgw'),
      at: 'office',
      field: 'cidrs[0]',
    },
  ],
  good: [
    { title: 'other addresses', design: office(['172.16.0.0/12']) },
    { title: 'the block beside', design: office(['10.1.0.0/16'], 'tgw') },
    { title: 'a summary of a whole company', design: office(['10.0.0.0/8']) },
    { title: 'static routes, which say what is behind the VPN', design: office(['10.0.4.0/24'], 'vgw', true) },
    {
      title: 'a network that no VPN leads to',
      design: vpnScene((s) => s.add('on-premises', 'office', null, { cidrs: ['10.0.0.0/16'] })),
    },
  ],
});
