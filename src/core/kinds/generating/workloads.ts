import type { ResourceId } from '../../model/resource';
import { freshListener } from '../load-balancer/rows';
import { type Builder, type MadeVpc, STEMS } from './builder';

/** The given subnets of which each is in a zone of its own. */
export function onePerZone(b: Builder, subnets: readonly ResourceId[]): readonly ResourceId[] {
  const zones = new Map<string, ResourceId>();
  for (const id of subnets) {
    const subnet = b.resources.get(id);
    if (subnet?.kind === 'subnet' && !zones.has(subnet.zone)) zones.set(subnet.zone, id);
  }
  return [...zones.values()];
}

/** An Application or a Network Load Balancer over two servers; names are unique, as AWS demands. */
function loadBalancer(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  const subnets = onePerZone(b, vpc.privateSubnets);
  const servers = subnets.slice(0, 2).map((subnet, i) =>
    b.add('instance', `target-${vpc.number}-${i}`, subnet, {
      securityGroups: vpc.groups.slice(0, 1),
      publicIp: 'no',
    }),
  );
  const targets = servers.map((target, i) => ({
    id: String(i + 1),
    target,
    address: '',
    listenerPort: null,
    port: random.chance(0.3) ? 8080 : null,
  }));
  const name = `lb-${vpc.number}`;
  const common = { scheme: 'internal', subnets, targets, securityGroups: vpc.groups.slice(0, 1) } as const;
  if (subnets.length > 1 && random.chance(0.5)) {
    const listener = { ...freshListener, id: '1', port: 8080, targetPort: 8080 };
    b.add('load-balancer', name, vpc.id, { ...common, listeners: [listener], idleTimeout: random.pick([60, 300]) });
    return;
  }
  const tcp = { ...freshListener, protocol: 'TCP', targetProtocol: 'TCP', healthProtocol: 'TCP' } as const;
  const targetType = random.pick(['instance', 'ip'] as const);
  b.add('load-balancer', name, vpc.id, {
    ...common,
    type: 'network',
    crossZone: random.chance(0.5),
    listeners: [
      { ...tcp, id: '1', port: 443, targetPort: 8443, targetType },
      { ...tcp, id: '2', protocol: 'UDP', targetProtocol: 'UDP', port: 53, targetPort: 53, targetType },
    ],
  });
}

/** What is drawn around the network. */
export function generateOutside(b: Builder): void {
  if (b.resources.size < 500 && !b.random.chance(0.3)) return;
  b.add('internet', 'internet', null);
  b.add('aws-service', b.random.pick(STEMS), null, { service: b.random.pick(['s3', 'dynamodb']) });
  const network = b.add('on-premises', b.random.pick(STEMS), null, { cidrs: ['172.16.0.0/12'] });
  for (const resource of b.resources.values())
    if (resource.kind === 'customer-gateway') b.set('customer-gateway', resource.id, { network });
  b.add('note', b.random.pick(STEMS), null, { text: `${b.random.pick(STEMS)}\n${b.random.pick(STEMS)}` });
  b.add('frame', b.random.pick(STEMS), null);
}

/** A database, a function and clusters. */
function managed(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  const subnets = onePerZone(b, vpc.privateSubnets);
  const common = { subnets, securityGroups: vpc.groups.slice(0, 1) };
  const roleArn = random.chance(0.5) ? '' : 'arn:aws:iam::111122223333:role/service';
  if (subnets.length > 1) {
    b.add('db-instance', `db-${vpc.number}`, vpc.id, { ...common, multiAz: random.chance(0.5) });
    b.add('eks-cluster', `eks-${vpc.number}`, vpc.id, { ...common, roleArn });
  }
  b.add('lambda-function', `function-${vpc.number}`, vpc.id, { ...common, roleArn });
  b.add('ecs-cluster', `ecs-${vpc.number}`, vpc.id, { ...common, containerInsights: random.chance(0.5) });
}

/** What runs in a VPC, now and then. */
export function generateWorkloads(b: Builder, vpc: MadeVpc): void {
  if (vpc.number === 2 || b.random.chance(0.2)) managed(b, vpc);
  if (b.random.chance(0.4)) loadBalancer(b, vpc);
}
