import { make } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const publicNeedsEip = defineRule({
  id: 'nat-gateway/public-needs-eip',
  severity: 'error',
  title: 'Public NAT gateway without an Elastic IP address',
  why: 'Everything behind a public NAT gateway is seen at its Elastic IP address; AWS creates none without it, and Terraform does not check this first.',
  fix: 'Choose an Elastic IP address for it, or make it private.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    if (nat.connectivity !== 'public' || nat.availabilityMode === 'regional' || nat.elasticIp !== null) return;
    const region = index.regionOf(nat.id);
    yield {
      field: 'elasticIp',
      message: `The public NAT gateway ${named(nat)} has no Elastic IP address, without which AWS does not create it. Choose one.`,
      repairs:
        region === null
          ? []
          : [
              make(
                'Allocate an Elastic IP address',
                'elastic-ip',
                region,
                { name: `${nat.name}-eip` },
                {
                  by: nat.id,
                  fields: (elasticIp) => ({ elasticIp }),
                },
              ),
            ],
    };
  },
  bad: [
    {
      title: 'public without an address',
      design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet, { elasticIp: null })),
      at: 'nat',
      field: 'elasticIp',
    },
    {
      title: 'only secondary addresses',
      design: publicScene((s, { subnet }) => {
        const secondaryElasticIps = [s.add('elastic-ip', 'eip', s.region())];
        s.add('nat-gateway', 'nat', subnet, { elasticIp: null, secondaryElasticIps });
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
      title: 'a regional one, which gets its addresses by itself',
      design: publicScene((s, { vpc }) =>
        s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', elasticIp: null }),
      ),
    },
    {
      title: 'an address that was brought to AWS',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region(), { publicIpv4Pool: 'ipv4pool-ec2-012345' });
        s.add('nat-gateway', 'nat', subnet, { elasticIp });
      }),
    },
  ],
});
