import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import type { ResourceId } from '../model/resource';
import { exportDesign, type TargetId } from './index';

const draw = (by: (s: Sketch, vpc: ResourceId) => void) =>
  sketch('Test', (s) => by(s, s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' })));
const flowLog = (fields: Partial<FieldsOf<'flow-log'>>) =>
  draw((s, target) => s.add('flow-log', 'audit', s.region(), { target, ...fields }));
const textIn = (target: TargetId) => (design: Design) =>
  exportDesign(indexOf(design), target)
    .files.map(({ text }) => text)
    .join('\n');
const terraform = (design: Design) => textIn('terraform')(design).replace(/ +/g, ' ');
const cloudFormation = textIn('cloudformation');
const messages = (design: Design, target: TargetId) =>
  exportDesign(indexOf(design), target).notices.map(({ message }) => message);

describe('a flow log', () => {
  it('escapes its format where a language would read ${} itself', () => {
    const design = flowLog({ format: '${srcaddr}\n ${dstaddr}' });
    expect(terraform(design)).toContain('log_format = "$${srcaddr} $${dstaddr}"');
    expect(cloudFormation(design)).toContain('LogFormat: "${srcaddr} ${dstaddr}"');
    expect(cloudFormation(design)).not.toContain('!Sub');
  });

  it('brings its log group and role, and waits for the policy of the role', () => {
    const design = flowLog({ retentionDays: 90 });
    expect(terraform(design)).toContain('name = "/vpc-flow-logs/audit"\n retention_in_days = 90');
    expect(terraform(design)).toContain('log_destination = aws_cloudwatch_log_group.audit.arn');
    expect(terraform(design)).toContain('depends_on = [aws_iam_role_policy.audit]');
    expect(cloudFormation(design)).toContain('LogGroupName: !Ref AuditLogGroup');
    expect(cloudFormation(design)).toContain('DeliverLogsPermissionArn: !GetAtt AuditRole.Arn');
    expect(cloudFormation(design)).toContain('Service: "vpc-flow-logs.amazonaws.com"');
    // The policy is a part of the role there: nothing waits for itself.
    expect(cloudFormation(design)).not.toContain('DependsOn');
    expect(messages(design, 'cloudformation')).toEqual([expect.stringContaining('CAPABILITY_IAM')]);
  });

  it('keeps records for ever without a retention', () => {
    const design = flowLog({ retentionDays: null });
    expect(terraform(design)).not.toContain('retention_in_days');
    expect(cloudFormation(design)).not.toContain('RetentionInDays');
  });

  it('uses a log group and role that exist by ARN', () => {
    const logGroup = 'arn:aws:logs:us-east-1:111122223333:log-group:flow';
    const design = flowLog({ makesDestination: false, logGroup, role: 'arn:aws:iam::111122223333:role/flow' });
    for (const text of [terraform(design), cloudFormation(design)]) {
      expect(text).toContain(`"${logGroup}"`);
      expect(text).not.toMatch(/aws_cloudwatch_log_group|AWS::Logs|aws_iam_role"|AWS::IAM/);
    }
  });

  it('cannot name a log group that exists in Terraform, which needs the ARN', () => {
    const design = flowLog({ makesDestination: false, logGroup: 'flow' });
    expect(cloudFormation(design)).toContain('LogGroupName: "flow"');
    expect(terraform(design)).not.toContain('aws_flow_log');
    expect(messages(design, 'terraform')[0]).toContain('needs the ARN of the log group');
  });

  it('delivers into a folder of a bucket that lets AWS write there', () => {
    const design = flowLog({ destination: 's3', bucket: 'example-logs', folder: '/net/', fileFormat: 'parquet' });
    for (const text of [terraform(design), cloudFormation(design)]) {
      expect(text).toContain('"arn:aws:s3:::example-logs/net/"');
      expect(text).toContain('arn:aws:s3:::example-logs/net/*');
      expect(text).toContain('delivery.logs.amazonaws.com');
      expect(text).not.toMatch(/iam_role|AWS::IAM/);
    }
    expect(terraform(design)).toContain('destination_options {\n file_format = "parquet"');
    expect(cloudFormation(design)).toMatch(/DependsOn:\n {6}- AuditBucketPolicy/);
  });

  it('names buckets of China in their own partition', () => {
    const design = sketch('Test', (s) => {
      const region = s.region('cn-north-1');
      const target = s.add('vpc', 'main', region);
      s.add('flow-log', 'audit', region, { target, destination: 's3', bucket: 'example-logs' });
    });
    expect(terraform(design)).toContain('"arn:aws-cn:s3:::example-logs"');
  });

  it('says no traffic type of a transit gateway, and always one minute', () => {
    const design = draw((s) => {
      const target = s.add('transit-gateway', 'hub', s.region());
      s.add('flow-log', 'audit', s.region(), { target, interval: '600' });
    });
    expect(cloudFormation(design)).toMatch(/ResourceType: "TransitGateway"\n(?!.*TrafficType)/);
    for (const text of [terraform(design), cloudFormation(design)])
      expect(text).not.toMatch(/traffic_type|TrafficType/);
    expect(terraform(design)).toContain('max_aggregation_interval = 60');
  });

  it('holds tags in its records only in CloudFormation, and says so', () => {
    const tagFields = [{ id: '1', resourceType: 'instance', key: 'Application', key2: '' }] as const;
    const design = flowLog({ format: '${srcaddr} ${instance-tag}', tagFields });
    expect(cloudFormation(design)).toMatch(/TagKeys:\n\s+- "Application"\n(?!\s+- "")/);
    expect(terraform(design)).toContain('log_format = "$${srcaddr}"');
    expect(messages(design, 'terraform')).toEqual([expect.stringContaining('only in CloudFormation')]);
  });
});

describe('traffic mirroring', () => {
  const rule = {
    id: '1',
    ruleNumber: 100,
    action: 'accept',
    protocol: 6,
    source: '0.0.0.0/0',
    destination: '10.0.0.0/16',
    sourceFrom: null,
    sourceTo: null,
    destinationFrom: 443,
    destinationTo: null,
    description: '',
  } as const;
  const mirrored = (fields: Partial<typeof rule> | object = {}) =>
    draw((s, vpc) => {
      const subnet = s.add('subnet', 'web', vpc);
      const source = s.add('network-interface', 'source', subnet);
      const receiver = s.add('network-interface', 'receiver', subnet);
      const target = s.add('traffic-mirror-target', 'sensor', s.region(), { target: receiver });
      const inbound = [{ ...rule, ...fields }];
      const filter = s.add('traffic-mirror-filter', 'https', s.region(), { inbound, amazonDns: true });
      s.add('traffic-mirror-session', 'session', s.region(), { source, target, filter });
    });

  it('has rules as blocks of their own; one port is a range of one', () => {
    const design = mirrored();
    expect(terraform(design)).toContain('destination_port_range {\n from_port = 443\n to_port = 443');
    expect(cloudFormation(design)).toMatch(/DestinationPortRange:\n\s+FromPort: 443\n\s+ToPort: 443/);
    expect(terraform(design)).toContain('network_services = ["amazon-dns"]');
  });

  it('has no ports where the protocol has none', () => {
    const design = mirrored({ protocol: null });
    expect(terraform(design)).not.toMatch(/port_range|protocol/);
    expect(cloudFormation(design)).not.toContain('PortRange');
  });

  it('reaches a Network Load Balancer by its ARN', () => {
    const design = draw((s, vpc) => {
      const subnets = [s.add('subnet', 'web', vpc)];
      const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network', scheme: 'internal', subnets });
      s.add('traffic-mirror-target', 'sensors', s.region(), { target: nlb });
    });
    expect(terraform(design)).toContain('network_load_balancer_arn = aws_lb.nlb.arn');
    expect(cloudFormation(design)).toMatch(/NetworkLoadBalancerArn: !Ref \w+/);
  });

  it('leaves identifier and length to AWS', () => {
    expect(terraform(mirrored())).not.toMatch(/virtual_network_id|packet_length/);
  });

  it('leaves out a rule without a block, and says so', () => {
    const design = mirrored({ source: 'any' });
    expect(terraform(design)).not.toContain('filter_rule');
    expect(messages(design, 'terraform')).toEqual([
      'The ingress rule 100 of "https" is left out: "any" is no CIDR block.',
    ]);
  });

  it('leaves out a session that lacks an end', () => {
    const design = draw((s) => s.add('traffic-mirror-session', 'session', s.region()));
    expect(messages(design, 'cloudformation')).toEqual([
      '"session" is left out: it has no source and no target and no filter.',
    ]);
  });
});
