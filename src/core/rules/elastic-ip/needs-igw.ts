import { gatewayOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { attachGateway } from '../ways-out';
import { named } from '../words';

export const needsIgw = defineRule({
  id: 'elastic-ip/needs-igw',
  severity: 'error',
  title: 'Elastic IP address in a VPC without an internet gateway',
  why: 'An Elastic IP address can be associated only in a VPC that has an internet gateway, which carries its traffic.',
  fix: 'Attach an internet gateway to the VPC, or take the address away.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'Gateway.NotAttached',
  kind: ['instance', 'network-interface'],
  *check(user, index) {
    const vpc = index.getAs('vpc', index.vpcOf(user.id));
    const address = index.getAs('elastic-ip', user.elasticIp);
    if (!vpc || !address || gatewayOf(index, vpc.id)) return;
    yield {
      field: 'elasticIp',
      message: `${named(user)} has the Elastic IP address ${named(address)}, but ${named(vpc)} has no internet gateway attached; AWS does not associate it. Attach an internet gateway to ${named(vpc)}.`,
      repairs: attachGateway(index, vpc),
    };
  },
  bad: [
    {
      title: 'no gateway',
      design: subnetScene((s, web) => {
        s.add('instance', 'server', web, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
      at: 'server',
      field: 'elasticIp',
    },
    {
      title: 'no gateway for a network interface',
      design: subnetScene((s, web) => {
        s.add('network-interface', 'eni', web, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
      at: 'eni',
      field: 'elasticIp',
    },
  ],
  good: [
    {
      title: 'a gateway',
      design: publicScene((s, { subnet }) => {
        s.add('instance', 'server', subnet, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
    { title: 'no address', design: subnetScene((s, web) => s.add('instance', 'server', web)) },
    { title: 'a NAT gateway has a rule of its own', design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web)) },
    {
      title: 'a gateway that no route leads to yet',
      design: subnetScene((s, web, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('instance', 'server', web, { elasticIp: s.add('elastic-ip', 'eip', s.region()) });
      }),
    },
  ],
});
