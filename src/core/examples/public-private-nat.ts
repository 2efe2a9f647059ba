import { example } from './example';
import { ANYWHERE, allow, EPHEMERAL, entries, group, OFFICE, routes, rules, tcp } from './rows';

const PUBLIC = '10.0.0.0/24';
const PRIVATE = '10.0.1.0/24';

export const publicPrivateNat = example(
  {
    id: 'public-private-nat',
    title: 'Classic: public and private subnet with one NAT gateway',
    level: 'beginner',
    teaches:
      'The NAT gateway stands in the public subnet and the default route of the private one points to it. Security groups remember connections, network ACLs do not: replies need the ephemeral ports.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Scenario2.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.0.0.0/16' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const publicTable = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const privateTable = s.add('route-table', 'rt-private', vpc);
    const publicAcl = s.add('network-acl', 'nacl-public', vpc, {
      inbound: entries(
        allow(100, 80, ANYWHERE),
        allow(110, 443, ANYWHERE),
        allow(120, 22, OFFICE),
        allow(130, 3389, OFFICE),
        allow(140, EPHEMERAL, ANYWHERE),
      ),
      outbound: entries(
        allow(100, 80, ANYWHERE),
        allow(110, 443, ANYWHERE),
        allow(120, 1433, PRIVATE),
        allow(140, EPHEMERAL, ANYWHERE),
        allow(150, 22, PRIVATE),
      ),
    });
    const privateAcl = s.add('network-acl', 'nacl-private', vpc, {
      inbound: entries(
        allow(100, 1433, PUBLIC),
        allow(120, 22, PUBLIC),
        allow(130, 3389, PUBLIC),
        allow(140, EPHEMERAL, ANYWHERE),
      ),
      outbound: entries(allow(100, 80, ANYWHERE), allow(110, 443, ANYWHERE), allow(120, EPHEMERAL, PUBLIC)),
    });
    const publicA = s.add('subnet', 'public-a', vpc, {
      zone: 'a',
      cidr: PUBLIC,
      routeTable: publicTable,
      networkAcl: publicAcl,
    });
    const privateA = s.add('subnet', 'private-a', vpc, {
      zone: 'a',
      cidr: PRIVATE,
      routeTable: privateTable,
      networkAcl: privateAcl,
    });
    const nat = s.add('nat-gateway', 'nat-a', publicA);
    s.set('route-table', privateTable, { routes: routes([ANYWHERE, nat]) });
    const web = s.add('security-group', 'WebServerSG', vpc, { description: 'Web servers in the public subnet' });
    const database = s.add('security-group', 'DBServerSG', vpc, {
      description: 'Database servers in the private subnet',
      inbound: rules(tcp(1433, group(web)), tcp(22, PUBLIC)),
      outbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE)),
    });
    s.set('security-group', web, {
      inbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE), tcp(22, OFFICE), tcp(3389, OFFICE)),
      outbound: rules(
        tcp(1433, group(database)),
        tcp(22, PRIVATE, 'bastion hop'),
        tcp(80, ANYWHERE),
        tcp(443, ANYWHERE),
      ),
    });
    s.add('instance', 'web-1', publicA, { privateIp: '10.0.0.10', securityGroups: [web], publicIp: 'yes' });
    s.add('instance', 'db-1', privateA, { privateIp: '10.0.1.10', securityGroups: [database], publicIp: 'no' });
  },
);
