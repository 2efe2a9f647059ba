import { addressesOf } from '../address-users';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

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
        setFields('Make it public', nat.id, { connectivity: 'public' }),
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
  ],
  good: [
    { title: 'public with an address', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'private without an address',
      design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' })),
    },
  ],
});
