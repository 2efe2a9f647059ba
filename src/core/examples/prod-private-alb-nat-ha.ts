import { example } from './example';
import { ANYWHERE, group, routes, rules, service, tcp } from './rows';

export const prodPrivateAlbNatHa = example(
  {
    id: 'prod-private-alb-nat-ha',
    title: 'Production: private servers, a NAT gateway per zone, S3 endpoint',
    level: 'intermediate',
    teaches:
      'Zones that do not depend on each other: each private route table uses the NAT gateway of its own zone. A free gateway endpoint keeps S3 traffic away from them.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.0.0.0/16' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const tableA = s.add('route-table', 'rt-private-a', vpc);
    const tableB = s.add('route-table', 'rt-private-b', vpc);
    const publicA = s.add('subnet', 'public-a', vpc, { zone: 'a', cidr: '10.0.0.0/20', routeTable: publicTable });
    const publicB = s.add('subnet', 'public-b', vpc, { zone: 'b', cidr: '10.0.16.0/20', routeTable: publicTable });
    const privateA = s.add('subnet', 'private-a', vpc, { zone: 'a', cidr: '10.0.128.0/20', routeTable: tableA });
    const privateB = s.add('subnet', 'private-b', vpc, { zone: 'b', cidr: '10.0.144.0/20', routeTable: tableB });
    const natA = s.add('nat-gateway', 'nat-a', publicA);
    const natB = s.add('nat-gateway', 'nat-b', publicB);
    s.set('route-table', tableA, { routes: routes([ANYWHERE, natA]) });
    s.set('route-table', tableB, { routes: routes([ANYWHERE, natB]) });
    s.add('vpc-endpoint', 'vpce-s3', vpc, { type: 'gateway', service: 's3', routeTables: [tableA, tableB] });
    const alb = s.add('security-group', 'alb', vpc, { description: 'Load balancer: HTTP and HTTPS from anywhere' });
    const app = s.add('security-group', 'app', vpc, {
      description: 'Application servers: only from the load balancer',
      inbound: rules(tcp(8080, group(alb), 'traffic + health check')),
      outbound: rules(tcp(443, ANYWHERE), tcp(443, service('s3'))),
    });
    s.set('security-group', alb, {
      inbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE)),
      outbound: rules(tcp(8080, group(app))),
    });
    s.add('instance', 'alb-a', publicA, { privateIp: '10.0.0.10', securityGroups: [alb], publicIp: 'yes' });
    s.add('instance', 'alb-b', publicB, { privateIp: '10.0.16.10', securityGroups: [alb], publicIp: 'yes' });
    s.add('instance', 'app-a', privateA, { privateIp: '10.0.128.10', securityGroups: [app], publicIp: 'no' });
    s.add('instance', 'app-b', privateB, { privateIp: '10.0.144.10', securityGroups: [app], publicIp: 'no' });
  },
);
