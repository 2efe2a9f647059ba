import { example } from './example';
import { ANYWHERE, everything, OFFICE, routes, rules, tcp } from './rows';

export const singlePublic = example(
  {
    id: 'single-public',
    title: 'Dev/test: one public subnet',
    level: 'beginner',
    teaches:
      'What makes a subnet public: an internet gateway, a route of 0.0.0.0/0 to it, a public address and a security group rule. Four separate things.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-dev-test.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.0.0.0/16' });
    s.place(vpc, 32, 80);
    const igw = s.add('internet-gateway', 'igw', vpc);
    const table = s.add('route-table', 'rt-public', vpc, { routes: routes([ANYWHERE, igw]) });
    const subnet = s.add('subnet', 'public-a', vpc, { zone: 'a', cidr: '10.0.0.0/24', routeTable: table });
    const web = s.add('security-group', 'web', vpc, {
      description: 'Web server: HTTP and HTTPS from anywhere, SSH from the office',
      inbound: rules(tcp(80, ANYWHERE), tcp(443, ANYWHERE), tcp(22, OFFICE, 'office only')),
      outbound: rules(everything(ANYWHERE)),
    });
    s.add('instance', 'web-1', subnet, { privateIp: '10.0.0.10', securityGroups: [web], publicIp: 'yes' });
  },
);
