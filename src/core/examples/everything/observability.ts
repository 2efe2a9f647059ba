import type { Piece } from './base';

const ROLE = 'arn:aws:iam::111122223333:role/flow-logs';

/** Flow logs to each destination, and a session of traffic mirroring. */
export const observability: Piece = (s, { home, vpc, privateSubnets, group }) => {
  const [subnet] = privateSubnets;
  const source = s.add('network-interface', 'watched', subnet, { securityGroups: [group] });
  const receiver = s.add('network-interface', 'sensor', subnet, { securityGroups: [group] });
  s.add('flow-log', 'whole-vpc', home, {
    target: vpc,
    logGroup: '/vpc-flow-logs/main',
    retentionDays: 90,
    interval: '60',
    format: '${version} ${srcaddr} ${dstaddr} ${action} ${flow-direction} ${instance-tag} ${instance-tag-2}',
    tagFields: [{ id: '1', resourceType: 'instance', key: 'Application', key2: 'Stage' }],
  });
  s.add('flow-log', 'to-bucket', home, {
    target: subnet,
    trafficType: 'REJECT',
    destination: 's3',
    bucket: 'example-flow-logs-of-main',
    folder: 'network/main',
    fileFormat: 'parquet',
    hivePartitions: true,
    hourlyPartitions: true,
  });
  s.add('flow-log', 'to-stream', home, {
    target: receiver,
    destination: 'kinesis-data-firehose',
    stream: 'arn:aws:firehose:us-east-1:444455556666:deliverystream/flow',
    role: ROLE,
    crossAccountRole: 'arn:aws:iam::444455556666:role/flow-logs',
  });
  const hub = s.add('transit-gateway', 'watched-hub', home);
  s.add('flow-log', 'hub', home, {
    target: hub,
    makesDestination: false,
    logGroup: 'arn:aws:logs:us-east-1:111122223333:log-group:hub',
    role: ROLE,
    interval: '60',
    format: '${tgw-id} ${srcaddr} ${dstaddr} ${packets-lost-no-route}',
  });
  const target = s.add('traffic-mirror-target', 'sensor', home, {
    target: receiver,
    description: 'Intrusion detection',
  });
  const rule = { id: '1', ruleNumber: 100, action: 'accept', description: 'HTTPS' } as const;
  const filter = s.add('traffic-mirror-filter', 'https', home, {
    description: 'HTTPS and names',
    amazonDns: true,
    inbound: [
      {
        ...rule,
        protocol: 6,
        source: '0.0.0.0/0',
        sourceFrom: 1024,
        sourceTo: 65535,
        destination: '10.0.0.0/16',
        destinationFrom: 443,
        destinationTo: 443,
      },
    ],
    outbound: [
      {
        ...rule,
        action: 'reject',
        protocol: null,
        source: '10.0.0.0/16',
        sourceFrom: null,
        sourceTo: null,
        destination: '10.0.0.0/16',
        destinationFrom: null,
        destinationTo: null,
      },
    ],
  });
  s.add('traffic-mirror-session', 'to-sensor', home, {
    source,
    target,
    filter,
    sessionNumber: 10,
    virtualNetworkId: 4242,
    packetLength: 256,
    description: 'Headers for the sensor',
  });
};
