import { freshListener } from '../../kinds/load-balancer/rows';
import type { Sketch } from '../../kinds/sketch';
import type { Base, Piece } from './base';

const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';

type Rows<T> = readonly Omit<T, 'id'>[];
const numbered = <T extends object>(rows: readonly T[]) => rows.map((row, i) => ({ id: String(i + 1), ...row }));

type Targets = Parameters<typeof targetRows>[0];
const targetRows = (
  rows: Rows<{ id: string; target: string | null; address: string; listenerPort: number | null; port: number | null }>,
) => numbered(rows);
const target = (fields: Partial<Targets[number]>): Targets[number] => ({
  target: null,
  address: '',
  listenerPort: null,
  port: null,
  ...fields,
});

/** Behind one another: a Network Load Balancer with fixed addresses, an Application Load Balancer, and two servers. */
function loadBalancers(s: Sketch, { home, vpc, publicSubnets, privateSubnets, group }: Base): void {
  const [publicA, publicB] = publicSubnets;
  const [privateA, privateB] = privateSubnets;
  s.set('subnet', publicA, { ipv6Block: 0 });
  s.set('subnet', publicB, { ipv6Block: 1 });
  const server = s.add('instance', 'app', privateA, { securityGroups: [group], publicIp: 'no', sessionManager: true });
  const web = s.add('load-balancer', 'web', vpc, {
    ipAddressType: 'dualstack',
    subnets: [publicA, publicB],
    securityGroups: [group],
    listeners: numbered([
      freshListener,
      {
        ...freshListener,
        protocol: 'HTTPS',
        port: 443,
        certificateArn: ACM,
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        targetType: 'ip',
        targetPort: 8443,
        targetProtocol: 'HTTPS',
        healthProtocol: 'HTTPS',
        healthPath: '/health',
        healthPort: '8080',
      } as const,
    ]),
    targets: targetRows([
      target({ target: server, port: 8080 }),
      target({ address: '172.16.0.10', listenerPort: 443 }),
    ]),
    deletionProtection: true,
    idleTimeout: 120,
    clientKeepAlive: 600,
    http2: false,
    desyncMitigationMode: 'strictest',
    dropInvalidHeaderFields: true,
    preserveHostHeader: true,
    tlsHeaders: true,
    xffClientPort: true,
    xffHeaderProcessing: 'remove',
    wafFailOpen: true,
    accessLogsBucket: 'example-elb-logs',
    accessLogsPrefix: 'web',
    connectionLogsBucket: 'example-elb-logs',
    connectionLogsPrefix: 'connections',
    minimumCapacity: 100,
    ipamPool: 'ipam-pool-0123456789abcdef0',
  });
  const tcp = { ...freshListener, protocol: 'TCP', targetProtocol: 'TCP' } as const;
  s.add('load-balancer', 'front', vpc, {
    type: 'network',
    subnets: [publicA, publicB],
    addresses: numbered([
      {
        subnet: publicA,
        elasticIp: s.add('elastic-ip', 'front', home, { publicIpv4Pool: 'ipv4pool-ec2-0123456789abcdef0' }),
        privateIp: '',
      },
    ]),
    securityGroups: [group],
    listeners: numbered([{ ...tcp, targetType: 'alb' } as const]),
    targets: targetRows([target({ target: web })]),
    crossZone: true,
    zonalShift: true,
    clientRoutingPolicy: 'partial_availability_zone_affinity',
    enforceOnPrivateLink: false,
  });
  s.add('load-balancer', 'inner', vpc, {
    type: 'network',
    scheme: 'internal',
    subnets: [privateA, privateB],
    addresses: numbered([{ subnet: privateA, elasticIp: null, privateIp: '10.0.16.200' }]),
    listeners: numbered([{ ...tcp, healthProtocol: 'TCP', port: 5432, targetPort: 5432 } as const]),
    targets: targetRows([target({ target: server })]),
  });
  s.add('load-balancer', 'inspection', vpc, {
    type: 'gateway',
    subnets: [privateA],
    listeners: numbered([
      { ...freshListener, protocol: 'GENEVE', targetProtocol: 'GENEVE', targetPort: 6081 } as const,
    ]),
    targets: targetRows([target({ target: server })]),
  });
}

/** What is around the network, and what is said of it. */
function outside(s: Sketch, { home }: Base): void {
  s.add('internet', 'internet', null);
  s.add('aws-service', 'DynamoDB', null, { service: 'dynamodb' });
  const network = s.add('on-premises', 'office', null, { cidrs: ['172.20.0.0/16', '192.168.20.0/24'] });
  s.add('customer-gateway', 'office router', home, { ipAddress: '203.0.113.80', network });
  s.add('note', 'note', null, {
    text: 'Each kind of resource once,\nwith each of its settings.',
    tone: 'blue',
    width: 320,
    height: 80,
  });
  s.add('frame', 'Outside of AWS', null, { tone: 'yellow', width: 640, height: 240 });
}

/** What AWS runs, with interfaces in private subnets. */
function managed(s: Sketch, { vpc, privateSubnets, group }: Base): void {
  const common = { subnets: [...privateSubnets], securityGroups: [group] };
  s.add('db-instance', 'orders', vpc, {
    ...common,
    engine: 'mysql',
    engineVersion: '8.4',
    instanceClass: 'db.m7g.large',
    allocatedStorage: 100,
    username: 'orders_admin',
    databaseName: 'orders',
    subnetGroupName: 'orders-data',
    port: 3307,
    multiAz: true,
    publiclyAccessible: true,
    encrypted: false,
    backupDays: 14,
    deletionProtection: true,
    finalSnapshot: false,
  });
  s.add('lambda-function', 'import', vpc, {
    ...common,
    roleArn: 'arn:aws:iam::111122223333:role/import',
    runtime: 'nodejs22.x',
    handler: 'import.handler',
    codeBucket: 'example-code',
    codeKey: 'import.zip',
    memory: 512,
    timeout: 60,
    ipv6: true,
  });
  s.add('lambda-function', 'clean-up', vpc, { ...common, codeBucket: 'example-code', codeKey: 'clean-up.zip' });
  s.add('eks-cluster', 'apps', vpc, {
    ...common,
    roleArn: 'arn:aws:iam::111122223333:role/eks',
    version: '1.33',
    privateEndpoint: false,
    publicCidrs: ['203.0.113.0/24'],
  });
  s.add('eks-cluster', 'inner-apps', vpc, {
    ...common,
    publicEndpoint: false,
  });
  s.add('ecs-cluster', 'jobs', vpc, { ...common, containerInsights: true });
}

export const workloads: Piece = (s, base) => {
  managed(s, base);
  outside(s, base);
  loadBalancers(s, base);
};
