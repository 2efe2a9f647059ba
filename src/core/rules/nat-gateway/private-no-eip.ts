import type { Index, ResourceOf } from '../../kinds/index';
import { gatewayOf } from '../../kinds/network';
import { addressesOf } from '../address-users';
import { setFields } from '../fixes';
import { defineRule, type Repair } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { named } from '../words';

/** As a public one it needs a first address and an internet gateway, and takes two addresses and no number of private ones. */
function publicRepair(nat: ResourceOf<'nat-gateway'>, index: Index): readonly Repair[] {
  const [elasticIp, ...secondaryElasticIps] = addressesOf(nat);
  const fits = secondaryElasticIps.length < 2 && nat.secondaryPrivateIpCount === null;
  if (!fits || !gatewayOf(index, index.vpcOf(nat.id))) return [];
  return [setFields('Make it public', nat.id, { connectivity: 'public', elasticIp, secondaryElasticIps })];
}

export const privateNoEip = defineRule({
  id: 'nat-gateway/private-no-eip',
  severity: 'error',
  title: 'Private NAT gateway with an Elastic IP address',
  why: 'A private NAT gateway translates to its private address and is never seen from the internet; AWS refuses an Elastic IP address for it.',
  fix: 'Take the address away, or make the gateway public.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const [address] = addressesOf(nat);
    if (nat.connectivity !== 'private' || nat.availabilityMode === 'regional' || address === undefined) return;
    yield {
      field: nat.elasticIp === null ? 'secondaryElasticIps' : 'elasticIp',
      message: `The private NAT gateway ${named(nat)} has the Elastic IP address ${named(index.get(address))}; only public ones take one. Take it away, or make the gateway public.`,
      repairs: [
        setFields('Take the address away', nat.id, { elasticIp: null, secondaryElasticIps: [] }),
        ...publicRepair(nat, index),
      ],
    };
  },
  bad: [
    {
      title: 'private with an address',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', elasticIp });
      }),
      at: 'nat',
      field: 'elasticIp',
    },
    {
      title: 'a secondary address only',
      design: publicScene((s, { subnet }) => {
        const secondaryElasticIps = [s.add('elastic-ip', 'eip', s.region())];
        s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', secondaryElasticIps });
      }),
      at: 'nat',
      field: 'secondaryElasticIps',
    },
    {
      title: 'without an internet gateway, which a public one needs',
      design: subnetScene((s, subnet) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', elasticIp });
      }),
      at: 'nat',
      field: 'elasticIp',
    },
  ],
  good: [
    { title: 'public with an address', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'private without an address',
      design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' })),
    },
    {
      title: 'private with addresses of its subnet',
      design: publicScene((s, { subnet }) =>
        s.add('nat-gateway', 'nat', subnet, {
          connectivity: 'private',
          privateIp: '10.0.0.10',
          secondaryPrivateIps: ['10.0.0.11'],
        }),
      ),
    },
    {
      title: 'a private one beside a public one with an address',
      design: publicScene((s, { subnet }) => {
        s.add('nat-gateway', 'out', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
        s.add('nat-gateway', 'inner', subnet, { connectivity: 'private' });
      }),
    },
  ],
});
