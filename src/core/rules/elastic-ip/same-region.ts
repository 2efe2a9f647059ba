import type { ResourceOf } from '../../kinds/index';
import { addressesOf } from '../address-users';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

type User = ResourceOf<'instance' | 'nat-gateway' | 'network-interface' | 'load-balancer'>;

/** The field that holds an address; null where it is one of several. */
function fieldOf(user: User, address: string): string | null {
  if (user.kind === 'load-balancer') {
    const place = user.addresses.findIndex(({ elasticIp }) => elasticIp === address);
    return `addresses[${place}].elasticIp`;
  }
  return user.elasticIp === address ? 'elasticIp' : null;
}

export const sameRegion = defineRule({
  id: 'elastic-ip/same-region',
  book: '',
  severity: 'error',
  title: 'Elastic IP address of another Region',
  why: 'An Elastic IP address belongs to the Region in which it was allocated and can be used only there.',
  fix: 'Use an address of the Region of the VPC.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  code: 'InvalidAllocationID.NotFound',
  kind: ['instance', 'nat-gateway', 'network-interface', 'load-balancer'],
  *check(user, index) {
    const region = index.regionOf(user.id);
    const addresses = addressesOf(user).flatMap((id) => index.getAs('elastic-ip', id) ?? []);
    const address = addresses.find(({ parent }) => parent !== region);
    if (!address) return;
    const [there, here] = [index.get(address.parent), index.get(region)];
    const field = fieldOf(user, address.id);
    yield {
      ...(field === null ? {} : { field }),
      message: `${named(user)} is in ${named(here)}, but its Elastic IP address ${named(address)} belongs to ${named(there)}; it can be used only there. Choose an address of the same Region.`,
      repairs:
        user.kind === 'nat-gateway' || user.kind === 'load-balancer'
          ? []
          : [setFields('Take the address away', user.id, { elasticIp: null })],
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
    {
      title: 'an address of each of two Regions, where it belongs',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'here', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
        const there = s.region('eu-west-1');
        const far = s.add('subnet', 'far', s.add('vpc', 'other', there, { cidr: '10.1.0.0/16' }));
        s.add('instance', 'there', far, { elasticIp: s.add('elastic-ip', 'eip-2', there) });
      }),
    },
    { title: 'no address', design: publicScene((s, { subnet }) => s.add('network-interface', 'eni', subnet)) },
  ],
});
