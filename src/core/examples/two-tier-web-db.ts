import { example } from './example';
import { ANYWHERE, group, routes, rules, service, tcp } from './rows';

export const twoTierWebDb = example(
  {
    id: 'two-tier-web-db',
    title: 'Two tiers: web and database in two zones, no NAT, S3 endpoint',
    level: 'beginner',
    teaches:
      'Security groups that name each other instead of addresses. A private subnet without a default route can still reach S3.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-web-database-servers.html',
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
    s.add('subnet', 'public-b', vpc, { zone: 'b', cidr: '10.0.16.0/20', routeTable: publicTable });
    s.add('subnet', 'private-a', vpc, { zone: 'a', cidr: '10.0.128.0/20', routeTable: tableA });
    const privateB = s.add('subnet', 'private-b', vpc, { zone: 'b', cidr: '10.0.144.0/20', routeTable: tableB });
    s.add('vpc-endpoint', 'vpce-s3', vpc, { type: 'gateway', service: 's3', routeTables: [tableA, tableB] });
    const web = s.add('security-group', 'web', vpc, { description: 'Web servers: HTTP and HTTPS from anywhere' });
    const db = s.add('security-group', 'db', vpc, {
      description: 'Database servers: only from the web servers',
      inbound: rules(tcp(3306, group(web))),
      outbound: rules(tcp(443, service('s3'))),
    });
    s.set('security-group', web, {
      inbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE)),
      outbound: rules(tcp(3306, group(db))),
    });
    s.add('instance', 'web-a', publicA, { privateIp: '10.0.0.10', securityGroups: [web], publicIp: 'yes' });
    s.add('instance', 'db-b', privateB, { privateIp: '10.0.144.10', securityGroups: [db], publicIp: 'no' });
  },
);
