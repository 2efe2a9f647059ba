import type { ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

/** Its Elastic IP addresses, by the field that holds each. */
const held = (user: ResourceOf<'instance' | 'nat-gateway' | 'network-interface' | 'load-balancer'>) =>
  user.kind === 'load-balancer'
    ? user.addresses.map(({ elasticIp }, i) => [`addresses[${i}].elasticIp`, elasticIp] as const)
    : ([['elasticIp', user.elasticIp]] as const);

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
    for (const [field, id] of held(user)) {
      const address = index.getAs('elastic-ip', id);
      if (!address || address.parent === index.regionOf(user.id)) continue;
      const [there, here] = [index.get(address.parent), index.get(index.regionOf(user.id))];
      const leave = user.kind === 'nat-gateway' || user.kind === 'load-balancer' ? null : user.id;
      yield {
        field,
        message: `${named(user)} is in ${named(here)}, but its Elastic IP address ${named(address)} belongs to ${named(there)}; it can be used only there. Choose an address of the same Region.`,
        repairs: leave === null ? [] : [setFields('Take the address away', leave, { elasticIp: null })],
      };
    }
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
