import { example } from './example';
import { ANYWHERE, everything, group, routes, rules, service, tcp } from './rows';

const ZONES = ['a', 'b', 'c'] as const;
/** How the AWS Load Balancer Controller finds subnets for its load balancers. */
const PUBLIC = [{ key: 'kubernetes.io/role/elb', value: '1' }];
const INTERNAL = [{ key: 'kubernetes.io/role/internal-elb', value: '1' }];

export const eksReady = example(
  {
    id: 'eks-ready',
    title: 'Ready for EKS: pod addresses from a second block, in three zones',
    level: 'advanced',
    teaches:
      'Pods use up addresses, so that they get a 100.64.0.0/16 block of their own; small subnets hold the interfaces of the control plane, and tags tell load balancers where to go.',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.40.0.0/16', secondaryCidrs: ['100.64.0.0/16'] });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const tables = ZONES.map((zone) => s.add('route-table', `rt-private-${zone}`, vpc));
    const [publicA = ''] = ZONES.map((zone, i) => {
      const subnet = { zone, cidr: `10.40.${i}.0/24`, routeTable: publicTable };
      const id = s.add('subnet', `public-${zone}`, vpc, subnet, PUBLIC);
      s.set('route-table', tables[i] ?? '', {
        routes: routes([ANYWHERE, s.add('nat-gateway', `nat-${zone}`, id)]),
      });
      return id;
    });
    const tier = (name: string, cidrs: readonly string[], tags: typeof PUBLIC = []) =>
      ZONES.map((zone, i) =>
        s.add('subnet', `${name}-${zone}`, vpc, { zone, cidr: cidrs[i] ?? '', routeTable: tables[i] ?? null }, tags),
      );
    const [clusterA = ''] = tier('cluster', ['10.40.3.0/28', '10.40.3.16/28', '10.40.3.32/28']);
    const nodes = tier('node', ['10.40.16.0/20', '10.40.32.0/20', '10.40.48.0/20'], INTERNAL);
    const pods = tier('pod', ['100.64.0.0/18', '100.64.64.0/18', '100.64.128.0/18']);
    s.add('vpc-endpoint', 'vpce-s3', vpc, { service: 's3', routeTables: tables });
    const alb = s.add('security-group', 'alb', vpc, { description: 'Load balancer: HTTPS from anywhere' });
    const control = s.add('security-group', 'control-plane', vpc, { description: 'Interfaces of the control plane' });
    const node = s.add('security-group', 'node', vpc, { description: 'Nodes and their pods' });
    s.set('security-group', alb, {
      inbound: rules(tcp(443, ANYWHERE)),
      outbound: rules(tcp(8080, group(node))),
    });
    s.set('security-group', control, {
      inbound: rules(tcp(443, group(node))),
      outbound: rules(tcp(10250, group(node)), tcp(443, group(node))),
    });
    s.set('security-group', node, {
      inbound: rules(tcp(8080, group(alb)), tcp(10250, group(control)), tcp(443, group(control), 'webhooks'), {
        ...everything(group(node)),
        description: 'pod-to-pod, DNS',
      }),
      outbound: rules(everything(ANYWHERE), tcp(443, service('s3'))),
    });
    const host = (name: string, subnet: string, privateIp: string, securityGroup: string, open = false) =>
      s.add('instance', name, subnet, {
        privateIp,
        securityGroups: [securityGroup],
        publicIp: open ? 'yes' : 'no',
      });
    host('alb-a', publicA, '10.40.0.10', alb, true);
    host('cp-a', clusterA, '10.40.3.10', control);
    host('node-b', nodes[1] ?? '', '10.40.32.10', node);
    host('pod-c', pods[2] ?? '', '100.64.128.10', node);
  },
);
