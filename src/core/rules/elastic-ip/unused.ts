import { addressUsers } from '../address-users';
import { remove } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const unused = defineRule({
  id: 'elastic-ip/unused',
  severity: 'warning',
  set: 'cost',
  title: 'Elastic IP address that nothing uses',
  why: 'An Elastic IP address is billed by the hour as long as it is yours, whether it leads anywhere or not.',
  fix: 'Associate it with an instance, network interface, NAT gateway or load balancer, or release it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  kind: 'elastic-ip',
  *check(address, index) {
    if (addressUsers(index, address.id).length > 0) return;
    yield {
      message: `${named(address)} is used by no instance, network interface, NAT gateway or load balancer, and is billed all the same. Associate it or release it.`,
      repairs: [remove('Release the address', address.id)],
    };
  },
  bad: [
    { title: 'no user', design: publicScene((s) => s.add('elastic-ip', 'eip', s.region())), at: 'eip' },
    {
      title: 'one of two is used',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
        s.add('elastic-ip', 'spare', s.region());
      }),
      at: 'spare',
    },
  ],
  good: [
    { title: 'a NAT gateway', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'an instance',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
    {
      title: 'a network interface',
      design: publicScene((s, { subnet }) => {
        s.add('network-interface', 'eni', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
    {
      title: 'a secondary one of a NAT gateway',
      design: publicScene((s, { subnet }) => {
        const secondaryElasticIps = [s.add('elastic-ip', 'eip', s.region())];
        s.add('nat-gateway', 'nat', subnet, { secondaryElasticIps });
      }),
    },
  ],
});
