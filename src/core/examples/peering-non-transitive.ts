import { example } from './example';
import { ANYWHERE, everything, routes, rules, tcp } from './rows';

const A = '172.16.0.0/16';
const B = '10.0.0.0/16';
const C = '192.168.0.0/16';

export const peeringNonTransitive = example(
  {
    id: 'peering-non-transitive',
    title: 'VPC peering A-B and A-C: not transitive',
    level: 'beginner',
    teaches:
      'Peering needs routes on both sides. B cannot reach C through A, nor use the internet gateway, NAT gateway or gateway endpoint of A.',
    source: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-full-access.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpcA = s.add('vpc', 'vpc-a', region, { cidr: A });
    const vpcB = s.add('vpc', 'vpc-b', region, { cidr: B });
    const vpcC = s.add('vpc', 'vpc-c', region, { cidr: C });
    s.place(vpcA, 392, 80);
    s.place(vpcB, 32, 720);
    s.place(vpcC, 752, 720);
    const igw = s.add('internet-gateway', 'igw', vpcA);
    const tableAPublic = s.add('route-table', 'rt-a-public', vpcA, { routes: routes([ANYWHERE, igw]) });
    const tableA = s.add('route-table', 'rt-a', vpcA);
    const tableB = s.add('route-table', 'rt-b', vpcB);
    const tableC = s.add('route-table', 'rt-c', vpcC);
    const publicA = s.add('subnet', 'public-a', vpcA, { zone: 'a', cidr: '172.16.0.0/24', routeTable: tableAPublic });
    const sharedA = s.add('subnet', 'shared-a', vpcA, { zone: 'a', cidr: '172.16.1.0/24', routeTable: tableA });
    const subnetB = s.add('subnet', 'app-b', vpcB, { zone: 'a', cidr: '10.0.1.0/24', routeTable: tableB });
    const subnetC = s.add('subnet', 'app-c', vpcC, { zone: 'a', cidr: '192.168.1.0/24', routeTable: tableC });
    const nat = s.add('nat-gateway', 'nat-a', publicA);
    const dns = { requesterDns: true, accepterDns: true };
    const ab = s.add('vpc-peering-connection', 'pcx-ab', region, { requester: vpcA, accepter: vpcB, ...dns });
    const ac = s.add('vpc-peering-connection', 'pcx-ac', region, { requester: vpcA, accepter: vpcC, ...dns });
    s.set('route-table', tableA, { routes: routes([B, ab], [C, ac], [ANYWHERE, nat]) });
    s.set('route-table', tableB, { routes: routes([A, ab]) });
    s.set('route-table', tableC, { routes: routes([A, ac]) });
    const repo = s.add('security-group', 'repo', vpcA, {
      description: 'Shared repository: HTTPS from both peers',
      inbound: rules(tcp(443, B), tcp(443, C)),
      outbound: rules(everything(ANYWHERE)),
    });
    const appB = s.add('security-group', 'app-b', vpcB, {
      description: 'Lets VPC C in, which has no way here',
      inbound: rules(tcp(443, C, 'present, yet still unreachable')),
      outbound: rules(everything(ANYWHERE)),
    });
    const appC = s.add('security-group', 'app-c', vpcC, {
      description: 'Lets VPC B in, which has no way here',
      inbound: rules(tcp(443, B, 'present, yet still unreachable')),
      outbound: rules(everything(ANYWHERE)),
    });
    s.add('instance', 'repo', sharedA, { privateIp: '172.16.1.10', securityGroups: [repo], publicIp: 'no' });
    s.add('instance', 'b-1', subnetB, { privateIp: '10.0.1.10', securityGroups: [appB], publicIp: 'no' });
    s.add('instance', 'c-1', subnetC, { privateIp: '192.168.1.10', securityGroups: [appC], publicIp: 'no' });
  },
);
