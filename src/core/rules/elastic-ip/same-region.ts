import { addressesOf } from '../address-users';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const sameRegion = defineRule({
  id: 'elastic-ip/same-region',
  book: '',
  severity: 'error',
  title: 'Elastic IP address of another Region',
  why: 'An Elastic IP address belongs to the Region in which it was allocated and can be used only there.',
  fix: 'Use an address of the Region of the VPC.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  code: 'InvalidAllocationID.NotFound',
  kind: ['instance', 'nat-gateway', 'network-interface'],
  *check(user, index) {
    const region = index.regionOf(user.id);
    const addresses = addressesOf(user).flatMap((id) => index.getAs('elastic-ip', id) ?? []);
    const address = addresses.find(({ parent }) => parent !== region);
    if (!address) return;
    const [there, here] = [index.get(address.parent), index.get(region)];
    yield {
      ...(user.elasticIp === address.id ? { field: 'elasticIp' } : {}),
      message: `${named(user)} is in ${named(here)}, but its Elastic IP address ${named(address)} belongs to ${named(there)}; it can be used only there. Choose an address of the same Region.`,
      repairs: user.kind === 'nat-gateway' ? [] : [setFields('Take the address away', user.id, { elasticIp: null })],
    };
  },
  bad: [
    {
      title: 'an address from Ireland in Virginia',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region('eu-west-1')) });
      }),
      at: 'server',
      field: 'elasticIp',
    },
    {
      title: 'on a network interface',
      design: publicScene((s, { subnet }) => {
        s.add('network-interface', 'eni', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region('eu-west-1')) });
      }),
      at: 'eni',
      field: 'elasticIp',
    },
  ],
  good: [
    {
      title: 'the same Region',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
    { title: 'made with a NAT gateway', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
  ],
});
