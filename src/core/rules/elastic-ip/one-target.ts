import { addressUsers } from '../address-users';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { listed, named } from '../words';

export const oneTarget = defineRule({
  id: 'elastic-ip/one-target',
  severity: 'error',
  title: 'Elastic IP address that several resources use',
  why: 'An Elastic IP address leads to one instance, network interface, NAT gateway or load balancer at a time; AWS refuses it for the second, or takes it away from the first.',
  fix: 'Allocate an address for each of them.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html',
  code: 'Resource.AlreadyAssociated',
  kind: 'elastic-ip',
  *check(address, index) {
    const users = addressUsers(index, address.id);
    if (users.length < 2) return;
    yield {
      message: `${named(address)} is used by ${listed(users.map(named))}; an Elastic IP address leads to one of them. Allocate another for each.`,
    };
  },
  bad: [
    {
      title: 'a NAT gateway and an instance',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('nat-gateway', 'nat', subnet, { elasticIp });
        s.add('instance', 'server', subnet, { elasticIp });
      }),
      at: 'eip',
    },
    {
      title: 'instances in two VPCs',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('instance', 'one', subnet, { elasticIp });
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('instance', 'two', s.add('subnet', 'app', other), { elasticIp });
      }),
      at: 'eip',
    },
    {
      title: 'an instance and a network interface',
      design: publicScene((s, { subnet }) => {
        const elasticIp = s.add('elastic-ip', 'eip', s.region());
        s.add('instance', 'server', subnet, { elasticIp });
        s.add('network-interface', 'eni', subnet, { elasticIp });
      }),
      at: 'eip',
    },
  ],
  good: [
    {
      title: 'one address each',
      design: publicScene((s, { subnet }) => {
        s.add('nat-gateway', 'nat', subnet);
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
    { title: 'no user', design: publicScene((s) => s.add('elastic-ip', 'eip', s.region())) },
    {
      title: 'two addresses of one NAT gateway',
      design: publicScene((s, { subnet }) => {
        const [elasticIp = '', second = ''] = ['eip-1', 'eip-2'].map((name) => s.add('elastic-ip', name, s.region()));
        s.add('nat-gateway', 'nat', subnet, { elasticIp, secondaryElasticIps: [second] });
      }),
    },
    {
      title: 'two addresses with the same name',
      design: publicScene((s, { subnet }) => {
        for (const name of ['one', 'two'])
          s.add('instance', name, subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
  ],
});
