import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import { present } from '../../cloud/present';
import { serviceRole } from '../../cloud/service-role';
import type { Surroundings } from '../../cloud/surroundings';
import type { LambdaFunction } from './lambda-function';

const functionBlock = defineBlock({
  noun: 'Function',
  words: ['lambda', 'function'],
  area: 'compute',
  cfn: 'AWS::Lambda::Function',
  tf: 'aws_lambda_function',
  api: {
    service: 'lambda',
    action: 'CreateFunction',
    tags: { map: 'Tags' },
    wait: { waiter: 'FunctionActiveV2', with: { FunctionName: own() } },
    undo: { action: 'DeleteFunction', with: { FunctionName: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'FunctionName', tf: 'function_name', api: 'FunctionName' },
    role: { cfn: 'Role', tf: 'role', api: 'Role' },
    runtime: { cfn: 'Runtime', tf: 'runtime', api: 'Runtime' },
    handler: { cfn: 'Handler', tf: 'handler', api: 'Handler' },
    code: { cfn: 'Code', tf: null, api: 'Code' },
    codeBucket: { cfn: null, tf: 's3_bucket', api: null },
    codeKey: { cfn: null, tf: 's3_key', api: null },
    memory: { cfn: 'MemorySize', tf: 'memory_size', api: 'MemorySize' },
    timeout: { cfn: 'Timeout', tf: 'timeout', api: 'Timeout' },
    network: { cfn: 'VpcConfig', tf: null, api: 'VpcConfig' },
    networkBlock: { cfn: null, tf: 'vpc_config', tfBlock: true, api: null },
  },
  yields: { id: { cfn: '', tf: 'function_name', api: 'FunctionName' } },
});

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions */
const SERVICE = 'lambda.amazonaws.com';
const POLICY = 'service-role/AWSLambdaVPCAccessExecutionRole';

const word = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Makes a function from a package on the reader's own disk. */
function commandOf(fn: LambdaFunction, region: string): string {
  const role = fn.roleArn === '' ? 'ROLE-ARN' : word(fn.roleArn);
  return `aws lambda create-function --region ${region} --function-name ${word(fn.name)} --runtime ${word(fn.runtime)} --handler ${word(fn.handler)} --role ${role} --zip-file fileb://function.zip --memory-size ${fn.memory} --timeout ${fn.timeout} --vpc-config SubnetIds=subnet-ID,SecurityGroupIds=sg-ID`;
}

export function lowerLambdaFunction(fn: LambdaFunction, s: Surroundings): Lowered {
  if (s.kindOf(fn.parent) !== 'vpc') return NOTHING;
  const notices: Notice[] = [];
  const place = s.placeOf(fn.id);
  const subnets = present(fn, fn.subnets, 'subnet', s, notices);
  const groups = present(fn, fn.securityGroups, 'security-group', s, notices);
  const lacks = [
    ...(fn.codeBucket === '' || fn.codeKey === '' ? ['code'] : []),
    ...(subnets.length === 0 ? ['subnet'] : []),
    ...(groups.length === 0 ? ['security group'] : []),
  ];
  if (lacks.length > 0) {
    const message = `${quoted(fn.name)} has no ${lacks.join(', no ')}; it is left out.`;
    const command = lacks.includes('code') ? { command: commandOf(fn, place.region) } : {};
    return { blocks: [], notices: [...notices, { resource: fn.id, message, ...command }] };
  }
  const values = [list(subnets.map((id) => ref(id))), list(groups.map((id) => s.securityGroup(id))), literal(fn.ipv6)];
  const networkOf = (names: readonly string[]) => map(names.map((name, i) => [name, values[i]] as const));
  const made = fn.roleArn === '' ? serviceRole(fn, place, SERVICE, POLICY) : null;
  const properties = {
    name: optionalText(fn.name),
    role: made ? ref(made.role, 'arn') : literal(fn.roleArn),
    runtime: literal(fn.runtime),
    handler: literal(fn.handler),
    code: map([
      ['S3Bucket', literal(fn.codeBucket)],
      ['S3Key', literal(fn.codeKey)],
    ]),
    codeBucket: literal(fn.codeBucket),
    codeKey: literal(fn.codeKey),
    memory: literal(fn.memory),
    timeout: literal(fn.timeout),
    network: networkOf(['SubnetIds', 'SecurityGroupIds', 'Ipv6AllowedForDualStack']),
    networkBlock: networkOf(['subnet_ids', 'security_group_ids', 'ipv6_allowed_for_dual_stack']),
  };
  const block = makeBlock(functionBlock, fn, place, properties, { dependsOn: made ? [made.ready] : [] });
  return { blocks: [...(made?.blocks ?? []), block], notices: [...notices, ...(made?.notices ?? [])] };
}
