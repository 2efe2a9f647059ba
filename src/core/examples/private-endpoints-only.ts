import { example } from './example';
import { group, rules, service, tcp } from './rows';

/** What instances need to be managed, to run containers and to log, without the internet. */
const SERVICES = [
  'ssm',
  'ssmmessages',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'logs',
  'secretsmanager',
  'kms',
  'sts',
] as const;

export const privateEndpointsOnly = example(
  {
    id: 'private-endpoints-only',
    title: 'Private only: endpoints instead of a way to the internet',
    level: 'intermediate',
    teaches:
      'Gateway endpoints are routes, interface endpoints are network interfaces with a group and a private name; container images need ecr.api, ecr.dkr and S3.',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html',
  },
  (s) => {
    const region = s.region();
    s.place(region, 0, 0);
    const vpc = s.add('vpc', 'vpc', region, { cidr: '10.30.0.0/16', dnsSupport: true, dnsHostnames: true });
    s.place(vpc, 32, 80);
    const table = s.add('route-table', 'rt-private', vpc);
    const subnet = (name: string, cidr: string, zone: string) =>
      s.add('subnet', name, vpc, { cidr, zone, routeTable: table });
    const endpointSubnets = [subnet('vpce-a', '10.30.0.0/26', 'a'), subnet('vpce-b', '10.30.0.64/26', 'b')];
    const appA = subnet('app-a', '10.30.16.0/20', 'a');
    subnet('app-b', '10.30.32.0/20', 'b');
    const endpoints = s.add('security-group', 'vpce', vpc, {
      description: 'Interface endpoints: HTTPS from the VPC',
      inbound: rules(tcp(443, '10.30.0.0/16')),
      outbound: [],
    });
    const app = s.add('security-group', 'app', vpc, {
      description: 'Application: only to AWS services',
      inbound: [],
      outbound: rules(tcp(443, group(endpoints)), tcp(443, service('s3')), tcp(443, service('dynamodb'))),
    });
    s.add('vpc-endpoint', 'vpce-s3', vpc, { service: 's3', routeTables: [table] });
    s.add('vpc-endpoint', 'vpce-ddb', vpc, { service: 'dynamodb', routeTables: [table] });
    for (const name of SERVICES) {
      s.add('vpc-endpoint', `vpce-${name}`, vpc, {
        type: 'interface',
        service: name,
        subnets: endpointSubnets,
        securityGroups: [endpoints],
        privateDns: true,
      });
    }
    s.add('instance', 'app-a', appA, { privateIp: '10.30.16.10', securityGroups: [app], publicIp: 'no' });
  },
);
