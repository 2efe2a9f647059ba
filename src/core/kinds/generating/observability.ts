import { type Builder, type MadeVpc, STEMS } from './builder';

/** Here and there a flow log of a VPC or subnet, and a session that mirrors an interface. */
export function generateObservability(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  if (random.chance(0.4)) generateFlowLog(b, vpc);
  if (random.chance(0.15)) generateMirror(b, vpc);
}

function generateFlowLog(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  const destination = random.pick([
    { retentionDays: random.pick([7, 90, 365]) },
    { destination: 's3' as const, bucket: `flow-${vpc.number}`, fileFormat: 'parquet' as const, hivePartitions: true },
    {
      destination: 'kinesis-data-firehose' as const,
      stream: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/flow',
    },
  ]);
  b.add('flow-log', `${random.pick(STEMS)} ${vpc.number}`, vpc.region, {
    target: random.chance(0.6) ? vpc.id : random.pick(vpc.privateSubnets),
    trafficType: random.pick(['ALL', 'REJECT']),
    interval: random.chance(0.5) ? '60' : '600',
    format: random.chance(0.5) ? '${srcaddr} ${dstaddr} ${vpc-id} ${flow-direction}' : '',
    ...destination,
  });
}

function generateMirror(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  const [subnet = ''] = vpc.privateSubnets;
  const securityGroups = [random.pick(vpc.groups)];
  const source = b.add('network-interface', random.pick(STEMS), subnet, { securityGroups });
  const receiver = b.add('network-interface', random.pick(STEMS), subnet, { securityGroups });
  const target = b.add('traffic-mirror-target', random.pick(STEMS), vpc.region, { target: receiver });
  const ports = { sourceFrom: null, sourceTo: null, destinationFrom: 443, destinationTo: 443 };
  const filter = b.add('traffic-mirror-filter', random.pick(STEMS), vpc.region, {
    amazonDns: random.chance(0.5),
    inbound: [
      {
        id: '1',
        ruleNumber: 100,
        action: 'accept',
        protocol: 6,
        source: '0.0.0.0/0',
        destination: vpc.cidr,
        ...ports,
        description: '',
      },
    ],
  });
  b.add('traffic-mirror-session', random.pick(STEMS), vpc.region, {
    source,
    target,
    filter,
    packetLength: random.chance(0.5) ? 128 : null,
  });
}
