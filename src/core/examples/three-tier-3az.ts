import { example } from './example';
import { ANYWHERE, allow, EPHEMERAL, entries, group, routes, rules, service, tcp } from './rows';

const ZONES = ['a', 'b', 'c'] as const;
/** The data subnets, and room for a fourth one. */
const DATA = '10.10.8.0/22';

export const threeTier3az = example(
  {
    id: 'three-tier-3az',
    title: 'Three tiers in three zones, with a growth reserve',
    level: 'intermediate',
    teaches:
      'Tiers that are isolated twice, by security groups and by a network ACL, in a plan by powers of two that keeps three quarters of the VPC free.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.10.0.0/16' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const appTables = ZONES.map((zone) => s.add('route-table', `rt-app-${zone}`, vpc));
    const dataTable = s.add('route-table', 'rt-data', vpc);
    const apps = ['10.10.16.0/20', '10.10.32.0/20', '10.10.48.0/20'];
    const dataAcl = s.add('network-acl', 'nacl-data', vpc, {
      inbound: entries(
        ...apps.map((cidr, i) => allow(100 + 10 * i, 5432, cidr)),
        allow(130, 5432, DATA),
        allow(140, EPHEMERAL, DATA),
        allow(150, EPHEMERAL, ANYWHERE),
      ),
      outbound: entries(
        ...apps.map((cidr, i) => allow(100 + 10 * i, EPHEMERAL, cidr)),
        allow(130, EPHEMERAL, DATA),
        allow(140, 443, ANYWHERE),
      ),
    });
    const [publicA = ''] = ZONES.map((zone, i) => {
      const subnet = { zone, cidr: `10.10.${i}.0/24`, routeTable: publicTable };
      const id = s.add('subnet', `public-${zone}`, vpc, subnet);
      const nat = s.add('nat-gateway', `nat-${zone}`, id);
      s.set('route-table', appTables[i] ?? '', { routes: routes([ANYWHERE, nat]) });
      return id;
    });
    const appSubnets = ZONES.map((zone, i) =>
      s.add('subnet', `app-${zone}`, vpc, { zone, cidr: apps[i] ?? '', routeTable: appTables[i] ?? null }),
    );
    const [dataA = '', dataB = ''] = ZONES.map((zone, i) =>
      s.add('subnet', `data-${zone}`, vpc, {
        zone,
        cidr: `10.10.${8 + i}.0/24`,
        routeTable: dataTable,
        networkAcl: dataAcl,
      }),
    );
    s.add('vpc-endpoint', 'vpce-s3', vpc, { service: 's3', routeTables: [...appTables, dataTable] });
    s.add('vpc-endpoint', 'vpce-ddb', vpc, { service: 'dynamodb', routeTables: appTables });
    const alb = s.add('security-group', 'alb', vpc, { description: 'Load balancer: HTTPS from anywhere' });
    const app = s.add('security-group', 'app', vpc, { description: 'Application: only from the load balancer' });
    const db = s.add('security-group', 'db', vpc, { description: 'Databases: only from the application' });
    s.set('security-group', alb, {
      inbound: rules(tcp(443, ANYWHERE)),
      outbound: rules(tcp(8080, group(app))),
    });
    s.set('security-group', app, {
      inbound: rules(tcp(8080, group(alb))),
      outbound: rules(tcp(5432, group(db)), tcp(443, ANYWHERE), tcp(443, service('s3')), tcp(443, service('dynamodb'))),
    });
    s.set('security-group', db, {
      inbound: rules(tcp(5432, group(app)), tcp(5432, group(db), 'replication')),
      outbound: rules(tcp(5432, group(db)), tcp(443, service('s3'), 'backups')),
    });
    s.add('instance', 'alb-a', publicA, { privateIp: '10.10.0.10', securityGroups: [alb], publicIp: 'yes' });
    s.add('instance', 'app-c', appSubnets[2] ?? '', {
      privateIp: '10.10.48.10',
      securityGroups: [app],
      publicIp: 'no',
    });
    s.add('instance', 'db-a', dataA, { privateIp: '10.10.8.10', securityGroups: [db], publicIp: 'no' });
    s.add('instance', 'db-b', dataB, { privateIp: '10.10.9.10', securityGroups: [db], publicIp: 'no' });
  },
);
