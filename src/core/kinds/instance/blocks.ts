import { type LaterCall, own } from '../../cloud/api';
import { defineBlock } from '../../cloud/block';
import { type Expr, list, literal, map } from '../../cloud/expr';
import { snakeCase } from '../../cloud/labels';

/** Terraform spells the names of CloudFormation and the API with underscores. */
function withSnakeKeys(value: Expr): Expr {
  return value.type === 'map' ? map(value.entries.map(([key, inner]) => [snakeCase(key), inner])) : value;
}

/** The device that images of Amazon Linux 2023 start from; Terraform asks the image. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html */
const ROOT_DEVICE = '/dev/xvda';

function rootDevice(volume: Expr): Expr {
  return list([
    map([
      ['DeviceName', literal(ROOT_DEVICE)],
      ['Ebs', volume],
    ]),
  ]);
}

const attributeCall: LaterCall = { action: 'ModifyInstanceAttribute', with: { InstanceId: own() } };

export const instanceBlock = defineBlock({
  noun: 'Instance',
  words: ['instance', 'server', 'ec2'],
  area: 'compute',
  cfn: 'AWS::EC2::Instance',
  tf: 'aws_instance',
  api: {
    service: 'ec2',
    action: 'RunInstances',
    with: { MinCount: 1, MaxCount: 1 },
    tags: { specification: 'instance' },
    wait: { waiter: 'InstanceRunning', with: { 'InstanceIds[0]': own() } },
    undo: {
      action: 'TerminateInstances',
      with: { 'InstanceIds[0]': own() },
      gone: { waiter: 'InstanceTerminated', with: { 'InstanceIds[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    image: { cfn: 'ImageId', tf: 'ami', api: 'ImageId' },
    instanceType: { cfn: 'InstanceType', tf: 'instance_type', api: 'InstanceType' },
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    privateIp: { cfn: 'PrivateIpAddress', tf: 'private_ip', api: 'PrivateIpAddress' },
    securityGroups: { cfn: 'SecurityGroupIds', tf: 'vpc_security_group_ids', api: 'SecurityGroupIds' },
    secondaryIps: { cfn: null, tf: 'secondary_private_ips', api: null },
    ipv6AddressCount: { cfn: 'Ipv6AddressCount', tf: 'ipv6_address_count', api: 'Ipv6AddressCount' },
    publicIp: { cfn: null, tf: 'associate_public_ip_address', api: null },
    /** In CloudFormation and in the API only an interface can say whether it gets a public address, or further private ones; then it holds the rest too. */
    networkInterfaces: { cfn: 'NetworkInterfaces', tf: null, api: 'NetworkInterfaces' },
    sourceDestCheck: {
      cfn: 'SourceDestCheck',
      tf: 'source_dest_check',
      api: { call: attributeCall, parameter: 'SourceDestCheck.Value', unless: true },
    },
    keyName: { cfn: 'KeyName', tf: 'key_name', api: 'KeyName' },
    instanceProfile: { cfn: 'IamInstanceProfile', tf: 'iam_instance_profile', api: 'IamInstanceProfile.Name' },
    userData: { cfn: 'UserData', tf: 'user_data', api: 'UserData' },
    metadata: {
      cfn: 'MetadataOptions',
      tf: 'metadata_options',
      tfBlock: true,
      api: 'MetadataOptions',
      shape: { tf: withSnakeKeys },
    },
    rootVolume: {
      cfn: 'BlockDeviceMappings',
      tf: 'root_block_device',
      tfBlock: true,
      api: 'BlockDeviceMappings',
      shape: { cfn: rootDevice, tf: withSnakeKeys, api: rootDevice },
    },
    terminationProtection: {
      cfn: 'DisableApiTermination',
      tf: 'disable_api_termination',
      api: 'DisableApiTermination',
    },
    shutdownBehavior: {
      cfn: 'InstanceInitiatedShutdownBehavior',
      tf: 'instance_initiated_shutdown_behavior',
      api: 'InstanceInitiatedShutdownBehavior',
    },
    monitoring: { cfn: 'Monitoring', tf: 'monitoring', api: 'Monitoring.Enabled' },
    tenancy: { cfn: 'Tenancy', tf: 'tenancy', api: 'Placement.Tenancy' },
    placementGroup: { cfn: 'PlacementGroupName', tf: 'placement_group', api: 'Placement.GroupName' },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'Instances[0].InstanceId' },
    'network-interface-id': {
      cfn: null,
      tf: 'primary_network_interface_id',
      api: 'Instances[0].NetworkInterfaces[0].NetworkInterfaceId',
    },
    'private-ip': { cfn: 'PrivateIp', tf: 'private_ip', api: 'Instances[0].PrivateIpAddress' },
  },
});
